import 'astro/runtime/server/astro-island.js';
import idle from 'astro/runtime/client/idle.js';
import load from 'astro/runtime/client/load.js';

// Astro would write these into every page that holds an island, which then needs the digests of inline scripts in its security policy.
// As a file they are fetched once for all pages, and a policy of 'self' is enough.
const directives = ((globalThis as { Astro?: Record<string, unknown> }).Astro ??= {});
Object.assign(directives, { idle, load });
for (const name of ['idle', 'load']) window.dispatchEvent(new Event(`astro:${name}`));
