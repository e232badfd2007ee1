import fs from 'node:fs';
import { expect, test } from 'vitest';
import {
  createPostgresDatabase,
  postgresMissing,
} from '../../packages/database/postgres.testing.ts';
import { breaksBetween, type Schema } from '../../packages/database/schema-rules.ts';
import { migratedContentSchema, releasedContentSchema, SQL_DIALECTS } from './content-schema.ts';

const noPostgres = postgresMissing();

// docs/guides/upgrade.md, "Allowed changes of tables"
test.each(SQL_DIALECTS)(
  'the content database has all that the released version uses: %s',
  { timeout: 300_000 },
  async (dialect) => {
    if (dialect === 'postgres' && noPostgres) return;
    const postgres = dialect === 'postgres' ? await createPostgresDatabase() : null;
    try {
      const released = JSON.parse(
        fs.readFileSync(releasedContentSchema(dialect), 'utf8'),
      ) as Schema;
      const present = await migratedContentSchema(dialect, postgres?.url ?? null);
      expect(Object.keys(released).length).toBeGreaterThan(100);
      expect(breaksBetween(released, present)).toEqual([]);

      const table = present.circulars_locales!;
      const { title: _, ...columns } = table.columns;
      const changed: Schema = {
        ...present,
        circulars_locales: {
          columns: { ...columns, urgency: 'text not null' },
          unique: [...table.unique, 'summary'],
          refusals: [],
        },
      };
      expect(breaksBetween(present, changed)).toEqual([
        'circulars_locales.title is gone',
        'circulars_locales.urgency is new, and has neither null nor a default',
        'circulars_locales has a new unique index over (summary)',
      ]);
    } finally {
      await postgres?.drop();
    }
  },
);
