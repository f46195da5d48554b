import { expect, test } from '@jest/globals';
import { recipientDelimiter } from '../../lib/mailman/postfix.ts';

test.each([
  ['', 'missing'],
  ['recipient_delimiter = +\n', 'plus'],
  ['recipient_delimiter=+-\n', 'plus'],
  ['recipient_delimiter =\n', 'missing'],
  ['recipient_delimiter = -\n', 'missing'],
  ['#recipient_delimiter = +\n', 'missing'],
  ['recipient_delimiter = +\nrecipient_delimiter =\n', 'missing'],
  ['recipient_delimiter =\n  +\n', 'plus'],
  ['recipient_delimiter =\n# a comment between\n +\n', 'plus'],
  ['mydestination = a\n recipient_delimiter = +\n', 'missing'],
  ['recipient_delimiter = $x\n', 'unknown'],
  ['recipient_delimiter = +\r\n', 'plus'],
  ['propagate = recipient_delimiter = +\n', 'missing'],
])('%j is %s', (text, expected) => expect(recipientDelimiter(text)).toBe(expected));
