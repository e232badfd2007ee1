import { createLocalReq } from 'payload';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { FilesView } from './files.endpoints.ts';
import { filterOfFiles } from './files/filters.ts';
import type { Question } from './files/questions.ts';
import { send, signIn, type Person } from './testing/http.ts';
import { openTestCms, pageData, type TestCms } from './testing/test-cms.ts';

type Id = number | string;

let t: TestCms;
let author: Person;
let water: Id;
const files = {} as Record<'shown' | 'unused', Id>;
/** Uses are read again after some seconds. */
const later = () => vi.useFakeTimers({ now: Date.now() + 3_600_000, toFake: ['Date'] });

let colours = 0;
async function upload(alt: string): Promise<Id> {
  const data = await sharp({
    create: { width: 24, height: 24, channels: 3, background: { r: ++colours, g: 9, b: 20 } },
  })
    .png()
    .toBuffer();
  const { id } = await t.cms.create({
    collection: 'media',
    locale: 'en',
    data: { alt } as never,
    file: { name: `${alt}.png`, mimetype: 'image/png', data, size: data.length },
    overrideAccess: true,
  });
  return id;
}

beforeAll(async () => {
  t = await openTestCms();
  water = (await t.department('Water supply')).id;
  author = await signIn(t, 'author', [water]);
  files.shown = await upload('A tap');
  files.unused = await upload('A well');
  await t.cms.update({
    collection: 'media',
    id: files.unused,
    locale: 'mr',
    data: { alt: 'विहीर' } as never,
    overrideAccess: true,
  });
  await t.cms.create({
    collection: 'pages',
    locale: 'en',
    data: pageData('Taps', {
      department: water,
      picture: files.shown,
      _status: 'published',
    }),
    overrideAccess: true,
  });
});
afterAll(() => t.close());
afterEach(() => vi.useRealTimers());

/** The ids in the list of files that asks a question, as Payload's view of the list reads them. */
async function found(question: Question, value: string): Promise<Id[]> {
  const req = await createLocalReq({}, t.cms);
  req.query = { [question]: value };
  const where = await filterOfFiles({ limit: 10, page: 1, req, sort: 'id' });
  const { docs } = await t.cms.find({
    collection: 'media',
    ...(where && { where }),
    depth: 0,
    sort: 'id',
  });
  return docs.map(({ id }) => id);
}

it('files are asked for by kind, missing text, use and department', async () => {
  later();
  const { shown, unused } = files;
  expect(await found('kind', 'picture')).toEqual([shown, unused]);
  expect(await found('kind', 'film')).toEqual([]);
  expect(await found('missingIn', 'mr')).toEqual([shown]);
  expect(await found('missingIn', 'hi')).toEqual([shown, unused]);
  expect(await found('shown', 'no')).toEqual([unused]);
  expect(await found('shown', 'yes')).toEqual([shown]);
  expect(await found('shownBy', String(water))).toEqual([shown]);
  expect(await found('shownBy', '4711')).toEqual([]);
});

it('the list is told beside each file where it is shown, and its texts', async () => {
  later();
  const { shown, unused } = files;
  const ask = (cookie: string) =>
    send(t, `/api/files/facts?ids=${shown},${unused}`, 'GET', {}, { cookie });
  const view = (await (await ask(author.cookie)).json()) as FilesView;
  expect(view.files[String(shown)]).toEqual({
    shown: 1,
    alt: { en: 'A tap', mr: null, hi: null },
  });
  expect(view.files[String(unused)]).toEqual({
    shown: 0,
    alt: { en: 'A well', mr: 'विहीर', hi: null },
  });
  expect(view.departments.map(({ name }) => name)).toContain('Water supply');
  expect((await ask('')).status).toBe(401);
});
