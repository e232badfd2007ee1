import type { Grievances } from '@pune/grievances';
import { categoryLabel, officeName, type Configuration } from '@pune/grievances/configuration';
import type { NearbyPlace, NearbyReport } from '@pune/grievances/nearby';
import { GRIEVANCES_API, type NearbyAnswer } from '@pune/grievances/schema';
import { formatTrackingNumber } from '@pune/grievances/tracking-number';
import { address, type View } from '@pune/http/view';
import { formatNumber, formatRelative } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { list } from '@pune/ui/list';
import { html, type Content, type Markup } from '@pune/ui/markup';
import { notice } from '@pune/ui/notice';
import { photoAddress } from '../public-reports/addresses.ts';

type Shown = NearbyAnswer['reports'][number];

/** The place by which a filing is compared with open reports; null for a landmark alone. */
export function placeOf({
  latitude,
  longitude,
  area,
}: {
  latitude?: number | undefined;
  longitude?: number | undefined;
  area?: string | undefined;
}): NearbyPlace | null {
  if (latitude !== undefined && longitude !== undefined) return { latitude, longitude };
  return area === undefined ? null : { office: area };
}

const MINUTE_MS = 60_000;
/** A report of this minute is a minute old: nothing is registered 0 minutes ago. */
const ageAt = (submittedAt: string, now: Date): Date =>
  new Date(Math.min(Date.parse(submittedAt), now.getTime() - MINUTE_MS));

/** Describes a report in the language of the request, with what one compares it by. */
export function nearbyReport(
  report: NearbyReport,
  configuration: Configuration | null,
  view: View,
): Shown {
  const { locale, now } = view;
  const T = t(locale);
  const { hasPhoto, ...common } = report;
  const { number, category, officeId, status, submittedAt, meters } = report;
  return {
    ...common,
    photo: hasPhoto ? { url: photoAddress(number), alt: T('public-reports:photo_alt') } : null,
    number: formatTrackingNumber(number),
    facts: [
      categoryLabel(configuration, category, locale),
      meters !== null && T('grievances:nearby_meters', { meters: formatNumber(meters, locale) }),
      T('grievances:nearby_age', { age: formatRelative(ageAt(submittedAt, now), now, locale) }),
      T(`grievances:status_${status}`),
      officeId && officeName(configuration, officeId, locale),
    ].filter((fact) => typeof fact === 'string'),
    statusUrl: address(`${GRIEVANCES_API}/${number}`, { ...view, embedded: false }),
    // A browser sends no cookies into a frame of another site.
    followUrl: address(`${GRIEVANCES_API}/${number}/follow`, { ...view, embedded: false }),
  };
}

/** The open reports to compare a filing with, in the language of the request. */
export async function reportsNear(
  { nearby }: Pick<Grievances, 'nearby'>,
  filing: Parameters<typeof placeOf>[0] & { category: string },
  configuration: Configuration | null,
  view: View,
): Promise<Shown[]> {
  const place = placeOf(filing);
  if (!place) return [];
  const found = await nearby(filing.category, place);
  return found.map((report) => nearbyReport(report, configuration, view));
}

/** The ways on from the comparison: of one report, and of a filing all the same. */
export interface WaysOn {
  follow: (report: Shown) => Content;
  end: Content;
  /** The sentence above the reports. */
  lead: Content;
  /** The origin of the reports' pages, if it is not that of this page. */
  origin?: string;
}

/** A frame opens links in a page of its own. */
const targetOf = ({ embedded }: View): Content => embedded && html` target="_blank" rel="noopener"`;

/** The ways on of a citizen: the page to follow a report, and the button of the form. */
function waysOfCitizen(view: View): WaysOn {
  const T = t(view.locale);
  return {
    lead: T('grievances:problem_nearby'),
    follow: ({ number, followUrl }) =>
      html`<a class="btn alt" href="${followUrl}"${targetOf(view)}
        >${T('grievances:action_follow_instead')}<span class="vh"> ${number}</span></a
      >`,
    end: html`<button class="btn" type="submit">${T('grievances:action_file_another')}</button>`,
  };
}

/** A report to compare. */
function card(report: Shown, { follow, origin = '' }: WaysOn, view: View): Content {
  const { number, facts, words, photo, statusUrl } = report;
  return html`<p>
      <b><a class="num" href="${origin}${statusUrl}"${targetOf(view)}>${number}</a></b
      ><br>${facts.join(' · ')}
    </p>
    ${photo && html`<p><img src="${photo.url}" alt="${photo.alt}" loading="lazy"></p>`}${words && html`<p lang="${words.language}">“${words.text}”</p>`}
    <p class="mt1">${follow(report)}</p>`;
}

/**
 * The reports in the form that is shown again, with the way to file the new one all the same. The
 * form keeps everything that was typed.
 */
export function nearbyStep(
  reports: readonly Shown[],
  view: View,
  ways: WaysOn = waysOfCitizen(view),
): Markup {
  const T = t(view.locale);
  const board = { id: 'nearby', title: T('grievances:nearby_title'), tone: 'warn' } as const;
  return notice(board, [
    html`<p>${ways.lead}</p>`,
    list(reports.map((report) => card(report, ways, view))),
    html`<p class="mt1">${ways.end}</p>`,
  ]);
}
