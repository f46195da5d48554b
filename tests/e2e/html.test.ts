import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Diagnosis } from '../../lib/logs/diagnosis.ts';
import { diagnosisHtml } from '../../lib/report/diagnosis/html.ts';
import { cured, diagnoses, docomo, hostile } from '../report/diagnoses.ts';
import { startBrowser } from './browser.ts';
import type { Browser, Settings } from './browser.ts';

jest.setTimeout(30_000);

let browser: Browser | undefined;
beforeAll(async () => {
  browser = await startBrowser();
}, 60_000);
afterAll(async () => browser?.close());

/** Shows a diagnosis as a page. */
async function onPage<T>(
  diagnosis: Diagnosis,
  settings: Partial<Settings> & { language?: 'en' | 'ja' },
  use: (page: Page, log: readonly string[]) => Promise<T>,
): Promise<T> {
  const html = diagnosisHtml(diagnosis, {
    language: settings.language ?? 'en',
    bin: '/usr/lib/mailman/bin',
    restart: 'systemctl restart mailman',
  });
  if (browser === undefined) throw new Error('the browser did not start');
  const { page, log } = await browser.open(html, { width: 1000, scheme: 'light', ...settings });
  return await use(page, log);
}

/** An element's colours as the browser gives them. */
interface Colours {
  readonly what: string;
  readonly front: string;
  readonly back: string;
  readonly isText: boolean;
}

/** Runs in the page: gives the Colours of every element that has text of its own, and of the bars, with what lies behind them. */
const COLOURS = `(() => {
  const behind = (element) => {
    for (let at = element; at !== null; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (!/, 0\\)$|^transparent$/.test(backgroundColor)) return backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  };
  return [...document.querySelectorAll('body *')].flatMap((element) => {
    const what = element.tagName + ' ' + element.getAttribute('class');
    if (element.tagName === 'rect') {
      return [{ what, front: getComputedStyle(element).fill, back: behind(element.parentElement), isText: false }];
    }
    const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== '');
    if (!hasText || element.closest('svg') !== null) return [];
    return [{ what, front: getComputedStyle(element).color, back: behind(element), isText: true }];
  });
})()`;
const OPEN_DETAILS = "document.querySelectorAll('details').forEach((details) => { details.open = true; })";
const styleOf = (page: Page, selector: string, property: string): Promise<string> =>
  page.evaluate<string>(`getComputedStyle(document.querySelector('${selector}')).${property}`);

