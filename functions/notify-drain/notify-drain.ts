import type { Config } from '@netlify/functions';
import { openCitizens } from '@pune/citizens/open-citizens.ts';
import { createLog } from '../log.ts';
import { drainAndSweep } from './drain.ts';

const log = createLog('notify-drain');

let opened: ReturnType<typeof openCitizens> | undefined;
const open = () =>
  (opened ??= openCitizens({ onFailure: (_topic, error, attempts) => log.error('message not sent', error, { attempts }) }).catch((error: unknown) => {
    opened = undefined;
    throw error;
  }));

export default async (): Promise<Response> => {
  const done = await drainAndSweep(await open(), { now: Date.now });
  if (done.sent > 0 || done.erasedUnused > 0) log.info('drained', done);
  return new Response(null, { status: 204 });
};

export const config: Config = { schedule: '* * * * *' };
