/**
 * The module `react` of the compatible runtime: the hooks, which are Preact's own. The
 * rest of Preact's compatible layer, with Suspense and React's names of events and attributes of
 * SVG, would be 2 kB more on each page with an island; an island that imports it does not build.
 */
export * from 'preact/hooks';
