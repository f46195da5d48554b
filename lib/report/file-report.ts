import type { Language, Text, MessageArguments } from '../language/text.ts';
import type { Finding } from '../lint/finding.ts';
import type { PerRecipient } from '../mailman/delivery.ts';
import type { Subject } from '../lint/subject.ts';

/** How the release was found out, and where this installation keeps things. */
export interface ReleaseInfo {
  readonly release: string;
  readonly from: 'option' | 'version' | 'assumed';
  /** The Defaults.py that was read, where one was. */
  readonly defaultsPath?: string;
  readonly layout?: 'debian' | 'redhat' | 'cpanel' | 'source';
}

/** A sentence to be put into words when it is printed. */
export interface Sentence {
  readonly text: Text;
  readonly args: MessageArguments;
}

/** One of the next steps: a command, a word on it, and lines to copy or to read. */
export interface Step {
  readonly command?: string;
  readonly remark?: Sentence;
  /** A second line of remark. */
  readonly more?: Sentence;
  readonly lines?: readonly (string | Sentence)[];
}

/** Everything that a format needs to print the outcome of linting one file. */
export interface FileReport {
  /** As the user named it. */
  readonly path: string;
  readonly subject: Subject;
  readonly findings: readonly Finding[];
  readonly release: ReleaseInfo;
  readonly delivery: readonly Sentence[];
  /** The same as data, by the lists' personalize. */
  readonly model: Readonly<Record<0 | 1 | 2, PerRecipient>> | undefined;
  /** True where it is for each list to opt in to per-recipient delivery. */
  readonly listsLeft: boolean;
  readonly steps: readonly Step[];
}

export interface ReportOptions {
  readonly language: Language;
  /** Columns of the screen. */
  readonly width: number;
  /** Whether to colour what is printed. */
  readonly color: boolean;
}