/** The contrast ratio of two colours as browsers write them (WCAG 2.1, 1.4.3). */
function contrast(one: string, other: string): number {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
      const value = Number(part) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

test.each([
  ['en', 'mmcfg diagnose: 2 of 3 bounced docomo.ne.jp members were refused for someone else.'],
  ['ja', 'mmcfg diagnose: エラーになった docomo.ne.jp の会員 3 人中 2 人は、他の宛先の巻き添えです。'],
] as const)('the verdict is the title, and seen first (%s)', (language, title) =>
  onPage(docomo, { language }, async (page) => {
    expect(await page.title()).toBe(title);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    const heading = page.getByRole('heading', { level: 1 });
    expect(await heading.isVisible()).toBe(true);
    expect(await heading.textContent()).toBe(title.slice('mmcfg diagnose: '.length));
    expect((await heading.boundingBox())?.y).toBeLessThan(60);
  }),
);

test.each(Object.entries(diagnoses))('%s: the page asks for nothing and complains of nothing', (_name, diagnosis) =>
  onPage(diagnosis, {}, async (page, log) => {
    await page.waitForLoadState('networkidle');
    expect([...log].sort()).toEqual(['request /page', 'served /page']);
  }),
);

test('its style is in force', () =>
  onPage(docomo, {}, async (page) => {
    expect(await styleOf(page, 'article', 'borderTopWidth')).toBe('1px');
  }));

test('the chart has a bar for each day, as high as its number', () =>
  onPage(cured, {}, async (page) => {
    const bars = await page.locator('svg.high rect').evaluateAll((all) =>
      all.map((bar) => {
        const { height, width, left } = bar.getBoundingClientRect();
        return { count: Number(bar.getAttribute('data-count')), height, width, left, label: bar.textContent ?? '' };
      }),
    );
    expect(bars.map(({ count }) => count)).toEqual(cured.delivery.map((day) => day.largestTransaction));
    const [highest] = bars;
    for (const { count, height, width } of bars) {
      expect(Math.abs(height - ((highest?.height ?? 0) * count) / (highest?.count ?? 1))).toBeLessThan(1);
      expect(width).toBeGreaterThan(5);
    }
    expect(highest?.height).toBeGreaterThan(100);
    expect(bars.map(({ left }) => left)).toEqual(bars.map(({ left }) => left).sort((a, b) => a - b));
    expect(highest?.label).toBe('2018-05-12: 50');
    expect(await page.locator('svg.low rect').count()).toBe(1);
  }));

test('the chart is named and described, and stands as a table besides', () =>
  onPage(docomo, {}, async (page) => {
    expect(await page.getByRole('img', { name: 'Most recipients in one transaction, by day' }).count()).toBe(1);
    expect(await page.locator('svg.high desc').textContent()).toBe(
      'Bars from 2018-05-10 to 2018-05-23; the highest stands for 50.',
    );
    await page.locator('summary').click();
    expect(await page.getByRole('row', { name: '2018-05-23 50 3' }).isVisible()).toBe(true);
  }));

describe.each([1000, 360])('%i pixels wide', (width) => {
  test.each(Object.entries(diagnoses))('%s does not scroll sideways', (_name, diagnosis) =>
    onPage(diagnosis, { width, language: 'ja' }, async (page) => {
      await page.evaluate(OPEN_DETAILS);
      const [scroll, client] = await page.evaluate<[number, number]>(
        '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
      );
      expect(scroll).toBeLessThanOrEqual(client);
      expect(client).toBeGreaterThan(width - 20);
    }),
  );

  test('tables keep their headers', () =>
    onPage(docomo, { width }, async (page) => {
      const members = page.getByRole('table').first();
      expect(await members.getByRole('columnheader').allTextContents()).toEqual([
        'Member',
        'List',
        'Score',
        'Undeserved',
        'Limit',
        'State',
      ]);
      expect(await members.getByRole('rowheader').allTextContents()).toEqual([
        'aaa@docomo.ne.jp',
        'bbb@docomo.ne.jp',
        'ccc@docomo.ne.jp',
      ]);
    }));
});

test('a hostile log is text, and nothing of it runs', () =>
  onPage(hostile, {}, async (page, log) => {
    const reply = (await page.locator('blockquote').textContent()) ?? '';
    expect(reply).toContain(
      `\\x1b]0;owned\\x07 <script>document.title = 'owned'</script> "><svg onload='alert(1)'> &amp; xx`,
    );
    expect(await page.locator('script, img, body svg:not(.high):not(.low), [onload], [onerror]').count()).toBe(0);
    expect(await page.title()).toMatch(/^mmcfg diagnose: 2 of 3/);
    expect([...log].sort()).toEqual(['request /page', 'served /page']);
  }));

test('what was smuggled in would still not run or be fetched', async () => {
  const html = diagnosisHtml(docomo, { language: 'en', bin: '/b', restart: 'r' });
  const smuggled = `<script>document.title = 'owned'</script><img src="/leak" onerror="document.title = 'owned'"><style>body{color:red}</style>`;
  const { page, log } =
    (await browser?.open(html.replace('<main>', `<main>${smuggled}`), { width: 800, scheme: 'light' })) ?? {};
  expect(await page?.title()).toMatch(/^mmcfg diagnose/);
  expect(await page?.locator('img').count()).toBe(1);
  expect(log?.filter((line) => line.startsWith('served'))).toEqual(['served /page']);
});

test.each(['light', 'dark'] as const)('in %s colours all can be read', (scheme) =>
  onPage(cured, { scheme }, async (page) => {
    await page.evaluate(OPEN_DETAILS);
    const found = await page.evaluate<Colours[]>(COLOURS);
    expect(found.length).toBeGreaterThan(50);
    const weak = found.filter(({ front, back, isText }) => contrast(front, back) < (isText ? 4.5 : 3));
    expect(weak).toEqual([]);
    const dark = await styleOf(page, 'body', 'backgroundColor');
    expect(contrast(dark, scheme === 'dark' ? 'rgb(0, 0, 0)' : 'rgb(255, 255, 255)')).toBeLessThan(1.5);
  }),
);

test('printed, it is black on white, whatever the screen', () =>
  onPage(cured, { scheme: 'dark' }, async (page) => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const color = await styleOf(page, 'body', 'color');
    const backgroundColor = await styleOf(page, 'body', 'backgroundColor');
    expect([color, backgroundColor]).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  }));
