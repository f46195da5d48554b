/** Deterministic numbers from 0 up to below `limit` (mulberry32). */
function random(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 0x100000000) * limit);
  };
}

const BANNER = '#'.repeat(63);
const HEAD = `# -*- python -*-

# Copyright of the site's administrators; this file is distributed with the hope
# that it will be useful, without any warranty.

"""The module where a site's own settings live.

From an upgrade to the next the settings in here are kept, unlike those in the
file of the defaults, which is overwritten.  Restart the runners afterwards.
"""

${BANNER}
# Here's where we get the distributed defaults.

from Defaults import *

${BANNER}
# Put YOUR site-specific settings below this line.
`;

const WORDS =
  'the a list lists mail message messages host hosts of for to in and or not which when default value site members admin archive web page set this that only each delivery'.split(
    ' ',
  );
type Pick = (limit: number) => number;
const sentence = (pick: Pick): string => Array.from({ length: 5 + pick(7) }, () => WORDS[pick(WORDS.length)]).join(' ');
const host = (pick: Pick): string => `lists${pick(1000)}.example${pick(100)}.org`;

/** What real files hold, with the share of them, in per cent, that do: counted over 89 files from public repositories. */
const STATEMENTS: readonly [percent: number, (pick: Pick) => string][] = [
  [89, (pick) => `DEFAULT_URL_HOST   = '${host(pick)}'`],
  [89, (pick) => `DEFAULT_EMAIL_HOST = '${host(pick)}'`],
  [89, () => 'add_virtualhost(DEFAULT_URL_HOST, DEFAULT_EMAIL_HOST)'],
  [11, (pick) => `add_virtualhost('www.${host(pick)}', '${host(pick)}')`],
  [73, () => `DEFAULT_URL_PATTERN = 'https://%s/mailman/'`],
  [67, () => `MAILMAN_SITE_LIST = 'mailman'`],
  [64, (pick) => `DEFAULT_SEND_REMINDERS = ${pick(2)}`],
  [61, (pick) => `MTA                = ${['None', "'Postfix'", '"Manual"'][pick(3)]}`],
  [60, (pick) => `DEFAULT_SERVER_LANGUAGE = '${['en', 'ja', 'de', 'fr'][pick(4)]}'`],
  [60, () => `IMAGE_LOGOS         = '/images/mailman/'`],
  [53, () => 'USE_ENVELOPE_SENDER = 0   # Still used?'],
  [25, () => `PRIVATE_ARCHIVE_URL = '/mailman/private'`],
  [25, () => `import pwd, grp\nMAILMAN_UID = pwd.getpwnam('list')[2]\nMAILMAN_GID = grp.getgrnam('list')[2]`],
  [20, (pick) => `POSTFIX_STYLE_VIRTUAL_DOMAINS = ['${host(pick)}', '${host(pick)}']`],
  [17, () => `PUBLIC_ARCHIVE_URL = 'https://%(hostname)s/pipermail/%(listname)s'`],
  [16, (pick) => `DEFAULT_MAX_MESSAGE_SIZE = ${pick(4096)} # KB`],
  [16, () => `try:\n    from site_settings import *\nexcept:\n    pass`],
  [13, () => `from socket import *\nfqdn = getfqdn()\nSMTP_HELO_HOST = fqdn`],
  [12, (pick) => `SMTP_MAX_RCPTS = ${1 + pick(500)}`],
  [10, () => 'VIRTUAL_HOST_OVERVIEW = Off'],
  [8, () => `GLOBAL_PIPELINE.insert(GLOBAL_PIPELINE.index('ToDigest'), 'Footer')`],
  [6, (pick) => `DEFAULT_BOUNCE_INFO_STALE_AFTER = days(${pick(30)})`],
  [6, (pick) => `VERP_PROBES = ${['Yes', 'No'][pick(2)]}`],
  [4, (pick) => `VERP_DELIVERY_INTERVAL = ${pick(3)}`],
  [4, () => `DELIVERY_LOG = os.path.join(LOG_DIR, 'delivery')`],
  [3, () => `DEFAULT_MSG_FOOTER = """_____\n%(real_name)s mailing list\n%(web_page_url)slistinfo\n"""`],
  [2, () => `LC_DESCRIPTIONS['xx'] = ('Test', 'utf-8', 'ltr')`],
  [1, () => `QRUNNERS.append(('Delivery', 1))`],
  // Other settings, each in few files.
  ...Array.from({ length: 40 }, (_, i): [number, (pick: Pick) => string] => [
    10,
    (pick) => `DEFAULT_OPTION_${i} = ${[pick(2), pick(500), `'${host(pick)}'`, ['Yes', 'No'][pick(2)]][pick(4)]}`,
  ]),
];

/**
 * `count` distinct configurations of 150 lines or a few more, as bytes; the same for the same seed. Each holds a licence and a banner, every statement
 * of the table as often as real files hold it, commented out now and then, and for the rest comments.
 */
export function configs(count: number, seed: number): Uint8Array[] {
  const pick = random(seed);
  return Array.from({ length: count }, (_, index) => new TextEncoder().encode(config(pick, index)));
}

function config(pick: Pick, index: number): string {
  const statements = STATEMENTS.filter(([percent]) => pick(100) < percent).map(([, make]) => make(pick));
  const head = `${HEAD}# Site ${index}\n`;
  const left = 150 - [head, ...statements].join('\n').split('\n').length;
  const blocks = statements.map((statement) => {
    const lines = Math.floor(left / statements.length) + pick(2);
    const comments = Array.from({ length: lines }, (_, i) => (i === 0 ? '\n' : `# ${sentence(pick)}\n`)).join('');
    return `${comments}${statement.replace(/^/gm, pick(8) === 0 ? '# ' : '')}\n`;
  });
  return head + blocks.join('');
}
