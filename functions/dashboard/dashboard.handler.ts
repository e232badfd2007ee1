import { etag } from 'hono/etag';
import { to } from '@pune/content/routes';
import type { Dashboard } from '@pune/dashboard';
import {
  DASHBOARD_API,
  kpiIdSchema,
  KPIS,
  rowsQuerySchema,
  TILES_API,
  tilesQuerySchema,
  type KpiId,
  type Period,
  type Tile,
  type TilesAnswer,
} from '@pune/dashboard/schema';
import { rowsCsv } from '@pune/dashboard/rows-csv';
import { tileView } from '@pune/dashboard/tile-view';
import { t } from '@pune/i18n/server';
import { NEGOTIATED } from '@pune/http/answers';
import { readQuery } from '@pune/http/bodies';
import { createFeature } from '@pune/http/feature';
import type { PortalPages } from '@pune/http/portal-pages';
import { wantsHtml } from '@pune/http/requests';
import type { View } from '@pune/http/view';
import type { Configurations } from '../grievance-configuration.ts';
import { detailPage } from './detail.views.ts';
import { dashboardAddress, dashboardPage } from './tiles.views.ts';

export interface HandlerOptions {
  /** Opens the dashboard on first use; it is called again after a failure. */
  dashboard: () => Promise<Dashboard>;
  pages: PortalPages;
  configurations: Configurations;
  embedOrigins: readonly string[];
  now?: () => Date;
}

/** Roll-ups run once a minute: querying the database more often gives nothing new. */
const KEPT_MS = 10_000;
/** Open data: every site may use it, and caches may keep it briefly. */
const OPEN = {
  'cache-control': 'public, max-age=15, must-revalidate',
  'x-robots-tag': 'noindex',
  'access-control-allow-origin': '*',
  ...NEGOTIATED,
};
const PAGE = {
  'cache-control': 'public, max-age=15, must-revalidate',
  'referrer-policy': 'strict-origin-when-cross-origin',
};

/**
 * Creates the handler of everything under `/api/dashboard`: tiles, their details, and the whole
 * page for readers without scripts.
 */
export function createDashboardHandler({
  dashboard,
  pages,
  configurations,
  embedOrigins,
  now = () => new Date(),
}: HandlerOptions) {
  const {
    app,
    problem,
    view: viewOf,
    page,
    handle,
  } = createFeature({
    feature: 'dashboard',
    widget: 'dashboard',
    pages,
    embedOrigins,
    now,
    back: (view) => ({ href: dashboardAddress(view), label: t(view.locale)('dashboard:back') }),
  });
  const kept = new Map<Period, { at: number; tiles: Promise<Tile[]> }>();
  const tilesOf = (period: Period): Promise<Tile[]> => {
    const known = kept.get(period);
    if (known && now().getTime() - known.at < KEPT_MS) return known.tiles;
    const tiles = dashboard().then((opened) => opened.tiles(period));
    kept.set(period, { at: now().getTime(), tiles });
    tiles.catch(() => kept.get(period)?.tiles === tiles && kept.delete(period));
    return tiles;
  };
  const shell = ({ locale }: View) => to.dashboard.shell({ locale });
  const idOf = (text: string): KpiId | null => kpiIdSchema.safeParse(text).data ?? null;

  app.use(`${DASHBOARD_API}/*`, etag());

  app.get(DASHBOARD_API, async ({ req }) => {
    const query = readQuery(req.raw, tilesQuerySchema);
    if (query.kind === 'Invalid')
      return problem(req.raw, viewOf(req.raw), 'malformed', { refusals: query.refusals });
    const view = viewOf(req.raw);
    const { period } = query.value;
    const views = (await tilesOf(period)).map((tile) => tileView(tile, view));
    return page(
      req.raw,
      view,
      { ...dashboardPage(views, period, view), shell: shell(view) },
      200,
      PAGE,
    );
  });

  app.get(TILES_API, async ({ req }) => {
    const query = readQuery(req.raw, tilesQuerySchema);
    if (query.kind === 'Invalid')
      return problem(req.raw, viewOf(req.raw), 'malformed', { refusals: query.refusals });
    const view = viewOf(req.raw);
    const { period } = query.value;
    const tiles = await tilesOf(period);
    return Response.json(
      { period, tiles, views: tiles.map((tile) => tileView(tile, view)) } satisfies TilesAnswer,
      { headers: { ...OPEN, 'content-language': view.locale } },
    );
  });

  app.get(`${TILES_API}/:id`, async ({ req }) => {
    const view = viewOf(req.raw);
    const id = idOf(req.param('id'));
    if (!id) return problem(req.raw, view, 'not_found');
    const query = readQuery(req.raw, tilesQuerySchema);
    if (query.kind === 'Invalid')
      return problem(req.raw, view, 'malformed', { refusals: query.refusals });
    const { period } = query.value;
    const tile = (await tilesOf(period)).find((one) => one.id === id)!;
    if (!wantsHtml(req.raw)) return Response.json(tile, { headers: OPEN });
    const rows = await (await dashboard()).rows(id, period, 'value');
    const kpi = KPIS.find((one) => one.id === id)!;
    const configuration = await configurations.current(req.raw);
    const detail = { tile, words: tileView(tile, view), rows, kpi, configuration };
    return page(req.raw, view, { ...detailPage(detail, view), shell: shell(view) }, 200, PAGE);
  });

  /** Rows as a file; which ones is said in its name. */
  const rowsOf = async (request: Request, name: string) => {
    const id = idOf(name);
    const query = readQuery(request, rowsQuerySchema);
    if (!id) return problem(request, viewOf(request), 'not_found');
    if (query.kind === 'Invalid')
      return problem(request, viewOf(request), 'malformed', { refusals: query.refusals });
    const { period, of } = query.value;
    return {
      file: `${id}-${of}-${period}`,
      rows: await (await dashboard()).rows(id, period, of),
      about: { link: `<${TILES_API}/${id}>; rel="describedby"` },
    };
  };
  app.get(`${TILES_API}/:id/rows.csv`, async ({ req }) => {
    const found = await rowsOf(req.raw, req.param('id'));
    if (found instanceof Response) return found;
    return new Response(rowsCsv(found.rows.rows), {
      headers: {
        ...OPEN,
        ...found.about,
        'content-type': 'text/csv; charset=utf-8; header=present',
        'content-disposition': `attachment; filename="${found.file}.csv"`,
      },
    });
  });
  app.get(`${TILES_API}/:id/rows.json`, async ({ req }) => {
    const found = await rowsOf(req.raw, req.param('id'));
    return found instanceof Response
      ? found
      : Response.json(found.rows, { headers: { ...OPEN, ...found.about } });
  });

  return handle;
}
