import http from 'node:http';
import https from 'node:https';
import { signRequest } from '@pune/std/signed-request';

const PATIENCE_MS = 3000;

export interface Asked {
  /** The path of the function, and the purpose for which requests to it are signed. */
  read: { path: string; purpose: string };
  /** The public address of a portal with the function. */
  portal: string;
  /** The address that serves the portals from here. */
  origin: string;
  key: string;
  bytesMax: number;
  now?: Date;
}

/**
 * Asks a function of a portal for what it keeps, with a signature: the CMS reads no database of the
 * functions.
 *
 * @returns the parsed answer; `null` if there is none
 */
export function readSigned({
  read: { path, purpose },
  portal,
  origin,
  key,
  bytesMax,
  now = new Date(),
}: Asked): Promise<unknown> {
  return new Promise((resolve) => {
    const address = new URL(path, origin);
    const { get } = address.protocol === 'https:' ? https : http;
    const request = get(
      address,
      {
        // `*.localhost` does not resolve everywhere.
        headers: {
          host: new URL(portal).host,
          accept: 'application/json',
          ...signRequest(key, purpose, { body: '', at: now }),
        },
        signal: AbortSignal.timeout(PATIENCE_MS),
      },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => {
          text += chunk;
          if (text.length > bytesMax) request.destroy(new Error('too large'));
        });
        answer.on('error', () => resolve(null));
        answer.on('end', () => resolve(answer.statusCode === 200 ? parsed(text) : null));
      },
    );
    request.on('error', () => resolve(null));
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
