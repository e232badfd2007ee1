import { to } from '@pune/content/routes';
import type { PublicReports } from '@pune/grievances/public-reports';
import { DATA_TYPES } from '@pune/grievances/public-reports.files';
import {
  DATA_FILES,
  dataQuerySchema,
  REPORT_GROUPS,
  REPORTS_API,
  REPORTS_DATA_API,
  REPORTS_MONTHS_API,
  REPORTS_STATISTICS_API,
  reportsQuerySchema,
  statisticsQuerySchema,
  type DataFile,
} from '@pune/grievances/public-reports.schema';
import { locatorAreas } from '@pune/grievances/wards';
import { formatTrackingNumber, parseTrackingNumber } from '@pune/grievances/tracking-number';
import { jsonAnswer } from '@pune/http/answers';
import { readQuery } from '@pune/http/bodies';
import { createFeature } from '@pune/http/feature';
import type { PortalPages } from '@pune/http/portal-pages';
import { queryOf, wantsHtml } from '@pune/http/requests';
import type { View } from '@pune/http/view';
import { t } from '@pune/i18n/server';
import { createLocator } from '@pune/ui/locator';
import type { Configurations } from '../grievance-configuration.ts';
import { listAddress } from './addresses.ts';
import { dataPage } from './data.views.ts';
import { departmentsOf } from '../departments.ts';
import { fileAnswer } from './file-answer.ts';
import { listPage } from './list.views.ts';
import type { Names } from './names.ts';
import { addPartnerRoutes, type PartnerRoutes } from './partners.routes.ts';
import { reportPage, type Approved } from './report.views.ts';
import { groupPage, statisticsPage } from './statistics.views.ts';

export interface HandlerOptions {
  /** Opens the reports on first use; it is called again after a failure. */
  reports: () => Promise<PublicReports>;
  /** Reads what the reporter allowed to be shown, by the id of the grievance. */
  approved: (id: string) => Promise<Approved>;
  /** Reads an approved photo. */
  photo: (key: string) => Promise<Uint8Array | null>;
  pages: PortalPages;
  configurations: Configurations;
  /** Opens the requests of partners for a key on first use. */
  partners: PartnerRoutes['partners'];
  now?: () => Date;
}

/** A minute in any cache: the address names the language, so the answer depends on no cookie. */
const OPEN = {
  'cache-control': 'public, max-age=60',
  'x-robots-tag': 'noindex',
  'access-control-allow-origin': '*',
  vary: 'Accept',
};
const PAGE = {
  'cache-control': 'public, max-age=60',
  'referrer-policy': 'strict-origin-when-cross-origin',
  vary: 'Accept',
};

