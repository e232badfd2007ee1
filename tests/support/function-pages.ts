import { randomUUID } from 'node:crypto';
import {
  GRIEVANCES_API,
  GRIEVANCES_TRACK_API,
} from '../../packages/grievances/grievances.constants.ts';
import {
  REPORTS_API,
  REPORTS_DATA_API,
  REPORTS_STATISTICS_API,
} from '../../packages/grievances/public-reports.constants.ts';
import { PARTNERS_API } from '../../packages/open311/open311.constants.ts';
import { CITIZENS_API } from '../../packages/citizens/citizens.constants.ts';
import { benefitPages, lookUp } from './benefits.ts';
import type { SiteConfig } from '../../packages/content/sites.ts';
import { signIn } from './citizens.ts';
import { paymentPages } from './payments.ts';
import { visit, type Answer } from './visit.ts';

/** An HTML answer of a function, as a browser without JavaScript gets it. */
export interface FunctionPage {
  name: string;
  site: SiteConfig;
  locale: string;
  /** The final address of the reader; null for the answer to a POST, which has none. */
  path: string | null;
  status: number;
  html: string;
}

const DESCRIPTION: Record<string, string> = {
  en: 'The lamp opposite the school has been dark for a week.',
  mr: 'शाळेसमोरचा दिवा आठवड्यापासून बंद आहे.',
  hi: 'विद्यालय के सामने की बत्ती एक सप्ताह से बंद है।',
};

export function postForm(
  site: SiteConfig,
  locale: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const body = new URLSearchParams({ language: locale, channel: 'web', ...fields }).toString();
  return visit(site, GRIEVANCES_API, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      accept: 'text/html',
      origin: site.url,
      referer: `${site.url}/${locale}/grievances/new/`,
      ...headers,
    },
    body,
  });
}

export const validFiling = (locale: string): Record<string, string> => ({
  category: 'street_light',
  // The form has shown the questions of the category.
  asked: 'street_light',
  landmark: locale === 'en' ? 'Paud Road' : 'पौड रस्ता',
  description: DESCRIPTION[locale] ?? DESCRIPTION.en!,
});

/** A word that finds the cases of one test: it is no number, which a search takes for a mobile number. */
export const wordOfLetters = (): string =>
  randomUUID()
    .replaceAll('-', '')
    .replaceAll(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]!)
    .slice(0, 16);

/**
 * Files a grievance with a plain form.
 *
 * @returns the secret address of the receipt
 */
export async function fileGrievance(
  site: SiteConfig,
  locale: string,
  fields: Record<string, string> = {},
): Promise<string> {
  const filing = { ...validFiling(locale), ...fields };
  const answer = await postForm(site, locale, { ...filing, asked: filing.category! });
  if (answer.status !== 303 || !answer.headers.location)
    throw new Error(`Filing a grievance answered ${answer.status}: ${answer.text.slice(0, 500)}`);
  const { pathname, search } = new URL(answer.headers.location, site.url);
  return pathname + search;
}

