import { handleEndpoints, type PayloadRequest } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from './access/rules.ts';
import { runDueSchedules } from './due-schedules.ts';
import { alarmOf, schedulesFor, type Schedule } from './schedules.ts';
import { approve } from './testing/approve.ts';
import { openTestCms, pageData, type TestCms } from './testing/test-cms.ts';

let t: TestCms;
let water: number;
let roads: number;
beforeAll(async () => {
  t = await openTestCms();
  water = (await t.department('Water supply')).id as number;
  roads = (await t.department('Roads')).id as number;
});
afterAll(() => t.close());

type Id = number | string;
type User = NonNullable<PayloadRequest['user']>;
const NINE = '2030-01-26T09:00';
/** Some seconds after nine in the morning in Pune. */
const atNine = (seconds = 0) => new Date(Date.parse('2030-01-26T03:30:00Z') + seconds * 1000);

const signIn = (user: User): Promise<string> => t.signIn(user);
async function ask(
  method: string,
  path: string,
  cookie?: string,
  body?: object,
  origin: string = t.cms.config.serverURL,
) {
  const headers = new Headers({
    origin,
    'sec-fetch-site': 'same-origin',
    ...(cookie && { cookie }),
    ...(body && { 'content-type': 'application/json' }),
  });
  const answer = await handleEndpoints({
    config: t.cms.config,
    request: new Request(`${t.cms.config.serverURL}${path}`, {
      method,
      headers,
      ...(body && { body: JSON.stringify(body) }),
    }),
  });
  const json = (await answer.json()) as { id?: Id; errors?: { message: string }[] };
  return { status: answer.status, id: json.id, message: json.errors?.[0]?.message };
}
const draft = async (title: string, department: number | null = water, more: object = {}) =>
  (
    await t.cms.create({
      collection: 'pages',
      locale: 'en',
      draft: true,
      data: pageData(title, { department, ...more }),
      overrideAccess: true,
    })
  ).id as Id;
const publishedPage = async (title: string, more: object = {}) =>
  (
    await t.cms.create({
      collection: 'pages',
      locale: 'en',
      data: pageData(title, { department: water, _status: 'published', ...more }),
      overrideAccess: true,
    })
  ).id as Id;
/** Schedules an action for nine, by a new account of a role. */
async function scheduled(
  id: Id,
  more: object = {},
  role: Role = 'publisher',
  departments: number[] | null = [water],
) {
  const user = await t.account(role, departments);
  const answer = await ask('POST', `/api/publishing/pages/${id}/schedules`, await signIn(user), {
    action: 'publish',
    at: NINE,
    ...more,
  });
  expect(answer.message).toBeUndefined();
  return { user, schedule: answer.id as Id };
}
const stateOf = async (id: Id) =>
  (await t.cms.findByID({
    collection: 'schedules',
    id,
    depth: 0,
    overrideAccess: true,
  })) as unknown as Schedule;
const publicTitle = async (id: Id, locale: 'en' | 'mr' = 'en') => {
  const page = (await t.cms.findByID({
    collection: 'pages',
    id,
    locale,
    fallbackLocale: false,
    overrideAccess: true,
  } as never)) as unknown as { title?: string; _status: string; takenDown?: boolean };
  return page._status === 'published' && !page.takenDown ? (page.title ?? null) : null;
};
const REASON = { en: 'It has a wrong fee.' };
const inError = { action: 'takeDown', withdrawal: { kind: 'error', reason: REASON } };
const replacedBy = (next: Id) => ({
  action: 'takeDown',
  withdrawal: { kind: 'replaced', reason: REASON, successor: `pages/${next}` },
});
const withdrawn = { action: 'takeDown', withdrawal: { kind: 'withdrawn', reason: REASON } };
const update = (id: Id, data: object, locale: 'en' | 'mr' = 'en') =>
  t.cms.update({ collection: 'pages', id, locale, data: data as never, overrideAccess: true });
const translate = (id: Id) =>
  update(id, { title: 'मराठी', summary: 'सारांश', _status: 'published' }, 'mr');
const run = async (seconds = 0) => {
  const log: [string, Record<string, unknown>][] = [];
  const done = await runDueSchedules(t.cms, atNine(seconds), (event, details) =>
    log.push([event, details]),
  );
  return { done, log };
};

