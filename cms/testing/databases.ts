import { postgresMissing } from '@pune/database/testing/postgres';
import { mongodbServer } from './servers.ts';

export interface ContentDatabase {
  /** The Vitest project whose suites run on it. */
  name: string;
  /** The reason why it cannot run here; or `null`. */
  missing: string | null;
  /** The setup file that starts its server, relative to the repository's folder. */
  setup: string;
}

/** The content databases besides SQLite, on which the suites always run. */
export const contentDatabases: ContentDatabase[] = [
  { name: 'unit-postgres', missing: postgresMissing(), setup: 'cms/testing/postgres.ts' },
  {
    name: 'unit-mongodb',
    missing:
      process.env.TEST_MONGODB_URL || mongodbServer()
        ? null
        : 'no MongoDB: name one in TEST_MONGODB_URL, or install Go, with which a compatible server is built',
    setup: 'cms/testing/mongodb.ts',
  },
];
