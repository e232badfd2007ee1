import { handleEndpoints } from 'payload';
import { createPdf } from '@pune/pdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf, send, signIn, type Person } from './testing/http.ts';
import { openTestCms, pageData, type TestCms } from './testing/test-cms.ts';
import type { WithdrawalView } from './withdrawals.endpoints.ts';

let t: TestCms;
let water: number | string;
let author: Person;
let publisher: Person;
let checker: Person;
let stranger: Person;

beforeAll(async () => {
  t = await openTestCms();
  water = (await t.department('Water supply')).id;
  const roads = (await t.department('Roads')).id;
  author = await signIn(t, 'author', [water]);
  publisher = await signIn(t, 'publisher', [water]);
  checker = await signIn(t, 'checker', [water]);
  stranger = await signIn(t, 'publisher', [roads]);
});
afterAll(() => t.close());

type Id = number | string;
const ANY = { overrideAccess: true } as const;
const publish = async (title: string, more: object = {}): Promise<Id> =>
  (
    await t.cms.create({
      collection: 'pages',
      locale: 'en',
      data: pageData(title, { department: water, _status: 'published', ...more }),
      ...ANY,
    })
  ).id;
const translate = (id: Id, title: string) =>
  t.cms.update({
    collection: 'pages',
    id,
    locale: 'mr',
    data: { title, summary: 'सारांश', _status: 'published' } as never,
    ...ANY,
  });
const ask = async (by: Person, id: Id, body?: object, at = '') => {
  const answer = await send(
    t,
    `/api/publishing/pages/${id}/withdrawal${at}`,
    body ? 'POST' : 'GET',
    body ?? {},
    { json: true, cookie: by.cookie },
  );
  const view = (await answer.json()) as WithdrawalView & { errors?: { message: string }[] };
  return { status: answer.status, view, message: view.errors?.[0]?.message };
};
const REASON = { en: 'It has a wrong fee.' };
const takeDown = (id: Id, more: object, by: Person = publisher) =>
  ask(by, id, { reason: REASON, ...more });
const statusOf = async (id: Id) =>
  (await t.cms.findByID({ collection: 'pages', id, depth: 0, draft: false, ...ANY }))._status;
const redirectOf = async (from: string) =>
  (
    await t.cms.find({
      collection: 'redirects',
      where: { from: { equals: from } },
      depth: 0,
      ...ANY,
    })
  ).docs[0];
const handOver = async (id: Id) =>
  (await (
    await send(t, `/api/publishing/pages/${id}/handover`, 'GET', {}, { cookie: checker.cookie })
  ).json()) as {
    flag: { reason: string; digests: object } | null;
    events: { action: string; note: string | null }[];
  };

