import { adviceTexts } from '../../language/diagnosis-advice.ts';
import { diagnosisTexts as texts } from '../../language/diagnosis.ts';
import type { LogSource } from '../../logs/evidence.ts';
import type { Member } from '../../logs/diagnosis.ts';
import { actionsFor, willNotHelp } from './advice.ts';
import { charts } from './html-chart.ts';
import { element } from './html-element.ts';
import type { Child, Markup } from './html-element.ts';
import { table } from './html-table.ts';
import type { Column } from './html-table.ts';
import { blamedPoints, memberCells, memberMarks, membersToShow } from './members.ts';
import { grouped, say } from './options.ts';
import type { Scene } from './options.ts';
import { clueSentences, practiceSentences, practicesToShow, priceSentence } from './sentences.ts';
import { isoTime } from './time.ts';
import { alike, circumstances, hostOf, recipientPhrases, timeOf, transactionsToShow } from './transactions.ts';
import type { Alike } from './transactions.ts';
import { readSentences, verdictNotes, verdictSentence } from './verdict.ts';

/** More would make a page that nobody reads. */
const MOST = { transactions: 50, members: 500, lists: 100, sources: 200 } as const;

/** What stands on the page, the verdict first. */
export function sections(scene: Scene): Markup[] {
  const { clues, prices } = scene.diagnosis;
  const paragraphs = (sentences: readonly string[]): Markup[] => sentences.map((text) => element('p', {}, text));
  return [
    element('header', {}, element('h1', {}, verdictSentence(scene)), paragraphs(verdictNotes(scene)), read(scene)),
    element(
      'main',
      {},
      section(scene, 'heading-evidence', evidence(scene)),
      section(scene, 'heading-members', members(scene)),
      section(scene, 'heading-clues', paragraphs(clues.flatMap((clue) => clueSentences(scene, clue).map(unbroken)))),
      section(scene, 'heading-delivery', [...charts(scene), ...paragraphs(practice(scene))]),
      section(scene, 'heading-prices', paragraphs(prices.map((price) => priceSentence(scene, price)))),
      section(scene, 'to-do', advice(scene)),
      section(scene, 'will-not-help', paragraphs(willNotHelp(scene))),
      section(scene, 'heading-read', sources(scene)),
    ),
  ];
}

function section(scene: Scene, heading: keyof typeof adviceTexts, content: readonly Markup[]): Child {
  return content.length === 0
    ? []
    : element('section', {}, element('h2', {}, say(scene, adviceTexts[heading])), content);
}

/** `p < 0.001` in one piece. */
function unbroken(sentence: string): string {
  return sentence.replace(/\bp ([<=]) (?=0)/, 'p\u00a0$1\u00a0');
}

function read(scene: Scene): Child {
  return readSentences(scene).map((sentence) => element('p', { class: 'quiet' }, sentence));
}

function evidence(scene: Scene): Markup[] {
  const all = alike(transactionsToShow(scene.diagnosis.transactions));
  const shown = all.slice(0, MOST.transactions).map((group) => article(scene, group));
  return [...shown, ...more(scene, 'more-transactions', all.length - shown.length)];
}

/** One transaction, or the newest of several that read alike. */
function article(scene: Scene, group: Alike): Markup {
  const { transaction } = group;
  const { list, author, queueId } = transaction;
  const details = [
    ...circumstances(scene, transaction, group),
    ...(list === undefined ? [] : [say(scene, adviceTexts['of-list'], { list })]),
    ...(author === undefined ? [] : [say(scene, adviceTexts['post-by'], { author })]),
    queueId,
  ];
  const phrases = recipientPhrases(scene, transaction).map((phrase) => element('li', {}, phrase));
  return element(
    'article',
    {},
    element('h3', {}, `${timeOf(scene, transaction)}  ${hostOf(transaction)}`),
    element('p', { class: 'quiet' }, details.join(say(scene, texts.comma))),
    element('blockquote', {}, transaction.reply),
    element('ul', {}, phrases),
  );
}

function members(scene: Scene): Markup[] {
  const { shown, more: left, own } = membersToShow(scene.diagnosis, MOST.members);
  if (shown.length === 0) return [];
  const columns: readonly Column[] = [
    { name: say(scene, texts.member) },
    { name: say(scene, texts.list) },
    { name: say(scene, texts.score), kind: 'number' },
    { name: say(scene, texts.undeserved), kind: 'number' },
    { name: say(scene, texts.threshold), kind: 'number' },
    { name: say(scene, texts.state), kind: 'short' },
  ];
  const marks = memberMarks(scene, shown, 'assumed-at-length').map((mark) => element('p', { class: 'quiet' }, mark));
  return [
    table(
      columns,
      shown.map((member) => memberRow(scene, member)),
    ),
    ...marks,
    ...more(scene, 'more-members', left),
    ...more(scene, 'own-members', own),
  ];
}

function memberRow(scene: Scene, member: Member): Child[] {
  const { score, undeserved, threshold, state } = memberCells(scene, member);
  const blamed = blamedPoints(member) > 0 ? element('span', { class: 'blamed' }, undeserved) : undeserved;
  return [member.address, member.list, score, blamed, threshold, state];
}

function more(scene: Scene, id: 'more-members' | 'own-members' | 'more-transactions', count: number): Markup[] {
  if (count <= 0) return [];
  const text = count === 1 ? texts[`${id}-one`] : texts[id];
  return [element('p', { class: 'quiet' }, say(scene, text, { count: grouped(count) }).trim())];
}

function practice(scene: Scene): string[] {
  const all = practicesToShow(scene.diagnosis.practice);
  const blank = scene.options.language === 'en' ? ' ' : '';
  const sentences = all.slice(0, MOST.lists).map((one) => practiceSentences(scene, one).join(blank));
  const left = all.length - sentences.length;
  return left > 0 ? [...sentences, say(scene, texts['more-lists'], { count: grouped(left) })] : sentences;
}

function advice(scene: Scene): Markup[] {
  const items = actionsFor(scene).map(({ text, lines }) =>
    element('li', {}, text, lines.length === 0 ? [] : element('pre', {}, element('code', {}, lines.join('\n')))),
  );
  return items.length === 0 ? [] : [element('ol', {}, items)];
}

/** The logs one by one, for whoever wants to know. */
function sources(scene: Scene): Markup[] {
  const all = scene.diagnosis.sources.slice(0, MOST.sources);
  if (all.length === 0) return [];
  const columns: readonly Column[] = [
    { name: say(scene, adviceTexts['column-log']) },
    { name: say(scene, adviceTexts['column-kind']) },
    { name: say(scene, adviceTexts['column-lines']), kind: 'number' },
    { name: say(scene, adviceTexts['column-from']) },
    { name: say(scene, adviceTexts['column-to']) },
  ];
  const rows = all.map((source) => sourceRow(scene, source));
  return [table(columns, rows), element('p', { class: 'quiet' }, say(scene, adviceTexts['time-note']))];
}

function sourceRow(scene: Scene, { name, kind, lines, first, last }: LogSource): string[] {
  const time = (wall: number | undefined): string => (wall === undefined ? '-' : isoTime(wall).replace('T', ' '));
  const what = kind === undefined ? '-' : say(scene, texts[`log-${kind}`]);
  return [name, what, grouped(lines), time(first), time(last)];
}
