export interface Lines {
  readonly starts: readonly number[];
  readonly eol: '\n' | '\r\n' | '\r';
  readonly mixed: boolean;
}

/** Where the lines of a text begin and how they end. LF, CRLF and a lone CR end a line, and nothing else does. */
export function readLines(text: string): Lines {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return { starts, eol: '\n', mixed: false };
  }
  const counts = { '\n': 0, '\r\n': 0, '\r': 0 };
  for (const match of text.matchAll(/\r\n?|\n/g)) {
    starts.push(match.index + match[0].length);
    counts[match[0] === '\n' ? '\n' : match[0] === '\r' ? '\r' : '\r\n']++;
  }
  const [lf, crlf, cr] = [counts['\n'], counts['\r\n'], counts['\r']];
  const eol = crlf > lf && crlf >= cr ? '\r\n' : cr > lf ? '\r' : '\n';
  return { starts, eol, mixed: Number(lf > 0) + Number(crlf > 0) + Number(cr > 0) > 1 };
}
