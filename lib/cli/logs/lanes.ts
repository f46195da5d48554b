import { errorCode } from '../../fix/error-code.ts';
import type { LogFile, LogSettings, LogSource } from '../../logs/evidence.ts';
import type { LogReaders } from '../../logs/readers/open.ts';
import { Together } from '../../logs/readers/together/together.ts';
import { Damaged } from './compression.ts';
import { readLog } from './open.ts';
import type { KnownLog } from './order.ts';
import type { Tick } from './source.ts';

/** A piece of a log that came before it was wanted: one for each log, as what reads it waits until it is taken. */
interface Piece {
  readonly bytes: Uint8Array;
  readonly taken: () => void;
}

/** One log on its way from the disk. */
interface Lane {
  readonly index: number;
  readonly log: KnownLog;
  readonly pieces: Piece[];
  isStarted: boolean;
  isOver: boolean;
  isWhole: boolean;
}

/** A log and what is known of it. */
export interface NamedLog {
  readonly log: KnownLog;
  readonly file: LogFile;
}

/**
 * Reads logs of one server side by side, each just so far as it is wanted: the next one waits until its time has come. Gives what was
 * read, in the order of the logs.
 */
export async function readSideBySide(
  readers: LogReaders,
  logs: readonly NamedLog[],
  settings: LogSettings,
  tick: Tick,
): Promise<LogSource[]> {
  const beginnings = logs.map(({ log, file }) => ({ file, head: log.head }));
  const lanes = new Lanes(
    logs.map(({ log }) => log),
    new Together(readers, beginnings, settings),
    tick,
  );
  return lanes.run();
}

class Lanes {
  private readonly lanes: readonly Lane[];
  private readonly together: Together;
  private readonly tick: Tick;
  private wanted: number | undefined;
  private wake = (): void => {};
  private failure: { readonly error: unknown } | undefined;

  constructor(logs: readonly KnownLog[], together: Together, tick: Tick) {
    const state = { isStarted: false, isOver: false, isWhole: true };
    this.lanes = logs.map((log, index) => ({ index, log, pieces: [], ...state }));
    this.together = together;
    this.tick = tick;
  }

  async run(): Promise<LogSource[]> {
    const { together } = this;
    this.wanted = together.next();
    while (this.wanted !== undefined) {
      const lane = this.lanes[this.wanted];
      const piece = lane?.pieces.shift();
      if (piece !== undefined) {
        this.push(piece.bytes);
        piece.taken();
      } else if (lane === undefined || lane.isOver) {
        together.endOf(this.wanted);
        this.wanted = together.next();
      } else await this.moreOf(lane);
      if (this.failure !== undefined) throw this.failure.error;
    }
    return together.end().map((source, i) => (this.lanes[i]?.isWhole ? source : { ...source, problem: 'damaged' }));
  }

  private async moreOf(lane: Lane): Promise<void> {
    await new Promise<void>((resolve) => {
      this.wake = resolve;
      if (lane.isStarted) return;
      lane.isStarted = true;
      void this.start(lane);
    });
  }

  private async start(lane: Lane): Promise<void> {
    try {
      await readLog(lane.log, (chunk) => this.take(lane, chunk), this.tick, this.together.room);
    } catch (error) {
      if (isOfLog(error)) lane.isWhole = false;
      else this.failure = { error };
    }
    lane.isOver = true;
    this.wake();
  }

  /** At once if it is wanted, as nearly always; else the log waits. */
  private take(lane: Lane, chunk: Uint8Array): void | Promise<void> {
    if (this.wanted === lane.index && lane.pieces.length === 0) {
      this.push(chunk);
      if (this.wanted !== lane.index) this.wake();
      return undefined;
    }
    return new Promise((taken) => {
      lane.pieces.push({ bytes: chunk.slice(), taken });
      this.wake();
    });
  }

  private push(bytes: Uint8Array): void {
    if (this.wanted === undefined) return;
    this.together.push(this.wanted, bytes);
    this.wanted = this.together.next();
  }
}

/** What is the matter with a log, not with us: damage, or an error of the disk, which has a code. What was read before it counts. */
export function isOfLog(error: unknown): boolean {
  if (error instanceof Damaged) return true;
  return typeof error === 'object' && error !== null && 'syscall' in error && errorCode(error) !== '';
}
