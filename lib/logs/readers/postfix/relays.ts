import { registeredDomain } from './delivery.ts';
import type { Kernel } from './kernel/kernel.ts';
import { DOMAIN, DOMAINS_DONE, MOST_RELAYS, RELAY, RELAY_DAYS } from './kernel/layout.ts';

/** So many domains of recipients of one relay are known. */
const MOST_DOMAINS = 3;

/** Numbers for relays: their registered domains. */
export class Relays {
  /** Registered domains by number. */
  readonly names: string[] = [];
  /** Domains of recipients by number of the relay, three at the most. */
  readonly domains: string[][] = [];
  readonly #kernel: Kernel;
  readonly #numbers = new Map<string, number>();

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
  }

  /** The number of the relay whose host stands in [start, end). Those beyond what the kernel counts are one. */
  learn(start: number, end: number): number {
    const name = registeredDomain(this.#kernel.text(start, end));
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = this.names.length < MOST_RELAYS ? this.names.push(name) - 1 : 0;
    this.#numbers.set(name, number);
    return number;
  }

  /** The relay of the last line takes mail of the domain in [start, end). `hash`: by which the kernel knows the first one again. */
  domain(start: number, end: number, hash: number): void {
    const { fields } = this.#kernel;
    const relay = this.#kernel.field(RELAY);
    const domain = this.#kernel.text(start, end).toLowerCase();
    const domains = (this.domains[relay] ??= []);
    if (domains.includes(domain)) return;
    const record = (RELAY_DAYS >> 2) + relay * 8;
    if (domains.length === 0) fields[record + DOMAIN] = hash;
    if (domains.push(domain) === MOST_DOMAINS) fields[record + DOMAINS_DONE] = 1;
  }
}
