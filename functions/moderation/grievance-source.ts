import type { Grievances } from '@pune/grievances';
import { t } from '@pune/i18n/server';
import type { Source } from '@pune/moderation';

/** Grievances as a source of items. */
export const grievanceSource = (grievances: () => Promise<Grievances>): Source => ({
  label: (locale) => t(locale)('grievances:receipt_number'),
  address: (grievance) => `/desk/grievances/${grievance}`,
  permission: 'grievances.read',
  picture: async (key) => (await grievances()).sharedParts.picture(key),
  author: async (tx, grievance) => (await grievances()).sharedParts.author(tx, grievance),
});
