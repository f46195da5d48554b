/*
 * The kernel of the reader of Postfix's logs: what happens for each line, compiled to WebAssembly. Most of the time of a diagnosis is
 * spent here; what happens seldom it asks of its host. All state is in the memory that layout.ts describes.
 */
import { readLine } from './lines';
import { begin as newLife, find as lifeOf, home as homeOf } from './table';

export { watch } from './deliveries';
export { behindStamp } from './heads';
export { free } from './held';
export { hashQueueId } from './lines';
export { behindLastLine, isAscii } from './memory';

/** Reads the lines in [start, end); gives their number. `end` stands behind a line end. */
export function scan(start: i32, end: i32): i32 {
  let count = 0;
  for (let at = start; at < end; count++) at = readLine(at, end);
  return count;
}

/* The same functions for the host: records by the index of their first field. */

export function find(h1: i32, h2: i32, time: i32): i32 {
  return lifeOf(h1, h2, time, false) >> 2;
}

export function home(h1: i32, h2: i32, time: i32): i32 {
  return homeOf(h1, h2, time) >> 2;
}

export function begin(h1: i32, h2: i32, time: i32): i32 {
  return newLife(h1, h2, time) >> 2;
}
