/** Files before and after the fix, byte for byte (latin1 text). `stub`: false where the bytes are no Python 2 on every machine. */
export interface Case {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

const THREE =
  'VERP_PERSONALIZED_DELIVERIES = Yes\nOWNERS_CAN_ENABLE_PERSONALIZATION = Yes\nVERP_PASSWORD_REMINDERS = Yes\n';
const FOUR =
  'VERP_PERSONALIZED_DELIVERIES = Yes\nOWNERS_CAN_ENABLE_PERSONALIZATION = Yes\nVERP_PROBES = Yes\nVERP_PASSWORD_REMINDERS = Yes\n';
const COMMENT = '# Per-recipient delivery. Each list\'s own "personalize" must be set to 1 as well.\n';
const BLOCK = `\n${COMMENT}${FOUR}`;
const IMPORT = 'from Defaults import *\n';
const ON = FOUR.replace('VERP_PROBES = Yes\n', '');

const crlf = (text: string): string => text.replace(/\n/g, '\r\n');
const cr = (text: string): string => text.replace(/\n/g, '\r');
const hex = (bytes: string): string => Buffer.from(bytes.replace(/ /g, ''), 'hex').toString('latin1');

// "表示" and "ソ" hold a backslash as their second byte in Shift_JIS.
const SJIS = hex('95 5c 8e a6 83 5c');
const EUC = hex('a5 d0 a5 a6 a5 f3 a5 b9');
const JIS = `${hex('1b 24 42 25 50 25 26 25 73 25 39 1b 28 42')}`;

export const cases: readonly Case[] = [
  { name: 'a stock file gets one block at its end', before: IMPORT, after: IMPORT + BLOCK },
  { name: 'CRLF', before: crlf(`${IMPORT}MTA = None\n`), after: crlf(`${IMPORT}MTA = None\n${BLOCK}`) },
  { name: 'lone CR', before: cr(`${IMPORT}MTA = None\n`), after: cr(`${IMPORT}MTA = None\n${BLOCK}`) },
  {
    name: 'mixed line endings: as the line before',
    before: `${IMPORT}MTA = None\r\n`,
    after: `${IMPORT}MTA = None\r\n${crlf(BLOCK)}`,
  },
  {
    name: 'no final newline stays without',
    before: `${IMPORT}MTA = None`,
    after: `${IMPORT}MTA = None\n${BLOCK.slice(0, -1)}`,
  },
  {
    name: 'a comment without newline at the end',
    before: `${IMPORT}# end`,
    after: `${IMPORT}# end\n${BLOCK.slice(0, -1)}`,
  },
  { name: 'a blank line at the end serves', before: `${IMPORT}\n`, after: `${IMPORT}\n${BLOCK.slice(1)}` },
  { name: 'UTF-8 byte order mark', before: `\xef\xbb\xbf${IMPORT}`, after: `\xef\xbb\xbf${IMPORT}${BLOCK}` },
  {
    name: 'EUC-JP',
    before: `# coding: euc-jp\n# ${EUC}\n${IMPORT}`,
    after: `# coding: euc-jp\n# ${EUC}\n${IMPORT}${BLOCK}`,
  },
  {
    name: 'Shift_JIS with trail bytes that look like backslashes',
    before: `# -*- coding: shift_jis -*-\n${IMPORT}X = '${SJIS}'  # ${SJIS}\nVERP_PROBES = No # ${SJIS}\n`,
    after: `# -*- coding: shift_jis -*-\n${IMPORT}X = '${SJIS}'  # ${SJIS}\nVERP_PROBES = Yes # ${SJIS}\n${ON}`,
  },
  {
    name: 'ISO-2022-JP',
    before: `# coding: iso-2022-jp\n# ${JIS}\n${IMPORT}`,
    after: `# coding: iso-2022-jp\n# ${JIS}\n${IMPORT}${BLOCK}`,
  },
  {
    name: 'latin-1 cookie',
    before: `#!/x\n# vim: set fileencoding=latin-1 :\n# caf\xe9\n${IMPORT}`,
    after: `#!/x\n# vim: set fileencoding=latin-1 :\n# caf\xe9\n${IMPORT}${BLOCK}`,
  },
  {
    name: 'tabs',
    before: `${IMPORT}VERP_PROBES\t=\tNo\t# off\n`,
    after: `${IMPORT}VERP_PROBES\t=\tYes\t# off\n${ON.replace(/ = /g, '\t=\t')}`,
  },
  {
    name: 'form feeds',
    before: `\f\n${IMPORT}\fVERP_PROBES = 0\n\f\n`,
    after: `\f\n${IMPORT}\fVERP_PROBES = 1\n${ON}\f\n`.replace(/= Yes/g, '= Yes'),
  },
  {
    name: 'aligned values and comments stay aligned',
    before: `${IMPORT}MTA         = None        # by hand\nVERP_PROBES = No          # off\n`,
    after: `${IMPORT}MTA         = None        # by hand\nVERP_PROBES = Yes         # off\n${ON}`,
  },
  {
    name: 'duplicates: the one that counts',
    before: `${IMPORT}VERP_PROBES = Yes\nMTA = None\nVERP_PROBES = No\n`,
    after: `${IMPORT}VERP_PROBES = Yes\nMTA = None\nVERP_PROBES = Yes\n${ON}`,
  },
  {
    name: 'below a commented-out line, written like it',
    before: `${IMPORT}# VERP_PROBES   = No\nMTA = None\n`,
    after: `${IMPORT}# VERP_PROBES   = No\nVERP_PROBES   = Yes\nMTA = None\n${BLOCK.replace('VERP_PROBES = Yes\n', '')}`,
  },
  {
    name: 'beside its kin',
    before: `${IMPORT}VERP_CONFIRMATIONS = Yes\nMTA = None\n`,
    after: `${IMPORT}VERP_CONFIRMATIONS = Yes\nVERP_PERSONALIZED_DELIVERIES = Yes\nVERP_PROBES = Yes\nVERP_PASSWORD_REMINDERS = Yes\nMTA = None\n\n${COMMENT}OWNERS_CAN_ENABLE_PERSONALIZATION = Yes\n`,
  },
  {
    name: 'True where the file says True',
    before: `${IMPORT}DEFAULT_SEND_REMINDERS = False\n`,
    after: `${IMPORT}DEFAULT_SEND_REMINDERS = False\n${BLOCK.replace(/Yes/g, 'True')}`,
  },
  {
    name: 'True where Yes is rebound',
    before: `${IMPORT}Yes = No\n`,
    after: `${IMPORT}Yes = No\n${BLOCK.replace(/Yes/g, 'True')}`,
  },
  {
    name: 'a later reader of the value keeps what it read',
    before: `${IMPORT}VERP_PROBES = No\nOTHER = VERP_PROBES\n`,
    after: `${IMPORT}VERP_PROBES = No\n${ON}OTHER = VERP_PROBES\n\n${COMMENT}VERP_PROBES = Yes\n`,
  },
  {
    name: 'in a condition: overridden at the end',
    before: `${IMPORT}if 1:\n    VERP_PROBES = No\n`,
    after: `${IMPORT}if 1:\n    VERP_PROBES = No\n${BLOCK}`,
  },
  {
    name: 'after a second star import',
    before: `${IMPORT}VERP_PROBES = Yes\nfrom Defaults import *\n`,
    after: `${IMPORT}VERP_PROBES = Yes\nfrom Defaults import *\n${BLOCK}`,
  },
  {
    name: 'a fragment gets True',
    before: 'VERP_PROBES = Yes\n',
    after: `VERP_PROBES = Yes\n${THREE.replace(/Yes/g, 'True')}`,
  },
];

export { BLOCK, COMMENT, FOUR, IMPORT };
