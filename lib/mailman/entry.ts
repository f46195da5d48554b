/** What sort of value a setting takes. Durations are in seconds; `enum-` kinds list their values in `allowed`. */
export type Kind =
  | 'bool'
  | 'int'
  | 'float'
  | 'duration'
  | 'string'
  | 'string-or-no'
  | 'string-or-none'
  | 'url'
  | 'path'
  | 'path-or-none'
  | 'command'
  | 'command-or-no'
  | 'format-string'
  | 'regex-string'
  | 'enum-int'
  | 'enum-int-or-command'
  | 'enum-string'
  | 'enum-string-or-none'
  | 'list'
  | 'list-of-pairs'
  | 'tuple'
  | 'dict'
  | 'dict-or-none'
  | 'log-spec-or-none';

/** What a value must meet beyond its kind. */
export interface Allowed {
  /** The values it may have; for an enumeration of numbers, False and True stand for 0 and 1. */
  readonly values?: readonly (number | string | null)[];
  /** A site's own values are possible too: names of modules that it has written. */
  readonly open?: true;
  /** Yes and No are accepted for 1 and 0. */
  readonly alsoBool?: true;
  readonly min?: number;
  readonly max?: number;
  /** The value must be greater than this one. */
  readonly exclusiveMin?: number;
  readonly endsWith?: string;
  /** How many plain %s the string must have. */
  readonly percent?: number;
  /** Names that the string must have as %(name)s. */
  readonly keys?: readonly string[];
  /** Names that it may have as %(name)s. */
  readonly optionalKeys?: readonly string[];
  /** Groups that the regular expression must name. */
  readonly groups?: readonly string[];
  /** The setting that must fit this one: what a format writes, its regular expression reads. */
  readonly pairsWith?: string;
  /** Settings that are of use only when all are set. */
  readonly together?: readonly string[];
  /** The setting that must be set for this one to have an effect. */
  readonly needs?: string;
  /** The setting whose value this one's must not be below. */
  readonly atLeast?: string;
}

/** Who adds a setting to Mailman's own: Debian's or Red Hat's packages, or the Python 3 port of Mailman 2.1. */
export type Vendor = 'debian' | 'redhat' | 'port';

/** One setting of the catalogue. */
export interface CatalogueEntry {
  readonly name: string;
  readonly kind: Kind;
  /** The part of Mailman that it belongs to. */
  readonly group: string;
  /** 'list-default': copied into a list when the list is made, and not looked at again. */
  readonly scope: 'site' | 'list-default';
  /** The first release that has it ('2.0': older than all of 2.1); undefined for what only a vendor has. */
  readonly since?: string;
  /** The first release that has it no more. */
  readonly removed?: string;
  readonly replacedBy?: string;
  readonly vendor?: Vendor;
  /** The attribute of a list that takes its value when the list is made. */
  readonly listAttribute?: string;
  /** A site setting that new lists copy as well. */
  readonly alsoListDefault?: true;
  /** It stands under "Nothing below here is user configurable". */
  readonly internal?: true;
  /** No code of the last release reads it. */
  readonly unread?: true;
  readonly deprecated?: true;
  /** A name of a function's own in Defaults.py: no setting, and not to be imported. */
  readonly local?: true;
  /** The queue runners read it: a change wants a restart. */
  readonly qrunners?: true;
  /** Its value must not be shown. */
  readonly secret?: true;
  /** Its default is filled in when Mailman is built (@NAME@ in Defaults.py.in). */
  readonly filledIn?: true;
  /** Its default is put together by calls in Defaults.py. */
  readonly computed?: true;
  readonly allowed?: Allowed;
  /** The default as a Python expression over the names of Defaults.py. */
  readonly default?: string;
  /** The default by release, where it changed: [first release, expression], oldest first. */
  readonly defaults?: readonly (readonly [string, string])[];
  /** The default in the Python 3 port, where it is another one. */
  readonly portDefault?: string;
}
