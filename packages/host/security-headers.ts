import { to } from '@pune/content/routes';
import { textAnswer, textOf } from '@pune/http/answers';
import type { Locale } from '@pune/i18n';
import { PAGE_POLICY, SEARCH_PAGE_POLICY } from '@pune/std/page-policy';
import type { HeaderFields } from './header-fields.ts';
import { headerMatcher } from './netlify/header-rules.ts';
import type { HeaderRule } from './netlify/netlify-toml.ts';
import { ownAnswer } from './own-answer.ts';

/** The policy for HTML of a function that sets none: our own files, nothing inline. */
const HTML_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'self'; form-action 'self'; object-src 'none'";
/** The policy for answers other than pages: nothing may load, run or submit. */
const DATA_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'";

/** The policy for uploaded files: nothing in them may load, run or submit. */
const MEDIA_POLICY =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/**
 * The policy for an uploaded file, which also sandboxes it into an origin of its own. PDFs are
 * excepted: Chromium refuses to show a sandboxed one.
 */
export const mediaPolicy = (contentType: string): string =>
  contentType === 'application/pdf' ? MEDIA_POLICY : `${MEDIA_POLICY}; sandbox`;

export const isMedia = (path: string): boolean => path.startsWith('/media/');

/** Sets the policy of an uploaded file, by its type; other files get theirs from the rules. */
export function protectMedia(headers: HeaderFields, path: string, contentType: string): void {
  if (isMedia(path)) headers.set('content-security-policy', mediaPolicy(contentType));
}

/** The search page, and the folder of the static index that it searches when functions are away. */
const SEARCHING = [to.search.page({ locale: ':locale' as Locale }), '/pagefind/'];

const framedBy = (origins: readonly string[]) =>
  `frame-ancestors ${["'self'", ...origins].join(' ')}`;

/**
 * Rules for the policies of published files. The policy of pages is sent whole, as each page has it
 * in a `<meta>` as well; WebAssembly is allowed where the static index is searched. Pages may not
 * be framed, except embedded forms by the allowed origins. The rules are here and not in
 * `netlify.toml`, since the origins come from the environment; those that a portal publishes are
 * added to each answer (`allowFraming`).
 */
export const pageRules = (embedOrigins: readonly string[]): HeaderRule[] => [
  {
    for: '/*',
    values: {
      'Content-Security-Policy': `${PAGE_POLICY}; frame-ancestors 'none'`,
      'X-Frame-Options': 'DENY',
    },
  },
  ...SEARCHING.map((folder) => ({
    for: `${folder}*`,
    values: { 'Content-Security-Policy': `${SEARCH_PAGE_POLICY}; frame-ancestors 'none'` },
  })),
  // Browsers that know frame-ancestors ignore X-Frame-Options; the older ones allow our own pages
  // only.
  {
    for: '/:locale/embed/*',
    values: {
      'Content-Security-Policy': `${PAGE_POLICY}; ${framedBy(embedOrigins)}`,
      'X-Frame-Options': 'SAMEORIGIN',
    },
  },
  { for: '/media/*', values: { 'Content-Security-Policy': MEDIA_POLICY } },
];

/** The directive of pages that other sites may show in a frame. */
const FRAMES = "frame-ancestors 'self'";
export const mayBeFramed = (headers: HeaderFields): boolean =>
  headers.get('content-security-policy')?.includes(FRAMES) === true;

/** Adds origins to those that may show an answer in a frame. A page without such stays so. */
export function allowFraming(headers: Headers, origins: readonly string[]): void {
  const policy = headers.get('content-security-policy');
  if (!policy || origins.length === 0) return;
  const allowed = policy.replace(/frame-ancestors 'self'[^;,]*/, (all) =>
    [all, ...origins].join(' '),
  );
  headers.set('content-security-policy', allowed);
}

/** The policy that a page made from the portal's shell has in its head. */
const OWN_POLICY = /<meta http-equiv="content-security-policy" content="([^"]+)"/;

export interface AnswerOptions {
  /** The rules of `netlify.toml`, which Netlify itself applies to files only. */
  rules: readonly HeaderRule[];
  embedOrigins: readonly string[];
  /** Reads the origins that the portal of a request publishes. */
  publishedOrigins?: (request: Request) => Promise<readonly string[]>;
}

/**
 * Determines the policy for an HTML answer: a page made from the portal's shell contains its own. A
 * body whose text is not known is read and restored.
 */
async function withPagePolicy(answer: Response): Promise<{ page: Response; policy: string }> {
  let page = answer;
  let text = textOf(answer);
  if (text === undefined && answer.body) {
    text = await answer.text();
    page = textAnswer(text, {
      status: answer.status,
      statusText: answer.statusText,
      headers: answer.headers,
    });
  }
  return { page, policy: OWN_POLICY.exec(text ?? '')?.[1] ?? HTML_POLICY };
}

/**
 * Adds the portal's headers to a function's answer, whose headers are mutable. Headers that the
 * function has set stay. An answer to a form inside a frame may be shown in that frame, by the same
 * origins that may frame the form.
 */
export function answerHeaders({ rules, embedOrigins }: AnswerOptions) {
  const headersFor = headerMatcher(rules);
  const framedByPartners = framedBy(embedOrigins);
  return async (request: Request, pathname: string, answer: Response): Promise<Response> => {
    const { headers } = answer;
    const framed = request.headers.get('sec-fetch-dest') === 'iframe';
    const framing = framed ? framedByPartners : "frame-ancestors 'none'";
    const own = headers.get('content-security-policy');
    let secured = answer;
    if (own === null) {
      let policy = DATA_POLICY;
      const isHtml = headers.get('content-type')?.startsWith('text/html');
      if (isHtml) ({ page: secured, policy } = await withPagePolicy(answer));
      secured.headers.set('content-security-policy', `${policy}; ${framing}`);
    } else if (!own.includes('frame-ancestors')) headers.append('content-security-policy', framing);
    const all = secured.headers;
    all.append('vary', 'Sec-Fetch-Dest');
    if (!all.has('x-frame-options')) all.set('x-frame-options', framed ? 'SAMEORIGIN' : 'DENY');
    if (!all.has('cache-control')) all.set('cache-control', 'no-store');
    for (const [name, value] of headersFor(pathname)) if (!all.has(name)) all.set(name, value);
    return secured;
  };
}

type Handler<C> = (
  request: Request,
  context: C,
) => Response | undefined | Promise<Response | undefined>;

/**
 * Wraps a function so that its answers carry the portal's headers: Netlify applies its own header
 * rules to files only.
 */
export function withAnswerHeaders<C>(handler: Handler<C>, options: AnswerOptions): Handler<C> {
  const secure = answerHeaders(options);
  return async (request, context) => {
    const answer = await handler(request, context);
    if (!answer) return answer;
    const secured = await secure(request, new URL(request.url).pathname, ownAnswer(answer));
    if (mayBeFramed(secured.headers))
      allowFraming(secured.headers, (await options.publishedOrigins?.(request)) ?? []);
    return secured;
  };
}

/**
 * The same rules for a server that sends every header that matches, where browsers apply both of two
 * policies. Such a server has no pages, only files that pages load: all may compile WebAssembly.
 */
export const assetRules = (rules: readonly HeaderRule[]): HeaderRule[] =>
  rules
    .filter((rule) => !SEARCHING.includes(rule.for.slice(0, -1)))
    .map((rule) => ({
      ...rule,
      values: Object.fromEntries(
        Object.entries(rule.values).map(([name, value]) => [
          name,
          value.replace(PAGE_POLICY, SEARCH_PAGE_POLICY),
        ]),
      ),
    }));
