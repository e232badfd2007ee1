import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { LOCALES } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDirectory, startListener } from './directory.testing.ts';
import { createTestDesk, type TestDesk } from './staff.testing.ts';

type Directory = Awaited<ReturnType<typeof startDirectory>>;
const T = t('en');

describeOnEachDatabase('the sign-in by the city’s directory', (open) => {
  let desk: TestDesk;
  let directory: Directory;
  let bridge: Awaited<ReturnType<typeof startListener>>;
  let admins: string[];
  let chief: string;

  beforeAll(async () => {
    bridge = await startListener();
    directory = await startDirectory(`${bridge.origin}/staff/directory/logout`);
    const groups = { desk: 'cases', admins: 'administration' } as const;
    desk = await createTestDesk(await open(), new Date(), { ...directory, groups });
    bridge.handle((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', async () => {
        const answer = await desk.machine(request.url!, Buffer.concat(chunks).toString());
        response.writeHead(answer.status).end();
      });
    });
    const post = await desk.people.post({ kind: 'administrator' });
    admins = await Promise.all(
      [1, 2].map((n) => desk.people.person({ email: `admin${n}@pune.example`, posts: [post] })),
    );
    for (const [n, admin] of admins.entries())
      await desk.enrol(admin, `admin${n + 1}@pune.example`);
    const chiefs = await desk.people.post({ kind: 'commissioner' });
    chief = await desk.people.person({ email: 'chief@pune.example', posts: [chiefs] });
  });
  afterAll(() => {
    directory.close();
    bridge.close();
  });

  const administrator = async (n: number) => {
    const tab = desk.browser();
    await desk.signIn(tab, `admin${n}@pune.example`);
    return tab;
  };
  const link = (tab: ReturnType<TestDesk['browser']>, person: string, subject: string) =>
    tab.post(`/staff/persons/${person}/link/`, { subject, language: 'en' });
  const begin = async (tab: ReturnType<TestDesk['browser']>, path = '/staff/directory?lang=en') =>
    (await tab.get(path)).location!;
  const sign = async (tab: ReturnType<TestDesk['browser']>, account: string, path?: string) =>
    tab.get(await directory.visitor().signIn(await begin(tab, path), account));
  const notice = (answer: Awaited<ReturnType<typeof sign>>) =>
    answer.page.querySelector('[role=status]')?.text;

  test('links an account by an administrator, and signs the person in', async () => {
    const tab = desk.browser();
    const page = await tab.get('/staff/sign-in?lang=en&next=%2Fstaff%2F');
    const entry = page.page
      .querySelectorAll('main a.btn')
      .map((anchor) => anchor.getAttribute('href')!.replaceAll('&amp;', '&'))[0]!;
    expect(entry).toBe('/staff/directory?lang=en&next=%2Fstaff%2F');
    const unknown = await sign(desk.browser(), 'chief@desk');
    expect([unknown.status, notice(unknown)]).toEqual([403, T('staff:notice_directory_unknown')]);
    expect(unknown.page.querySelector('main code')!.text).toBe('chief@desk');

    const linked = await link(await administrator(1), chief, 'chief@desk');
    expect(linked.location).toBe(`/staff/persons/${chief}/?lang=en&done=persons_link`);
    const signed = await sign(tab, 'chief@desk', entry);
    expect([signed.status, signed.location]).toEqual([303, '/staff/?lang=en']);
    expect((await tab.get('/staff/?lang=en')).text).toContain('commissioner');
    const entries = await desk.staff.db
      .selectFrom('staff_audit')
      .select('action')
      .where('object', '=', chief)
      .orderBy('seq')
      .execute();
    expect(entries.map(({ action }) => action)).toEqual([
      'add_person',
      'link_identity',
      'sign_in_by_directory',
    ]);
  });

  test('an answer counts once, within ten minutes, in its own browser', async () => {
    const tab = desk.browser();
    const path = await directory.visitor().signIn(await begin(tab), 'chief@desk');
    const elsewhere = await desk.browser().get(path);
    expect([elsewhere.status, notice(elsewhere)]).toEqual([
      400,
      t('en')('staff:notice_directory_stale'),
    ]);
    expect((await tab.get(path)).status).toBe(303);
    // The state again, as an answer that was recorded would have it.
    tab.cookies.set('staff-directory', new URL(path, 'http://x').searchParams.get('state')!);
    expect((await tab.get(path)).status).toBe(400);
    const slow = desk.browser();
    const late = await directory.visitor().signIn(await begin(slow), 'chief@desk');
    desk.later(10 * 60_000);
    expect((await slow.get(late)).status).toBe(400);
  });

  test('an address is no identity: an account with the e-mail of a person is unknown', async () => {
    const answer = await sign(desk.browser(), 'chief@pune.example');
    expect([answer.status, notice(answer)]).toEqual([403, T('staff:notice_directory_unknown')]);
  });

  test('a disabled person, and an account without the group of its duty, stay outside', async () => {
    const person = await desk.people.person({ email: 'leaver@pune.example' });
    await link(await administrator(1), person, 'leaver@desk');
    expect((await sign(desk.browser(), 'leaver@desk')).status).toBe(303);
    await desk.people.disable(person);
    const disabled = await sign(desk.browser(), 'leaver@desk');
    expect([disabled.status, notice(disabled)]).toEqual([
      403,
      T('staff:notice_directory_disabled'),
    ]);
    const clerk = await desk.people.person({ email: 'clerk@pune.example' });
    await link(await administrator(1), clerk, 'clerk@admins');
    const outside = await sign(desk.browser(), 'clerk@admins');
    expect([outside.status, notice(outside)]).toEqual([403, T('staff:notice_directory_group')]);
  });

  test('one administrator alone cannot take over an account by a link', async () => {
    const first = await administrator(1);
    await link(first, admins[1]!, 'second@admins');
    expect((await sign(desk.browser(), 'second@admins')).status).toBe(403);
    const confirm = (tab: typeof first) =>
      tab.post(`/staff/persons/${admins[1]}/confirm/`, { language: 'en' });
    expect((await confirm(first)).status).toBe(422);
    // Nor the person who gains by it.
    expect((await confirm(await administrator(2))).status).toBe(422);
    const post = await desk.staff.db
      .selectFrom('staff_posts')
      .select('id')
      .where('kind', '=', 'administrator')
      .executeTakeFirstOrThrow();
    const third = await desk.people.person({ email: 'admin3@pune.example', posts: [post.id] });
    await desk.enrol(third, 'admin3@pune.example');
    const page = await (await administrator(3)).get(`/staff/persons/${admins[1]}/?lang=en`);
    expect(page.text).toContain(T('staff:state_waiting'));
    expect((await confirm(await administrator(3))).status).toBe(303);
    const tab = desk.browser();
    expect((await sign(tab, 'second@admins')).status).toBe(303);
    const removed = await first.post(`/staff/persons/${admins[1]}/unlink/`, { language: 'en' });
    expect(removed.status).toBe(303);
    expect((await tab.get('/staff/')).status).toBe(303);
    expect((await sign(desk.browser(), 'second@admins')).status).toBe(403);
  });

  test('refuses a second link, and a text that is no identifier', async () => {
    const admin = await administrator(1);
    const person = await desk.people.person({ email: 'double@pune.example' });
    for (const subject of ['chief@desk', 'with space', 'x'.repeat(256)])
      expect((await link(admin, person, subject)).status, subject).toBe(422);
  });

  test('an invited person links an account without a password, once', async () => {
    const person = await desk.people.person({ name: 'Ravi Pawar', email: 'new@pune.example' });
    const path = await desk.invite(person);
    const tab = desk.browser();
    const page = await tab.get(`${path}?lang=mr`);
    const href = page.page.querySelector('main a.btn')!.getAttribute('href')!;
    expect(href).toBe(`${path}/directory?lang=mr`);
    const taken = await sign(desk.browser(), 'chief@desk', href);
    expect([taken.status, notice(taken)]).toEqual([403, t('mr')('staff:notice_directory_taken')]);
    const signed = await sign(tab, 'ravi@desk', href);
    expect([signed.status, signed.location]).toEqual([303, '/desk/?lang=mr']);
    expect((await sign(desk.browser(), 'other@desk', href)).status).toBe(404);
    expect((await sign(desk.browser(), 'ravi@desk')).status).toBe(303);
  });

  test('a form that was sent after the session had ended is kept on the way', async () => {
    const tab = desk.browser();
    const refused = await tab.post('/staff/sessions/x/end?lang=en', { text: 'Two words' });
    const form = refused.page
      .querySelectorAll('main form')
      .find((one) => one.getAttribute('action') === '/staff/directory')!;
    const kept = form.querySelector('[name=kept]')!.getAttribute('value')!;
    const between = await tab.post('/staff/directory', { next: '', kept, language: 'en' });
    expect(between.status).toBe(200);
    const location = between.page.querySelector('main a.btn')!.getAttribute('href')!;
    const path = await directory.visitor().signIn(location.replaceAll('&amp;', '&'), 'chief@desk');
    const signed = await tab.get(path);
    expect([signed.status, signed.page.querySelector('h1')!.text]).toEqual([
      200,
      T('staff:kept_title'),
    ]);
    expect(signed.page.querySelector('.note')!.text).toBe('Two words');
    const rows = await desk.staff.db.selectFrom('staff_identity_requests').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain('Two words');
  });

  test('a session that ends at the directory ends at the desk, and no other one', async () => {
    const [here, there] = [desk.browser(), desk.browser()];
    const [mine, other] = [directory.visitor(), directory.visitor()];
    await here.get(await mine.signIn(await begin(here), 'chief@desk'));
    await there.get(await other.signIn(await begin(there), 'chief@desk'));
    expect([(await here.get('/staff/')).status, (await there.get('/staff/')).status]).toEqual([
      200, 200,
    ]);
    await mine.signOut();
    const ended = async () => (await here.get('/staff/')).status;
    await expect.poll(ended).toBe(303);
    expect((await there.get('/staff/')).status).toBe(200);
    const forged = await desk.machine('/staff/directory/logout', 'logout_token=a.b.c');
    expect(forged.status).toBe(400);
  });
});

describeOnEachDatabase('without an answer of the city’s directory', (open) => {
  test('the sign-in says so in each language, and the password still works', async () => {
    const gone = await startListener();
    const { provider } = await startDirectory(`${gone.origin}/x`).then((directory) => {
      directory.close();
      return directory;
    });
    const desk = await createTestDesk(await open(), new Date(), { provider });
    const email = 'asha@pune.example';
    await desk.enrol(await desk.people.person({ email }), email);
    for (const language of LOCALES) {
      const answer = await desk.browser().get(`/staff/directory?lang=${language}`);
      expect([answer.status, answer.page.querySelector('[role=status]')!.text]).toEqual([
        503,
        t(language)('staff:notice_directory_away'),
      ]);
    }
    expect((await desk.signIn(desk.browser(), email)).status).toBe(303);
    gone.close();
  });

  test('an installation without one shows no button, and answers 404', async () => {
    const desk = await createTestDesk(await open(), new Date());
    const tab = desk.browser();
    expect((await tab.get('/staff/sign-in?lang=en')).text).not.toContain('/staff/directory');
    for (const path of ['/staff/directory', '/staff/directory/callback?code=x&state=y'])
      expect((await tab.get(path)).status, path).toBe(404);
  });
});
