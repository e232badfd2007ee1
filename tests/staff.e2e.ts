import { describe, expect, it } from 'vitest';
import { LOCALES } from '../packages/i18n/i18n.ts';
import { t } from '../packages/i18n/server.ts';
import { axe, overflowing, TARGET_SIZE } from '../tools/check-site/axe.ts';
import { describeInBrowser } from './support/browser.ts';
import { loginAs, loginWith, until } from './support/cms.ts';
import { desk, freshCode, officerAt, signInAs } from './support/staff.ts';
import { citizensPortals, visit } from './support/visit.ts';

const html = { accept: 'text/html' };

describe('the desk of officers', () => {
  it('answers on its own host alone', async () => {
    expect((await visit(desk, '/staff/sign-in', { headers: html })).status).toBe(200);
    for (const site of citizensPortals)
      for (const path of ['/staff/sign-in', '/staff/', '/desk/', '/desk/grievances/'])
        expect((await visit(site, path, { headers: html })).status, site.id + path).toBe(404);
  });

  it('is not offered to citizens, nor to search engines', async () => {
    expect((await visit(desk, '/robots.txt')).text).toBe('User-agent: *\nDisallow: /\n');
    for (const locale of desk.locales) {
      const { text } = await visit(desk, `/${locale}/`, { headers: html });
      expect(text).toContain('<meta name="robots" content="noindex">');
      for (const site of citizensPortals) {
        expect(text, 'a menu of citizens').not.toContain(site.url);
        expect((await visit(site, `/${locale}/`, { headers: html })).text).not.toContain(desk.url);
      }
    }
  });
});

