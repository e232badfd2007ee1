// Astro would write these into every page that holds an island, which then needs the digests of
// inline scripts in its security policy. As a file they are fetched once for all pages, and a
// policy of 'self' is enough. The order counts.
import './directives.ts';
import 'astro/runtime/server/astro-island.js';
