import { raised } from '../value.ts';
import type { Value } from '../value.ts';
import { wrongCount } from './arity.ts';
import { binary } from './binary.ts';
import { callSorted, collectionFunctions, makeDict } from './collection-functions.ts';
import { lost } from './common.ts';
import { conversionFunctions } from './conversion-functions.ts';
import { integer } from './integer.ts';
import { numberFunctions } from './number-functions.ts';
import { callPath } from './paths.ts';
import { typeFunctions } from './type-functions.ts';
import type { Context, Entry, Keywords, Result } from './types.ts';

const FUNCTIONS: Readonly<Record<string, Entry>> = {
  ...numberFunctions,
  ...conversionFunctions,
  ...collectionFunctions,
  ...typeFunctions,
};

/** Mailman's helpers in Defaults.py: the name of the parameter and the factors it is multiplied by, one after the other. */
const HELPERS: Readonly<Record<string, readonly [parameter: string, factors: readonly bigint[]]>> = {
  seconds: ['s', []],
  minutes: ['m', [60n]],
  hours: ['h', [60n, 60n]],
  days: ['d', [60n, 60n, 24n]],
};

/** Functions that only look at what they are given, whose results are not modelled. */
const PURE = new Set([
  'xrange',
  'range',
  'enumerate',
  'reversed',
  'iter',
  'frozenset',
  'zip',
  'complex',
  'slice',
  'format',
]);

/** Calls a built-in function, one of os.path or a helper of Mailman's Defaults; undefined where it is not modelled. */
export function callFunction(
  name: string,
  args: readonly Value[],
  keywords: Keywords,
  context: Context,
): Result | undefined {
  context.spend(1 + args.length);
  const helper = Object.hasOwn(HELPERS, name) ? HELPERS[name] : undefined;
  if (helper !== undefined) return help(name, helper[0], helper[1], args, keywords, context);
  if (name.startsWith('os.path.')) return keywords.length > 0 ? undefined : callPath(name.slice(8), args, context);
  if (name === 'dict') return args.length < 2 ? makeDict(args, keywords, context) : wrongCount(name, args.length, 0, 1);
  if (name === 'sorted') return callSorted(args, keywords, context);
  if (keywords.length > 0) return undefined;
  const entry = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (entry === undefined || (entry[3] !== undefined && entry[3] !== context.dialect.python))
    return PURE.has(name) ? lost() : undefined;
  const [least, most, run] = entry;
  return wrongCount(name, args.length, least, most) ?? run(args, context);
}

function help(
  name: string,
  parameter: string,
  factors: readonly bigint[],
  args: readonly Value[],
  keywords: Keywords,
  context: Context,
): Result {
  const given = [...args, ...keywords.filter(([key]) => key === parameter).map(([, value]) => value)];
  const failure = wrongCount(name, args.length + keywords.length, 1, 1);
  if (failure !== undefined) return failure;
  const [value] = given;
  if (value === undefined) return raised('TypeError', `${name}() got an unexpected keyword argument`);
  return factors.reduce<Result>(
    (product, factor) =>
      product.type === 'raise'
        ? product
        : product.type === 'new'
          ? lost()
          : binary('*', product, integer(factor, context), context),
    value,
  );
}
