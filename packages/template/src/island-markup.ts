/** Pages that hold an island. */
export const hasIsland = (pathname: string): boolean => /\/(grievances\/new|embed\/grievances)\/?$/.test(pathname);

/**
 * Makes the markup around an island valid HTML: Astro writes a style element into the body where the first island stands
 * (its rule is in `base.css`), and Preact closes void elements like XML.
 */
export const tidyIslandMarkup = (html: string): string =>
  html.replace(/<style>astro-island[^<]*<\/style>/, '').replace(/<(input|img|br|hr)((?:\s[^<>]*?)?)\s*\/>/g, '<$1$2>');
