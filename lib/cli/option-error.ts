import { cliTexts } from '../language/cli.ts';
import type { ParserOptions } from './help.ts';
import { nearest } from './nearest.ts';
import { UserError } from './user-error.ts';

export interface OptionTrouble {
  readonly args: Readonly<Record<string, unknown>>;
  readonly known: ParserOptions;
  /** An option that there is not, as the parser calls it. */
  readonly unknown: string | undefined;
  /** An option without its value. */
  readonly missing: string | undefined;
  /** What else the parser says. */
  readonly message: string | undefined;
  readonly command: string;
}

/** What to say of a command line that the parser does not understand: what, where, what to do. */
export function optionError({ args, known, unknown, missing, message, command }: OptionTrouble): UserError {
  const help = command === '' ? 'mmcfg --help' : `mmcfg ${command} --help`;
  if (unknown !== undefined) {
    const suggestion = unknown.length > 1 ? nearest(unknown, Object.keys(known.key)) : undefined;
    const text = cliTexts[suggestion === undefined ? 'unknown-option' : 'unknown-option-near'];
    return new UserError(text, { name: dashed(unknown), suggestion: `--${suggestion ?? ''}`, help });
  }
  for (const [key, choices] of Object.entries(known.choices)) {
    const value = [args[key]].flat().find((given) => given !== undefined && !choices.includes(given));
    const list = choices.join(', ');
    if (missing === key || value === true || value === '') {
      return new UserError(cliTexts['missing-choice'], { name: `--${key}`, choices: list });
    }
    if (value !== undefined) {
      return new UserError(cliTexts['bad-value'], { name: `--${key}`, value: String(value), choices: list });
    }
  }
  if (missing !== undefined) return new UserError(cliTexts['missing-value'], { name: dashed(missing), help });
  return new UserError(cliTexts['bad-option'], { message: (message ?? '').trim().replace(/\s*\n\s*/g, ' '), help });
}

function dashed(name: string): string {
  return `${name.length > 1 ? '--' : '-'}${name}`;
}
