/**
 * Texts of Mailman's SMTP_LOG_* settings by setting, as its releases have had them (Defaults.py): Python's % formatting with names.
 * Releases before 2.1.6 wrote "smtp for N recips", those before 2.1.2 no message id.
 */
const STOCK: Readonly<Record<string, readonly string[]>> = {
  SMTP_LOG_EVERY_MESSAGE: [
    '%(msg_message-id)s smtp to %(listname)s for %(#recips)d recips, completed in %(time).3f seconds',
    '%(msg_message-id)s smtp for %(#recips)d recips, completed in %(time).3f seconds',
  ],
  SMTP_LOG_SUCCESS: [
    'post to %(listname)s from %(sender)s, size=%(size)d, message-id=%(msg_message-id)s, success',
    'post to %(listname)s from %(sender)s, size=%(size)d, success',
  ],
  SMTP_LOG_REFUSED: [
    'post to %(listname)s from %(sender)s, size=%(size)d, message-id=%(msg_message-id)s, %(#refused)d failures',
    'post to %(listname)s from %(sender)s, size=%(size)d, %(#refused)d failures',
  ],
  SMTP_LOG_EACH_FAILURE: ['delivery to %(recipient)s failed with code %(failcode)d: %(failmsg)s'],
};

/** A piece of a template: literal text, and the field that follows it, if any. */
interface Piece {
  readonly text: string;
  readonly name: string | undefined;
  readonly isNumber: boolean;
}

/** What a line says, by the names of the template's fields; undefined where it was not written by the template. */
export type TemplateReader = (line: string) => ReadonlyMap<string, string> | undefined;

const FIELD = /%(?:%|\(([^()]*)\)[-#0 +]*\d*(?:\.\d+)?[hlL]?([a-zA-Z]))/g;

/**
 * Reads lines back that Python's `template % values` wrote. A field reaches to the first occurrence of the text behind it, the last one
 * to the end of the line; so the work is in proportion to the line, whatever the template is (a regular expression made of it could
 * take for ever). Undefined for a template that cannot be read back: two fields without text between them.
 */
export function templateReader(template: string): TemplateReader | undefined {
  const pieces = piecesOf(template);
  if (pieces.slice(1).some(({ text, name }) => text === '' && name !== undefined)) return undefined;
  if (pieces.every(({ name }) => name === undefined)) return undefined;
  return (line) => read(pieces, line);
}

function piecesOf(template: string): Piece[] {
  const pieces: Piece[] = [];
  let text = '';
  let from = 0;
  for (const match of template.matchAll(FIELD)) {
    text += template.slice(from, match.index);
    from = match.index + match[0].length;
    const [, name, type = ''] = match;
    if (name === undefined) text += '%';
    else {
      pieces.push({ text, name, isNumber: /[diouxXeEfFgG]/.test(type) });
      text = '';
    }
  }
  pieces.push({ text: text + template.slice(from), name: undefined, isNumber: false });
  return pieces;
}

function read(pieces: readonly Piece[], line: string): ReadonlyMap<string, string> | undefined {
  const values = new Map<string, string>();
  const [first] = pieces;
  if (first === undefined || !line.startsWith(first.text)) return undefined;
  let at = first.text.length;
  for (const [i, { name, isNumber }] of pieces.entries()) {
    if (name === undefined) break;
    const behind = pieces[i + 1];
    const end = behind === undefined ? line.length : endOf(line, at, behind);
    const value = end < at ? '' : line.slice(at, end).trim();
    if (end < at || (isNumber && !/^[-+]?\d[\d.a-fA-FxXeE+-]*$/.test(value))) return undefined;
    values.set(name, value);
    at = end + (behind?.text.length ?? 0);
  }
  return values;
}

/** Where the field that begins at `at` ends. */
function endOf(line: string, at: number, { text, name }: Piece): number {
  if (name !== undefined) return line.indexOf(text, at);
  return line.length - text.length >= at && line.endsWith(text) ? line.length - text.length : -1;
}

/** Readers of the lines that a setting has Mailman write: the configuration's own text first, then those of Mailman's releases. */
export function templateReaders(setting: string, templates: Readonly<Record<string, string>>): TemplateReader[] {
  const own = hasOwn(templates, setting) ? templates[setting] : undefined;
  const all = [...(own === undefined ? [] : [own]), ...(hasOwn(STOCK, setting) ? (STOCK[setting] ?? []) : [])];
  return all.map(templateReader).filter((reader) => reader !== undefined);
}

function hasOwn(table: object, name: string): boolean {
  return Object.prototype.hasOwnProperty.call(table, name);
}
