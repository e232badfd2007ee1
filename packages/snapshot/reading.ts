import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { createQueries, type Memory } from './queries.ts';
import { runningClock, standingClock, type Clock } from './clock.ts';
import { createMonths } from './months.ts';
import { createReader } from './reader.ts';
import type { Reader } from './content.ts';
import type { ContentModel } from './model.ts';
import { createMayReach } from './windows.ts';
import { createValues } from './values.ts';

/**
 * Memory-mapped bytes of the snapshot in a render worker. The operating system shares them between
 * workers.
 */
const MAPPED_BYTES_MAX = 2 ** 31 - 65_536;
/** SQLite busy timeout: how long a process waits for another process that writes. */
export const PATIENCE_MS = 5000;
/** Key of the content revision in the `state` table. */
export const CONTENT_REVISION = 'generation';

export interface ReadingOptions {
  /** Set where pages are rendered: the clock stands still where the publisher's clock stands. */
  isStanding?: boolean;
  /**
   * Set where whole releases are rendered: maps the file into memory and loads all values of lists. A
   * disk error can then kill the process.
   */
  readsAll?: boolean;
  /** Returns milliseconds since 1970. */
  now?: () => number;
}

export type ReadableSnapshot<Content extends Reader = Reader> = ReturnType<
  typeof openForReading<Content>
>;

/**
 * Opens the snapshot read-only, for processes other than the publisher. Loads no code that writes.
 */
export function openForReading<Content extends Reader>(
  file: string,
  model: ContentModel<Content>,
  { isStanding = false, readsAll = false, now = Date.now }: ReadingOptions = {},
) {
  const db = new DatabaseSync(file, { readOnly: true, timeout: PATIENCE_MS });
  if (readsAll) db.exec(`pragma mmap_size = ${MAPPED_BYTES_MAX}`);
  const { beginChange: _, ...reading } = readingOf(db, model, {
    isWatched: isStanding,
    readsAll,
    now,
  });
  return reading;
}

/**
 * Creates the query layer over an open snapshot.
 * @param options.isWatched true if the revision is updated with every change, so that results can
 *   be cached
 * @param options.readsAll see `ReadingOptions`
 */
export function readingOf<Content extends Reader>(
  db: DatabaseSync,
  model: ContentModel<Content>,
  { isWatched, readsAll, now }: { isWatched: boolean; readsAll: boolean; now: () => number },
) {
  const prepared = new Map<string, StatementSync>();
  const sql = (text: string): StatementSync => {
    let statement = prepared.get(text);
    if (!statement) prepared.set(text, (statement = db.prepare(text)));
    return statement;
  };
  const state = {
    get: (name: string) =>
      sql('select value from state where name = ?').get(name)?.value as string | undefined,
    set: (name: string, value: string) =>
      void sql(
        'insert into state values (?, ?) on conflict (name) do update set value = excluded.value',
      ).run(name, value),
  };
  const time = isWatched ? standingClock(now, state) : runningClock(now);
  // A release runs so many queries that loading all values of lists pays off; an edit runs few.
  const memory: Memory = {
    ...(isWatched && { months: createMonths(sql as never) }),
    ...(readsAll && { values: createValues(sql as never) }),
  };
  const queries = createQueries(sql as never, time, memory, model);

  const close = () => {
    prepared.clear();
    db.close();
  };
  /**
   * Names the revision of the content and the clock. It is stored in the database, so a rollback
   * restores it.
   */
  const version = (): string => `${state.get(CONTENT_REVISION)} ${time.moment()}`;
  const revision = (): string | null => (isWatched ? version() : null);

  /** Returns the complete published data of a document, for files that are made beside pages. */
  const dataOf = (collection: string, id: string, locale: string): unknown => {
    const row = sql(
      'select data from documents where collection = ? and id = ? and locale = ?',
    ).get(collection, id, locale);
    return row ? JSON.parse(row.data as string) : null;
  };

  const { beginMove, ...reader } = createReader<Content>(
    queries,
    model,
    revision,
    () => (memory.months?.forget(), memory.values?.forget()),
  );
  const clock: Clock = {
    ...time,
    move() {
      const endMove = beginMove();
      const moved = time.move();
      endMove(moved.isNewDay);
      return moved;
    },
  };
  return {
    model,
    db,
    sql,
    state,
    clock,
    version,
    close,
    dataOf,
    createMayReach: () => createMayReach(sql as never, time.today),
    ...reader,
  };
}
