import type { Evidence } from '../evidence.ts';
import { domainOf, isLocal, relayHost } from './relay.ts';

/** Hosts that keep the mailboxes of many domains: a site whose members are all there uses no relayhost for that. */
const MAILBOX_HOSTS = /(^|\.)(google\.com|googlemail\.com|outlook\.com|yahoodns\.net|secureserver\.net|icloud\.com)$/;

/** The one host through which all mail goes, if there is one: what remote hosts answer is then in that host's log. */
export function relayhostOf({ attempts, relays, accepted, ownFailures, scores }: Evidence): string | undefined {
  const names = new Set(relays.map(({ relay }) => relay.toLowerCase()));
  // Where nothing was counted, the attempts that failed show it as well.
  if (names.size === 0) for (const { relay } of attempts) names.add(relayHost(relay));
  const remote = [...names].filter((name) => !isLocal(name));
  const [relay] = remote;
  if (relay === undefined || remote.length > 1 || MAILBOX_HOSTS.test(relay)) return undefined;
  const domains = new Set<string>();
  for (const { to } of attempts) domains.add(domainOf(to));
  for (const { address } of [...accepted, ...ownFailures, ...scores]) domains.add(domainOf(address));
  domains.delete('');
  // Where hardly anything fails, the domains of what was accepted show it; two may well have their mailboxes on one host.
  const all = new Set([...domains, ...relays.flatMap((day) => day.domains ?? [])]);
  // A host within a domain of its recipients is that domain's own.
  if ((domains.size < 2 && all.size < 3) || [...all].some((domain) => isWithin(relay, domain))) return undefined;
  const hosts = new Set(attempts.map((attempt) => relayHost(attempt.relay)).filter((host) => isWithin(host, relay)));
  const [host] = hosts;
  return host !== undefined && hosts.size === 1 ? host : relay;
}

function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`) || domain.endsWith(`.${host}`);
}
