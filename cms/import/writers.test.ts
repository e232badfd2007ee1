import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLES, type AnyExample } from '@pune/content-models/all-examples';
import { exampleData, namedFields } from '@pune/content-models/example-data';
import type { ExampleFile } from '@pune/content-models/media/examples';
import { models, type Collection } from '@pune/content-models/models';
import { seedFile } from '../seed-files.ts';
import { seed } from '../seeds.ts';
import { openTestCms, type TestCms } from '../testing/test-cms.ts';
import { commandFrom } from './options.ts';
import { dateFrom } from './plain-values.ts';
import { runImport } from './run.ts';

type Row = Record<string, unknown>;
type Examples = [Collection, AnyExample[]][];
const EXAMPLES_OF_EACH = process.env.TEST_ALL ? 2 : 1;
/** Types that documents of other types require. */
const NEEDED: string[] = ['media', 'projects', 'departments', 'offices'];
/** The state of seeding and import, and Payload's own tables. */
const NOT_CONTENT = /^(imports|payload[_-])/;

let t: TestCms;
let seeded: Map<string, Row[]>;
let imported: Map<string, Row[]>;
const examples = fewOfEach();

beforeAll(async () => {
  t = await openTestCms();
  await seed(t.cms, examples);
  seeded = await everything();
  await empty();
  const file = path.join(t.folder, 'rows.ndjson');
  fs.writeFileSync(file, (await rowsOfExamples()).map((row) => JSON.stringify(row)).join('\n'));
  const summary = await runImport(
    t.cms,
    commandFrom([file, '--files', path.join(t.folder, 'files')]),
  );
  expect(summary.errorsFile && fs.readFileSync(summary.errorsFile, 'utf8')).toBeNull();
  expect(summary.rows).toMatchObject({
    refused: 0,
    new: examples.flatMap(([, all]) => all).length,
  });
  imported = await everything();
});
afterAll(() => t.close());

/** A few examples of every type with their files; they only reference earlier ones. */
function fewOfEach(): Examples {
  const firstOnes = EXAMPLES.map(
    ([collection, all]) =>
      [
        collection,
        collection === 'redirects'
          ? all.filter((one) => 'href' in one).slice(0, EXAMPLES_OF_EACH)
          : all.slice(0, EXAMPLES_OF_EACH),
      ] as [Collection, AnyExample[]],
  );
  const words = JSON.stringify(firstOnes);
  const needed = (collection: string) =>
    EXAMPLES.find(([name]) => name === collection)![1].filter(({ slug }) =>
      words.includes(`"${slug}"`),
    );
  const few = firstOnes.map(
    ([collection, all]) =>
      [collection, NEEDED.includes(collection) ? needed(collection) : all] as [
        Collection,
        AnyExample[],
      ],
  );
  // A seeded document that references a later one is written twice.
  const there = new Set<string>();
  return few.map(([collection, all]) => [
    collection,
    all.map((one) => {
      const example = kept(one as Row, models[collection].collection.fields, (name, slug) =>
        there.has(`${name}/${slug}`),
      );
      there.add(`${collection}/${one.slug}`);
      return example as AnyExample;
    }),
  ]);
}

function kept(
  values: Row,
  fields: Parameters<typeof namedFields>[0],
  isThere: (collection: string, slug: unknown) => boolean,
): Row {
  const known = namedFields(fields);
  const fits = (relationTo: string | string[], value: unknown): boolean =>
    Array.isArray(relationTo)
      ? isThere((value as { relationTo: string }).relationTo, (value as { value: string }).value)
      : isThere(relationTo, value);
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const field = known.get(name);
      // Omit a link without its target.
      if (field?.type === 'array')
        return [
          [
            name,
            (value as Row[])
              .map((row) => [row, kept(row, field.fields, isThere)] as const)
              .filter(([row, left]) => !('document' in row) || 'document' in left)
              .map(([, left]) => left),
          ],
        ];
      // The format of the CMS's own forms.
      if (field?.type === 'date') return [[name, dateFrom(value)]];
      if (field?.type !== 'relationship' && field?.type !== 'upload') return [[name, value]];
      if (Array.isArray(value))
        return [[name, value.filter((one) => fits(field.relationTo as string, one))]];
      if (field.localized)
        return [
          [
            name,
            Object.fromEntries(
              Object.entries(value as Row).filter(([, one]) =>
                fits(field.relationTo as string, one),
              ),
            ),
          ],
        ].filter(([, inner]) => Object.keys(inner as Row).length > 0) as [string, unknown][];
      return fits(field.relationTo as string, value) ? [[name, value]] : [];
    }),
  );
}

/**
 * Exports the examples as rows of another system: documents are referenced by slug, files are in a
 * folder.
 */
async function rowsOfExamples(): Promise<Row[]> {
  const folder = path.join(t.folder, 'files');
  fs.mkdirSync(folder);
  const rows: Row[] = [];
  for (const [collection, all] of examples)
    for (const example of all) {
      const { file, ...values } = example as Row & { file?: ExampleFile };
      const data = exampleData(values, models[collection].collection.fields, (_, slug) => slug);
      const row: Row = { collection, key: `${collection}-${example.slug}`, ...data };
      if (file) {
        const upload = await (await seedFile(file)).file();
        fs.writeFileSync(path.join(folder, upload.name), upload.data);
        row.file = upload.name;
      }
      rows.push(row);
    }
  return rows;
}

