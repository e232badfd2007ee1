// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import type { Values } from './comparison.ts';
import {
  began,
  beginningOf,
  currentTrouble,
  guarded,
  guardedRestore,
  installGuard,
  isAsSaved,
  isPending,
  messageOf,
  restoreOf,
  saveOf,
  setOwner,
  signsOut,
} from './guard.ts';

const BASE = 'http://cms.test/admin';
const DOC: Values = {
  id: 7,
  title: 'Water cut',
  summary: 'On Monday.',
  updatedAt: '2026-11-27T10:00:00.000Z',
};

/**
 * A CMS with one document: it refuses saves of outdated forms, and requests of signed-out accounts.
 */
function cms(user: string | null = '1') {
  const state = {
    doc: { ...DOC },
    user,
    sent: [] as Values[],
    isSilent: false,
    away: 0,
    questions: 0,
  };
  const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });
  const refuse = (status: number, message: string) => json(status, { errors: [{ message }] });
  const through = async (input: unknown, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(String(input), BASE);
    if (url.pathname === '/api/users/me')
      return json(200, { user: state.user && { id: state.user, name: 'Ravi' } });
    if (!init.body) return json(200, state.doc);
    if (state.isSilent) throw new TypeError('Failed to fetch');
    if (state.away > 0) return new Response('Away', { status: state.away });
    const values = JSON.parse((init.body as FormData).get('_payload') as string) as Values;
    state.sent.push(values);
    if (state.user !== '1') return refuse(403, 'You are not allowed to perform this action.');
    if (values.updatedAt !== state.doc.updatedAt)
      return refuse(409, 'Ravi changed this document on Friday. Your words are kept.');
    if (state.questions > 0 && url.searchParams.get('confirmed') !== 'true')
      return refuse(428, 'Is the translation missing?');
    state.doc = { ...state.doc, ...values, updatedAt: `${values.updatedAt as string}+` };
    return json(200, { doc: state.doc });
  };
  return { state, through: through as typeof fetch };
}

function save(values: Values, through: typeof fetch) {
  const body = new FormData();
  body.set('_payload', JSON.stringify(values));
  return guarded(saveOf('/api/pages/7?locale=en', { method: 'PATCH', body }, BASE)!, through);
}
const draft = (more: Values): Values => ({ ...DOC, _status: 'draft', ...more });
/** The limit ends a hang: a busy machine is late. */
const PATIENCE_MS = 120_000;
const trouble = () =>
  vi.waitFor(() => {
    const held = currentTrouble();
    if (!held) throw new Error('nothing is held');
    return held;
  }, PATIENCE_MS);

beforeEach(() => {
  began('pages/7/en', { form: { ...DOC }, document: { ...DOC } });
  setOwner({ id: '1', api: '/api', users: 'users' });
});

it('a save that was written before the one before it was answered begins from that one', async () => {
  const { state, through } = cms();
  expect((await save(draft({ title: 'One' }), through)).status).toBe(200);
  expect((await save(draft({ title: 'One', summary: 'Two.' }), through)).status).toBe(200);
  expect((await save(draft({ title: 'Three', summary: 'Two.' }), through)).status).toBe(200);
  expect(state.doc).toMatchObject({ title: 'Three', summary: 'Two.' });
  expect(currentTrouble()).toBeNull();
  // A save of another person in between is found all the same.
  state.doc = { ...state.doc, title: 'By Ravi', updatedAt: 'later' };
  const late = save(draft({ title: 'Four', summary: 'Two.' }), through);
  (await trouble()).decide('giveUp');
  expect((await late).status).toBe(409);
});

