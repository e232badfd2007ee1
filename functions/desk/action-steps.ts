import type {
  Action,
  ActResult,
  CaseDetail,
  CaseRow,
  Cases,
  Input,
  Refusal,
} from '@pune/desk/case-type';
import type { Files, KeptFiles } from '@pune/desk/kept-files';
import { t } from '@pune/i18n/server';
import { offeredFields } from './action-form.views.ts';
import {
  actionPage,
  confirmPage,
  laterPage,
  notPossiblePage,
  notYoursPage,
  stalePage,
  type ActionState,
} from './action.views.ts';
import { to } from './addresses.ts';
import { checkInput } from './check-input.ts';
import { isFileField, type Sent } from './read-action.ts';
import type { TypeVisit } from './visit.ts';

/** A page with its status, or the address to go on to. */
export type Outcome =
  | { kind: 'Page'; content: { title: string; main: string }; status: number }
  | { kind: 'Done'; location: string }
  | { kind: 'NotFound' };

const pageOf = (content: { title: string; main: string }, status = 200): Outcome => ({
  kind: 'Page',
  content,
  status,
});

/** A post of an action's form. */
export interface ActionVisit extends TypeVisit {
  id: string;
  action: Action;
  keptFiles: KeptFiles;
}

/** Adds the files of this post to those of the posts before. */
async function mergedFiles(
  { officer, keptFiles }: ActionVisit,
  { kept, files }: Sent,
): Promise<{ kept: string; files: Files }> {
  const { id } = officer.person;
  const before = kept ? await keptFiles.find(id, kept) : {};
  if (Object.keys(files).length === 0)
    return { kept: Object.keys(before).length > 0 ? kept : '', files: before };
  const merged: Record<string, readonly Uint8Array[]> = { ...before };
  for (const [field, list] of Object.entries(files))
    merged[field] = [...(merged[field] ?? []), ...list];
  const token = await keptFiles.keep(id, merged);
  if (kept) await keptFiles.drop(id, kept);
  return { kept: token, files: merged };
}

/** Drops the kept files if one of them was refused: the officer chooses others. */
async function withoutRefusedFiles(
  { action, officer, keptFiles }: ActionVisit,
  state: ActionState,
  refusals: readonly Refusal[],
): Promise<ActionState> {
  const names = action.fields.filter(isFileField).map(({ name }) => name);
  if (!state.kept || !refusals.some(({ field }) => names.includes(field))) return state;
  await keptFiles.drop(officer.person.id, state.kept);
  return { ...state, kept: '', files: {} };
}

/** Adds a prepared text below what was typed. */
function withTemplate(state: ActionState, { field, index }: NonNullable<Sent['template']>) {
  const offered = state.offered.find((one) => one.field.name === field);
  const text = offered?.templates[index]?.(state.found.citizenLanguage);
  if (text === undefined) return state.typed;
  const before = state.typed[field]?.trim();
  return { ...state.typed, [field]: before ? `${before}\n\n${text}` : text };
}

async function answerOf(
  visit: ActionVisit,
  cases: Cases,
  state: ActionState,
  result: ActResult,
): Promise<Outcome> {
  const { type, id, action, view, officer, keptFiles } = visit;
  const forbidden = () => {
    const T = t(view.locale);
    return laterPage(
      {
        title: T('desk:not_yours_title'),
        lead: T('desk:not_yours_lead', { action: action.label(view.locale) }),
        action,
        typed: state.typed,
        address: null,
      },
      view,
    );
  };
  switch (result.kind) {
    case 'Acted':
      if (state.kept) await keptFiles.drop(officer.person.id, state.kept);
      return { kind: 'Done', location: to.case(type, id, view, { done: action.name }) };
    case 'Invalid': {
      const { refusals } = result;
      const again = await withoutRefusedFiles(visit, state, refusals);
      return pageOf(actionPage({ ...again, refusals }, view), 422);
    }
    case 'Stale': {
      const now = await cases.open(id, officer);
      if (!now) return { kind: 'NotFound' };
      const { version, timeline } = now;
      const offered = await offeredFields(action, now, officer);
      const stale = { ...state, found: now, offered, version, seen: timeline.length };
      return pageOf(stalePage({ ...stale, seenBefore: state.seen }, view), 409);
    }
    case 'NotPossible': {
      const found: CaseRow = { ...state.found, status: result.status };
      return pageOf(notPossiblePage({ ...state, found }, view), 409);
    }
    case 'NotPermitted':
      return pageOf(forbidden(), 403);
    case 'NotFound':
      return { kind: 'NotFound' };
  }
}

