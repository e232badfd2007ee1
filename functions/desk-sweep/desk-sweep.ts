import type { Config } from '@netlify/functions';
import { createDailyMails } from '@pune/desk/daily-mails';
import { deskEnv } from '@pune/desk/env';
import { isOfficeDay } from '@pune/grievances/business-calendar';
import { createLog } from '@pune/http/log';
import { openNotify } from '@pune/notify/open-notify';
import { openOnce } from '@pune/std/open-once';
import { CASE_TYPES } from '../case-types.ts';
import { functionsEnv } from '../env.ts';
import { openedGrievances } from '../grievances/case-type.ts';
import { openedStaff } from '../staff/opened.ts';

const log = createLog('desk-sweep');

// Parse the settings at once, so that a process reports a wrong one by name when it starts.
const { dailyMailTime } = deskEnv();
const { OFFICERS_ORIGIN } = functionsEnv();

const opened = openOnce(async () => {
  const { db } = await openedStaff();
  const { queue } = await openNotify(async () => true, { db });
  return createDailyMails({
    db,
    types: CASE_TYPES,
    queue,
    // The calendar is published with the configuration of grievances, and stored with the first one.
    isOfficeDay: async (day) => {
      const calendar = await (await openedGrievances()).newestConfiguration();
      return calendar !== null && isOfficeDay(calendar, day);
    },
    time: dailyMailTime,
    origin: OFFICERS_ORIGIN!,
    now: () => new Date(),
    onFailure: (error) => log.error('a daily mail could not be made: it is tried again', error),
  });
});

/**
 * Runs every five minutes: queues the morning's mails to supervisors. Without the address of the
 * officers' portal there is nothing to link to, and no mail.
 */
export default async (): Promise<Response> => {
  const handled = OFFICERS_ORIGIN ? await (await opened()).run() : 0;
  return Response.json({ handled });
};

export const config: Config = { schedule: '*/5 * * * *' };
