/**
 * The policy of a page of a draft. It runs no script and sends no form: a draft is not public, and
 * nothing that its page offers may be filed. Its origin is that of the CMS, whose editor keeps the
 * place to which the page was scrolled.
 *
 * @param ancestors the pages that may frame it
 */
export const draftPolicy = (ancestors: "'self'" | "'none'"): string =>
  [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "media-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${ancestors}`,
    'sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox',
  ].join('; ');

/** Headers of everything that shows a draft: no search engine, cache or other site may have it. */
export const DRAFT_HEADERS = {
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex, nofollow, noarchive',
  // The address of a link for review opens the draft.
  'referrer-policy': 'no-referrer',
};

export const draftAnswer = (
  body: string,
  { status = 200, ancestors = "'none'" }: { status?: number; ancestors?: "'self'" | "'none'" } = {},
): Response =>
  new Response(body, {
    status,
    headers: {
      ...DRAFT_HEADERS,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': draftPolicy(ancestors),
    },
  });
