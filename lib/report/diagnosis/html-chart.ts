import { adviceTexts as texts } from '../../language/diagnosis-advice.ts';
import type { Day } from '../../logs/evidence.ts';
import { batchDays, refusalDays } from './chart.ts';
import { element } from './html-element.ts';
import type { Markup } from './html-element.ts';
import { table } from './html-table.ts';
import type { Column } from './html-table.ts';
import { grouped, say } from './options.ts';
import type { Scene } from './options.ts';
import { isoDay } from './time.ts';

/** The days that a chart shows at most, and the fewest that share its width. */
const DAYS = 92;
const FEWEST = 14;
/** A day's width and the chart's height, in the units of the drawing, which is stretched to the page. */
const STEP = 10;
const HEIGHT = 100;

interface Bar {
  readonly day: Day;
  readonly count: number;
}

/** Charts of batch sizes and of refusals over the same days, and both as a table. Empty where nothing was delivered. */
export function charts(scene: Scene): Markup[] {
  const { delivery, relays, practice } = scene.diagnosis;
  const batches = batchDays(delivery);
  const last = Math.max(...[...batches, ...refusalDays(relays)].map(({ day }) => day));
  const recent = (bar: Bar): boolean => bar.day > last - DAYS;
  const sizes = batches.map(({ day, largest }) => ({ day, count: largest })).filter(recent);
  const refusals = refusalDays(relays)
    .map(({ day, refused }) => ({ day, count: refused }))
    .filter(recent);
  const days = [...sizes, ...refusals].map(({ day }) => day);
  if (days.length === 0) return [];
  // Few days do not fill the page: they stand at its right end.
  const range = { first: Math.min(last - FEWEST + 1, ...days), last };
  const since = practice.flatMap((one) => (one.state === 'one-by-one' && one.since !== undefined ? [one.since] : []));
  const figures = [figure(scene, 'batches', sizes, range, since)];
  if (refusals.some(({ count }) => count > 0)) figures.push(figure(scene, 'refused', refusals, range, since));
  return [...figures, asTable(scene, sizes, refusals)];
}

interface Range {
  readonly first: Day;
  readonly last: Day;
}

function figure(
  scene: Scene,
  kind: 'batches' | 'refused',
  all: readonly Bar[],
  range: Range,
  since: readonly Day[],
): Markup {
  const most = Math.max(1, ...all.map(({ count }) => count));
  const width = STEP * (range.last - range.first + 1);
  const title = say(scene, texts[`chart-${kind}`]);
  const [first, last] = [isoDay(range.first), isoDay(range.last)];
  const bars = all
    .filter(({ count }) => count > 0)
    .map(({ day, count }) => {
      const height = Math.round((count / most) * (HEIGHT - 4) * 100) / 100;
      const place = { x: (day - range.first) * STEP + 1, y: HEIGHT - height, width: STEP - 2, height };
      const label = say(scene, texts['chart-bar'], { day: isoDay(day), count: grouped(count) });
      return element(
        'rect',
        { class: kind === 'batches' ? 'bar' : 'refused', 'data-count': count, ...place },
        element('title', {}, label),
      );
    });
  const lines = [...new Set(since)]
    .filter((day) => day > range.first && day <= range.last)
    .map((day) => (day - range.first) * STEP)
    .map((x) => element('line', { class: 'since', x1: x, x2: x, y1: 0, y2: HEIGHT }));
  const drawing = element(
    'svg',
    {
      class: kind === 'batches' ? 'high' : 'low',
      viewBox: `0 0 ${width} ${HEIGHT}`,
      preserveAspectRatio: 'none',
      role: 'img',
      'aria-labelledby': `${kind}-title ${kind}-desc`,
    },
    element('title', { id: `${kind}-title` }, title),
    element('desc', { id: `${kind}-desc` }, say(scene, texts['chart-describes'], { first, last, most: grouped(most) })),
    bars,
    lines,
  );
  const axis = element(
    'div',
    { class: 'axis', 'aria-hidden': 'true' },
    [first, last].map((day) => element('span', {}, day)),
  );
  const caption = element(
    'figcaption',
    {},
    title,
    element(
      'span',
      { class: 'quiet' },
      ` ${say(scene, texts[lines.length > 0 ? 'chart-most-since' : 'chart-most'], { most: grouped(most) })}`,
    ),
  );
  return element('figure', {}, caption, drawing, axis);
}

function asTable(scene: Scene, sizes: readonly Bar[], refusals: readonly Bar[]): Markup {
  const days = [...new Set([...sizes, ...refusals].map(({ day }) => day))].sort((a, b) => b - a);
  const sizeOf = new Map(sizes.map(({ day, count }) => [day, grouped(count)]));
  const refusedOf = new Map(refusals.map(({ day, count }) => [day, grouped(count)]));
  const columns: readonly Column[] = [
    { name: say(scene, texts['column-day']) },
    { name: say(scene, texts['column-largest']), kind: 'number' },
    { name: say(scene, texts['column-refused']), kind: 'number' },
  ];
  const rows = days.map((day) => [isoDay(day), sizeOf.get(day) ?? '-', refusedOf.get(day) ?? '0']);
  return element('details', {}, element('summary', {}, say(scene, texts['chart-table'])), table(columns, rows));
}
