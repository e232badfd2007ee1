import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Compiles a portal to one module that renders any of its pages on demand. */
export const renderer = (): AstroIntegration => ({
  name: '@pune/renderer',
  hooks: {
    'astro:config:done': ({ setAdapter }) =>
      setAdapter({
        name: '@pune/renderer',
        entrypointResolution: 'auto',
        serverEntrypoint: fileURLToPath(new URL('./renderer.entry.ts', import.meta.url)),
        adapterFeatures: { buildOutput: 'server' },
        supportedAstroFeatures: {
          serverOutput: 'stable',
          staticOutput: 'stable',
          hybridOutput: 'stable',
          sharpImageService: 'stable',
        },
      }),
  },
});
