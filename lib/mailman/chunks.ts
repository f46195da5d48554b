/** Top-level domains that the stock Mailman batches together: one bucket each, all others in bucket 0 (SMTPDirect.py:chunkify). */
const STOCK: Readonly<Record<string, number>> = { com: 1, net: 2, org: 2, edu: 3, us: 3, ca: 3 };

/** The Python 3 port's, one bucket for each. */
const PORT: Readonly<Record<string, number>> = {
  com: 1,
  net: 2,
  org: 3,
  edu: 4,
  us: 5,
  ca: 6,
  uk: 7,
  jp: 8,
  au: 9,
};

/**
 * Cuts recipients into the batches that share an SMTP transaction, as Mailman's SMTPDirect.py:chunkify does: first by top-level
 * domain (the text after the last dot, in the case in which it is written), then into pieces of at most `size`. A piece never
 * spans two domains' buckets, so that even few recipients take several transactions. `size` may be Infinity or a fraction, which
 * Mailman rounds up.
 */
export function chunkify(recipients: readonly string[], size: number, python: 2 | 3): string[][] {
  const domains = python === 2 ? STOCK : PORT;
  const buckets = new Map<number, string[]>();
  for (const recipient of recipients) {
    const dot = recipient.lastIndexOf('.');
    const domain = dot < 0 ? '' : recipient.slice(dot + 1);
    const bucket = Object.hasOwn(domains, domain) ? (domains[domain] ?? 0) : 0;
    const members = buckets.get(bucket);
    if (members === undefined) buckets.set(bucket, [recipient]);
    else members.push(recipient);
  }
  // Python 2 walks a dict with such keys in their order, Python 3 in the order of insertion.
  const order = python === 2 ? [...buckets.keys()].sort((a, b) => a - b) : [...buckets.keys()];
  return order.flatMap((bucket) => cut(buckets.get(bucket) ?? [], size));
}

function cut(members: readonly string[], size: number): string[][] {
  const step = Math.max(1, Math.ceil(size));
  const pieces: string[][] = [];
  for (let start = 0; start < members.length; start += step) pieces.push(members.slice(start, start + step));
  return pieces;
}
