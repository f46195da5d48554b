import type { Day, Wall } from '../../logs/evidence.ts';

/** '2018-05-23T10:12:07': the site's wall clock, without a zone. What is no time of the calendar gives ''. */
export function isoTime(wall: Wall): string {
  const date = new Date(wall);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, -5);
}

/** '2018-05-23T10:12:07' as '2018-05-23 10:12'. */
export function minute(wall: Wall): string {
  return isoTime(wall).slice(0, -3).replace('T', ' ');
}

/** '2018-05-23' */
export function isoDay(day: Day): string {
  return isoTime(day * 86_400_000).replace(/T.*$/, '');
}

/** The day of a time. */
export function dayOf(wall: Wall): Day {
  return Math.floor(wall / 86_400_000);
}

/** The last day of a period whose first day is known: without the year where that is the same. */
export function shortDay(day: Day, first: Day): string {
  const [from, to] = [isoDay(first), isoDay(day)];
  return from.slice(0, 4) === to.slice(0, 4) ? to.slice(5) : to;
}
