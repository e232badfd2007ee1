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

const POLL_MS = 200;

function writeWhole(file: string, content: object): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(`${file}.tmp`, JSON.stringify(content));
  fs.renameSync(`${file}.tmp`, file);
}

/**
 * Requests a rollback from the running publisher, by a file in a shared folder. Yields progress,
 * then the result.
 * @param notify wakes the publisher
 */
export async function* requestRollback(
  requestsDir: string,
  request: RollbackRequest,
  notify: () => void = () => {},
): AsyncGenerator<RollbackAnswer> {
  const file = path.join(requestsDir, `${randomUUID()}.json`);
  const answerFile = `${file}.answer`;
  writeWhole(file, request);
  notify();
  try {
    for (let last = ''; ; await wait(POLL_MS)) {
      const text = fs.existsSync(answerFile) ? fs.readFileSync(answerFile, 'utf8') : '';
      if (text === last) continue;
      last = text;
      const answer = JSON.parse(text) as RollbackAnswer;
      yield answer;
      if (!('left' in answer)) return;
    }
  } finally {
    for (const name of [file, answerFile]) fs.rmSync(name, { force: true });
  }
}

/**
 * Processes rollback requests and writes the answer of each, which may be an error, beside it.
 * @returns `false` if there were none
 */
export async function answerRequests(requestsDir: string, publisher: Publisher): Promise<boolean> {
  const files = fs.existsSync(requestsDir)
    ? fs.readdirSync(requestsDir).filter((name) => name.endsWith('.json'))
    : [];
  for (const name of files) {
    const file = path.join(requestsDir, name);
    const answer = (content: RollbackAnswer) => writeWhole(`${file}.answer`, content);
    try {
      const {
        portal,
        to = publisher.keptOf(portal)[0]?.name,
        force,
      } = JSON.parse(fs.readFileSync(file, 'utf8')) as RollbackRequest;
      // Write the resolved release into the request: if this process dies after the rollback, the
      // next one must not resolve "previous" again.
      writeWhole(file, { portal, to, force });
      const release = await publisher.rollBack(portal, {
        to,
        force,
        onProgress: (left) => answer({ left }),
      });
      answer({ release: release.name });
    } catch (error) {
      answer({ error: messageOf(error) });
    }
    fs.rmSync(file, { force: true });
  }
  return files.length > 0;
}
