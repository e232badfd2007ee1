import { Hono, type Context } from 'hono';
import type { Context as NetlifyContext } from '@netlify/functions';
import type { Feature } from '@pune/i18n';
import { htmlAnswer } from './answers.ts';
import { publishedEmbedOrigins } from './embed-origins.ts';
import { createLog, forRequest } from './log.ts';
import { createProblems, type ProblemsOptions } from './problems.ts';
import { isTrustedOrigin } from './requests.ts';
import { featureRouter } from './router.ts';
import { withShell, type ShellContent } from './shell.ts';
import { viewOf, type Chosen, type View } from './view.ts';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** The parts of the platform's context that functions need. */
export type Caller = Pick<NetlifyContext, 'ip'> &
  Partial<Pick<NetlifyContext, 'waitUntil' | 'site' | 'requestId'>>;
export type FeatureContext = Context<{ Bindings: Caller }>;

export interface FeatureOptions<
  F extends Feature,
  Own extends ProblemsOptions<F, {}>['kinds'] & {},
> extends ProblemsOptions<F, Own> {
  /** Sites that may embed the feature's forms, besides those that the portal publishes. */
  embedOrigins: readonly string[];
  /** Answers to problems as the specification of an interface wants them, instead of RFC 9457. */
  problem?: ReturnType<typeof createProblems<F, Own>>;
  /**
   * Paths for machines, which authenticate by a signature or a token instead of an origin, and for
   * forms of other sites that only lead a browser back.
   */
  machines?: readonly (string | RegExp)[];
  now?: () => Date;
  /** The page above the pages that have no shell of their own, for breadcrumbs. */
  above?: (view: View) => ShellContent['above'];
}

/**
 * Creates the common HTTP part of a feature: routes (Hono), refusal of cross-site posts, 404 and
 * 405, 503 after an error, problems and pages in the person's language, and a log without personal
 * data.
 */
export function createFeature<
  F extends Feature,
  const Own extends ProblemsOptions<F, {}>['kinds'] & {} = {},
>(options: FeatureOptions<F, Own>) {
  const { feature, pages, widget, embedOrigins, above, machines = [] } = options;
  const { now = () => new Date() } = options;
  const problem = options.problem ?? createProblems<F, Own>(options);
  const log = createLog(feature);
  const view = (request: Request, chosen?: Chosen): View => viewOf(request, now(), chosen);
  const app = new Hono<{ Bindings: Caller }>({ strict: false, router: featureRouter() });

  const isMachine = (path: string): boolean =>
    machines.some((machine) =>
      typeof machine === 'string' ? machine === path : machine.test(path),
    );
  const published = publishedEmbedOrigins(pages);
  const isTrusted = async (request: Request): Promise<boolean> =>
    isTrustedOrigin(request, embedOrigins) ||
    (widget !== undefined && isTrustedOrigin(request, await published(request)));

  app.use(async ({ req }, next) => {
    // Refuse a NUL: no name contains one, and PostgreSQL does not accept it in a text.
    if (req.url.includes('%00'))
      return problem(
        req.raw,
        view(req.raw),
        new URL(req.url).pathname.includes('%00') ? 'not_found' : 'malformed',
      );
    const reads = req.method === 'GET' || req.method === 'HEAD';
    if (reads || isMachine(req.path) || (await isTrusted(req.raw))) return next();
    return problem(req.raw, view(req.raw), 'foreign_origin');
  });

  /**
   * @returns the methods of the routes at this path; the guard above, which matches every request,
   *   does not count
   */
  const methodsAt = (path: string): string[] =>
    METHODS.filter((method) =>
      app.router.match(method, path)[0].some(([[, route]]) => route.method === method),
    ).flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : method));

  app.notFound(({ req }) => {
    const allowed = methodsAt(req.path);
    if (allowed.length === 0 || allowed.includes(req.method))
      return problem(req.raw, view(req.raw), 'not_found');
    return problem(req.raw, view(req.raw), 'method', { headers: { allow: allowed.join(', ') } });
  });
  app.onError((error, { req }) => {
    log.error('request failed', error);
    return problem(req.raw, view(req.raw), 'unavailable');
  });

  return {
    /** The router: add the feature's routes to it. */
    app,
    problem,
    view,
    log,
    /** Answers with a page of the portal around this content. */
    page: async (
      request: Request,
      chosen: View,
      content: Pick<ShellContent, 'title' | 'main' | 'menu' | 'shell'>,
      status = 200,
      headers: Record<string, string> = {},
    ): Promise<Response> =>
      htmlAnswer(
        await withShell(pages, request, {
          locale: chosen.locale,
          ...(chosen.embedded && widget && { widget }),
          ...(!content.shell && { above: above?.(chosen) }),
          ...content,
        }),
        status,
        headers,
      ),
    /** The default export of the function's module. */
    handle: Object.assign(
      (request: Request, caller: Caller): Promise<Response> =>
        forRequest(caller.requestId, () => Promise.resolve(app.fetch(request, caller))),
      {
        /**
         * The routes, such as `GET /api/grievances/:number`, to compare with the OpenAPI
         * description.
         */
        routes: (): string[] => [
          ...new Set(
            app.routes
              .filter(({ method }) => method !== 'ALL')
              .map(({ method, path }) => `${method} ${path}`),
          ),
        ],
      },
    ),
  };
}
