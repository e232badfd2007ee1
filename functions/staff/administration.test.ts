import { createSeal } from '@pune/database/seal';
import type { TestDatabase } from '@pune/database/testing';
import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { LOCALES } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { createNotify } from '@pune/notify';
import type { NotifyTables } from '@pune/notify/migrations';
import { appendAudit } from '@pune/staff/audit';
import { findPersonByEmail } from '@pune/staff/persons';
import { createStaffMail } from '@pune/staff/staff-mail';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { createTestDesk, PASSWORD, type TestDesk } from './staff.testing.ts';

const NOON = new Date('2026-06-01T06:30:00Z');
const T = t('en');
type Tab = ReturnType<TestDesk['browser']>;

describeOnEachDatabase('administration of staff', (open) => {
  let desk: TestDesk;
  let [admin, officer]: Tab[] = [];
  let ids: Record<'admin' | 'head' | 'field' | 'headPost' | 'fieldPost', string>;

  const person = async (name: string, email: string, posts: string[]) => {
    const id = await desk.people.person({ name, email, posts });
    await desk.enrol(id, email);
    return id;
  };
  beforeAll(async () => {
    desk = await createTestDesk(await open(), NOON);
    const { post } = desk.people;
    const designation = (en: string) => ({ en, mr: `${en} मराठी`, hi: `${en} हिन्दी` });
    const adminPost = await post({
      kind: 'administrator',
      designation: designation('Administrator'),
    });
    const headPost = await post({
      kind: 'department_head',
      department: 'water',
      designation: designation('Head of water supply'),
    });
    const fieldPost = await post({
      kind: 'field_officer',
      department: 'water',
      office: 'WO-03',
      superior: headPost,
      designation: designation('Junior engineer, Aundh'),
    });
    ids = {
      admin: await person('Meera Kulkarni', 'admin@pune.example', [adminPost]),
      head: await person('Vijay Patil', 'head@pune.example', [headPost]),
      field: await person('Asha Jadhav', 'field@pune.example', [fieldPost]),
      headPost,
      fieldPost,
    };
  });
  beforeEach(async () => {
    // Sessions end after half an hour: each test has its own.
    admin = desk.browser();
    await desk.signIn(admin, 'admin@pune.example');
    officer = desk.browser();
    await desk.signIn(officer, 'field@pune.example');
  });

  test('is for holders of the permission alone', async () => {
    for (const path of ['/staff/persons/', '/staff/posts/', '/staff/audit/', '/staff/persons/new/'])
      expect([(await admin!.get(path)).status, (await officer!.get(path)).status], path).toEqual([
        200, 403,
      ]);
    const refused = await officer!.post(`/staff/persons/${ids.head}/disable/`, { language: 'en' });
    expect(refused.status).toBe(403);
    expect((await officer!.get('/staff/?lang=en')).text).not.toContain('/staff/persons/?');
    expect((await desk.browser().get('/staff/persons/')).status).toBe(303);
  });

  test('adds a person, shows the link once, and the person signs in', async () => {
    const email = 'new@pune.example';
    const form = await admin!.get('/staff/persons/new/?lang=en');
    expect(form.page.querySelector('h1')!.text).toBe(T('staff:change_persons_new'));
    const values = { name: 'Ravi Pawar', email, preferred: 'mr', duty: 'cases', language: 'en' };
    const added = await admin!.post('/staff/persons/new/', values);
    expect(added.status).toBe(200);
    const address = new URL(added.page.querySelector('main code')!.text.replaceAll('&amp;', '&'));
    const link = address.pathname;
    // The invitation speaks the person's language, and the administrator goes on to the person.
    const opened = await desk.browser().get(address.pathname + address.search);
    expect(opened.page.querySelector('h1')!.text).toBe(t('mr')('staff:invitation_title'));
    const { id } = (await findPersonByEmail(desk.staff.db, email))!;
    expect(added.page.querySelector('main a.btn')!.getAttribute('href')).toBe(
      `/staff/persons/${id}/?lang=en`,
    );
    const again = await admin!.post('/staff/persons/new/', values);
    expect(again.status).toBe(422);
    expect(again.page.querySelector('#change-email-error')!.text).toBe(
      T('staff:refused_email_taken'),
    );
    expect(again.page.querySelector('[name=name]')!.getAttribute('value')).toBe('Ravi Pawar');

    const tab = desk.browser();
    const setUp = await tab.get(`${link}?lang=mr`);
    // No part of the key is longer than four letters, so that its line wraps.
    const groups = setUp.page.querySelectorAll('#secret .mono').map((group) => group.text.length);
    expect(Math.max(...groups)).toBe(4);
    desk.remember(email, setUp.page.querySelector('#secret')!.text.replaceAll(' ', ''));
    await tab.post(link, { password: PASSWORD, again: PASSWORD, code: desk.codeOf(email) });
    expect((await desk.signIn(tab, email)).status).toBe(303);
    const list = await admin!.get('/staff/persons/?lang=en&q=ravi');
    const rows = list.page.querySelectorAll('tbody tr');
    expect(rows.map((row) => row.querySelector('th')!.text)).toEqual(['Ravi Pawar']);
    expect(rows[0]!.text).toContain(T('staff:state_active'));
  });

  test('mails the link in place of showing it, where mail is configured', async () => {
    const { db } = desk.staff;
    const notify = createNotify({
      db,
      notifiers: {},
      seal: createSeal('a secret of this test', 'notify'),
      mayNotify: async () => true,
    });
    await notify.prepare();
    desk.staff.mail = createStaffMail(notify);
    try {
      const email = 'mailed@pune.example';
      const values = { name: 'Sunita More', email, preferred: 'mr', duty: 'cases', language: 'en' };
      const added = await admin!.post('/staff/persons/new/', values);
      expect(added.status).toBe(200);
      expect(added.page.querySelector('main code')).toBeNull();
      expect(added.page.querySelector('[role=status]')!.text).toContain(email);
      const mails = await (db as unknown as TestDatabase<NotifyTables>['db'])
        .selectFrom('notify_messages')
        .select(['template', 'language', 'channel'])
        .execute();
      expect(mails).toEqual([{ template: 'staff_invitation', language: 'mr', channel: 'email' }]);
      // An officer sees the address, and can ask for a mail.
      const own = await officer!.get('/staff/?lang=en');
      expect(own.page.querySelector('[aria-labelledby=mail]')!.text).toContain(
        'field@pune.example',
      );
      for (let times = 0; times < 2; times += 1)
        expect((await officer!.post('/staff/test-mail', { language: 'en' })).location).toBe(
          '/staff/?lang=en&done=test_mail',
        );
      const tests = await (db as unknown as TestDatabase<NotifyTables>['db'])
        .selectFrom('notify_messages')
        .select('channel')
        .where('template', '=', 'staff_test_mail')
        .execute();
      expect(tests).toEqual([{ channel: 'email' }]);
      // An address that no mail can reach is refused, and nobody is added.
      const refused = await admin!.post('/staff/persons/new/', { ...values, email: 'x@y' });
      expect(refused.status).toBe(422);
      expect(await findPersonByEmail(db, 'x@y')).toBeUndefined();
    } finally {
      desk.staff.mail = null;
    }
  });

  test('offers no test mail without a mail gateway', async () => {
    expect((await officer!.get('/staff/?lang=en')).text).not.toContain('/staff/test-mail');
    expect((await officer!.post('/staff/test-mail', { language: 'en' })).status).toBe(404);
  });

  test('corrects a name, from the present one', async () => {
    const id = await desk.people.person({ name: 'Asha Jadhv', email: 'rename@pune.example' });
    const path = `/staff/persons/${id}/rename/`;
    const form = await admin!.get(`${path}?lang=en`);
    expect(form.page.querySelector('[name=name]')!.getAttribute('value')).toBe('Asha Jadhv');
    expect((await admin!.post(path, { name: ' ', language: 'en' })).status).toBe(422);
    expect((await admin!.post(path, { name: 'Asha Jadhav-Rao', language: 'en' })).status).toBe(303);
    const page = await admin!.get(`/staff/persons/${id}/?lang=en`);
    expect(page.page.querySelector('h1')!.text).toBe('Asha Jadhav-Rao');
    const audit = await admin!.get('/staff/audit/?lang=hi');
    expect(audit.page.querySelector('tbody')!.text).toContain(t('hi')('staff:event_rename_person'));
  });

  test('a new post takes a department and an office that exist', async () => {
    const form = await admin!.get('/staff/posts/new/?lang=en');
    const options = (name: string) =>
      form.page
        .querySelectorAll(`select[name=${name}] option`)
        .map((option) => option.getAttribute('value'));
    expect([options('department'), options('office')]).toEqual([
      ['', 'water'],
      ['', 'WO-03', 'WO-05'],
    ]);
    expect(form.page.querySelector('select[name=office]')!.text).toContain('WO-05 · Kothrud');
    expect(form.page.querySelector('[name=department] [value=water]')!.text).toBe('Water Supply');
    const values = {
      kind: 'field_officer',
      designation_en: 'Engineer',
      designation_mr: 'अभियंता',
      designation_hi: 'अभियंता',
      office: 'WO-03',
      superior: '',
      language: 'en',
    };
    const post = (department: string) =>
      admin!.post('/staff/posts/new/', { ...values, department });
    expect((await post('watre')).status).toBe(422);
    expect((await post('water')).status).toBe(303);
    const listed = (await admin!.get('/staff/posts/?lang=hi')).page.querySelector('main')!.text;
    expect(listed).toContain('जल आपूर्ति');
    expect(listed).not.toContain('· water');
  });

  test('alarms administrators while the CMS has not confirmed a disabled person', async () => {
    const person = await desk.people.person({ email: 'editor@pune.example' });
    const alarm = async () =>
      (await admin!.get('/staff/persons/?lang=en')).page.querySelector('.paati.bad')?.text;
    // Persons of other tests were disabled too: the CMS is told of all of them.
    await desk.staff.db.deleteFrom('outbox_messages').execute();
    expect(await alarm()).toBeUndefined();
    await admin!.post(`/staff/persons/${person}/disable/`, { language: 'en' });
    expect(await alarm()).toBeUndefined();
    desk.later(61_000);
    expect(await alarm()).toBe(t('en')('staff:alarm_cms', { persons: '1' }));
  });

  test('finds persons by a part of the name, and pages through them', async () => {
    for (let i = 0; i < 26; i += 1)
      await desk.people.person({ name: `Zz ${i}`, email: `zz${i}@pune.example` });
    const first = await admin!.get('/staff/persons/?lang=en&q=zz');
    expect(first.page.querySelectorAll('tbody tr')).toHaveLength(25);
    const next = first.page.querySelector('.page a')!.getAttribute('href')!;
    const second = await admin!.get(next.replaceAll('&amp;', '&'));
    expect(second.page.querySelectorAll('tbody tr')).toHaveLength(1);
    for (const odd of ['q=%25', 'q=_', 'page=-1', 'page=x', `q=${'x'.repeat(200)}`])
      expect((await admin!.get(`/staff/persons/?${odd}`)).status, odd).toBe(200);
    const none = await admin!.get('/staff/persons/?lang=en&q=%25');
    expect(none.page.querySelector('.void')!.text).toBe(T('staff:persons_none'));
  });

  test('disables after a confirmation; the person is out at once, and comes back enabled', async () => {
    const id = await person('Kiran More', 'kiran@pune.example', []);
    const tab = desk.browser();
    await desk.signIn(tab, 'kiran@pune.example');
    const confirm = await admin!.get(`/staff/persons/${id}/disable/?lang=en`);
    expect(confirm.page.querySelector('.btn.bad')!.text).toBe(T('staff:change_persons_disable'));
    expect((await tab.get('/staff/')).status).toBe(200);
    const done = await admin!.post(`/staff/persons/${id}/disable/`, { language: 'en' });
    expect(done.location).toBe(`/staff/persons/${id}/?lang=en&done=persons_disable`);
    expect((await admin!.get(done.location!)).page.querySelector('[role=status]')!.text).toBe(
      T('staff:done_persons_disable'),
    );
    expect((await tab.get('/staff/')).status).toBe(303);
    expect((await admin!.post(`/staff/persons/${id}/enable/`)).status).toBe(303);
    expect((await desk.signIn(tab, 'kiran@pune.example')).status).toBe(303);
    const last = await admin!.post(`/staff/persons/${ids.admin}/disable/`, { language: 'en' });
    expect(last.page.querySelector('.errs')!.text).toContain(T('staff:refused_last_administrator'));
  });

  test('assigns a person to a post from today, and ends the assignment', async () => {
    const id = await person('Sunil Shinde', 'sunil@pune.example', []);
    const at = `/staff/persons/${id}/assign/`;
    const wrong = await admin!.post(at, {
      post: ids.fieldPost,
      first: '31.6.2026',
      language: 'en',
    });
    expect(wrong.page.querySelector('#change-first-error')!.text).toBe(T('staff:error_day'));
    expect(wrong.page.querySelector('option[selected]')!.getAttribute('value')).toBe(ids.fieldPost);
    const early = await admin!.post(at, {
      post: ids.fieldPost,
      first: '2026-06-02',
      last: '2026-06-01',
      language: 'en',
    });
    expect(early.page.querySelector('#change-last-error')!.text).toBe(
      T('staff:refused_period_invalid'),
    );
    const done = await admin!.post(at, {
      post: ids.fieldPost,
      first: '१-६-२०२६',
      language: 'en',
    });
    expect(done.status).toBe(303);
    const tab = desk.browser();
    await desk.signIn(tab, 'sunil@pune.example');
    expect((await tab.get('/staff/?lang=en')).text).toContain('Junior engineer, Aundh');
    const file = await admin!.get(`/staff/persons/${id}/?lang=en`);
    const end = file.page
      .querySelectorAll('a')
      .map((link) => link.getAttribute('href')!)
      .find((href) => href.includes('/staff/assignments/'))!;
    expect((await admin!.post(end.split('?')[0]!, { language: 'en' })).status).toBe(303);
    expect((await tab.get('/staff/?lang=en')).text).toContain(T('staff:no_posts'));
  });

  test('leave is recorded by the person and by the superior, not by others', async () => {
    const at = `/staff/persons/${ids.field}/leave/`;
    const period = { first: '2026-07-01', last: '2026-07-05', acting: ids.head, language: 'en' };
    const head = desk.browser();
    await desk.signIn(head, 'head@pune.example');
    const outsider = await person('Nilesh Rao', 'rao@pune.example', [
      await desk.people.post({ kind: 'operator' }),
    ]);
    expect(outsider).toBeTruthy();
    const other = desk.browser();
    await desk.signIn(other, 'rao@pune.example');
    expect((await other.get(at)).status).toBe(403);
    expect((await other.post(at, period)).status).toBe(403);
    const own = await officer!.post(at, period);
    expect(own.location).toBe('/staff/?lang=en&done=persons_leave');
    const account = await officer!.get(own.location!);
    expect(account.text).toContain('1 July 2026 to 5 July 2026');
    expect(account.text).toContain(T('staff:leave_acting', { name: 'Vijay Patil' }));
    const overlap = await head.post(at, period);
    expect(overlap.page.querySelector('#change-first-error')!.text).toBe(
      T('staff:refused_overlap'),
    );
    const end = account.page
      .querySelectorAll('a')
      .map((link) => link.getAttribute('href')!)
      .find((href) => href.includes('/staff/leaves/'))!;
    expect((await other.post(end.split('?')[0]!)).status).toBe(403);
    expect((await head.post(end.split('?')[0]!, { language: 'en' })).status).toBe(303);
  });

  test('permissions are delegated by an order, and revoked', async () => {
    const at = `/staff/persons/${ids.head}/delegate/`;
    const order = {
      post: ids.headPost,
      to: ids.field,
      permissions: 'grievances.answer',
      order: 'GAD/17',
      first: '2026-06-01',
      last: '2026-06-30',
      language: 'en',
    };
    const missing = await admin!.post(at, { ...order, permissions: '' });
    expect(missing.status).toBe(422);
    const wrong = await admin!.post(at, { ...order, permissions: 'staff.administer' });
    expect(wrong.page.querySelector('#change-permissions-error')!.text).toBe(
      T('functions:error_choice'),
    );
    // The form offers the permissions of the post alone, and persons with their designations.
    const offered = (name: string) =>
      wrong.page
        .querySelectorAll(`[name=${name}]${name === 'to' ? ' option' : ''}`)
        .map((one) => (name === 'to' ? one.text : one.getAttribute('value')));
    expect(offered('permissions')).toEqual(
      ['read', 'answer', 'transfer', 'supervise'].map((name) => `grievances.${name}`),
    );
    expect(offered('to')).toContain('Asha Jadhav, Junior engineer, Aundh');
    expect((await admin!.post(at, order)).status).toBe(303);
    const account = await officer!.get('/staff/?lang=en');
    expect(account.text).toContain('GAD/17');
    expect(account.page.querySelector('.tag.warn')!.text).toBe(T('staff:via_delegated'));
    const file = await admin!.get(`/staff/persons/${ids.head}/?lang=en`);
    const revoke = file.page
      .querySelectorAll('a')
      .map((link) => link.getAttribute('href')!)
      .find((href) => href.includes('/staff/delegations/'))!;
    expect((await officer!.post(revoke.split('?')[0]!)).status).toBe(403);
    expect((await admin!.post(revoke.split('?')[0]!, { language: 'en' })).status).toBe(303);
    expect((await officer!.get('/staff/?lang=en')).text).not.toContain('GAD/17');
  });

  test('posts are added below a superior, moved, and ended', async () => {
    const values = {
      kind: 'field_officer',
      designation_en: 'Inspector, Kothrud',
      designation_mr: 'निरीक्षक, कोथरूड',
      designation_hi: 'निरीक्षक, कोथरूड',
      department: 'water',
      office: 'WO-05',
      superior: ids.headPost,
      language: 'en',
    };
    expect((await admin!.post('/staff/posts/new/', values)).location).toBe(
      '/staff/posts/?lang=en&done=posts_new',
    );
    const list = await admin!.get('/staff/posts/?lang=en');
    const row = list.page
      .querySelectorAll('tbody tr')
      .find(({ text }) => text.includes('Kothrud'))!;
    expect(row.text).toContain(T('staff:vacant'));
    const end = row
      .querySelectorAll('a')
      .map((link) => link.getAttribute('href')!.split('?')[0]!)
      .find((href) => href.endsWith('/end/'))!;
    const circular = await admin!.post(`/staff/posts/${ids.headPost}/superior/`, {
      superior: ids.fieldPost,
      language: 'en',
    });
    expect(circular.page.querySelector('#change-superior-error')!.text).toBe(
      T('staff:refused_circular'),
    );
    const above = await admin!.post(`/staff/posts/${ids.headPost}/end/`, { language: 'en' });
    expect(above.page.querySelector('.errs')!.text).toContain(T('staff:refused_has_inferiors'));
    expect((await admin!.post(end, { language: 'en' })).status).toBe(303);
    expect((await admin!.get('/staff/posts/?lang=en')).text).not.toContain('Kothrud');
  });

  test('files are checked before they are imported, and wrong rows are named', async () => {
    const posts =
      'code,kind,department,office,superior,designation_en,designation_mr,designation_hi\nOP-1,operator,,,,Operator one,एक,एक\n';
    const persons = 'name,email,language,post,from,until\nSita Rane,sita@pune.example,mr,OP-1,,\n';
    const send = (fields: Record<string, string>) =>
      admin!.post('/staff/import/', { language: 'en', ...fields });
    const wrong = await send({ postsText: posts, personsText: persons.replace('OP-1', 'OP-9') });
    expect(wrong.status).toBe(422);
    expect(wrong.page.querySelector('tbody')!.text).toContain(T('staff:import_unknown_post'));
    const typo = await send({ postsText: posts.replace('operator', 'operater') });
    const problem = typo.page.querySelector('tbody')!.text;
    expect(problem).toContain('operater');
    expect(problem).toContain('field_officer, operator');
    const none = await send({});
    expect([none.status, none.page.querySelector('#import-posts-error')!.text]).toEqual([
      422,
      T('staff:import_no_file'),
    ]);
    const checked = await send({ postsText: posts, personsText: persons });
    expect(checked.page.querySelector('[role=status]')!.text).toBe(T('staff:import_checked'));
    expect((await admin!.get('/staff/persons/?q=sita&lang=en')).text).toContain(
      T('staff:persons_none'),
    );
    const form = checked.page.querySelectorAll('main form')[0]!;
    const fields = form
      .querySelectorAll('input')
      .map((one) => [one.getAttribute('name')!, one.getAttribute('value')!] as const);
    const done = await send(Object.fromEntries(fields));
    expect(done.page.querySelector('[role=status]')!.text).toBe(T('staff:import_done'));
    expect((await admin!.get('/staff/persons/?q=sita&lang=en')).text).toContain('Sita Rane');
    expect((await officer!.get('/staff/import/')).status).toBe(403);
  });

  test('a new invitation of a person with a password waits for a second administrator', async () => {
    const email = 'lost@pune.example';
    const id = await person('Gauri Joshi', email, []);
    const invited = await admin!.post(`/staff/persons/${id}/invite/`, { language: 'en' });
    expect(invited.page.querySelector('[role=status]')!.text).toBe(T('staff:invited_waits'));
    const link = new URL(invited.page.querySelector('main code')!.text).pathname;
    const early = await desk.browser().get(`${link}?lang=en`);
    expect([early.status, early.page.querySelector('h1')!.text]).toEqual([
      404,
      T('staff:problem_invitation_waits_title'),
    ]);
    const approve = `/staff/persons/${id}/approve/`;
    const about = await admin!.get(`/staff/persons/${id}/?lang=en`);
    expect(about.text).not.toContain(approve);
    expect(about.text).toContain(T('staff:approval_by_another'));
    const before = await admin!.get(`/staff/persons/${id}/invite/?lang=en`);
    expect(before.text).toContain('another administrator has approved');
    expect((await admin!.get('/staff/persons/?lang=en')).text).not.toContain(approve);
    const own = await admin!.post(approve, { language: 'en' });
    expect(own.page.querySelector('.errs')!.text).toContain(T('staff:refused_same_person'));
    const designation = { en: 'Administrator', mr: 'प्रशासक', hi: 'प्रशासक' };
    const post = await desk.people.post({ kind: 'administrator', designation });
    await person('Second Administrator', 'second@pune.example', [post]);
    const second = desk.browser();
    await desk.signIn(second, 'second@pune.example');
    const waiting = (await second.get('/staff/persons/?lang=en')).page.querySelector(
      '[aria-labelledby=approvals]',
    )!;
    expect(waiting.text).toContain('Gauri Joshi');
    expect(waiting.querySelector('a')!.getAttribute('href')).toContain(approve);
    expect((await second.get(`/staff/persons/${id}/?lang=en`)).text).toContain(approve);
    expect((await second.post(approve)).status).toBe(303);
    expect((await desk.browser().get(link)).status).toBe(200);
  });

  test('every change is in the audit, with person and post, and can be found there', async () => {
    const page = await admin!.get('/staff/audit/?lang=en&action=disable_person');
    const rows = page.page.querySelectorAll('tbody tr');
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(row.text).toContain('Meera Kulkarni');
      expect(row.text).toContain('Administrator');
      expect(row.text).toContain(T('staff:event_disable_person'));
    }
    // A whole address, and a part of it, find the person's entries.
    for (const typed of ['admin@pune.example', 'ADMIN%40pune']) {
      const found = await admin!.get(`/staff/audit/?lang=en&person=${typed}`);
      const persons = found.page.querySelectorAll('tbody tr').map(({ text }) => text);
      expect(persons.length, typed).toBeGreaterThan(0);
      expect(persons.every((text) => text.includes('Meera Kulkarni'))).toBe(true);
    }
    const none = await admin!.get('/staff/audit/?lang=en&person=nobody-of-this-name');
    expect(none.page.querySelector('.void')!.text).toBe(T('staff:audit_none'));
    const all = await admin!.get('/staff/audit/?lang=en');
    const next = all.page.querySelector('.page a')!.getAttribute('href')!.replaceAll('&amp;', '&');
    expect((await admin!.get(next)).page.querySelectorAll('tbody tr').length).toBeGreaterThan(0);
  });

  test('the audit names records by numbers, persons, posts and days, and citizens', async () => {
    const note = (chain: string, action: string, object: string, person: string | null = null) =>
      desk.staff.db
        .transaction()
        .execute((tx) =>
          appendAudit(tx, { chain, action, object, person, post: null, at: new Date() }),
        );
    await note('grievances', 'dispute', 'case-1');
    await note('grievances', 'escalate', 'case-1');
    const rowOf = async (action: string) =>
      (await admin!.get(`/staff/audit/?lang=en&action=${action}`)).page.querySelector('tbody tr')!;
    const disputed = await rowOf('dispute');
    expect(disputed.text).toContain(T('staff:audit_citizen'));
    expect(disputed.querySelector('a[href^="http://city.example/"]')!.text).toBe('PN-1');
    expect((await rowOf('escalate')).text).toContain(T('staff:audit_program'));
    await officer!.post(`/staff/persons/${ids.field}/leave/`, {
      first: '2026-08-01',
      last: '2026-08-05',
      language: 'en',
    });
    const leave = await rowOf('record_leave');
    expect(leave.text).toContain('Asha Jadhav');
    expect(leave.text).toContain('1 August 2026 to 5 August 2026');
    const assigned = await rowOf('assign');
    expect(assigned.text).toMatch(/from|to/);
    expect(assigned.querySelector('code')).toBeNull();
  });

  test('records that do not exist, and changes of another kind, are not found', async () => {
    for (const path of [
      '/staff/persons/none/',
      '/staff/persons/none/disable/',
      `/staff/persons/${ids.field}/superior/`,
      `/staff/persons/${ids.field}/new/`,
      '/staff/offices/new/',
      `/staff/persons/${ids.field}/constructor/`,
    ])
      expect((await admin!.get(path)).status, path).toBe(404);
  });

  test.each(LOCALES.filter((locale) => locale !== 'en'))('speaks %s alone', async (locale) => {
    for (const path of [
      '/staff/',
      '/staff/persons/',
      '/staff/persons/new/',
      `/staff/persons/${ids.field}/`,
      `/staff/persons/${ids.field}/delegate/`,
      '/staff/posts/',
      '/staff/posts/new/',
    ]) {
      const { page } = await admin!.get(`${path}?lang=${locale}`);
      const main = page.querySelector('main')!;
      // An option joins a name in Latin letters with a designation: it has no single language.
      for (const foreign of main.querySelectorAll('[lang=en], code, select[name=to] option'))
        foreign.remove();
      const words = main.text.replaceAll(/\S*@\S+|\bWO-\d+\b/g, '').match(/[A-Za-z]{3,}/g);
      expect(
        words?.filter(
          (word) =>
            !/English|Administrator|Head|water|supply|Junior|engineer|Aundh|operator|Test|end/.test(
              word,
            ),
        ) ?? [],
        path,
      ).toEqual([]);
    }
  });
});
