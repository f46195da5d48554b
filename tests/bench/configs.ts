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

/** What real files hold, by how often they hold it: mostly plain settings, aligned, some with a comment behind. */
const STATEMENTS: readonly [weight: number, (pick: Pick) => string][] = [
  [8, (pick) => `DEFAULT_URL_HOST   = '${host(pick)}'`],
  [8, (pick) => `DEFAULT_EMAIL_HOST = '${host(pick)}'`],
  [6, () => `DEFAULT_URL_PATTERN = 'https://%s/mailman/'`],
  [8, () => 'add_virtualhost(DEFAULT_URL_HOST, DEFAULT_EMAIL_HOST)'],
  [3, (pick) => `add_virtualhost('www.${host(pick)}', '${host(pick)}')`],
  [6, () => `MAILMAN_SITE_LIST = 'mailman'`],
  [6, (pick) => `DEFAULT_SEND_REMINDERS = ${pick(2)}`],
  [6, (pick) => `MTA                = ${['None', "'Postfix'", '"Manual"'][pick(3)]}`],
  [5, (pick) => `DEFAULT_SERVER_LANGUAGE = '${['en', 'ja', 'de', 'fr'][pick(4)]}'`],
  [5, () => `IMAGE_LOGOS         = '/images/mailman/'`],
  [5, () => 'USE_ENVELOPE_SENDER = 0   # Still used?'],
  [4, (pick) => `SMTP_MAX_RCPTS = ${1 + pick(500)}`],
  [4, (pick) => `DEFAULT_MAX_MESSAGE_SIZE = ${pick(4096)} # KB`],
  [4, (pick) => `POSTFIX_STYLE_VIRTUAL_DOMAINS = ['${host(pick)}', '${host(pick)}']`],
  [3, () => `PUBLIC_ARCHIVE_URL = 'https://%(hostname)s/pipermail/%(listname)s'`],
  [3, (pick) => `DEFAULT_BOUNCE_INFO_STALE_AFTER = days(${pick(30)})`],
  [3, (pick) => `VERP_PROBES = ${['Yes', 'No'][pick(2)]}`],
  [3, (pick) => `VERP_DELIVERY_INTERVAL = ${pick(3)}`],
  [2, () => `GLOBAL_PIPELINE.insert(GLOBAL_PIPELINE.index('ToDigest'), 'Footer')`],
  [2, () => `import pwd, grp\nMAILMAN_UID = pwd.getpwnam('list')[2]\nMAILMAN_GID = grp.getgrnam('list')[2]`],
  [2, () => `try:\n    from site_settings import *\nexcept ImportError:\n    pass`],
  [2, () => `LC_DESCRIPTIONS['xx'] = ('Test', 'utf-8', 'ltr')`],
  [2, () => `DELIVERY_LOG = os.path.join(LOG_DIR, 'delivery')`],
  [1, () => `QRUNNERS.append(('Delivery', 1))`],
  [
    1,
    () =>
      `DEFAULT_MSG_FOOTER = """_____\n%(real_name)s mailing list\n%(web_page_url)slistinfo%(cgiext)s/%(_internal_name)s\n"""`,
  ],
];
const TABLE = STATEMENTS.flatMap(([weight, make]) => Array.from({ length: weight }, () => make));

/** `count` distinct configurations of about 150 lines each, two thirds of them comments and empty lines, as bytes; the same for the same seed. */
export function configs(count: number, seed: number): Uint8Array[] {
  const pick = random(seed);
  return Array.from({ length: count }, (_, index) => new TextEncoder().encode(config(pick, index)));
}

function config(pick: Pick, index: number): string {
  let text = `${HEAD}# Site ${index}\n`;
  for (let lines = text.split('\n').length; lines < 150;) {
    const comments = Array.from({ length: pick(4) }, () => `# ${sentence(pick)}\n`).join('');
    const off = pick(5) === 0 ? '# ' : '';
    const statement = (TABLE[pick(TABLE.length)] as (pick: Pick) => string)(pick).replace(/^/gm, off);
    const block = `${pick(2) === 0 ? '\n' : ''}${comments}${statement}\n`;
    text += block;
    lines += block.split('\n').length - 1;
  }
  return text;
}
