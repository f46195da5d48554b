import { diagnosisTexts as texts } from '../../language/diagnosis.ts';
import { displayWidth } from '../../language/width.ts';
import type { Diagnosis, Member } from '../../logs/diagnosis.ts';
import { say } from './options.ts';
import type { Scene } from './options.ts';
import { localPart, transactionsToShow } from './transactions.ts';

/** Points of another's refusal: proven, likely and suspected. */
export function blamedPoints({ undeserved, likely, suspected }: Member): number {
  return undeserved + likely + suspected;
}

export interface Selection {
  /** In order of list, domain and address. */
  readonly shown: readonly Member[];
  /** How many more there are like these. */
  readonly more: number;
  /** How many were refused for their own sake, in transactions that concern nobody else. */
  readonly own: number;
}

/**
 * The members to be shown, at most `most`, the weightiest: those blamed for another, and those refused in the same transactions. Where nobody is blamed, all that are at fault.
 */
export function membersToShow({ members, transactions }: Diagnosis, most: number): Selection {
  // Where no bounce log was read, that they were refused together is all that is known.
  const together = new Set(
    transactionsToShow(transactions)
      .filter(({ status }) => status !== 'deferred')
      .flatMap(({ recipients }) =>
        recipients.flatMap(({ address, origTo }) => [keyOf(address), keyOf(origTo ?? address)]),
      ),
  );
  const isBlamed = (member: Member): boolean => blamedPoints(member) > 0 || member.withoutCause;
  const isRelated = (member: Member): boolean => isBlamed(member) || together.has(keyOf(member.address));
  const concerned = members.filter((member) => isRelated(member) || member.atFault);
  const related = concerned.filter(isRelated);
  const all = related.length > 0 ? related : concerned;
  const weight = (member: Member): number => (member.withoutCause ? 1e9 : 0) + blamedPoints(member) * 1000;
  const heaviest = all
    .map((member, index) => ({ member, index }))
    .sort((a, b) => weight(b.member) - weight(a.member) || a.index - b.index)
    .slice(0, most)
    .map(({ member }) => member);
  return {
    shown: heaviest.sort((a, b) => compare(orderOf(a), orderOf(b))),
    more: all.length - heaviest.length,
    own: concerned.length - all.length,
  };
}

function keyOf(address: string): string {
  return address.toLowerCase().replace(/["<>]/g, '');
}

function orderOf({ list, address }: Member): string {
  const local = localPart(address);
  return `${list}\n${address.slice(local.length)}\n${local.replace(/\d+/g, (digits) => digits.padStart(15, '0'))}`.toLowerCase();
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** What the columns of the table say of a member: score, undeserved part, threshold, state; with the marks of `memberMarks`. */
export function memberCells(
  scene: Scene,
  member: Member,
): { score: string; undeserved: string; threshold: string; state: string } {
  const { score, undeserved, unknown, threshold, thresholdAssumed, state, withoutCause } = member;
  const blamed = blamedPoints(member);
  return {
    score: score === undefined ? '-' : score.toFixed(1),
    // Not '0.0', which would say that all points are deserved.
    undeserved:
      blamed === 0 && (score === undefined || unknown > 0)
        ? '-'
        : `${blamed.toFixed(1)}${blamed > undeserved ? '?' : ''}`,
    threshold: `${threshold.toFixed(1)}${thresholdAssumed ? '*' : ''}`,
    state: `${say(scene, texts[`state-${state}`])}${withoutCause ? '!' : ''}`,
  };
}

/** What the marks in the table mean, as far as they occur; that of a threshold in few words, or at length. */
export function memberMarks(
  scene: Scene,
  shown: readonly Member[],
  assumed: 'assumed' | 'assumed-at-length' = 'assumed',
): string[] {
  const marks: string[] = [];
  if (shown.some(({ thresholdAssumed }) => thresholdAssumed)) marks.push(say(scene, texts[assumed]));
  if (shown.some((member) => blamedPoints(member) > member.undeserved)) marks.push(say(scene, texts['not-proven']));
  if (shown.some(({ withoutCause }) => withoutCause)) marks.push(say(scene, texts['without-cause']));
  return marks;
}

/** Texts cut in the middle to `width` columns; those that would look alike then get a number instead of the dots. */
export function shortenedMiddle(all: readonly string[], width: number): string[] {
  const seen = new Map<string, string>();
  return all.map((text) => {
    let short = middle(text, width, '...');
    for (let number = 1; (seen.get(short) ?? text) !== text && number < 1000; number++) {
      short = middle(text, width, `~${number}~`);
    }
    seen.set(short, text);
    return short;
  });
}

function middle(text: string, width: number, mark: string): string {
  if (displayWidth(text) <= width) return text;
  const characters = [...text];
  const room = width - displayWidth(mark);
  let [head, tail] = ['', ''];
  for (let [left, right] = [0, characters.length - 1]; left <= right;) {
    // The end of an address, its domain, gets no less than its beginning.
    const fromHead = displayWidth(head) < displayWidth(tail);
    const next = fromHead ? head + (characters[left] ?? '') : (characters[right] ?? '') + tail;
    if (displayWidth(next) + displayWidth(fromHead ? tail : head) > room) break;
    if (fromHead) [head, left] = [next, left + 1];
    else [tail, right] = [next, right - 1];
  }
  return head + mark + tail;
}