describe('a document that was published in error', () => {
  it('is gone with its reason, and stays marked until another person has approved the reason', async () => {
    const id = await publish('Wrong fees');
    const rows = await t.written(() => takeDown(id, { kind: 'error' }));
    expect(await statusOf(id)).toBe('draft');
    expect(rows.map(({ contentType, operation }) => `${contentType} ${operation}`)).toEqual([
      'pages unpublish',
      'redirects publish',
    ]);
    expect(rows[1]!.versions.mr!.data).toMatchObject({
      from: '/pages/wrong-fees/',
      status: 410,
      madeFor: `pages/${id}`,
      explained: 1,
      withdrawal: { reason: { text: REASON.en, locale: 'en' } },
    });
    const { events, flag } = await handOver(id);
    expect(events[0]).toMatchObject({ action: 'taken-down-error', note: REASON.en });
    expect(flag).toMatchObject({ reason: REASON.en });
    const approve = (by: Person) =>
      send(
        t,
        `/api/publishing/pages/${id}/handover/approve-published`,
        'POST',
        { digests: flag!.digests },
        { json: true, cookie: by.cookie },
      );
    expect((await approve(publisher)).status).toBe(403);
    expect((await approve(checker)).status).toBe(200);
    expect((await handOver(id)).flag).toBeNull();
  });

  it('is asked for in every public language, of a publisher of the department alone', async () => {
    const id = await publish('In two languages');
    await translate(id, 'दोन भाषांत');
    expect((await ask(author, id)).view).toMatchObject({
      languages: ['en', 'mr'],
      mayTakeDown: false,
    });
    expect((await takeDown(id, { kind: 'error' })).message).toBe(
      'Give the reason to readers in each public language: Marathi.',
    );
    expect((await takeDown(id, { kind: 'gone' })).status).toBe(400);
    for (const by of [author, stranger]) {
      const { status } = await takeDown(id, { kind: 'error' }, by);
      expect([403, 404]).toContain(status);
    }
    expect(await statusOf(id)).toBe('published');
    const both = { kind: 'error', reason: { ...REASON, mr: 'त्यात चुकीचे शुल्क आहे.' } };
    expect((await takeDown(id, both)).status).toBe(200);
    expect((await takeDown(id, both)).status).toBe(409);
  });

  it('is at its address again when it is published again', async () => {
    const id = await publish('Back again');
    await takeDown(id, { kind: 'error' });
    expect(await redirectOf('/pages/back-again/')).toBeDefined();
    await t.cms.update({
      collection: 'pages',
      id,
      locale: 'en',
      data: { _status: 'published' } as never,
      ...ANY,
    });
    expect(await redirectOf('/pages/back-again/')).toBeUndefined();
    expect((await ask(publisher, id)).view).toMatchObject({ withdrawal: null, languages: ['en'] });
  });

  it('takes with it the files that no other document shows', async () => {
    const files = ['own', 'shared'].map((name) => `${name}.pdf`);
    const ids: Id[] = [];
    for (const name of files) {
      const data = await createPdf({
        title: name,
        lang: 'en',
        issuer: 'A test',
        kind: 'Rules',
        date: '2026-11-29',
        blocks: [],
      });
      ids.push(
        (
          await t.cms.create({
            collection: 'media',
            locale: 'en',
            data: { alt: name } as never,
            file: { data: Buffer.from(data), mimetype: 'application/pdf', name, size: data.length },
            ...ANY,
          })
        ).id,
      );
    }
    const id = await publish('With files', { attachments: ids });
    await publish('Shares a file', { attachments: [ids[1]] });
    const rows = await t.written(() => takeDown(id, { kind: 'error' }));
    const { data } = rows.find(({ contentType }) => contentType === 'redirects')!.versions.en!;
    expect(data).toMatchObject({
      withdrawal: { files: [expect.stringMatching(/^\/media\/own-\w+\.pdf$/)] },
    });
  });
});

describe('a document that was replaced', () => {
  it('leads to the one that took its place; both name each other', async () => {
    const [id, next] = [await publish('Rules of 2025'), await publish('Rules of 2026')];
    for (const successor of [undefined, `pages/${id}`, 'users/1'])
      expect((await takeDown(id, { kind: 'replaced', successor })).status).toBe(400);
    const { view } = await takeDown(id, { kind: 'replaced', successor: `pages/${next}` });
    expect(view.withdrawal).toMatchObject({
      kind: 'replaced',
      successor: { type: 'pages', id: String(next), title: 'Rules of 2026' },
    });
    expect((await ask(publisher, next)).view.replaces).toMatchObject([{ title: 'Rules of 2025' }]);
    expect(await redirectOf('/pages/rules-of-2025/')).toMatchObject({
      status: '301',
      document: { relationTo: 'pages', value: next },
    });
  });

  it('leads to none that is not public itself', async () => {
    const [id, next] = [await publish('Stays'), await publish('Going')];
    await takeDown(next, { kind: 'error' });
    expect((await takeDown(id, { kind: 'replaced', successor: `pages/${next}` })).status).toBe(409);
    expect(await statusOf(id)).toBe('published');
  });
});

describe('a document that was withdrawn', () => {
  it('stays public with date and reason, until it is put back with a reason', async () => {
    const id = await publish('Water cut');
    const [row] = await t.written(() => takeDown(id, { kind: 'withdrawn' }));
    expect(row).toMatchObject({ contentType: 'pages', operation: 'publish' });
    expect(row!.versions.en!.data).toMatchObject({
      withdrawn: { reason: { text: REASON.en, locale: 'en' } },
    });
    expect(await statusOf(id)).toBe('published');
    expect((await handOver(id)).flag).toMatchObject({ reason: REASON.en });
    expect((await takeDown(id, { kind: 'withdrawn' })).status).toBe(409);
    expect((await ask(publisher, id, {}, '/end')).status).toBe(400);
    const [back] = await t.written(() => ask(publisher, id, { reason: 'The cut goes on' }, '/end'));
    expect(back!.versions.en!.data).not.toHaveProperty('withdrawn');
  });

  it('keeps its notice when its text is corrected', async () => {
    const id = await publish('Corrected later');
    await takeDown(id, { kind: 'withdrawn' });
    const [row] = await t.written(() =>
      t.cms.update({
        collection: 'pages',
        id,
        locale: 'en',
        data: { summary: 'Other words.', _status: 'published' } as never,
        ...ANY,
      }),
    );
    expect(row!.versions.en!.data).toHaveProperty('withdrawn');
  });
});