/** All kinds of pages that functions answer with. */
export async function functionPages(site: SiteConfig, locale: string): Promise<FunctionPage[]> {
  const found: FunctionPage[] = [];
  const keep = (name: string, path: string | null, { status, text, headers }: Answer) => {
    if (!headers['content-type']?.startsWith('text/html'))
      throw new Error(
        `${name} on ${site.url} answered ${status} ${headers['content-type']}: ${text.slice(0, 300)}`,
      );
    found.push({ name, site, locale, path, status, html: text });
  };
  const get = async (name: string, path: string) =>
    keep(
      name,
      path,
      await visit(site, path, { headers: { accept: 'text/html', 'accept-language': locale } }),
    );
  if (site.capabilities.includes('search')) {
    const search = (q: string) => `/api/search?${new URLSearchParams({ lang: locale, q })}`;
    await get('search results', search(locale === 'en' ? 'water' : 'पाणी'));
    await get('search without results', search('zzzzzz'));
    await get('search without a question', search(''));
  }
  if (site.collections.includes('pages')) {
    const page = `/${locale}/pages/privacy-policy/`;
    await get('was this page useful', `/api/remarks?page=${page}`);
    await get('thanks for a remark', `/api/remarks/thanks?page=${page}`);
    const form = new URLSearchParams({ page, words: '98765 43210' });
    keep(
      'remark with errors',
      null,
      await visit(site, '/api/remarks', {
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          accept: 'text/html',
          origin: site.url,
        },
        body: form.toString(),
      }),
    );
  }
  if (site.capabilities.includes('dashboard')) {
    await get('dashboard', `/api/dashboard?lang=${locale}`);
    await get(
      'what is behind a tile',
      `/api/dashboard/tiles/air_quality?lang=${locale}&period=day`,
    );
    await get(
      'what is behind a tile of events',
      `/api/dashboard/tiles/grievances_in_time?lang=${locale}`,
    );
    await get('no such tile', `/api/dashboard/tiles/nothing?lang=${locale}`);
  }
  if (site.capabilities.includes('grievances')) {
    keep(
      'grievance form with errors',
      null,
      await postForm(site, locale, { description: 'x', mobile: '12' }),
    );
    keep(
      'grievance form with questions',
      null,
      await postForm(site, locale, { ...validFiling(locale), category: 'water_supply' }),
    );
    const receipt = await fileGrievance(site, locale, { mobile: '9822012345' });
    await get('grievance receipt', receipt);
    const { number } = JSON.parse(
      (await visit(site, receipt, { headers: { accept: 'application/json' } })).text,
    ) as { number: string };
    await get('grievance status', `${GRIEVANCES_API}/${number}?lang=${locale}`);
    await get('following a grievance', `${GRIEVANCES_API}/${number}/follow?lang=${locale}`);
    await get('messages to a follower ended', `${GRIEVANCES_API}/following/ended?lang=${locale}`);
    const near = { ...validFiling(locale), latitude: '18.5012', longitude: '73.80954' };
    await postForm(site, locale, { ...near, nearby: 'seen' });
    keep('grievance form with reports nearby', null, await postForm(site, locale, near));
    await get(
      'tracking a mistyped number',
      `${GRIEVANCES_TRACK_API}?${new URLSearchParams({ lang: locale, number: number.replace(/.$/, (last) => (last === '2' ? '3' : '2')) })}`,
    );
    await get('public list of reports', `${REPORTS_API}?lang=${locale}`);
    await get('public list without reports', `${REPORTS_API}?lang=${locale}&status=merged&days=7`);
    await get('public page of a report', `${REPORTS_API}/${number}?lang=${locale}`);
    await get('figures of reports', `${REPORTS_STATISTICS_API}?lang=${locale}`);
    await get('open data of reports', `${REPORTS_DATA_API}?lang=${locale}`);
    await get('request for a key', `${PARTNERS_API}?lang=${locale}`);
    await get('request for a key that was sent', `${PARTNERS_API}?lang=${locale}&done=1`);
  }
  if (site.capabilities.includes('citizens')) {
    const citizen = await signIn(site, locale);
    keep('sign-in form with errors', null, await citizen.post('/sign-in', { mobile: '12' }));
    await citizen.post('/sign-in', { mobile: citizen.mobile });
    for (const [name, page] of [
      ['code', '/code'],
      ['my page', '/me'],
      ['my grievances', '/grievances'],
      ['all that is held', '/export'],
      ['erasure', '/erase'],
    ] as const)
      keep(name, null, await citizen.get(`${page}?lang=${locale}`));
    await get('signed out', `${CITIZENS_API}/signed-out?lang=${locale}`);
  }
  if (site.capabilities.includes('payments'))
    for (const [name, path] of await paymentPages(site, locale)) await get(name, path);
  if (site.capabilities.includes('desk')) {
    await get('sign-in of officers', `/staff/sign-in?lang=${locale}`);
    const form = new URLSearchParams({ email: 'officer@pune.example', language: locale });
    keep(
      'sign-in of officers with errors',
      null,
      await visit(site, '/staff/sign-in', {
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          accept: 'text/html',
          origin: site.url,
        },
        body: form.toString(),
      }),
    );
  }
  if (site.capabilities.includes('benefits')) {
    keep('look-up of a benefit with errors', null, await lookUp(site, locale, 'DBT-000-000-018'));
    for (const story of ['credited', 'returned', 'held'] as const) {
      const { code, wrong, status, closed } = await benefitPages(site, locale, story);
      keep(`benefit that is ${story}`, null, status);
      if (story === 'credited')
        for (const [name, answer] of [
          ['code for a benefit', code],
          ['wrong code for a benefit', wrong],
          ['closed benefit', closed],
        ] as const)
          keep(name, null, answer);
    }
  }
  return found;
}
