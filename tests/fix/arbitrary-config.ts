import fc from 'fast-check';

const SETTINGS = [
  'VERP_PROBES',
  'VERP_PERSONALIZED_DELIVERIES',
  'OWNERS_CAN_ENABLE_PERSONALIZATION',
  'VERP_PASSWORD_REMINDERS',
];
const VALUES = [
  'No',
  '0',
  'False',
  'Yes',
  '1',
  'MTA',
  'None',
  'VERP_PROBES',
  '[No][0]',
  '(No)',
  'not 1',
  'No or 0',
  "''",
  'off',
];

/** Lines that use settings in every way that a fix has to mind; N stands for a setting, V for a value. */
const LINES = [
  'N = V',
  'N   = V      # note',
  '# N = Yes',
  '#N=No',
  'A = N',
  'A = B = N = V',
  'from Defaults import *',
  'Yes = 0',
  'del Yes',
  'True = 0',
  'No = 1',
  'if 1:\n    N = V',
  'if MTA:\n    N = V',
  'if N:\n    N = V',
  'if 0:\n    N = No\nelse:\n    C = N',
  'try:\n    N = V\nexcept:\n    pass',
  "GLOBAL_PIPELINE.insert(N, 'x')",
  'D = [N, GLOBAL_PIPELINE]',
  'N = \\\n  No',
  'X = """\nN = No\n"""',
  'Y = [1,\n# N = No\n2]',
  'N = No; E = 1',
  'E = 1; N = No',
  "F = '%s' % N",
  'del N',
  'import Defaults; Defaults.N = 1',
  'def f():\n    return N',
  'G = f()',
  'for i in [1, 2]:\n    N = 0',
  'exec "I = 1"',
  'class K:\n    v = N',
  'M = K.v',
  'J = lambda: N',
  'N += 0',
  'N, Q = No, 1',
  'VERP_CONFIRMATIONS = Yes',
  'import os',
  "R = os.path.join('a', str(N))",
  "T = locals().get('N')",
  'U = [x for x in (N,)]',
  'while N:\n    break',
  'assert not N',
  'print MTA',
  '\t',
  '\f',
  '',
];

const setting = fc.constantFrom(...SETTINGS);
const line = fc
  .tuple(fc.constantFrom(...LINES), setting, fc.constantFrom(...VALUES))
  .map(([text, name, value]) => text.replace(/\bN\b/g, name).replace(/\bV\b/g, value));

/** Configurations, few of them sensible. */
export const arbitraryConfig: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(line, { minLength: 1, maxLength: 6 }),
    fc.constantFrom('\n', '\n', '\r\n', '\r'),
    fc.constantFrom('\n', '\n', '', ' \\', '  # x'),
  )
  .map(([lines, eol, end]) => `from Defaults import *\n${lines.join('\n')}${end}`.replace(/\n/g, eol));

export { SETTINGS };
