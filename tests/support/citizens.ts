import { randomInt } from 'node:crypto';
import { CITIZENS_API } from '../../packages/citizens/citizens.constants.ts';
import { SANDBOX_INBOX_API } from '../../packages/notify/notify.constants.ts';
import type { SiteConfig } from '../../packages/content/sites.ts';
import { until } from './cms.ts';
import { alone } from './locks.ts';
import { visit, type Answer } from './visit.ts';

/** @returns a mobile number that no other test uses: the codes sent to one number are limited */
export const freshMobile = (): string => `98${String(randomInt(10 ** 8)).padStart(8, '0')}`;

/** The messages to an address in the sandbox inbox, newest first. */
export async function messagesTo(site: SiteConfig, address: string): Promise<string[]> {
  const { text } = await visit(site, SANDBOX_INBOX_API, {
    headers: { accept: 'application/json' },
  });
  return (JSON.parse(text) as { address: string; text: string }[])
    .filter((message) => message.address === address)
    .map((message) => message.text);
}

/**
 * The six-digit code in the newest message to a mobile number or e-mail address in the sandbox inbox.
 *
 * @throws an error if that message has none
 */
export async function lastCode(site: SiteConfig, address: string): Promise<string> {
  const code = /\b\d{6}\b/.exec((await messagesTo(site, address))[0] ?? '')?.[0];
  if (!code) throw new Error(`No code was sent to ${address}`);
  return code;
}

/**
 * Performs an action and returns the one-time code that it sends to an address. Codes are sent after
 * the response, and the inbox may contain an older one, so this waits for a new message.
 */
export const codeSentBy = (
  site: SiteConfig,
  address: string,
  done: () => Promise<unknown>,
): Promise<string> =>
  // The file that runs beside this one may ask for a code to the number of the same sample.
  alone(`codes to ${address}`, async () => {
    // Compare the newest message by its text: the inbox shows only the last messages, so their
    // number need not grow.
    const newest = async () => (await messagesTo(site, address))[0];
    const before = await newest();
    await done();
    await until(async () => ![undefined, before].includes(await newest()));
    return lastCode(site, address);
  });

/**
 * Signs a citizen in by a one-time code, as a browser without JavaScript does.
 *
 * @returns `get`, `post` and `postForm`, which request a path below the citizens' API with the session's cookies
 */
export async function signIn(site: SiteConfig, locale: string, mobile = freshMobile()) {
  const cookies = new Map<string, string>();
  const keepCookies = (answer: Answer): Answer => {
    for (const line of answer.headers['set-cookie'] ?? []) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      if (/Max-Age=0/.test(line)) cookies.delete(name!);
      else cookies.set(name!, value!);
    }
    return answer;
  };
  const headers = () => ({
    accept: 'text/html',
    'accept-language': locale,
    cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
  });
  const get = async (page: string) =>
    keepCookies(await visit(site, `${CITIZENS_API}${page}`, { headers: headers() }));
  const postForm = async (page: string, form: URLSearchParams) =>
    keepCookies(
      await visit(site, `${CITIZENS_API}${page}`, {
        method: 'POST',
        headers: {
          ...headers(),
          'content-type': 'application/x-www-form-urlencoded',
          origin: site.url,
        },
        body: form.toString(),
      }),
    );
  const post = (page: string, fields: Record<string, string> = {}) =>
    postForm(page, new URLSearchParams({ language: locale, ...fields }));

  const code = await codeSentBy(site, `+91${mobile}`, () => post('/sign-in', { mobile }));
  const entered = await post('/code', { code });
  if (entered.status !== 303)
    throw new Error(`Signing in answered ${entered.status}: ${entered.text.slice(0, 300)}`);
  return { mobile, get, post, postForm };
}