it('a form is as saved when it shows what it began with or stored last, and not before it is stored', async () => {
  const { state, through } = cms();
  const shows = (values: Values) => isAsSaved('pages/7/en', { ...DOC, ...values });
  expect([shows({}), shows({ title: 'One' })]).toEqual([true, false]);
  await save(draft({ title: 'One' }), through);
  expect([shows({}), shows({ title: 'One' })]).toEqual([false, true]);
  state.doc = { ...state.doc, title: 'By Ravi', updatedAt: 'later' };
  const refused = save(draft({ title: 'Two' }), through);
  (await trouble()).decide('giveUp');
  await refused;
  expect(shows({ title: 'Two' })).toBe(false);
  expect(isAsSaved('pages/8/en', DOC)).toBe(false);
});

it('words that are kept begin from the last save of their form, which the form may not show yet', async () => {
  const { state, through } = cms();
  await save(draft({ title: 'One' }), through);
  expect(beginningOf('pages/7/en', DOC.updatedAt)).toBe(state.doc.updatedAt);
  expect(beginningOf('pages/7/en', 'another')).toBe('another');
  expect(beginningOf('pages/new/en', undefined)).toBeUndefined();
});

it('a save of a deleted document says that it was deleted, and a refusal of another kind stays', async () => {
  const { state, through } = cms();
  const gone: typeof fetch = async (input, init) => {
    const isDocument = String(input).includes('/pages/7');
    return isDocument
      ? new Response('{"errors":[{"message":"No."}]}', { status: init?.body ? 403 : 404 })
      : through(input, init);
  };
  const answer = await save(draft({ title: 'Mine' }), gone);
  expect(answer.status).toBe(404);
  expect(await messageOf(answer)).toContain('was deleted meanwhile');
  expect(isPending('pages/7/en')).toBe(true);
  const forbidden: typeof fetch = async (input, init) =>
    init?.body
      ? new Response('{"errors":[{"message":"No."}]}', { status: 403 })
      : through(input, init);
  expect(await messageOf(await save(draft({ title: 'Mine' }), forbidden))).toBe('No.');
  expect(currentTrouble()).toBeNull();
  expect((await save(draft({ title: 'Mine' }), through)).status).toBe(200);
  expect(state.doc.title).toBe('Mine');
});

it('a draft whose fields do not clash with another save is saved beside it', async () => {
  const { state, through } = cms();
  state.doc = { ...DOC, title: 'By Ravi', updatedAt: 'later' };
  expect((await save(draft({ summary: 'Mine.' }), through)).status).toBe(200);
  expect(state.doc).toMatchObject({ title: 'By Ravi', summary: 'Mine.' });
});

it('a field that both changed waits for the editor, and is written over theirs only then', async () => {
  const { state, through } = cms();
  state.doc = { ...DOC, title: 'By Ravi', summary: 'By Ravi too.', updatedAt: 'later' };
  const answer = save(draft({ title: 'Mine' }), through);
  const held = await trouble();
  expect(held.trouble).toMatchObject({
    kind: 'Conflict',
    comparison: { both: ['title'] },
    theirs: { title: 'By Ravi' },
  });
  expect(state.doc.title).toBe('By Ravi');
  held.decide('keepMine');
  expect((await answer).status).toBe(200);
  expect(state.doc).toMatchObject({ title: 'Mine', summary: 'By Ravi too.' });
});

it('a publish over another save always waits, and may be given up', async () => {
  const { state, through } = cms();
  state.doc = { ...DOC, title: 'By Ravi', updatedAt: 'later' };
  const answer = save({ ...DOC, summary: 'Mine.', _status: 'published' }, through);
  (await trouble()).decide('giveUp');
  expect((await answer).status).toBe(409);
  expect(state.doc.title).toBe('By Ravi');
});

