import type { LogFile, LogSettings, ScoreEvent, Sink } from '../evidence.ts';
import { dayOfDate } from '../stamp.ts';
import { isWanted, type TakeMessage } from './line-reader.ts';

/** `<BounceRunner at 140234512> processing 3 queued bounces`; 2.1.3 and 2.1.4: `Processing 3 queued bounces`. */
const BATCH = /^(?:<[^<>]{1,80}> )?processing \d+ queued bounces/i;

/** Bouncer.registerBounce and its kin: `LIST: ADDRESS what happened`. A name may be set off from the colon, as people retype it. */
const LINE =
  /^(\S{1,400}?) ?: (\S.{0,400}?) (current bounce score: |bounce score: |already scored a bounce for date |has stale bounce info, resetting|residual bounce received|disabling due to bounce score |disabling due to probe bounce received|deleted after exhausting notices)(.*)$/s;
/** Bouncer.sendProbe. */
const PROBE = /^sending (\S{1,400}) list probe to: (\S.{0,400}?) \((score .*)\)\s*$/s;

const WHAT: Readonly<Record<string, ScoreEvent['what']>> = {
  'current bounce score: ': 'score',
  'bounce score: ': 'first',
  'already scored a bounce for date ': 'already',
  'has stale bounce info, resetting': 'stale',
  'residual bounce received': 'residual',
  'disabling due to bounce score ': 'disabled',
  'disabling due to probe bounce received': 'probe-bounced',
  'deleted after exhausting notices': 'removed',
};

/** What one line says, before it is known when. */
type Said = Omit<ScoreEvent, 'time' | 'batch'>;

/** Takes the messages of Mailman's bounce log: members' scores, by the batches in which the bounce runner registers them. */
export function bounceLines(file: LogFile, sink: Sink, settings: LogSettings): TakeMessage {
  let batch = 0;
  return (message, time, isNew) => {
    if (BATCH.test(message)) batch += 1;
    const said = readBounce(message);
    if (said === undefined || !isWanted(settings, time, said.list) || !isNew()) return;
    sink.score({ ...said, time, batch: `${file.name}:${batch}` });
  };
}

/** What a message of the bounce log says about a member; undefined for all others. */
export function readBounce(message: string): Said | undefined {
  const probe = PROBE.exec(message);
  if (probe !== null) return said('probe', probe[1] ?? '', probe[2] ?? '', probe[3] ?? '');
  const match = LINE.exec(message);
  if (match === null) return undefined;
  const [, first = '', second = '', words = '', rest = ''] = match;
  const what = WHAT[words];
  if (what === undefined) return undefined;
  // Until 2.1.6 "ADDRESS: LIST current bounce score" (put right in 2.1.7): a list's name has no @.
  const isSwapped = what === 'score' && first.includes('@') && !second.includes('@');
  return isSwapped ? said(what, second, first, rest) : said(what, first, second, rest);
}

function said(what: ScoreEvent['what'], list: string, address: string, rest: string): Said | undefined {
  if (!/^[^\s@]+$/.test(list)) return undefined;
  const [score, threshold] = (rest.match(/-?\d{1,10}(?:\.\d{1,10})?/g) ?? []).map(Number);
  const one = { list: list.toLowerCase(), address, what };
  const isScored = what === 'first' || what === 'score' || what === 'disabled' || what === 'probe';
  if (isScored && score === undefined) return undefined;
  const day = what === 'already' ? dayOfDate(rest) : undefined;
  if (what === 'disabled' || what === 'probe') return { ...one, score, threshold, day };
  return { ...one, score: what === 'first' || what === 'score' ? score : undefined, threshold: undefined, day };
}
