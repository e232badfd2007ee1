import type { Db } from './benefits.repository.ts';
import type { ApplicationState } from './transitions.ts';

/** An application on the page of an account: scheme and state, without the person and amounts. */
export interface BriefStatus {
  /** The last three digits of its number. */
  ending: string;
  schemeSlug: string;
  status: ApplicationState;
  isSample: boolean;
}

/** @returns the application in brief; null if it is not there */
export async function briefOf(db: Db, applicationId: string): Promise<BriefStatus | null> {
  const row = await db
    .selectFrom('benefit_applications')
    .select(['number', 'scheme_slug', 'status', 'is_sample'])
    .where('id', '=', applicationId)
    .executeTakeFirst();
  return row
    ? {
        ending: row.number.slice(-3),
        schemeSlug: row.scheme_slug,
        status: row.status as ApplicationState,
        isSample: row.is_sample === 1,
      }
    : null;
}
