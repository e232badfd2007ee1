import type { Config } from '@netlify/functions';
import { createLog } from '@pune/http/log';
import { openOnce } from '@pune/std/open-once';
import { openSources, rollUpAll } from './roll-up-all.ts';

const log = createLog('dashboard');

const sources = openOnce(openSources);

/** Runs every minute: rolls up new data for the dashboard. */
export default async (): Promise<Response> => {
  for (const { part, error } of await rollUpAll(await sources()))
    log.error('roll-up failed', error, { [part]: true });
  return new Response(null, { status: 204 });
};

export const config: Config = { schedule: '* * * * *' };
