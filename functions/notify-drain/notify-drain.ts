import path from 'node:path';
import type { Config } from '@netlify/functions';
import { notifyEnv } from '@pune/notify/env';
import { citizensEnv } from '@pune/citizens/env';
import { createAlerts } from '@pune/citizens/alerts';
import { createChangesMails } from '@pune/citizens/changes-mails';
import { createEventsDigest } from '@pune/citizens/events-digest';
import { openCitizens } from '@pune/citizens/open-citizens';
import { createLog } from '@pune/http/log';
import { standingOfReminders } from '@pune/payments/reminders/standing';
import { createRemarks } from '@pune/remarks';
import { migrateRemarks } from '@pune/remarks/migrations';
import { openOnce } from '@pune/std/open-once';
import { functionsEnv } from '../env.ts';
import { drainAndSweep } from './drain.ts';

const { CONTENT_SNAPSHOT, DATA_DIR, CITIZENS_ORIGIN, URL: siteUrl } = functionsEnv();
// Parse the settings at once, so that a process without its keys reports them by name when it
// starts.
notifyEnv();
const { quietHours } = citizensEnv();
const log = createLog('notify-drain');
const portal = CITIZENS_ORIGIN ?? siteUrl;
const origin = portal ? new URL(portal).origin : null;
if (!origin)
  log.warn('only emergencies are sent: set CITIZENS_ORIGIN to the portal that messages lead to');
const onFailure = (_topic: string, error: unknown, attempts: number) =>
  log.error('message not sent', error, { attempts });

async function openAll() {
  const opened = await openCitizens({
    onFailure,
    standingIn: (db) => standingOfReminders(db, () => new Date()),
  });
  await migrateRemarks(opened.db);
  const options = {
    ...opened,
    origin,
    quietHours,
    snapshotFile: CONTENT_SNAPSHOT ?? path.join(DATA_DIR, 'content.db'),
    onFailure,
  };
  return {
    ...opened,
    alerts: createAlerts(options),
    eventsDigest: createEventsDigest(options),
    changesMails: createChangesMails(options),
    remarks: createRemarks({ db: opened.db, now: () => new Date() }),
  };
}
const open = openOnce(openAll);

export default async (): Promise<Response> => {
  const done = await drainAndSweep(await open(), { now: Date.now }).catch((error: unknown) => {
    if (error instanceof AggregateError)
      for (const failure of error.errors) log.error('a step failed', failure);
    throw error;
  });
  if (done.sent > 0 || done.erasedUnused > 0) log.info('drained', done);
  return new Response(null, { status: 204 });
};

export const config: Config = { schedule: '* * * * *' };
