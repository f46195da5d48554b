/** Logs of so many bytes may fill the memory that is kept for facts. */
const LARGE = 1024 ** 3;

/** Flags and the last version of V8 that was seen to know them: for any other it prints an error. */
const FLAGS = [
  // What takes long is in WebAssembly; the rest is over before it pays to optimize a function after as few runs as V8 does by itself.
  ['--interrupt-budget=1000000', 11],
  // Memory that is touched for the first time costs more than collecting garbage in the little that there is.
  ['--semi-space-growth-factor=1', 13],
] as const;

/** Tells V8 how to run for logs of `size` bytes. Node loads its module for that only now: that takes longer than a small log. */
export async function tune(size: number): Promise<void> {
  const { setFlagsFromString } = await import('node:v8');
  const version = Number.parseInt(process.versions.v8, 10);
  for (const [flag, last] of FLAGS) if (version <= last) setFlagsFromString(flag);
  // Large ones: garbage is collected before the system is asked for more memory.
  if (size > LARGE) setFlagsFromString('--optimize-for-size');
}
