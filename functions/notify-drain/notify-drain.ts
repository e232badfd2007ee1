import path from 'node:path';
import type { Config } from '@netlify/functions';
import { notifyEnv } from '@pune/notify/env';
import { citizensEnv } from '@pune/citizens/env';
import { createEmergencies } from '@pune/citizens/emergencies';
import { openCitizens } from '@pune/citizens/open-citizens';
import { createLog } from '@pune/http/log';
import { openOnce } from '@pune/std/open-once';
import { functionsEnv } from '../env.ts';
import { drainAndSweep } from './drain.ts';

const { CONTENT_SNAPSHOT, DATA_DIR } = functionsEnv();
// Parse the settings at once, so that a process without its keys reports them by name when it
// starts.
notifyEnv();
citizensEnv();
const log = createLog('notify-drain');
const onFailure = (_topic: string, error: unknown, attempts: number) =>
  log.error('message not sent', error, { attempts });

async function openAll() {
  const opened = await openCitizens({ onFailure });
  return {
    ...opened,
    emergencies: createEmergencies({
      ...opened,
      snapshotFile: CONTENT_SNAPSHOT ?? path.join(DATA_DIR, 'content.db'),
      onFailure,
    }),
  };
}
const open = openOnce(openAll);

export default async (): Promise<Response> => {
  const done = await drainAndSweep(await open(), { now: Date.now });
  if (done.sent > 0 || done.erasedUnused > 0) log.info('drained', done);
  return new Response(null, { status: 204 });
};

export const config: Config = { schedule: '* * * * *' };
