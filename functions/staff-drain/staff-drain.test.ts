import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { CONFIRMED_WITHIN_MS, createEditorAccounts } from '@pune/staff/editor-accounts';
import { openStaff } from '@pune/staff/open-staff';
import type { StaffTables } from '@pune/staff/migrations';
import { enablePerson } from '@pune/staff/persons';
import { createTestStaff } from '@pune/staff/testing';
import { EDITOR_ACCOUNT, type EditorAccountChange } from '@pune/std/editor-account';
import { isSignedRequest } from '@pune/std/signed-request';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';

const KEY = 'a key of this test, which both sides have';

/** A CMS that can be away, refuse, or never answer. */
async function startCms() {
  const told: string[] = [];
  let state: 'answers' | 'refuses' | 'silent' = 'answers';
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      const headers = new Headers(request.headers as Record<string, string>);
      if (state === 'silent') return;
      const signed = { headers, body, now: new Date() };
      const isGood = isSignedRequest(KEY, EDITOR_ACCOUNT.purpose, signed);
      if (state === 'refuses' || !isGood) return void response.writeHead(503).end();
      const { person, disabled } = JSON.parse(body) as EditorAccountChange;
      told.push(disabled ? person : `${person} enabled`);
      response.writeHead(200).end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    told,
    set: (next: typeof state) => void (state = next),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

describeOnEachDatabase('disabling editors', (open) => {
  let opened: Awaited<ReturnType<typeof open<StaffTables>>>;
  let cms: Awaited<ReturnType<typeof startCms>>;
  let staff: Awaited<ReturnType<typeof createTestStaff>>;
  const run = async () => {
    const { default: drain } = await import('./staff-drain.ts');
    return (await drain()).json();
  };
  beforeAll(async () => {
    opened = await open<StaffTables>();
    cms = await startCms();
    staff = await createTestStaff(opened.db);
  });
  beforeEach(() => {
    vi.stubEnv('SERVICES_DATABASE_URL', opened.url);
    vi.stubEnv('STAFF_CMS_URL', cms.url);
    vi.stubEnv('STAFF_CMS_KEY', KEY);
    vi.resetModules();
    cms.set('answers');
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    cms.close();
  });

  test('tells the CMS once', async () => {
    const person = await staff.person();
    await staff.disable(person, new Date());
    expect(await run()).toEqual({ asked: 1, unconfirmed: 0 });
    expect(cms.told).toEqual([person]);
    await staff.disable(person, new Date());
    expect(await run()).toEqual({ asked: 0, unconfirmed: 0 });
  });

  test('waits while the CMS is away, alarms after a minute, and tells it when it is back', async () => {
    const person = await staff.person();
    const ago = new Date(Date.now() - CONFIRMED_WITHIN_MS);
    cms.set('refuses');
    // The officer is out at once, whatever the CMS does.
    await staff.disable(person, ago);
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    for (let attempt = 1; attempt <= 3; attempt += 1)
      expect(await run()).toEqual({ asked: 1, unconfirmed: 1 });
    expect(logged).toHaveBeenCalledTimes(3);
    expect(String(logged.mock.calls[0])).toMatch(
      /"persons":1,.*"code":"unconfirmed".*still editors/,
    );
    logged.mockRestore();
    cms.set('answers');
    expect(await run()).toEqual({ asked: 1, unconfirmed: 0 });
    expect(cms.told).toContain(person);
  });

  test('tells the last of several changes that waited, and alarms for disablings alone', async () => {
    const person = await staff.person();
    const at = (minutes: number) => new Date(Date.now() - minutes * 60_000);
    const enable = (editor: boolean, when: Date) =>
      opened.db
        .transaction()
        .execute((tx) => enablePerson(tx, { id: person, editor }, { at: when, by: null }));
    cms.set('refuses');
    vi.spyOn(console, 'error').mockImplementation(() => {});
    await staff.disable(person, at(9));
    await enable(true, at(8));
    expect(await run()).toEqual({ asked: 2, unconfirmed: 0 });
    cms.set('answers');
    cms.told.length = 0;
    expect(await run()).toEqual({ asked: 1, unconfirmed: 0 });
    expect(cms.told).toEqual([`${person} enabled`]);
    await staff.disable(person, at(7));
    // An administrator who does not choose it leaves the editor disabled.
    await enable(false, at(6));
    expect(await run()).toEqual({ asked: 1, unconfirmed: 0 });
    expect(cms.told).toEqual([`${person} enabled`, person]);
    vi.mocked(console.error).mockRestore();
  });

  test('gives up on a CMS that is silent within its time', async () => {
    cms.set('silent');
    await staff.disable(await staff.person(), new Date());
    const failures: unknown[] = [];
    const began = Date.now();
    const accounts = createEditorAccounts({
      db: opened.db,
      cms: { url: cms.url, key: KEY },
      timeoutMs: 100,
      onFailure: (error) => failures.push(error),
    });
    expect(await accounts.drain()).toBe(1);
    expect(Date.now() - began).toBeLessThan(60_000);
    expect(failures).toMatchObject([{ code: 'no_answer' }]);
  });

  test('an installation without an address of the CMS asks nobody', async () => {
    vi.stubEnv('STAFF_CMS_URL', '');
    const own = await openStaff({ env: { SERVICES_DATABASE_URL: opened.url } });
    expect(own.editorAccounts).toBeNull();
    await own.close();
  });
});
