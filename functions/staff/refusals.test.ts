import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { beforeAll, expect, test } from 'vitest';
import { CHANGES } from './kinds.ts';
import { createTestDesk, type TestDesk } from './staff.testing.ts';

const NOON = new Date('2026-06-01T06:30:00Z');
/** Addresses that are for everybody, or for the session itself. */
const OPEN = [
  'GET /staff/sign-in',
  'POST /staff/sign-in',
  'POST /staff/sign-out',
  'GET /staff/directory',
  'POST /staff/directory',
  'GET /staff/directory/callback',
  'POST /staff/directory/logout',
  'GET /staff/invitations/:token',
  'POST /staff/invitations/:token',
  'GET /staff/invitations/:token/directory',
];
const OWN = ['GET /staff', 'POST /staff/sessions/:id/end', 'POST /staff/test-mail'];

describeOnEachDatabase('each address of staff', (open) => {
  let desk: TestDesk;
  let addresses: { method: string; path: string; isOwn: boolean }[];
  beforeAll(async () => {
    desk = await createTestDesk(await open(), NOON);
    const { post, person, leave } = desk.people;
    const office = (name: string) => post({ kind: 'ward_officer', office: name });
    const [here, there] = [await office('WO-03'), await office('WO-01')];
    const other = await person({ email: 'other@pune.example', posts: [there] });
    const own = await person({ email: 'own@pune.example', posts: [here] });
    await desk.enrol(own, 'own@pune.example');
    const day = (n: number) => new Date(NOON.getTime() + n * 86_400_000);
    const ids: Record<string, string> = {
      persons: other,
      posts: there,
      assignments: (
        await desk.staff.db
          .selectFrom('staff_assignments')
          .select('id')
          .where('person_id', '=', other)
          .executeTakeFirstOrThrow()
      ).id,
      leaves: await leave(other, null, { startsAt: day(1), endsAt: day(2) }),
      delegations: await desk.people.delegate(other, there, own, ['grievances.read'], {
        startsAt: day(1),
        endsAt: day(2),
      }),
    };
    // The routes of changes stand for all changes of all kinds of records.
    const changes = Object.entries(CHANGES).flatMap(([kind, named]) =>
      Object.keys(named).flatMap((name) => {
        if (name === 'new') return `/staff/${kind}/new/`;
        // Records of other features have tests of their own.
        return ids[kind] ? `/staff/${kind}/${ids[kind]}/${name}/` : [];
      }),
    );
    expect(changes.length).toBeGreaterThan(14);
    addresses = desk.routes().flatMap((route) => {
      if (OPEN.includes(route)) return [];
      const [method, path] = route.split(' ') as [string, string];
      const isOwn = OWN.includes(route);
      if (path.includes(':kind')) return changes.map((change) => ({ method, path: change, isOwn }));
      return [{ method, path: path.replace(':id', other), isOwn }];
    });
    for (const route of [...OPEN, ...OWN]) expect(desk.routes()).toContain(route);
  });

  test('asks a visitor without a session to sign in', async () => {
    const tab = desk.browser();
    for (const { method, path } of addresses) {
      const answer = method === 'GET' ? await tab.get(path) : await tab.post(path, { a: 'b' });
      const expected = method === 'GET' ? 303 : 401;
      expect(answer.status, `${method} ${path}`).toBe(expected);
      if (method === 'GET') expect(answer.location).toMatch(/^\/staff\/sign-in/);
    }
  });

  test('refuses an officer of another office', async () => {
    const tab = desk.browser();
    await desk.signIn(tab, 'own@pune.example');
    for (const { method, path, isOwn } of addresses) {
      const answer = method === 'GET' ? await tab.get(path) : await tab.post(path);
      // The own account is open; a session of another person, and a mail gateway, are not found.
      const expected = isOwn ? (method === 'GET' ? 200 : 404) : 403;
      expect(answer.status, `${method} ${path}`).toBe(expected);
    }
  });
});