describe('a schedule', () => {
  it('publishes through the outbox at its time in India, not before, and the row names its editor', async () => {
    const id = await draft('Opens at nine');
    await approve(t, 'pages', id);
    const { schedule } = await scheduled(id);
    expect(await stateOf(schedule)).toMatchObject({
      state: 'waiting',
      at: '2030-01-26T03:30:00.000Z',
    });
    expect((await run(-1)).done).toBe(0);
    expect(await publicTitle(id)).toBeNull();
    const rows = await t.written(async () => expect((await run(2)).done).toBe(1));
    expect(rows).toMatchObject([
      {
        contentType: 'pages',
        operation: 'publish',
        title: 'Opens at nine',
        note: expect.stringMatching(/^Scheduled by publisher-.* for 26 January 2030, 09:00\.$/),
      },
    ]);
    expect(await stateOf(schedule)).toMatchObject({
      state: 'done',
      carriedOutAt: atNine(2).toISOString(),
    });
    expect((await run(3)).done).toBe(0);
  });

  it('publishes the draft of that moment over the public version', async () => {
    const id = await publishedPage('Old words');
    await t.cms.update({
      collection: 'pages',
      id,
      locale: 'en',
      draft: true,
      data: { title: 'Draft at scheduling' } as never,
      overrideAccess: true,
    });
    await scheduled(id);
    await t.cms.update({
      collection: 'pages',
      id,
      locale: 'en',
      draft: true,
      data: { title: 'Draft at nine' } as never,
      overrideAccess: true,
    });
    await approve(t, 'pages', id);
    await run();
    expect(await publicTitle(id)).toBe('Draft at nine');
  });

  it('publishes one language alone', async () => {
    const id = await publishedPage('English as it is');
    await t.cms.update({
      collection: 'pages',
      id,
      locale: 'en',
      draft: true,
      data: { title: 'English unfinished' } as never,
      overrideAccess: true,
    });
    await t.cms.update({
      collection: 'pages',
      id,
      locale: 'mr',
      draft: true,
      data: { title: 'मराठी', summary: 'सारांश' } as never,
      overrideAccess: true,
    });
    await approve(t, 'pages', id);
    await scheduled(id, { language: 'mr' });
    await run();
    expect([await publicTitle(id), await publicTitle(id, 'mr')]).toEqual([
      'English as it is',
      'मराठी',
    ]);
  });

  it('takes down everything, or one language', async () => {
    const [all, one] = [await publishedPage('All of it'), await publishedPage('English stays')];
    await t.cms.update({
      collection: 'pages',
      id: one,
      locale: 'mr',
      data: { title: 'मराठी जाते', summary: 'सारांश', _status: 'published' } as never,
      overrideAccess: true,
    });
    await scheduled(all, inError);
    await scheduled(one, { action: 'takeDown', language: 'mr' });
    const rows = await t.written(() => run());
    expect(rows.map(({ title, operation }) => [title, operation])).toEqual([
      ['All of it', 'unpublish'],
      ['/pages/all-of-it/', 'publish'],
      ['English stays', 'publish'],
    ]);
    expect([await publicTitle(all), await publicTitle(one), await publicTitle(one, 'mr')]).toEqual([
      null,
      'English stays',
      null,
    ]);
  });

  it('to unpublish a document that is no longer public ends as done without a change', async () => {
    const id = await publishedPage('Gone before');
    const { schedule } = await scheduled(id, inError);
    await t.cms.update({
      collection: 'pages',
      id,
      locale: 'en',
      data: { _status: 'draft' } as never,
      overrideAccess: true,
    });
    expect(await t.written(() => run())).toEqual([]);
    expect(await stateOf(schedule)).toMatchObject({ state: 'done' });
  });

  it('is carried out once, though two look at the same time', async ({ skip }) => {
    skip(t.withoutTransactions, 'no transactions here: there is one publisher');
    const id = await draft('Only once');
    await approve(t, 'pages', id);
    await scheduled(id);
    const rows = await t.written(() => Promise.all([run(), run()]));
    expect(rows).toHaveLength(1);
  });
});

