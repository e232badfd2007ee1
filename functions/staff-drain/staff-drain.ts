import type { Config } from '@netlify/functions';
import { createLog } from '@pune/http/log';
import { EditorNotChanged, unconfirmedDisablings } from '@pune/staff/editor-accounts';
import { staffEnv } from '@pune/staff/env';
import { openedStaff } from '../staff/opened.ts';

const log = createLog('staff-drain');

// Parse the settings at once, so that a process without its keys reports it by name when it starts.
staffEnv();

/**
 * Runs every minute: asks the CMS to disable the accounts of persons who are disabled here, and to
 * enable those of persons who are enabled again. It alarms the operator if the CMS has not confirmed
 * a disabling within a minute.
 */
export default async (): Promise<Response> => {
  const { db, editorAccounts } = await openedStaff();
  const asked = (await editorAccounts?.drain()) ?? 0;
  const unconfirmed = await unconfirmedDisablings(db, new Date());
  if (unconfirmed > 0)
    log.error(
      'disabled persons are still editors: the CMS has not confirmed',
      new EditorNotChanged(editorAccounts ? 'unconfirmed' : 'no_address'),
      { persons: unconfirmed },
    );
  return Response.json({ asked, unconfirmed });
};

export const config: Config = { schedule: '* * * * *' };
