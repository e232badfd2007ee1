import type { Choice } from '@pune/content-models/changes/rules';
import type { Texts } from '@pune/content-models/withdrawals';
import { LOCALES, type Locale } from '@pune/i18n';
import {
  changedFields,
  compare,
  isSame,
  mergedBody,
  type Began,
  type Comparison,
  type Values,
} from './comparison.ts';
import { forgetOthers, storeOfTab } from './kept.ts';

/**
 * Intercepts requests between Payload's forms and the network. It holds a save that is refused (a
 * conflict, an ended session, a question of the CMS) or not answered, with the values in the form,
 * until the editor has decided; then it sends the save once. The form is not involved. Payload
 * offers no other place for this: its autosave accepts no components.
 */

export type Trouble =
  | {
      kind: 'Conflict';
      message: string;
      collection: string;
      /** The key of the document and language. */
      key: string;
      comparison: Comparison;
      mine: Values;
      theirs: Values;
    }
  | { kind: 'SessionEnded'; signedInAs: string | null }
  | { kind: 'Question'; message: string }
  | { kind: 'Reason'; message: string }
  | { kind: 'Change'; message: string; languages: readonly Locale[]; note: Texts | null }
  | { kind: 'Restore'; message: string; mayPublish: boolean }
  | { kind: 'Silent' };

/**
 * The decisions of an editor; `giveUp` passes the refusal to the form, which keeps its values. A
 * reason, and what readers are told, is sent with the save.
 */
export type Decision =
  | 'keepMine'
  | 'confirm'
  | 'asDraft'
  | 'giveUp'
  | { reason: string }
  | { change: Choice };

/**
 * The fields in which the CMS wants an answer: the reason for publishing what no other person has
 * approved, and if readers are told of a change.
 */
const REASON_FIELD = 'publishReason';
const CHANGE_FIELD = 'publishChange';

const CONFLICT = 409;
/** The status by which the CMS asks to confirm a publish. */
const QUESTION = 428;
/**
 * A web server in front answers by these while the CMS starts again. A save that reached the CMS all
 * the same is found by its time of change when it is sent again.
 */
const AWAY: readonly number[] = [502, 503, 504];
/** The CMS's own refusals are JSON, and say why. */
const isAnswer = ({ status, headers }: Response): boolean =>
  !AWAY.includes(status) || (headers.get('content-type') ?? '').includes('json');
const ASK_AGAIN_MS = 2000;
/** Timeout of a save. */
export const SAVE_MS_MAX = 120_000;

type Fetch = typeof fetch;
interface Held {
  trouble: Trouble;
  decide: (decision: Decision) => void;
}

/** Saves that wait for a decision, the newest last; the newest is shown first. */
let held: readonly Held[] = [];
let owner: { id: string; api: string; users: string } | null = null;
const listeners = new Set<() => void>();
const beginnings = new Map<string, Began>();
/**
 * Values, by document and field, that another save has replaced in the CMS while the form may still
 * show them.
 */
const outdated = new Map<string, Values>();
/**
 * The states of a document from which the saves of a form began, and the one that the last of them
 * made. A save that was written while another was under way names an earlier state.
 */
const ownStates = new Map<string, { before: Set<unknown>; last: unknown }>();
/** Forms with unsaved changes. */
const unsaved = new Set<object>();
/** Documents and languages whose last save is under way, held or refused, as of `keyOf`. */
const pending = new Set<string>();
let page = {
  merged: (_message: string): void => {},
  signedIn: (): void => {},
  say: (text: string): string => text,
};

const tell = (next: readonly Held[]): void => {
  held = next;
  for (const listener of listeners) listener();
};
export const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const currentTrouble = (): Held | null => held.at(-1) ?? null;
/** Tells if the last save of a document and language has not succeeded yet. */
export const isPending = (key: string): boolean => pending.has(key);
/** Notes that a save begins, and that it has succeeded or its words are dropped. */
export function setPending(key: string, isBegun: boolean): void {
  if (pending.has(key) === isBegun) return;
  if (isBegun) pending.add(key);
  else pending.delete(key);
  tell(held);
}
export const setPage = (next: typeof page): void => void (page = next);
export function setUnsaved(form: object, isUnsaved: boolean): void {
  if (isUnsaved) unsaved.add(form);
  else unsaved.delete(form);
}
export const setOwner = (next: typeof owner): void => void (owner = next);

/**
 * Waits for the editor's decision on a problem.
 *
 * @param watch may decide by itself; `ended` aborts when a decision has been made
 */
