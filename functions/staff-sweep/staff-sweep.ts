import fs from 'node:fs/promises';
import type { Config } from '@netlify/functions';
import { anchor } from '@pune/staff/audit-anchors';
import { staffEnv } from '@pune/staff/env';
import { sweepStaff } from '@pune/staff/sweep';
import { openedStaff } from '../staff/opened.ts';

// Parse the settings at once, so that a process without its keys reports it by name when it starts.
const { auditAnchorsFile } = staffEnv();

/**
 * Runs every hour: deletes what has ended, signs the ends of the audit's chains, and appends the
 * signatures to the file that is kept outside of the database.
 */
export default async (): Promise<Response> => {
  const staff = await openedStaff();
  const now = new Date();
  await sweepStaff(staff.db, now);
  const anchors = await anchor(staff.db, now);
  if (auditAnchorsFile && anchors.length > 0)
    await fs.appendFile(
      auditAnchorsFile,
      anchors.map((anchored) => `${JSON.stringify(anchored)}\n`).join(''),
      { mode: 0o600, flush: true },
    );
  return Response.json({ anchored: anchors.length });
};

export const config: Config = { schedule: '7 * * * *' };