describe('a schedule that takes a document down', () => {
  const alarmAfter = async (schedule: Id) => {
    await run();
    return alarmOf(await stateOf(schedule), atNine(1).getTime());
  };
  const cancelled = async (schedule: Id, user: User) =>
    ask('DELETE', `/api/publishing/schedules/${schedule}`, await signIn(user));

  it('does at its time what a publisher does by hand: the address leads to the successor', async () => {
    const [old, next] = [await publishedPage('Fees of 2029'), await publishedPage('Fees of 2030')];
    const { schedule } = await scheduled(old, replacedBy(next));
    expect((await stateOf(schedule)).withdrawal).toEqual({
      kind: 'replaced',
      reason: REASON,
      successor: { type: 'pages', id: String(next), title: 'Fees of 2030' },
    });
    const rows = await t.written(() => run());
    expect(rows.map(({ contentType, operation }) => `${contentType} ${operation}`)).toEqual([
      'pages unpublish',
      'redirects publish',
    ]);
    expect(rows[1]!.versions.en!.data).toMatchObject({
      from: '/pages/fees-of-2029/',
      status: 301,
      withdrawal: { reason: { text: REASON.en } },
    });
  });

  it('leaves a withdrawn text with its notice; one that was withdrawn before needs nothing', async () => {
    const id = await publishedPage('Withdrawn at nine');
    const { user, schedule } = await scheduled(id, withdrawn);
    const [row] = await t.written(() => run());
    expect(row).toMatchObject({
      operation: 'publish',
      note: expect.stringContaining('for 26 January 2030, 09:00.'),
    });
    expect(row!.versions.en!.data).toMatchObject({ withdrawn: { reason: { text: REASON.en } } });
    const again = { ...withdrawn, at: NINE };
    const path = `/api/publishing/pages/${id}/schedules`;
    expect(await ask('POST', path, await signIn(user), again)).toMatchObject({ status: 409 });
    await t.cms.db.updateOne({
      collection: 'schedules',
      id: schedule,
      data: { state: 'waiting', carriedOutAt: null },
    });
    expect(await t.written(() => run())).toEqual([]);
    expect(await stateOf(schedule)).toMatchObject({ state: 'done' });
  });

  it('asks for the languages of the draft while nothing is public', async () => {
    const id = await draft('Public for a day');
    await approve(t, 'pages', id);
    await scheduled(id, { at: '2030-01-26T08:00' });
    const { schedule } = await scheduled(id, inError);
    expect((await run()).done).toBe(2);
    expect(await stateOf(schedule)).toMatchObject({ state: 'done' });
    expect(await publicTitle(id)).toBeNull();
  });

  it('alarms while the successor is not public, and goes on when it is', async () => {
    const [old, next] = [await publishedPage('Stays for now'), await publishedPage('Not yet')];
    const { schedule } = await scheduled(old, replacedBy(next));
    await update(next, { _status: 'draft' });
    expect(await alarmAfter(schedule)).toMatch(
      /^“Stays for now” was to be taken down .* and is not yet: The document that takes its place is not public, .* cancel it and make it again\.$/,
    );
    expect(await publicTitle(old)).toBe('Stays for now');
    await update(next, { _status: 'published' });
    expect((await run(1)).done).toBe(1);
    expect(await publicTitle(old)).toBeNull();
  });

  it('alarms when a language has become public for which it has no reason', async () => {
    const id = await publishedPage('In English first');
    const { user, schedule } = await scheduled(id, inError);
    await translate(id);
    expect(await alarmAfter(schedule)).toContain(
      'Give the reason to readers in each public language: Marathi. To change',
    );
    expect(await publicTitle(id)).toBe('In English first');
    await cancelled(schedule, user);
  });

  it('of an earlier release, which did not ask, is carried out as it was made', async () => {
    const id = await publishedPage('Made before');
    const { schedule } = await scheduled(id, inError);
    await t.cms.db.updateOne({
      collection: 'schedules',
      id: schedule,
      data: { withdrawal: null },
    });
    const rows = await t.written(() => run());
    expect(rows).toMatchObject([{ operation: 'unpublish' }]);
  });
});

