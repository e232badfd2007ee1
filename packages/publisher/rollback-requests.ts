import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Publisher } from './publisher.ts';
import { wordsOf } from './rendering.ts';

export interface RollbackRequest {
  portal: string;
  /** The release to go back to; the one before where it is not said. */
  to?: string;
  /** Even if pages that are live now cannot be made. */
  force?: boolean;
}

export type RollbackAnswer = { left: number } | { release: string } | { error: string };

const POLL_MS = 200;

function writeWhole(file: string, content: object): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(`${file}.tmp`, JSON.stringify(content));
  fs.renameSync(`${file}.tmp`, file);
}

/**
 * Asks the publisher that runs to go back, by a file in a folder that both know; gives each answer
 * as it comes, the last one being the result. `poke` tells the publisher that something waits.
 */
export async function* requestRollback(
  requestsDir: string,
  request: RollbackRequest,
  poke: () => void = () => {},
): AsyncGenerator<RollbackAnswer> {
  const file = path.join(requestsDir, `${randomUUID()}.json`);
  const answerFile = `${file}.answer`;
  writeWhole(file, request);
  poke();
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
 * Carries out what was asked for; tells whether there was anything. A request that cannot be met is
 * answered in words.
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
      // The release before is named once: if this process dies, the next one must not count from
      // the one that was gone back to.
      writeWhole(file, { portal, to, force });
      const release = await publisher.rollBack(portal, {
        to,
        force,
        onProgress: (left) => answer({ left }),
      });
      answer({ release: release.name });
    } catch (error) {
      answer({ error: wordsOf(error) });
    }
    fs.rmSync(file, { force: true });
  }
  return files.length > 0;
}
