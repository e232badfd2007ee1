import { expectedResolution } from '@pune/grievances/clocks';
import { categoryLabel, officeName, type Configuration } from '@pune/grievances/configuration';
import type { DatedGrievance, DatedStep } from '@pune/grievances/dated-list';
import { REPORTS_API } from '@pune/grievances/public-reports.constants';
import { GRIEVANCE_STATUSES, type GrievanceStatus } from '@pune/grievances/schema';
import { formatTrackingNumber } from '@pune/grievances/tracking-number';
import type { Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import type { ApprovedParts } from '@pune/moderation/items';
import { w3Date } from '@pune/open311/dates';
import type { RequestStatus, RequestUpdate, ServiceRequest } from '@pune/open311/schema';
import { say } from './feature.ts';

/**
 * The states that the specification calls closed: the work is said to be done, or another request
 * stands for this one. Parked work is open.
 */
const CLOSED: readonly GrievanceStatus[] = ['resolved', 'closed', 'merged'];

export const statusOf = (status: GrievanceStatus): RequestStatus =>
  CLOSED.includes(status) ? 'closed' : 'open';

/** The states of a grievance that a filter by status means; all if it is empty. */
export const statesOf = (statuses: readonly RequestStatus[]): GrievanceStatus[] =>
  statuses.length === 0
    ? []
    : GRIEVANCE_STATUSES.filter((status) => statuses.includes(statusOf(status)));

const stateName = (status: GrievanceStatus, locale: Locale): string =>
  t(locale)(`grievances:status_${status}`);

/** The exact state, the request under which it goes on, and what the office wrote last. */
const notesOf = (
  { status, words, mergedInto }: Pick<DatedGrievance, 'status' | 'words' | 'mergedInto'>,
  locale: Locale,
): string =>
  [
    stateName(status, locale),
    mergedInto && say(locale, 'notes_merged', { number: formatTrackingNumber(mergedInto) }),
    words?.text,
  ]
    .filter(Boolean)
    .join('\n');

/** The post with its office, which the designation may name already. */
function agencyOf(owner: string | undefined, office: string | null): string | null {
  if (!owner || !office) return owner || office;
  return owner.includes(office) ? owner : `${owner}, ${office}`;
}

/**
 * The time at which an open request is to be resolved; while it is parked, that follows from the day
 * until which it is parked. Null where the office calendar is not known: no time is better than a
 * wrong one.
 */
function expectedOf(row: DatedGrievance, configuration: Configuration | null): string | null {
  if (statusOf(row.status) !== 'open') return null;
  if (row.parkedUntil === null) return w3Date(row.resolveBy);
  return configuration && w3Date(expectedResolution(row, row.parkedUntil, configuration));
}

/**
 * A request as everybody may see it. What the reporter wrote is included only as a moderator
 * approved it. The place is the cell of the public lists and the ward office; a landmark
 * could name a person.
 */
export function requestOf(
  row: DatedGrievance,
  approved: ApprovedParts | undefined,
  configuration: Configuration | null,
  { locale, origin }: { locale: Locale; origin: string },
): ServiceRequest {
  const office = row.office && officeName(configuration, row.office, locale);
  return {
    service_request_id: formatTrackingNumber(row.number),
    status: statusOf(row.status),
    status_notes: notesOf(row, locale),
    service_name: categoryLabel(configuration, row.category, locale),
    service_code: row.category,
    description: approved?.words?.text ?? null,
    agency_responsible: agencyOf(row.owner?.[locale], office),
    service_notice: null,
    requested_datetime: w3Date(row.submittedAt),
    updated_datetime: w3Date(row.changedAt),
    expected_datetime: expectedOf(row, configuration),
    address: office,
    address_id: row.office,
    zipcode: null,
    lat: row.place?.latitude ?? null,
    long: row.place?.longitude ?? null,
    media_url: approved?.photo ? `${origin}${REPORTS_API}/${row.number}/photo` : null,
  };
}

/** An id that names the step: `PN-7K4M-29XC.3`. */
export const updateId = (number: string, step: number): string =>
  `${formatTrackingNumber(number)}.${step}`;

export const updateOf = (step: DatedStep, locale: Locale): RequestUpdate => ({
  update_id: updateId(step.number, step.step),
  service_request_id: formatTrackingNumber(step.number),
  status: statusOf(step.status),
  updated_datetime: w3Date(step.at),
  description: [t(locale)(`grievances:event_${step.event}`), step.words?.text]
    .filter(Boolean)
    .join('\n'),
  media_url: null,
});
