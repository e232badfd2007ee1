// node tools/container/health.ts ROLE: ends with 0 if the role answers, else with 1.
import path from 'node:path';
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

const CHECKS: Record<string, () => boolean | Promise<boolean>> = {
  host: () => answersAt(Number(PORT)),
  worker: () => answersAt(Number(PORT) + 1),
  cms: () => answersAt(Number(CMS_PORT)),
  publisher: isHeardOf,
};

const check = CHECKS[process.argv[2] ?? ''];
process.exit((await check?.()) === true ? 0 : 1);
