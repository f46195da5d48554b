import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Files of ours that must not be left behind, not even when a signal ends the program. */
export class Litter {
  private readonly names = new Set<string>();
  private readonly signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  private readonly onSignal = (signal: NodeJS.Signals): void => {
    this.remove();
    this.ignoreSignals();
    process.kill(process.pid, signal);
  };

  constructor() {
    for (const signal of this.signals) process.on(signal, this.onSignal);
  }

  /** Creates a file that nobody but its owner can read; an error when there is one of that name. */
  open(name: string): number {
    const file = fs.openSync(name, 'wx', 0o600);
    this.names.add(name);
    // The umask may have taken the owner's own rights.
    fs.fchmodSync(file, 0o600);
    return file;
  }

  /** This one is to stay. */
  done(name: string): void {
    this.names.delete(name);
  }

  /** Removes what is left. A signal that came meanwhile takes effect at the next turn of the event loop: only then it is no longer waited for. */
  end(): void {
    this.remove();
    setImmediate(() => this.ignoreSignals());
  }

  private remove(): void {
    for (const name of this.names) fs.rmSync(name, { force: true });
    this.names.clear();
  }

  private ignoreSignals(): void {
    for (const signal of this.signals) process.removeListener(signal, this.onSignal);
  }
}

/** A new name beside `path`. */
export function temporaryName(path: string): string {
  // Cut, since a name has 255 bytes at most; characters of several bytes included.
  const start = [...basename(path)].slice(0, 40).join('');
  return join(dirname(path), `.${start}.mmcfg-${randomBytes(4).toString('hex')}`);
}

export function writeFully(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length;) done += fs.writeSync(file, bytes, done, bytes.length - done, done);
}

export function syncFolder(path: string): void {
  try {
    const folder = fs.openSync(path, 'r');
    try {
      fs.fsyncSync(folder);
    } finally {
      fs.closeSync(folder);
    }
  } catch {
    // Some file systems cannot sync a folder; the file itself is safe.
  }
}