function hold(
  trouble: Trouble,
  watch?: (decide: Held['decide'], change: (trouble: Trouble) => void, ended: AbortSignal) => void,
): Promise<Decision> {
  return new Promise((resolve) => {
    const ended = new AbortController();
    const decide = (decision: Decision): void => {
      ended.abort();
      tell(held.filter((other) => other.decide !== decide));
      resolve(decision);
    };
    tell([...held, { trouble, decide }]);
    watch?.(
      decide,
      (changed) =>
        tell(held.map((other) => (other.decide === decide ? { trouble: changed, decide } : other))),
      ended.signal,
    );
  });
}

interface Save {
  url: URL;
  init: RequestInit;
  form: FormData;
  values: Values;
  /** Answers to questions of the CMS, by field: they go with this save alone. */
  answers?: Values;
  /** Collection, id and language of an existing document. */
  place: { collection: string; id: string; key: string } | null;
  /** The key of the document, or of a new one. */
  words: string;
}

/** Parses a request as a save, or returns null. */
export function saveOf(input: unknown, init: RequestInit | undefined, base: string): Save | null {
  if (typeof input !== 'string' || !init || !(init.body instanceof FormData)) return null;
  const payload = init.body.get('_payload');
  const method = (init.method ?? '').toUpperCase();
  if (typeof payload !== 'string' || !['PATCH', 'POST'].includes(method)) return null;
  const url = new URL(input, base);
  const [, collection, id] = /\/api\/([\w-]+)\/([\w-]+)$/.exec(url.pathname) ?? [];
  const isUpdate = method === 'PATCH' && collection && id;
  const [, created = ''] = /\/api\/([\w-]+)$/.exec(url.pathname) ?? [];
  if (!isUpdate && !created) return null;
  const locale = url.searchParams.get('locale') ?? '';
  const place = isUpdate ? { collection, id, key: keyOf(collection, id, locale) } : null;
  const words = place?.key ?? keyOf(created, null, locale);
  return { url, init, form: init.body, values: JSON.parse(payload) as Values, place, words };
}

/** @param id null for a document that is not created yet */
export const keyOf = (collection: string, id: string | number | null, locale: string): string =>
  `${collection}/${id ?? 'new'}/${locale}`;

/** Remembers the initial values of a form. */
export function began(key: string, beginning: Began): void {
  beginnings.set(key, beginning);
  ownStates.delete(key);
  outdated.delete(key);
}

/** Tells if a form shows what it began with, or what its last save has stored. */
export function isAsSaved(key: string, values: Values): boolean {
  const beginning = beginnings.get(key);
  return beginning !== undefined && changedFields(beginning.form, values).length === 0;
}

function send(save: Save, through: Fetch, values: Values = save.values): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of save.form) if (name !== '_payload') body.append(name, value);
  body.set('_payload', JSON.stringify({ ...values, ...save.answers }));
  return through(save.url.href, { ...save.init, body });
}

interface Refusal {
  message?: string;
  data?: { field?: string; languages?: Locale[]; note?: Texts | null };
}

async function refusalOf(response: Response): Promise<Refusal> {
  const body = (await response
    .clone()
    .json()
    .catch(() => null)) as { errors?: Refusal[] } | null;
  return body?.errors?.[0] ?? {};
}

/** Reads why the CMS refused a save. */
export const messageOf = async (response: Response): Promise<string> =>
  (await refusalOf(response)).message ?? 'The CMS refused this save and did not say why.';

/** Sentences of Hindi end with a danda. */
const firstSentence = (message: string): string => message.split(/(?<=[.।]) /)[0]!;

/**
 * Waits for the answer of the editor, if the CMS asks for one in a field.
 *
 * @returns the answer by its field; `null` if the CMS asks for none
 */
async function answerTo(response: Response): Promise<Values | 'giveUp' | null> {
  if (response.status !== QUESTION) return null;
  const { data, message = '' } = await refusalOf(response);
  if (data?.field !== REASON_FIELD && data?.field !== CHANGE_FIELD) return null;
  const decision = await hold(
    data.field === REASON_FIELD
      ? { kind: 'Reason', message }
      : {
          kind: 'Change',
          message,
          languages: data.languages ?? LOCALES,
          note: data.note ?? null,
        },
  );
  if (typeof decision !== 'object') return 'giveUp';
  return 'reason' in decision
    ? { [REASON_FIELD]: decision.reason }
    : { [CHANGE_FIELD]: decision.change };
}

/** Loads the stored document, in the language of a save. */
async function documentOf({ url }: Pick<Save, 'url'>, through: Fetch): Promise<Values | null> {
  const query = new URLSearchParams({
    draft: 'true',
    depth: '0',
    'fallback-locale': 'null',
    locale: url.searchParams.get('locale') ?? '',
  });
  const answer = await through(`${url.pathname}?${query}`, { credentials: 'include' }).catch(
    () => null,
  );
  return answer?.ok ? ((await answer.json()) as Values) : null;
}

export const readDocument = (path: string, locale: string): Promise<Values | null> =>
  documentOf({ url: new URL(`${path}?locale=${locale}`, window.location.href) }, window.fetch);

