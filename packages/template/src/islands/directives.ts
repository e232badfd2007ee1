import idle from 'astro/runtime/client/idle.js';
import load from 'astro/runtime/client/load.js';

// When an island wakes: `client:idle`, `client:load`. Islands look for these under this name as
// soon as they are defined.
Object.assign(((globalThis as { Astro?: Record<string, unknown> }).Astro ??= {}), { idle, load });
