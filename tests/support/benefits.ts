import {
  LOOKUPS_API,
  SAMPLE_APPLICATIONS,
  STATUS_API,
  type SampleStory,
} from '../../packages/benefits/benefits.constants.ts';
import type { SiteConfig } from '../../packages/content/sites.ts';
import { codeSentBy } from './citizens.ts';
import { visit } from './visit.ts';

/** A sample application with the mobile number of its codes. */
export function sample(story: SampleStory): { application: string; mobile: string } {
  const at = SAMPLE_APPLICATIONS.findIndex((candidate) => candidate.story === story);
  return { application: SAMPLE_APPLICATIONS[at]!.number, mobile: `+91600000000${at + 1}` };
}

const post = (site: SiteConfig, path: string, locale: string, fields: Record<string, string>) =>
  visit(site, path, {
    method: 'POST',
    headers: {
      accept: 'text/html',
      'content-type': 'application/x-www-form-urlencoded',
      origin: site.url,
    },
    body: new URLSearchParams({ language: locale, channel: 'web', ...fields }).toString(),
  });

/**
 * Requests a code with a plain form.
 *
 * @returns the answer; for a valid number, the form for the code
 */
export const lookUp = (site: SiteConfig, locale: string, application: string) =>
  post(site, LOOKUPS_API, locale, { application });

/** Collects the pages on the way to a sample's status, in a browser without JavaScript. */
export async function benefitPages(site: SiteConfig, locale: string, story: SampleStory) {
  const { application, mobile } = sample(story);
  let place = '';
  const newest = await codeSentBy(
    site,
    mobile,
    async () => (place = (await lookUp(site, locale, application)).headers.location!),
  );
  const { pathname, search } = new URL(place, site.url);
  const get = (path: string, cookie = '') =>
    visit(site, path, { headers: { accept: 'text/html', 'accept-language': locale, cookie } });
  const code = await get(pathname + search);
  const wrong = await post(site, pathname, locale, { code: '12' });
  const opened = await post(site, pathname, locale, { code: newest });
  const cookie = opened.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  return {
    code,
    wrong,
    status: await get(`${STATUS_API}?lang=${locale}`, cookie),
    closed: await get(`${STATUS_API}?lang=${locale}`),
  };
}
