import type { Endpoint, PayloadRequest } from 'payload';
import { languageOf, say } from '@pune/content-models/say';
import { html, type Content } from '@pune/ui/markup';
import { isStopKey, STOP_PATH, stopMails } from './work-mails/choices.ts';

/**
 * The page behind the link of a mail. It asks for a press: programs open the links of mails. A mail
 * program that knows RFC 8058 presses for its reader.
 */

const STYLES =
  'body{font:400 1.125rem/1.6 system-ui,sans-serif;max-width:36rem;margin:3rem auto;padding:0 1rem}h1{font-size:1.5rem;line-height:1.3}button{font:inherit;min-height:44px;padding:.25rem 1.25rem}:root{color-scheme:light dark}';

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
};

function answer(req: PayloadRequest, status: number, title: string, content: Content): Response {
  const page = html`<!DOCTYPE html><html lang="${languageOf(req)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><style>${STYLES}</style></head><body><main><h1>${title}</h1>${content}</main></body></html>`;
  return new Response(String(page), { status, headers: HEADERS });
}

/** The account of the link; null if the key is not the one that was mailed. */
function accountOf(req: PayloadRequest): string | null {
  const { account, key } = req.query;
  return typeof account === 'string' &&
    typeof key === 'string' &&
    isStopKey(req.payload, account, key)
    ? account
    : null;
}

const refused = (req: PayloadRequest): Response =>
  answer(
    req,
    404,
    say(req, 'This link is not complete'),
    html`<p>${say(req, 'Copy the whole link from the mail, or choose in your account how often the mail comes.')}</p>`,
  );

function ask(req: PayloadRequest): Response {
  if (accountOf(req) === null) return refused(req);
  return answer(
    req,
    200,
    say(req, 'End the mails about your work?'),
    html`<p>${say(req, 'Your work stays on the first page of the CMS.')}</p><form method="post"><button>${say(req, 'No more of these mails')}</button></form>`,
  );
}

async function stop(req: PayloadRequest): Promise<Response> {
  const account = accountOf(req);
  if (account === null) return refused(req);
  await stopMails(req.payload, account);
  return answer(
    req,
    200,
    say(req, 'No more of these mails'),
    html`<p>${say(req, 'If you want them again, choose how often in your account.')}</p>`,
  );
}

export const workMailEndpoints: Endpoint[] = [
  { path: STOP_PATH, method: 'get', handler: ask },
  { path: STOP_PATH, method: 'post', handler: stop },
];
