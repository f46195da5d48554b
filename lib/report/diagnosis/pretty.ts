import { adviceTexts } from '../../language/diagnosis-advice.ts';
import { diagnosisTexts as texts } from '../../language/diagnosis.ts';
import { displayWidth } from '../../language/width.ts';
import type { Diagnosis, Transaction } from '../../logs/diagnosis.ts';
import { pad, printable, shorten, wrap } from '../layout.ts';
import { styleFor } from '../style.ts';
import type { Style } from '../style.ts';
import { actionsFor, willNotHelp } from './advice.ts';
import { bars } from './chart.ts';
import { memberCells, memberMarks, membersToShow, shortenedMiddle } from './members.ts';
import { grouped, say } from './options.ts';
import type { DiagnosisOptions, Scene } from './options.ts';
import { clueSentences, practiceSentences, practicesToShow, priceSentence } from './sentences.ts';
import { alike, circumstances, hostOf, recipientPhrases, timeOf, transactionsToShow } from './transactions.ts';
import type { Alike } from './transactions.ts';
import { readSentences, verdictNotes, verdictSentence } from './verdict.ts';

const MOST = { transactions: 5, members: 20, clues: 3, practice: 5, prices: 5, replyLines: 4 } as const;

const NARROW = 76;
/** With fewer columns an address says too little. */
const LEAST = 16;

/** The screen of `mmcfg diagnose` for people: the verdict first, then what it rests on, then what to do. */
export function diagnosisPretty(diagnosis: Diagnosis, options: DiagnosisOptions): string {
  return new Screen({ diagnosis, options }, options)
    .lines()
    .map((line) => `${line}\n`)
    .join('');
}

class Screen {
  private readonly scene: Scene;
  private readonly options: DiagnosisOptions;
  private readonly style: Style;

  constructor(scene: Scene, options: DiagnosisOptions) {
    this.scene = scene;
    this.options = options;
    this.style = styleFor(options.color);
  }

  lines(): string[] {
    return [
      ...this.verdict(),
      ...readSentences(this.scene).flatMap((sentence) => this.wrapped(sentence)),
      ...this.transactions(),
      ...this.members(),
      ...this.clues(),
      ...this.delivery(),
      ...this.advice(),
    ];
  }

  /** A sentence, its further lines set in by `indent`. */
  private wrapped(sentence: string, indent = 0): string[] {
    const rows = rowsOf(printable(sentence), this.options.width - indent);
    return rows.map((row, index) => (index === 0 ? row : ' '.repeat(indent) + row));
  }

  private verdict(): string[] {
    const sentence = say(this.scene, texts.verdict, { sentence: verdictSentence(this.scene) });
    const notes = verdictNotes(this.scene).flatMap((note) => this.wrapped(note));
    return [...this.wrapped(sentence).map(this.style.bold), ...notes];
  }

  private transactions(): string[] {
    const all = alike(transactionsToShow(this.scene.diagnosis.transactions));
    const lines = all.slice(0, MOST.transactions).flatMap((group) => this.transaction(group));
    const more = all.length - MOST.transactions;
    if (more > 0) {
      const id = more === 1 ? 'more-transactions-one' : 'more-transactions';
      lines.push(say(this.scene, texts[id], { count: grouped(more) }));
    }
    return lines;
  }

  private transaction(group: Alike): string[] {
    const { scene, options } = this;
    const { transaction } = group;
    const head = [timeOf(scene, transaction), hostOf(transaction)].map(printable).join('  ');
    const rest = circumstances(scene, transaction, group).join(say(scene, texts.comma));
    const heading = this.fits(`${head}  ${rest}`)
      ? [`${head}  ${rest}`]
      : [
          shorten(head, options.width),
          ...rowsOf(rest, options.width - 4).map((row, i) => (i === 0 ? '  ' : '    ') + row),
        ];
    const reply = wrap(printable(say(scene, texts.reply, { reply: transaction.reply })), options.width - 4);
    if (reply.length > MOST.replyLines) reply.splice(MOST.replyLines, reply.length, '...');
    const rows = reply.map((row, index) => (index === 0 ? '  ' : '    ') + row);
    return [...heading, ...rows.map((row) => shorten(row, options.width)), ...this.phrases(transaction)];
  }

  /** What became of whom, on one line if it fits. */
  private phrases(transaction: Transaction): string[] {
    const phrases = recipientPhrases(this.scene, transaction).map(printable);
    const line = `  ${phrases.join('   ')}`;
    if (this.fits(line)) return [line];
    return phrases.flatMap((phrase) =>
      wrap(phrase, this.options.width - 4).map((row, index) =>
        shorten((index === 0 ? '  ' : '    ') + row, this.options.width),
      ),
    );
  }

  private fits(line: string): boolean {
    return displayWidth(line) <= this.options.width;
  }

  private members(): string[] {
    const { scene } = this;
    const { shown, more, own } = membersToShow(scene.diagnosis, MOST.members);
    if (shown.length === 0) return [];
    const lines = this.table(
      ['member', 'list', 'score', 'undeserved', 'threshold', 'state'].map((id) => say(scene, texts[id as 'member'])),
      shown.map((member) => {
        const { score, undeserved, threshold, state } = memberCells(scene, member);
        return [member.address, member.list, score, undeserved, threshold, state].map(printable);
      }),
    );
    for (const mark of memberMarks(scene, shown)) {
      const last = lines.pop() ?? '';
      const room = this.options.width - displayWidth(mark);
      if (displayWidth(last) + 4 <= room) lines.push(last + ' '.repeat(4) + mark);
      else lines.push(last, ...rowsOf(mark, this.options.width));
    }
    const rest = (id: 'more-members' | 'own-members', count: number): string[] => {
      const text = count === 1 ? texts[`${id}-one`] : texts[id];
      return count === 0 ? [] : [say(scene, text, { count: grouped(count) })];
    };
    lines.push(...rest('more-members', more), ...rest('own-members', own));
    return lines;
  }

