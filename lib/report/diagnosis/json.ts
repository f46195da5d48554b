export { evidenceOf, JSON_VERSION } from './read-json.ts';
import type { Diagnosis } from '../../logs/diagnosis.ts';
import type { Evidence } from '../../logs/evidence.ts';
import { JSON_VERSION, NAMED } from './read-json.ts';
import type { Redaction } from './read-json.ts';
import { isoDay, isoTime } from './time.ts';

/**
 * `mmcfg diagnose --format json`: `{"version": 1, "redacted", "redactKey", "verdict": {"id", "bystanders", "bounced", "domain", "relay"}, "transactions": [{"queueId", "host", "relay", "time", "stage",
 * "status", "reply", "list", "sender", "messageId", "author", "named", "recipients": [{"address", "origTo", "class"}]}], "members": [{"list", "address", "score", "undeserved",
 * "likely", "suspected", "unknown", "threshold", "thresholdAssumed", "state", "withoutCause", "atFault", "points": [{"day", "verdict"}]}], "delivery": [...], "practice": [...],
 * "relays": [...], "prices": [...], "clues": [...], "advice": [{"id", ...}], "sources": [...], "dropped", "evidence": {...}}`; the fields are those of `Diagnosis` and `Evidence`.
 * What is not known is null. Times are the server's wall clock, `2018-05-23T10:12:07`, days `2018-05-23`; in `evidence`, which is there for `--merge`, both are numbers as in `Evidence`.
 */
export function diagnosisJson(diagnosis: Diagnosis, evidence: Evidence, redaction: Redaction = NAMED): string {
  const { redacted, redactKey = null } = redaction;
  const report = JSON.stringify({ version: JSON_VERSION, redacted, redactKey, ...plainParts(diagnosis) }, undefined, 2);
  // One record a line: there may be a hundred thousand of them.
  const parts = Object.entries(evidence).map(([key, value]: [string, unknown]) => {
    if (!Array.isArray(value)) return `    ${JSON.stringify(key)}: ${JSON.stringify(value)}`;
    const records = value.map((record) => `\n      ${JSON.stringify(record)}`);
    return `    ${JSON.stringify(key)}: [${records.join(',')}${records.length === 0 ? '' : '\n    '}]`;
  });
  return `${quiet(report.slice(0, -2))},\n  "evidence": {\n${quiet(parts.join(',\n'))}\n  }\n}\n`;
}

/** JSON without characters that a terminal may act on; JSON.stringify leaves DEL, the C1 controls and those of direction. */
export function quiet(json: string): string {
  return json.replace(
    /[\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The diagnosis as plain data: times and days as text, null for what is not known. */
export function plainParts(diagnosis: Diagnosis): Record<keyof Diagnosis, unknown> {
  return {
    verdict: plain(diagnosis.verdict),
    transactions: plain(diagnosis.transactions),
    members: plain(diagnosis.members),
    delivery: plain(diagnosis.delivery),
    practice: plain(diagnosis.practice),
    relays: plain(diagnosis.relays),
    prices: plain(diagnosis.prices),
    clues: plain(diagnosis.clues),
    advice: plain(diagnosis.advice),
    sources: plain(diagnosis.sources),
    dropped: diagnosis.dropped,
  };
}

/** The fields that are times or days wherever they stand; `since` is a day in `Practice`, its only place. */
const TIMES = new Set(['time', 'first', 'last', 'lastBatch', 'returned']);
const DAYS = new Set(['day', 'since']);

function plain(value: unknown, key = ''): unknown {
  if (value === undefined) return null;
  if (typeof value === 'number' && TIMES.has(key)) return isoTime(value);
  if (typeof value === 'number' && DAYS.has(key)) return isoDay(value);
  if (Array.isArray(value)) return value.map((one) => plain(one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]: [string, unknown]) => [name, plain(inner, name)]),
  );
}
