import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import type { PayloadRequest } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstFault } from '@pune/std/hash-chain';
import { type ActRow } from './acts/rules.ts';
import { linkActs, rowsUntil } from './acts/store.ts';
import { recordReport, verifyRecord } from './acts/verification.ts';
import { runDueSchedules } from './due-schedules.ts';
import { send, signIn, type Person } from './testing/http.ts';
import { openTestCms, pageData, type TestCms } from './testing/test-cms.ts';

type Id = number | string;
type User = NonNullable<PayloadRequest['user']>;

let t: TestCms;
let water: Id;
let roads: Id;
let administrator: Person;
let publisher: Person;
let author: Person;
let checker: Person;
let roadsPublisher: Person;

beforeAll(async () => {
  t = await openTestCms();
  water = (await t.department('Water supply')).id;
  roads = (await t.department('Roads')).id;
  administrator = await signIn(t, 'administrator');
  publisher = await signIn(t, 'publisher', [water]);
  roadsPublisher = await signIn(t, 'publisher', [roads]);
  author = await signIn(t, 'author', [water]);
  checker = await signIn(t, 'checker', [water]);
});
afterAll(() => t.close());

const json = { json: true };
const ask = (person: Person, at: string, method = 'GET', data: object = {}) =>
  send(t, at, method, data, { ...json, cookie: person.cookie });

async function rows(): Promise<ActRow[]> {
  await linkActs(t.cms);
  const found: ActRow[] = [];
  for await (const some of rowsUntil(t.cms, Number.MAX_SAFE_INTEGER)) found.push(...some);
  return found;
}
const actsOf = async (document: string): Promise<ActRow[]> =>
  (await rows()).filter((row) => row.document === document);
const kindsOf = async (document: string): Promise<string[]> =>
  (await actsOf(document)).map(({ kind }) => kind);

async function draft(title: string, department: Id = water): Promise<Id> {
  const answer = await ask(
    publisher,
    '/api/pages?draft=true&locale=en',
    'POST',
    pageData(title, { department }),
  );
  return ((await answer.json()) as { doc: { id: Id } }).doc.id;
}
const publish = (id: Id, publishReason: string, more: object = {}) =>
  ask(publisher, `/api/pages/${id}?locale=en`, 'PATCH', {
    _status: 'published',
    publishReason,
    ...more,
  });

