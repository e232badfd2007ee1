import path from 'node:path';
import type { Payload } from 'payload';
import { extentOf, type Account } from '../access/rules.ts';
import type { FoundFile } from '../import/files.ts';
import type { Outcome } from '../import/importer.ts';
import { isBroken, type BrokenRow, type Row } from '../import/row.ts';
import { departmentIn } from '../schedules.ts';
import type { ReportRow } from './files.ts';
import type { Job, Scope } from './rules.ts';

/** Owners and files of the documents of a dry run. */

type Id = number | string;
type Owners = readonly (string | null)[];
/** A row without its texts, of which a file has up to 40 MB. */
type RowName = Pick<Row, 'line' | 'collection' | 'key'>;

/** The number of rows that one query asks for. */
const ASKED = 500;

export const scopeKey = ({ collection, department }: Scope): string =>
  `${collection}\n${department}`;
const nameOf = ({ collection, key }: Omit<RowName, 'line'>): string => `${collection}\n${key}`;

/**
 * Collects types and departments of all that an import brings and shows. Rights are judged over them,
 * so that each row adds to them, a refused or unchanged one too: who reads the report reads it.
 */
export function openScope(cms: Payload, account: Account, { contentType, options }: Job) {
  const scopes = new Map<string, Scope>();
  const ofRows = new Map<string, Owners>();
  const untouched: RowName[] = [];
  const ofLines = new Map<number, Owners>();
  /** The lines of documents whose old addresses go in. */
  const addresses: number[] = [];
  const extent = extentOf(account, contentType, 'create');
  const ofAccount = (extent.kind === 'departments' ? extent.ids : [null]).map((department) =>
    departmentIn(contentType, { id: '', department }),
  );
  const add = (collection: string, owners: Owners): void => {
    for (const department of owners)
      scopes.set(scopeKey({ collection, department }), { collection, department });
  };

  /** The departments of documents that stay as they are, by their rows. */
  async function departmentsOf(rows: readonly RowName[]): Promise<Map<string, string | null>> {
    const found = new Map<string, string | null>();
    for (const collection of new Set(rows.map((row) => row.collection))) {
      const keys = rows.filter((row) => row.collection === collection).map(({ key }) => key);
      for (let from = 0; from < keys.length; from += ASKED) {
        const some = await rememberedOf(collection, keys.slice(from, from + ASKED));
        const departments = await departmentsById(collection, [...some.values()]);
        for (const [key, documentId] of some) {
          const department = departments.get(documentId);
          if (department !== undefined) found.set(nameOf({ collection, key }), department);
        }
      }
    }
    return found;
  }

  /** The documents that rows became in an earlier import, by the keys of the rows. */
  async function rememberedOf(collection: string, keys: string[]): Promise<Map<string, string>> {
    const { docs } = await cms.db.find<{ id: Id; key: string; documentId: string }>({
      collection: 'imports',
      where: {
        and: [
          { source: { equals: options!.source } },
          { contentType: { equals: collection } },
          { key: { in: keys } },
        ],
      },
      select: { key: true, documentId: true },
      limit: 0,
      pagination: false,
    });
    return new Map(docs.map(({ key, documentId }) => [key, documentId]));
  }

  async function departmentsById(
    collection: string,
    ids: readonly string[],
  ): Promise<Map<string, string | null>> {
    const { docs } = await cms.db.find<{ id: Id; department?: unknown }>({
      collection,
      where: { id: { in: ids.map((id) => (cms.db.defaultIDType === 'number' ? Number(id) : id)) } },
      select: { department: true },
      limit: 0,
      pagination: false,
    });
    return new Map(docs.map((doc) => [String(doc.id), departmentIn(collection, doc)]));
  }

  return {
    /** Notes the owners of a row that the check of rights has accepted. */
    found(row: Row, owners: Owners): void {
      ofRows.set(nameOf(row), owners);
      ofLines.set(row.line, owners);
    },
    told(row: Row | BrokenRow, outcome: Outcome): void {
      if (isBroken(row) || row.collection === 'media') return add(contentType, ofAccount);
      if (row.isOldAddress) {
        if (outcome === 'new' || outcome === 'changed') addresses.push(row.line);
        return;
      }
      const owners = ofRows.get(nameOf(row));
      if (owners) add(row.collection, owners);
      else if (outcome === 'unchanged' || outcome === 'kept') {
        const { line, collection, key } = row;
        untouched.push({ line, collection, key });
      } else add(contentType, ofAccount);
    },
    async all(): Promise<Scope[]> {
      const departments = await departmentsOf(untouched);
      for (const row of untouched) {
        const department = departments.get(nameOf(row));
        if (department === undefined) add(contentType, ofAccount);
        else {
          add(row.collection, [department]);
          ofLines.set(row.line, [department]);
        }
      }
      // A redirect has no department: it is judged with the document to which it leads.
      for (const line of addresses) add('redirects', ofLines.get(line) ?? ofAccount);
      return [...scopes.values()].toSorted((a, b) => (scopeKey(a) < scopeKey(b) ? -1 : 1));
    },
  };
}

const GOES_IN: readonly Outcome[] = ['new', 'changed', 'unchanged'];

/** Collects the files that rows name: those of rows that go in stand in the report. */
export function openFiles() {
  const named = new Map<string, { outcome: Outcome; lines: Set<number> }>();
  const lines = new Set<number>();
  return {
    named({ line }: Row, { name }: FoundFile, outcome: Outcome): void {
      if (!named.has(name)) named.set(name, { outcome, lines: new Set() });
      named.get(name)!.lines.add(line);
    },
    told(row: Row | BrokenRow, outcome: Outcome): void {
      if (!isBroken(row) && GOES_IN.includes(outcome)) lines.add(row.line);
    },
    rows: (): ReportRow[] =>
      [...named].flatMap(([name, { outcome, lines: of }]): ReportRow[] => {
        const line = [...of].find((one) => lines.has(one));
        return line === undefined
          ? []
          : [
              {
                line,
                collection: 'media',
                key: name,
                title: path.posix.basename(name),
                outcome,
                problems: [],
                isFile: true,
              },
            ];
      }),
  };
}
