import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Locale } from '@pune/i18n';
import { createAnswers, type Memory } from './answers.ts';
import { runningClock, standingClock, type Clock } from './clock.ts';
import { createMonths } from './months.ts';
import { createReader } from './reader.ts';
import { createValues } from './values.ts';

/**
 * So much of the file stands in the memory of a process that renders a release; the system shares
 * it between them.
 */
const MAPPED_BYTES_MAX = 2 ** 31 - 65_536;
/** How long one process waits for another that writes. */
export const PATIENCE_MS = 5000;
/** The name under which the state of the content is named. */
export const GENERATION = 'generation';

export interface ReadingOptions {
  /**
   * A reader that renders pages for the publisher: its time stands still where the publisher's
   * does.
   */
  isStanding?: boolean;
  /** Milliseconds since 1970. */
  now?: () => number;
}

export type ReadableSnapshot = ReturnType<typeof openForReading>;

/**
 * The published content as other processes than the publisher open it. Nothing that writes is
 * loaded with it.
 */
export function openForReading(
  file: string,
  { isStanding = false, now = Date.now }: ReadingOptions = {},
) {
  const db = new DatabaseSync(file, { readOnly: true, timeout: PATIENCE_MS });
  // It reads nearly all of the file, and can be begun anew if the disk fails under it.
  if (isStanding) db.exec(`pragma mmap_size = ${MAPPED_BYTES_MAX}`);
  const { beginChange: _, ...reading } = readingOf(db, { isWatched: isStanding, isStanding, now });
  return reading;
}

/**
 * What can be asked of an open snapshot.
 * @param isWatched whether the publisher tells when the content changes
 */
export function readingOf(
  db: DatabaseSync,
  { isWatched, isStanding, now }: { isWatched: boolean; isStanding: boolean; now: () => number },
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
  // Whoever renders a whole release asks so much that all values are soon looked up; an edit asks
  // little.
  const memory: Memory = {
    ...(isWatched && { months: createMonths(sql as never) }),
    ...(isStanding && { values: createValues(sql as never) }),
  };
  const answers = createAnswers(sql as never, time, memory);

  const close = () => {
    prepared.clear();
    db.close();
  };
  /**
   * Says which state of the content and of the clock answers belong to; a transaction that is
   * rolled back takes it back too.
   */
  const version = (): string => `${state.get(GENERATION)} ${time.moment()}`;
  const generation = (): string | null => (isWatched ? version() : null);

  /** What the page of a document gets of it, all of it: for what stands beside pages. */
  const dataOf = (collection: string, id: string, locale: Locale): unknown => {
    const row = sql(
      'select data from documents where collection = ? and id = ? and locale = ?',
    ).get(collection, id, locale);
    return row ? JSON.parse(row.data as string) : null;
  };

  /** The last part of a document's address, the same in every language and on every portal. */
  const slugOf = (collection: string, id: string): string | null =>
    (sql('select slug from documents where collection = ? and id = ? limit 1').get(collection, id)
      ?.slug ?? null) as string | null;

  const { beginMove, ...reader } = createReader(
    answers,
    generation,
    () => (memory.months?.forget(), memory.values?.forget()),
  );
  const clock: Clock = {
    ...time,
    move() {
      const endMove = beginMove();
      const moved = time.move();
      endMove();
      return moved;
    },
  };
  return { db, sql, state, clock, version, close, dataOf, slugOf, ...reader };
}
