// Astro would inline these scripts into every page with an island, which would need their hashes in
// the Content-Security-Policy. As a file they are cached for all pages, and `'self'` is enough. The
// order of the imports matters.
import './directives.ts';
import 'astro/runtime/server/astro-island.js';
