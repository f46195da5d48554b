/** Colours for the terminal (ECMA-48 sequences), or none. */
export interface Style {
  readonly severity: (severity: 'error' | 'warning' | 'note', text: string) => string;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

const CODES = { error: 31, warning: 33, note: 36 } as const;

export function styleFor(color: boolean): Style {
  const wrapIn = (open: number, close: number, text: string): string =>
    color ? `\u001b[${open}m${text}\u001b[${close}m` : text;
  return {
    severity: (severity, text) => wrapIn(CODES[severity], 39, text),
    bold: (text) => wrapIn(1, 22, text),
    dim: (text) => wrapIn(2, 22, text),
  };
}
