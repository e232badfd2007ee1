import { handleEndpoints } from 'payload';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { richText } from '@pune/content-models/rich-text';
import type { Role } from './access/rules.ts';
import { runDueSchedules } from './due-schedules.ts';
import type { HandOverView } from './handovers.endpoints.ts';
import { refusalOf, send, signIn, type Person } from './testing/http.ts';
import { openTestCms, pageData, type TestCms } from './testing/test-cms.ts';

let t: TestCms;
let water: number;
let roads: number;
const people = {} as Record<
  | 'author'
  | 'translator'
  | 'checker'
  | 'publisher'
  | 'otherPublisher'
  | 'stranger'
  | 'administrator',
  Person
>;

beforeAll(async () => {
  t = await openTestCms();
  water = (await t.department('Water supply')).id as number;
  roads = (await t.department('Roads')).id as number;
  const of = (role: Role, departments: number[] | null = [water]) => signIn(t, role, departments);
  people.author = await of('author');
  people.translator = await of('translator');
  people.checker = await of('checker');
  people.publisher = await of('publisher');
  people.otherPublisher = await of('publisher');
  people.stranger = await of('publisher', [roads]);
  people.administrator = await of('administrator', null);
});
afterAll(() => t.close());

type Id = number | string;
type Data = Record<string, unknown>;
const REASON = 'The main burst, and people must know.';

const begin = async (title: string, by: Person = people.author): Promise<Id> => {
  const answer = await send(
    t,
    '/api/pages?draft=true&locale=en',
    'POST',
    { ...(pageData(title, { department: water }) as object), _status: 'draft' },
    { json: true, cookie: by.cookie },
  );
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { doc: { id: Id } }).doc.id;
};
const save = (by: Person, id: Id, data: Data, query = '', locale = 'en') =>
  send(t, `/api/pages/${id}?draft=true&locale=${locale}${query}`, 'PATCH', data, {
    json: true,
    cookie: by.cookie,
  });
const edit = async (by: Person, id: Id, data: Data, locale = 'en') =>
  expect((await save(by, id, { ...data, _status: 'draft' }, '', locale)).status).toBe(200);
const publish = (by: Person, id: Id, data: Data = {}, query = '', locale = 'en') =>
  save(by, id, { ...data, _status: 'published' }, query, locale);
