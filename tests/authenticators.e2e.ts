import { beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { totpCode } from '../packages/std/totp.ts';
import type { DemoAccount } from '../tools/start/report.ts';
import { describeInBrowser } from './support/browser.ts';
import { accountFor, accountOf, loginAs, served, signIn, type Doc } from './support/cms.ts';
import { system } from './support/visit.ts';

const PATIENCE_MS = 240_000;
const STEP_MS = 30_000;

let publisher: DemoAccount;
let account: Doc;
beforeAll(async () => {
  const administrator = await loginAs('administrator');
  const [department] = (await administrator.find('departments', {})) as [Doc];
  publisher = await accountFor(administrator, 'publisher', [department.id]);
  [account] = (await administrator.find('users', { 'email.equals': publisher.email })) as [Doc];
});

describeInBrowser('an authenticator', ({ open }) => {
  const admin = (path: string) => `http://localhost:${system.cmsPort}/admin${path}`;
  const press = (tab: Page, name: string) => tab.getByRole('button', { name, exact: true }).click();

  /** Fills address and password; the answer asks for a code. */
  async function beginSignIn(language: string): Promise<Page> {
    const tab = await open({ viewport: { width: 390, height: 900 } });
    tab.setDefaultTimeout(60_000);
    await tab
      .context()
      .addCookies([
        { name: 'payload-lng', value: language, url: `http://localhost:${system.cmsPort}` },
      ]);
    await tab.goto(admin('/login'));
    // The Enter key sends no form whose button is disabled.
    await tab.locator('form.login__form button[type=submit]:enabled').waitFor();
    await tab.locator('input[type=email]').fill(publisher.email);
    await tab.locator('input[type=password]').fill(publisher.password);
    await tab.keyboard.press('Enter');
    await tab.locator('input[name=code]').waitFor();
    return tab;
  }

  it(
    'is asked for by an administrator, set up at the next sign-in, and opens the account from then on',
    { timeout: PATIENCE_MS },
    async () => {
      const boss = await open({ viewport: { width: 1280, height: 1000 } });
      await signIn(boss, accountOf('administrator'));
      await boss.goto(admin(`/collections/users/${account.id}`));
      const own = boss.getByRole('group', { name: 'Authenticator' });
      await served(own.getByRole('button'));
      await press(boss, 'Ask for a new authenticator at the next sign-in');
      await own.getByText('Asked for. All sessions of this account have ended.').waitFor();

      const tab = await beginSignIn('mr');
      await tab.getByRole('heading', { name: 'तुमचे प्रमाणक ॲप जोडा' }).waitFor();
      expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      const code = tab.getByLabel('सहा अंकी कोड');
      expect(await code.evaluate((node) => node === document.activeElement)).toBe(true);
      const qr = tab.getByRole('img', { name: 'प्रमाणक ॲपसाठी QR कोड' });
      expect((await qr.boundingBox())!.width).toBeGreaterThan(180);
      const secret = (await tab.locator('.pune-authenticator__secret').innerText()).replace(
        /\s/g,
        '',
      );
      const first = totpCode(secret, new Date());
      await code.fill('000000');
      await tab.keyboard.press('Enter');
      await tab.getByText('हा कोड चुकीचा आहे, किंवा आधी वापरलेला आहे.', { exact: false }).waitFor();
      await code.fill(first);
      await tab.keyboard.press('Enter');
      await tab.waitForURL((url) => !url.pathname.endsWith('/login'));

      const later = await beginSignIn('en');
      await later.getByRole('heading', { name: 'Code of your authenticator app' }).waitFor();
      await later.getByLabel('Code of six digits').fill(first);
      await press(later, 'Sign in');
      await later
        .getByText('This code is wrong, or it was used before.', { exact: false })
        .waitFor();
      // The code of the next step is accepted too: clocks differ.
      await later
        .getByLabel('Code of six digits')
        .fill(totpCode(secret, new Date(Date.now() + STEP_MS)));
      await press(later, 'Sign in');
      await later.waitForURL((url) => !url.pathname.endsWith('/login'));
      await later.goto(admin('/account'));
      await later
        .getByRole('group', { name: 'Authenticator' })
        .getByText('In use: each sign-in needs a code of the app.')
        .waitFor();
    },
  );
});
