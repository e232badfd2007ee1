import { VIEW_NAME_CHARACTERS_MAX, VIEWS_MAX } from '@pune/desk/views';
import { formatNumber } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { seeOther } from '@pune/http/answers';
import { readFields } from '@pune/http/bodies';
import { PROBLEM_OF } from '@pune/http/problems';
import { z } from 'zod';
import { INBOX, inLanguage } from '../staff/addresses.ts';
import { firstPart } from '../staff/officer-menu.views.ts';
import { to } from './addresses.ts';
import { readBulk, takeBulk } from './bulk-steps.ts';
import type { Desk } from './feature.ts';
import { inboxPage } from './inbox.views.ts';
import { listParameters, readListQuery } from './list-query.ts';
import { listPage, type ListState } from './list.views.ts';
import { loadPage } from './load.views.ts';
import { inboxState } from './shown-lists.ts';
import { maySupervise, typesOf, type TypeVisit, type Visit } from './visit.ts';

const viewSchema = z.strictObject({
  _lang: z.string().optional(),
  type: z.string(),
  query: z.string().default(''),
  name: z.string().default(''),
  /** The id of a kept view to remove. */
  forget: z.string().optional(),
});

/** Lines that a redirect may lead to. */
const SAID = {
  kept: { key: 'desk:view_kept', isError: false },
  forgotten: { key: 'desk:view_forgotten', isError: false },
  many: { key: 'desk:error_views_many', isError: true },
  name: { key: 'desk:error_view_name', isError: true },
} as const;
const LIMITS: Record<string, number> = { many: VIEWS_MAX, name: VIEW_NAME_CHARACTERS_MAX };

function saidOf({ type, view }: TypeVisit, parameters: URLSearchParams): ListState['said'] {
  const { locale } = view;
  const done = type.actions.find(({ name }) => name === parameters.get('done'));
  if (done) return { text: done.done(locale), isError: false };
  const name = parameters.get('view') ?? '';
  if (!Object.hasOwn(SAID, name)) return null;
  const { key, isError } = SAID[name as keyof typeof SAID];
  return { text: t(locale)(key, { max: formatNumber(LIMITS[name] ?? 0, locale) }), isError };
}

async function inbox(desk: Desk, { request, officer, view }: Visit) {
  const parameters = new URL(request.url).searchParams;
  return inboxPage(await inboxState(desk, parameters, officer), officer, view);
}

async function list({ views, presence }: Desk, visit: TypeVisit) {
  const { type, officer, request, view } = visit;
  const parameters = new URL(request.url).searchParams;
  const query = readListQuery(type, parameters);
  const cases = await type.cases();
  const [found, counts, options, kept] = await Promise.all([
    cases.list(query, officer),
    cases.counts(officer),
    Promise.all(type.filters.map((filter) => filter.options(officer))),
    views().then((open) => open.of(officer.person.id)),
  ]);
  const shown = found.rows.map(({ id }) => ({ type: type.name, id }));
  const others = await (await presence()).others(officer.person.id, shown);
  const own = kept.filter((one) => one.type === type.name);
  const said = saidOf(visit, parameters);
  return listPage({ type, query, found, counts, others, options, views: own, said }, view);
}

/** The page of supervisors; null for officers and types without one. */
async function supervised({ presence }: Desk, { type, officer }: TypeVisit) {
  const cases = maySupervise(type, officer) ? await type.cases() : null;
  if (!cases?.load) return null;
  const [posts, breaches = null, sample = null] = await Promise.all([
    cases.load(officer),
    cases.breaches?.(officer),
    cases.sample?.(officer),
  ]);
  const shown = (sample ?? []).map(({ row }) => ({ type: type.name, id: row.id }));
  const others = await (await presence()).others(officer.person.id, shown);
  return { type, posts, breaches, sample, others };
}

/** Keeps or removes a view, and leads back to its list. */
async function changeViews(desk: Desk, visit: Visit): Promise<Response> {
  const { request, officer } = visit;
  const read = await readFields(request, {
    schema: viewSchema,
    fields: ['type', 'query', 'name', 'forget'],
    types: ['form'],
    bytesMax: 8_000,
  });
  if (read.kind === 'Invalid')
    return desk.problem(request, visit.view, 'invalid', { refusals: read.refusals });
  if (read.kind !== 'Read') return desk.problem(request, visit.view, PROBLEM_OF[read.kind]);
  const { type: name, query, name: label, forget, _lang } = read.value;
  const view = desk.viewOf(request, { language: _lang });
  const type = typesOf(desk.types, officer).find((one) => one.name === name);
  if (!type) return desk.notFound({ request, view });
  const chosen = readListQuery(type, new URLSearchParams(query));
  const back = (said: keyof typeof SAID) =>
    seeOther(to.list(type, view, { ...listParameters(chosen), view: said }));
  const views = await desk.views();
  if (forget !== undefined) {
    await views.forget(officer.person.id, forget);
    return back('forgotten');
  }
  const stored = String(new URLSearchParams(listParameters(chosen)));
  const result = await views.keep(officer.person.id, { type: name, name: label, query: stored });
  return back(({ Kept: 'kept', TooMany: 'many', BadName: 'name' } as const)[result]);
}

export function addListRoutes(desk: Desk): void {
  const { app, signedIn, ofType, answer, notFound } = desk;

  app.get(
    '/desk',
    signedIn(async (visit) => {
      const first = firstPart(visit.officer);
      return first === INBOX
        ? answer(visit, await inbox(desk, visit))
        : seeOther(inLanguage(first, visit.view.locale));
    }),
  );
  app.post(
    '/desk',
    signedIn((visit) => changeViews(desk, visit)),
  );
  app.get(
    '/desk/:type',
    ofType(async (visit) => answer(visit, await list(desk, visit))),
  );
  app.post(
    '/desk/:type',
    ofType(async (visit) => {
      const { request } = visit;
      const read = await readBulk(request, visit.type);
      if (read.kind === 'Invalid')
        return desk.problem(request, visit.view, 'invalid', { refusals: read.refusals });
      if (read.kind !== 'Read') return desk.problem(request, visit.view, PROBLEM_OF[read.kind]);
      const view = desk.viewOf(request, { language: read.sent.language });
      const outcome = await takeBulk({ ...visit, view }, read.sent, desk.newKey);
      if (outcome.kind !== 'Page') return notFound({ request, view });
      return answer({ ...visit, view }, outcome.content, outcome.status);
    }),
  );
  app.get(
    '/desk/:type/load',
    ofType(async (visit) => {
      const state = await supervised(desk, visit);
      return state ? answer(visit, loadPage(state, visit.view)) : notFound(visit);
    }),
  );
}
