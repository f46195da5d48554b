import { diagnosisTexts as texts } from '../../language/diagnosis.ts';
import type { LogSource } from '../../logs/evidence.ts';
import { grouped, say } from './options.ts';
import type { Scene } from './options.ts';
import { dayOf, isoDay, shortDay } from './time.ts';
import { transactionsToShow } from './transactions.ts';
import { likelierYear } from './years.ts';

/** The verdict in one sentence, without the word 'Verdict'. */
export function verdictSentence(scene: Scene): string {
  const { id, bystanders: count, bounced, domain = '', relay = '' } = scene.diagnosis.verdict;
  const args = { count: grouped(count), bounced: grouped(bounced), domain, relay };
  if (id === 'bystanders' || id === 'likely') {
    const key = `${id}${domain === '' ? '' : '-domain'}${count === 1 ? '-one' : ''}` as const;
    return say(scene, texts[key], args);
  }
  if (id === 'suspected') return say(scene, texts[domain === '' ? id : 'suspected-domain'], args);
  if (id === 'relayhost') return say(scene, texts[relay === '' ? 'relayhost-unnamed' : id], args);
  if (id === 'put-off') return say(scene, texts[id], { count: grouped(putOff(scene)) });
  return say(scene, texts[id]);
}

/** What else the verdict needs said: that all of it is from before the cure, or that there are refusals which are no bounces yet. */
export function verdictNotes(scene: Scene): string[] {
  const notes: string[] = [];
  const cured = sinceCured(scene);
  if (cured !== undefined) notes.push(cured);
  const count = putOff(scene);
  if (count > 0 && scene.diagnosis.verdict.id !== 'put-off') {
    notes.push(say(scene, texts['put-off-too'], { count: grouped(count) }));
  }
  return notes;
}

/** How many recipients were put off together, in the transactions that are shown. */
function putOff({ diagnosis }: Scene): number {
  const recipients = transactionsToShow(diagnosis.transactions).flatMap((transaction) => transaction.recipients);
  const deferred = recipients.filter((recipient) => recipient.class === 'deferred-shared');
  return new Set(deferred.map(({ address, origTo }) => (origTo ?? address).toLowerCase())).size;
}

/** After the cure: that all bystanders are from before it. Undefined where that is not so, or not known. */
function sinceCured(scene: Scene): string | undefined {
  const { practice, transactions, verdict } = scene.diagnosis;
  if ((verdict.id !== 'bystanders' && verdict.id !== 'likely') || practice.length === 0) return undefined;
  let cured = -Infinity;
  for (const { state, since } of practice) {
    if (state === 'batched' || since === undefined) return undefined;
    cured = Math.max(cured, since);
  }
  const blamed = transactions.filter(({ recipients }) =>
    recipients.some((recipient) => recipient.class === 'proven' || recipient.class === 'shared'),
  );
  const later = blamed.some(({ time }) => time === undefined || dayOf(time) >= cured);
  return later ? undefined : say(scene, texts['none-since'], { day: isoDay(cured) });
}

/** What was read, and what was not: one sentence each, the logs first. */
export function readSentences(scene: Scene): string[] {
  const { sources, dropped } = scene.diagnosis;
  const read = sources.filter(({ problem, kind }) => kind !== undefined && problem !== 'unreadable');
  const sentences = read.length === 0 ? [] : [logs(scene, read)];
  const year = likelierYear(read);
  if (year !== undefined) sentences.push(say(scene, texts['likelier-year'], { year: String(year) }));
  const sum = (key: 'undated' | 'duplicates'): number => read.reduce((total, source) => total + source[key], 0);
  const counts = { undated: sum('undated'), duplicates: sum('duplicates'), dropped };
  for (const id of ['undated', 'duplicates', 'dropped'] as const) {
    if (counts[id] > 0) sentences.push(say(scene, texts[id], { count: grouped(counts[id]) }));
  }
  for (const { name, kind, problem } of sources) {
    if (problem === undefined) continue;
    const id = problem === 'damaged' && kind === undefined ? 'damaged-whole' : problem;
    sentences.push(say(scene, texts[id], { name }));
  }
  return sentences;
}

/** 'Read: maillog (4 files), bounce; 2018-04-01 to 05-23' */
function logs(scene: Scene, read: readonly LogSource[]): string {
  const counts = new Map<NonNullable<LogSource['kind']>, number>();
  for (const { kind } of read) if (kind !== undefined) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const names = [...counts].map(([kind, count]) => {
    const log = say(scene, texts[`log-${kind}`]);
    return count === 1 ? log : say(scene, texts.files, { log, count });
  });
  const all = names.join(say(scene, texts.comma));
  const firsts = read.flatMap(({ first }) => (first === undefined ? [] : [dayOf(first)]));
  const lasts = read.flatMap(({ last }) => (last === undefined ? [] : [dayOf(last)]));
  if (firsts.length === 0 || lasts.length === 0) return say(scene, texts['read-undated'], { logs: all });
  const [first, last] = [Math.min(...firsts), Math.max(...lasts)];
  const days =
    first === last ? isoDay(first) : say(scene, texts.period, { first: isoDay(first), last: shortDay(last, first) });
  const inferred = read.some(({ yearInferred }) => yearInferred);
  const period = inferred ? say(scene, texts['year-inferred'], { period: days }) : days;
  return say(scene, texts.read, { logs: all, period });
}
