const inOneLine = (policy: Record<string, string>): string =>
  Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');

const NEVER = { 'object-src': "'none'", 'base-uri': "'none'", 'frame-ancestors': "'none'" };

/**
 * The Content-Security-Policy of the admin. Scripts come only from this server, by nonce or
 * address; nothing is evaluated.
 * - `style-src 'unsafe-inline'`: Payload's select fields (emotion), its editor (Lexical) and React
 *   write style sheets and `style` attributes.
 * - `img-src blob: data:`: previews of files before they are saved, and drawn icons.
 */
export const adminPolicy = (nonce: string): string =>
  inOneLine({
    'default-src': "'self'",
    'script-src': `'self' 'nonce-${nonce}'`,
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' data: blob:",
    'media-src': "'self' blob:",
    'font-src': "'self' data:",
    'connect-src': "'self'",
    'form-action': "'self'",
    ...NEVER,
  });

/**
 * The policy for answers of the API and for files, which run no scripts. Browsers show a PDF only
 * without `object-src` and `default-src`.
 */
export const answerPolicy: string = inOneLine({
  'script-src': "'none'",
  'form-action': "'none'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
});