describe('the record of acts', () => {
  it('names who published without an approval, why, and from which network', async () => {
    const id = await draft('Water hours');
    const request = new Request(`${t.cms.config.serverURL}/api/pages/${id}?locale=en`, {
      method: 'PATCH',
      headers: {
        'content-type': 'application/json',
        'sec-fetch-site': 'same-origin',
        'x-forwarded-for': '203.0.113.77',
        cookie: publisher.cookie,
      },
      body: JSON.stringify({ _status: 'published', publishReason: 'A pipe burst tonight' }),
    });
    const { handleEndpoints } = await import('payload');
    expect((await handleEndpoints({ config: t.cms.config, request })).status).toBe(200);
    expect(await actsOf(`pages/${id}`)).toMatchObject([
      {
        kind: 'published-unapproved',
        personName: publisher.name,
        title: 'Water hours',
        department: String(water),
        reason: 'A pipe burst tonight',
        details: { languages: 'en' },
        network: '203.0.113.0/24',
        way: 'hand',
      },
    ]);
  });

  it('names submission, return, approval and publication, and no draft that is saved', async () => {
    const id = await draft('Approved page');
    await ask(author, `/api/pages/${id}?draft=true&locale=en`, 'PATCH', {
      summary: 'By an author.',
    });
    const at = `/api/publishing/pages/${id}/handover`;
    await ask(author, `${at}/submit`, 'POST', { note: 'Please look' });
    await ask(checker, `${at}/return`, 'POST', { note: 'Too long' });
    await ask(author, `${at}/submit`, 'POST', {});
    const view = (await (await ask(checker, at)).json()) as { digests: object };
    await ask(checker, `${at}/approve`, 'POST', { digests: view.digests });
    await ask(publisher, `/api/pages/${id}?locale=en`, 'PATCH', { _status: 'published' });
    expect((await actsOf(`pages/${id}`)).map(({ kind, personName }) => [kind, personName])).toEqual(
      [
        ['submitted', author.name],
        ['returned', checker.name],
        ['submitted', author.name],
        ['approved', checker.name],
        ['published', publisher.name],
      ],
    );
  });

  it('names a page that was taken down, restored and deleted', async () => {
    const id = await draft('To be taken down');
    await publish(id, 'Needed today');
    const taken = await ask(publisher, `/api/publishing/pages/${id}/withdrawal`, 'POST', {
      kind: 'error',
      reason: { en: 'The figures were wrong.' },
    });
    expect(taken.status).toBe(200);
    const { docs } = (await (
      await ask(publisher, `/api/pages/versions?where[parent][equals]=${id}&sort=updatedAt`)
    ).json()) as { docs: { id: Id }[] };
    await ask(publisher, `/api/pages/versions/${docs[0]!.id}?draft=true`, 'POST');
    expect((await ask(administrator, `/api/pages/${id}`, 'DELETE')).status).toBe(200);
    expect(await kindsOf(`pages/${id}`)).toEqual([
      'published-unapproved',
      'taken-down-error',
      'restored',
      'deleted',
    ]);
  });

  it('names what was scheduled, cancelled, and carried out by the schedule', async () => {
    const id = await draft('Scheduled page');
    await publish(id, 'Needed today');
    const at = `/api/publishing/pages/${id}/schedules`;
    const wish = {
      action: 'takeDown',
      at: '2028-03-01T09:00',
      withdrawal: { kind: 'error', reason: { en: 'It has a wrong fee.' } },
    };
    const made = (await (await ask(publisher, at, 'POST', wish)).json()) as { id: Id };
    await ask(publisher, `/api/publishing/schedules/${made.id}`, 'DELETE');
    await ask(publisher, at, 'POST', wish);
    expect(await runDueSchedules(t.cms, new Date('2028-03-01T04:00:00Z'))).toBe(1);
    const acts = await actsOf(`pages/${id}`);
    expect(acts.map(({ kind, way }) => [kind, way])).toEqual([
      ['published-unapproved', 'hand'],
      ['scheduled', 'hand'],
      ['schedule-cancelled', 'hand'],
      ['scheduled', 'hand'],
      ['taken-down-error', 'schedule'],
    ]);
    expect(acts[1]!.reason).toBe('Take down: published in error, on 1 March 2028, 09:00');
    expect(acts.at(-1)!.personName).toBe(publisher.name);
  });

  it('names each document of a change of many at once', async () => {
    const ids = [await draft('Many, one'), await draft('Many, two')];
    const query = `where[id][in]=${ids.join(',')}&locale=en`;
    await ask(publisher, `/api/pages?${query}`, 'PATCH', {
      _status: 'published',
      publishReason: 'All at once',
    });
    await ask(administrator, `/api/pages?${query}`, 'DELETE');
    for (const id of ids)
      expect((await actsOf(`pages/${id}`)).map(({ kind, way }) => [kind, way])).toEqual([
        ['published-unapproved', 'bulk'],
        ['deleted', 'bulk'],
      ]);
  });

  it('names changes of accounts and their rights, without names and addresses', async () => {
    const made = (await (
      await ask(administrator, '/api/users', 'POST', {
        name: 'Asha',
        email: 'asha@example.org',
        password: 'correct horse battery',
        role: 'author',
        departments: [water],
      })
    ).json()) as { doc: { id: Id } };
    const at = `/api/users/${made.doc.id}`;
    await ask(administrator, at, 'PATCH', { role: 'publisher' });
    await ask(administrator, at, 'PATCH', { email: 'asha2@example.org' });
    await ask(administrator, at, 'PATCH', { password: 'another horse battery' });
    await ask(administrator, at, 'PATCH', { disabled: true });
    await ask(administrator, at, 'DELETE');
    const acts = await actsOf(`users/${made.doc.id}`);
    expect(acts.map(({ kind, details }) => [kind, details])).toEqual([
      ['account-created', { after: `author: ${water}` }],
      ['rights-changed', { before: `author: ${water}`, after: `publisher: ${water}` }],
      ['account-changed', { fields: 'email' }],
      ['password-changed', null],
      ['account-disabled', null],
      ['account-deleted', { before: `publisher: ${water}` }],
    ]);
    expect(JSON.stringify(acts)).not.toMatch(/asha2?@|horse/);
  });

  it('names sign-ins and refused ones, and not what was typed', async () => {
    const before = (await rows()).length;
    const person = await signIn(t, 'author', [roads]);
    const wrong = { email: person.name, password: 'a wrong horse battery' };
    await send(t, '/api/users/login', 'POST', wrong, json);
    await send(t, '/api/users/login', 'POST', { ...wrong, email: 'mypassword@example.org' }, json);
    await ask(person, '/api/users/logout', 'POST');
    const acts = (await rows()).slice(before);
    expect(acts.map(({ kind, personName, title }) => [kind, personName, title])).toEqual([
      ['account-created', null, person.name],
      ['signed-in', person.name, null],
      ['sign-in-failed', null, person.name],
      ['sign-in-failed', null, null],
      ['signed-out', person.name, null],
    ]);
    expect(JSON.stringify(acts)).not.toMatch(/mypassword|wrong horse/);
  });

  it('stands in the history of a document, for those who read its drafts', async () => {
    const id = await draft('With a history');
    await publish(id, 'Needed today');
    await ask(publisher, `/api/publishing/pages/${id}/schedules`, 'POST', {
      action: 'publish',
      at: '2028-03-01T09:00',
    });
    const history = await ask(author, `/api/publishing/pages/${id}/handover`);
    const { events } = (await history.json()) as { events: Record<string, string>[] };
    expect(events.map(({ action, byName, note }) => [action, byName, note])).toEqual([
      ['scheduled', publisher.name, 'Publish, on 1 March 2028, 09:00'],
      ['published-unapproved', publisher.name, 'Needed today'],
    ]);
    const other = await ask(
      await signIn(t, 'author', [roads]),
      `/api/publishing/pages/${await draft('Not public')}/handover`,
    );
    expect(other.status).toBe(404);
  });

  it('has no act of an action that was refused', async () => {
    const id = await draft('Refused page');
    expect((await publish(id, 'Now', { slug: 'x'.repeat(300) })).status).not.toBe(200);
    expect((await ask(roadsPublisher, `/api/pages/${id}`, 'DELETE')).status).not.toBe(200);
    expect(await kindsOf(`pages/${id}`)).toEqual([]);
  });
});

