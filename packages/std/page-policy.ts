/**
 * The Content-Security-Policy of published pages, which stands in each page and is sent as a header
 * too. No page has inline scripts or styles, so the policy needs no digests and is the same for
 * all; Astro's own would recompute those of every style sheet for each page.
 */
const policyWith = (scripts: string): string =>
  [
    "default-src 'self'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `script-src ${scripts}`,
    "style-src 'self'",
  ].join('; ');

export const PAGE_POLICY = policyWith("'self'");

/**
 * Allows WebAssembly on the search page alone: Pagefind, which searches when functions are
 * unavailable, needs it.
 */
export const SEARCH_PAGE_POLICY = policyWith("'self' 'wasm-unsafe-eval'");
