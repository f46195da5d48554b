import type { Attempt, LogSettings, Sink, Wall } from '../evidence.ts';
import { templateReaders } from '../templates.ts';
import { isWanted, type TakeMessage } from './line-reader.ts';

/**
 * Takes the messages of Mailman's smtp-failure log: SMTP_LOG_EACH_FAILURE, a recipient refused in Mailman's own dialogue with its mail
 * server. That is always an answer to RCPT: at END-OF-DATA a 5xx is logged once for the session and scores nobody
 * (Handlers/SMTPDirect.py), while 552 and 4xx, also of a whole session, are tried again.
 */
export function failureLines(sink: Sink, settings: LogSettings): TakeMessage {
  const readers = templateReaders('SMTP_LOG_EACH_FAILURE', settings.templates);
  return (message, time, isNew) => {
    for (const read of readers) {
      const values = read(message);
      const to = values?.get('recipient');
      const code = Number(values?.get('failcode'));
      if (!to || !(code >= 400 && code <= 599)) continue;
      if (isWanted(settings, time, undefined) && isNew())
        sink.attempt(attemptOf(to, code, values?.get('failmsg') ?? '', time));
      return;
    }
  };
}

function attemptOf(to: string, code: number, text: string, time: Wall | undefined): Attempt {
  const isFinal = code >= 500 && code !== 552;
  return {
    ...{ host: '', instance: 'mailman', daemon: 'smtp-failure', pid: '', queueId: '', life: 0, time, to },
    ...{
      origTo: undefined,
      relay: '',
      connUse: '',
      delays: '',
      dsn: /^[245]\.\d{1,3}\.\d{1,3}\b/.exec(text)?.[0] ?? '',
    },
    status: isFinal ? 'bounced' : 'deferred',
    reply: text.startsWith(String(code)) ? text : `${code} ${text}`.trim(),
    ...{ stage: isFinal ? 'rcpt' : 'none', cut: false, sender: undefined, list: undefined },
    ...{ messageId: undefined, returned: undefined },
  };
}
