import type { Diagnosis } from '../../logs/diagnosis.ts';
import type { MessageArguments, Text } from '../../language/text.ts';
import { words } from '../../language/text.ts';
import type { ReportOptions } from '../file-report.ts';

export interface DiagnosisOptions extends ReportOptions {
  /** The directory of Mailman's own commands on this host. */
  readonly bin: string;
  /** The command that restarts its queue runners. */
  readonly restart: string;
  /** The character set of the terminal, as `charsetOf` gives it: whether bars may be drawn with block characters. */
  readonly charset: string;
}

/** What the parts of a report need: the diagnosis, and how to speak of it. */
export interface Scene {
  readonly diagnosis: Diagnosis;
  readonly options: Pick<DiagnosisOptions, 'language' | 'bin' | 'restart'>;
}

/** `words`, in the language of the options. */
export function say({ options }: Scene, text: Text, args: MessageArguments = {}): string {
  return words(text, options.language, args);
}

/** `1234567` as '1,234,567'. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** Names one after the other, at most `most` of them. */
export function enumeration(
  names: readonly string[],
  most: number,
  comma: string,
  more: (count: number) => string,
): string {
  const shown = names.length > most ? [...names.slice(0, most), more(names.length - most)] : names;
  return shown.join(comma);
}
