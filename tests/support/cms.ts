import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import { LOCALES, type Locale } from '../../packages/i18n/i18n.ts';
import { demoAccounts, type DemoAccount } from '../../tools/start/report.ts';
import { system, visitCms } from './visit.ts';

export function accountOf(role: string): DemoAccount {
  const account = demoAccounts(system.dataDir).find((candidate) => candidate.role === role);
  if (!account) throw new Error(`No demo account with the role ${role}`);
  return account;
}

/**
 * The reason with which tests publish what no other person has approved: as an editor in a hurry
 * does, in one field. `handovers.e2e.ts` tests the way over a checker.
 */
const publishReason = 'A test of the system';
/** Readers are told of nothing, unless a test says so. */
const publishChange = { kind: 'correction' };
const withReason = (collection: string, data: Record<string, unknown>): Record<string, unknown> =>
  collection === 'media'
    ? { publishReason, ...data }
    : data._status === 'published'
      ? { publishReason, publishChange, ...data }
      : data;

export interface Doc {
  id: string | number;
  slug: string;
  [field: string]: unknown;
}

/** The REST API of the CMS with a session of a role. */
export const loginAs = (role: string) => loginWith(accountOf(role));

export async function loginWith({ email, password }: Pick<DemoAccount, 'email' | 'password'>) {
  const login = await visitCms('/api/users/login', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  const token = login.headers['set-cookie']
    ?.map((cookie) => /^payload-token=([^;]+)/.exec(cookie)?.[1])
    .find(Boolean);
  if (!token)
    throw new Error(`${email} could not log in: ${login.status} ${login.text.slice(0, 300)}`);
  const headers = { authorization: `JWT ${token}`, 'content-type': 'application/json' };

  async function request<T>(
    method: string,
    page: string,
    data?: unknown,
  ): Promise<{ status: number; body: T }> {
    const answer = await visitCms(page, {
      method,
      headers,
      ...(data !== undefined && { body: JSON.stringify(data) }),
    });
    return { status: answer.status, body: (answer.text ? JSON.parse(answer.text) : null) as T };
  }
  async function expectOk<T>(method: string, page: string, data?: unknown): Promise<T> {
    const { status, body } = await request<T>(method, page, data);
    if (status >= 300)
      throw new Error(`${method} ${page}: ${status} ${JSON.stringify(body).slice(0, 500)}`);
    return body;
  }

  return {
    request,
    find: async (
      collection: string,
      where: Record<string, string> = {},
      options = 'depth=0&limit=50',
    ): Promise<Doc[]> => {
      const conditions = Object.entries(where).map(([field, value]) =>
        `where[${field}]=${encodeURIComponent(value)}`.replace(
          /\[([^\]]+)\.([^\]]+)\]/,
          '[$1][$2]',
        ),
      );
      return (
        await expectOk<{ docs: Doc[] }>(
          'GET',
          `/api/${collection}?${[options, ...conditions].join('&')}`,
        )
      ).docs;
    },
    create: async (
      collection: string,
      locale: Locale,
      data: Record<string, unknown>,
    ): Promise<Doc> =>
      (
        await expectOk<{ doc: Doc }>(
          'POST',
          `/api/${collection}?depth=0&locale=${locale}`,
          withReason(collection, data),
        )
      ).doc,
    /** Uploads a file to the media, as the form of the CMS does. */
    upload: async (
      name: string,
      type: string,
      bytes: Uint8Array,
      data: Record<string, unknown>,
    ): Promise<Doc> => {
      const form = new FormData();
      form.set('_payload', JSON.stringify(data));
      form.set('file', new Blob([bytes as Uint8Array<ArrayBuffer>], { type }), name);
      const encoded = new Response(form);
      const answer = await visitCms('/api/media?depth=0&locale=en', {
        method: 'POST',
        headers: {
          authorization: headers.authorization,
          'content-type': encoded.headers.get('content-type')!,
        },
        body: Buffer.from(await encoded.arrayBuffer()),
      });
      if (answer.status >= 300)
        throw new Error(`POST /api/media: ${answer.status} ${answer.text.slice(0, 500)}`);
      return (JSON.parse(answer.text) as { doc: Doc }).doc;
    },
    update: async (
      collection: string,
      id: Doc['id'],
      locale: Locale,
      data: Record<string, unknown>,
      options = '',
    ): Promise<Doc> =>
      (
        await expectOk<{ doc: Doc }>(
          'PATCH',
          `/api/${collection}/${id}?depth=0&locale=${locale}${options}`,
          withReason(collection, data),
        )
      ).doc,
    /** Takes a public document down as published in error. */
    takeDown: (collection: string, id: Doc['id']) =>
      expectOk('POST', `/api/publishing/${collection}/${id}/withdrawal`, {
        kind: 'error',
        reason: Object.fromEntries(LOCALES.map((locale) => [locale, 'A test has ended.'])),
      }),
    delete: (collection: string, id: Doc['id']) =>
      expectOk('DELETE', `/api/${collection}/${id}?depth=0`),
  };
}

