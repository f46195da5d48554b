import { expect, test } from '@jest/globals';
import { lint } from '../../lib/lint/run.ts';
import type { Site } from '../../lib/lint/subject.ts';
import { rules } from '../../rules/index.ts';
import { found, IMPORT, subjectOf } from '../lint/subjects.ts';

const QMAIL =
  "VERP_FORMAT = '%(bounces)s-+%(mailbox)s=%(host)s'\nVERP_REGEXP = r'^(?P<bounces>.*?)-\\+(?P<mailbox>[^=]+)=(?P<host>[^@]+)@.*$'\n";

test.each([
  ['verp-delivery-interval', 'VERP_DELIVERY_INTERVAL = 10\n'],
  ['verp-delivery-interval', "VERP_DELIVERY_INTERVAL = '1'\n"],
  ['verp-delivery-interval', 'VERP_DELIVERY_INTERVAL = None\n'],
  ['verp-delivery-interval', 'VERP_DELIVERY_INTERVAL = 1,\n'],
  ['smtp-max-rcpts', 'SMTP_MAX_RCPTS = 0\n'],
  ['smtp-max-rcpts', 'SMTP_MAX_RCPTS = -1\n'],
  ['smtp-max-rcpts', "SMTP_MAX_RCPTS = '500'\n"],
  ['delivery-module', "DELIVERY_MODULE = 'Sendmail'\n"],
  ['max-delivery-threads', 'MAX_DELIVERY_THREADS = 4\n'],
  ['smtp-max-sessions-per-connection', 'VERP_DELIVERY_INTERVAL = 1\nSMTP_MAX_SESSIONS_PER_CONNECTION = 1\n'],
  ['smtp-max-sessions-per-connection', 'VERP_PERSONALIZED_DELIVERIES = Yes\nMTA = None\n'],
  ['global-pipeline', "GLOBAL_PIPELINE.remove('SpamDetect')\n"],
  ['global-pipeline', "GLOBAL_PIPELINE.remove('ToOutgoing')\n"],
  ['global-pipeline', "GLOBAL_PIPELINE = ['SpamDetect', 'Scrubber', 'CleanseDKIM', 'ToOutgoing']\n"],
  ['verp-format-regexp', "VERP_FORMAT = '%(bounces)s-%(mailbox)s=%(host)s'\n"],
  ['verp-format-regexp', "VERP_FORMAT = '%(bounces)+%(mailbox)s=%(host)s'\nVERP_FORMAT = '%(list)s'\n"],
  ['verp-format-regexp', "VERP_REGEXP = '('\n"],
  ['verp-format-regexp', "VERP_REGEXP = r'^(?P<bounces>.+)\\+(?P<mailbox>.+)@'\n"],
  ['verp-probe-format-regexp', "VERP_PROBE_FORMAT = '%(bounces)s-%(token)s'\n"],
  ['verp-probe-format-regexp', "VERP_PROBE_REGEXP = '^(?P<bounces>[^+]+)'\n"],
  ['verp-confirm-format-regexp', "VERP_CONFIRM_FORMAT = '%(addr)s=%(cookie)s'\n"],
])('%s fires on %j', (rule, text) => expect(found(IMPORT + text)).toContain(`delivery/${rule}`));

