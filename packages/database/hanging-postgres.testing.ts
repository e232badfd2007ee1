import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { startPostgres } from './postgres.testing.ts';

export interface HangingPostgres {
  url: (database: string) => string;
  /** From here on connections are accepted, and nothing that is sent on any of them arrives. */
  hang: () => void;
  /** Lets through what was held back, and what follows. */
  goOn: () => void;
  stop: () => void;
}

/** Starts a PostgreSQL server behind a proxy that can fall silent without closing a connection. */
export async function startHangingPostgres(): Promise<HangingPostgres> {
  const server = startPostgres();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-hanging-'));
  const real = new URL(server.url('postgres')).searchParams.get('host')!;
  const sockets = new Set<net.Socket>();
  let isHanging = false;
  const proxy = net.createServer((client) => {
    const upstream = net.connect(path.join(real, '.s.PGSQL.5432'));
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(from);
      from.on('data', (bytes) => to.write(bytes));
      from.on('error', () => {});
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
    }
    if (isHanging) for (const socket of [client, upstream]) socket.pause();
  });
  await new Promise<void>((resolve) => proxy.listen(path.join(folder, '.s.PGSQL.5432'), resolve));
  return {
    url: (database) =>
      server.url(database).replace(encodeURIComponent(real), encodeURIComponent(folder)),
    hang: () => {
      isHanging = true;
      for (const socket of sockets) socket.pause();
    },
    goOn: () => {
      isHanging = false;
      for (const socket of sockets) socket.resume();
    },
    stop: () => {
      proxy.close();
      for (const socket of sockets) socket.destroy();
      server.stop();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