it('a save of an ended session is sent once more after signing in, and not by another account', async () => {
  const { state, through } = cms(null);
  const answer = save(draft({ summary: 'Mine.' }), through);
  expect((await trouble()).trouble).toEqual({ kind: 'SessionEnded', signedInAs: null });
  state.user = '2';
  await vi.waitFor(
    () => expect(currentTrouble()?.trouble).toEqual({ kind: 'SessionEnded', signedInAs: 'Ravi' }),
    PATIENCE_MS,
  );
  expect(state.sent).toHaveLength(1);
  // Until then the form keeps its words in the tab.
  expect(isPending('pages/7/en')).toBe(true);
  state.user = '1';
  expect((await answer).status).toBe(200);
  expect(state.sent).toHaveLength(2);
  expect(isPending('pages/7/en')).toBe(false);
});

it('a refusal for a signed-in account reaches the form', async () => {
  const { through } = cms();
  const denying = ((input: unknown, init: RequestInit = {}) =>
    init.body
      ? Promise.resolve(new Response('{}', { status: 403 }))
      : through(input as string, init)) as typeof fetch;
  expect((await save(draft({}), denying)).status).toBe(403);
});

it('a CMS that does not answer is asked again', async () => {
  const { state, through } = cms();
  state.isSilent = true;
  const answer = save(draft({ summary: 'Mine.' }), through);
  expect((await trouble()).trouble.kind).toBe('Silent');
  expect(isPending('pages/7/en')).toBe(true);
  state.isSilent = false;
  expect((await answer).status).toBe(200);
  expect(isPending('pages/7/en')).toBe(false);
});

it('words are kept from a save until one succeeds, those of a new document too', async () => {
  const { state, through } = cms();
  const first = save(draft({ title: 'Under way' }), through);
  expect(isPending('pages/7/en')).toBe(true);
  await first;
  expect(isPending('pages/7/en')).toBe(false);

  state.doc = { ...DOC, title: 'By Ravi', updatedAt: 'later' };
  const answer = save(draft({ title: 'Mine' }), through);
  const { decide } = await trouble();
  expect(isPending('pages/7/en')).toBe(true);
  decide('giveUp');
  await answer;
  expect(isPending('pages/7/en')).toBe(true);
  expect(isPending('pages/7/mr')).toBe(false);
  expect((await save(draft({ updatedAt: 'later' }), through)).status).toBe(200);
  expect(isPending('pages/7/en')).toBe(false);

  const body = new FormData();
  body.set('_payload', JSON.stringify({ title: 'New' }));
  const create = (status: number) =>
    guarded(saveOf('/api/pages?locale=en', { method: 'post', body }, BASE)!, () =>
      Promise.resolve(new Response('{}', { status, headers: { 'content-type': 'text/json' } })),
    );
  await create(500);
  expect(isPending('pages/new/en')).toBe(true);
  await create(201);
  expect(isPending('pages/new/en')).toBe(false);
});

it('a sign-out by hand is recognised, and no other request', () => {
  expect(signsOut('/api/users/logout', { method: 'post' })).toBe(true);
  expect(signsOut('http://cms.test/api/users/logout?allSessions=false', { method: 'POST' })).toBe(
    true,
  );
  expect(signsOut('/admin/logout-inactivity', {})).toBe(false);
  expect(signsOut('/api/users/refresh-token', { method: 'post' })).toBe(false);
  expect(signsOut('/api/pages/logout', { method: 'get' })).toBe(false);
});

it.each([502, 503])(
  'a CMS for which a web server answers by %s is asked again, until the editor stops that',
  async (status) => {
    const { state, through } = cms();
    state.away = status;
    const answer = save(draft({ title: 'Mine' }), through);
    expect((await trouble()).trouble.kind).toBe('Silent');
    state.away = 0;
    expect((await answer).status).toBe(200);
    expect(state.doc.title).toBe('Mine');

    state.away = status;
    const given = save(draft({ title: 'Again', updatedAt: state.doc.updatedAt! }), through);
    (await trouble()).decide('giveUp');
    expect((await given).status).toBe(status);
  },
);

it('a question is answered by confirming the same save', async () => {
  const { state, through } = cms();
  state.questions = 1;
  const answer = save({ ...DOC, _status: 'published' }, through);
  (await trouble()).decide('confirm');
  expect((await answer).status).toBe(200);
});

