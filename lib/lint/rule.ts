import type { Evaluation, Setting } from '../evaluate/evaluation.ts';
import type { MessageArguments, Text } from '../language/text.ts';
import type { Span } from '../python/syntax.ts';
import type { Severity } from './finding.ts';
import type { Site, Subject } from './subject.ts';
import type { Fix, Wanted } from './wanted.ts';

export type MessageTexts = Readonly<Record<string, Text>>;

/** The names of the {placeholders} in a message. */
type Placeholders<Words extends string> = Words extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** One finding as a rule states it: a message of its own with exactly the arguments that the message names. */
export type Report<Messages extends MessageTexts> = {
  [Id in keyof Messages & string]: {
    readonly message: Id;
    readonly args: Readonly<Record<Placeholders<Messages[Id]['en']>, string | number>>;
  } & ReportPlace;
}[keyof Messages & string];

interface ReportPlace {
  /** Offsets to point at. */
  readonly at: Span;
  /** The setting that it is about, where it is about one. */
  readonly setting?: Setting;
  /** True for a finding about several settings of which none stands in the file: it points at the import of Defaults. */
  readonly absent?: boolean;
  /** When it is graver or lighter than the rule's other findings. */
  readonly severity?: Severity;
  readonly fix?: Fix;
}

export interface RuleDocs {
  /** What goes wrong, and for whom. */
  readonly why: Text;
  /** A file (without its import of Defaults) on which the rule fires. The tests run it. */
  readonly bad: string;
  /** What it should read; the rule is silent on it. */
  readonly good: string;
  /** For a rule that looks at the site too: under which circumstances the two files are bad and good. */
  readonly site?: { readonly bad: Site; readonly good: Site };
  /** Where the facts come from: Mailman's own files, RFCs. */
  readonly references: readonly string[];
}

/** What a rule may look at. `settings.get` gives what is known of a name at the end of the file. */
export interface RuleContext {
  readonly settings: { get(name: string): Setting };
  readonly evaluation: Evaluation;
  readonly subject: Subject;
  readonly site: Site;
  /** Mailman's release: '2.1.39'. */
  readonly release: string;
  readonly variant: 'stock' | 'port';
}

interface RuleBase {
  /** '<category>/<name>', as the file is called. */
  readonly id: string;
  readonly severity: Severity;
  /** The version of mmcfg that brought it. */
  readonly since: string;
  readonly docs: RuleDocs;
  /** The safety of the fixes that it may offer; left out when it offers none. The tests hold it against the bad example. */
  readonly fixSafety?: readonly Fix['safety'][];
  /** Rules of one group are shown together, and their settings are put beside each other. */
  readonly group?: 'per-recipient';
  /** A few words shown beside the setting in a table. */
  readonly remark?: Text;
}

/** A rule as the run sees it. */
export interface Rule extends RuleBase {
  readonly reads: readonly string[];
  readonly messages: MessageTexts;
  readonly check: (context: RuleContext) => Iterable<PlainReport>;
}

export type PlainReport = ReportPlace & { readonly message: string; readonly args: MessageArguments };

export interface RuleDefinition<Messages extends MessageTexts> extends RuleBase {
  readonly reads: readonly string[];
  readonly messages: Messages;
  readonly check: (context: RuleContext) => Iterable<Report<Messages>>;
}

/** The full form of a rule: a generator over everything that is known of the file. */
export function defineRule<const Messages extends MessageTexts>(rule: RuleDefinition<Messages>): Rule {
  return rule;
}

export interface SettingRuleDefinition<Message extends Text> extends RuleBase {
  readonly setting: string;
  /** May name {setting} and {value}. */
  readonly message: Message;
  /** Called only when the value, or at least its truth, is known. */
  readonly when: (setting: Setting) => boolean;
  readonly fix?: Wanted;
}

/** The smallest form: one setting, one predicate on its known value, perhaps one value that mends it. */
export function settingRule<const Message extends Text>(rule: SettingRuleDefinition<Message>): Rule {
  const { setting: name, message, when, fix, ...base } = rule;
  return {
    ...base,
    ...(fix && { fixSafety: ['safe'] as const }),
    reads: [name],
    messages: { found: message },
    *check({ settings }) {
      const setting = settings.get(name);
      if (setting.truth === undefined || setting.defined !== 'yes' || !when(setting)) return;
      const mend = fix && { fix: { settings: { [name]: fix }, safety: 'safe' as const } };
      yield { at: setting.where, setting, message: 'found', args: { setting: name }, ...mend };
    },
  };
}

export interface SettingsRuleDefinition<Messages extends MessageTexts, Name extends string> extends RuleBase {
  readonly reads: readonly Name[];
  readonly messages: Messages;
  /** Called only when the values of all the settings are known; gives what is wrong with them together, or nothing. */
  readonly check: (settings: Readonly<Record<Name, Setting>>, context: RuleContext) => Report<Messages> | undefined;
}

/** The middle form: several settings, which say something only together. */
export function settingsRule<const Messages extends MessageTexts, const Name extends string>(
  rule: SettingsRuleDefinition<Messages, Name>,
): Rule {
  const { check, ...base } = rule;
  return {
    ...base,
    *check(context) {
      const entries = rule.reads.map((name) => [name, context.settings.get(name)] as const);
      if (entries.some(([, setting]) => setting.known === undefined || setting.defined !== 'yes')) return;
      const report = check(Object.fromEntries(entries) as Record<Name, Setting>, context);
      if (report !== undefined) yield report;
    },
  };
}
