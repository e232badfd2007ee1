import http from 'node:http';
import https from 'node:https';
import { signRequest } from '@pune/std/signed-request';

/** The address and key by which the CMS calls the functions; it does not read their databases. */
export interface FunctionsPlace {
  /** The public address of a portal. */
  portal: string;
  /** The address that serves the portals from here. */
  origin: string;
  /** The key that the CMS shares with the functions. */
  key: string;
}

export interface SignedCall {
  path: string;
  purpose: string;
  /** Sent by POST; without one the call is a GET. */
  body?: string;
  /** The maximum size of an answer in bytes. */
  bytesMax?: number;
  now: Date;
}

export interface CallAnswer {
  status: number;
  text: string;
}

const PATIENCE_MS = 3000;
const BYTES_MAX = 100_000;

/**
 * Calls a function with a signature.
 *
 * @returns null if there is no answer within three seconds, or one that is too large
 */
export function callFunctions(
  { portal, origin, key }: FunctionsPlace,
  { path, purpose, body, bytesMax = BYTES_MAX, now }: SignedCall,
): Promise<CallAnswer | null> {
  return new Promise((resolve) => {
    const address = new URL(path, origin);
    const { request: open } = address.protocol === 'https:' ? https : http;
    const request = open(
      address,
      {
        method: body === undefined ? 'GET' : 'POST',
        // `*.localhost` does not resolve everywhere.
        headers: {
          host: new URL(portal).host,
          accept: 'application/json',
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...signRequest(key, purpose, { body: body ?? '', at: now }),
        },
        signal: AbortSignal.timeout(PATIENCE_MS),
      },
      (answer) => {
        const chunks: Buffer[] = [];
        let bytes = 0;
        answer.on('data', (chunk: Buffer) => {
          chunks.push(chunk);
          bytes += chunk.byteLength;
          if (bytes <= bytesMax) return;
          // An answer that came in one piece has ended: an error of its request would reach no listener.
          resolve(null);
          request.destroy();
        });
        answer.on('error', () => resolve(null));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString() }),
        );
      },
    );
    request.on('error', () => resolve(null));
    request.end(body);
  });
}
