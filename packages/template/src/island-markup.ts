/**
 * The beginning of an island: some pages hold one always, others where an editor has placed a form
 * in their text.
 */
export const ISLAND = '<astro-island';

/**
 * Makes the markup around an island valid HTML: Astro writes a style element into the body where
 * the first island stands (its rule is in `base.css`), and Preact closes void elements like XML.
 * Its inline scripts come from a file instead (`wake.ts`).
 */
export const tidyIslandMarkup = (html: string): string =>
  html
    .replace(/<style>astro-island[^<]*<\/style>/, '')
    .replace(/<script>\(\(\)=>\{[^]*?<\/script>/g, '')
    .replace(/<(input|img|br|hr)((?:\s[^<>]*?)?)\s*\/>/g, '<$1$2>');
