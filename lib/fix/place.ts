import type { Assignment, Setting } from '../evaluate/evaluation.ts';
import type { Subject } from '../lint/subject.ts';
import type { AssignStatement, Statement } from '../python/syntax.ts';
import { TokenKind } from '../python/token.ts';
import type { Source } from '../text/source.ts';
import { insertBelow, lineStart } from './edit.ts';
import type { Edit } from './edit.ts';

/** A place at which a setting can be given a value: the edit that does so, once the value's spelling is chosen. */
export type Placement = (expression: string) => Edit;

/** The comment line above the settings that are put at the end of a file. It says what most people would not know. */
export const BLOCK_COMMENT = '# Per-recipient delivery. Each list\'s own "personalize" must be set to 1 as well.';
/** The same where the settings hold for every list. */
const EVERY_LIST = '# Per-recipient delivery for every list.';

/** The places for one setting in order of preference, the end of the file left aside. `together`: the settings that belong with it. */
export function* placements(subject: Subject, setting: Setting, together: readonly string[]): Iterable<Placement> {
  const { source } = subject;
  if (setting.counting !== undefined) {
    const replace = replacement(source, setting.counting);
    if (replace !== undefined) yield replace;
  }
  // An own assignment that cannot be replaced is overridden at the end: anywhere else it might win again.
  if (setting.assignments.length > 0) return;
  yield* belowComments(subject, setting.name);
  yield* besideKin(subject, setting.name, together);
}

/** Replaces the value of the assignment that counts, where it stands at top level on one line. */
function replacement(source: Source, { kind, nested, target, expression }: Assignment): Placement | undefined {
  if (kind !== 'assign' || nested || expression === undefined) return undefined;
  const { start, end } = expression;
  if (/[\r\n]/.test(source.text.slice(lineStart(source, target.start), end))) return undefined;
  return (text) => {
    // A comment that stands off by more than two blanks keeps its column.
    const gap = /^( {3,})#/.exec(source.text.slice(end, end + 200))?.[1] ?? '';
    const room = gap.length + (end - start) - text.length;
    if (gap === '' || room < 1) return { start, end, text };
    return { start, end: end + gap.length, text: text + ' '.repeat(room) };
  };
}

/** Below each `# NAME = ...`, the last one first, written as it is written there. */
function* belowComments({ source, module }: Subject, name: string): Iterable<Placement> {
  const { kinds, starts, ends, length } = module.tokens;
  const pattern = new RegExp(`^#+[ \\t]*(${name}[ \\t]*=[ \\t]*)(?!=)`);
  for (let i = length - 1, found = 0; i >= 0 && found < 3; i--) {
    const start = starts[i] ?? 0;
    if (kinds[i] !== TokenKind.Comment || lineStart(source, start) !== start) continue;
    const written = pattern.exec(source.text.slice(start, ends[i]))?.[1];
    if (written === undefined) continue;
    found++;
    yield (expression) => insertBelow(source, start, written + expression);
  }
}

/** Below the last setting at top level that begins with the same word, else below the last one that belongs with it. */
function* besideKin({ source, module }: Subject, name: string, together: readonly string[]): Iterable<Placement> {
  const word = /^[A-Z]+_/.exec(name)?.[0] ?? '';
  const named = module.statements.flatMap((statement) => {
    const kin = assignedName(statement);
    return kin === undefined ? [] : [{ kin, statement }];
  });
  const closest = word === 'DEFAULT_' || word === '' ? [] : named.filter(({ kin }) => kin.startsWith(word));
  for (const group of [closest, named.filter(({ kin }) => together.includes(kin))]) {
    const last = group[group.length - 1];
    if (last === undefined) continue;
    const equals = equalsLike(source, last.statement, name);
    yield (expression) => insertBelow(source, last.statement.end, name + equals + expression);
  }
}

function assignedName(statement: Statement): string | undefined {
  if (statement.kind !== 'assign' || statement.targets.length !== 1) return undefined;
  const target = statement.targets[0];
  return target?.kind === 'name' ? target.name : undefined;
}

/** The ` = ` to write behind `name`, in the same column and with the same blanks as in the statement. */
function equalsLike(source: Source, statement: Statement, name: string): string {
  const { targets, value } = statement as AssignStatement;
  const target = targets[0];
  const written = /^([ \t]*)=([ \t]*)$/.exec(source.text.slice(target?.end, value.start));
  if (target === undefined || written === null) return ' = ';
  const [, before = '', after = ''] = written;
  if (before === '' || before === ' ' || before.includes('\t')) return `${before}=${after}`;
  return ' '.repeat(Math.max(1, target.end - target.start + before.length - name.length)) + '=' + after;
}

/** One block at the end of the file: a comment and a line for each setting, set off by a blank line. */
export function block({ source }: Subject, lines: readonly string[]): Edit {
  const { text, start } = source;
  const end = text.length;
  const last = lineStart(source, Math.max(0, end - 1));
  const eol = /\r\n$|\n$|\r$/.exec(text)?.[0];
  const isBlank = end === start || (eol !== undefined && /^\s*$/.test(text.slice(last)));
  const separator = eol ?? source.eol;
  const forAll = lines.some((line) => /^(?:VERP_DELIVERY_INTERVAL|SMTP_MAX_RCPTS)\b/.test(line));
  const added = [...(isBlank ? [] : ['']), forAll ? EVERY_LIST : BLOCK_COMMENT, ...lines].join(separator);
  return { start: end, end, text: eol !== undefined || end === start ? added + separator : separator + added };
}
