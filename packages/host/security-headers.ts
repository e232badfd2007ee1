import { headerMatcher } from './netlify/header-rules.ts';
import type { HeaderRule } from './netlify/netlify-toml.ts';

/** Pages bring their own policy for scripts and styles in a `<meta>`; this is what only a header can say, or must hold without one. */
const PAGE_POLICY = "base-uri 'self'; form-action 'self'; object-src 'none'";
/** HTML of a function that brings no policy: our own files, nothing inline. */
const HTML_POLICY = `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; ${PAGE_POLICY}`;
/** Answers that are no page: nothing may load, run, or submit. */
const DATA_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'";

/** Uploaded files: nothing in them may load, run or submit. */
const MEDIA_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** The same in an origin of its own. Not for PDF: Chromium refuses to show a sandboxed one. */
export const mediaPolicy = (contentType: string): string => (contentType === 'application/pdf' ? MEDIA_POLICY : `${MEDIA_POLICY}; sandbox`);

const framedBy = (origins: readonly string[]) => `frame-ancestors ${["'self'", ...origins].join(' ')}`;

/**
 * Who may frame a page: nobody, except the pages made for it, which the allowed origins may.
 * Here and not in `netlify.toml`, since the origins come from the environment.
 */
export const framingRules = (embedOrigins: readonly string[]): HeaderRule[] => [
  { for: '/*', values: { 'Content-Security-Policy': `${PAGE_POLICY}; frame-ancestors 'none'`, 'X-Frame-Options': 'DENY' } },
  // Browsers that know frame-ancestors ignore X-Frame-Options; the older ones allow our own pages only.
  { for: '/:locale/embed/*', values: { 'Content-Security-Policy': `${PAGE_POLICY}; ${framedBy(embedOrigins)}`, 'X-Frame-Options': 'SAMEORIGIN' } },
  { for: '/media/*', values: { 'Content-Security-Policy': MEDIA_POLICY } },
];

const OWN_POLICY = /<meta[^>]+http-equiv=["']?content-security-policy/i;

/** Whether an answer's HTML carries a policy of its own: such pages are made from the portal's. Reads the body once and gives it back. */
async function carriesPolicy(response: Response): Promise<{ body: string; own: boolean }> {
  const body = await response.text();
  return { body, own: OWN_POLICY.test(body) };
}

export interface AnswerOptions {
  /** The rules of `netlify.toml`, which Netlify itself applies to files only. */
  rules: readonly HeaderRule[];
  embedOrigins: readonly string[];
}

/**
 * Gives a function's answer the headers of the portal. What the function has set stays.
 * An answer to a form inside a frame may be shown in that frame, by the same origins that may frame the form.
 */
export function answerHeaders({ rules, embedOrigins }: AnswerOptions) {
  const headersFor = headerMatcher(rules);
  return async (request: Request, answer: Response): Promise<Response> => {
    const headers = new Headers(answer.headers);
    const isHtml = (headers.get('content-type') ?? '').startsWith('text/html');
    const framed = request.headers.get('sec-fetch-dest') === 'iframe';
    let body: BodyInit | null = answer.body;
    if (!headers.has('content-security-policy')) {
      let policy = DATA_POLICY;
      if (isHtml && answer.body) {
        const page = await carriesPolicy(answer);
        body = page.body;
        policy = page.own ? PAGE_POLICY : HTML_POLICY;
      } else if (isHtml) policy = HTML_POLICY;
      headers.set('content-security-policy', `${policy}; ${framed ? framedBy(embedOrigins) : "frame-ancestors 'none'"}`);
    } else if (!headers.get('content-security-policy')!.includes('frame-ancestors')) {
      headers.append('content-security-policy', framed ? framedBy(embedOrigins) : "frame-ancestors 'none'");
    }
    headers.append('vary', 'Sec-Fetch-Dest');
    if (!headers.has('x-frame-options')) headers.set('x-frame-options', framed ? 'SAMEORIGIN' : 'DENY');
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
    for (const [name, value] of headersFor(new URL(request.url).pathname)) if (!headers.has(name)) headers.set(name, value);
    return new Response(body, { status: answer.status, statusText: answer.statusText, headers });
  };
}

type Handler<C> = (request: Request, context: C) => Response | undefined | Promise<Response | undefined>;

/** A function whose answers carry the portal's headers: what Netlify runs, since it gives its own headers to files only. */
export function withAnswerHeaders<C>(handler: Handler<C>, options: AnswerOptions): Handler<C> {
  const secure = answerHeaders(options);
  return async (request, context) => {
    const answer = await handler(request, context);
    return answer && secure(request, answer);
  };
}
