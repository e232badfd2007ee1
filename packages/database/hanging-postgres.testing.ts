import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startHangingProxy, type HangingProxy } from './hanging-proxy.testing.ts';
import { startPostgres } from './postgres.testing.ts';

export interface HangingPostgres extends Pick<HangingProxy, 'hang' | 'goOn'> {
  url: (database: string) => string;
  stop: () => void;
}

/** Starts a PostgreSQL server behind a proxy that can fall silent without closing a connection. */
export async function startHangingPostgres(): Promise<HangingPostgres> {
  const server = startPostgres();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-hanging-'));
  const real = new URL(server.url('postgres')).searchParams.get('host')!;
  const name = '.s.PGSQL.5432';
  const { hang, goOn, close } = await startHangingProxy(
    path.join(folder, name),
    path.join(real, name),
  );
  return {
    url: (database) =>
      server.url(database).replace(encodeURIComponent(real), encodeURIComponent(folder)),
    hang,
    goOn,
    stop: () => {
      close();
      server.stop();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
