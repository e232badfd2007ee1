import { LOCALES, type Locale } from '@pune/i18n';
import { formatNumber } from '@pune/i18n/format';
import { createFeature } from '@pune/http/feature';
import { PROBLEM_STATUS, wording } from '@pune/http/problems';
import type { PortalPages } from '@pune/http/portal-pages';
import type { Open311 } from '@pune/open311';
import type { Grievances } from '@pune/grievances';
import type { ApprovedParts } from '@pune/moderation/items';
import type { Configurations } from '../grievance-configuration.ts';
import { ownDocument } from './answers.ts';
import { OPEN311_PROBLEMS } from './problems.ts';
import type { FetchedMedia } from './fetch-media.ts';

export const ROOT = '/open311/v2';
/** The resources that take posts of partners, which authenticate by their key. */
const MACHINES = ['requests', 'servicerequestupdates'].flatMap((name) =>
  ['xml', 'json'].map((format) => `${ROOT}/${name}.${format}`),
);

export interface HandlerOptions {
  /** Opens what the interface stores on first use; it is called again after a failure. */
  open: () => Promise<{ open311: Open311; grievances: Grievances }>;
  configurations: Configurations;
  pages: PortalPages;
  /** Reads the approved parts of grievances, by their ids. */
  approved: (ids: readonly string[]) => Promise<ReadonlyMap<string, ApprovedParts>>;
  fetchMedia: (url: string) => Promise<FetchedMedia>;
  now?: () => Date;
}

const statusOf = (kind: string): number =>
  ({ ...PROBLEM_STATUS, ...OPEN311_PROBLEMS })[kind as keyof typeof PROBLEM_STATUS];
const UNAVAILABLE_SECONDS = 120;

/** The words of the interface, which no language translates. */
const TERMS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['address_id', 'address_string', 'api_key', 'closed', 'CLOSED', 'end_date']
      .concat(['FIXED', 'jurisdiction_id', 'language', 'lat', 'long', 'media_url', 'open', 'OPEN'])
      .concat(['page', 'page_size', 'service_code', 'start_date', 'status', 'update_id'])
      .concat(['ward_office'])
      .map((word) => [word, word]),
  ),
  discovery: `${ROOT}/discovery.xml`,
  example_time: '2026-11-28T04:30:00Z',
  form_type: 'Content-Type application/x-www-form-urlencoded',
  idempotency_key: 'Idempotency-Key',
  languages: LOCALES.join(', '),
  size: '64 kB',
  utf8: 'UTF-8',
};

/** Writes a message of the interface, with figures in the reader's digits. */
export const say = (
  locale: Locale,
  key: string,
  values: Record<string, string | number> = {},
): string => wording('open311', locale, key, { ...TERMS, ...values });

export interface ErrorOptions {
  status?: number;
  values?: Record<string, string | number>;
  waitSeconds?: number;
}

/** Creates what the routes share: errors in the specification's shape, in the reader's language. */
export function createOpen311Feature({ pages, now = () => new Date() }: HandlerOptions) {
  const errors = (
    request: Request,
    locale: Locale,
    descriptions: readonly string[],
    { status = 400, waitSeconds }: ErrorOptions = {},
    headers: Record<string, string> = {},
  ): Response =>
    ownDocument(
      request,
      'errors',
      descriptions.map((description) => ({ code: status, description })),
      {
        locale,
        status,
        headers: { ...(waitSeconds && { 'retry-after': `${waitSeconds}` }), ...headers },
      },
    );
  const feature = createFeature({
    feature: 'open311',
    pages,
    embedOrigins: [],
    machines: MACHINES,
    now,
    problem: async (request, { locale }, kind, { headers, waitSeconds } = {}) =>
      errors(
        request,
        locale,
        [say(locale, `problem_${kind}`, { minutes: formatNumber(1, locale) })],
        {
          status: statusOf(kind),
          waitSeconds: waitSeconds ?? (kind === 'unavailable' ? UNAVAILABLE_SECONDS : undefined),
        },
        headers,
      ),
  });

  /** Refuses a request for one reason, whose text is a message of the interface. */
  function refuse(request: Request, key: string, options: ErrorOptions = {}): Response {
    const { locale } = feature.view(request);
    return errors(request, locale, [say(locale, key, options.values)], options);
  }

  /**
   * Refuses another jurisdiction: this endpoint serves one, and the parameter is optional.
   *
   * @returns null if the jurisdiction is absent or the right one
   */
  function refuseJurisdiction(
    request: Request,
    given = new URL(request.url).searchParams.get('jurisdiction_id'),
  ): Response | null {
    const own = jurisdictionOf(request);
    const asked = given?.trim().toLowerCase();
    if (!asked || asked === own) return null;
    return refuse(request, 'error_jurisdiction', { status: 404, values: { own } });
  }

  return { ...feature, now, errors, refuse, refuseJurisdiction };
}
export type Open311Feature = ReturnType<typeof createOpen311Feature>;

/** The id of the jurisdiction: the name of the portal's host, without `www`. */
export const jurisdictionOf = (request: Request): string =>
  new URL(request.url).hostname.replace(/^www\./, '').toLowerCase();
