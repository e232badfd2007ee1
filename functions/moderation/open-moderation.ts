import type { Grievances } from '@pune/grievances';
import { grievancesEnv } from '@pune/grievances/env';
import type { Moderation } from '@pune/moderation';
import { openModeration } from '@pune/moderation/open-moderation';
import { GRIEVANCES_SOURCE } from './grievance-parts.ts';
import { grievanceSource } from './grievance-source.ts';

/** Opens moderation with its sources, and with the offices and the calendar of grievances. */
export const openConnectedModeration = (
  grievances: () => Promise<Grievances>,
  onFailure?: (error: unknown) => void,
): Promise<Moderation> =>
  openModeration({
    sources: { [GRIEVANCES_SOURCE]: grievanceSource(grievances) },
    async offices() {
      const { offices } = await (await grievances()).desk.configuration();
      return offices.map(({ id, name }) => ({ value: id, label: (locale) => name[locale] }));
    },
    undoSeconds: grievancesEnv().undoSeconds,
    decideBy: async (from) => (await grievances()).sharedParts.decideBy(from),
    ...(onFailure && { onFailure }),
  });
