/**
 * The start of an island's markup. Some pages always contain one, others only if an editor has
 * placed a widget in their text.
 */
export const ISLAND = '<astro-island';

/**
 * Makes the markup of islands valid HTML: removes the style element that Astro inserts into the
 * body (its rule is in `base.css`), and the `/>` with which Preact closes void elements. Removes
 * Astro's inline scripts, which `wake.ts` replaces.
 */
export const tidyIslandMarkup = (html: string): string =>
  html
    .replace(/<style>astro-island[^<]*<\/style>/, '')
    .replace(/<script>\(\(\)=>\{[^]*?<\/script>/g, '')
    .replace(/<(input|img|br|hr)((?:\s[^<>]*?)?)\s*\/>/g, '<$1$2>');
