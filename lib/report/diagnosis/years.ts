import type { LogSource, Wall } from '../../logs/evidence.ts';

/** Mailman scores a bounce up to some days after the mail log tells of it. */
const SLACK = 7 * 86_400_000;

interface Period {
  readonly first: Wall;
  readonly last: Wall;
}

/**
 * The year of the first line by which logs whose year was inferred would lie beside the others, of which none lies beside them now: a
 * copy of an old log has the time of the copying. Undefined where nothing speaks for another year.
 */
export function likelierYear(sources: readonly LogSource[]): number | undefined {
  const inferred = periods(sources.filter(({ yearInferred }) => yearInferred));
  const dated = periods(sources.filter(({ yearInferred }) => !yearInferred));
  if (dated.length === 0 || inferred.some((one) => isBeside(one, dated))) return undefined;
  const first = Math.min(...inferred.map((one) => one.first));
  const last = Math.max(...dated.map((one) => one.last));
  // The latest year in which they meet: logs that are read together are mostly of the same weeks.
  const years = [0, 1].map((back) => yearOf(last) - back);
  return years.find((year) => inferred.some((one) => isBeside(moved(one, year - yearOf(first)), dated)));
}

function periods(sources: readonly LogSource[]): Period[] {
  return sources.flatMap(({ first, last }) => (first === undefined || last === undefined ? [] : [{ first, last }]));
}

function isBeside({ first, last }: Period, others: readonly Period[]): boolean {
  return others.some((other) => first <= other.last + SLACK && last >= other.first - SLACK);
}

function moved({ first, last }: Period, years: number): Period {
  const by = (wall: Wall): Wall => new Date(wall).setUTCFullYear(yearOf(wall) + years);
  return { first: by(first), last: by(last) };
}

function yearOf(wall: Wall): number {
  return new Date(wall).getUTCFullYear();
}