describe('another way to unpublish', () => {
  it('is answered by the question, for one document and for many', async () => {
    const id = await publish('By hand');
    const one = await send(
      t,
      `/api/pages/${id}?locale=en`,
      'PATCH',
      { _status: 'draft' },
      { json: true, cookie: publisher.cookie },
    );
    expect(one.status).toBe(428);
    expect(await refusalOf(one)).toContain('choose “Take down”');
    const many = await send(
      t,
      `/api/pages?locale=en&where[id][equals]=${id}`,
      'PATCH',
      { _status: 'draft' },
      { json: true, cookie: publisher.cookie },
    );
    expect((await many.json()) as { docs: object[]; errors: { message: string }[] }).toMatchObject({
      docs: [],
      errors: [{ message: expect.stringContaining('choose “Take down”') as string }],
    });
    expect(await statusOf(id)).toBe('published');
  });
});

describe('what leads to a document', () => {
  it('is listed with its owner: texts, typed addresses, menus and redirects', async () => {
    const id = await publish('Led to');
    const link = (fields: object) =>
      textOf({
        type: 'link',
        version: 3,
        format: '',
        indent: 0,
        direction: 'ltr',
        children: [
          {
            type: 'text',
            text: 'here',
            version: 1,
            format: 0,
            style: '',
            mode: 'normal',
            detail: 0,
          },
        ],
        fields: { newTab: false, ...fields },
      });
    await publish('By reference', {
      body: link({ linkType: 'internal', doc: { relationTo: 'pages', value: id } }),
    });
    await publish('By address', {
      body: link({ linkType: 'custom', url: '/en/pages/led-to#fees' }),
    });
    await publish('Elsewhere', { body: link({ linkType: 'custom', url: '/pages/led-to-not/' }) });
    await t.cms.create({
      collection: 'redirects',
      data: {
        from: '/old-rules',
        status: '301',
        document: { relationTo: 'pages', value: id },
        portals: ['pmc'],
        _status: 'published',
      } as never,
      ...ANY,
    });
    const inbound = async (language: string) => {
      const answer = await handleEndpoints({
        config: t.cms.config,
        request: new Request(
          `${t.cms.config.serverURL}/api/publishing/pages/${id}/withdrawal/inbound`,
          {
            headers: {
              cookie: `${publisher.cookie}; payload-lng=${language}`,
              'sec-fetch-site': 'same-origin',
            },
          },
        ),
      });
      const { documents } = (await answer.json()) as {
        documents: { title: string; owner: string }[];
      };
      return documents.map(({ title, owner }) => `${title}: ${owner}`).toSorted();
    };
    expect(await inbound('en')).toEqual([
      '/old-rules: null',
      'By address: Water supply',
      'By reference: Water supply',
    ]);
    await t.cms.update({
      collection: 'departments',
      id: water,
      locale: 'mr',
      data: { title: 'पाणीपुरवठा', summary: 'सारांश' } as never,
      ...ANY,
    });
    // An account reads the names of departments in its language.
    expect(await inbound('mr')).toEqual([
      '/old-rules: null',
      'By address: पाणीपुरवठा',
      'By reference: पाणीपुरवठा',
    ]);
  });
});

/** A text of one paragraph. */
const textOf = (...children: object[]) => ({
  root: {
    type: 'root',
    version: 1,
    format: '',
    indent: 0,
    direction: 'ltr',
    children: [
      {
        type: 'paragraph',
        version: 1,
        format: '',
        indent: 0,
        textFormat: 0,
        textStyle: '',
        direction: 'ltr',
        children,
      },
    ],
  },
});