interface Sql {
  name: string;
  tables: Record<string, unknown>;
  drizzle: unknown;
  execute: (args: { drizzle: unknown; raw: string }) => Promise<{ rows: Row[] }>;
}
interface Mongo {
  connection: {
    db: {
      listCollections: () => { toArray: () => Promise<{ name: string }[]> };
      collection: (name: string) => {
        find: () => { toArray: () => Promise<Row[]> };
        deleteMany: (where: object) => Promise<unknown>;
      };
    };
  };
}
const sql = () => t.cms.db as unknown as Sql;
const mongo = () => (t.cms.db as unknown as Mongo).connection.db;
const run = async (raw: string): Promise<Row[]> =>
  (await sql().execute({ drizzle: sql().drizzle, raw })).rows;

/** Reads every table of the content database, rows in the order of insertion. */
async function everything(): Promise<Map<string, Row[]>> {
  const tables = new Map<string, Row[]>();
  if (t.cms.db.name === 'mongoose')
    for (const { name } of await mongo().listCollections().toArray())
      tables.set(name, await mongo().collection(name).find().toArray());
  else
    for (const name of Object.keys(sql().tables))
      tables.set(
        name,
        (await run(`select * from "${name}"`)).map((row) => ({ ...row })),
      );
  return new Map(
    [...tables]
      .filter(([name]) => !NOT_CONTENT.test(name))
      .map(([name, rows]) => [name, rows.map(withoutTimes)]),
  );
}

async function empty(): Promise<void> {
  fs.rmSync(path.join(t.folder, 'media'), { recursive: true, force: true });
  if (t.cms.db.name === 'mongoose')
    return void (await Promise.all(
      (await mongo().listCollections().toArray()).map(({ name }) =>
        mongo().collection(name).deleteMany({}),
      ),
    ));
  const names = Object.keys(sql().tables).filter((name) => !name.startsWith('payload_migrations'));
  if (sql().name === 'postgres')
    return void (await run(
      `truncate ${names.map((name) => `"${name}"`).join(', ')} restart identity cascade`,
    ));
  await run('pragma foreign_keys = off');
  for (const name of names) await run(`delete from "${name}"`);
  await run('delete from sqlite_sequence');
  await run('pragma foreign_keys = on');
}

const TIMES = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d\.?\d*(Z|\+00)?/g;
const ROW_IDS = /\b[0-9a-f]{24}\b/g;
/** Masks ids of array items and times, which differ; keeps days, which are stored as midnight. */
function withoutTimes(row: Row): Row {
  const text = JSON.stringify(row, (_, value: unknown) =>
    typeof value === 'string' && /^[[{]/.test(value) ? JSON.parse(value) : value,
  );
  return JSON.parse(
    text
      .replace(TIMES, (time) => (/[T ]00:00:00/.test(time) ? time : 'a time'))
      .replace(ROW_IDS, 'an id'),
  ) as Row;
}

const ofType = (tables: ReadonlyMap<string, Row[]>, collection: Collection) => {
  const { dbName = collection.replaceAll('-', '_'), fields } = models[collection].collection;
  // Lists may have tables with names of their own.
  const named = [...JSON.stringify(fields).matchAll(/"dbName":"(\w+)"/g)].map(([, name]) => name!);
  return [...tables].filter(([table]) =>
    [String(dbName), ...named].some(
      (name) => table === name || table.startsWith(`${name}_`) || table.startsWith(`_${name}_`),
    ),
  );
};

const withoutIds = (rows: readonly Row[]): Row[] => rows.map((row) => ({ ...row, id: 'any' }));

/**
 * Types that seeds save in one language after the other, with a version for each; an import writes
 * one version.
 */
const savedByLanguage = new Set(['videos']);

describe('documents written in batches', () => {
  it.each(examples.map(([collection]) => collection))(
    'of %s is what an editor’s save stores, table by table',
    (collection) => {
      const tables = ofType(seeded, collection).filter(
        ([table]) => !savedByLanguage.has(collection) || !table.startsWith('_'),
      );
      expect(tables.flatMap(([, rows]) => rows).length).toBeGreaterThan(0);
      // The rows of languages are numbered in any order, and nothing refers to them.
      const shown = (table: string, rows: readonly Row[]) =>
        inOrder(
          savedByLanguage.has(collection) || table.endsWith('_locales') ? withoutIds(rows) : rows,
        );
      for (const [table, rows] of tables)
        expect(shown(table, imported.get(table)!), table).toEqual(shown(table, rows));
    },
  );

  it('has the same rows in the outbox, with the same published shapes', () => {
    const outboxOf = (tables: ReadonlyMap<string, Row[]>) =>
      inOrder(withoutIds([...tables].find(([name]) => name.startsWith('outbox'))![1]));
    expect(outboxOf(imported)).toEqual(outboxOf(seeded));
  });
});

/** Sorts rows, because the order of a query is undefined. */
const inOrder = (rows: readonly Row[]): Row[] =>
  rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
