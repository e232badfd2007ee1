import { randomUUID } from 'node:crypto';
import type { Topic } from '@pune/notify/schema';
import type { Kysely, Transaction } from 'kysely';
import type { CitizenTables } from './citizens.migrations.ts';

type Db = Kysely<CitizenTables> | Transaction<CitizenTables>;

/**
 * What an account keeps: a number with bills, a payment, an application for a benefit. Each is a
 * reference into the records of its feature, which this package does not read.
 */
export const KEPT_KINDS = ['bill', 'payment', 'benefit'] as const;
export type KeptKind = (typeof KEPT_KINDS)[number];

/** The maximum number of references of a kind; payments are not limited. */
export const KEPT_MAX = 20;

export interface Kept {
  id: string;
  kind: KeptKind;
  reference: string;
  since: string;
}

export interface KeptPage {
  kept: Kept[];
  /** The mark of the next page; null on the last one. */
  next: string | null;
}

/** Creates the repository of what accounts keep. */
export function createKept({ db, now }: { db: Kysely<CitizenTables>; now: () => Date }) {
  const rowsOf = (from: Db, citizen: string) =>
    from.selectFrom('citizens_kept').where('citizen_id', '=', citizen);

  return {
    /** Keeping the same again changes nothing. The account must be locked. */
    async add(
      transaction: Transaction<CitizenTables>,
      citizen: string,
      kind: KeptKind,
      reference: string,
    ): Promise<'Kept' | 'TooMany'> {
      const of = rowsOf(transaction, citizen).where('kind', '=', kind);
      const known = await of.select('id').where('reference', '=', reference).executeTakeFirst();
      if (known) return 'Kept';
      const { count } = await of
        .select((row) => row.fn.countAll().as('count'))
        .executeTakeFirstOrThrow();
      if (kind !== 'payment' && Number(count) >= KEPT_MAX) return 'TooMany';
      await transaction
        .insertInto('citizens_kept')
        .values({
          id: randomUUID(),
          citizen_id: citizen,
          kind,
          reference,
          since: now().toISOString(),
        })
        .execute();
      return 'Kept';
    },
    /** @returns true if it was there */
    async remove(citizen: string, id: string): Promise<boolean> {
      const { numDeletedRows } = await db
        .deleteFrom('citizens_kept')
        .where('citizen_id', '=', citizen)
        .where('id', '=', id)
        .executeTakeFirst();
      return numDeletedRows === 1n;
    },
    has: async (citizen: string, kind: KeptKind, reference: string): Promise<boolean> =>
      (await rowsOf(db, citizen)
        .select('id')
        .where('kind', '=', kind)
        .where('reference', '=', reference)
        .executeTakeFirst()) !== undefined,
    /** @returns the reference; null if the account does not keep it */
    find: async (citizen: string, kind: KeptKind, id: string): Promise<string | null> =>
      (
        await rowsOf(db, citizen)
          .select('reference')
          .where('kind', '=', kind)
          .where('id', '=', id)
          .executeTakeFirst()
      )?.reference ?? null,
    /** @returns what is kept of a kind, newest first */
    async page(
      citizen: string,
      kind: KeptKind,
      { after = null, limit }: { after?: string | null; limit: number },
    ): Promise<KeptPage> {
      const [since, id] = (after ?? '').split(' ');
      const rows = await rowsOf(db, citizen)
        .select(['id', 'kind', 'reference', 'since'])
        .where('kind', '=', kind)
        .$if(Boolean(since && id), (query) =>
          query.where(({ eb, or, and }) =>
            or([eb('since', '<', since!), and([eb('since', '=', since!), eb('id', '<', id!)])]),
          ),
        )
        .orderBy('since', 'desc')
        .orderBy('id', 'desc')
        .limit(limit + 1)
        .execute();
      const kept = rows.slice(0, limit) as Kept[];
      const last = rows.length > limit ? kept.at(-1)! : null;
      return { kept, next: last && `${last.since} ${last.id}` };
    },
    /** @returns the accounts that keep a thing, by id */
    async keepersOf(kind: KeptKind, reference: string): Promise<string[]> {
      const rows = await db
        .selectFrom('citizens_kept')
        .select('citizen_id')
        .where('kind', '=', kind)
        .where('reference', '=', reference)
        .orderBy('citizen_id')
        .execute();
      return rows.map(({ citizen_id }) => citizen_id);
    },
    /** @returns the next references of a kind whose keepers chose a topic, each once, in order */
    async keptBy(
      topic: Topic,
      kind: KeptKind,
      { after, limit }: { after: string; limit: number },
    ): Promise<string[]> {
      const rows = await db
        .selectFrom('citizens_kept')
        .innerJoin('citizens_consents', 'citizens_consents.citizen_id', 'citizens_kept.citizen_id')
        .select('reference')
        .distinct()
        .where('kind', '=', kind)
        .where('topic', '=', topic)
        .where('slot', 'is not', null)
        .where('reference', '>', after)
        .orderBy('reference')
        .limit(limit)
        .execute();
      return rows.map(({ reference }) => reference);
    },
    /** @returns everything that an account keeps, oldest first */
    all: (citizen: string): Promise<Kept[]> =>
      rowsOf(db, citizen)
        .select(['id', 'kind', 'reference', 'since'])
        .orderBy('since')
        .orderBy('id')
        .execute() as Promise<Kept[]>,
  };
}
