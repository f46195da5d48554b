import type { MessageArguments, Text } from '../language/text.ts';
import type { Span } from '../python/syntax.ts';
import type { Fix } from './wanted.ts';

export type Severity = 'error' | 'warning' | 'note';

/** One thing found in a file, as plain data: where (offsets into the source), what, and what would mend it. Words are chosen when it is printed. */
export interface Finding extends Span {
  /** The id of the rule: 'delivery/verp-probes'; 'syntax/unclosed-string' and the like for what Python itself refuses. */
  readonly rule: string;
  readonly severity: Severity;
  /** The message's id within the rule. */
  readonly message: string;
  readonly text: Text;
  readonly args: MessageArguments;
  /** The setting that it is about, where it is about one. */
  readonly setting?: string;
  /** True when what it is about does not stand in the file: the place is then the Defaults import, or the start of the file. */
  readonly absent?: boolean;
  /** The rule's group. */
  readonly group?: 'per-recipient';
  /** A few words to show beside the setting in a table. */
  readonly remark?: Text;
  readonly fix?: Fix;
}

/** True when `mmcfg fix` mends it without being asked to take risks. */
export function isFixable({ fix }: Finding): boolean {
  return fix !== undefined && fix.safety !== 'unsafe';
}

/** True when only `mmcfg fix --unsafe` mends it. */
export function isUnsafe({ fix }: Finding): boolean {
  return fix?.safety === 'unsafe';
}
