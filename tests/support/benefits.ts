import { setTimeout as wait } from 'node:timers/promises';
import { LOOKUPS_API, SAMPLE_APPLICATIONS, STATUS_API, type SampleStory } from '../../packages/benefits/benefits.constants.ts';
import type { SiteConfig } from '../../packages/publisher/sites.ts';
import { lastCode } from './citizens.ts';
import { visit } from './visit.ts';

/** A sample application and the mobile number that its codes go to. */
export function sample(story: SampleStory): { application: string; mobile: string } {
  const at = SAMPLE_APPLICATIONS.findIndex((candidate) => candidate.story === story);
  return { application: SAMPLE_APPLICATIONS[at]!.number, mobile: `+91600000000${at + 1}` };
}

const newestCode = (site: SiteConfig, mobile: string) => lastCode(site, mobile).catch(() => null);

/** The code that an action makes come: messages go out behind the answer, and an older one lies there already. */
export async function codeAfter<T>(site: SiteConfig, mobile: string, action: () => Promise<T>): Promise<[code: string, answer: T]> {
  const before = await newestCode(site, mobile);
  const answer = await action();
  for (let tries = 0; tries < 100; tries++) {
    const code = await newestCode(site, mobile);
    if (code && code !== before) return [code, answer];
    await wait(100);
  }
  throw new Error(`No new code came for ${mobile} within ten seconds`);
}

const post = (site: SiteConfig, path: string, locale: string, fields: Record<string, string>) =>
  visit(site, path, { method: 'POST', headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded', origin: site.url }, body: new URLSearchParams({ language: locale, channel: 'web', ...fields }).toString() });

/** Asks for a code by a plain form. @returns the answer: to a right number, where the code is asked for */
export const lookUp = (site: SiteConfig, locale: string, application: string) => post(site, LOOKUPS_API, locale, { application });

/** What a browser without JavaScript meets on the way to a sample's status. */
export async function benefitPages(site: SiteConfig, locale: string, story: SampleStory) {
  const { application, mobile } = sample(story);
  const [newest, asked] = await codeAfter(site, mobile, () => lookUp(site, locale, application));
  const { pathname, search } = new URL(asked.headers.location!, site.url);
  const get = (path: string, cookie = '') => visit(site, path, { headers: { accept: 'text/html', 'accept-language': locale, cookie } });
  const code = await get(pathname + search);
  const wrong = await post(site, pathname, locale, { code: '12' });
  const opened = await post(site, pathname, locale, { code: newest });
  const cookie = opened.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  return { code, wrong, status: await get(`${STATUS_API}?lang=${locale}`, cookie), closed: await get(`${STATUS_API}?lang=${locale}`) };
}
