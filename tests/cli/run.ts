import { run } from '../../lib/cli/main.ts';

export interface Result {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly cwd?: string;
  readonly input?: Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Runs the program in this process, with streams of its own; without a terminal and in English unless told otherwise. */
export async function mmcfg(args: readonly string[], surroundings: Surroundings = {}): Promise<Result> {
  const { cwd = '/', input = new Uint8Array(), env = { LANG: 'en_US.UTF-8' }, isTTY = false, columns } = surroundings;
  const written = { stdout: [] as Uint8Array[], stderr: [] as Uint8Array[] };
  const sink = (name: keyof typeof written) => ({
    write: (chunk: string | Uint8Array) => written[name].push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk),
  });
  async function* stdin() {
    yield input;
  }
  const streams = { stdin: stdin(), stdout: sink('stdout'), stderr: sink('stderr'), env, cwd, isTTY, columns };
  const code = await run(args, streams);
  const text = (name: keyof typeof written): string => Buffer.concat(written[name]).toString();
  return { code, stdout: text('stdout'), stderr: text('stderr') };
}