describe('a schedule that is late', () => {
  it('raises an alarm after a minute, logged once, until it is carried out; the receipt contains the delay', async () => {
    const id = await draft('Late');
    await approve(t, 'pages', id);
    const { schedule } = await scheduled(id);
    expect(alarmOf(await stateOf(schedule), atNine(60).getTime())).toBeNull();
    expect(alarmOf(await stateOf(schedule), atNine(61).getTime())).toBe(
      '“Late” was to be published on 26 January 2030, 09:00, 1 minute ago, and is not yet: The publisher, which carries it out, has not done so. It may be down.',
    );
    const rows = await t.written(async () => {
      expect((await run(720)).log).toEqual([
        ['schedule-carried-out-late', expect.objectContaining({ lateMs: 720_000 })],
      ]);
    });
    expect(rows[0]).toMatchObject({ note: expect.stringContaining('carried out 12 minutes late') });
    expect(alarmOf(await stateOf(schedule), atNine(721).getTime())).toBeNull();
  });

  it('because its document is incomplete names the missing fields, is retried with backoff, and is done once they are filled', async () => {
    const id = await draft('Unready', water, { summary: '' });
    const { schedule } = await scheduled(id);
    const rows = await t.written(async () => {
      expect((await run()).log[0]).toEqual([
        'schedule-failed',
        expect.objectContaining({ error: expect.stringContaining('summary') }),
      ]);
      expect((await run(0.5)).log).toEqual([]);
      for (const seconds of [1, 3, 7, 15, 31, 63, 123]) await run(seconds);
    });
    expect(rows).toEqual([]);
    expect(await stateOf(schedule)).toMatchObject({ state: 'waiting', tries: 8 });
    expect(alarmOf(await stateOf(schedule), atNine(5).getTime())).toMatch(/is not yet: .*summary/);
    await t.cms.update({
      collection: 'pages',
      id,
      locale: 'en',
      draft: true,
      data: { summary: 'Now there is one.' } as never,
      overrideAccess: true,
    });
    await approve(t, 'pages', id);
    expect((await run(183)).done).toBe(1);
    expect(await stateOf(schedule)).toMatchObject({ state: 'done', error: null });
    expect(await publicTitle(id)).toBe('Unready');
  });

  it('logs once', async () => {
    const id = await draft('Told once', water, { summary: '' });
    await scheduled(id);
    const events = [];
    for (const seconds of [0, 61, 200, 300])
      events.push(...(await run(seconds)).log.filter(([event]) => event === 'schedule-late'));
    expect(events).toEqual([
      ['schedule-late', expect.objectContaining({ alarm: expect.stringContaining('“Told once”') })],
    ]);
    await t.cms.delete({ collection: 'pages', id, overrideAccess: true });
    await run(400);
  });
});

describe('a schedule that cannot be carried out', () => {
  it('for its document is deleted says so, and is not tried again', async () => {
    const id = await draft('Deleted since');
    const { schedule } = await scheduled(id);
    await t.cms.delete({ collection: 'pages', id, overrideAccess: true });
    await run();
    expect(alarmOf(await stateOf(schedule), atNine(1).getTime())).toBe(
      '“Deleted since” was to be published on 26 January 2030, 09:00 and will not be: The document was deleted.',
    );
    expect((await run(100)).log.map(([event]) => event)).toEqual(['schedule-late']);
  });

  it('for the right to publish was withdrawn says so, and publishes nothing', async () => {
    const id = await draft('Right withdrawn');
    const { user, schedule } = await scheduled(id);
    await t.cms.update({
      collection: 'users',
      id: user.id,
      data: { role: 'author' } as never,
      overrideAccess: true,
    });
    const rows = await t.written(() => run());
    expect(rows).toEqual([]);
    expect(await publicTitle(id)).toBeNull();
    expect(alarmOf(await stateOf(schedule), atNine(1).getTime())).toContain(
      'may not publish this document any more',
    );
    await ask(
      'DELETE',
      `/api/publishing/schedules/${schedule}`,
      await signIn(await t.account('administrator')),
    );
  });

  it('for its account is gone says so', async () => {
    const id = await draft('Account gone');
    const { user, schedule } = await scheduled(id);
    await t.cms.delete({ collection: 'users', id: user.id, overrideAccess: true });
    await run();
    expect(await stateOf(schedule)).toMatchObject({
      state: 'failed',
      error: expect.stringContaining('was deleted or disabled'),
    });
  });

  it('for its account is disabled says so, publishes nothing, and stays so', async () => {
    const id = await draft('Account disabled');
    await approve(t, 'pages', id);
    const { user, schedule } = await scheduled(id);
    const disable = (disabled: boolean) =>
      t.cms.update({
        collection: 'users',
        id: user.id,
        data: { disabled } as never,
        overrideAccess: true,
      });
    await disable(true);
    expect(await t.written(() => run())).toEqual([]);
    expect(await publicTitle(id)).toBeNull();
    expect(alarmOf(await stateOf(schedule), atNine(1).getTime())).toBe(
      `“Account disabled” was to be published on 26 January 2030, 09:00 and will not be: The account of ${user.name}, who scheduled it, was deleted or disabled. A person who may publish it must schedule it again.`,
    );
    await disable(false);
    expect(await t.written(() => run(100))).toEqual([]);
  });
});

