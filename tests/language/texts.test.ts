import { describe, expect, test } from '@jest/globals';
import { files, ROOT } from '../project/tree.ts';

/** Every {en, ja} pair below a value, with the path to it. */
function* pairs(value: unknown, path: string): Iterable<readonly [string, { en: string; ja: string }]> {
  if (typeof value !== 'object' || value === null) return;
  const { en, ja } = value as { en?: unknown; ja?: unknown };
  if (typeof en === 'string' && typeof ja === 'string') yield [path, { en, ja }];
  else for (const [key, inner] of Object.entries(value)) yield* pairs(inner, `${path}.${key}`);
}

const texts: (readonly [string, { en: string; ja: string }])[] = [];
for (const path of files('lib/language')) {
  const module = (await import(`${ROOT}${path}`)) as Record<string, unknown>;
  texts.push(...pairs(module, path.replace(/^.*\//, '')));
}

const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

test('there are texts', () => expect(texts.length).toBeGreaterThan(100));

describe.each(texts)('%s', (_path, { en, ja }) => {
  test('names the same placeholders in both languages', () => expect(placeholders(ja)).toEqual(placeholders(en)));

  test('is plain English and Japanese', () => {
    expect(en).toMatch(/^[\x20-\x7e\n]*$/);
    expect(en.trim()).not.toBe('');
    expect(ja.trim()).not.toBe('');
    // Half-width kana and full-width letters are what terminals and searches trip over.
    expect(ja).not.toMatch(/[\uff61-\uff9f\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/);
  });
});