/**
 * Handles a save of a document that another save has changed. Drafts without conflicting fields are
 * merged; otherwise the editor decides.
 */
async function afterConflict(save: Save, response: Response, through: Fetch): Promise<Response> {
  const { place, values } = save;
  const theirs = place && (await documentOf(save, through));
  if (!place || !theirs) return response;
  const beginning = beginnings.get(place.key);
  const known = beginning?.document.updatedAt === values.updatedAt ? beginning! : null;
  const comparison = compare(known, values, theirs);
  const isDraft = values._status === 'draft';
  const message = await messageOf(response);
  if (!isDraft || comparison.both.length > 0) {
    const decision = await hold({
      kind: 'Conflict',
      message,
      collection: place.collection,
      key: place.key,
      comparison,
      mine: values,
      theirs,
    });
    if (decision !== 'keepMine') return response;
  }
  save.values = mergedBody(values, theirs, comparison.mine);
  const others = comparison.theirs.filter((field) => !comparison.mine.includes(field));
  outdated.set(place.key, {
    ...outdated.get(place.key),
    ...Object.fromEntries(others.map((field) => [field, values[field]])),
  });
  const answer = await guarded(save, through);
  if (answer.ok && others.length > 0) page.merged(firstSentence(message));
  return answer;
}

/**
 * Removes values that another save has replaced and the form still shows: the editor did not choose
 * to keep them.
 */
function withoutOutdated(key: string, values: Values): Values {
  const old = outdated.get(key);
  if (!old) return values;
  const kept = { ...values };
  for (const [field, value] of Object.entries(old)) {
    if (field in kept && isSame(kept[field], value)) delete kept[field];
    else if (field in kept) delete old[field];
  }
  return kept;
}

/**
 * Checks if the form's account is still signed in, and gets the name of another account that is.
 */
async function signedIn(through: Fetch): Promise<{ isOwner: boolean; name: string | null }> {
  const answer =
    owner &&
    (await through(`${owner.api}/${owner.users}/me`, { credentials: 'include' }).catch(() => null));
  // No answer from the CMS does not mean that the session has ended.
  if (!owner || !answer?.ok) return { isOwner: true, name: null };
  const { user } = (await answer.json()) as {
    user: { id: string | number; name?: string; email?: string } | null;
  };
  return { isOwner: String(user?.id ?? '') === owner.id, name: user?.name ?? user?.email ?? null };
}

/** A document that was deleted meanwhile is refused as not found, or as not allowed. */
async function afterDeletion(save: Save, response: Response, through: Fetch): Promise<Response> {
  const { place, url } = save;
  const answer =
    place && (await through(url.pathname, { credentials: 'include' }).catch(() => null));
  if (answer?.status !== 404) return response;
  const message = page.say(
    'This document was deleted meanwhile, or you may not see it any more. Your words stand in this form and are not saved: copy them from here.',
  );
  return new Response(JSON.stringify({ errors: [{ message }] }), {
    status: 404,
    headers: { 'content-type': 'application/json' },
  });
}

async function afterSessionEnd(save: Save, response: Response, through: Fetch): Promise<Response> {
  const session = await signedIn(through);
  if (session.isOwner) return afterDeletion(save, response, through);
  const decision = await hold(
    { kind: 'SessionEnded', signedInAs: session.name },
    (decide, change, ended) => {
      const ask = async (): Promise<void> => {
        const now = await signedIn(through);
        if (ended.aborted) return;
        if (now.isOwner) decide('confirm');
        else {
          change({ kind: 'SessionEnded', signedInAs: now.name });
          setTimeout(() => void ask(), ASK_AGAIN_MS);
        }
      };
      setTimeout(() => void ask(), ASK_AGAIN_MS);
    },
  );
  if (decision !== 'confirm') return response;
  page.signedIn();
  return guarded(save, through);
}

async function afterQuestion(save: Save, response: Response, through: Fetch): Promise<Response> {
  const answer = await answerTo(response);
  if (answer === 'giveUp') return response;
  if (answer !== null) {
    save.answers = { ...save.answers, ...answer };
    return guarded(save, through);
  }
  if ((await hold({ kind: 'Question', message: await messageOf(response) })) !== 'confirm')
    return response;
  save.url.searchParams.set('confirmed', 'true');
  return guarded(save, through);
}

/**
 * Sends a save until the CMS answers it. A CMS that is away is asked again every two seconds, until
 * the editor stops that.
 */
