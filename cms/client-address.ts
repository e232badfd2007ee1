import diagnosticsChannel from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { isIP, isIPv6 } from 'node:net';

const HEADER = 'x-forwarded-for';

/**
 * An entry of `X-Forwarded-For` as an address alone: proxies also write `192.0.2.1:4711`,
 * `[2001:db8::1]:443` and `::ffff:192.0.2.1`.
 */
function addressIn(entry: string): string | null {
  const bare =
    /^\[([^\]]+)\](?::\d+)?$/.exec(entry)?.[1] ?? /^([\d.]+):\d+$/.exec(entry)?.[1] ?? entry;
  const address = bare.replace(/^::ffff:(?=[\d.]+$)/i, '');
  return isIP(address) === 0 ? null : address.toLowerCase();
}

/**
 * A subscriber of IPv6 has a network of 2⁶⁴ addresses (RFC 6177): the network stands for all of
 * them.
 */
function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail = ''] = address.split('%')[0]!.split('::');
  const [first, last] = [head, tail].map((part) => part.split(':').filter(Boolean)) as [
    string[],
    string[],
  ];
  const groups = address.includes('::')
    ? [...first, ...Array<string>(8 - first.length - last.length).fill('0'), ...last]
    : first;
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}

/**
 * The address of the client, of IPv6 its network: that of the connection, or, behind proxies of our
 * own, the entry of `X-Forwarded-For` that the outermost of them has written. Entries further left
 * are the client's own words, and a text that is no address counts as the proxy's.
 */
export function clientAddress(
  peer: string | undefined,
  forwarded: string | undefined,
  proxies: number,
): string {
  const direct = (peer ?? '').replace(/^::ffff:/, '');
  const entries = (forwarded ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean);
  return networkOf((proxies > 0 ? addressIn(entries.at(-proxies) ?? '') : null) ?? direct);
}

/**
 * Leaves the client's address alone in `X-Forwarded-For` of every request: Next.js believes what
 * stands there, and shows no connection.
 */
export function keepClientAddress(proxies: number): void {
  diagnosticsChannel.subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage };
    const forwarded = request.headers[HEADER];
    request.headers[HEADER] = clientAddress(
      request.socket.remoteAddress,
      Array.isArray(forwarded) ? forwarded.join(',') : forwarded,
      proxies,
    );
  });
}