test.each([
  ['verp-delivery-interval', ''],
  ['verp-delivery-interval', 'VERP_DELIVERY_INTERVAL = 1\n'],
  ['verp-delivery-interval', 'VERP_DELIVERY_INTERVAL = Yes\n'],
  ['verp-delivery-interval', 'VERP_DELIVERY_INTERVAL = 0\n'],
  ['verp-delivery-interval', "import os\nVERP_DELIVERY_INTERVAL = int(os.environ['N'])\n"],
  ['smtp-max-rcpts', 'SMTP_MAX_RCPTS = 1\n'],
  ['smtp-max-rcpts', 'SMTP_MAX_RCPTS = 10\n'],
  ['delivery-module', "DELIVERY_MODULE = 'SMTPDirect'\n"],
  ['delivery-module', "DELIVERY_MODULE = 'OurOwn'\n"],
  ['max-delivery-threads', 'MAX_DELIVERY_THREADS = 0\n'],
  ['smtp-max-sessions-per-connection', 'SMTP_MAX_SESSIONS_PER_CONNECTION = 1\n'],
  ['smtp-max-sessions-per-connection', "VERP_DELIVERY_INTERVAL = 1\nMTA = 'Postfix'\n"],
  [
    'smtp-max-sessions-per-connection',
    'VERP_DELIVERY_INTERVAL = 1\nMTA = None\nSMTP_MAX_SESSIONS_PER_CONNECTION = 5\n',
  ],
  ['global-pipeline', "GLOBAL_PIPELINE.insert(1, 'SpamAssassin')\n"],
  ['global-pipeline', "GLOBAL_PIPELINE.insert(GLOBAL_PIPELINE.index('SpamDetect'), 'Site')\n"],
  ['global-pipeline', 'for x in open("h"):\n    GLOBAL_PIPELINE.remove(x)\n'],
  ['verp-format-regexp', QMAIL],
  ['verp-format-regexp', "VERP_FORMAT = '%(bounces)s+%(mailbox)s=%(host)s'\n"],
  ['verp-format-regexp', "VERP_REGEXP = r'^(?P<bounces>[^+]+?)\\+(?P<mailbox>[^=]+)=(?P<host>(?=a)[^@]+)@.*$'\n"],
  ['verp-probe-format-regexp', "VERP_PROBE_REGEXP = r'(?P<bounces>.+?)\\+(?P<token>[^@]+)@'\n"],
  ['verp-confirm-format-regexp', "VERP_CONFIRM_REGEXP = r'^(?P<addr>[^+]+?)\\+(?P<cookie>[^@]+)@.*$'\n"],
])('%s is silent on %j', (rule, text) => expect(found(IMPORT + text)).not.toContain(`delivery/${rule}`));

test('an old pipeline is complete for an old release', () => {
  const old = `${IMPORT}GLOBAL_PIPELINE = ['SpamDetect', 'ToOutgoing']\n`;
  expect(found(old, '2.1.5')).not.toContain('delivery/global-pipeline');
  expect(found(old, '2.1.6')).toContain('delivery/global-pipeline');
});

function foundAt(site: Partial<Site>, text: string): string[] {
  const full: Site = { goal: 'personalized', delimiter: 'unknown', ...site };
  return lint(subjectOf(IMPORT + text, undefined, undefined, full), rules).map(({ rule }) => rule);
}

test.each<[Partial<Site>, string, boolean]>([
  [{ delimiter: 'missing' }, 'VERP_PROBES = Yes\n', true],
  [{ delimiter: 'missing' }, '', true],
  [{ delimiter: 'missing', goal: 'single' }, '', false],
  [{ delimiter: 'plus' }, 'VERP_PROBES = Yes\n', false],
  [{ delimiter: 'unknown' }, 'VERP_PROBES = Yes\n', false],
])('recipient-delimiter under %j on %j: %s', (site, text, fires) => {
  expect(foundAt(site, text).includes('delivery/recipient-delimiter')).toBe(fires);
});

test.each<[Partial<Site>, string, boolean]>([
  [{}, '', false],
  [{}, 'VERP_PERSONALIZED_DELIVERIES = Yes\n', true],
  [{}, 'OWNERS_CAN_ENABLE_PERSONALIZATION = Yes\n', true],
  [{}, 'VERP_PERSONALIZED_DELIVERIES = Yes\nOWNERS_CAN_ENABLE_PERSONALIZATION = Yes\n', false],
  [{ goal: 'verp' }, '', true],
  [{ goal: 'verp' }, 'VERP_PERSONALIZED_DELIVERIES = Yes\nVERP_DELIVERY_INTERVAL = 1\n', false],
  [{ goal: 'single' }, '', true],
  [{ goal: 'single' }, 'SMTP_MAX_RCPTS = 1\n', false],
  [{ goal: 'single' }, 'VERP_DELIVERY_INTERVAL = Yes\n', false],
  [{ goal: 'single' }, "import os\nSMTP_MAX_RCPTS = int(os.environ['N'])\n", false],
])('per-recipient-not-reached under %j on %j: %s', (site, text, fires) => {
  expect(foundAt(site, text).includes('delivery/per-recipient-not-reached')).toBe(fires);
});
