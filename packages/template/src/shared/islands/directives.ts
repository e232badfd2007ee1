import idle from 'astro/runtime/client/idle.js';
import load from 'astro/runtime/client/load.js';

// The hydration directives `client:idle` and `client:load`. Islands look them up under these names
// as soon as they are defined.
Object.assign(((globalThis as { Astro?: Record<string, unknown> }).Astro ??= {}), { idle, load });
