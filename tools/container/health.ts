// node tools/container/health.ts ROLE: ends with 0 if the role answers, else with 1.
import fs from 'node:fs';
import path from 'node:path';
import { SECOND_COPY_STATUS } from '../second-copy/status.ts';
import { REPLICA_STATUS } from '../../packages/publisher/replication/replica-env.ts';
import { stoodByAt } from '../../packages/publisher/stand-by.ts';
import { readHeartbeat } from '../../cms/publishing-status.ts';

const { PORT = '8080', CMS_PORT = '3000', DATA_DIR = '.data' } = process.env;
const ANSWER_MS_MAX = 5000;

const answersAt = async (port: number): Promise<boolean> => {
  const signal = AbortSignal.timeout(ANSWER_MS_MAX);
  const answer = await fetch(`http://127.0.0.1:${port}/livez`, { signal }).catch(() => null);
  return answer?.ok === true;
};

/** Returns true if a file of the data was written at most so many milliseconds ago. */
const isYoung = (file: string, ageMsMax: number): boolean => {
  const seen = fs.statSync(path.join(DATA_DIR, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return Date.now() - seen < ageMsMax;
};

const FOLLOWING_MS_MAX = 60_000;
/** A base backup of a large server takes a while. */
const COPYING_MS_MAX = 15 * 60_000;

/**
 * The publisher has no port: it writes the time of each turn of its loop into a file, and into
 * another one while it stands by.
 */
const publishes = (): boolean =>
  readHeartbeat(path.join(DATA_DIR, 'publisher-status.json')).kind === 'Answers' ||
  stoodByAt(DATA_DIR) !== null;

const CHECKS: Record<string, () => boolean | Promise<boolean>> = {
  host: () => answersAt(Number(PORT)),
  worker: () => answersAt(Number(PORT) + 1),
  cms: () => answersAt(Number(CMS_PORT)),
  publisher: publishes,
  replica: () => isYoung(REPLICA_STATUS, FOLLOWING_MS_MAX),
  'second-copy': () => isYoung(SECOND_COPY_STATUS, COPYING_MS_MAX),
};

const check = CHECKS[process.argv[2] ?? ''];
process.exit((await check?.()) === true ? 0 : 1);
