import type { Page } from 'playwright-core';
import { isForOfficers } from '../../packages/content/routes.ts';
import type { Locale } from '../../packages/i18n/i18n.ts';
import { totpCode } from '../../packages/staff/totp.ts';
import { demoAccounts, type DemoAccount } from '../../tools/start/report.ts';
import { portalWith, system, visit, type Answer } from './visit.ts';

export const desk = portalWith(isForOfficers);

const STEP_MS = 30_000;
/** The time step of the last code that was given out, by secret. */
const used = new Map<string, number>();

/** A demo officer whose designation fits. */
export function officerAt(fits: (post: string) => boolean): DemoAccount {
  const found = demoAccounts(system.dataDir).find(
    ({ role, post }) => role === 'officer' && fits(post ?? ''),
  );
  if (!found) throw new Error('No demo officer has such a post');
  return found;
}

/** A code of an authenticator that was not used before; it waits for the next one if need be. */
export async function freshCode(secret: string): Promise<string> {
  const stepOf = () => Math.floor(Date.now() / STEP_MS);
  while (used.get(secret) === stepOf())
    await new Promise((resolve) => setTimeout(resolve, STEP_MS - (Date.now() % STEP_MS) + 50));
  used.set(secret, stepOf());
  return totpCode(secret, new Date());
}

/** Signs an officer in through the page, in a tab. */
export async function signInAs(
  tab: Page,
  { email, password, totp }: Pick<DemoAccount, 'email' | 'password' | 'totp'>,
  { locale = 'en', next = '' }: { locale?: Locale; next?: string } = {},
): Promise<void> {
  await tab.goto(`${desk.url}/staff/sign-in?${new URLSearchParams({ lang: locale, next })}`);
  await tab.locator('[name=email]').fill(email);
  await tab.locator('[name=password]').fill(password);
  await tab.locator('[name=code]').fill(await freshCode(totp!));
  await tab.locator('main form button[type=submit]').click();
}

/** A session of an officer without a browser. */
export async function officerSession({ email, password, totp }: DemoAccount) {
  const signed = await visit(desk, '/staff/sign-in', {
    method: 'POST',
    headers: {
      accept: 'text/html',
      origin: desk.url,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({ email, password, code: await freshCode(totp!) }).toString(),
  });
  const cookie = (signed.headers['set-cookie'] ?? []).map((line) => line.split(';')[0]!).join('; ');
  if (signed.status !== 303) throw new Error(`${email} could not sign in: ${signed.status}`);
  return {
    get: (path: string): Promise<Answer> =>
      visit(desk, path, { headers: { accept: 'text/html', cookie } }),
  };
}
