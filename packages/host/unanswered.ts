import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Requests that a client may send over a connection before the first of them is answered. Browsers
 * and proxies wait for each answer. Without a limit, a write of 64 kB would be a thousand requests,
 * whose files are all read before the first answer is sent.
 */
const UNANSWERED_MAX = 16;

/**
 * Counts the unanswered requests of each connection.
 *
 * @returns a function that returns false for a request beyond the limit: the connection is to be ended
 */
export function createUnansweredLimit(max = UNANSWERED_MAX) {
  const waiting = new WeakMap<Socket, number>();
  return ({ socket }: IncomingMessage, outgoing: ServerResponse): boolean => {
    const count = (waiting.get(socket) ?? 0) + 1;
    waiting.set(socket, count);
    outgoing.once('close', () => waiting.set(socket, waiting.get(socket)! - 1));
    return count <= max;
  };
}
