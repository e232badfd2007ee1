// node cms/testing/pending-migration.ts: prints the differences between the migrations and the
// fields, for the dialect of CONTENT_DATABASE_URL. It connects to nothing.
import fs from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import payload from 'payload';

type Schema = Partial<Record<'tables' | 'enums', Record<string, unknown>>>;

const { default: config } = await import('../payload.config.ts');
await payload.init({ config, disableDBConnect: true, disableOnInit: true });
const db = payload.db as unknown as {
  migrationDir: string;
  schema: object;
  requireDrizzleKit: () => { generateDrizzleJson: (schema: object) => Schema | Promise<Schema> };
};
const latest = fs
  .readdirSync(db.migrationDir)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .at(-1)!;

/** The schema after the last migration, and the schema of the fields. */
const migrated = JSON.parse(fs.readFileSync(path.join(db.migrationDir, latest), 'utf8')) as Schema;
const wanted = JSON.parse(
  JSON.stringify(await db.requireDrizzleKit().generateDrizzleJson(db.schema)),
) as Schema;
const differing = (['tables', 'enums'] as const).flatMap((kind) => {
  const [from, to] = [migrated[kind] ?? {}, wanted[kind] ?? {}];
  return [...new Set([...Object.keys(from), ...Object.keys(to)])].filter(
    (name) => !isDeepStrictEqual(from[name], to[name]),
  );
});
process.stdout.write(`${JSON.stringify(differing)}\n`);
process.exit(0);
