import { listOf } from '../../address.ts';
import type { Kernel } from './kernel/kernel.ts';
import { LIST_DAYS, MOST_LISTS, WANTED } from './kernel/layout.ts';

const GREATER = 62;
const NEWLINE = 10;

/** Numbers for lists. */
export class Senders {
  /** List names by number; 0 stands for no list. */
  readonly names: string[] = [''];
  readonly #kernel: Kernel;
  readonly #list: string | undefined;
  readonly #numbers = new Map<string, number>();

  /** `list`: the only one that is wanted. */
  constructor(kernel: Kernel, list: string | undefined) {
    this.#kernel = kernel;
    this.#list = list?.toLowerCase();
  }

  /** The number of the list whose sender begins at `start`, behind `from=<`; 0 for other mail. */
  learn(start: number): number {
    const { bytes } = this.#kernel;
    let end = start;
    while (bytes[end] !== GREATER && bytes[end] !== NEWLINE) end++;
    const found = bytes[end] === GREATER ? listOf(this.#kernel.text(start, end)) : undefined;
    return found === undefined ? 0 : this.#number(found.list);
  }

  /** Damaged logs may have any number of lists: those beyond what the kernel counts are none. */
  #number(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = this.names.length;
    if (number >= MOST_LISTS) return 0;
    this.#numbers.set(name, number);
    this.names.push(name);
    this.#kernel.fields[(LIST_DAYS >> 2) + number * 16 + WANTED] =
      this.#list === undefined || this.#list === name ? 1 : 0;
    return number;
  }
}
