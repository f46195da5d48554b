import { diagnosisTexts as texts } from '../../language/diagnosis.ts';
import type { Recipient, RecipientClass, Transaction } from '../../logs/diagnosis.ts';
import { enumeration, grouped, say } from './options.ts';
import type { Wall } from '../../logs/evidence.ts';
import type { Scene } from './options.ts';
import { minute } from './time.ts';

/** The order in which classes are told; the first ones are those that matter most. */
const CLASSES: readonly RecipientClass[] = [
  'own',
  'proven',
  'shared',
  'named-outside',
  'message-level',
  'deferred-shared',
  'cut',
  'other',
];
const BLAMED = new Set<RecipientClass>(['proven', 'shared']);
const UNCLEAR = new Set<RecipientClass>(['named-outside', 'message-level', 'deferred-shared', 'cut']);

/** The transactions to be shown, newest first: those with bystanders; where there are none, those that may be taken for such. */
export function transactionsToShow(transactions: readonly Transaction[]): Transaction[] {
  const having = (classes: ReadonlySet<RecipientClass>): Transaction[] =>
    transactions.filter(({ recipients }) => recipients.some((recipient) => classes.has(recipient.class)));
  const proven = having(new Set<RecipientClass>(['proven']));
  const blamed = proven.length > 0 ? proven : having(BLAMED);
  const isUnanswered = ({ stage, recipients }: Transaction): boolean =>
    stage === 'transaction' && recipients.some((recipient) => recipient.class === 'other');
  const unclear = (): Transaction[] => [...having(UNCLEAR), ...transactions.filter(isUnanswered)];
  const shown = blamed.length > 0 ? blamed : unclear();
  return shown.sort((a, b) => (b.time ?? -Infinity) - (a.time ?? -Infinity) || 0);
}

/** Transactions of the same recipients with the same outcome: the newest, how often there were such, and when first. */
export interface Alike {
  readonly transaction: Transaction;
  readonly times: number;
  readonly first: Wall | undefined;
}

/** Puts together what reads alike: one host that refuses the same post after post. `transactions`: newest first. */
export function alike(transactions: readonly Transaction[]): Alike[] {
  const groups = new Map<string, Alike>();
  for (const transaction of transactions) {
    const { status, stage, reply, named, recipients, time } = transaction;
    const key = JSON.stringify([hostOf(transaction), status, stage, reply, named, recipients]);
    const { transaction: newest, times, first } = groups.get(key) ?? { transaction, times: 0, first: undefined };
    groups.set(key, { transaction: newest, times: times + 1, first: time ?? first });
  }
  return [...groups.values()];
}

/** When a transaction was, as far as the log says. */
export function timeOf(scene: Scene, { time }: Transaction): string {
  return time === undefined ? say(scene, texts['no-date']) : minute(time);
}

/** The host of `mfsmax.docomo.ne.jp[203.138.180.112]:25`. */
export function hostOf({ relay }: Pick<Transaction, 'relay'>): string {
  return relay.replace(/\[[^\]]*\](?::\d+)?$/, '') || relay;
}

/** '3 recipients, 1 transaction' (or '2 transactions since 2018-05-21 20:41') and 'after DATA' */
export function circumstances(scene: Scene, { recipients, stage, status }: Transaction, others?: Alike): string[] {
  const count = recipients.length;
  const id = count === 1 ? 'recipients-one' : 'recipients';
  const who = [say(scene, texts[id], { count: grouped(count) })];
  if (others !== undefined && others.times > 1) {
    const { times, first } = others;
    const since = first === undefined ? '' : minute(first);
    who.push(say(scene, texts[first === undefined ? 'times-undated' : 'times'], { times: grouped(times), since }));
  }
  const where = say(scene, texts[status === 'deferred' ? (`put-off-${stage}` as const) : (`stage-${stage}` as const)]);
  return [...who, status === 'expired' ? say(scene, texts.expired, { stage: where }) : where];
}

/** What became of whom: one phrase for each class of recipients. */
export function recipientPhrases(scene: Scene, transaction: Transaction): string[] {
  const { recipients, named } = transaction;
  const names = shortNames(recipients);
  const isNamed = nameTest(named);
  const phrases: string[] = [];
  for (const kind of CLASSES) {
    const members = recipients.flatMap((recipient, index) =>
      recipient.class === kind ? [{ recipient, name: names[index] ?? '' }] : [],
    );
    const groups =
      kind === 'own'
        ? [
            members.filter(({ recipient }) => isNamed(recipient)),
            members.filter(({ recipient }) => !isNamed(recipient)),
          ]
        : [members];
    groups.forEach((group, index) => {
      if (group.length > 0)
        phrases.push(
          phrase(
            scene,
            kind,
            index === 0,
            group.map(({ name }) => name),
          ),
        );
    });
  }
  return phrases;
}

function phrase(scene: Scene, kind: RecipientClass, first: boolean, names: readonly string[]): string {
  const id = kind === 'own' && first ? 'named' : kind === 'proven' && names.length === 1 ? 'proven-one' : kind;
  const more = (count: number): string => say(scene, texts['and-more'], { count: grouped(count) });
  const shown = enumeration(names, 12, say(scene, texts.comma), more);
  return say(scene, texts[`class-${id}`], { names: shown });
}

/** Whether the reply named a recipient; a reply may name it bare, quoted, in other case, or by the address it was written to. */
function nameTest(named: readonly string[]): (recipient: Recipient) => boolean {
  const plain = (address: string): string => address.toLowerCase().replace(/["<>]/g, '');
  const keys = new Set(named.map(plain));
  const has = (address: string): boolean => keys.has(plain(address)) || keys.has(localPart(plain(address)));
  return ({ address, origTo }) => has(address) || (origTo !== undefined && has(origTo));
}

/** Names by which the recipients of one transaction are told apart: local parts where all are of one domain. */
function shortNames(recipients: readonly Recipient[]): string[] {
  const domains = new Set(recipients.map(({ address }) => address.slice(localPart(address).length).toLowerCase()));
  if (domains.size > 1 || recipients.length < 2) return recipients.map(({ address }) => address);
  return recipients.map(({ address }) => localPart(address));
}

export function localPart(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 1 ? address : address.slice(0, at);
}
