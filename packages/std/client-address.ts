import { isIP } from 'node:net';

/**
 * Extracts the address from an entry of `X-Forwarded-For`: proxies also write `192.0.2.1:4711`,
 * `[2001:db8::1]:443` and `::ffff:192.0.2.1`.
 */
function addressIn(entry: string): string | null {
  const bare =
    /^\[([^\]]+)\](?::\d+)?$/.exec(entry)?.[1] ?? /^([\d.]+):\d+$/.exec(entry)?.[1] ?? entry;
  const address = bare.replace(/^::ffff:(?=[\d.]+$)/i, '');
  return isIP(address) === 0 ? null : address.toLowerCase();
}

/**
 * Determines the address of a client: that of the connection, or behind our own proxies the entry
 * that the outermost of them wrote. Entries further left are the client's own claims. An invalid
 * entry counts as the proxy's address: a made-up text must not become a sender of its own.
 *
 * @param peer the address of the connection
 * @param forwarded the header `X-Forwarded-For`
 * @param proxies the number of our own proxies
 */
export function clientAddress(
  peer: string | undefined,
  forwarded: string | null | undefined,
  proxies: number,
): string {
  const direct = (peer ?? '').replace(/^::ffff:/, '');
  if (proxies === 0) return direct;
  const entries = (forwarded ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean);
  return addressIn(entries.at(-proxies) ?? '') ?? direct;
}
