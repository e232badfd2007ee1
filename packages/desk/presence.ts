import type { Kysely } from 'kysely';
import type { DeskTables } from './desk.migrations.ts';

/** The time for which a case counts as open after its page was loaded or asked for changes. */
export const PRESENCE_MS = 60_000;

/** A case by its type and its id. */
export interface CaseKey {
  type: string;
  id: string;
}
type Designation = Readonly<Record<'en' | 'mr' | 'hi', string>>;

/** A person at the desk, with the designation that colleagues read. */
export interface Reader {
  person: string;
  designation: Designation;
}

/** The officers who have a case open. */
export interface Presence {
  /** Notes that a person has this case open, for `PRESENCE_MS`. */
  note: (reader: Reader, opened: CaseKey) => Promise<void>;
  /** The designations of other persons who have these cases open, by `caseKey`. */
  others: (
    person: string,
    cases: readonly CaseKey[],
  ) => Promise<ReadonlyMap<string, readonly Designation[]>>;
}

export const caseKey = ({ type, id }: CaseKey): string => `${type}:${id}`;

/** Reads a case as `caseKey` writes it. */
export function readCaseKey(text: string): CaseKey | null {
  const [, type, id] = /^([a-z][a-z_-]*):(.{1,200})$/s.exec(text) ?? [];
  return type && id ? { type, id } : null;
}

export const createPresence = (db: Kysely<DeskTables>, now: () => Date): Presence => ({
  note: async ({ person, designation }, { type, id }) => {
    const at = now();
    const row = {
      designation_en: designation.en,
      designation_mr: designation.mr,
      designation_hi: designation.hi,
      ends_at: new Date(at.getTime() + PRESENCE_MS).toISOString(),
    };
    await db.deleteFrom('desk_presence').where('ends_at', '<=', at.toISOString()).execute();
    await db
      .insertInto('desk_presence')
      .values({ type, case_id: id, person, ...row })
      .onConflict((conflict) => conflict.columns(['type', 'case_id', 'person']).doUpdateSet(row))
      .execute();
  },
  others: async (person, cases) => {
    const found = new Map<string, Designation[]>();
    if (cases.length === 0) return found;
    const rows = await db
      .selectFrom('desk_presence')
      .selectAll()
      .where('case_id', 'in', [...new Set(cases.map(({ id }) => id))])
      .where('person', '<>', person)
      .where('ends_at', '>', now().toISOString())
      .orderBy('designation_en')
      .orderBy('person')
      .execute();
    for (const row of rows) {
      const key = caseKey({ type: row.type, id: row.case_id });
      const designation = {
        en: row.designation_en,
        mr: row.designation_mr,
        hi: row.designation_hi,
      };
      found.set(key, [...(found.get(key) ?? []), designation]);
    }
    return found;
  },
});