/** Creates the handler of everything under `/api/reports`. */
export function createPublicReportsHandler({
  reports,
  approved,
  photo,
  configurations,
  partners,
  ...options
}: HandlerOptions) {
  const { pages, now = () => new Date() } = options;
  const feature = createFeature({
    ...options,
    embedOrigins: [],
    feature: 'public-reports',
    kinds: { many_requests: 429, key_link_gone: 404 },
    back: ({ locale }) => ({
      href: listAddress(locale),
      label: t(locale)('public-reports:to_list'),
    }),
  });
  const { app, problem, view: viewOf, handle } = feature;

  /** A page; one whose address names no language is not for caches. */
  const page = (request: Request, view: View, content: { title: string; main: string }) =>
    feature.page(
      request,
      view,
      { ...content, shell: to.grievances.shell(view) },
      200,
      queryOf(request).has('lang') ? PAGE : {},
    );
  const namesOf = async (request: Request, { locale }: View): Promise<Names> => {
    const [configuration, departments] = await Promise.all([
      configurations.current(request),
      departmentsOf(pages, request, locale),
    ]);
    return { locale, configuration, departments };
  };
  const locator = async () => createLocator(locatorAreas(await (await reports()).wards()));

  app.get(REPORTS_API, async ({ req }) => {
    const request = req.raw;
    const query = readQuery(request, reportsQuerySchema);
    const view = viewOf(request);
    if (query.kind === 'Invalid')
      return problem(request, view, 'malformed', { refusals: query.refusals });
    const { lang: _, ...choice } = query.value;
    const answer = await (await reports()).list(choice);
    if (!wantsHtml(request)) return jsonAnswer(answer, 200, OPEN);
    const [names, drawing] = await Promise.all([namesOf(request, view), locator()]);
    return page(request, view, listPage(query.value, answer, names, drawing, now()));
  });

  app.get(REPORTS_STATISTICS_API, async ({ req }) => {
    const request = req.raw;
    const query = readQuery(request, statisticsQuerySchema);
    const view = viewOf(request);
    if (query.kind === 'Invalid')
      return problem(request, view, 'malformed', { refusals: query.refusals });
    const service = await reports();
    const statistics = await service.statistics(query.value.period);
    if (!wantsHtml(request)) return jsonAnswer(statistics, 200, OPEN);
    const [months, names] = await Promise.all([service.months(), namesOf(request, view)]);
    return page(request, view, statisticsPage(statistics, months, names));
  });

  app.get(REPORTS_MONTHS_API, async () =>
    jsonAnswer({ months: await (await reports()).months() }, 200, OPEN),
  );

  app.get(`${REPORTS_STATISTICS_API}/:group/:id`, async ({ req }) => {
    const request = req.raw;
    const query = readQuery(request, statisticsQuerySchema);
    const view = viewOf(request);
    const group = REPORT_GROUPS.find((name) => name === req.param('group'));
    const id = req.param('id');
    if (!group) return problem(request, view, 'not_found');
    if (query.kind === 'Invalid')
      return problem(request, view, 'malformed', { refusals: query.refusals });
    const service = await reports();
    const statistics = await service.statistics(query.value.period);
    if (!Object.hasOwn(statistics.groups[group], id)) return problem(request, view, 'not_found');
    const figures = statistics.groups[group][id]!;
    if (!wantsHtml(request)) return jsonAnswer(figures, 200, OPEN);
    const [months, names] = await Promise.all([service.months(), namesOf(request, view)]);
    return page(request, view, groupPage({ group, id, figures }, statistics, months, names));
  });

  app.get(REPORTS_DATA_API, async ({ req }) => {
    const request = req.raw;
    const query = readQuery(request, dataQuerySchema);
    const view = viewOf(request);
    if (query.kind === 'Invalid')
      return problem(request, view, 'malformed', { refusals: query.refusals });
    return page(request, view, dataPage(new URL(request.url).origin, await namesOf(request, view)));
  });

  async function file(request: Request, name: DataFile, ip: string): Promise<Response> {
    const service = await reports();
    const waitSeconds = await service.secondsToWait(ip);
    if (waitSeconds > 0) return problem(request, viewOf(request), 'too_many', { waitSeconds });
    const { origin } = new URL(request.url);
    const { locale } = viewOf(request);
    const about = {
      asOf: now().toISOString(),
      licence: origin + to.pages.detail({ locale, slug: 'copyright-policy' }),
      dictionary: origin + REPORTS_DATA_API,
      statistics: origin + REPORTS_STATISTICS_API,
    };
    const headers = {
      ...OPEN,
      'content-type': DATA_TYPES[name],
      'content-disposition': `attachment; filename="${name}"`,
      link: `<${REPORTS_DATA_API}>; rel="describedby"`,
    };
    return fileAnswer(request, service.content(name, about), headers);
  }
  for (const name of DATA_FILES)
    app.get(`${REPORTS_DATA_API}/${name}`, ({ req, env }) => file(req.raw, name, env.ip));

  addPartnerRoutes({ ...feature, partners, now });

  const found = async (typed: string) => {
    const parsed = parseTrackingNumber(typed);
    return parsed.kind === 'Number' ? (await reports()).find(parsed.number) : null;
  };

  app.get(`${REPORTS_API}/:number/photo`, async ({ req }) => {
    const report = await found(req.param('number'));
    const shown = report && (await approved(report.id)).photo;
    const bytes = shown && (await photo(shown.key));
    if (!bytes) return problem(req.raw, viewOf(req.raw), 'not_found');
    return new Response(bytes as Uint8Array<ArrayBuffer>, {
      headers: {
        ...OPEN,
        'content-type': shown.type,
        'content-disposition': 'inline; filename="photo.jpg"',
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
      },
    });
  });

  app.get(`${REPORTS_API}/:number`, async ({ req }) => {
    const request = req.raw;
    const query = readQuery(request, dataQuerySchema);
    const view = viewOf(request);
    const report = await found(req.param('number'));
    if (!report) return problem(request, view, 'not_found');
    if (query.kind === 'Invalid')
      return problem(request, view, 'malformed', { refusals: query.refusals });
    const { grievance, id } = report;
    if (!wantsHtml(request))
      return jsonAnswer(
        { ...grievance, number: formatTrackingNumber(grievance.number) },
        200,
        OPEN,
      );
    const [names, drawing, parts] = await Promise.all([
      namesOf(request, view),
      locator(),
      approved(id),
    ]);
    return page(request, view, reportPage(grievance, parts, names, drawing, view));
  });

  return handle;
}
