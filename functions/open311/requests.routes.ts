import { categoryIn, type Configuration } from '@pune/grievances/configuration';
import { findByNumbers, listByDate, type DatedGrievance } from '@pune/grievances/dated-list';
import { readQuery, type RequestsQuery } from '@pune/open311/query';
import { FORMATS } from '@pune/open311/schema';
import { nameOf, publicDocument } from './answers.ts';
import { ROOT, type HandlerOptions, type Open311Feature } from './feature.ts';
import { numbersIn } from './numbers.ts';
import { refuseQuery } from './refuse-query.ts';
import { requestOf, statesOf } from './requests.ts';

/** Adds the lists of requests, single requests, and tokens. */
export function addRequestRoutes(
  feature: Open311Feature,
  { open, approved }: HandlerOptions,
  configurationOf: (request: Request) => Promise<Configuration | null>,
): void {
  const { app, view, refuse, refuseJurisdiction, now } = feature;

  async function rowsOf(query: RequestsQuery): Promise<DatedGrievance[]> {
    const { db } = (await open()).open311;
    if (query.kind === 'Numbers') return findByNumbers(db, numbersIn(query.numbers));
    const { from, to, page, pageSize, services, statuses } = query;
    return listByDate(db, {
      from,
      to,
      limit: pageSize,
      offset: (page - 1) * pageSize,
      categories: services,
      statuses: statesOf(statuses),
    });
  }

  async function answer(
    request: Request,
    rows: readonly DatedGrievance[],
    configuration: Configuration | null,
  ): Promise<Response> {
    const { locale } = view(request);
    const parts = await approved(rows.map(({ id }) => id));
    const shown = { locale, origin: new URL(request.url).origin };
    const requests = rows.map((row) => requestOf(row, parts.get(row.id), configuration, shown));
    return publicDocument(request, 'service_requests', requests, { locale, maxAge: 0 });
  }

  for (const format of FORMATS)
    app.get(`${ROOT}/requests.${format}`, async ({ req: { raw: request } }) => {
      const wrong = refuseJurisdiction(request);
      if (wrong) return wrong;
      const query = readQuery(new URL(request.url).searchParams, now());
      if (query.kind === 'Refused') return refuseQuery(feature, request, query);
      const configuration = await configurationOf(request);
      const isKnown = (code: string) => !configuration || categoryIn(configuration, code);
      if (query.kind === 'Filters' && !query.services.every(isKnown))
        return refuse(request, 'error_service_unknown', { status: 404 });
      return answer(request, await rowsOf(query), configuration);
    });

  app.get(`${ROOT}/requests/:file`, async ({ req }) => {
    const request = req.raw;
    const wrong = refuseJurisdiction(request);
    if (wrong) return wrong;
    const number = nameOf(req.param('file'));
    const rows = number === null ? [] : await rowsOf({ kind: 'Numbers', numbers: [number] });
    return rows.length === 0
      ? refuse(request, 'error_request_unknown', { status: 404 })
      : answer(request, rows, await configurationOf(request));
  });

  app.get(`${ROOT}/tokens/:file`, async ({ req }) => {
    const request = req.raw;
    const wrong = refuseJurisdiction(request);
    if (wrong) return wrong;
    const token = nameOf(req.param('file'));
    const number = token === null ? null : await (await open()).open311.filings.numberOf(token);
    if (token === null || number === null)
      return refuse(request, 'error_token_unknown', { status: 404 });
    const found = [{ service_request_id: number, token }];
    const { locale } = view(request);
    return publicDocument(request, 'service_requests', found, { locale, maxAge: 0 });
  });
}
