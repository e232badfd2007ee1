import { Hono, type Context } from 'hono';
import type { Context as NetlifyContext } from '@netlify/functions';
import type { Feature } from '@pune/i18n';
import { htmlAnswer } from './answers.ts';
import { createLog, forRequest } from './log.ts';
import { createProblems, type ProblemsOptions } from './problems.ts';
import { isTrustedOrigin } from './requests.ts';
import { featureRouter } from './router.ts';
import { withShell, type ShellContent } from './shell.ts';
import { viewOf, type Chosen, type View } from './view.ts';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** What functions need of the platform's context. */
export type Caller = Pick<NetlifyContext, 'ip'> &
  Partial<Pick<NetlifyContext, 'waitUntil' | 'site' | 'requestId'>>;
export type FeatureContext = Context<{ Bindings: Caller }>;

export interface FeatureOptions<
  F extends Feature,
  Own extends ProblemsOptions<F, {}>['kinds'] & {},
> extends ProblemsOptions<F, Own> {
  /** Sites that may embed the feature's forms. */
  embedOrigins: readonly string[];
  /**
   * Paths that machines post to, with a proof of their own (a signature, a token): they have no
   * origin to tell.
   */
  machines?: readonly string[];
  now?: () => Date;
}

/**
 * The common part of every feature's HTTP: routes (Hono), refusal of posts from elsewhere, 404 and
 * 405 for what no route takes, 503 for what fails, problems and pages in the person's language, and
 * a log without personal data.
 */
export function createFeature<
  F extends Feature,
  const Own extends ProblemsOptions<F, {}>['kinds'] & {} = {},
>(options: FeatureOptions<F, Own>) {
  const { feature, pages, widget, embedOrigins, machines = [], now = () => new Date() } = options;
  const problem = createProblems<F, Own>(options);
  const log = createLog(feature);
  const view = (request: Request, chosen?: Chosen): View => viewOf(request, now(), chosen);
  const app = new Hono<{ Bindings: Caller }>({ strict: false, router: featureRouter() });

  app.use(async ({ req }, next) => {
    // No name has a NUL in it, and PostgreSQL takes no text that has: it is refused before anything
    // looks for it.
    if (req.url.includes('%00'))
      return problem(
        req.raw,
        view(req.raw),
        new URL(req.url).pathname.includes('%00') ? 'not_found' : 'malformed',
      );
    const reads = req.method === 'GET' || req.method === 'HEAD';
    if (reads || machines.includes(req.path) || isTrustedOrigin(req.raw, embedOrigins))
      return next();
    return problem(req.raw, view(req.raw), 'foreign_origin');
  });

  /**
   * Methods that some route takes at this path. The guard above, which takes every one, does not
   * count.
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
    /** Routes go here. */
    app,
    problem,
    view,
    log,
    /** A page of the portal around this content. */
    page: async (
      request: Request,
      { locale, embedded }: View,
      content: Pick<ShellContent, 'title' | 'main' | 'shell'>,
      status = 200,
      headers: Record<string, string> = {},
    ): Promise<Response> =>
      htmlAnswer(
        await withShell(pages, request, {
          locale,
          ...(embedded && widget && { widget }),
          ...content,
        }),
        status,
        headers,
      ),
    /** What the module of the function exports. */
    handle: Object.assign(
      (request: Request, caller: Caller): Promise<Response> =>
        forRequest(caller.requestId, () => Promise.resolve(app.fetch(request, caller))),
      {
        /**
         * `GET /api/grievances/:number`: what is compared with the description of the interface.
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