  /** Rows of address, list, three numbers and a state, in columns. Addresses and lists get what the numbers leave; where that is next to nothing, an address has a line of its own. */
  private table(head: readonly string[], unaligned: readonly (readonly string[])[]): string[] {
    const { width } = this.options;
    const rows = alignedMarks(unaligned);
    const widest = (column: number): number =>
      Math.max(...[head, ...rows].map((row) => displayWidth(row[column] ?? '')));
    const fixed = widest(2) + widest(3) + widest(4) + widest(5) + 9;
    const isStacked = width - fixed - Math.min(widest(1), 14) < Math.min(widest(0), LEAST);
    const most = isStacked ? Math.max(4, width - fixed) : 14;
    const list = Math.min(widest(1), Math.max(displayWidth(head[1] ?? ''), most));
    const address = Math.min(widest(0), isStacked ? width : width - fixed - list);
    const [who = [], where = []] = [address, list].map((room, column) =>
      shortenedMiddle(
        [head, ...rows].map((row) => row[column] ?? ''),
        room,
      ),
    );
    return [head, ...rows].flatMap(([, , score = '', undeserved = '', threshold = '', state = ''], index) => {
      const numbers = [right(score, widest(2)), right(undeserved, widest(3)), right(threshold, widest(4))];
      const rest = `  ${pad(where[index] ?? '', list)}  ${numbers.join('  ')} ${state}`.trimEnd();
      return isStacked ? [who[index] ?? '', rest] : [pad(who[index] ?? '', address) + rest];
    });
  }

  private clues(): string[] {
    return this.scene.diagnosis.clues.slice(0, MOST.clues).flatMap((clue) => {
      const [first = '', ...rest] = clueSentences(this.scene, clue);
      const labelled = say(this.scene, texts['clue-label'], { sentence: first });
      return [...this.wrapped(labelled, 2), ...rest.flatMap((sentence) => this.wrapped(`  ${sentence}`, 2))];
    });
  }

  private delivery(): string[] {
    const { scene, options } = this;
    const { prices } = scene.diagnosis;
    const practice = practicesToShow(scene.diagnosis.practice);
    const chart = bars(scene, options);
    const lines = chart.length === 0 ? [] : [...this.wrapped(say(scene, texts.delivery)), ...chart];
    for (const one of practice.slice(0, MOST.practice)) {
      lines.push(...this.wrapped(practiceSentences(scene, one).join(options.language === 'en' ? ' ' : ''), 2));
    }
    const more = practice.length - MOST.practice;
    if (more > 0) lines.push(say(scene, texts['more-lists'], { count: grouped(more) }));
    for (const price of prices.slice(0, MOST.prices)) {
      const sentence = say(scene, texts['price-label'], { sentence: priceSentence(scene, price) });
      lines.push(...this.wrapped(sentence, 2));
    }
    return lines;
  }

  private advice(): string[] {
    const { width } = this.options;
    // A narrow screen leaves lines to copy all the room there is.
    const indent = width < NARROW ? 5 : 7;
    const items = actionsFor(this.scene, width - indent);
    const lines = items.length === 0 ? [] : [say(this.scene, adviceTexts['to-do'])];
    items.forEach(({ text, lines: below }, index) => {
      const start = `  ${index + 1}. `;
      const rows = rowsOf(printable(text), width - start.length);
      lines.push(...rows.map((row, number) => (number === 0 ? start : ' '.repeat(start.length)) + row));
      lines.push(...below.map((line) => ' '.repeat(indent) + printable(line)));
    });
    return [...lines, ...willNotHelp(this.scene).flatMap((sentence) => this.wrapped(sentence))];
  }
}

/** The cells of numbers, of which some have a mark behind them, so that the points stand below one another. */
function alignedMarks(rows: readonly (readonly string[])[]): string[][] {
  const isMarked = (cell: string): boolean => /[?*]$/.test(cell);
  const marked = [2, 3, 4].filter((column) => rows.some((row) => isMarked(row[column] ?? '')));
  return rows.map((row) => row.map((cell, column) => (marked.includes(column) && !isMarked(cell) ? `${cell} ` : cell)));
}

/** `text` in lines of at most `width` columns; a word wider than that is broken. A command of mmcfg in a sentence stays in one piece. */
function rowsOf(text: string, width: number): string[] {
  // Printable text has no control characters: one can hold the place of a blank.
  const joined = text.replace(/\bmmcfg (?=[a-z])/g, 'mmcfg\x1f').replace(/\bp ([<=]) (?=0)/, 'p\x1f$1\x1f');
  return wrap(joined, width).flatMap((wrapped) => {
    const line = wrapped.replace(/\x1f/g, ' ');
    if (displayWidth(line) <= width) return [line];
    const rows = [''];
    for (const character of line) {
      const last = rows.length - 1;
      if (displayWidth(`${rows[last] ?? ''}${character}`) > width) rows.push(character);
      else rows[last] += character;
    }
    return rows;
  });
}

/** `text` at the right end of `width` columns. */
function right(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
}