it('restores and sign-ins are distinguished from saves', async () => {
  const form = new FormData();
  form.set('_payload', '{}');
  expect(saveOf('/api/users/login', { method: 'post', body: form }, BASE)).toBeNull();
  expect(saveOf('/api/pages', { method: 'post', body: form }, BASE)?.place).toBeNull();
  const url = restoreOf('/api/pages/versions/3?draft=false', { method: 'post' }, BASE)!;
  const asked: string[] = [];
  const through = (async (input: string) => {
    asked.push(input);
    return new Response('{"errors":[{"message":"This vanishes"}]}', {
      status: asked.length === 1 ? 428 : 200,
    });
  }) as unknown as typeof fetch;
  const answer = guardedRestore(url, { method: 'post' }, through);
  (await trouble()).decide('asDraft');
  expect((await answer).status).toBe(200);
  expect(asked[1]).toContain('draft=true');
});

it('a reason goes with the save for which the CMS asked, and with no other', async () => {
  const { state, through } = cms();
  const asking: typeof fetch = async (input, init) => {
    const values = JSON.parse((init!.body as FormData).get('_payload') as string) as Values;
    const body = {
      errors: [{ message: 'Not approved', data: { field: 'publishReason' } }],
    };
    return values._status === 'published' && !values.publishReason
      ? new Response(JSON.stringify(body), { status: 428 })
      : through(input, init);
  };
  const answer = save({ ...DOC, title: 'Urgent', _status: 'published' }, asking);
  const held = await trouble();
  expect(held.trouble).toEqual({ kind: 'Reason', message: 'Not approved' });
  held.decide({ reason: 'A flood' });
  expect((await answer).status).toBe(200);
  expect(state.sent).toMatchObject([{ title: 'Urgent', publishReason: 'A flood' }]);
  const { updatedAt } = state.doc;
  expect((await save(draft({ title: 'Later', updatedAt }), asking)).status).toBe(200);
  expect(state.sent.at(-1)).not.toHaveProperty('publishReason');
  const given = save({ ...DOC, updatedAt: state.doc.updatedAt, _status: 'published' }, asking);
  (await trouble()).decide('giveUp');
  expect((await given).status).toBe(428);
});

it('a version that is published at once may need a reason too', async () => {
  const sent: (string | null)[] = [];
  const answers = [428, 428, 200];
  const through: typeof fetch = async (_input, init) => {
    sent.push((init?.body as string | undefined) ?? null);
    const status = answers[sent.length - 1]!;
    const data = sent.length === 2 ? { field: 'publishReason' } : undefined;
    return new Response(JSON.stringify({ errors: [{ message: 'Question', data }] }), { status });
  };
  const url = new URL('/api/pages/versions/9', BASE);
  const answer = guardedRestore(url, { method: 'POST' }, through);
  (await trouble()).decide('confirm');
  await vi.waitFor(() => expect(currentTrouble()?.trouble.kind).toBe('Reason'), PATIENCE_MS);
  currentTrouble()!.decide({ reason: 'It was right' });
  expect((await answer).status).toBe(200);
  expect(sent).toEqual([null, null, JSON.stringify({ publishReason: 'It was right' })]);
});

it('a sign-out by hand removes the words of the tab, before any part of the page has begun', async () => {
  const sent: string[] = [];
  window.fetch = async (input) => {
    sent.push(String(input));
    return new Response('{}');
  };
  installGuard();
  sessionStorage.setItem('pune-unsaved pages/7/en form', '{"owner":"1","values":{}}');
  await window.fetch('/api/users/me', { method: 'POST' });
  expect(sessionStorage.length).toBe(1);
  await window.fetch('/api/users/logout', { method: 'POST' });
  expect(sessionStorage.length).toBe(0);
  expect(sent).toEqual(['/api/users/me', '/api/users/logout']);
});
