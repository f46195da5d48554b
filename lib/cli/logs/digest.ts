import { createHash, createHmac } from 'node:crypto';
import type { Digest } from '../../report/diagnosis/redact.ts';

/** What pseudonyms are made with: SHA-256, whose pseudonyms can be guessed; with a key HMAC-SHA-256, whose cannot without it. */
export function digestWith(key: string | undefined): Digest {
  const hash = () => (key === undefined ? createHash('sha256') : createHmac('sha256', key));
  return (text) => hash().update(text, 'utf8').digest('hex');
}
