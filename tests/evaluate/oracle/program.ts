import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { defaultsFromFile } from '../../../lib/evaluate/defaults.ts';
import { evaluate } from '../../../lib/evaluate/evaluate.ts';
import type { DefaultsModule, Evaluation } from '../../../lib/evaluate/evaluation.ts';
import { parseModule } from '../../../lib/python/parse.ts';
import type { Span } from '../../../lib/python/syntax.ts';
import type { PyValue } from '../../../lib/python/value.ts';
import { readSource } from '../../../lib/text/read.ts';
import { streamOf } from '../../python/token-stream.ts';

/** What Python made of a program in one environment (see tests/fixtures/programs/generate.py). */
export interface Answer {
  /** The exception that ended it. */
  readonly x?: string;
  /** Public names that differ from Defaults; null for one that is gone. */
  readonly n?: Readonly<Record<string, string | null>>;
  /** Names that hold the same mutable object. */
  readonly s?: readonly (readonly string[])[];
}

export interface Program {
  readonly p: string;
  readonly text: string;
  readonly t: string;
  readonly a: readonly Answer[];
}

const folder = new URL('../../fixtures/programs/', import.meta.url);

export function committedPrograms(): Program[] {
  return lines(gunzipSync(readFileSync(new URL('programs.json.gz', folder))).toString('latin1'));
}

/** Programs written one a line as generate.py does. */
export function lines(text: string): Program[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Program);
}

let defaults: DefaultsModule | undefined;
const baseline = new Map<string, string>();

/** The Defaults.py that the programs import, evaluated like every other file. */
export function programDefaults(): DefaultsModule {
  if (defaults !== undefined) return defaults;
  const source = readSource(readFileSync(new URL('Defaults.py', folder)), 'Defaults.py');
  const evaluation = evaluate(source, parseModule(source, { python: 2 }), { defaults: undefined });
  for (const name of evaluation.names()) {
    const value = evaluation.setting(name).known;
    if (value !== undefined) baseline.set(name, canonical(value));
  }
  return (defaults = defaultsFromFile(evaluation, '2.1.39'));
}

export function evaluateProgram(text: string, marked: readonly Span[] = []): Evaluation {
  const source = readSource(Buffer.from(text, 'latin1'), 'mm_cfg.py');
  return evaluate(source, parseModule(source, { python: 2 }), { defaults: programDefaults(), marked });
}

export function tokenHash({ module }: Evaluation): string {
  return createHash('sha1').update(streamOf(module.tokens)).digest('hex').slice(0, 8);
}

/** The spelling that generate.py gives a value. */
export function canonical(value: PyValue): string {
  switch (value.type) {
    case 'none':
      return 'N';
    case 'bool':
      return value.value ? 'T' : 'F';
    case 'int':
      return `i${value.value}`;
    case 'long':
      return `l${value.value}`;
    case 'float':
      return `f${value.value}`;
    case 'bytes':
      return `b${quoted(value.value)}`;
    case 'text':
      return `u${quoted(value.value)}`;
    case 'tuple':
      return `(${value.items.map(canonical).join(',')})`;
    case 'list':
      return `[${value.items.map(canonical).join(',')}]`;
    case 'set':
      return `{${value.items.map(canonical).sort().join(',')}}`;
    case 'dict':
      return `{${value.entries
        .map(([key, held]) => `${canonical(key)}:${canonical(held)}`)
        .sort()
        .join(',')}}`;
  }
}

/** As Python's json module writes a string. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(/[\x7f-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Where what is stated of a program contradicts what Python made of it; and how many values are known of how many. */
export function contradictions(program: Program): { wrong: string[]; known: number; all: number } {
  const evaluation = evaluateProgram(program.text);
  const wrong: string[] = [];
  const { stop, module } = evaluation;
  if (module.problems.length > 0) wrong.push(`refused: ${module.problems[0]?.id}`);
  if (tokenHash(evaluation) !== program.t) wrong.push('other tokens');
  let known = 0;
  let all = 0;
  for (const answer of program.a) {
    if (answer.x !== undefined) {
      // In a wild program another exception may come before the certain one.
      if (program.p !== 'wild' && stop !== undefined && stop.exception !== answer.x && stop.exception !== 'Exception') {
        wrong.push(`stops with ${stop.exception}, Python with ${answer.x}`);
      }
      continue;
    }
    if (stop !== undefined) {
      wrong.push(`stops with ${stop.exception} ${JSON.stringify(stop.args)}, Python does not`);
      continue;
    }
    const found = compareNames(evaluation, answer, wrong);
    known += found.known;
    all += found.all;
    wrong.push(...compareSharing(evaluation, answer));
  }
  return { wrong: [...new Set(wrong)], known, all };
}

function compareNames(evaluation: Evaluation, answer: Answer, wrong: string[]): { known: number; all: number } {
  const real = answer.n ?? {};
  const names = new Set([...Object.keys(real), ...evaluation.names(), ...evaluation.touched, ...baseline.keys()]);
  let known = 0;
  let all = 0;
  for (const name of names) {
    if (name.startsWith('_')) continue;
    const setting = evaluation.setting(name);
    const value = Object.hasOwn(real, name) ? real[name] : baseline.get(name);
    const stated = setting.possible.map(canonical);
    if (value === null || value === undefined) {
      if (setting.defined === 'yes' && (value === null || setting.known !== undefined)) {
        wrong.push(`${name} is stated to be defined`);
      }
      continue;
    }
    if (setting.defined === 'no') wrong.push(`${name} is stated not to be defined, is ${value}`);
    if (value.includes('?')) continue;
    // What a standard module's star import brings (AF_INET ...) differs from host to host.
    const counts = !setting.assignments.some(({ kind }) => kind === 'star-import');
    if (counts) all++;
    if (stated.length === 0) continue;
    if (counts && setting.known !== undefined) known++;
    if (!stated.some((one) => one === value || floats(one) === floats(value))) {
      wrong.push(`${name} is stated to be ${stated.join(' or ')}, is ${value}`);
    }
  }
  return { known, all };
}

/** Floats are written in hexadecimal by Python, in decimal here. */
function floats(text: string): string {
  return text.replace(
    /f(-?)0x([01])\.([0-9a-f]+)p([-+]\d+)/g,
    (_, sign: string, lead: string, digits: string, power: string) => {
      const fraction = parseInt(digits, 16) / 16 ** digits.length;
      return `f${(sign === '-' ? -1 : 1) * (Number(lead) + fraction) * 2 ** Number(power)}`;
    },
  );
}

/** Names that are stated to hold one object must hold one, and others must not. */
function compareSharing(evaluation: Evaluation, answer: Answer): string[] {
  const groups = new Map<string, number>();
  (answer.s ?? []).forEach((group, i) => group.forEach((name) => groups.set(name, i)));
  const ids = new Map<number, string>();
  const wrong: string[] = [];
  const stated = new Map<string, number>();
  for (const name of evaluation.names()) {
    const { value, defined } = evaluation.setting(name);
    if (value.type === 'reference' && defined === 'yes') stated.set(name, value.id);
  }
  for (const [name, id] of stated) {
    const other = ids.get(id);
    if (other === undefined) ids.set(id, name);
    else if (groups.get(name) === undefined || groups.get(name) !== groups.get(other))
      wrong.push(`${name} and ${other} are not one object`);
  }
  for (const [name, group] of groups) {
    for (const other of answer.s?.[group] ?? []) {
      const [a, b] = [stated.get(name), stated.get(other)];
      if (a !== undefined && b !== undefined && a !== b) wrong.push(`${name} and ${other} are one object`);
    }
  }
  return wrong;
}