describe('rows', () => {
  const tries = (id: Id): [string, (user: User | null) => Promise<unknown>][] => [
    [
      'change',
      (user) =>
        t.cms.update({
          collection: 'acts',
          id,
          data: { reason: 'Never' },
          ...(user ? { user, overrideAccess: false } : { overrideAccess: true }),
        }),
    ],
    [
      'change of many',
      () =>
        t.cms.update({
          collection: 'acts',
          where: { seq: { greater_than: 0 } },
          data: { reason: 'Never' },
          overrideAccess: true,
        }),
    ],
    [
      'deletion',
      (user) =>
        t.cms.delete({
          collection: 'acts',
          id,
          ...(user ? { user, overrideAccess: false } : { overrideAccess: true }),
        }),
    ],
    [
      'addition',
      () =>
        t.cms.create({
          collection: 'acts',
          data: { at: new Date().toISOString(), kind: 'deleted' } as never,
          overrideAccess: true,
        }),
    ],
    [
      'change past the hooks',
      () => t.cms.db.updateOne({ collection: 'acts', id, data: { reason: 'Never' } }),
    ],
    [
      'deletion past the hooks',
      () => t.cms.db.deleteMany({ collection: 'acts', where: { id: { equals: id } } }),
    ],
  ];

  it('are changed and deleted by no account, no script and no code past the hooks', async () => {
    const before = await rows();
    const { docs } = await t.cms.find({ collection: 'acts', limit: 1, overrideAccess: true });
    const id = docs[0]!.id;
    const user = await t.account('administrator');
    for (const [name, attempt] of tries(id))
      for (const who of [user, null]) {
        const result = await Promise.resolve()
          .then(() => attempt(who))
          .then(
            (value) => ({ value }),
            (error: Error) => ({ error: error.message }),
          );
        expect(result, name).toHaveProperty('error');
      }
    for (const [at, method] of [
      [`/api/acts/${id}`, 'PATCH'],
      [`/api/acts/${id}`, 'DELETE'],
      ['/api/acts?where[seq][greater_than]=0', 'DELETE'],
      ['/api/acts?where[seq][greater_than]=0', 'PATCH'],
      ['/api/acts', 'POST'],
      [`/api/acts/${id}/duplicate`, 'POST'],
    ] as const)
      expect((await ask(administrator, at, method, { reason: 'Never' })).ok, at).toBe(false);
    expect((await rows()).slice(0, before.length)).toEqual(before);
  });

  it('are kept by the database itself', async (context) => {
    if (t.cms.db.name === 'mongoose') return context.skip('MongoDB has no triggers');
    const { sql } = await import(`@payloadcms/db-${t.cms.db.name}`);
    const { drizzle } = t.cms.db as unknown as {
      drizzle: { execute?: (query: unknown) => unknown; run?: (query: unknown) => unknown };
    };
    const run = async (query: unknown) => (drizzle.run ?? drizzle.execute)!.call(drizzle, query);
    for (const query of [
      sql`UPDATE acts SET reason = 'Never'`,
      sql`DELETE FROM acts`,
      t.cms.db.name === 'sqlite'
        ? sql`REPLACE INTO acts SELECT * FROM acts LIMIT 1`
        : sql`TRUNCATE acts`,
    ])
      await expect(run(query)).rejects.toThrow();
  });

  it('are read by administrators, and by publishers of the department', async () => {
    const id = await draft('Read by whom');
    await publish(id, 'A test');
    await rows();
    const seen = async (person: Person) => {
      const answer = await ask(person, '/api/acts?limit=0&depth=0');
      return answer.status === 200 ? ((await answer.json()) as { docs: ActRow[] }).docs : null;
    };
    expect((await seen(administrator))!.map(({ kind }) => kind)).toContain('signed-in');
    const own = (await seen(publisher))!;
    expect(own.map(({ document }) => document)).toContain(`pages/${id}`);
    expect(new Set(own.map(({ department }) => department))).toEqual(new Set([String(water)]));
    expect((await seen(roadsPublisher))!).toEqual([]);
    expect(await seen(author)).toBeNull();
    expect(await seen(checker)).toBeNull();
    const everywhere = (await seen(await signIn(t, 'publisher')))!;
    expect(everywhere.map(({ document }) => document)).toContain(`pages/${id}`);
    expect(everywhere.filter(({ contentType }) => !contentType || contentType === 'users')).toEqual(
      [],
    );
  });

  it('are one chain, whoever links them at the same moment', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, (_, n) => draft(`Side by side ${n}`)));
    await Promise.all([
      ...ids.map((id) => publish(id, 'Side by side')),
      ...Array.from({ length: 4 }, () => linkActs(t.cms)),
    ]);
    const all = await rows();
    expect(firstFault(all)).toBeNull();
    for (const id of ids)
      expect(all.filter(({ document }) => document === `pages/${id}`)).toHaveLength(1);
  });

  it('are linked once, if a process ended between the row and the end of its waiting', async () => {
    const all = await rows();
    const { seq: _, previous: __, digest: ___, ...act } = all.at(-1)!;
    await t.cms.db.create({
      collection: 'acts-waiting',
      data: { event: act.event, at: act.at, act },
    });
    expect(await rows()).toEqual(all);
    expect(
      (await t.cms.count({ collection: 'acts-waiting', overrideAccess: true })).totalDocs,
    ).toBe(0);
  });
});

