/* Prints what tokenizing 640 KB and 10 MB of each flood takes, in microseconds. */
import { tokenize } from '../../lib/python/tokenize.ts';
import { sixteenthAndWhole } from '../project/plain.ts';
import { floods } from './flood-texts.ts';

const times = Object.entries(floods).map(([name, flood]) => {
  const texts = new Map(
    [1, 16].map((part) => {
      const text = flood.repeat((part * (5 << 17)) / flood.length);
      return [part, Buffer.from(text).toString('latin1')];
    }),
  );
  return [name, sixteenthAndWhole((part) => void tokenize(texts.get(part) ?? '', { python: 2 }))];
});
console.log(JSON.stringify(Object.fromEntries(times)));
