import type { SingleBar } from 'cli-progress';
import { diagnoseTexts } from '../../language/diagnose-cli.ts';
import { words } from '../../language/text.ts';
import type { Language } from '../../language/text.ts';

/** Nothing is shown of what takes no longer than this (milliseconds). */
const PATIENCE = 1000;
const WIDTH = 20;

/** A bar on the terminal for what takes long: bytes of all files, rate, time left. It comes when it is due, and leaves no trace. */
export class Progress {
  private readonly terminal: NodeJS.WriteStream;
  private readonly language: Language;
  private readonly total: number;
  private readonly patience: number;
  private readonly began = Date.now();
  private done = 0;
  private isLoading = false;
  private isOver = false;
  private bar: SingleBar | undefined;
  private readonly leave = (signal: NodeJS.Signals): void => {
    this.stop();
    // Now the signal does what it does without us.
    process.kill(process.pid, signal);
  };

  /** `total`: bytes to read. */
  constructor(total: number, terminal: NodeJS.WriteStream, language: Language, patience = PATIENCE) {
    this.total = total;
    this.patience = patience;
    this.terminal = terminal;
    this.language = language;
  }

  readonly tick = (bytes: number): void => {
    this.done += bytes;
    if (this.bar !== undefined) this.bar.update(Math.min(this.done, this.total));
    else if (!this.isLoading && Date.now() - this.began >= this.patience) {
      // Without a bar the work goes on.
      this.show().catch(() => {});
    }
  };

  /** Takes the bar away. */
  stop(): void {
    this.isOver = true;
    this.bar?.stop();
    this.bar = undefined;
    process.removeListener('SIGINT', this.leave);
    process.removeListener('SIGTERM', this.leave);
  }

  private async show(): Promise<void> {
    this.isLoading = true;
    const elapsed = Date.now() - this.began;
    // What is nearly over needs no bar.
    if ((elapsed / this.done) * (this.total - this.done) < this.patience) return;
    const { SingleBar } = (await import('cli-progress')).default;
    if (this.isOver) return;
    const bar = new SingleBar({
      stream: this.terminal,
      format: (_options, { progress }) => this.line(progress),
      clearOnComplete: true,
      // The line is short, so that nothing of the terminal has to be changed and restored.
      linewrap: true,
    });
    bar.start(this.total, this.done);
    this.bar = bar;
    process.once('SIGINT', this.leave);
    process.once('SIGTERM', this.leave);
  }

  /** What is shown; `part` of all is done. */
  private line(part: number): string {
    const rate = this.done / Math.max(0.001, (Date.now() - this.began) / 1000);
    const left = Math.ceil(Math.max(0, this.total - this.done) / rate);
    const text = words(diagnoseTexts.progress, this.language, {
      percentage: Math.floor(100 * part),
      done: size(this.done),
      all: size(this.total),
      rate: size(rate),
      left: `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`,
    });
    const length = Math.round(WIDTH * part);
    return `${'#'.repeat(length)}${'-'.repeat(WIDTH - length)}  ${text}`;
  }
}

/** A number of bytes as people write it: `1.2 GB`. */
export function size(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let unit = 0;
  let value = bytes;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${unit === 0 || value >= 99.5 ? Math.round(value) : value.toFixed(1)} ${units[unit] ?? ''}`;
}
