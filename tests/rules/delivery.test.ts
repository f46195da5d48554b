import { describe, expect, test } from '@jest/globals';
import { found, IMPORT, SETTINGS } from '../lint/subjects.ts';

// For each of the switches: what certainly turns it on, what certainly leaves it off, and what nobody can know.
describe.each(Object.entries(SETTINGS))('%s', (rule, name) => {
  test.each([
    ['missing', ''],
    ['No', `${name} = No\n`],
    ['0', `${name} = 0\n`],
    ['False', `${name} = False\n`],
    ['None', `${name} = None\n`],
    ['an empty string', `${name} = ''\n`],
    ['overridden by a later No', `${name} = Yes\n${name} = No\n`],
    ['in a branch not taken', `if 0:\n    ${name} = Yes\n`],
    ['undone by a second star import', `${name} = Yes\nfrom Defaults import *\n`],
    ['No in both branches', `import os\nif os.getenv('X'):\n    ${name} = No\nelse:\n    ${name} = 0\n`],
  ])('fires: %s', (_what, text) => expect(found(IMPORT + text)).toContain(rule));

  test.each([
    ['Yes', `${name} = Yes\n`],
    ['1', `${name} = 1\n`],
    ['True', `${name} = True\n`],
    ['a string, which is true', `${name} = 'No'\n`],
    ['a later Yes', `${name} = No\n${name} = Yes\n`],
    ['from the environment', `import os\n${name} = os.environ['X']\n`],
    ['in a branch that may be taken', `import os\nif os.getenv('X'):\n    ${name} = Yes\n`],
    ['in code that may do anything', "exec open('/etc/x').read()\n"],
    ['in a file that Python cannot read', `${name} = = No\n`],
    ['in a file that stops', `${name} = YES\n`],
  ])('is silent: %s', (_what, text) => expect(found(IMPORT + text)).not.toContain(rule));
});

test('a release without the setting has nothing to turn on', () => {
  expect(found(IMPORT, '2.1.5')).not.toContain('delivery/verp-probes');
  expect(found(IMPORT, '2.1.6')).toContain('delivery/verp-probes');
});
