// Stands in for Node's assert, of which yargs uses two functions: loading the real one takes a tenth of the time that Node itself needs.
function fail(message: string | undefined): never {
  throw new Error(message ?? 'assertion failed');
}

export function strictEqual(actual: unknown, expected: unknown, message?: string): void {
  if (!Object.is(actual, expected)) fail(message);
}

export function notStrictEqual(actual: unknown, expected: unknown, message?: string): void {
  if (Object.is(actual, expected)) fail(message);
}
