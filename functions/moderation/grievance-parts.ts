import type { SharedParts } from '@pune/grievances/schema';
import type { Moderation } from '@pune/grievances/shared-parts';
import { appealItem } from '@pune/moderation/appeals';
import { insertItem, partStates, withdraw, type PartState } from '@pune/moderation/items';
import { migrateModeration } from '@pune/moderation/migrations';

/** The source of items that belong to grievances. */
export const GRIEVANCES_SOURCE = 'grievances';

/** A reporter waits for a decision, whatever the scan found. */
function stateOf(state: PartState | undefined): SharedParts['words'] {
  if (!state) return null;
  const { status, reason, words } = state;
  return { status: status === 'marked' ? 'pending' : status, reason, words };
}

/** The moderation of what reporters of grievances allow to be shown. */
export const grievanceParts: Moderation = {
  prepare: migrateModeration,
  insert: (db, part) => insertItem(db, { ...part, source: GRIEVANCES_SOURCE }),
  async states(db, grievance) {
    const { words, photo } = await partStates(db, GRIEVANCES_SOURCE, grievance);
    return { words: stateOf(words), photo: stateOf(photo) };
  },
  appeal: (tx, grievance, given) => appealItem(tx, GRIEVANCES_SOURCE, grievance, given),
  async withdraw(tx, grievance, given) {
    await withdraw(tx, GRIEVANCES_SOURCE, grievance, given);
  },
};