describeInBrowser('an officer', ({ open }) => {
  const withoutScripts = () => open({ javaScriptEnabled: false });

  it.each(LOCALES)('signs in and out in %s, without JavaScript', async (locale) => {
    const T = t(locale);
    const index = LOCALES.indexOf(locale);
    const officers = ['Ward officer', 'Head of department', 'Commissioner'];
    const officer = officerAt((post) => post.includes(officers[index]!));
    const tab = await withoutScripts();
    await tab.goto(`${desk.url}/${locale}/`);
    await tab.getByRole('link', { name: T('staff:action_sign_in') }).click();
    expect(await tab.getByRole('heading', { level: 1 }).innerText()).toBe(T('staff:sign_in_title'));
    await signInAs(tab, officer, { locale, next: '/staff/' });
    expect(await tab.getByRole('heading', { level: 1 }).innerText()).toBe(T('staff:account_title'));
    expect(await tab.locator('html').getAttribute('lang')).toBe(locale);
    await tab.getByRole('button', { name: T('staff:action_sign_out') }).click();
    await tab.getByText(T('staff:notice_signed_out')).waitFor();
    await tab.goto(`${desk.url}/staff/?lang=${locale}`);
    expect(new URL(tab.url()).pathname).toBe('/staff/sign-in');
  });

  it('is told what is wrong, keeps the address, and uses each code once', async () => {
    const T = t('en');
    const officer = officerAt((post) => post.includes('Operator') || post.includes('operator'));
    const tab = await withoutScripts();
    await signInAs(tab, { ...officer, password: 'another one altogether' });
    await tab.getByRole('alert').first().waitFor();
    expect(await tab.locator('[name=email]').inputValue()).toBe(officer.email);
    expect(await tab.locator('main').innerText()).toContain(T('staff:error_wrong'));
    const code = await freshCode(officer.totp!);
    const attempt = async () => {
      const other = await withoutScripts();
      await other.goto(`${desk.url}/staff/sign-in?lang=en&next=/staff/`);
      await other.locator('[name=email]').fill(officer.email);
      await other.locator('[name=password]').fill(officer.password);
      await other.locator('[name=code]').fill(code);
      await other.locator('main form button[type=submit]').click();
      return other.getByRole('heading', { level: 1 }).innerText();
    };
    expect([await attempt(), await attempt()]).toEqual([
      T('staff:account_title'),
      T('staff:sign_in_title'),
    ]);
  });

  it('is invited by an administrator, signs in, and is out when disabled, in the CMS too', async () => {
    const T = t('en');
    const word = Date.now().toString(36);
    const email = `invited-${word}@pune.example`;
    const admin = await withoutScripts();
    await signInAs(
      admin,
      officerAt((post) => /administrator/i.test(post)),
      {
        next: '/staff/persons/',
      },
    );
    await admin.getByRole('link', { name: T('staff:change_persons_new') }).click();
    await admin.locator('[name=name]').fill(`Invited ${word}`);
    await admin.locator('[name=email]').fill(email);
    await admin.locator('[name=duty]').selectOption('cases');
    await admin.getByRole('button', { name: T('staff:change_persons_new') }).click();
    const link = await admin.locator('main code').innerText();

    // axe-core needs scripts: a tab with the same session has them.
    const storageState = await admin.context().storageState();
    const viewport = { width: 320, height: 640 };
    const looking = await open({ storageState, viewport });
    const found: string[] = [];
    for (const path of [
      '/staff/',
      '/staff/persons/',
      '/staff/persons/new/',
      '/staff/posts/',
      '/staff/posts/new/',
      '/staff/import/',
      '/staff/audit/',
      '/staff/system/',
    ]) {
      await looking.goto(`${desk.url}${path}?lang=mr`);
      const findings = [...(await axe(looking, TARGET_SIZE)), ...(await overflowing(looking))];
      found.push(...findings.map((finding) => `${path} ${finding}`));
    }
    expect(found).toEqual([]);

    const tab = await withoutScripts();
    await tab.goto(`${desk.url}${new URL(link).pathname}?lang=en`);
    const totp = (await tab.locator('#secret').innerText()).replaceAll(' ', '');
    const password = 'river lamp copper monsoon';
    await tab.locator('[name=password]').fill(password);
    await tab.locator('[name=again]').fill(password);
    await tab.locator('[name=code]').fill(await freshCode(totp));
    await tab.getByRole('button', { name: T('staff:action_enrol') }).click();
    await tab.getByText(T('staff:notice_enrolled')).waitFor();
    await signInAs(tab, { email, password, totp }, { next: '/staff/' });
    await tab.getByRole('heading', { name: T('staff:account_title') }).waitFor();

    await admin.goto(`${desk.url}/staff/persons/?lang=en&q=${email}`);
    await admin.getByRole('link', { name: `Invited ${word}` }).click();
    const person = new URL(admin.url()).pathname.split('/').at(-2)!;
    const account = { email, password: `the editor ${password}` };
    const inCms = await loginAs('administrator');
    const { id } = await inCms.create('users', 'en', {
      ...account,
      name: `Invited ${word}`,
      role: 'publisher',
      everyDepartment: true,
      person,
    });
    const editor = await loginWith(account);
    const drafts = async () => (await editor.request('GET', '/api/circulars?draft=true')).status;
    const me = async () =>
      (await editor.request<{ user: object | null }>('GET', '/api/users/me')).body.user;
    expect([await drafts(), await me()]).toEqual([200, expect.objectContaining({ id })]);
    await admin.getByRole('link', { name: T('staff:change_persons_disable') }).click();
    await admin.getByRole('button', { name: T('staff:change_persons_disable') }).click();
    await admin.getByText(T('staff:done_persons_disable')).waitFor();
    await tab.reload();
    expect(new URL(tab.url()).pathname).toBe('/staff/sign-in');
    await admin.goto(`${desk.url}/staff/audit/?lang=en&action=disable_person`);
    expect(await admin.locator('tbody tr').count()).toBeGreaterThan(0);

    // An account that the CMS did not change in five seconds is changed by the next attempt.
    await until(async () => (await drafts()) === 403);
    expect(await me()).toBeNull();
    await expect(loginWith(account)).rejects.toThrow('403');
    await admin.goto(`${desk.url}/staff/persons/${person}/enable/?lang=en`);
    await admin.getByLabel(T('staff:editor_enable')).check();
    await admin.getByRole('button', { name: T('staff:change_persons_enable') }).click();
    await admin.getByText(T('staff:done_persons_enable')).waitFor();
    await until(async () => (await loginWith(account).catch(() => null)) !== null);
  });
});
