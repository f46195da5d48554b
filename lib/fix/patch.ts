import { structuredPatch } from 'diff';

/**
 * A unified diff as latin1 text, to be written byte for byte: `git apply` and `patch -p1` take it for any encoding and line ending. `path` is the
 * name for its header, with `/` between folders and without a leading one. Empty when the texts are equal.
 */
export function patch(path: string, before: string, after: string): string {
  if (before === after) return '';
  const { hunks } = structuredPatch('', '', before, after, undefined, undefined, { context: 3 });
  const lines = [`--- ${header('a', path)}`, `+++ ${header('b', path)}`];
  for (const { oldStart, oldLines, newStart, newLines, lines: body } of hunks) {
    lines.push(`@@ -${range(oldStart, oldLines)} +${range(newStart, newLines)} @@`, ...body);
  }
  return `${lines.join('\n')}\n`;
}

/** GNU diff's way to count: the number of lines is left out when it is 1; an empty range names the line before it. */
function range(start: number, lines: number): string {
  if (lines === 1) return String(start);
  if (lines === 0) return `${start - 1},0`;
  return `${start},${lines}`;
}

/** A name that holds quotes, backslashes or control characters is written in git's C style; one with a space ends in a tab, else patch cuts it there. */
function header(side: string, path: string): string {
  const name = Buffer.from(`${side}/${path}`, 'utf8').toString('latin1');
  if (/[\x00-\x1f"\\\x7f]/.test(name)) {
    const escape = (character: string): string => {
      if (character === '"' || character === '\\') return `\\${character}`;
      return `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`;
    };
    return `"${name.replace(/[\x00-\x1f"\\\x7f-\xff]/g, escape)}"`;
  }
  return name.includes(' ') ? `${name}\t` : name;
}
