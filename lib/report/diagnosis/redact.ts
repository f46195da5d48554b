import type { Advice, Clue, Diagnosis, Member, Transaction } from '../../logs/diagnosis.ts';
import type { Attempt, Evidence, LogSource } from '../../logs/evidence.ts';
import { plainLocal, TextRedactor } from './redact-text.ts';

/** A digest of a text in hexadecimal digits, at least 12 of them: SHA-256, or HMAC-SHA-256 with a key that only the site knows. */
export type Digest = (text: string) => string;

const PSEUDONYM = /^u[0-9a-f]{12}$/;

/**
 * The same diagnosis and evidence without the names of people. Local parts of their addresses become `u` and 12 hexadecimal digits of the digest of the local part (lower-case, without
 * quotes): the same on every host and in every run, so that redacted results of several hosts still merge, and a bare `Unknown user aaa` still names its recipient. They go from members,
 * recipients, authors, orig_to, VERP and SRS senders, replies and the names of logs; message ids become `m` and 12 digits. Domains, hosts, names of lists and queue ids stay: the diagnosis is
 * about them. A name that a host or list has too therefore stays there, and so do ordinary words of replies (`user`).
 *
 * Without a key a pseudonym can be guessed by whoever tries the digests of likely names: it hides names from the eye, not from an attacker. Hosts whose results are to be merged need the
 * same key. What is redacted already stays as it is.
 */
export function redact(
  diagnosis: Diagnosis,
  evidence: Evidence,
  digest: Digest,
): { diagnosis: Diagnosis; evidence: Evidence } {
  const redactor = redactorFor(new Set([...peopleOf(evidence), ...peopleIn(diagnosis)]), digest);
  return { diagnosis: redactor.diagnosis(diagnosis), evidence: redactor.evidence(evidence) };
}

/** The same of evidence alone. */
export function redactEvidence(evidence: Evidence, digest: Digest): Evidence {
  return redactorFor(new Set(peopleOf(evidence)), digest).evidence(evidence);
}

function redactorFor(people: ReadonlySet<string>, digest: Digest): Redactor {
  const pseudonyms = new Map<string, string>();
  const pseudonym = (local: string): string => {
    if (PSEUDONYM.test(local)) return local;
    const known = pseudonyms.get(local) ?? `u${digest(local).slice(0, 12)}`;
    pseudonyms.set(local, known);
    return known;
  };
  const known = new Set([...people].map((address) => plainLocal(localOf(address))));
  known.delete('');
  return new Redactor(new TextRedactor(known, pseudonym), digest);
}

function maybe(address: string | undefined): string[] {
  return address === undefined ? [] : [address];
}

/** Every address of a person in a field of its own. */
function* peopleOf(evidence: Evidence): Iterable<string> {
  for (const { to, origTo } of evidence.attempts) yield* [to, ...maybe(origTo)];
  for (const { address } of [...evidence.ownFailures, ...evidence.scores, ...evidence.accepted]) yield address;
  for (const { sender } of evidence.posts) yield sender;
}

function* peopleIn(diagnosis: Diagnosis): Iterable<string> {
  for (const { recipients, named, author } of diagnosis.transactions) {
    yield* [...named, ...maybe(author)];
    for (const { address, origTo } of recipients) yield* [address, ...maybe(origTo)];
  }
  for (const { address } of diagnosis.members) yield address;
  for (const { refuser, isDomain } of diagnosis.clues) if (!isDomain) yield refuser;
}

function localOf(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 0 ? address : address.slice(0, at);
}

class Redactor {
  private readonly words: TextRedactor;
  private readonly digest: Digest;

  constructor(words: TextRedactor, digest: Digest) {
    this.words = words;
    this.digest = digest;
  }

  diagnosis(diagnosis: Diagnosis): Diagnosis {
    return {
      ...diagnosis,
      sources: diagnosis.sources.map((source) => this.source(source)),
      transactions: diagnosis.transactions.map((transaction) => this.transaction(transaction)),
      members: diagnosis.members.map((member): Member => ({ ...member, address: this.address(member.address) })),
      clues: diagnosis.clues.map((clue): Clue =>
        clue.isDomain ? clue : { ...clue, refuser: this.address(clue.refuser) },
      ),
      advice: diagnosis.advice.map((advice) => this.advice(advice)),
    };
  }

  evidence(evidence: Evidence): Evidence {
    const withAddress = <T extends { readonly address: string }>(one: T): T => ({
      ...one,
      address: this.address(one.address),
    });
    return {
      ...evidence,
      sources: evidence.sources.map((source) => this.source(source)),
      attempts: evidence.attempts.map((attempt) => this.attempt(attempt)),
      ownFailures: evidence.ownFailures.map(withAddress),
      scores: evidence.scores.map((score) => ({ ...withAddress(score), batch: this.words.text(score.batch) })),
      posts: evidence.posts.map((post) => ({
        ...post,
        sender: this.address(post.sender),
        messageId: this.messageId(post.messageId),
      })),
      accepted: evidence.accepted.map(withAddress),
    };
  }

  private address(address: string): string {
    return this.words.address(address);
  }

  private maybe(text: string | undefined, change: (text: string) => string): string | undefined {
    return text === undefined ? undefined : change(text);
  }

  /** A message id may hold its author's name or machine; only whether two are the same matters. */
  private messageId(id: string): string {
    return id === '' || /^m[0-9a-f]{12}$/.test(id) ? id : `m${this.digest(id).slice(0, 12)}`;
  }

  private source(source: LogSource): LogSource {
    return { ...source, name: this.words.text(source.name) };
  }

  private attempt(attempt: Attempt): Attempt {
    return {
      ...attempt,
      to: this.address(attempt.to),
      origTo: this.maybe(attempt.origTo, (to) => this.address(to)),
      reply: this.words.text(attempt.reply),
      sender: this.maybe(attempt.sender, (sender) => this.words.sender(sender)),
      messageId: this.maybe(attempt.messageId, (id) => this.messageId(id)),
    };
  }

  private transaction(transaction: Transaction): Transaction {
    const { reply, sender, messageId, author, named, recipients } = transaction;
    return {
      ...transaction,
      reply: this.words.text(reply),
      sender: this.maybe(sender, (address) => this.words.sender(address)),
      messageId: this.maybe(messageId, (id) => this.messageId(id)),
      author: this.maybe(author, (address) => this.address(address)),
      named: named.map((address) => this.address(address)),
      recipients: recipients.map(({ address, origTo, class: kind }) => ({
        address: this.address(address),
        origTo: this.maybe(origTo, (to) => this.address(to)),
        class: kind,
      })),
    };
  }

  private advice(advice: Advice): Advice {
    if (advice.id === 'not-cured-for') {
      return { ...advice, addresses: advice.addresses.map((address) => this.address(address)) };
    }
    if (advice.id !== 'reenable-members') return advice;
    return {
      ...advice,
      members: advice.members.map(({ list, address }) => ({ list, address: this.address(address) })),
    };
  }
}
