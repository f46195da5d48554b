import type { LogSettings, Sink } from '../evidence.ts';
import { templateReaders } from '../templates.ts';
import { isWanted, type TakeMessage } from './line-reader.ts';

/** Takes the messages of Mailman's post log: SMTP_LOG_SUCCESS and SMTP_LOG_REFUSED, each post that was delivered or tried. */
export function postLines(sink: Sink, settings: LogSettings): TakeMessage {
  const readers = ['SMTP_LOG_SUCCESS', 'SMTP_LOG_REFUSED'].flatMap((name) => templateReaders(name, settings.templates));
  return (message, time, isNew) => {
    for (const read of readers) {
      const values = read(message);
      const list = values?.get('listname')?.toLowerCase();
      const sender = values?.get('sender');
      const messageId = values?.get('msg_message-id');
      // Without a message id (before 2.1.2) a post cannot be found in the mail log.
      if (!list || !sender || !messageId) continue;
      if (isWanted(settings, time, list) && isNew()) sink.post({ time, list, sender, messageId });
      return;
    }
  };
}
