/** What the program has of the process: everything that it reads, writes and knows of its surroundings comes through here. */
export interface Streams {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The working directory, absolute. */
  readonly cwd: string;
  /** Whether stdout is a terminal, and how wide it is. */
  readonly isTTY: boolean;
  readonly columns?: number | undefined;
  /** stderr where that is a terminal, for what moves on it. */
  readonly errorTerminal?: NodeJS.WriteStream | undefined;
}

export interface Sink {
  write(chunk: string | Uint8Array): unknown;
}

export const EXIT = { clean: 0, found: 1, failed: 2 } as const;
