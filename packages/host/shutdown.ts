import type { Server } from 'node:http';
import type { Logger } from 'pino';

export interface ShutdownOptions {
  server: Server;
  /** Resolves when background work is done. */
  drain: () => Promise<void>;
  /** Stops work that must end before the last requests do, such as schedules. */
  before: () => void;
  log: Logger;
  graceMs?: number;
  exit?: (code: number) => void;
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
  graceMs = 9_000,
  exit = process.exit,
}: ShutdownOptions): Promise<void> {
  before();
  const late = setTimeout(() => {
    log.warn({ graceMs }, 'stopped with work unfinished');
    server.closeAllConnections();
    exit(0);
  }, graceMs);
  // An idle keep-alive connection keeps the server open.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  clearInterval(sweep);
  await drain();
  clearTimeout(late);
  exit(0);
}

/**
 * Shuts down on the signals of a terminal and of a process manager; a second signal exits at once.
 */
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
