import { diagnosisTexts as texts } from '../../language/diagnosis.ts';
import type { Clue, Practice, Price } from '../../logs/diagnosis.ts';
import { grouped, say } from './options.ts';
import type { Scene } from './options.ts';
import { isoDay, minute } from './time.ts';

/** What a clue counts, and by which settings one may act on it. */
export function clueSentences(scene: Scene, clue: Clue): string[] {
  const { refuser, authors, refused, of, othersRefused, others, p, settings } = clue;
  const args = {
    refuser,
    authors,
    refused: grouped(refused),
    of: grouped(of),
    othersRefused: grouped(othersRefused),
    others: grouped(others),
  };
  const counts = say(scene, texts[refused === of && of > 1 ? 'clue-all' : 'clue'], args);
  const statistic = say(scene, texts.statistic, { p: p < 0.001 ? '< 0.001' : `= ${p.toFixed(3)}` });
  const sentences = [counts + (scene.options.language === 'en' ? ' ' : '') + statistic];
  if (settings.length > 0) {
    sentences.push(say(scene, texts['may-help'], { settings: settings.join(say(scene, texts.comma)) }));
  }
  return sentences;
}

/** The lists in the order in which they want attention: those that still deliver in batches first. */
export function practicesToShow(practices: readonly Practice[]): Practice[] {
  const weight = ({ state, afterChange }: Practice): number => (state !== 'batched' ? 2 : afterChange ? 0 : 1);
  return practices
    .map((practice, index) => ({ practice, index }))
    .sort((a, b) => weight(a.practice) - weight(b.practice) || a.index - b.index)
    .map(({ practice }) => practice);
}

/** How a list delivers in practice. */
export function practiceSentences(scene: Scene, practice: Practice): string[] {
  const { list, state, since, lastBatch, afterChange, byPostfix } = practice;
  const sentences: string[] = [];
  if (state === 'batched') {
    // Only a change that should have ended it makes it 'still'.
    const id = afterChange ? 'practice-still-batched' : 'practice-batched';
    const time = lastBatch === undefined ? '' : minute(lastBatch);
    sentences.push(say(scene, texts[lastBatch === undefined ? 'practice-batched-undated' : id], { list, time }));
    if (afterChange) sentences.push(say(scene, texts['after-change']));
  } else if (state === 'one-by-one' && since !== undefined) {
    sentences.push(say(scene, texts['practice-one-by-one'], { list, day: isoDay(since) }));
  } else {
    sentences.push(say(scene, texts['practice-always-one-by-one'], { list }));
  }
  if (byPostfix) sentences.push(say(scene, texts['by-postfix']));
  else if (state === 'always-one-by-one' && handsOverMany(scene, list)) {
    sentences.push(say(scene, texts['many-handed-over']));
  }
  return sentences;
}

/** Whether queue files of the list had several recipients, who yet went out one by one. */
function handsOverMany({ diagnosis }: Scene, list: string): boolean {
  return diagnosis.delivery.some((day) => day.list === list && day.largest > 1 && day.transactions > 0);
}

/** The price of the change at one remote host. */
export function priceSentence(scene: Scene, { relay, before, after }: Price): string {
  return say(scene, texts.price, {
    relay,
    before: percent(before.deferred),
    after: percent(after.deferred),
    throttledBefore: percent(before.throttled),
    throttledAfter: percent(after.throttled),
    recipientsBefore: grouped(before.recipients),
    recipientsAfter: grouped(after.recipients),
  });
}

function percent(rate: number): string {
  return (100 * rate).toFixed(1);
}
