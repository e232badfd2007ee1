import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { isForOfficers } from '../../packages/content/routes.ts';
import type { Locale } from '../../packages/i18n/i18n.ts';
import { totpCode } from '../../packages/std/totp.ts';
import { demoAccounts, type DemoAccount } from '../../tools/start/report.ts';
import { portalWith, system, visit, type Answer } from './visit.ts';

export const desk = portalWith(isForOfficers);

const STEP_MS = 30_000;
/**
 * A file for each time step of a secret that was used. All test files of a run sign the same officers
 * in, two of them at the same time.
 */
const USED_STEPS = path.join(system.dataDir, 'used-time-steps');

/** @returns false if the code of the step was used */
function useStep(secret: string, step: number): boolean {
  fs.mkdirSync(USED_STEPS, { recursive: true });
  try {
    fs.writeFileSync(path.join(USED_STEPS, `${secret}-${step}`), '', { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** A demo officer whose designation fits. */
export function officerAt(fits: (post: string) => boolean): DemoAccount {
  const found = demoAccounts(system.dataDir).find(
    ({ role, post }) => role === 'officer' && fits(post ?? ''),
  );
  if (!found) throw new Error('No demo officer has such a post');
  return found;
}

/**
 * A code of an authenticator that was not used before. The server accepts the code after the present
 * one too; when that is used, it waits.
 */
export async function freshCode(secret: string): Promise<string> {
  const now = () => Math.floor(Date.now() / STEP_MS);
  let step = now();
  while (!useStep(secret, step)) step += 1;
  while (step > now() + 1) await wait(STEP_MS - (Date.now() % STEP_MS) + 50);
  return totpCode(secret, new Date(step * STEP_MS));
}

/** Signs an officer in through the page, in a tab. */
export async function signInAs(
  tab: Page,
  { email, password, totp }: Pick<DemoAccount, 'email' | 'password' | 'totp'>,
  {
    locale = 'en',
    next = '',
    isHere = false,
  }: {
    locale?: Locale;
    next?: string;
    /** True if the tab shows the sign-in page already. */
    isHere?: boolean;
  } = {},
): Promise<void> {
  if (!isHere)
    await tab.goto(`${desk.url}/staff/sign-in?${new URLSearchParams({ lang: locale, next })}`);
  await tab.locator('[name=email]').fill(email);
  await tab.locator('[name=password]').fill(password);
  await tab.locator('[name=code]').fill(await freshCode(totp!));
  await tab.locator('main form button[type=submit]').click();
}

/** Cookies of the sessions that the tests began, by e-mail address. */
const SESSIONS = path.join(system.dataDir, 'officer-sessions.json');
type Cookies = Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>;

const sessions = (): Record<string, Cookies> =>
  fs.existsSync(SESSIONS)
    ? (JSON.parse(fs.readFileSync(SESSIONS, 'utf8')) as Record<string, Cookies>)
    : {};

/**
 * Opens a page of the desk as an officer. The session of an earlier test is used while it lasts:
 * each code of an authenticator counts once, and the next one may be half a minute away.
 */
export async function enterAs(tab: Page, officer: DemoAccount, next: string): Promise<void> {
  const url = new URL(next, desk.url).href;
  const kept = sessions()[officer.email];
  if (kept) {
    await tab.context().addCookies(kept);
    await tab.goto(url);
    if (new URL(tab.url()).pathname === new URL(url).pathname) return;
    await tab.context().clearCookies();
  }
  await signInAs(tab, officer, { next });
  await tab.waitForURL(({ pathname }) => pathname === new URL(url).pathname);
  const cookies = await tab.context().cookies(desk.url);
  fs.writeFileSync(SESSIONS, JSON.stringify({ ...sessions(), [officer.email]: cookies }));
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
    get: (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
      visit(desk, path, { headers: { accept: 'text/html', cookie, ...headers } }),
    post: (path: string, fields: URLSearchParams, headers: Record<string, string> = {}) =>
      visit(desk, path, {
        method: 'POST',
        headers: {
          accept: 'text/html',
          origin: desk.url,
          'content-type': 'application/x-www-form-urlencoded',
          cookie,
          ...headers,
        },
        body: fields.toString(),
      }),
  };
}