describe('files of the record', () => {
  const exported = async (format: string, person = administrator) =>
    ask(person, `/api/audit/export?format=${format}`);

  it('are for administrators, and their making is an act', async () => {
    expect((await exported('csv', publisher)).status).toBe(403);
    expect((await exported('xml')).status).toBe(400);
    const text = await (await exported('ndjson')).text();
    expect(JSON.parse(text.trim().split('\n').at(-1)!)).toMatchObject({
      kind: 'exported',
      personName: administrator.name,
      details: { format: 'ndjson' },
    });
  });

  it.each(['ndjson', 'csv'])(
    'verify, and show a row that was changed or removed: %s',
    async (format) => {
      const id = await draft('=HYPERLINK("x"), "quoted"\nand in two lines');
      await publish(id, '-1, with a comma');
      const text = await (await exported(format)).text();
      const finding = verifyRecord(text);
      expect(finding).toEqual({ acts: (await rows()).length, fault: null });
      expect(recordReport(finding)).toMatch(/^record of acts: \d+ acts, good$/);
      expect(verifyRecord(text.replaceAll('with a comma', 'with no comma')).fault).toMatchObject({
        kind: 'Changed',
      });
      const lines = text.split(format === 'csv' ? '\r\n' : '\n');
      expect(verifyRecord(lines.toSpliced(3, 1).join('\n')).fault).toMatchObject({
        kind: 'Missing',
      });
      const moved = lines.toSpliced(3, 2, lines[4]!, lines[3]!);
      expect(verifyRecord(moved.join('\n')).fault).not.toBeNull();
    },
  );

  it('show a cut end and a record that was computed again, compared with an earlier file', async () => {
    const earlier = await (await exported('ndjson')).text();
    const later = await (await exported('csv')).text();
    expect(verifyRecord(later, earlier).fault).toBeNull();
    expect(verifyRecord(earlier, later).fault).toMatchObject({ kind: 'Rewritten' });
    const columns = later.replace(',signed-in,', ',signed-out,');
    expect(verifyRecord(columns).fault).toMatchObject({ kind: 'Unreadable' });
    for (const text of ['nothing of the kind', ''])
      expect(verifyRecord(text).fault).toMatchObject({ kind: 'Unreadable' });
  });

  it('are verified by a command', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'acts-'));
    const file = path.join(folder, 'acts.ndjson');
    const text = await (await exported('ndjson')).text();
    const run = (content: string) => {
      fs.writeFileSync(file, content);
      const tool = path.join(import.meta.dirname, '../tools/verify-audit.ts');
      const { status, stdout } = spawnSync(process.execPath, [tool, file], { encoding: 'utf8' });
      return [status, stdout.trim()];
    };
    try {
      expect(run(text)).toEqual([0, expect.stringMatching(/acts, good$/)]);
      const changed = text.replace('"signed-in"', '"signed-out"');
      expect(run(changed)).toEqual([1, expect.stringMatching(/act \d+ was changed$/)]);
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  });
});
