import diagnosticsChannel from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { isIP, isIPv6 } from 'node:net';

const HEADER = 'x-forwarded-for';

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

/** Reduces an IPv6 address to its /64 network, which a single subscriber owns (RFC 6177). */
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
 * Determines the address of the client (for IPv6 its network): that of the connection, or behind
 * our own proxies the `X-Forwarded-For` entry that the outermost of them wrote. Entries further
 * left are the client's own claims, and an invalid entry counts as the proxy's address.
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
 * Reduces `X-Forwarded-For` of every request to the client's address: Next.js trusts the header,
 * and gives no access to the connection.
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
