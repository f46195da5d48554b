/** Logs of so many bytes may fill the memory that is kept for facts. */
const LARGE = 1024 ** 3;

/**
 * Tells V8 how to run for logs of `size` bytes. What takes long is in WebAssembly; the rest is over before it pays to optimize a
 * function after as few runs as V8 does by itself. Of large logs it collects garbage before it asks the system for more memory. Node
 * loads its module for that only now: that takes longer than a small log.
 */
export async function tune(size: number): Promise<void> {
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString('--interrupt-budget=1000000');
  if (size > LARGE) setFlagsFromString('--optimize-for-size');
}
