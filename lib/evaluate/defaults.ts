import { defaultExpression, existsIn, helper, isFilledIn, isUnsettled, publicNames } from '../mailman/catalogue.ts';
import type { Module } from '../python/module.ts';
import { parseExpression } from '../python/parse.ts';
import type { PyValue } from '../python/value.ts';
import type { Source } from '../text/source.ts';
import type { DefaultsModule, Evaluation } from './evaluation.ts';
import { evaluateExpression } from './expression.ts';
import { attempt } from './fork.ts';
import { plain } from './plain.ts';
import { UNBOUND } from './state.ts';
import type { Binding } from './state.ts';
import { unknown } from './value.ts';
import type { Heap, Value } from './value.ts';
import { World } from './world.ts';

type Variant = DefaultsModule['variant'];
type Found = { readonly value: Value; readonly maybe: boolean };

const modules = new Map<string, DefaultsModule>();

/**
 * Mailman's own Defaults.py of a release ('2.1.39'), from the catalogue: each default is evaluated when it is first asked for.
 * `variant`: 'port' for the Python 3 port of Mailman 2.1.
 */
export function catalogueDefaults(release: string, variant: Variant = 'stock'): DefaultsModule {
  const key = `${variant} ${release}`;
  const known = modules.get(key);
  if (known !== undefined) return known;
  const module = new CatalogueDefaults(release, variant);
  modules.set(key, module);
  return module;
}

class CatalogueDefaults implements DefaultsModule {
  readonly release: string;
  readonly variant: Variant;
  readonly complete = true;
  private readonly world: DefaultsWorld;
  private readonly found = new Map<string, Found | undefined>();
  private list: readonly string[] | undefined;

  constructor(release: string, variant: Variant) {
    this.release = release;
    this.variant = variant;
    this.world = new DefaultsWorld(variant === 'port' ? 3 : 2, (name) => this.lookup(name));
  }

  get heap(): Heap {
    return this.world;
  }

  names(): readonly string[] {
    return (this.list ??= publicNames(this.release, this.variant));
  }

  known(name: string): PyValue | undefined {
    const found = this.lookup(name);
    return found && plain(found.value, this.world);
  }

  lookup(name: string): Found | undefined {
    if (!this.found.has(name)) {
      this.found.set(name, undefined);
      this.found.set(name, this.find(name));
    }
    return this.found.get(name);
  }

  private find(name: string): Found | undefined {
    if (helper(name) !== undefined) return { value: { type: 'function', name }, maybe: false };
    if (name === 'os') return { value: { type: 'module', name }, maybe: false };
    const exists = existsIn(name, this.release, this.variant);
    if (exists === 'no') return undefined;
    if (exists === 'vendor') return { value: unknown({ id: 'not-in-every-release' }), maybe: true };
    if (isFilledIn(name)) {
      const kind = this.variant === 'port' ? 'text' : 'bytes';
      return { value: unknown({ id: 'filled-in-at-build' }, kind), maybe: false };
    }
    if (isUnsettled(name, this.release)) return { value: unknown({ id: 'differs-by-release' }), maybe: false };
    const expression = defaultExpression(name, this.release, this.variant);
    return expression === undefined ? undefined : { value: this.world.evaluateText(expression), maybe: false };
  }
}

/** The state in which the default expressions are evaluated; their names are looked up in Defaults. */
class DefaultsWorld extends World {
  private readonly resolve: (name: string) => Found | undefined;

  constructor(python: 2 | 3, resolve: (name: string) => Found | undefined) {
    super(textSource(''), emptyModule(python), undefined, new Set());
    this.resolve = resolve;
  }

  override lookup(name: string): Binding {
    const found = this.resolve(name);
    return found === undefined ? UNBOUND : { value: found.value, maybeUnbound: false, by: undefined, tainted: false };
  }

  /** The catalogue is finite: its work is not counted. */
  override spend(): void {}

  evaluateText(code: string): Value {
    const { source } = this;
    this.source = textSource(code);
    let value: Value = unknown({ id: 'filled-in-at-build' });
    attempt(() => (value = evaluateExpression(this, parseExpression(code, this.dialect.python))));
    this.source = source;
    return value;
  }
}

function textSource(text: string): Source {
  return {
    name: 'Defaults.py',
    bytes: new Uint8Array(),
    text,
    code: text,
    start: 0,
    cookie: undefined,
    encoding: 'utf-8',
    eol: '\n',
    mixedEol: false,
    lineStarts: [0],
    problems: [],
  };
}

function emptyModule(python: 2 | 3): Module {
  const tokens = { length: 0, kinds: [], starts: [], ends: [] };
  return { python, code: '', tokens, statements: [], problems: [], futures: new Set() };
}

/** Mailman's Defaults.py as it stands on a host, from its own evaluation (with `defaults: undefined`). */
export function defaultsFromFile(evaluation: Evaluation, release: string, variant: Variant = 'stock'): DefaultsModule {
  return {
    release,
    variant,
    // A file that could not be followed to its end may bind more names than are known.
    complete: evaluation.loads && evaluation.assumptions.length === 0,
    lookup: (name) => {
      const setting = evaluation.setting(name);
      return setting.defined === 'no' ? undefined : { value: setting.value, maybe: setting.defined === 'maybe' };
    },
    names: () => evaluation.names(),
    known: (name) => evaluation.setting(name).known,
    heap: evaluation.heap,
  };
}
