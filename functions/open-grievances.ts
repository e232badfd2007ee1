import { openCitizens } from '@pune/citizens/open-citizens';
import { openDatabase } from '@pune/database';
import { servicesDatabaseUrl } from '@pune/database/env';
import type { Grievances } from '@pune/grievances';
import { openGrievances } from '@pune/grievances/open-grievances';
import type { PhotoDecoders } from '@pune/grievances/photo';
import { approvedParts } from '@pune/moderation/items';
import { migrateModeration } from '@pune/moderation/migrations';
import { openOnce } from '@pune/std/open-once';
import { grievanceParts } from './moderation/grievance-parts.ts';

/** Accounts are opened with the first follower that has one. */
const citizens = openOnce(() => openCitizens());

/** The tables of moderation are opened with the first report that is compared. */
const moderated = openOnce(async () => {
  const db = openDatabase<any>(servicesDatabaseUrl(process.env));
  await migrateModeration(db);
  return db;
});

/**
 * Opens grievances with what other features know: the addresses of accounts that follow, and what
 * may be shown of reports. Every function opens them so, because each may deliver a message.
 */
export const openConnectedGrievances = (
  photos: PhotoDecoders,
  onFailure: (error: unknown) => void,
): Promise<Grievances> =>
  openGrievances(photos, process.env, onFailure, {
    moderation: grievanceParts,
    contactsOf: async (citizen) => (await citizens()).citizens.contactsOf(citizen),
    approved: async (ids) =>
      ids.length === 0 ? new Map() : approvedParts(await moderated(), 'grievances', ids),
  });
