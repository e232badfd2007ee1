export type DatabaseKind = 'sqlite' | 'postgres' | 'mongodb';

const KINDS: Record<string, DatabaseKind> = {
  file: 'sqlite',
  postgres: 'postgres',
  postgresql: 'postgres',
  mongodb: 'mongodb',
  'mongodb+srv': 'mongodb',
};

/**
 * @returns the kind of database that an address in `CONTENT_DATABASE_URL` names
 *
 * @throws for an unknown scheme
 */
export function databaseKindOf(url: string): DatabaseKind {
  const scheme = url.split(':')[0]!;
  const kind = KINDS[scheme];
  if (!kind)
    throw new Error(
      `[cms] [database] CONTENT_DATABASE_URL begins with "${scheme.slice(0, 20)}:": use file:, postgres:// or mongodb://`,
    );
  return kind;
}
