import net from 'node:net';
import type { Server } from 'node:http';
import type { Logger } from 'pino';

export interface ShutdownOptions {
  server: Server;
  /** Resolves when background work is done. */
  drain: () => Promise<void>;
  /** Stops work that must end before the last requests do, such as schedules. */
  before: () => void;
  log: Logger;
  /** True if another process may accept from the same socket: it is handed over. */
  isShared?: boolean;
  /** The longest time for running requests. */
  graceMs?: number;
  exit?: (code: number) => void;
}

/** No other process takes over: an operator or a service manager waits for the end. */
const GRACE_MS = 9_000;
/** Another process answers meanwhile: a request has the time that a function may take. */
export const SHARED_GRACE_MS = 40_000;

/** Stops accepting, and closes idle connections at once: each would keep the server open. */
async function closed(server: Server): Promise<void> {
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  clearInterval(sweep);
}

/**
 * Stops accepting, and leaves idle connections open until their timeout: a request that is on its
 * way on one of them would be reset. The answer to it closes the connection, so that the visitor's
 * next one reaches the other process.
 */
async function handedOver(server: Server): Promise<void> {
  server.prependListener('request', (_, answer) => (answer.shouldKeepAlive = false));
  // The method of `http.Server` closes idle connections.
  await new Promise<void>((resolve) => net.Server.prototype.close.call(server, () => resolve()));
}

/**
 * Shuts down gracefully: no new connections; running requests and background work finish, at the
 * latest after `graceMs`.
 */
export async function shutDown({
  server,
  drain,
  before,
  log,
  isShared = false,
  graceMs = isShared ? SHARED_GRACE_MS : GRACE_MS,
  exit = process.exit,
}: ShutdownOptions): Promise<void> {
  before();
  const late = setTimeout(() => {
    log.warn({ graceMs }, 'stopped with work unfinished');
    server.closeAllConnections();
    exit(0);
  }, graceMs);
  await (isShared ? handedOver(server) : closed(server));
  await drain();
  clearTimeout(late);
  exit(0);
}

/** Shuts down on SIGINT or SIGTERM. A second signal exits at once with code 130. */
export function stopOnSignals(options: ShutdownOptions): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return (options.exit ?? process.exit)(130);
      stopping = true;
      void shutDown(options);
    });
  }
}