async function sendUntilAnswered(save: Save, through: Fetch): Promise<Response> {
  setPending(save.words, true);
  for (;;) {
    const outcome = await send(save, through).then(
      (response) => ({ response, isAnswer: isAnswer(response) }) as const,
      (error: unknown) => ({ error, isAnswer: false }) as const,
    );
    if (outcome.isAnswer && outcome.response.ok) setPending(save.words, false);
    if (outcome.isAnswer) return outcome.response;
    const decision = await hold({ kind: 'Silent' }, (decide, _change, ended) =>
      setTimeout(() => !ended.aborted && decide('confirm'), ASK_AGAIN_MS),
    );
    if (decision === 'confirm') continue;
    if ('response' in outcome) return outcome.response;
    throw outcome.error;
  }
}

/**
 * Parses a request that restores a version.
 *
 * @returns its address, or null
 */
export function restoreOf(input: unknown, init: RequestInit | undefined, base: string): URL | null {
  if (typeof input !== 'string' || (init?.method ?? '').toUpperCase() !== 'POST') return null;
  const url = new URL(input, base);
  return /\/api\/[\w-]+\/versions\/[\w-]+$/.test(url.pathname) ? url : null;
}

/** Restores a version; the editor decides if that would change public content. */
export async function guardedRestore(
  url: URL,
  init: RequestInit,
  through: Fetch,
): Promise<Response> {
  const response = await through(url.href, init);
  if (response.status !== QUESTION && response.status !== 403) return response;
  const decision = await hold({
    kind: 'Restore',
    message: await messageOf(response),
    mayPublish: response.status === QUESTION,
  });
  if (decision !== 'confirm' && decision !== 'asDraft') return response;
  url.searchParams.set(decision === 'confirm' ? 'confirmed' : 'draft', 'true');
  let restored = await through(url.href, init);
  for (let answers: Values = {}; ;) {
    const answer = await answerTo(restored);
    if (answer === null || answer === 'giveUp') return restored;
    answers = { ...answers, ...answer };
    restored = await through(url.href, {
      ...init,
      headers: { ...init.headers, 'content-type': 'application/json' },
      body: JSON.stringify(answers),
    });
  }
}

/**
 * The state from which words begin: that of the form's own last save, if the form does not show it
 * yet.
 */
export function beginningOf(key: string, updatedAt: unknown): unknown {
  const own = ownStates.get(key);
  return own?.before.has(updatedAt) ? own.last : updatedAt;
}

/** Sends a save, and handles its answer until it succeeds or the editor gives up. */
export async function guarded(save: Save, through: Fetch): Promise<Response> {
  if (save.place) save.values.updatedAt = beginningOf(save.place.key, save.values.updatedAt);
  const from = save.values.updatedAt;
  const response = await sendUntilAnswered(save, through);
  if (response.status === CONFLICT) return afterConflict(save, response, through);
  if (response.status === 401 || response.status === 403)
    return afterSessionEnd(save, response, through);
  if (response.status === 404) return afterDeletion(save, response, through);
  if (response.status === QUESTION) return afterQuestion(save, response, through);
  if (response.ok && save.place) {
    const { doc } = (await response
      .clone()
      .json()
      .catch(() => ({}))) as { doc?: Values };
    if (doc) {
      const { before } = ownStates.get(save.place.key) ?? { before: new Set() };
      ownStates.set(save.place.key, { before: before.add(from), last: doc.updatedAt });
      beginnings.set(save.place.key, { form: { ...doc, ...save.values }, document: doc });
    }
  }
  return response;
}

/**
 * Recognises a sign-out by hand. A session that ends by itself sends no such request.
 */
export const signsOut = (input: unknown, init: RequestInit | undefined): boolean =>
  typeof input === 'string' &&
  (init?.method ?? '').toUpperCase() === 'POST' &&
  /\/api\/[\w-]+\/logout(?:\?|$)/.test(input);

/** Payload leaves the page when the session expires, which would lose the form. */
export const leavesForInactivity = (input: unknown): boolean =>
  (typeof input === 'string' || input instanceof URL) &&
  /\/logout-inactivity\b/.test(String(input));

let isInstalled = false;
/**
 * Replaces `fetch`, once for each page load, by one that passes saves and restores to this guard,
 * and does not leave the page for inactivity while values are unsaved. Other requests pass through.
 */
export function installGuard(): void {
  if (isInstalled) return;
  isInstalled = true;
  const through = window.fetch.bind(window);
  window.fetch = (input, init) => {
    if (leavesForInactivity(input) && (unsaved.size > 0 || held.length > 0))
      return new Promise(() => {});
    const save = saveOf(input, init, window.location.href);
    const restore = restoreOf(input, init, window.location.href);
    // The page of the sign-out sends it before any other part of the CMS has begun.
    if (signsOut(input, init)) forgetOthers(storeOfTab(), null);
    if (restore) return guardedRestore(restore, init!, through);
    if (!save) return through(input, init);
    if (save.place) save.values = withoutOutdated(save.place.key, save.values);
    return guarded(save, through);
  };
}
