import { randomUUID } from 'node:crypto';
import type { Action, CaseType } from '@pune/desk/case-type';
import type { KeptFiles } from '@pune/desk/kept-files';
import type { Presence } from '@pune/desk/presence';
import type { Views } from '@pune/desk/views';
import { createFeature, type FeatureContext } from '@pune/http/feature';
import type { PortalPages } from '@pune/http/portal-pages';
import { to as pages } from '@pune/content/routes';
import type { Officer } from '@pune/staff/officer';
import { askToSignIn, OF_FORM } from '../staff/ask-to-sign-in.ts';
import { officerMenu, type MenuPart } from '../staff/officer-menu.views.ts';
import { typesOf, type TypeVisit, type Visit } from './visit.ts';

export interface DeskOptions {
  types: readonly CaseType[];
  /**
   * The officer of the session of a request; null without one. A request that a page sends by
   * itself is no use of the session (`isUse`).
   */
  officer: (request: Request, isUse: boolean) => Promise<Officer | null>;
  /** The time at which the officer of a request signed in; without it no sign-in is fresh. */
  signedInAt?: (request: Request) => Promise<string | null>;
  /** Opens the kept views on first use; it is called again after a failure. */
  views: () => Promise<Views>;
  /** Opens the table of open cases, in the same way. */
  presence: () => Promise<Presence>;
  keptFiles: KeptFiles;
  pages: PortalPages;
  now?: () => Date;
  newKey?: () => string;
}

/** A sign-in is fresh for so long: enough to read a case, and the wait for a second code. */
const FRESH_MS = 10 * 60_000;

/**
 * Creates the common part of the routes: officers, types that they may see, and pages in the shell
 * of the portal.
 */
export function createDesk({
  officer: officerOf,
  types,
  newKey = randomUUID,
  ...options
}: DeskOptions) {
  const feature = createFeature({
    ...options,
    feature: 'desk',
    embedOrigins: [],
    kinds: { not_permitted: 403 },
  });
  const { app, page, problem, view: viewOf } = feature;
  const notFound = ({ request, view }: Pick<Visit, 'request' | 'view'>) =>
    problem(request, view, 'not_found');
  const typeOf = (visit: Visit, name: string | undefined): CaseType | null =>
    typesOf(types, visit.officer).find((type) => type.name === name) ?? null;

  /** Asks a visitor without a session to sign in, and keeps the form that was sent. */
  const signedIn =
    (work: (visit: Visit, context: FeatureContext) => Promise<Response>) =>
    async (context: FeatureContext): Promise<Response> => {
      const request = context.req.raw;
      const view = viewOf(request);
      const officer = await officerOf(request, true);
      return officer
        ? work({ request, view, officer }, context)
        : askToSignIn(request, view, feature);
    };
  /** Answers a page that asks by itself: without a session it gets a problem. */
  const looking =
    (work: (visit: Visit) => Promise<Response>) =>
    async ({ req }: FeatureContext): Promise<Response> => {
      const request = req.raw;
      const view = viewOf(request);
      const officer = await officerOf(request, false);
      return officer ? work({ request, view, officer }) : problem(request, view, 'sign_in');
    };
  const isFresh = async (request: Request): Promise<boolean> => {
    const at = (await options.signedInAt?.(request)) ?? null;
    const now = options.now?.() ?? new Date();
    return at !== null && now.getTime() - Date.parse(at) <= FRESH_MS;
  };
  const ofType = (work: (visit: TypeVisit, context: FeatureContext) => Promise<Response>) =>
    signedIn(async (visit, context) => {
      const type = typeOf(visit, context.req.param('type'));
      return type ? work({ ...visit, type }, context) : notFound(visit);
    });

  return {
    ...options,
    app,
    viewOf,
    problem,
    log: feature.log,
    handle: feature.handle,
    types,
    newKey,
    notFound,
    signedIn,
    looking,
    ofType,
    isFresh,
    /** Asks an officer to sign in again before an action, and keeps the form that was sent. */
    signInAgain: ({ request, view }: Pick<Visit, 'request' | 'view'>) =>
      askToSignIn(request, view, feature, 'sign_in_again'),
    /** Answers with a page of the officers' portal. */
    answer: (
      { request, view, officer }: Visit,
      content: { title: string; main: string },
      status = 200,
      part: MenuPart = 'inbox',
    ) =>
      page(
        request,
        view,
        { ...content, menu: officerMenu(officer, view, part), shell: pages.desk.shell(view) },
        status,
        OF_FORM,
      ),
    actionOf: (type: CaseType, name: string | undefined): Action | null =>
      type.actions.find((action) => action.name === name) ?? null,
  };
}
export type Desk = ReturnType<typeof createDesk>;
