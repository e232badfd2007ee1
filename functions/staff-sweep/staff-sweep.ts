import fs from 'node:fs/promises';
import type { Config } from '@netlify/functions';
import { createLog } from '@pune/http/log';
import { openNotify } from '@pune/notify/open-notify';
import type { AnchorRow } from '@pune/staff/audit';
import { anchor } from '@pune/staff/audit-anchors';
import type { StaffTransaction } from '@pune/staff/changes';
import { staffEnv } from '@pune/staff/env';
import { vacantPosts } from '@pune/staff/posts';
import { sweepStaff } from '@pune/staff/sweep';
import { openOnce } from '@pune/std/open-once';
import { openedStaff } from '../staff/opened.ts';

const log = createLog('staff-sweep');

// Parse the settings at once, so that a process without its keys reports it by name when it starts.
const { auditAnchorsFile, auditAnchorsMail } = staffEnv();

const linesOf = (anchors: readonly AnchorRow[]): string =>
  anchors.map((anchored) => `${JSON.stringify(anchored)}\n`).join('');

const openedNotify = openOnce(async () =>
  openNotify(async () => true, { db: (await openedStaff()).db }),
);

/** Queues the signatures for the mailbox outside, once. */
async function mail(transaction: StaffTransaction, anchors: readonly AnchorRow[]): Promise<void> {
  if (!auditAnchorsMail) return;
  await (
    await openedNotify()
  ).queue(transaction, {
    template: 'audit_anchors',
    language: 'en',
    channel: 'email',
    address: auditAnchorsMail,
    values: { anchors: `\n${linesOf(anchors)}` },
    dedupeKey: `audit anchors ${anchors.map(({ hmac }) => hmac).join(' ')}`,
  });
}

/**
 * Runs every hour: warns of posts without a holder, deletes what has ended, signs the ends of the
 * audit's chains, and sends the signatures out of the database: to a file and by mail.
 */
export default async (): Promise<Response> => {
  const staff = await openedStaff();
  const now = new Date();
  await sweepStaff(staff.db, now);
  // Opened before the transaction of the anchors, because it migrates tables of its own.
  if (auditAnchorsMail) await openedNotify();
  const anchors = await anchor(staff.db, now, { publish: mail });
  if (auditAnchorsFile && anchors.length > 0)
    await fs.appendFile(auditAnchorsFile, linesOf(anchors), { mode: 0o600, flush: true });
  const vacant = await vacantPosts(staff.db, now);
  if (vacant.length > 0)
    log.warn('posts have no holder: their work goes to the superiors', { posts: vacant.length });
  return Response.json({ anchored: anchors.length, vacant: vacant.length });
};

export const config: Config = { schedule: '7 * * * *' };
