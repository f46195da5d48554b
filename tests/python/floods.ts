/* Prints what tokenizing 2.5 and 10 MB of each flood takes, in microseconds. */
import { tokenize } from '../../lib/python/tokenize.ts';
import { quarterAndWhole } from '../project/plain.ts';
import { floods } from './flood-texts.ts';

const times = Object.entries(floods).map(([name, flood]) => {
  const texts = new Map(
    [1, 4].map((part) => {
      const text = flood.repeat((part * (5 << 19)) / flood.length);
      return [part, Buffer.from(text).toString('latin1')];
    }),
  );
  return [name, quarterAndWhole((part) => void tokenize(texts.get(part) ?? '', { python: 2 }))];
});
console.log(JSON.stringify(Object.fromEntries(times)));
