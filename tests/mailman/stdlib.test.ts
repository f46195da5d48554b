import { expect, test } from '@jest/globals';
import { builtins, isStandardModule, starNames } from '../../lib/mailman/stdlib.ts';

test.each([
  ['socket', 2, ['getfqdn', 'gethostname', 'AF_INET', 'error']],
  ['socket', 3, ['getfqdn', 'gethostname', 'create_server']],
  ['time', 2, ['clock', 'time', 'sleep']],
  ['string', 2, ['lower', 'join', 'letters']],
  ['os', 2, ['path', 'environ', 'getcwdu']],
  ['os.path', 3, ['join', 'dirname']],
  ['types', 2, ['StringType', 'NoneType']],
  ['re', 2, ['compile', 'IGNORECASE']],
  ['sys', 2, ['exit', 'maxint', 'path']],
  ['math', 2, ['pi', 'sqrt']],
  ['stat', 2, ['ST_MODE', 'S_ISDIR']],
  ['pwd', 2, ['getpwnam']],
  ['grp', 3, ['getgrnam']],
  ['errno', 2, ['ENOENT']],
  ['signal', 2, ['SIGHUP']],
] as const)('star import of %s in Python %d', (module, python, names) => {
  expect(starNames(module, python)).toEqual(expect.arrayContaining([...names]));
});

test('names that only the other Python has', () => {
  expect(starNames('time', 3)).not.toContain('clock');
  expect(starNames('os', 3)).not.toContain('getcwdu');
  expect(starNames('md5', 2)).toContain('new');
  expect(starNames('md5', 3)).toBeUndefined();
});

test('private names and unknown modules', () => {
  expect(starNames('os', 2)?.filter((name) => name.startsWith('__'))).toEqual([]);
  expect([starNames('Defaults', 2), starNames('toString', 2)]).toEqual([undefined, undefined]);
});

test.each([
  ['os', true],
  ['os.path', true],
  ['email.Charset', true],
  ['email.charset', true],
  ['ConfigParser', true],
  ['configparser', true],
  ['__future__', true],
  ['socket.getfqdn', false],
  ['Mailman', false],
  ['Defaults', false],
  ['', false],
] as const)('standard module %s: %s', (name, expected) => expect(isStandardModule(name)).toBe(expected));

test('built-in names', () => {
  expect(
    ['unicode', 'xrange', 'True', 'len', 'exit', 'NameError', '__import__'].filter((name) => !builtins(2).has(name)),
  ).toEqual([]);
  expect(['unicode', 'xrange', 'long', 'YES', '_'].filter((name) => builtins(3).has(name))).toEqual([]);
  expect(builtins(2)).toBe(builtins(2));
});
