import fs from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { handleEndpoints } from 'payload';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from './access/rules.ts';
import { linkActs, rowsUntil } from './acts/store.ts';
import type { ActRow } from './acts/rules.ts';
import { forgetImports, runJobs, type RunsOptions } from './import-jobs/runs.ts';
import type { JobView } from './import-jobs/views.ts';
import { signIn, type Person } from './testing/http.ts';
import { openTestCms, type TestCms } from './testing/test-cms.ts';
import { workOf } from './work.ts';

let t: TestCms;
let water: number | string;
let roads: number | string;
let importsDir: string;
const people = {} as Record<
  'author' | 'checker' | 'publisher' | 'otherPublisher' | 'stranger' | 'strangeChecker' | 'both',
  Person
>;
const REASON = 'The old site is switched off tonight.';

beforeAll(async () => {
  t = await openTestCms();
  importsDir = path.join(t.folder, 'imports');
  water = (await t.department('Water supply')).id;
  roads = (await t.department('Roads')).id;
  const of = (role: Role, departments = [water]) => signIn(t, role, departments);
  people.author = await of('author');
  people.checker = await of('checker');
  people.publisher = await of('publisher');
  people.otherPublisher = await of('publisher');
  people.stranger = await of('publisher', [roads]);
  people.strangeChecker = await of('checker', [roads]);
  people.both = await of('publisher', [water, roads]);
});
afterAll(() => t.close());

type Answer = JobView & { errors?: { message: string }[] };

async function request(
  by: Person | null,
  at: string,
  init: RequestInit = {},
  language = 'en',
): Promise<{ status: number; view: Answer; text: string }> {
  const answer = await handleEndpoints({
    config: t.cms.config,
    request: new Request(`${t.cms.config.serverURL}/api/importing${at}`, {
      ...init,
      headers: {
        'sec-fetch-site': 'same-origin',
        cookie: `${by?.cookie ?? ''}; payload-lng=${language}`,
        ...(init.headers as Record<string, string>),
      },
    }),
  });
  const text = await answer.text();
  const isJson = answer.headers.get('content-type')?.includes('json');
  return { status: answer.status, view: (isJson ? JSON.parse(text) : {}) as Answer, text };
}
const post = (by: Person, at: string, body: object = {}, language = 'en') =>
  request(
    by,
    at,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    },
    language,
  );
const messageOf = ({ view }: { view: Answer }) => view.errors?.[0]?.message ?? '';
const look = async (by: Person, id: string, language = 'en') =>
  (await request(by, `/${id}`, {}, language)).view;

async function upload(
  by: Person,
  rows: string,
  name = 'circulars.csv',
  type = 'circulars',
): Promise<string> {
  const { status, view, text } = await request(by, `?type=${type}&name=${name}`, {
    method: 'POST',
    body: rows,
  });
  expect(status, text).toBe(200);
  return String(view.id);
}

const options = (signal = new AbortController().signal): RunsOptions => ({
  importsDir,
  now: () => new Date(),
  signal,
  log: () => {},
  hasRoom: () => true,
  written: () => {},
});
const work = () => runJobs(t.cms, options());

async function check(by: Person, id: string, more: object = {}): Promise<JobView> {
  const { options: proposed } = await look(by, id);
  const asked = await post(by, `/${id}/check`, { ...proposed, portals: ['pmc'], ...more });
  expect(asked.status, asked.text).toBe(200);
  expect(asked.view.state).toBe('checking');
  await work();
  return look(by, id);
}

const HEAD = 'Number,Title (English),शीर्षक,Summary (English),सारांश,issuedOn,kind,Remarks';
const row = (n: string, more: { date?: string; title?: string } = {}) =>
  `${n},${more.title ?? `Order ${n}`},आदेश ${n},What order ${n} says.,आदेश ${n} काय सांगतो.,${more.date ?? '31/05/2024'},office-order,x`;
const csv = (...rows: string[]) => [HEAD, ...rows].join('\n');

const find = async (number: string) =>
  (
    await t.cms.find({
      collection: 'circulars',
      where: { number: { equals: number } },
      depth: 0,
      overrideAccess: true,
    })
  ).docs[0];
