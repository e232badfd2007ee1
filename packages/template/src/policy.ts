/**
 * The Content-Security-Policy of the pages. No page has inline scripts or styles, so the policy
 * needs no digests and is the same for all; Astro's own would recompute those of every style sheet
 * for each page.
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

export const POLICY = policyWith("'self'");

/**
 * Pagefind, which searches when functions are away, is WebAssembly: on the page of the search alone
 * it may be compiled.
 */
export const SEARCH_POLICY = policyWith("'self' 'wasm-unsafe-eval'");
