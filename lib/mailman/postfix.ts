/** Whether Postfix takes list-bounces+member=host@ for list-bounces: 'plus' it does, 'missing' it certainly does not. */
export type Delimiter = 'plus' | 'missing' | 'unknown';

/**
 * What main.cf says of recipient_delimiter (postconf(5)): the last assignment counts, a line that begins with a blank goes on the one before, `#` begins a
 * comment line; without an assignment there is none. A value that refers to another parameter is unknown.
 */
export function recipientDelimiter(mainCf: string): Delimiter {
  let value = '';
  let isOurs = false;
  for (const line of mainCf.split(/\r?\n/)) {
    if (/^\s*(?:#|$)/.test(line)) continue;
    if (/^\s/.test(line)) {
      if (isOurs) value += line.trim();
      continue;
    }
    const assignment = /^recipient_delimiter\s*=\s*(.*?)\s*$/.exec(line);
    isOurs = assignment !== null;
    if (assignment !== null) value = assignment[1] ?? '';
  }
  if (value.includes('$')) return 'unknown';
  return value.includes('+') ? 'plus' : 'missing';
}
