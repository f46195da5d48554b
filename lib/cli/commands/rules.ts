import { rules } from '../../../rules/index.ts';
import { ruleJson, ruleList, rulePage } from '../../report/rule-page.ts';
import { noSuchRule } from '../choose.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../streams.ts';

export interface RulesOptions {
  readonly id?: string | undefined;
  readonly format?: 'pretty' | 'json' | undefined;
}

/** `mmcfg rules [ID]`: all rules in a list, or one rule's page. */
export async function run({ id, format }: RulesOptions, context: Context): Promise<number> {
  const chosen = id === undefined ? rules : rules.filter((rule) => rule.id === id || rule.id.split('/')[1] === id);
  const [first] = chosen;
  if (first === undefined) throw noSuchRule(id ?? '', rules);
  if (format === 'json') {
    const data = id === undefined ? chosen.map(ruleJson) : ruleJson(first);
    context.printJson(`${JSON.stringify(data, undefined, 2)}\n`);
  } else context.print(id === undefined ? ruleList(chosen, context) : rulePage(first, context));
  return EXIT.clean;
}
