import type { Diagnosis } from '../../logs/diagnosis.ts';
import { plainParts, quiet } from './json.ts';
import { JSON_VERSION, NAMED } from './read-json.ts';
import type { Redaction } from './read-json.ts';

const TYPES = [
  ['sources', 'source'],
  ['transactions', 'transaction'],
  ['members', 'member'],
  ['clues', 'clue'],
  ['delivery', 'delivery'],
  ['practice', 'practice'],
  ['relays', 'relay'],
  ['prices', 'price'],
  ['advice', 'advice'],
] as const;

/**
 * `mmcfg diagnose --format ndjson`: one object a line, each with a "type": first `verdict` (with "version", "redacted", "redactKey" and "dropped"), then `source`, `transaction`, `member`, `clue`, `delivery`,
 * `practice`, `relay`, `price` and `advice`; their fields are those of the JSON.
 */
export function diagnosisNdjson(diagnosis: Diagnosis, redaction: Redaction = NAMED): string {
  const parts = plainParts(diagnosis);
  const { redacted, redactKey = null } = redaction;
  const lines: object[] = [
    {
      ...{ type: 'verdict', version: JSON_VERSION, redacted, redactKey },
      ...objectOf(parts.verdict),
      dropped: diagnosis.dropped,
    },
  ];
  for (const [key, type] of TYPES) {
    const records = parts[key];
    if (Array.isArray(records)) for (const record of records) lines.push({ type, ...objectOf(record) });
  }
  return lines.map((line) => `${quiet(JSON.stringify(line))}\n`).join('');
}

function objectOf(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}