/** Approves the newest draft of a document, as a checker who works for every department. */
export async function approve(collection: string, id: Doc['id']): Promise<void> {
  const checker = await loginAs('checker');
  const path = `/api/publishing/${collection}/${id}/handover`;
  const { body } = await checker.request<{ digests: unknown }>('GET', path);
  const { status } = await checker.request('POST', `${path}/approve`, { digests: body.digests });
  if (status !== 200) throw new Error(`${collection}/${id} was not approved: ${status}`);
}

/** Answers the question for the reason in the form, and publishes. */
export async function giveReason(tab: Page): Promise<void> {
  const panel = tab.getByRole('alertdialog');
  await panel.getByLabel('Reason').fill(publishReason);
  await panel.getByRole('button', { name: 'Publish with this reason' }).click();
}

/** Answers the question if readers are told with “small correction”, and publishes. */
export async function correct(tab: Page): Promise<void> {
  const panel = tab.getByRole('alertdialog', { name: 'Are readers told?' });
  await panel.getByRole('radio', { name: /^Small correction/ }).check();
  await panel.getByRole('button', { name: 'Publish', exact: true }).click();
}

/** Answers the question if readers are told with a note in some languages, and publishes. */
export async function tellReaders(
  tab: Page,
  notes: Readonly<Record<string, string>>,
): Promise<void> {
  const panel = tab.getByRole('alertdialog', { name: 'Are readers told?' });
  await panel.getByRole('radio', { name: /^Tell readers/ }).check();
  for (const [language, note] of Object.entries(notes))
    await panel.getByLabel(`Note to readers, in ${language}`).fill(note);
  await panel.getByRole('button', { name: 'Publish', exact: true }).click();
}

/** Creates an account of a CMS role that is limited to some departments. */
export async function accountFor(
  administrator: Staff,
  role: string,
  departments: Doc['id'][],
): Promise<DemoAccount> {
  const account = {
    email: `${role}-${uniqueWord()}@pune.example`,
    password: `a password of ${uniqueWord()}`,
    role,
  } as DemoAccount;
  await administrator.create('users', 'en', {
    ...account,
    name: `${role} of one department`,
    everyDepartment: false,
    departments,
  });
  return account;
}

/** Signs an account in to the CMS by its login form, and waits until the login page is left. */
export async function signIn(
  tab: Page,
  { email, password }: Pick<DemoAccount, 'email' | 'password'>,
): Promise<void> {
  await tab.goto(`http://localhost:${system.cmsPort}/admin/login`);
  await tab.getByLabel(/e-?mail/i).fill(email);
  await tab.getByLabel(/password/i).fill(password);
  await tab.getByRole('button', { name: /log ?in|sign ?in/i }).click();
  await tab.waitForURL((url) => !url.pathname.endsWith('/login'));
}

export type Staff = Awaited<ReturnType<typeof loginAs>>;

/**
 * A unique number, which is a word in every language. It has eleven digits: the search masks
 * twelve, which may be an Aadhaar number.
 */
export const uniqueWord = (): string => String(randomInt(10 ** 10, 10 ** 11));

/**
 * Waits until the script of an admin page serves this element: what is chosen, or where the focus is
 * set before, may be lost.
 */
export async function served(element: Locator): Promise<void> {
  const node = await element.elementHandle();
  await element
    .page()
    .waitForFunction(
      (shown) => Object.keys(shown!).some((key) => key.startsWith('__reactProps')),
      node,
    );
}

/**
 * Follows a link of an admin page, with another click if the first one is lost: the page moves while
 * its script begins.
 */
export async function follow(link: Locator): Promise<void> {
  const tab = link.page();
  const { pathname } = new URL((await link.getAttribute('href'))!, tab.url());
  const isThere = (url: URL): boolean => url.pathname === pathname;
  await until(async () => {
    await link.click({ timeout: 5000 }).catch(() => {});
    return tab.waitForURL(isThere, { timeout: 30_000, waitUntil: 'commit' }).then(
      () => true,
      () => false,
    );
  });
}

/**
 * Polls until the condition holds.
 *
 * @returns the elapsed milliseconds
 */
export async function until(met: () => Promise<boolean>, patienceMs = 120_000): Promise<number> {
  const started = performance.now();
  while (!(await met())) {
    if (performance.now() - started > patienceMs)
      throw new Error(`It did not happen within ${patienceMs / 1000} s`);
    await wait(15);
  }
  return performance.now() - started;
}
