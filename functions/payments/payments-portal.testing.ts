import type { Citizens } from '@pune/citizens';
import type { Locale } from '@pune/i18n';
import type { Notify } from '@pune/notify';
import { openPayments, type OpenedPayments } from '@pune/payments/open-payments';
import { testOffices } from '@pune/search/offices.testing';
import type { HandlerOptions } from './payments-feature.ts';
import { createPaymentsHandler } from './payments.handler.ts';

export const BASE = 'http://pmc.localhost:8080';
type Handle = ReturnType<typeof createPaymentsHandler>;

/** The page of a portal, with the slots that functions fill. */
const shell = (locale: Locale): string =>
  `<!DOCTYPE html><html lang="${locale}"><head><title>{{shell:title}}</title></head><body><main id="main"><!--shell:main--></main></body></html>`;

/** The origin of a request, and the browser that sends it. */
interface From {
  ip?: string;
  cookie?: string;
}

export interface PaymentsPortal {
  payments: OpenedPayments;
  handle: Handle;
  /** Reads a page, as a browser does. */
  get: (path: string, from?: From) => Promise<Response>;
  /** Sends a form of the portal, as a browser does. */
  post: (path: string, values: Record<string, string>, from?: From) => Promise<Response>;
}

/**
 * Opens payments on a database, with the trial bank, and a portal that serves them.
 *
 * @param options `env` adds settings; the others replace those of the handler
 */
export async function openPaymentsPortal(
  url: string,
  now: () => Date,
  { env = {}, ...options }: Partial<HandlerOptions> & { env?: Record<string, string> } = {},
): Promise<PaymentsPortal> {
  const payments = await openPayments(
    {
      NODE_ENV: 'test',
      SERVICES_DATABASE_URL: url,
      PAYMENTS_KEY: 'a secret of the sandbox that is long enough',
      ...env,
    },
    now,
  );
  const handle = createPaymentsHandler({
    opened: async () => payments,
    pages: async (_, path) => {
      const locale = path.split('/')[1] as Locale;
      return path.endsWith('/offices/index.json')
        ? JSON.stringify(testOffices(locale))
        : shell(locale);
    },
    embedOrigins: [],
    now,
    ...options,
  });
  const send = (path: string, { ip = '203.0.113.7', cookie = '' }: From, init: RequestInit = {}) =>
    handle(
      new Request(new URL(path, BASE), {
        ...init,
        headers: { accept: 'text/html', 'sec-fetch-site': 'same-origin', cookie },
      }),
      { ip },
    );
  return {
    payments,
    handle,
    get: (path, from = {}) => send(path, from),
    post: (path, values, from = {}) =>
      send(path, from, { method: 'POST', body: new URLSearchParams(values) }),
  };
}

/** Signs a person in by a mobile number and the code that comes to it. @returns the session's token */
export async function signIn(
  { citizens, notify }: { citizens: Citizens; notify: Notify },
  mobile: string,
  language: Locale,
): Promise<string> {
  const asked = await citizens.askCode({ mobile, language, keep: true, sender: mobile });
  if (asked.kind !== 'CodeSent') throw new Error(asked.kind);
  for (let sent = await notify.drain(); sent > 0; sent = await notify.drain());
  const message = (await notify.inbox()).find(({ address }) => address === mobile)!;
  const entered = await citizens.signIn({
    challenge: asked.challenge,
    code: /\d{6}/.exec(message.text)![0],
    language,
    device: 'a browser',
    before: null,
  });
  if (entered.kind !== 'SignedIn') throw new Error(entered.kind);
  return entered.token;
}
