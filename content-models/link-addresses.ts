/** The addresses of links in running text, as editors type or paste them. Pure functions. */

/**
 * An address that was percent-encoded as a whole, once or several times: `http%253A%252F%252F…`.
 */
const ENCODED = /^(https?|mailto|tel)%(25)*3a/i;
const NOT_IN_ADDRESSES: Record<string, string> = {
  ' ': '%20',
  '\u00a0': '%20',
  '"': '%22',
  '<': '%3C',
  '>': '%3E',
};

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/**
 * Normalizes the address of a link: decodes an address that was percent-encoded as a whole, puts
 * `https://` before `www.`, percent-encodes spaces, quotes and angle brackets, and removes spaces
 * from telephone numbers. It is idempotent, so that an address is not encoded again at each save. It
 * never fails: `addressProblem` reports a text that is no address.
 */
export function normalizeAddress(given: string): string {
  let address = given.replace(/[\t\n\r\f\v]+/g, '').trim();
  while (ENCODED.test(address)) {
    const next = decoded(address)
      .replace(/[\t\n\r\f\v]+/g, '')
      .trim();
    if (next === address) break;
    address = next;
  }
  if (/^www(\.[\w-]+){2,}(?=[/:?#]|$)/i.test(address)) address = `https://${address}`;
  if (/^tel:/i.test(address)) return address.replace(/[ \u00a0]+/g, '');
  return address.replace(/[ \u00a0"<>]/g, (character) => NOT_IN_ADDRESSES[character]!);
}

/**
 * The problem with the host of a web address, as a message for editors; `null` if there is none,
 * and for other kinds of addresses.
 */
export function hostProblem(address: string): string | null {
  const host = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]*)/i.exec(address)?.[1];
  if (host === undefined) return null;
  if (/%|\s/.test(host))
    return `the name of its website, “${host.replaceAll('%20', ' ')}”, has a space in it`;
  return host.includes('.')
    ? null
    : `the name of its website, “${host}”, has no dot: it is reached in an office network at most`;
}