const acts = async (id: string): Promise<ActRow[]> => {
  await linkActs(t.cms);
  const found: ActRow[] = [];
  for await (const some of rowsUntil(t.cms, Number.MAX_SAFE_INTEGER)) found.push(...some);
  return found.filter(({ document }) => document === `import-jobs/${id}`);
};
/** A zip file with one stored entry (APPNOTE 6.3.10, 4.3). */
function zipOf(name: string, bytes: Buffer): Buffer {
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt32LE(crc32(bytes), 10);
  common.writeUInt32LE(bytes.length, 14);
  common.writeUInt32LE(bytes.length, 18);
  common.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), bytes]);
  const entry = Buffer.concat([
    Buffer.from('PK\x01\x02\x14\0'),
    common,
    Buffer.alloc(14),
    Buffer.from(name),
  ]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(entry.length, 8);
  end.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, entry, Buffer.from('PK\x05\x06'), end]);
}

async function uploadZip(by: Person, id: string, zip: Buffer): Promise<void> {
  const middle = Math.floor(zip.length / 2);
  for (const [from, to] of [
    [0, middle],
    [middle, zip.length],
  ] as const) {
    const at = `/${id}/files?name=files.zip&from=${from}&total=${zip.length}`;
    const body = new Uint8Array(zip.subarray(from, to));
    expect((await request(by, at, { method: 'POST', body })).status).toBe(200);
  }
}
const picture = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 40, height: 30, channels: 3, background } })
    .png()
    .toBuffer();
/** A row of pages, as NDJSON. */
const page = (key: string, more: object = {}): string =>
  JSON.stringify({
    key,
    title: { en: `Field ${key}` },
    summary: { en: 'What grows.' },
    group: 'help',
    ...more,
  });
const publish = async (by: Person, id: string): Promise<void> => {
  const asked = await post(by, `/${id}/run`, { publishReason: REASON });
  expect(asked.view.state, asked.text).toBe('running');
  await work();
};

const digest = async (by: Person, id: string) => (await look(by, id)).digest;

