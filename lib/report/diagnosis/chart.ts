import { diagnosisTexts as texts } from '../../language/diagnosis.ts';
import { displayWidth } from '../../language/width.ts';
import type { Day, ListDay, RelayDay } from '../../logs/evidence.ts';
import { pad } from '../layout.ts';
import { grouped, say } from './options.ts';
import type { DiagnosisOptions, Scene } from './options.ts';
import { isoDay } from './time.ts';

/** How large the batches of one day were, over all lists. */
export interface DayOfBatches {
  readonly day: Day;
  /** Most recipients in one transaction; where no transaction was logged, in one queue file. */
  readonly largest: number;
  readonly messages: number;
}

/** The days that have deliveries, oldest first. */
export function batchDays(delivery: readonly ListDay[]): DayOfBatches[] {
  const days = new Map<Day, DayOfBatches>();
  for (const { day, transactions, largestTransaction, largest, messages } of delivery) {
    const old = days.get(day) ?? { day, largest: 0, messages: 0 };
    const size = transactions > 0 ? largestTransaction : largest;
    days.set(day, { day, largest: Math.max(old.largest, size), messages: old.messages + messages });
  }
  return [...days.values()].sort((a, b) => a.day - b.day);
}

/** Deliveries that remote hosts refused, day by day, oldest first. */
export function refusalDays(relays: readonly RelayDay[]): { day: Day; refused: number }[] {
  const days = new Map<Day, number>();
  for (const { day, bounced } of relays) days.set(day, (days.get(day) ?? 0) + bounced);
  return [...days].map(([day, refused]) => ({ day, refused })).sort((a, b) => a.day - b.day);
}

/** Two weeks show a change; of days that are all alike a few say as much. */
const DAYS = 14;
const ALIKE = 5;

/** A line with a bar for each of the last days, for a terminal. */
export function bars(scene: Scene, { width, language, charset }: DiagnosisOptions): string[] {
  const all = batchDays(scene.diagnosis.delivery);
  const recent = all.slice(-DAYS);
  const days = recent.every(({ largest }) => largest === recent[0]?.largest) ? recent.slice(-ALIKE) : recent;
  if (days.length === 0) return [];
  const most = Math.max(1, ...days.map(({ largest }) => largest));
  const numbers = days.map(({ largest }) => grouped(largest));
  const column = Math.max(...numbers.map((number) => number.length));
  const notes = days.map(({ messages }) =>
    say(scene, texts[messages === 1 ? 'posts-one' : 'posts'], { count: grouped(messages) }),
  );
  const room = Math.min(
    30,
    width - 7 - Math.max(...days.map(({ day }) => isoDay(day).length)) - column - Math.max(...notes.map(displayWidth)),
  );
  // East Asian terminals may show block characters two columns wide (their East_Asian_Width is ambiguous).
  const blocks = language === 'en' && charset === 'utf-8';
  const lines = days.map(({ day, largest }, index) => {
    const bar = pad(barOf((largest / most) * room, blocks), room);
    return `  ${isoDay(day)}  ${(numbers[index] ?? '').padStart(column)} ${bar}  ${notes[index] ?? ''}`.trimEnd();
  });
  const earlier = all.length - days.length;
  if (earlier > 0)
    lines.push(say(scene, texts[earlier === 1 ? 'earlier-days-one' : 'earlier-days'], { count: grouped(earlier) }));
  return lines;
}

/** A bar of `columns` columns; one of anything at all is not empty. */
function barOf(columns: number, blocks: boolean): string {
  if (columns <= 0) return '';
  if (!blocks) return '#'.repeat(Math.max(1, Math.round(columns)));
  const eighths = Math.max(1, Math.round(columns * 8));
  return (
    '\u2588'.repeat(Math.floor(eighths / 8)) + (eighths % 8 === 0 ? '' : String.fromCharCode(0x2590 - (eighths % 8)))
  );
}
