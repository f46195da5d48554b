import type { Text } from '../language/text.ts';
import { pairFault } from './round-trip.ts';
import type { Pair, PairFault } from './round-trip.ts';
import type { PlainReport, Rule, RuleDocs } from './rule.ts';

export interface PairRuleDefinition {
  readonly id: string;
  readonly since: string;
  readonly docs: RuleDocs;
  /** The settings of the pair. */
  readonly format: string;
  readonly regexp: string;
  readonly pair: Pair;
  /** What follows from each fault, as the end of a sentence. */
  readonly consequences: Readonly<Record<'key' | 'invalid' | 'lost', Text>>;
}

/** A rule on a format and the regular expression that must read back what it writes. */
export function pairRule(rule: PairRuleDefinition): Rule {
  const { format: formatName, regexp: regexpName, pair, consequences, ...base } = rule;
  return {
    ...base,
    severity: 'error',
    reads: [formatName, regexpName],
    messages: messages(consequences),
    *check({ settings }) {
      const format = settings.get(formatName);
      const regexp = settings.get(regexpName);
      if (format.isDefault && regexp.isDefault) return;
      const fault = pairFault(format, regexp, pair);
      if (fault === undefined) return;
      // Of a pair that does not fit, the half that the file sets is the one to look at.
      const half = fault.id === 'unknown-key' || regexp.isDefault ? format : regexp;
      yield { ...report(fault, formatName, regexpName), at: half.where, setting: half };
    },
  };
}

function report(fault: PairFault, format: string, regexp: string): Omit<PlainReport, 'at'> {
  const { id, ...args } = fault;
  const stops = id === 'unknown-key' || id === 'invalid';
  return { message: id, args: { format, regexp, ...args }, severity: stops ? 'error' : 'warning' };
}

function messages({ key, invalid, lost }: PairRuleDefinition['consequences']): Record<PairFault['id'], Text> {
  return {
    'unknown-key': {
      en: `{format} names %({key})s, which Mailman does not fill in: ${key.en}`,
      ja: `{format} の %({key})s は Mailman が埋められないため、${key.ja}`,
    },
    invalid: {
      en: `{regexp} is no valid regular expression ({message}): ${invalid.en}`,
      ja: `{regexp} は正規表現として正しくない ({message}) ため、${invalid.ja}`,
    },
    'missing-group': {
      en: `{regexp} has no group (?P<{group}>...), which Mailman needs: ${lost.en}`,
      ja: `{regexp} に Mailman が必要とするグループ (?P<{group}>...) がないため、${lost.ja}`,
    },
    'no-match': {
      en: `{regexp} does not match {address}, as {format} writes it: ${lost.en}`,
      ja: `{regexp} が {format} の作るアドレス {address} に一致しないため、${lost.ja}`,
    },
    mismatch: {
      en: `{regexp} reads "{value}" as the {group} of {address}, as {format} writes it: ${lost.en}`,
      ja: `{regexp} が {format} の作るアドレス {address} の {group} を「{value}」と誤って読み取るため、${lost.ja}`,
    },
  };
}
