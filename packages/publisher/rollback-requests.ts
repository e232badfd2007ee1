import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { messageOf } from '@pune/std/errors';
import type { Publisher } from './publisher.ts';

export interface RollbackRequest {
  portal: string;
  /** The release to roll back to; by default the previous one. */
  to?: string;
  /** Roll back even if pages that are live fail to render. */
  force?: boolean;
}

/** `left`: the number of pages still to render; the other two end the request. */
export type RollbackAnswer = { left: number } | { release: string } | { error: string };

/** A request with its answer, in one row, so that an answered request is never processed again. */
export interface RequestRow {
  request: RollbackRequest;
  answer: RollbackAnswer | null;
  /** Time of the last write, ISO 8601. */
  at: string;
}

/**
 * The place of requests until the publisher has answered them: a folder of this machine, or the
 * content database that several machines share.
 */
export interface RequestRows {
  keys(): Promise<string[]>;
  get(key: string): Promise<RequestRow | null>;
  set(key: string, row: RequestRow): Promise<void>;
  delete(key: string): Promise<void>;
}

const PREFIX = 'rollback-';
const POLL_MS = 200;
/** An unread answer, whose command was interrupted, is kept for this long. */
const KEPT_MS = 24 * 60 * 60_000;

const isEnd = (answer: RollbackAnswer | null): boolean => answer !== null && !('left' in answer);
const rowOf = (request: RollbackRequest, answer: RollbackAnswer | null = null): RequestRow => ({
  request,
  answer,
  at: new Date().toISOString(),
});

/** Opens the requests of one machine: a file each. */
export function requestFiles(folder: string): RequestRows {
  const fileOf = (key: string) => path.join(folder, `${key}.json`);
  return {
    keys: async () =>
      fs.existsSync(folder)
        ? fs
            .readdirSync(folder)
            .filter((name) => name.endsWith('.json'))
            .map((name) => path.basename(name, '.json'))
        : [],
    get: async (key) =>
      fs.existsSync(fileOf(key)) ? JSON.parse(fs.readFileSync(fileOf(key), 'utf8')) : null,
    async set(key, row) {
      fs.mkdirSync(folder, { recursive: true });
      fs.writeFileSync(`${fileOf(key)}.tmp`, JSON.stringify(row));
      fs.renameSync(`${fileOf(key)}.tmp`, fileOf(key));
    },
    delete: async (key) => fs.rmSync(fileOf(key), { force: true }),
  };
}

/**
 * Requests a rollback from the running publisher. Yields progress, then the result.
 * @param notify wakes the publisher
 */
export async function* requestRollback(
  rows: RequestRows,
  request: RollbackRequest,
  notify: () => void = () => {},
): AsyncGenerator<RollbackAnswer> {
  const key = `${PREFIX}${randomUUID()}`;
  await rows.set(key, rowOf(request));
  notify();
  try {
    for (let last = ''; ; await wait(POLL_MS)) {
      const answer = (await rows.get(key))?.answer ?? null;
      const text = JSON.stringify(answer);
      if (answer === null || text === last) continue;
      last = text;
      yield answer;
      if (isEnd(answer)) return;
    }
  } finally {
    await rows.delete(key);
  }
}

/**
 * Processes rollback requests and writes the answer of each, which may be an error, beside it.
 * @returns `false` if there were none
 */
export async function answerRequests(rows: RequestRows, publisher: Publisher): Promise<boolean> {
  let any = false;
  for (const key of await rows.keys()) {
    const row = key.startsWith(PREFIX) ? await rows.get(key) : null;
    if (row && isEnd(row.answer)) await forgetOld(rows, key, row);
    else if (row) {
      any = true;
      await answerRequest(rows, key, row.request, publisher);
    }
  }
  return any;
}

async function forgetOld(rows: RequestRows, key: string, { at }: RequestRow): Promise<void> {
  if (Date.now() - Date.parse(at) > KEPT_MS) await rows.delete(key);
}

async function answerRequest(
  rows: RequestRows,
  key: string,
  { portal, to, force }: RollbackRequest,
  publisher: Publisher,
): Promise<void> {
  let request: RollbackRequest = { portal, to, force };
  /** The write of the progress; meanwhile none is begun. */
  let telling: Promise<void> | null = null;
  const onProgress = (left: number): void => {
    telling ??= rows
      .set(key, rowOf(request, { left }))
      .catch(() => {})
      .finally(() => (telling = null));
  };
  let answer: RollbackAnswer;
  try {
    // Write the resolved release into the request: if this process dies after the rollback, the
    // next one must not resolve "previous" again.
    request = { portal, to: to ?? publisher.keptOf(portal)[0]?.name, force };
    await rows.set(key, rowOf(request));
    const release = await publisher.rollBack(portal, { to: request.to, force, onProgress });
    answer = { release: release.name };
  } catch (error) {
    answer = { error: messageOf(error) };
  }
  // The progress must not replace the answer.
  await telling;
  await rows.set(key, rowOf(request, answer));
}
