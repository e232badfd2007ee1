import { lookup as lookUp } from 'node:dns';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { PHOTO_BYTES_MAX } from '@pune/grievances/schema';
import { isPublicAddress } from '@pune/open311/public-address';

const TIMEOUT_MS = 5_000;
const REDIRECTS_MAX = 3;
const REDIRECTS = [301, 302, 303, 307, 308];

/** The bytes behind an address of a picture, or why there are none. */
export type FetchedMedia =
  | { kind: 'Fetched'; bytes: Uint8Array }
  /** Another scheme or port, a name without an address, or an address that is not public. */
  | { kind: 'AddressRefused' }
  | { kind: 'TooLarge' }
  /** No answer in time, or another one than 200. */
  | { kind: 'Failed' };

class AddressRefused extends Error {}

export interface MediaOptions {
  timeoutMs?: number;
  bytesMax?: number;
  /** Decides if an address may be connected to; tests allow their own server. */
  isPublic?: (address: string) => boolean;
  /** Decides if a port may be connected to; an empty text is the default port of the scheme. */
  isUsualPort?: (port: string) => boolean;
}

/**
 * Creates a fetcher of pictures from addresses that partners name. The server must not become a way
 * into its own network (CWE-918): each name is resolved by us, each address is checked, and the
 * connection goes to the checked address, also after a redirect.
 */
export function createFetchMedia({
  timeoutMs = TIMEOUT_MS,
  bytesMax = PHOTO_BYTES_MAX,
  isPublic = isPublicAddress,
  isUsualPort = (port) => port === '',
}: MediaOptions = {}) {
  const publicLookup: LookupFunction = (name, options, callback) =>
    lookUp(name, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 0);
      // One private address among several would be reached in some attempts.
      if (addresses.length === 0 || !addresses.every(({ address }) => isPublic(address)))
        return callback(new AddressRefused(), '', 0);
      if (options.all) return callback(null, addresses);
      callback(null, addresses[0]!.address, addresses[0]!.family);
    });

  function allowed(url: URL): boolean {
    if (!['http:', 'https:'].includes(url.protocol) || !isUsualPort(url.port)) return false;
    if (url.username !== '' || url.password !== '') return false;
    // An address in the URL is connected to without a lookup.
    const literal = url.hostname.replace(/^\[(.*)\]$/, '$1');
    return isIP(literal) === 0 || isPublic(literal);
  }

  const ask = (url: URL, signal: AbortSignal): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      const { get } = url.protocol === 'https:' ? https : http;
      const headers = { accept: 'image/*', 'accept-encoding': 'identity' };
      get(url, { headers, signal, lookup: publicLookup, agent: false }, resolve).on(
        'error',
        reject,
      );
    });

  async function read(answer: IncomingMessage): Promise<FetchedMedia> {
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      bytes += chunk.byteLength;
      if (bytes > bytesMax) {
        answer.destroy();
        return { kind: 'TooLarge' };
      }
      chunks.push(chunk);
    }
    return { kind: 'Fetched', bytes: Buffer.concat(chunks) };
  }

  return async function fetchMedia(address: string): Promise<FetchedMedia> {
    const signal = AbortSignal.timeout(timeoutMs);
    let next = address;
    try {
      for (let left = REDIRECTS_MAX; left >= 0; left -= 1) {
        if (!URL.canParse(next)) return { kind: 'AddressRefused' };
        const url = new URL(next);
        if (!allowed(url)) return { kind: 'AddressRefused' };
        const answer = await ask(url, signal);
        const { statusCode = 0, headers } = answer;
        if (statusCode === 200) return await read(answer);
        answer.destroy();
        if (!REDIRECTS.includes(statusCode) || !headers.location) return { kind: 'Failed' };
        if (!URL.canParse(headers.location, url)) return { kind: 'Failed' };
        next = new URL(headers.location, url).href;
      }
      return { kind: 'Failed' };
    } catch (error) {
      return { kind: error instanceof AddressRefused ? 'AddressRefused' : 'Failed' };
    }
  };
}
