import fs from 'node:fs';
import path from 'node:path';
import { handleEndpoints } from 'payload';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ROLES, type Role } from './access/rules.ts';
import { openTestCms, pageData, type TestCms } from './testing/test-cms.ts';

type Id = number | string;
type Answer = {
  status: number;
  body: { errors?: { message: string }[]; doc?: Record<string, unknown>; docs?: unknown[] };
};

let t: TestCms;
let water: Id;
let roads: Id;
/** Session cookies, by the name of the actor. */
const sessions = new Map<string, string>();

/** Sends a request to the CMS without a port. */
async function ask(
  address: string,
  method: string,
  cookie: string,
  body?: FormData | object,
): Promise<Answer> {
  const json = body && !(body instanceof FormData);
  const headers = new Headers({
    'sec-fetch-site': 'same-origin',
    cookie,
    ...(json && { 'content-type': 'application/json' }),
  });
  const request = new Request(`${t.cms.config.serverURL}${address}`, {
    method,
    headers,
    ...(body && { body: json ? JSON.stringify(body) : (body as FormData) }),
  });
  const answer = await handleEndpoints({ config: t.cms.config, request });
  return { status: answer.status, body: (await answer.json()) as Answer['body'] };
}

async function signIn(role: Role, departments: Id[] | null): Promise<string> {
  const { email } = (await t.account(role, departments)) as unknown as { email: string };
  const request = new Request(`${t.cms.config.serverURL}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({ email, password: 'correct horse battery' }),
  });
  return (await handleEndpoints({ config: t.cms.config, request })).headers
    .get('set-cookie')!
    .split(';')[0]!;
}

beforeAll(async () => {
  t = await openTestCms();
  water = (await t.department('Water supply')).id;
  roads = (await t.department('Roads')).id;
  for (const role of ROLES)
    sessions.set(
      `${role} of the department`,
      await signIn(role, role === 'administrator' ? null : [water]),
    );
  sessions.set('publisher of another department', await signIn('publisher', [roads]));
  sessions.set('publisher of both departments', await signIn('publisher', [water, roads]));
  sessions.set('publisher of every department', await signIn('publisher', null));
});
afterAll(() => t.close());

const session = (actor: string): string => sessions.get(actor)!;
let colours = 0;
/** Creates a unique picture. */
const picture = () =>
  sharp({
    create: { width: 24, height: 24, channels: 3, background: { r: ++colours, g: 90, b: 20 } },
  })
    .png()
    .toBuffer();

async function upload(alt = 'A tap'): Promise<{ id: Id; filename: string }> {
  const data = await picture();
  return (await t.cms.create({
    collection: 'media',
    locale: 'en',
    data: { alt } as never,
    file: { name: 'tap.png', mimetype: 'image/png', data, size: data.length },
    overrideAccess: true,
  })) as never;
}

const page = (title: string, more: object, draft = false) =>
  t.cms.create({
    collection: 'pages',
    locale: 'en',
    draft,
    data: pageData(title, { _status: draft ? 'draft' : 'published', ...more }),
    overrideAccess: true,
  });

/** Approvals are not the subject of these tests; `handovers.test.ts` covers them. */
const publishReason = 'A test of rights';

async function replacement(): Promise<FormData> {
  const form = new FormData();
  form.set('_payload', JSON.stringify({ publishReason }));
  form.set('file', new Blob([new Uint8Array(await picture())], { type: 'image/png' }), 'other.png');
  return form;
}

const ACTIONS = {
  'replaces the bytes': async (actor: string, id: Id) =>
    ask(`/api/media/${id}?locale=en`, 'PATCH', session(actor), await replacement()),
  'changes the alternative text': async (actor: string, id: Id) =>
    ask(`/api/media/${id}?locale=mr`, 'PATCH', session(actor), { alt: 'नळ', publishReason }),
  deletes: async (actor: string, id: Id) => ask(`/api/media/${id}`, 'DELETE', session(actor)),
};
type Action = keyof typeof ACTIONS;

/**
 * Expected status by action, for a public file and for another one. 409: an account that may delete
 * gets the list of documents that show the file.
 */
const EXPECTED: Record<string, Record<Action, [isPublic: number, isNot: number]>> = {
  'author of the department': {
    'replaces the bytes': [403, 200],
    'changes the alternative text': [403, 200],
    deletes: [403, 403],
  },
  'translator of the department': {
    'replaces the bytes': [403, 200],
    'changes the alternative text': [403, 200],
    deletes: [403, 403],
  },
  'checker of the department': {
    'replaces the bytes': [403, 403],
    'changes the alternative text': [403, 403],
    deletes: [403, 403],
  },
  'publisher of another department': {
    'replaces the bytes': [403, 200],
    'changes the alternative text': [403, 200],
    deletes: [409, 200],
  },
  'publisher of the department': {
    'replaces the bytes': [200, 200],
    'changes the alternative text': [200, 200],
    deletes: [409, 200],
  },
  'administrator of the department': {
    'replaces the bytes': [200, 200],
    'changes the alternative text': [200, 200],
    deletes: [409, 200],
  },
};
const all = Object.entries(EXPECTED).flatMap(([actor, actions]) =>
  Object.entries(actions).flatMap(([action, [isPublic, isNot]]) => [
    [actor, action as Action, 'public', isPublic] as const,
    [actor, action as Action, 'not public', isNot] as const,
  ]),
);
/** The rules are those of every database: on others than SQLite, each answer once. */
const isWhole = Boolean(process.env.TEST_ALL) || !inject('contentDatabaseServer');
const cases = isWhole
  ? all
  : [...new Map(all.map((each) => [each.slice(1).join(' '), each])).values()];

describe('a file', () => {
  it.each(cases)('%s %s, the file is %s: %i', async (actor, action, state, status) => {
    const { id, filename } = await upload();
    await page(`Page ${filename}`, { department: water, picture: id }, state === 'not public');
    const before = await t.cms.findByID({
      collection: 'media',
      id,
      locale: 'all',
      depth: 0,
      overrideAccess: true,
    });
    const answer = await ACTIONS[action](actor, id);
    expect(answer.status, JSON.stringify(answer.body.errors)).toBe(status);
    if (status === 200) return;
    // The file has not changed, and its bytes still exist.
    expect(
      await t.cms.findByID({
        collection: 'media',
        id,
        locale: 'all',
        depth: 0,
        overrideAccess: true,
      }),
    ).toEqual(before);
    expect(fs.existsSync(path.join(t.folder, 'media', filename))).toBe(true);
  });
});

describe('a public file', () => {
  const refusalOf = ({ body }: Answer) => body.errors?.[0]?.message ?? '';

  it('cannot be changed; the refusal names the documents and the accounts that may', async () => {
    const { id } = await upload();
    await page('Where taps are', { department: water, attachments: [id] });
    const answer = await ACTIONS['replaces the bytes']('author of the department', id);
    expect(refusalOf(answer)).toBe(
      'This file is public. It is shown by “Where taps are” (Page). Only a publisher of Water supply may change it. Ask for that; or upload your file as a new one and put it into a draft there, and ask for the draft to be published.',
    );
  });

  it('that documents of two departments show is changed by a publisher of both', async () => {
    const { id } = await upload();
    await page('Taps', { department: water, picture: id });
    await page('Taps at roads', { department: roads, attachments: [id] });
    const change = ACTIONS['changes the alternative text'];
    for (const actor of ['publisher of the department', 'publisher of another department']) {
      const answer = await change(actor, id);
      expect([answer.status, refusalOf(answer)]).toEqual([
        403,
        expect.stringMatching(
          /a publisher who works for (Water supply and Roads|Roads and Water supply)/,
        ),
      ]);
    }
    sessions.set(
      'publisher who reads Marathi',
      `${session('publisher of the department')}; payload-lng=mr`,
    );
    expect(refusalOf(await change('publisher who reads Marathi', id))).toMatch(
      /“Taps at roads” \(पान\).* फक्त (Water supply आणि Roads|Roads आणि Water supply) साठी काम करणारे प्रकाशक/,
    );
    expect((await change('publisher of both departments', id)).status).toBe(200);
  });

  it('that belongs to no department is changed by an administrator, or a publisher of every one', async () => {
    const { id } = await upload();
    await page('Of the city', { department: null, picture: id });
    const answer = await ACTIONS['replaces the bytes']('publisher of both departments', id);
    expect([answer.status, refusalOf(answer)]).toEqual([
      403,
      expect.stringContaining('an administrator or a publisher who works for every department'),
    ]);
    for (const actor of ['administrator of the department', 'publisher of every department'])
      expect((await ACTIONS['replaces the bytes'](actor, id)).status).toBe(200);
  });

  it('is found in a rich text, in a single language, and on the page of a department', async () => {
    const [inText, film, ofDepartment] = [await upload(), await upload(), await upload()];
    const showing = (id: Id) => ({
      root: {
        type: 'root',
        format: '',
        indent: 0,
        version: 1,
        direction: null,
        children: [{ type: 'upload', version: 1, relationTo: 'media', value: id, fields: null }],
      },
    });
    const { id } = await page('In a text', { department: water });
    await t.cms.update({
      collection: 'pages',
      id,
      locale: 'mr',
      data: {
        title: 'मजकुरात',
        summary: 'सारांश',
        body: showing(inText.id),
        _status: 'published',
      } as never,
      overrideAccess: true,
    });
    const words = { title: 'चित्रफीत', summary: 'चित्रफीत', portals: ['pmc'], department: water };
    await t.cms.create({
      collection: 'videos',
      locale: 'mr',
      data: { ...words, film: film.id, _status: 'published' } as never,
      overrideAccess: true,
    });
    await t.cms.update({
      collection: 'departments',
      id: water,
      locale: 'en',
      data: { body: showing(ofDepartment.id), _status: 'published' } as never,
      overrideAccess: true,
    });
    for (const file of [inText, film, ofDepartment]) {
      expect(
        (await ACTIONS['changes the alternative text']('author of the department', file.id)).status,
        JSON.stringify(file.id),
      ).toBe(403);
      expect(
        (await ACTIONS['changes the alternative text']('publisher of another department', file.id))
          .status,
      ).toBe(403);
      expect(
        (await ACTIONS['changes the alternative text']('publisher of the department', file.id))
          .status,
      ).toBe(200);
    }
  });

  it('is not changed among others, by a bulk update: then none of them is', async () => {
    const [open, shown] = [await upload('Bulk'), await upload('Bulk')];
    await page('Bulk page', { department: water, picture: shown.id });
    const change = (actor: string, data: object, more = '') =>
      ask(
        `/api/media?locale=en&where[id][in]=${open.id},${shown.id}${more}`,
        'PATCH',
        session(actor),
        data,
      );
    for (const [data, more] of [
      [{ alt: 'Changed' }, ''],
      [{ focalX: 10, focalY: 10 }, ''],
      [{ alt: 'Changed' }, '&limit=1&sort=-id'],
    ] as const) {
      const answer = await change('author of the department', data, more);
      expect([answer.status, refusalOf(answer)]).toEqual([
        403,
        expect.stringContaining('“Bulk page” (Page)'),
      ]);
    }
    for (const { id, filename } of [open, shown]) {
      expect(
        await t.cms.findByID({ collection: 'media', id, locale: 'en', overrideAccess: true }),
      ).toMatchObject({ alt: 'Bulk', focalX: 50 });
      expect(fs.existsSync(path.join(t.folder, 'media', filename))).toBe(true);
    }
    expect(
      (await change('publisher of the department', { alt: 'Changed', publishReason })).status,
    ).toBe(200);
  });

  it('keeps its focal point and crop', async () => {
    const { id, filename } = await upload();
    await page('Focal', { department: water, picture: id });
    const change = (edits: string) =>
      ask(`/api/media/${id}?locale=en&${edits}`, 'PATCH', session('author of the department'), {});
    for (const edits of [
      'uploadEdits[focalPoint][x]=10&uploadEdits[focalPoint][y]=10',
      'uploadEdits[crop][x]=0&uploadEdits[crop][y]=0&uploadEdits[widthInPixels]=8&uploadEdits[heightInPixels]=8',
    ])
      expect((await change(edits)).status).toBe(403);
    expect(await t.cms.findByID({ collection: 'media', id, overrideAccess: true })).toMatchObject({
      filename,
      focalX: 50,
      width: 24,
    });
    expect(fs.existsSync(path.join(t.folder, 'media', filename))).toBe(true);
  });

  it('is changed by its author again once nothing public shows it', async () => {
    const { id } = await upload();
    const shown = await page('Taken down', { department: water, picture: id });
    await t.cms.update({
      collection: 'pages',
      id: shown.id,
      data: { _status: 'draft' } as never,
      overrideAccess: true,
    });
    expect((await ACTIONS['replaces the bytes']('author of the department', id)).status).toBe(200);
  });
});

describe('a visitor', () => {
  it('reads no file through the CMS, and has none decoded', async () => {
    const { id, filename } = await upload();
    const read = await handleEndpoints({
      config: t.cms.config,
      request: new Request(`${t.cms.config.serverURL}/api/media/file/${filename}`),
    });
    expect(read.status).toBe(403);
    const form = new FormData();
    form.set('file', new Blob(['no picture at all'], { type: 'image/png' }), 'bomb.png');
    for (const [method, address] of [
      ['POST', '/api/media'],
      ['PATCH', `/api/media/${id}`],
    ] as const)
      expect((await ask(address, method, '', form)).status).toBe(403);
  });
});
