import diagnosticsChannel from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';
import { clientAddress } from '@pune/std/client-address';

const HEADER = 'x-forwarded-for';

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

/** Determines the address of a client, for IPv6 its network. */
export const clientNetwork = (
  peer: string | undefined,
  forwarded: string | undefined,
  proxies: number,
): string => networkOf(clientAddress(peer, forwarded, proxies));

/**
 * Replaces `X-Forwarded-For` of every request to this process by `clientNetwork`: Next.js trusts the
 * header, and gives no access to the connection. Call it once, before the server starts.
 *
 * @param proxies the number of our own proxies in front of this process; with 0 the header that the
 *   client sent is ignored
 */
export function keepClientAddress(proxies: number): void {
  diagnosticsChannel.subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage };
    const forwarded = request.headers[HEADER];
    request.headers[HEADER] = clientNetwork(
      request.socket.remoteAddress,
      Array.isArray(forwarded) ? forwarded.join(',') : forwarded,
      proxies,
    );
  });
}
