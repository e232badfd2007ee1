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
  'author' | 'checker' | 'publisher' | 'otherPublisher' | 'stranger',
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

  it('goes on after an interruption, and changed documents get their text back', async () => {
    const many = Array.from({ length: 6 }, (_, n) => row(`S/${n}`));
    const first = await upload(people.publisher, csv(...many));
    await check(people.publisher, first);
    await post(people.publisher, `/${first}/run`, { publishReason: REASON });
    const ended = new AbortController();
    ended.abort();
    await runJobs(t.cms, options(ended.signal));
    expect((await look(people.publisher, first)).state).toBe('running');
    await work();
    expect(await look(people.publisher, first)).toMatchObject({
      state: 'done',
      result: { created: 6 },
    });

    const changed = many.map((line) => line.replace('What order', 'Now what order'));
    const second = await upload(people.publisher, csv(...changed));
    expect(await check(people.publisher, second)).toMatchObject({
      report: { rows: { changed: 6 } },
    });
    await post(people.publisher, `/${second}/run`, { publishReason: REASON });
    await work();
    expect((await find('S/3'))?.summary).toBe('Now what order S/3 says.');
    await post(people.publisher, `/${second}/undo`);
    await work();
    expect(await look(people.publisher, second)).toMatchObject({
      state: 'undone',
      isFlagged: false,
      result: { takenBack: 6, left: 0 },
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
    const green = await sharp({
      create: { width: 40, height: 30, channels: 3, background: '#064' },
    })
      .png()
      .toBuffer();
    const line = (key: string, body: string) =>
      JSON.stringify({
        key,
        title: { en: `Field ${key}` },
        summary: { en: 'What grows.' },
        group: 'help',
        body: { en: body },
      });
    const rows = [line('z1', '![A green field](pictures/green.png)'), line('z2', 'Words alone.')];
    const id = await upload(people.author, rows.join('\n'), 'fields.ndjson', 'pages');
    const zip = zipOf('pictures/green.png', green);
    const middle = Math.floor(zip.length / 2);
    for (const [from, to] of [
      [0, middle],
      [middle, zip.length],
    ] as const) {
      const at = `/${id}/files?name=files.zip&from=${from}&total=${zip.length}`;
      const body = new Uint8Array(zip.subarray(from, to));
      expect((await request(people.author, at, { method: 'POST', body })).status).toBe(200);
    }
    const checked = await check(people.author, id);
    expect(checked).toMatchObject({ report: { rows: { new: 2, refused: 0 } }, problems: [] });
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
