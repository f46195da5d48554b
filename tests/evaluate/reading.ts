import { catalogueDefaults } from '../../lib/evaluate/defaults.ts';
import { evaluate } from '../../lib/evaluate/evaluate.ts';
import type { EvaluateOptions } from '../../lib/evaluate/evaluate.ts';
import type { Evaluation } from '../../lib/evaluate/evaluation.ts';
import { parseModule } from '../../lib/python/parse.ts';
import type { PyValue } from '../../lib/python/value.ts';
import { readSource } from '../../lib/text/read.ts';

/** Evaluates Latin-1 text over the defaults of 2.1.39. */
export function evaluation(text: string, options: Partial<EvaluateOptions> & { python?: 2 | 3 } = {}): Evaluation {
  const { python, ...rest } = options;
  const source = readSource(Buffer.from(text, 'latin1'), 'mm_cfg.py', python && { python });
  const defaults = catalogueDefaults('2.1.39', python === 3 ? 'port' : 'stock');
  return evaluate(source, parseModule(source, python && { python }), { defaults, ...rest });
}

/** Evaluates text behind `from Defaults import *`. */
export function stock(text: string): Evaluation {
  return evaluation(`from Defaults import *\n${text}`);
}

/** A value in Python's own spelling, as near as the tests need; '?' for what is not known. */
export function show(value: PyValue | undefined): string {
  if (value === undefined) return '?';
  switch (value.type) {
    case 'none':
      return 'None';
    case 'bool':
      return value.value ? 'True' : 'False';
    case 'int':
    case 'float':
      return String(value.value);
    case 'long':
      return `${value.value}L`;
    case 'bytes':
      return JSON.stringify(value.value);
    case 'text':
      return `u${JSON.stringify(value.value)}`;
    case 'tuple':
      return `(${value.items.map(show).join(', ')})`;
    case 'list':
      return `[${value.items.map(show).join(', ')}]`;
    case 'set':
      return `{${value.items.map(show).join(', ')}}`;
    case 'dict':
      return `{${value.entries.map(([key, held]) => `${show(key)}: ${show(held)}`).join(', ')}}`;
  }
}

/** The final value of `name`, or all that it may be: '1|2'; '?' for unknown, '-' for not defined. */
export function value(evaluated: Evaluation, name: string): string {
  const setting = evaluated.setting(name);
  if (setting.defined === 'no') return '-';
  const values = setting.possible.length > 0 ? setting.possible.map(show).join('|') : '?';
  return setting.defined === 'maybe' ? `${values} maybe` : values;
}