async function performed(
  visit: ActionVisit,
  cases: Cases,
  state: ActionState,
  input: Input,
): Promise<Outcome> {
  const { id, action, officer } = visit;
  const { version, key } = state;
  const result = await cases.act({ id, action: action.name, version, input, key }, officer);
  return answerOf(visit, cases, state, result);
}

/** Carries out one step of an action: insert a text, check, confirm, or perform it. */
export async function takeStep(visit: ActionVisit, sent: Sent): Promise<Outcome> {
  const { type, id, action, officer, view } = visit;
  const cases = await type.cases();
  const [found] = await cases.rows([id], officer);
  if (!found) return { kind: 'NotFound' };
  const { kept, files } = await mergedFiles(visit, sent);
  const offered = await offeredFields(action, found, officer);
  const { version, seen, key, values: typed } = sent;
  const state: ActionState = {
    type,
    action,
    found,
    offered,
    typed,
    files,
    refusals: [],
    version,
    seen,
    key,
    kept,
  };
  if (sent.template)
    return pageOf(actionPage({ ...state, typed: withTemplate(state, sent.template) }, view));
  if (sent.step === 'change') return pageOf(actionPage(state, view));
  const { input, refusals } = await checkInput(action, found, officer, typed, files);
  // A changed case answers first: the officer then corrects the form on its new state.
  if (refusals.length > 0 && found.version === version)
    return pageOf(
      actionPage({ ...(await withoutRefusedFiles(visit, state, refusals)), refusals }, view),
      422,
    );
  if (action.message && sent.step !== 'confirm' && found.version === version) {
    if (!found.actions.includes(action.name))
      return answerOf(visit, cases, state, notPossible(action, found));
    const checked = await cases.check({ id, action: action.name, version, input }, officer);
    if (checked.length > 0)
      return answerOf(visit, cases, state, { kind: 'Invalid', refusals: checked });
    const message = await action.message(found, input.values);
    const other = (await action.other?.find(input.values, officer)) ?? null;
    return pageOf(confirmPage(state, message, other, view));
  }
  return performed(visit, cases, state, input);
}

const notPossible = (action: Action, { status }: CaseRow): ActResult =>
  action.from.includes(status) ? { kind: 'NotPermitted' } : { kind: 'NotPossible', status };

/** The empty form of an action on a case. */
export async function formState(
  { type, action, officer }: Pick<ActionVisit, 'type' | 'action' | 'officer'>,
  found: CaseDetail,
  key: string,
): Promise<ActionState> {
  const { version, timeline } = found;
  const initial = action.fields.map(
    async (field) => [field.name, (await field.initial?.(found)) ?? ''] as const,
  );
  return {
    type,
    action,
    found,
    offered: await offeredFields(action, found, officer),
    typed: Object.fromEntries(await Promise.all(initial)),
    files: {},
    refusals: [],
    version,
    seen: timeline.length,
    key,
    kept: '',
  };
}

/** The form of an action; null for a case that the officer may not see. */
export async function openForm(
  visit: Omit<ActionVisit, 'keptFiles'>,
  key: string,
): Promise<Outcome> {
  const { type, id, action, officer, view } = visit;
  const found = await (await type.cases()).open(id, officer);
  if (!found) return { kind: 'NotFound' };
  const state = await formState(visit, found, key);
  if (found.actions.includes(action.name)) return pageOf(actionPage(state, view));
  return notPossible(action, found).kind === 'NotPermitted'
    ? pageOf(notYoursPage(state, view), 403)
    : pageOf(notPossiblePage(state, view), 409);
}
