import type { Config } from '@netlify/functions';
import { createLog } from '@pune/http/log';
import { openSources, rollUpAll, type RollUpSources } from './roll-up-all.ts';

const log = createLog('dashboard');

let opened: Promise<RollUpSources> | undefined;
const sources = (): Promise<RollUpSources> =>
  (opened ??= openSources().catch((error: unknown) => {
    opened = undefined;
    throw error;
  }));

/** Runs every minute: rolls up new data for the dashboard. */
export default async (): Promise<Response> => {
  for (const { part, error } of await rollUpAll(await sources()))
    log.error('roll-up failed', error, { [part]: true });
  return new Response(null, { status: 204 });
};

export const config: Config = { schedule: '* * * * *' };
