import { TokenKind, type TokenList } from '../../lib/python/token.ts';

const letters = 'n0socblidxe';
const order = [
  TokenKind.Name,
  TokenKind.Number,
  TokenKind.String,
  TokenKind.Operator,
  TokenKind.Comment,
  TokenKind.Nl,
  TokenKind.Newline,
  TokenKind.Indent,
  TokenKind.Dedent,
  TokenKind.Error,
  TokenKind.End,
];

/** The tokens in the form that tests/fixtures/tokens/generate.py writes: letter, gap, point, length. */
export function streamOf(tokens: TokenList, start = 0): string {
  let last = start;
  let out = '';
  for (let i = 0; i < tokens.length; i++) {
    const kind = tokens.kinds[i];
    out += letters[order.findIndex((each) => each === kind)];
    if (kind === TokenKind.Dedent || kind === TokenKind.End) continue;
    const from = tokens.starts[i] as number;
    const to = tokens.ends[i] as number;
    out += `${from - last || ''}.${to - from || ''}`;
    last = to;
  }
  return out;
}
