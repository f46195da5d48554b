import type { LogFile, LogKind, LogReader, LogSettings, Sink } from '../evidence.ts';
import { type MailmanHead, parseMailmanHead } from '../stamp.ts';
import { LineReader, type TakeMessage } from './line-reader.ts';
import { bounceLines } from './mailman-bounce.ts';
import { postLines } from './mailman-post.ts';
import { failureLines } from './mailman-smtp.ts';
import { seenLines } from './seen.ts';

/** Reads one of Mailman's logs. Those of kind `smtp` count the recipients of a post, not of a transaction, and so give no facts. */
export function mailmanReader(file: LogFile, kind: LogKind, sink: Sink, settings: LogSettings): LogReader {
  const take = takerOf(file, kind, sink, settings);
  const seen = seenLines(sink);
  let isDated = false;
  return new LineReader(file, kind, settings, (line, reader) => {
    const head: MailmanHead = parseMailmanHead(line) ?? { stamp: undefined, pid: '', message: line };
    const time = head.stamp === undefined ? undefined : reader.clock.wall(head.stamp);
    isDated ||= time !== undefined;
    // The further lines of a message have no stamp: where others have one, a line without is no message of its own.
    if (time === undefined && isDated) return;
    take(head.message, time, () => {
      if (time === undefined) reader.undated += 1;
      else if (seen.has(line)) {
        reader.duplicates += 1;
        return false;
      }
      return true;
    });
  });
}

function takerOf(file: LogFile, kind: LogKind, sink: Sink, settings: LogSettings): TakeMessage {
  if (kind === 'bounce') return bounceLines(file, sink, settings);
  if (kind === 'post') return postLines(sink, settings);
  if (kind === 'smtp-failure') return failureLines(sink, settings);
  return () => undefined;
}
