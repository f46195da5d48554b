import type { Wall } from '../../logs/evidence.ts';

/** The wall-clock time at a moment (epoch milliseconds) in a zone; undefined: that of this computer. */
export function wallAt(epoch: number, zone: string | undefined): Wall {
  const date = new Date(epoch);
  if (zone === undefined) return epoch - date.getTimezoneOffset() * 60_000;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const parts = new Map(format.formatToParts(date).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}