const ask = async (by: Person | null, path: string, body?: object) => {
  const answer = await handleEndpoints({
    config: t.cms.config,
    request: new Request(`${t.cms.config.serverURL}/api/publishing/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/json',
        ...(by && { cookie: by.cookie }),
      },
      ...(body && { body: JSON.stringify(body) }),
    }),
  });
  const json = (await answer.json()) as HandOverView & { errors?: { message: string }[] };
  return { status: answer.status, view: json, message: json.errors?.[0]?.message };
};
const view = async (by: Person, id: Id) => (await ask(by, `pages/${id}/handover`)).view;
const submit = (by: Person, id: Id, body: object = {}) =>
  ask(by, `pages/${id}/handover/submit`, body);
const giveBack = (by: Person, id: Id, body: object) => ask(by, `pages/${id}/handover/return`, body);
/** Approves what the person reads now. */
const approve = async (by: Person, id: Id) =>
  ask(by, `pages/${id}/handover/approve`, { digests: (await view(by, id)).digests });
const publicTitle = async (id: Id, locale: 'en' | 'mr' = 'en') => {
  const page = (await t.cms.findByID({
    collection: 'pages',
    id,
    locale,
    draft: false,
    fallbackLocale: false,
    overrideAccess: true,
  } as never)) as unknown as { title?: string; _status: string };
  return page._status === 'published' ? (page.title ?? null) : null;
};

describe('a text', () => {
  it('goes from its author to a checker, back with a comment, again to the checker, and is published', async () => {
    const id = await begin('Water cut');
    const { persons } = await view(people.author, id);
    const checker = persons.find(({ name }) => name === people.checker.name)!;
    expect(
      (await submit(people.author, id, { to: checker.id, note: 'For Friday' })).view,
    ).toMatchObject({
      state: 'submitted',
      submittedToName: people.checker.name,
      note: 'For Friday',
    });
    const comments = [
      { path: 'summary', label: 'Summary', locale: 'en', text: 'Say which wards.' },
    ];
    expect((await giveBack(people.checker, id, { comments })).view).toMatchObject({
      state: 'returned',
      comments,
    });
    await edit(people.author, id, { summary: 'No water in Kothrud.' });
    expect((await submit(people.author, id)).view.state).toBe('submitted');
    expect((await approve(people.checker, id)).view).toMatchObject({
      state: 'approved',
      isApproved: true,
      languages: { en: 'approved', mr: 'none' },
    });
    expect((await publish(people.publisher, id)).status).toBe(200);
    expect(await publicTitle(id)).toBe('Water cut');
    const after = await view(people.publisher, id);
    expect(after).toMatchObject({ state: 'writing', flag: null, writers: [] });
    expect(after.events.map(({ action, byName }) => [action, byName])).toEqual([
      ['published', people.publisher.name],
      ['approved', people.checker.name],
      ['submitted', people.author.name],
      ['returned', people.checker.name],
      ['submitted', people.author.name],
    ]);
  });

  it('that nobody approved is not published, in whichever way it is tried', async () => {
    const id = await begin('Unread');
    const refused = await publish(people.publisher, id);
    expect([refused.status, await refusalOf(refused)]).toEqual([
      428,
      expect.stringMatching(/No other person has approved this text \(English\)/),
    ]);
    await submit(people.author, id);
    expect((await publish(people.publisher, id)).status).toBe(428);
    expect((await publish(people.publisher, id, { publishReason: ' x ' })).status).toBe(428);
    expect((await publish(people.publisher, id, {}, '&publishSpecificLocale=en')).status).toBe(428);
    const many = await send(
      t,
      `/api/pages?where[id][in]=${id}&locale=en`,
      'PATCH',
      { _status: 'published' },
      { json: true, cookie: people.publisher.cookie },
    );
    expect(((await many.json()) as { errors: unknown[] }).errors).toHaveLength(1);
    const account = await t.account('publisher', [water]);
    await expect(
      t.cms.update({
        collection: 'pages',
        id,
        locale: 'en',
        data: { _status: 'published' },
        overrideAccess: false,
        user: account,
      } as never),
    ).rejects.toThrow(/No other person has approved/);
    const created = await send(
      t,
      '/api/pages?locale=en',
      'POST',
      { ...(pageData('At once', { department: water }) as object), _status: 'published' },
      { json: true, cookie: people.publisher.cookie },
    );
    expect(created.status).toBe(428);
    expect(await publicTitle(id)).toBeNull();
  });

  it('is judged by nobody who wrote it, by no other role, and by no other department', async () => {
    const id = await begin('By a publisher', people.publisher);
    await edit(people.author, id, { summary: 'Changed by the author.' });
    await submit(people.author, id);
    const own = await approve(people.publisher, id);
    expect([own.status, own.message]).toEqual([403, expect.stringMatching(/You wrote or changed/)]);
    expect((await approve(people.author, id)).status).toBe(403);
    expect((await approve(people.translator, id)).status).toBe(403);
    expect((await approve(people.stranger, id)).status).toBe(404);
    expect((await ask(null, `pages/${id}/handover`)).status).toBe(401);
    expect((await submit(people.checker, id)).status).toBe(403);
    expect((await giveBack(people.author, id, { note: 'No' })).status).toBe(403);
    expect((await approve(people.otherPublisher, id)).status).toBe(200);
    // The publisher did not approve it, and may publish it.
    expect((await publish(people.publisher, id)).status).toBe(200);
  });

  it('is approved as it was read: a change in between is refused', async () => {
    const id = await begin('Read');
    await submit(people.author, id);
    const { digests } = await view(people.checker, id);
    await edit(people.author, id, { title: 'Changed while it was read' });
    const answer = await ask(people.checker, `pages/${id}/handover/approve`, { digests });
    expect([answer.status, answer.message]).toEqual([
      409,
      expect.stringMatching(/changed since you opened it/),
    ]);
  });

  it('loses its approval by any change, which makes the person a writer; saving it unchanged does neither', async () => {
    const id = await begin('Approved once');
    await submit(people.author, id);
    await approve(people.checker, id);
    const { docs } = await t.cms.find({
      collection: 'pages',
      where: { id: { equals: id } },
      draft: true,
      depth: 0,
      locale: 'en',
      overrideAccess: true,
    });
    await edit(people.otherPublisher, id, { ...docs[0] });
    expect(await view(people.checker, id)).toMatchObject({ isApproved: true });
    expect((await view(people.checker, id)).writers).toEqual([people.author.name]);
    await edit(people.otherPublisher, id, { title: 'Approved once!' });
    expect(await view(people.checker, id)).toMatchObject({
      state: 'writing',
      isApproved: false,
      languages: { en: 'unapproved' },
    });
    expect((await publish(people.publisher, id)).status).toBe(428);
    expect((await approve(people.otherPublisher, id)).status).toBe(403);
    expect((await view(people.checker, id)).events[0]).toMatchObject({
      action: 'voided',
      byName: people.otherPublisher.name,
    });
  });

  it('that changes while it is published is not what was approved', async () => {
    const id = await begin('Approved');
    await submit(people.author, id);
    await approve(people.checker, id);
    const answer = await publish(people.publisher, id, { title: 'Something else' });
    expect([answer.status, await refusalOf(answer)]).toEqual([
      428,
      expect.stringMatching(/This form changes the text/),
    ]);
    expect(await publicTitle(id)).toBeNull();
  });

  it('is approved and published in each language apart', async () => {
    const id = await begin('In English');
    await submit(people.author, id);
    await approve(people.checker, id);
    await edit(people.translator, id, { title: 'मराठीत', summary: 'सारांश' }, 'mr');
    expect((await view(people.checker, id)).languages).toEqual({
      en: 'approved',
      mr: 'unapproved',
      hi: 'none',
    });
    expect((await publish(people.publisher, id)).status).toBe(428);
    expect(
      (await publish(people.publisher, id, {}, '&publishSpecificLocale=mr', 'mr')).status,
    ).toBe(428);
    expect((await publish(people.publisher, id, {}, '&publishSpecificLocale=en')).status).toBe(200);
    expect([await publicTitle(id), await publicTitle(id, 'mr')]).toEqual(['In English', null]);
    // The translator is still remembered; the author too, because not all of it is public.
    expect((await view(people.checker, id)).writers.toSorted()).toEqual(
      [people.author.name, people.translator.name].toSorted(),
    );
    await approve(people.checker, id);
    expect(
      (await publish(people.publisher, id, {}, '&publishSpecificLocale=mr', 'mr')).status,
    ).toBe(200);
    expect(await publicTitle(id, 'mr')).toBe('मराठीत');
  });

  it('that was restored is the text of all who ever wrote the document', async () => {
    const id = await begin('First words', people.publisher);
    await edit(people.author, id, { title: 'Second words' });
    await submit(people.author, id);
    await approve(people.checker, id);
    await publish(people.otherPublisher, id);
    const { docs } = await t.cms.findVersions({
      collection: 'pages',
      where: { parent: { equals: id } },
      sort: 'createdAt',
      overrideAccess: true,
    });
    const restore = (query: string, body: object = {}) =>
      send(t, `/api/pages/versions/${docs[0]!.id}?${query}`, 'POST', body, {
        json: true,
        cookie: people.otherPublisher.cookie,
      });
    expect((await restore('draft=true')).status).toBe(200);
    expect((await approve(people.publisher, id)).status).toBe(403);
    expect((await approve(people.checker, id)).status).toBe(200);
  });

  const takeDown = (by: Person, id: Id) =>
    ask(by, `pages/${id}/withdrawal`, {
      kind: 'error',
      reason: { en: 'It was wrong.', mr: 'ते चुकीचे होते.' },
    });

  it.each([
    ['as a whole', true],
    ['in its language', false],
  ])('that was taken down %s is not approved by who wrote it', async (_, isWhole) => {
    const id = await begin('Once public', people.publisher);
    await submit(people.publisher, id);
    await approve(people.checker, id);
    await publish(people.otherPublisher, id);
    const down = isWhole
      ? await takeDown(people.otherPublisher, id)
      : await publish(people.otherPublisher, id, { takenDown: true });
    expect(down.status).toBe(200);
    if (!isWhole) await edit(people.otherPublisher, id, { takenDown: false });
    expect((await approve(people.publisher, id)).status).toBe(403);
    expect((await approve(people.checker, id)).status).toBe(200);
  });

  it('is taken down without approval, as a whole or in one language', async () => {
    const id = await begin('Wrong');
    await edit(people.translator, id, { title: 'चूक', summary: 'सारांश' }, 'mr');
    await submit(people.author, id);
    await approve(people.checker, id);
    await publish(people.publisher, id);
    expect((await publish(people.publisher, id, { takenDown: true }, '', 'mr')).status).toBe(200);
    expect((await takeDown(people.publisher, id)).status).toBe(200);
    expect(await publicTitle(id)).toBeNull();
    // Up again: English is as approved; Marathi is taken down still.
    expect((await publish(people.publisher, id)).status).toBe(200);
  });
});

describe('publishing without approval', () => {
  it('needs a reason, and stays flagged until another person approves it', async () => {
    const id = await begin('A flood');
    expect((await publish(people.publisher, id, { publishReason: REASON })).status).toBe(200);
    expect(await publicTitle(id)).toBe('A flood');
    const flagged = await view(people.publisher, id);
    expect(flagged).toMatchObject({
      flag: { byName: people.publisher.name, reason: REASON },
      events: [{ action: 'published-unapproved', note: REASON }],
    });
    const later = (by: Person) =>
      ask(by, `pages/${id}/handover/approve-published`, { digests: flagged.flag!.digests });
    expect((await later(people.publisher)).status).toBe(403);
    expect((await later(people.author)).status).toBe(403);
    expect((await later(people.checker)).view.flag).toBeNull();
    expect((await later(people.checker)).status).toBe(409);
    const { docs } = await t.cms.find({
      collection: 'pages',
      where: { id: { equals: id } },
      overrideAccess: true,
    });
    expect(JSON.stringify(docs)).not.toContain(REASON);
  });

  it('works for a new alert in one request', async () => {
    const answer = await send(
      t,
      '/api/pages?locale=en',
      'POST',
      {
        ...(pageData('New and urgent', { department: water }) as object),
        _status: 'published',
        publishReason: REASON,
      },
      { json: true, cookie: people.publisher.cookie },
    );
    expect(answer.status).toBe(201);
    const { doc } = (await answer.json()) as { doc: { id: Id } };
    expect(await view(people.checker, doc.id)).toMatchObject({ flag: { reason: REASON } });
  });

  it('is not open to an author, with whatever reason', async () => {
    const id = await begin('Mine');
    expect((await publish(people.author, id, { publishReason: REASON })).status).toBe(403);
  });

  it('needs the reason also to restore a version to the public', async () => {
    const id = await begin('One');
    await submit(people.author, id);
    await approve(people.checker, id);
    await publish(people.publisher, id);
    const { docs } = await t.cms.findVersions({
      collection: 'pages',
      where: { and: [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }] },
      overrideAccess: true,
    });
    const restore = (body: object) =>
      send(t, `/api/pages/versions/${docs[0]!.id}?confirmed=true`, 'POST', body, {
        json: true,
        cookie: people.publisher.cookie,
      });
    expect((await restore({})).status).toBe(428);
    expect((await restore({ publishReason: REASON })).status).toBe(200);
  });
});

describe('a program', () => {
  it('without an account publishes as before, and leaves no flag', async () => {
    const { id } = await t.cms.create({
      collection: 'pages',
      locale: 'en',
      data: pageData('Seeded', { department: water, _status: 'published' }),
      overrideAccess: true,
    });
    expect(await view(people.checker, id)).toMatchObject({
      state: 'writing',
      flag: null,
      writers: [],
      languages: { en: 'public' },
    });
  });
});

describe('a schedule', () => {
  it('publishes what was approved; what was not stays a draft and alarms until it is', async () => {
    const id = await begin('At nine');
    const answer = await send(
      t,
      `/api/publishing/pages/${id}/schedules`,
      'POST',
      { action: 'publish', at: '2030-01-26T09:00' },
      { json: true, cookie: people.publisher.cookie },
    );
    const { id: schedule } = (await answer.json()) as { id: Id };
    const at = (seconds: number) => new Date(Date.parse('2030-01-26T03:30:00Z') + seconds * 1000);
    expect(await runDueSchedules(t.cms, at(0))).toBe(0);
    expect(
      await t.cms.findByID({ collection: 'schedules', id: schedule, overrideAccess: true }),
    ).toMatchObject({
      state: 'waiting',
      error: expect.stringMatching(/is not approved \(English\)/),
    });
    await submit(people.author, id);
    await approve(people.checker, id);
    expect(await runDueSchedules(t.cms, at(60))).toBe(1);
    expect(await publicTitle(id)).toBe('At nine');
  });
});

describe('a file', () => {
  const picture = (background: string) =>
    sharp({ create: { width: 40, height: 30, channels: 3, background } })
      .png()
      .toBuffer();
  const upload = async (by: Person, background: string, id?: Id, more: object = {}) => {
    const form = new FormData();
    form.set('_payload', JSON.stringify({ alt: `A ${background} picture`, ...more }));
    form.set(
      'file',
      new Blob([(await picture(background)) as Uint8Array<ArrayBuffer>], { type: 'image/png' }),
      `${background}.png`,
    );
    return handleEndpoints({
      config: t.cms.config,
      request: new Request(`${t.cms.config.serverURL}/api/media${id ? `/${id}` : ''}?locale=en`, {
        method: id ? 'PATCH' : 'POST',
        headers: { 'sec-fetch-site': 'same-origin', cookie: by.cookie },
        body: form,
      }),
    });
  };
  const idOf = async (answer: Response): Promise<Id> =>
    ((await answer.json()) as { doc: { id: Id } }).doc.id;
  const showing = (file: Id) => ({
    body: {
      root: {
        ...(richText('Look:') as { root: object }).root,
        children: [
          ...(richText('Look:') as unknown as { root: { children: object[] } }).root.children,
          {
            type: 'upload',
            version: 3,
            format: '',
            id: 'abc',
            fields: null,
            relationTo: 'media',
            value: file,
          },
        ],
      },
    },
  });

  it('belongs to the approval: other bytes void it, and who changed it is a writer', async () => {
    const file = await idOf(await upload(people.publisher, 'red'));
    const id = await begin('With a picture');
    await edit(people.author, id, showing(file));
    await submit(people.author, id);
    expect((await approve(people.publisher, id)).message).toMatch(/a file that it shows/);
    expect((await approve(people.checker, id)).view.isApproved).toBe(true);
    expect((await upload(people.otherPublisher, 'green', file)).status).toBe(200);
    expect(await view(people.checker, id)).toMatchObject({ isApproved: false });
    expect((await publish(people.publisher, id)).status).toBe(428);
    expect((await approve(people.otherPublisher, id)).status).toBe(403);
    await approve(people.checker, id);
    expect((await publish(people.publisher, id)).status).toBe(200);
    // Public and approved: its writers may approve later changes of the text around it.
    await edit(people.author, id, { title: 'With the same picture' });
    expect((await approve(people.publisher, id)).status).toBe(200);
  });

  it('that is public is changed with a reason, which flags what shows it', async () => {
    const file = await idOf(await upload(people.publisher, 'blue'));
    const id = await begin('Public picture');
    await edit(people.author, id, showing(file));
    await approve(people.checker, id);
    expect((await publish(people.publisher, id)).status).toBe(200);
    const refused = await upload(people.publisher, 'yellow', file);
    expect([refused.status, await refusalOf(refused)]).toEqual([
      428,
      expect.stringMatching(/The public sees this file/),
    ]);
    expect(await view(people.checker, id)).toMatchObject({ flag: null });
    expect((await upload(people.publisher, 'yellow', file, { publishReason: REASON })).status).toBe(
      200,
    );
    const flagged = await view(people.publisher, id);
    expect(flagged).toMatchObject({
      flag: { reason: REASON, byName: people.publisher.name },
      events: [{ action: 'file-changed' }, {}, {}],
    });
    const later = (by: Person) =>
      ask(by, `pages/${id}/handover/approve-published`, { digests: flagged.flag!.digests });
    expect((await later(people.publisher)).status).toBe(403);
    expect((await later(people.checker)).view.flag).toBeNull();
  });
});

describe('hand-overs at the same time', () => {
  it('are stored one after the other, or the later one is refused', async () => {
    const id = await begin('Two checkers');
    await submit(people.author, id);
    const { digests } = await view(people.checker, id);
    const answers = await Promise.all([
      ask(people.checker, `pages/${id}/handover/approve`, { digests }),
      giveBack(people.otherPublisher, id, { note: 'Not yet' }),
    ]);
    const done = answers.filter(({ status }) => status === 200).length;
    expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true);
    const { state, events } = await view(people.checker, id);
    expect(events).toHaveLength(1 + done);
    expect(events[0]!.action).toBe(state);
  });
});
