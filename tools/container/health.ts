// node tools/container/health.ts ROLE: ends with 0 if the role answers, else with 1.
import fs from 'node:fs';
import path from 'node:path';
import { SECOND_COPY_STATUS } from '../second-copy/status.ts';
import { REPLICA_STATUS } from '../../packages/publisher/replication/replica-env.ts';
import { readHeartbeat } from '../../cms/publishing-status.ts';

const { PORT = '8080', CMS_PORT = '3000', DATA_DIR = '.data' } = process.env;
const ANSWER_MS_MAX = 5000;

const answersAt = async (port: number): Promise<boolean> => {
  const signal = AbortSignal.timeout(ANSWER_MS_MAX);
  const answer = await fetch(`http://127.0.0.1:${port}/livez`, { signal }).catch(() => null);
  return answer?.ok === true;
};

/** The publisher has no port: it writes the time of each turn of its loop into a file. */
const isHeardOf = (): boolean =>
  readHeartbeat(path.join(DATA_DIR, 'publisher-status.json')).kind === 'Answers';

/** The second copy has no port either; a base backup of a large server takes a while. */
const TURN_MS_MAX = 15 * 60_000;
const copies = (): boolean => {
  const status = path.join(DATA_DIR, SECOND_COPY_STATUS);
  const seen = fs.statSync(status, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return Date.now() - seen < TURN_MS_MAX;
};

/** The replica writes its status while it reads the bucket. */
const REPLICA_MS_MAX = 60_000;
const follows = (): boolean => {
  const status = path.join(DATA_DIR, REPLICA_STATUS);
  const seen = fs.statSync(status, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return Date.now() - seen < REPLICA_MS_MAX;
};

const CHECKS: Record<string, () => boolean | Promise<boolean>> = {
  host: () => answersAt(Number(PORT)),
  worker: () => answersAt(Number(PORT) + 1),
  cms: () => answersAt(Number(CMS_PORT)),
  publisher: isHeardOf,
  replica: follows,
  'second-copy': copies,
};

const check = CHECKS[process.argv[2] ?? ''];
process.exit((await check?.()) === true ? 0 : 1);
