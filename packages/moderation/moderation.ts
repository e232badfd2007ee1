import type { Notify } from '@pune/notify';
import { createDecisions } from './decisions.ts';
import { createDeskCases } from './desk-cases.ts';
import { createEscalations } from './escalations.ts';
import type { OpenedItems } from './moderation.desk.ts';
import { migrateModeration } from './moderation.migrations.ts';
import type { Db } from './moderation.tables.ts';
import { masked, scan } from '@pune/std/personal-data';
import type { Surroundings } from './sources.ts';
import { UNDO_SECONDS } from './undos.ts';

export type { Outgoing, Source, Surroundings } from './sources.ts';

export interface ModerationOptions extends Surroundings {
  db: Db;
  /** Queues a message in the transaction of a decision. */
  queue: Notify['queue'];
  /** Takes back messages that were not sent yet. */
  withdraw: Notify['withdraw'];
  /** Seconds in which an officer can take a decision back of which the author is told; 0: never. */
  undoSeconds?: number;
  now?: () => Date;
  onFailure?: (error: unknown) => void;
}

export type Moderation = ReturnType<typeof createModeration>;

/** Creates the moderation of one database. Call `prepare()` once first. */
export function createModeration({
  db,
  queue,
  withdraw,
  undoSeconds = UNDO_SECONDS,
  sources,
  offices,
  decideBy,
  now = () => new Date(),
  onFailure,
}: ModerationOptions) {
  const decisions = createDecisions({ db, sources, queue, withdraw, undoSeconds, now });
  const escalations = createEscalations({ db, queue, decideBy, now, onFailure });
  const desk: OpenedItems = {
    cases: createDeskCases({ db, decisions, sources, offices, now }),
    offices,
    async preparedText(id) {
      const row = await db
        .selectFrom('moderation_items')
        .select('text')
        .where('id', '=', id)
        .executeTakeFirst();
      if (!row?.text) return null;
      return scan(row.text).length > 0 ? masked(row.text) : row.text;
    },
  };
  return {
    prepare: (): Promise<void> => migrateModeration(db),
    /** The cases of the officers' desk. */
    desk,
    /** Passes overdue items to superior posts. @returns the number of escalations */
    runTimedEvents: (): Promise<number> => escalations.run(),
    close: (): Promise<void> => db.destroy(),
  };
}
