/** The host of a `relay=` field, lower case: `mfsmax.docomo.ne.jp` of `mfsmax.docomo.ne.jp[203.138.180.112]:25`. */
export function relayHost(relay: string): string {
  const host = /^[^\s[\]]+/.exec(relay)?.[0] ?? relayAddress(relay) ?? relay.trim();
  return host.toLowerCase();
}

/** The address in brackets of a `relay=` field. */
function relayAddress(relay: string): string | undefined {
  return /\[([0-9A-Fa-f:.]+)\]/.exec(relay)?.[1];
}

/** Whether a relay as logged is of the registered domain, or has the address, by which deliveries are counted. */
export function isOfRelay(relay: string, counted: string): boolean {
  const host = relayHost(relay);
  const name = counted.toLowerCase();
  return host === name || host.endsWith(`.${name}`) || relayAddress(relay)?.toLowerCase() === name;
}

/** Whether the relay is this machine itself (a content filter, a pipe, the site's own mailboxes), or none at all. */
export function isLocal(relay: string): boolean {
  const host = relayHost(relay);
  return (
    host === '' ||
    /^(local|none|virtual|maildrop|mailman|dovecot|procmail)$/.test(host) ||
    /^(localhost(\.localdomain)?|127(\.\d+){3}|::1|.*\/.*)$/.test(host) ||
    /\[(127(\.\d+){3}|::1|[^\]]*\/[^\]]*)\]/.test(relay)
  );
}

/** The domain of an address, lower case; '' where it has none. */
export function domainOf(address: string): string {
  const at = address.lastIndexOf('@');
  if (at < 0) return '';
  const domain = address.slice(at + 1).toLowerCase();
  return /[>.\s]$/.test(domain) ? domain.replace(/[>.\s]+$/, '') : domain;
}