describe('the right to schedule', () => {
  it('belongs to accounts that may publish the document', async () => {
    const id = await draft('Not for everybody');
    const wish = { action: 'publish', at: NINE };
    const post = async (role: Role, departments: number[] | null) =>
      ask(
        'POST',
        `/api/publishing/pages/${id}/schedules`,
        await signIn(await t.account(role, departments)),
        wish,
      );
    expect(
      (await ask('POST', `/api/publishing/pages/${id}/schedules`, undefined, wish)).status,
    ).toBe(401);
    for (const role of ['author', 'translator', 'checker'] as const)
      expect(await post(role, [water]), role).toMatchObject({
        status: 403,
        message: expect.stringContaining('ask a publisher'),
      });
    expect(await post('publisher', [roads])).toMatchObject({ status: 404 });
    expect(await post('publisher', [water])).toMatchObject({ status: 200 });
    const elsewhere = await ask(
      'POST',
      `/api/publishing/pages/${id}/schedules`,
      await signIn(await t.account('administrator')),
      { ...wish, at: '2030-01-26T09:01' },
      'https://elsewhere.example',
    );
    expect(elsewhere.status).toBe(401);
  });

  it('may cancel, and sees it until then; others see nothing of it', async () => {
    const id = await draft('Cancelled');
    const { user, schedule } = await scheduled(id);
    const seenBy = async (account: User) =>
      (
        await schedulesFor(t.cms, account as never, {
          documentId: { equals: String(id) },
          state: { equals: 'waiting' },
        })
      ).length;
    const stranger = await t.account('publisher', [roads]);
    const author = await t.account('author', [water]);
    expect([await seenBy(user), await seenBy(author), await seenBy(stranger)]).toEqual([1, 1, 0]);
    expect(
      (await ask('DELETE', `/api/publishing/schedules/${schedule}`, await signIn(stranger))).status,
    ).toBe(404);
    expect(
      (await ask('DELETE', `/api/publishing/schedules/${schedule}`, await signIn(author))).status,
    ).toBe(403);
    expect(
      (await ask('DELETE', `/api/publishing/schedules/${schedule}`, await signIn(user))).status,
    ).toBe(200);
    expect(
      await ask('DELETE', `/api/publishing/schedules/${schedule}`, await signIn(user)),
    ).toMatchObject({ status: 409, message: expect.stringContaining('already') });
    await run();
    expect(await publicTitle(id)).toBeNull();
  });

  it.each([
    [{ at: '2020-01-01T09:00' }, /is past/],
    [{ at: '2090-01-01T09:00' }, /five years/],
    [{ at: 'tomorrow' }, /day and the time/],
    [{ action: 'delete' }, /publish or to take down/],
    [{ language: 'xx' }, /no language/],
    [{ action: 'takeDown' }, /Choose how it is taken down/],
    [{ action: 'takeDown', withdrawal: { kind: 'error' } }, /the reason .*: English\.$/],
    [{ ...replacedBy(1), withdrawal: { kind: 'replaced', reason: REASON } }, /takes its place/],
  ])('is told what is wrong with %j', async (more, message) => {
    const id = await draft('Asked wrongly');
    const cookie = await signIn(await t.account('publisher', [water]));
    expect(
      await ask('POST', `/api/publishing/pages/${id}/schedules`, cookie, {
        action: 'publish',
        at: new Date(Date.now() + 86_400_000).toISOString().slice(0, 16),
        ...more,
      }),
    ).toMatchObject({ status: 400, message: expect.stringMatching(message) });
  });

  it('reports a conflict', async () => {
    const id = await draft('Twice at nine');
    const { user } = await scheduled(id);
    expect(
      await ask('POST', `/api/publishing/pages/${id}/schedules`, await signIn(user), {
        ...inError,
        at: NINE,
      }),
    ).toMatchObject({ status: 409, message: expect.stringContaining('26 January 2030, 09:00') });
  });
});
