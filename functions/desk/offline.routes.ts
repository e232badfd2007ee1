import { createHmac } from 'node:crypto';
import type { Secrets } from '@pune/database/seal';
import type { CaseCopy, OfflineKeys } from '@pune/desk/schema';
import { jsonAnswer } from '@pune/http/answers';
import { formState } from './action-steps.ts';
import { actionPage } from './action.views.ts';
import { to } from './addresses.ts';
import { casePageOf } from './case.views.ts';
import { drawingOf } from './cases.routes.ts';
import type { Desk } from './feature.ts';
import { offlinePage } from './offline.views.ts';
import { typesOf, type TypeVisit, type Visit } from './visit.ts';

export interface OfflineRoutes {
  /** Reads the session of a request, with the time at which it ends. */
  session: (request: Request) => Promise<{ id: string; person: string; endsAt: string } | null>;
  /** The secrets from which the keys of devices follow, the current one first. */
  secrets: () => Secrets;
}

/**
 * The keys of a device: copies of cases are sealed by a key of the session, which no other session
 * gets; what waits to be sent by a key of the person, who gets it again after the next sign-in. What
 * was sealed before a rotation of the secret waits under the other keys.
 */
function keysOf(
  secrets: Secrets,
  session: { id: string; person: string; endsAt: string },
  page: OfflineKeys['page'],
  now: Date,
): OfflineKeys {
  const derived = (secret: string, purpose: string, of: string) =>
    createHmac('sha256', secret).update(`desk offline ${purpose} ${of}`).digest('base64url');
  const [current, ...others] = secrets;
  const ofPerson = (secret: string) => ({
    queue: derived(secret, 'queue', session.person),
    person: derived(secret, 'person', session.person).slice(0, 16),
  });
  return {
    copies: derived(current, 'copies', session.id),
    ...ofPerson(current),
    others: others.map(ofPerson),
    secondsLeft: Math.max(0, Math.floor((Date.parse(session.endsAt) - now.getTime()) / 1000)),
    page,
  };
}

/** A case with the forms of its actions, as the device shows them without a network. */
async function copyOf(desk: Desk, visit: TypeVisit, id: string): Promise<CaseCopy | null> {
  const { type, officer, view } = visit;
  const found = await (await type.cases()).open(id, officer);
  if (!found) return null;
  const drawing = await drawingOf(desk, visit);
  const { newKey } = desk;
  const state = { type, found, drawing, newKey, done: null, next: null, others: new Map() };
  const forms: CaseCopy['forms'] = {};
  for (const action of type.actions) {
    if (!found.actions.includes(action.name)) continue;
    const form = await formState({ type, action, officer }, found, newKey());
    // Prepared texts are inserted by the server.
    const offered = form.offered.map((one) => ({ ...one, templates: [] }));
    const path = new URL(to.action(type, id, action.name, view), visit.request.url).pathname;
    forms[path] = actionPage({ ...form, offered }, view);
  }
  const pathOf = (address: string) => new URL(address, visit.request.url).pathname;
  return {
    path: pathOf(to.case(type, id, view)),
    version: found.version,
    ...casePageOf(state, view),
    forms,
    files: found.documents.map(({ id: document }) => pathOf(to.document(type, id, document, view))),
  };
}

/** Adds the keys and copies for the cases that an officer keeps on a device. */
export const offlineRoutes =
  ({ session, secrets }: OfflineRoutes) =>
  (desk: Desk): void => {
    const { app, signedIn, looking, answer, problem } = desk;
    const now = desk.now ?? (() => new Date());
    app.get(
      '/desk/offline',
      signedIn(async (visit) => answer(visit, offlinePage(visit.view))),
    );
    app.post(
      '/desk/offline',
      looking(async (visit: Visit) => {
        const found = await session(visit.request);
        if (!found) return problem(visit.request, visit.view, 'sign_in');
        return jsonAnswer(keysOf(secrets(), found, offlinePage(visit.view), now()));
      }),
    );
    app.get(
      '/desk/offline/:type/:id',
      signedIn(async (visit, { req }) => {
        const type = typesOf(desk.types, visit.officer).find(
          ({ name }) => name === req.param('type'),
        );
        const copy = type && (await copyOf(desk, { ...visit, type }, req.param('id')!));
        return copy ? jsonAnswer(copy) : desk.notFound(visit);
      }),
    );
  };
