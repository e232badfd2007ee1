import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { DeskTables } from './desk.migrations.ts';

export const VIEWS_MAX = 20;
export const VIEW_NAME_CHARACTERS_MAX = 40;
const QUERY_CHARACTERS_MAX = 500;

/** A view of a list that an officer keeps. */
export interface View {
  id: string;
  /** The name of the case type. */
  type: string;
  name: string;
  /** The query of its address, without `?`. */
  query: string;
}

export type KeepResult = 'Kept' | 'TooMany' | 'BadName';

export interface Views {
  /** The views of a person, by name. */
  of: (person: string) => Promise<readonly View[]>;
  /** Keeps a view; one with the same name is replaced. */
  keep: (person: string, view: Omit<View, 'id'>) => Promise<KeepResult>;
  forget: (person: string, id: string) => Promise<void>;
}

const isName = (name: string): boolean => name !== '' && name.length <= VIEW_NAME_CHARACTERS_MAX;

export const createViews = (db: Kysely<DeskTables>, now: () => Date): Views => ({
  of: (person) =>
    db
      .selectFrom('desk_views')
      .select(['id', 'type', 'name', 'query'])
      .where('person', '=', person)
      .orderBy('name')
      .orderBy('id')
      .execute(),
  keep: (person, { type, name: typed, query }) =>
    db.transaction().execute(async (transaction) => {
      const name = typed.normalize('NFC').trim();
      if (!isName(name) || query.length > QUERY_CHARACTERS_MAX) return 'BadName';
      const others = await transaction
        .selectFrom('desk_views')
        .select(({ fn }) => fn.countAll().as('count'))
        .where('person', '=', person)
        .where((row) => row.or([row('type', '!=', type), row('name', '!=', name)]))
        .executeTakeFirstOrThrow();
      if (Number(others.count) >= VIEWS_MAX) return 'TooMany';
      await transaction
        .insertInto('desk_views')
        .values({ id: randomUUID(), person, type, name, query, created_at: now().toISOString() })
        .onConflict((conflict) =>
          conflict.columns(['person', 'type', 'name']).doUpdateSet({ query }),
        )
        .execute();
      return 'Kept';
    }),
  forget: async (person, id) => {
    await db.deleteFrom('desk_views').where('person', '=', person).where('id', '=', id).execute();
  },
});
