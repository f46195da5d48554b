import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { fix, intentions } from '../../lib/fix/fix.ts';
import { lint } from '../../lib/lint/run.ts';
import { rules } from '../../rules/index.ts';
import { displayWidth } from '../../lib/language/width.ts';
import { mmcfg } from '../cli/run.ts';
import { IMPORT, subjectOf } from '../lint/subjects.ts';

test('ids are unique', () => expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length));

test('every rule that has a file stands in the list, rules/index.ts', () => {
  const folder = new URL('../../rules/', import.meta.url);
  const families = readdirSync(folder).filter((name) => !name.includes('.'));
  const files = families.flatMap((family) =>
    readdirSync(new URL(`${family}/`, folder)).map((name) => `${family}/${name}`),
  );
  expect(files.sort()).toEqual(rules.map(({ id }) => `${id}.ts`).sort());
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const { docs, messages, remark } = rule;
  test('stands in the file of its name', () => {
    expect(existsSync(new URL(`../../rules/${id}.ts`, import.meta.url))).toBe(true);
  });

  test('fires on its bad example', () => {
    expect(
      lint(subjectOf(IMPORT + docs.bad, undefined, undefined, docs.site?.bad), [rule]).map((finding) => finding.rule),
    ).toContain(id);
  });

  test('is silent on its good example', () =>
    expect(lint(subjectOf(IMPORT + docs.good, undefined, undefined, docs.site?.good), [rule])).toEqual([]));

  test('reads only settings that Mailman has', () => {
    const { evaluation } = subjectOf(IMPORT);
    for (const name of rule.reads) expect(evaluation.setting(name).defined).toBe('yes');
  });

  test('turns the bad example into the good one, if it mends it', () => {
    const before = subjectOf(IMPORT + docs.bad, undefined, undefined, docs.site?.bad);
    const wanted = intentions(lint(before, [rule]), true);
    if (wanted.size === 0) return;
    const { after, rounds } = fix(before, wanted, rules);
    expect(rounds).not.toEqual([]);
    expect(after.source.text).toBe(IMPORT + docs.good);
  });

  test('says how safe its fix of the bad example is', () => {
    const [finding] = lint(subjectOf(IMPORT + docs.bad, undefined, undefined, docs.site?.bad), [rule]);
    const safety = finding?.fix?.safety;
    expect(rule.fixSafety ?? []).toEqual(safety === undefined ? [] : expect.arrayContaining([safety]));
  });

  test.each(['en', 'ja'])('has a page: %s', async (lang) => {
    const { code, stdout } = await mmcfg(['rules', id, '--lang', lang]);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      lang === 'en' ? /^Says\n  - .*^Fix: (?:none|safe|only)/ms : /^メッセージ\n  - .*^自動修正: (?:なし|あり|mmcfg)/ms,
    );
    expect(stdout).not.toMatch(/\{(?:setting|format|regexp)\}/);
    for (const line of stdout.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(80);
  });

  test('speaks both languages, with the same placeholders', () => {
    const texts = [docs.why, ...Object.values(messages), ...(remark ? [remark] : [])];
    for (const { en, ja } of texts) {
      expect(ja).toMatch(/[ぁ-ん]/);
      expect(placeholders(ja)).toEqual(placeholders(en));
    }
  });
});

function placeholders(text: string): string[] {
  return [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
}