describe('an import', () => {
  it('goes from its author to a checker, is run by a publisher, and is taken back', async () => {
    const id = await upload(
      people.author,
      csv(row('W/1'), row('W/2'), row('W/3', { date: '31/31/2024' })),
    );
    const before = await look(people.author, id);
    expect(before.options.columns).toMatchObject({
      Number: 'number',
      'Title (English)': 'title.en',
      शीर्षक: 'title.mr',
      सारांश: 'summary.mr',
      Remarks: '',
    });
    expect(before.options.keyColumn).toBe('Number');

    const checked = await check(people.author, id, { saveAs: 'Orders of the old site' });
    expect(checked).toMatchObject({
      state: 'checked',
      report: { rows: { new: 2, refused: 1 } },
      problems: [{ line: 4, column: 'issuedOn', isRefused: true }],
      mayRun: false,
      mayApprove: false,
      maySubmit: true,
    });
    expect(await find('W/1')).toBeUndefined();
    expect((await post(people.author, `/${id}/run`)).status).toBe(403);

    const checker = checked.persons.find(({ name }) => name === people.checker.name)!;
    await post(people.author, `/${id}/submit`, { to: checker.id, note: 'From the old site' });
    expect((await look(people.checker, id)).mayApprove).toBe(true);
    expect((await post(people.author, `/${id}/approve`, { digest: checked.digest })).status).toBe(
      403,
    );
    expect((await post(people.checker, `/${id}/approve`, { digest: 'another' })).status).toBe(409);
    const approved = await post(people.checker, `/${id}/approve`, { digest: checked.digest });
    expect(approved.view).toMatchObject({ isApproved: true, mayRun: false });

    expect((await post(people.publisher, `/${id}/run`)).view.state).toBe('running');
    const written = await t.written(() => work());
    expect(written.map(({ title }) => title).toSorted()).toEqual(['Order W/1', 'Order W/2']);
    expect(await look(people.author, id)).toMatchObject({
      state: 'done',
      isFlagged: false,
      result: { created: 2, changed: 0, refused: 1 },
    });
    const doc = (await find('W/1'))!;
    expect(doc).toMatchObject({ _status: 'published', department: water });
    const history = await request(people.checker, '').then(() =>
      t.cms.db.find<{ id: number; action: string; note: string }>({
        collection: 'handover-events',
        where: { document: { equals: `circulars/${doc.id}` } },
      }),
    );
    expect(history.docs).toMatchObject([
      {
        action: 'imported',
        note: expect.stringMatching(`^Import ${id} of the file “circulars.csv”`),
      },
    ]);

    const { docs } = await t.cms.find({
      collection: 'circulars',
      where: { number: { equals: 'W/2' } },
      overrideAccess: true,
    });
    await t.cms.update({
      collection: 'circulars',
      id: docs[0]!.id,
      locale: 'en',
      data: { title: 'Order W/2, corrected', _status: 'published' },
      overrideAccess: true,
    });
    expect((await look(people.author, id)).mayUndo).toBe(false);
    await post(people.publisher, `/${id}/undo`);
    await work();
    expect(await find('W/1')).toBeUndefined();
    expect(await find('W/2')).toBeDefined();
    expect(await look(people.publisher, id)).toMatchObject({
      state: 'undone',
      result: { takenBack: 1, left: 1 },
      left: [{ title: 'Order W/2, corrected', why: 'It was changed after the import.' }],
    });
    expect((await acts(id)).map(({ kind, personName }) => [kind, personName])).toEqual([
      ['import-submitted', people.author.name],
      ['import-approved', people.checker.name],
      ['imported', people.publisher.name],
      ['import-undone', people.publisher.name],
    ]);
    expect((await acts(id))[2]!.details).toMatchObject({
      created: '2',
      changed: '0',
      digest: checked.digest,
    });

    // The columns were kept under their name, and what was taken back can be imported again.
    const again = await upload(people.author, csv(row('W/1')));
    const kept = await look(people.author, again);
    expect(kept.mappings).toMatchObject([{ name: 'Orders of the old site', isMine: true }]);
    expect(await check(people.author, again)).toMatchObject({ report: { rows: { new: 1 } } });
  });

  it('loses its approval by another dry run, and no other input runs with it', async () => {
    const id = await upload(people.author, csv(row('V/1')));
    const checked = await check(people.author, id);
    await post(people.checker, `/${id}/approve`, { digest: checked.digest });
    const again = await check(people.author, id, { isDraft: false, language: 'en' });
    expect(again).toMatchObject({ isApproved: false, handOver: 'writing' });
    await post(people.checker, `/${id}/approve`, { digest: again.digest });
    fs.appendFileSync(path.join(importsDir, id, 'rows.csv'), `\n${row('V/2')}`);
    await post(people.publisher, `/${id}/run`);
    await work();
    expect(await look(people.publisher, id)).toMatchObject({
      state: 'stopped',
      problem: expect.stringMatching('not there any more as it was uploaded'),
    });
    expect(await find('V/1')).toBeUndefined();
  });

  it('without an approval needs a reason, and is marked until another person approves it', async () => {
    const id = await upload(people.publisher, csv(row('R/1')));
    await check(people.publisher, id);
    const asked = await post(people.publisher, `/${id}/run`);
    expect([asked.status, messageOf(asked)]).toEqual([
      428,
      expect.stringMatching('No other person has approved this import'),
    ]);
    await post(people.publisher, `/${id}/run`, { publishReason: REASON });
    await work();
    expect(await look(people.publisher, id)).toMatchObject({
      state: 'done',
      isFlagged: true,
      flag: { reason: REASON },
      mayApproveFlagged: false,
    });
    const user = async (person: Person) =>
      (
        await t.cms.find({
          collection: 'users',
          where: { email: { equals: person.name } },
          overrideAccess: true,
        })
      ).docs[0] as never;
    expect((await workOf(t.cms, await user(people.checker))).flagged).toMatchObject([
      { id, isImport: true, note: people.publisher.name },
    ]);
    expect((await workOf(t.cms, await user(people.publisher))).flagged).toEqual([]);
    const read = await digest(people.otherPublisher, id);
    expect((await post(people.publisher, `/${id}/approve`, { digest: read })).status).toBe(403);
    const approved = await post(people.otherPublisher, `/${id}/approve`, { digest: read });
    expect(approved.view).toMatchObject({ isFlagged: false, flag: null });
    expect((await acts(id)).map(({ kind, reason }) => [kind, reason])).toEqual([
      ['imported-unapproved', REASON],
      ['import-approved-afterwards', null],
    ]);
  });

  it('is no business of another department, and writes only into its own', async () => {
    const rows = [
      { key: '1', number: 'X/1', title: { en: 'Of others' }, department: 'roads' },
      { key: '2', number: 'X/2', title: { en: 'Of ours' } },
    ].map((one) =>
      JSON.stringify({
        ...one,
        summary: { en: 'What it says.' },
        issuedOn: '31/05/2024',
        kind: 'circular',
      }),
    );
    const id = await upload(people.publisher, rows.join('\n'), 'circulars.ndjson');
    const checked = await check(people.publisher, id);
    expect(checked).toMatchObject({
      report: { rows: { new: 1, refused: 1 } },
      problems: [{ line: 1, column: 'department', reason: expect.stringMatching('of your own') }],
    });
    expect((await request(people.stranger, `/${id}`)).status).toBe(404);
    expect((await request(people.stranger, '')).text).not.toContain(`"id":"${id}"`);
    expect((await request(null, `/${id}`)).status).toBe(401);
    expect((await post(people.stranger, `/${id}/run`, { publishReason: REASON })).status).toBe(404);
    for (const name of ['import-jobs', 'import-mappings', 'imports'])
      expect(
        (
          await handleEndpoints({
            config: t.cms.config,
            request: new Request(`${t.cms.config.serverURL}/api/${name}`, {
              headers: { cookie: people.publisher.cookie, 'sec-fetch-site': 'same-origin' },
            }),
          })
        ).status,
      ).toBe(403);
  });

  it('goes on after an interruption with some of its documents in', async () => {
    const all = 203;
    const id = await upload(
      people.publisher,
      csv(...Array.from({ length: all }, (_, n) => row(`I/${n}`))),
    );
    await check(people.publisher, id);
    await post(people.publisher, `/${id}/run`, { publishReason: REASON });
    const ended = new AbortController();
    const { commitTransaction } = t.cms.db;
    // The publisher stops as the first documents are in.
    t.cms.db.commitTransaction = async (transaction) => {
      await commitTransaction(transaction);
      ended.abort();
    };
    await runJobs(t.cms, options(ended.signal)).finally(
      () => (t.cms.db.commitTransaction = commitTransaction),
    );
    const written = async () =>
      (
        await t.cms.count({
          collection: 'circulars',
          where: { number: { like: 'I/' } },
          overrideAccess: true,
        })
      ).totalDocs;
    expect((await look(people.publisher, id)).state).toBe('running');
    expect(await written()).toBeGreaterThan(0);
    expect(await written()).toBeLessThan(all);
    await work();
    expect(await look(people.publisher, id)).toMatchObject({
      state: 'done',
      result: { created: all, changed: 0 },
    });
    expect(await written()).toBe(all);
  });

  it('gives changed documents their text back', async () => {
    const many = [row('S/0'), row('S/3')];
    const first = await upload(people.publisher, csv(...many));
    await check(people.publisher, first);
    await publish(people.publisher, first);

    const changed = many.map((line) => line.replace('What order', 'Now what order'));
    const second = await upload(people.publisher, csv(...changed));
    expect(await check(people.publisher, second)).toMatchObject({
      report: { rows: { changed: 2 } },
    });
    await post(people.publisher, `/${second}/run`, { publishReason: REASON });
    await work();
    expect((await find('S/3'))?.summary).toBe('Now what order S/3 says.');
    await post(people.publisher, `/${second}/undo`);
    await work();
    expect(await look(people.publisher, second)).toMatchObject({
      state: 'undone',
      isFlagged: false,
      result: { takenBack: 2, left: 0 },
    });
    expect(await find('S/3')).toMatchObject({
      summary: 'What order S/3 says.',
      _status: 'published',
    });
    await post(people.publisher, `/${first}/undo`);
    await work();
    // The texts came back with the second import, so that the first one did not write them last.
    expect(await find('S/3')).toBeDefined();
  });

  it('tells its problems in the language of the account, also as a file', async () => {
    const id = await upload(
      people.author,
      csv(row('L/1', { date: 'soon' }), row('L/2').replace('What order L/2 says.', '')),
    );
    await check(people.author, id);
    for (const language of ['mr', 'hi'])
      for (const { reason } of (await look(people.author, id, language)).problems)
        expect(reason.replaceAll(/"[^"]*"|\d|\/|-/g, '')).not.toMatch(/[a-z]/i);
    const report = await request(people.author, `/${id}/report`, {}, 'mr');
    expect(report.status).toBe(200);
    expect(report.text).toContain('L/1');
    expect(report.text).toContain('issuedOn');
    expect((await request(people.stranger, `/${id}/report`)).status).toBe(404);
  });

  it('brings files of a zip with its documents, and takes both back', async () => {
    const rows = [
      page('z1', { body: { en: '![A green field](pictures/green.png)' } }),
      page('z2', { body: { en: 'Words alone.' } }),
    ];
    const id = await upload(people.author, rows.join('\n'), 'fields.ndjson', 'pages');
    await uploadZip(people.author, id, zipOf('pictures/green.png', await picture('#064')));
    const checked = await check(people.author, id);
    expect(checked).toMatchObject({
      report: { rows: { new: 2, refused: 0 }, files: 1 },
      problems: [],
    });
    expect((await request(people.author, `/${id}/report`)).text).toMatch(
      /^1,pictures\/green.png,green.png,new,,/m,
    );
    await post(people.checker, `/${id}/approve`, { digest: checked.digest });
    await post(people.publisher, `/${id}/run`);
    await work();
    const media = async () =>
      (await t.cms.count({ collection: 'media', overrideAccess: true })).totalDocs;
    expect(await look(people.publisher, id)).toMatchObject({ result: { created: 3 } });
    expect(await media()).toBe(1);
    await post(people.publisher, `/${id}/undo`);
    await work();
    expect(await look(people.publisher, id)).toMatchObject({
      state: 'undone',
      result: { takenBack: 3, left: 0 },
    });
    expect(await media()).toBe(0);
  });

  it('changes no file that an earlier import brought', async () => {
    /** The file in the text of a page. */
    const shown = async (key: string): Promise<unknown> => {
      const { docs } = await t.cms.find({
        collection: 'pages',
        where: { title: { equals: `Field ${key}` } },
        depth: 0,
        overrideAccess: true,
      });
      const { children } = (docs[0]!.body as unknown as { root: { children: object[] } }).root;
      return (children.find((node) => 'relationTo' in node) as { value?: unknown }).value;
    };
    const files = async () =>
      (
        await t.cms.find({
          collection: 'media',
          sort: 'id',
          depth: 0,
          pagination: false,
          overrideAccess: true,
        })
      ).docs.map(({ id, filename }) => ({ id, filename }));
    const withPicture = (key: string) => page(key, { body: { en: '![Steps](orders/plan.png)' } });
    const importPicture = async (by: Person, key: string, background: string, more = {}) => {
      const id = await upload(by, withPicture(key), 'plans.ndjson', 'pages');
      await uploadZip(by, id, zipOf('orders/plan.png', await picture(background)));
      return [id, await check(by, id, more)] as const;
    };

    const [first] = await importPicture(people.stranger, 'p1', '#111', { source: 'old-plans' });
    await publish(people.stranger, first);
    const before = await files();
    expect(before).toHaveLength(1);

    // Under the names of another department nothing goes in.
    for (const source of [`department-${roads}`, 'old-plans'])
      expect((await importPicture(people.author, 'p2', '#222', { source }))[1]).toMatchObject({
        state: 'mapping',
        problem: expect.stringMatching('^Another department imports under this name'),
      });

    const [second, checked] = await importPicture(people.stranger, 'p2', '#222', {
      source: 'old-plans',
    });
    expect(checked.report).toMatchObject({ files: 1 });
    await publish(people.stranger, second);
    const after = await files();
    expect(after).toEqual([...before, expect.anything()]);
    expect(await shown('p1')).toBe(after[0]!.id);
    expect(await shown('p2')).toBe(after[1]!.id);

    // A path without its file means the newest one.
    const again = await upload(people.stranger, withPicture('p3'), 'plans.ndjson', 'pages');
    await check(people.stranger, again, { source: 'old-plans' });
    await publish(people.stranger, again);
    expect(await files()).toEqual(after);
    expect(await shown('p3')).toBe(after[1]!.id);

    for (const id of [again, second, first]) {
      await post(people.stranger, `/${id}/undo`);
      await work();
      expect(await look(people.stranger, id)).toMatchObject({ result: { left: 0 } });
    }
    expect(await files()).toEqual([]);
  });

  it('as drafts takes nothing down, and leads no reader', async () => {
    const id = await upload(people.publisher, csv(row('D/1')));
    await check(people.publisher, id);
    await publish(people.publisher, id);
    const rows = [row('D/1').replace('What order', 'Now what order'), row('D/2')];
    const again = await upload(people.author, csv(...rows));
    expect(await check(people.author, again, { isDraft: true })).toMatchObject({
      report: { rows: { new: 1, refused: 1 } },
      problems: [{ line: 2, reason: expect.stringMatching('^This document is public') }],
      mayRun: true,
    });
    const written = await t.written(() => post(people.author, `/${again}/run`).then(() => work()));
    expect(written).toEqual([]);
    expect(await find('D/1')).toMatchObject({
      _status: 'published',
      summary: 'What order D/1 says.',
    });
    expect(await find('D/2')).toMatchObject({ _status: 'draft' });

    const redirects = async () =>
      (
        await t.cms.find({
          collection: 'redirects',
          depth: 0,
          overrideAccess: true,
          where: { from: { equals: '/node/77' } },
        })
      ).docs;
    const moved = page('o1', { oldAddresses: ['/node/77'] });
    const draft = await upload(people.author, moved, 'moved.ndjson', 'pages');
    expect(await check(people.author, draft, { isDraft: true })).toMatchObject({
      report: { rows: { new: 1 }, redirects: { new: 0, refused: 1 } },
      problems: [{ reason: expect.stringMatching('^An old address leads readers on') }],
    });
    await post(people.author, `/${draft}/run`);
    await work();
    expect(await redirects()).toEqual([]);

    // Published, it needs the right to publish redirects, which authors do not have.
    const shown = await upload(
      people.author,
      page('o2', { oldAddresses: ['/node/77'] }),
      'moved.ndjson',
      'pages',
    );
    const checked = await check(people.author, shown);
    expect(checked).toMatchObject({ report: { redirects: { new: 1 } } });
    const job = await t.cms.db.findOne<{ report: { scope: object[] } } & { id: number }>({
      collection: 'import-jobs',
      where: { id: { equals: t.cms.db.defaultIDType === 'number' ? Number(shown) : shown } },
    });
    expect(job!.report.scope).toEqual([
      { collection: 'pages', department: String(water) },
      { collection: 'redirects', department: String(water) },
    ]);
    await post(people.checker, `/${shown}/approve`, { digest: checked.digest });
    await publish(people.publisher, shown);
    expect(await redirects()).toMatchObject([{ _status: 'published' }]);
    await post(people.publisher, `/${shown}/undo`);
    await work();
  });

  it('as drafts goes in with the rights that its author has by then', async () => {
    const mover = await signIn(t, 'author', [water]);
    const rows = page('m1', { department: 'water-supply' });
    const id = await upload(mover, rows, 'pages.ndjson', 'pages');
    expect(await check(mover, id, { isDraft: true, source: 'old-desk' })).toMatchObject({
      report: { rows: { new: 1 } },
    });
    await t.cms.update({
      collection: 'users',
      where: { email: { equals: mover.name } },
      data: { departments: [roads as number] },
      overrideAccess: true,
    });
    await post(mover, `/${id}/run`);
    await work();
    expect(await look(mover, id)).toMatchObject({ result: { created: 0, refused: 1 } });
  });

  it('is of its department also if no row goes in, or all are as they were', async () => {
    const none: [rows: string, name: string, type: string][] = [
      [csv(row('N/1', { date: 'soon' })), 'circulars.csv', 'circulars'],
      [csv('a row without its cells'), 'circulars.csv', 'circulars'],
      [page('n1', { department: 'roads' }), 'pages.ndjson', 'pages'],
    ];
    for (const [rows, name, type] of none) {
      const id = await upload(people.author, rows, name, type);
      expect((await check(people.author, id)).report).toMatchObject({ rows: { refused: 1 } });
      for (const person of [people.stranger, people.strangeChecker]) {
        for (const at of ['', '/report', '/original'])
          expect((await request(person, `/${id}${at}`)).status).toBe(404);
        for (const action of ['approve', 'return', 'run', 'stop', 'undo'])
          expect((await post(person, `/${id}/${action}`, { publishReason: REASON })).status).toBe(
            404,
          );
        expect((await request(person, '')).text).not.toContain(`"id":"${id}"`);
      }
      expect((await request(people.checker, `/${id}`)).status).toBe(200);
    }
    // A document that stays as it is belongs to its own department, not to all of the person's.
    const rows = page('n2', { department: 'water-supply' });
    for (const unchanged of [0, 1]) {
      const id = await upload(people.both, rows, 'pages.ndjson', 'pages');
      expect((await check(people.both, id)).report).toMatchObject({ rows: { unchanged } });
      expect((await request(people.checker, `/${id}`)).status).toBe(200);
      expect((await request(people.stranger, `/${id}`)).status).toBe(404);
      if (!unchanged) await publish(people.both, id);
    }
  });

  it('taken back in part tells which rule keeps a document, and can be approved', async () => {
    const rules = (...numbers: [key: string, number: string][]) =>
      numbers
        .map(([key, number]) =>
          JSON.stringify({
            key,
            number,
            title: { en: `Rule ${key}` },
            summary: { en: 'What it says.' },
            issuedOn: '31/05/2024',
            kind: 'circular',
          }),
        )
        .join('\n');
    const bring = async (...numbers: [string, string][]) => {
      const id = await upload(people.publisher, rules(...numbers), 'rules.ndjson');
      await check(people.publisher, id);
      await publish(people.publisher, id);
      return id;
    };
    await bring(['u1', 'U/1'], ['u2', 'U/2']);
    const changed = await bring(['u1', 'U/3'], ['u2', 'U/4']);
    // The number of the last row, which is taken back first, belongs to another document now.
    await bring(['u3', 'U/2']);
    await post(people.publisher, `/${changed}/undo`);
    await work();
    expect(await look(people.publisher, changed)).toMatchObject({
      state: 'undone',
      problem: null,
      result: { takenBack: 1, left: 1 },
      left: [{ title: 'Rule u2', why: expect.stringMatching('U/2') }],
      isFlagged: true,
    });
    expect([(await find('U/1'))?.title, (await find('U/4'))?.title]).toEqual([
      'Rule u1',
      'Rule u2',
    ]);
    const view = await look(people.otherPublisher, changed);
    expect(view).toMatchObject({ mayApproveFlagged: true, refusal: null });
    const approved = await post(people.otherPublisher, `/${changed}/approve`, {
      digest: view.digest,
    });
    expect(approved.view).toMatchObject({ isFlagged: false, flag: null });
  });

  it('takes a zip file whole, or leaves the one before', async () => {
    const id = await upload(people.author, csv(row('Z/1')));
    const [one, other] = [zipOf('one.txt', Buffer.from('1')), zipOf('two.txt', Buffer.from('22'))];
    const at = (from: number, total: number) =>
      `/${id}/files?name=files.zip&from=${from}&total=${total}`;
    const piece = (zip: Buffer, from: number, to: number) =>
      request(people.author, at(from, zip.length), {
        method: 'POST',
        body: new Uint8Array(zip.subarray(from, to)),
      });
    const stored = () => fs.readFileSync(path.join(importsDir, id, 'files.zip'));
    await piece(one, 0, 50);
    const twice = await Promise.all([piece(one, 50, one.length), piece(one, 50, one.length)]);
    expect(twice.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(stored()).toEqual(one);

    // The last piece of an upload comes in while the import is checked with the file before.
    await piece(other, 0, 50);
    const began = Promise.withResolvers<void>();
    const held = Promise.withResolvers<void>();
    const slow = request(people.author, at(50, other.length), {
      method: 'POST',
      body: new ReadableStream(
        {
          async pull(controller) {
            began.resolve();
            await held.promise;
            controller.enqueue(new Uint8Array(other.subarray(50)));
            controller.close();
          },
        },
        { highWaterMark: 0 },
      ),
      duplex: 'half',
    } as RequestInit);
    await began.promise;
    const checked = await check(people.author, id);
    held.resolve();
    expect((await slow).status).toBe(409);
    expect(stored()).toEqual(one);
    expect(await look(people.author, id)).toMatchObject({
      state: 'checked',
      digest: checked.digest,
    });
    expect(fs.readdirSync(path.join(importsDir, id)).toSorted()).toEqual([
      'files.zip',
      'report.ndjson',
      'rows.csv',
    ]);
  });

  it('unpacks its files while it works, and only if the disk has room', async () => {
    const id = await upload(
      people.author,
      page('d1', { body: { en: '![Red](red.png)' } }),
      'd.ndjson',
      'pages',
    );
    await uploadZip(people.author, id, zipOf('red.png', await picture('#a00')));
    const unpacked = () =>
      fs.readdirSync(path.join(importsDir, id)).filter((name) => /^files(?:\.part)?$/.test(name));
    const { options: proposed } = await look(people.author, id);
    await post(people.author, `/${id}/check`, { ...proposed, portals: ['pmc'] });
    await runJobs(t.cms, { ...options(), hasRoom: () => false });
    expect(await look(people.author, id)).toMatchObject({
      state: 'mapping',
      problem: expect.stringMatching('^The disk of the server is almost full'),
    });
    expect(unpacked()).toEqual([]);
    expect(await check(people.author, id)).toMatchObject({ report: { files: 1 } });
    expect(unpacked()).toEqual([]);
  });

  it.skipIf(!fs.existsSync('/proc/self/fd'))(
    'closes and removes the report of a check that an unreadable row ends',
    async () => {
      const open = () =>
        fs.readdirSync('/proc/self/fd').flatMap((fd) => {
          try {
            const at = fs.readlinkSync(`/proc/self/fd/${fd}`);
            return at.startsWith(fs.realpathSync(importsDir)) ? [at] : [];
          } catch {
            return []; // Closed since the folder was read.
          }
        });
      // Behind the rows that an upload reads.
      const rows = ['U/1', 'U/2', 'U/3', 'U/4', 'U/5'].map((number) => row(number));
      const id = await upload(people.author, csv(...rows, '"U/6 has no second quote'));
      expect(await check(people.author, id)).toMatchObject({
        state: 'mapping',
        problem: expect.stringContaining('quot'),
      });
      expect(open()).toEqual([]);
      expect(fs.readdirSync(path.join(importsDir, id))).toEqual(['rows.csv']);
    },
  );

  it('is found by its department behind many of others, and has columns with short names', async () => {
    const name = 'n'.repeat(201);
    const long = await request(people.author, '?type=circulars&name=long.csv', {
      method: 'POST',
      body: `Number,${name}\n1,x`,
    });
    expect([long.status, messageOf(long)]).toEqual([
      400,
      'The name of a column has at most 200 characters.',
    ]);

    const own = await upload(people.stranger, csv(row('L/1')));
    const [at, by] = [new Date(Date.now() + 60_000).toISOString(), 'another'];
    for (let n = 0; n < 201; n++)
      await t.cms.db.create({
        collection: 'import-jobs',
        data: {
          contentType: 'circulars',
          state: 'mapping',
          handOver: 'writing',
          at,
          since: at,
          by,
          byName: by,
          fileName: 'x.csv',
          fileDigest: '',
          columns: {},
          revision: 0,
        },
      });
    const { view } = await request(people.stranger, '');
    expect((view as unknown as { jobs: { id: string }[] }).jobs).toContainEqual(
      expect.objectContaining({ id: own }),
    );
    await t.cms.db.deleteMany({ collection: 'import-jobs', where: { by: { equals: by } } });
  });

  it('is one of at most twenty that an account leaves open', async () => {
    const busy = await signIn(t, 'author', [water]);
    const ids: string[] = [];
    for (let n = 0; n < 20; n++) ids.push(await upload(busy, csv(row(`B/${n}`))));
    const more = () =>
      request(busy, '?type=circulars&name=more.csv', { method: 'POST', body: csv(row('B/x')) });
    const refused = await more();
    expect([refused.status, messageOf(refused)]).toEqual([
      409,
      'You have 20 imports that never ran. Run some of them, or remove them.',
    ]);
    await post(busy, `/${ids[0]}/remove`);
    expect((await more()).status).toBe(200);
  });

  it('keeps columns for a person and their departments, without the name of the system', async () => {
    const keeper = await signIn(t, 'author', [water]);
    const first = await upload(keeper, csv(row('K/1')));
    await check(keeper, first, { saveAs: 'Orders of the keeper', source: 'old-keeper' });
    const views = async (by: Person) => {
      const { mappings, options: proposed } = await look(by, await upload(by, csv(row('K/2'))));
      return {
        kept: mappings.find(({ name }) => name === 'Orders of the keeper'),
        source: proposed.source,
      };
    };
    expect(await views(people.author)).toEqual({
      kept: {
        name: 'Orders of the keeper',
        isMine: false,
        options: { columns: expect.objectContaining({ Number: 'number' }), keyColumn: 'Number' },
      },
      source: `department-${water}`,
    });
    expect(await views(people.stranger)).toEqual({
      kept: undefined,
      source: `department-${roads}`,
    });
    const others = await upload(people.stranger, csv(row('K/3')));
    const { options: proposed } = await look(people.stranger, others);
    const asked = await post(people.stranger, `/${others}/check`, {
      ...proposed,
      saveAs: 'Orders of the keeper',
    });
    expect([asked.status, messageOf(asked)]).toEqual([
      409,
      expect.stringMatching('^Another person'),
    ]);

    const name = 'Orders of the keeper';
    const foreign = await upload(people.author, csv(row('K/4')));
    expect((await post(people.author, `/${foreign}/forget-columns`, { name })).status).toBe(404);
    await post(keeper, `/${first}/forget-columns`, { name });
    expect((await views(people.author)).kept).toBeUndefined();

    await check(keeper, first, { saveAs: name });
    expect((await views(people.author)).kept).toBeDefined();
    await t.cms.delete({
      collection: 'users',
      where: { email: { equals: keeper.name } },
      overrideAccess: true,
    });
    expect((await views(people.author)).kept).toBeUndefined();
  });

  it('refuses a zip that is none, and its own files are deleted after their time', async () => {
    const id = await upload(people.author, csv(row('F/1')));
    const zip = Buffer.from('no zip at all');
    const answer = await request(
      people.author,
      `/${id}/files?name=files.zip&from=0&total=${zip.length}`,
      { method: 'POST', body: zip },
    );
    expect(answer.view).toMatchObject({ filesName: 'files.zip', state: 'mapping' });
    expect(await check(people.author, id)).toMatchObject({
      state: 'mapping',
      problem: expect.stringMatching('no whole zip'),
    });
    const later = () => new Date(Date.now() + 31 * 24 * 60 * 60 * 1000);
    expect(await forgetImports(t.cms, { importsDir, now: later })).toBeGreaterThan(5);
    expect(fs.readdirSync(importsDir)).toEqual([]);
    expect((await request(people.author, `/${id}`)).status).toBe(404);
  });
});
