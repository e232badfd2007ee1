import fs from 'node:fs/promises';
import type { Config } from '@netlify/functions';
import { createLog } from '@pune/http/log';
import { anchor } from '@pune/staff/audit-anchors';
import { staffEnv } from '@pune/staff/env';
import { vacantPosts } from '@pune/staff/posts';
import { sweepStaff } from '@pune/staff/sweep';
import { openedStaff } from '../staff/opened.ts';

const log = createLog('staff-sweep');

// Parse the settings at once, so that a process without its keys reports it by name when it starts.
const { auditAnchorsFile } = staffEnv();

/**
 * Runs every hour: warns of posts without a holder, deletes what has ended, signs the ends of the audit's chains, and appends the
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
  const vacant = await vacantPosts(staff.db, now);
  if (vacant.length > 0)
    log.warn('posts have no holder: their work goes to the superiors', { posts: vacant.length });
  return Response.json({ anchored: anchors.length, vacant: vacant.length });
};

export const config: Config = { schedule: '7 * * * *' };
