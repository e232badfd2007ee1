import path from 'node:path';
import type { Installation } from '../backup/installation.ts';

/** The name of the receiver in `synchronous_standby_names` and of its replication slot. */
export const RECEIVER = 'portals_second_copy';

/** A PostgreSQL server of an installation. */
export interface PostgresServer {
  /** Names its folder in the second copy: `services`, or `content` if that is another server. */
  name: 'services' | 'content';
  /** An address of one of its databases. */
  url: string;
  /** The stores that are on it. */
  stores: readonly ('services' | 'content')[];
  /** The folder of its base backups and of its log. */
  folder: string;
}

const isPostgres = (url: string): boolean => /^postgres(ql)?:/.test(url);

/** Two databases are on one server if host, socket folder and port are equal. */
const serverOf = (url: string): string => {
  const { hostname, port, searchParams } = new URL(url);
  const host = searchParams.get('host') ?? hostname;
  return `${host}:${searchParams.get('port') ?? (port || '5432')}`;
};

/** @returns the servers whose changes are copied; none without a second copy */
export function postgresServersOf(installation: Installation): PostgresServer[] {
  const { secondCopy, servicesUrl, contentUrl } = installation;
  if (!secondCopy) return [];
  const at = (name: 'services' | 'content') => path.join(secondCopy, 'postgres', name);
  const isOne =
    isPostgres(servicesUrl) &&
    isPostgres(contentUrl) &&
    serverOf(servicesUrl) === serverOf(contentUrl);
  const server = (name: 'services' | 'content', url: string, stores: PostgresServer['stores']) =>
    isPostgres(url) ? [{ name, url, stores, folder: at(name) }] : [];
  if (isOne) return server('services', servicesUrl, ['services', 'content']);
  return [
    ...server('services', servicesUrl, ['services']),
    ...server('content', contentUrl, ['content']),
  ];
}

/** The log of changes, as `pg_receivewal` writes it. */
export const walFolder = (folder: string): string => path.join(folder, 'wal');
