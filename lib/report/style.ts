import styles from 'ansi-styles';

/** Colours for the terminal (ECMA-48 sequences), or none. */
export interface Style {
  readonly severity: (severity: 'error' | 'warning' | 'note', text: string) => string;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

const COLORS = { error: styles.red, warning: styles.yellow, note: styles.cyan } as const;

/** Whether to colour is the caller's to know: this package, unlike others, looks at no stream and no environment to find out. */
export function styleFor(color: boolean): Style {
  const wrapIn = ({ open, close }: { open: string; close: string }, text: string): string =>
    color ? open + text + close : text;
  return {
    severity: (severity, text) => wrapIn(COLORS[severity], text),
    bold: (text) => wrapIn(styles.bold, text),
    dim: (text) => wrapIn(styles.dim, text),
  };
}
