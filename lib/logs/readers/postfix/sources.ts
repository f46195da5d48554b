/** Where lines come from: a host and Postfix's syslog_name. */
export interface Source {
  readonly host: string;
  readonly instance: string;
}

/** Numbers for sources. */
export class Sources {
  readonly #all: Source[] = [];
  readonly #numbers = new Map<string, number>();

  /** Damaged logs may have any number of hosts: those beyond 10,000 are one. */
  of(host: string, instance: string): number {
    const key = `${host} ${instance}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    if (this.#all.length >= 10_000) return 0;
    this.#numbers.set(key, this.#all.length);
    return this.#all.push({ host, instance }) - 1;
  }

  at(number: number): Source {
    return this.#all[number] ?? { host: '', instance: '' };
  }
}
