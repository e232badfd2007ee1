import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { startPostgres } from './postgres.testing.ts';

export interface SlowPostgres {
  /** The address of a database without the delay. */
  near: (database: string) => string;
  far: (database: string) => string;
  /**
   * Counts the answers that clients of `far` have waited for: each statement, BEGIN and COMMIT is
   * one.
   */
  answers: () => number;
  stop: () => void;
}

/**
 * Starts a PostgreSQL server behind a proxy that delays every message of a client by `latencyMs`.
 */
export async function startSlowPostgres(latencyMs: number): Promise<SlowPostgres> {
  const server = startPostgres();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-slow-'));
  const real = new URL(server.url('postgres')).searchParams.get('host')!;
  let answers = 0;
  const proxy = net.createServer((client) => {
    const upstream = net.connect(path.join(real, '.s.PGSQL.5432'));
    client.on('data', (bytes) => setTimeout(() => upstream.write(bytes), latencyMs));
    let unread = Buffer.alloc(0);
    upstream.on('data', (bytes: Buffer) => {
      unread = Buffer.concat([unread, bytes]);
      // A message is a type byte and a length that includes itself (PostgreSQL, Message Flow). `Z`
      // (ReadyForQuery) ends each answer.
      while (unread.length >= 5 && unread.length > unread.readUInt32BE(1)) {
        if (unread[0] === 0x5a) answers += 1;
        unread = unread.subarray(1 + unread.readUInt32BE(1));
      }
      client.write(bytes);
    });
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const)
      one.on('close', () => other.destroy()).on('error', () => other.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(path.join(folder, '.s.PGSQL.5432'), resolve));
  return {
    near: server.url,
    far: (database) =>
      server.url(database).replace(encodeURIComponent(real), encodeURIComponent(folder)),
    answers: () => answers,
    stop: () => {
      proxy.close();
      server.stop();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
