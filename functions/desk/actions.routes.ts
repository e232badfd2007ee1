import { seeOther } from '@pune/http/answers';
import type { FeatureContext } from '@pune/http/feature';
import { PROBLEM_OF } from '@pune/http/problems';
import type { View } from '@pune/http/view';
import type { Officer } from '@pune/staff/officer';
import { formatNumber } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { FILES_MEGABYTES_MAX, offeredFields } from './action-form.views.ts';
import { openForm, takeStep, type ActionVisit, type Outcome } from './action-steps.ts';
import { actionPage, laterPage } from './action.views.ts';
import { pathOf } from './addresses.ts';
import { noteOpened } from './changes.routes.ts';
import type { Desk } from './feature.ts';
import { isFileField, readAction, type Sent } from './read-action.ts';
import type { TypeVisit, Visit } from './visit.ts';

type Place = Pick<ActionVisit, 'type' | 'id' | 'action'>;
type Texts = Readonly<Record<string, string>>;

/** The fields of a form as texts, to send them again. */
const textsOf = ({ version, seen, key, kept, values }: Sent, { locale }: View): Texts => ({
  ...values,
  _lang: locale,
  _version: String(version),
  _seen: String(seen),
  _key: key,
  _kept: kept,
});

function placeOf(desk: Desk, { req }: FeatureContext): Place | null {
  const type = desk.types.find(({ name }) => name === req.param('type'));
  const action = type && desk.actionOf(type, req.param('action'));
  return action ? { type, action, id: req.param('id')! } : null;
}

function finished(desk: Desk, visit: Visit, outcome: Outcome): Response | Promise<Response> {
  switch (outcome.kind) {
    case 'Done':
      return seeOther(outcome.location);
    case 'NotFound':
      return desk.notFound(visit);
    case 'Page':
      return desk.answer(visit, outcome.content, outcome.status);
  }
}

/** A page with what was typed and a button that sends it again, after a failure of ours. */
const failed = (desk: Desk, visit: Visit, place: Place, typed: Texts) => {
  const { request, view } = visit;
  const T = t(view.locale);
  const content = laterPage(
    {
      title: T('functions:problem_unavailable_title'),
      lead: T('functions:problem_unavailable'),
      action: place.action,
      typed,
      address: pathOf(request),
    },
    view,
  );
  return desk.answer(visit, content, 503);
};

/** The form again, with the texts that came before the file that is too large. */
async function tooLarge(
  desk: Desk,
  request: Request,
  { type, id, action }: Place,
  officer: Officer,
  typed: Texts,
): Promise<Response> {
  const view = desk.viewOf(request, { language: typed['_lang'] });
  const [found] = await (await type.cases()).rows([id], officer);
  if (!found) return desk.notFound({ request, view });
  const megabytes = formatNumber(FILES_MEGABYTES_MAX, view.locale);
  const refusals = action.fields.filter(isFileField).map(({ name }) => ({
    field: name,
    message: () => t(view.locale)('desk:error_files_large', { megabytes }),
  }));
  const content = actionPage(
    {
      type,
      action,
      found,
      offered: await offeredFields(action, found, officer),
      typed,
      files: {},
      refusals,
      version: Number(typed['_version']) || found.version,
      seen: Number(typed['_seen']) || 0,
      key: typed['_key'] || desk.newKey(),
      kept: typed['_kept'] ?? '',
    },
    view,
  );
  return desk.answer({ request, view, officer }, content, 413);
}

async function postAction(desk: Desk, visit: TypeVisit, place: Place): Promise<Response> {
  const { request, officer } = visit;
  const read = await readAction(request, place.action);
  if (read.kind === 'Malformed' || read.kind === 'MediaType')
    return desk.problem(request, visit.view, PROBLEM_OF[read.kind]);
  if (read.kind === 'BodyTooLarge') return tooLarge(desk, request, place, officer, read.typed);
  if (read.kind === 'Invalid')
    return desk.problem(request, visit.view, 'invalid', { refusals: read.refusals });
  const view = desk.viewOf(request, { language: read.language });
  try {
    const outcome = await takeStep(
      { ...place, request, view, officer, keptFiles: desk.keptFiles },
      read.sent,
    );
    return finished(desk, { request, view, officer }, outcome);
  } catch (error) {
    desk.log.error('an action failed', error);
    return failed(desk, { request, view, officer }, place, textsOf(read.sent, view));
  }
}

export function addActionRoutes(desk: Desk): void {
  const { app, ofType } = desk;
  app.get(
    '/desk/:type/:id/:action',
    ofType(async (visit, context) => {
      const place = placeOf(desk, context);
      if (!place) return desk.notFound(visit);
      const outcome = await openForm({ ...visit, ...place }, desk.newKey());
      if (outcome.kind === 'Page') await noteOpened(desk, visit, place.id);
      return finished(desk, visit, outcome);
    }),
  );
  app.post(
    '/desk/:type/:id/:action',
    ofType(async (visit, context) => {
      const place = placeOf(desk, context);
      if (!place) return desk.notFound(visit);
      return place.action.needsFreshSignIn && !(await desk.isFresh(visit.request))
        ? desk.signInAgain(visit)
        : postAction(desk, visit, place);
    }),
  );
}
