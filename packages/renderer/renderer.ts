import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** Compiles a portal to one module that renders any of its pages on demand. */
export const renderer = (): AstroIntegration => ({
  name: '@pune/renderer',
  hooks: {
    'astro:config:setup': ({ updateConfig }) =>
      void updateConfig({ vite: { plugins: [compiledAgainst(here('./string/runtime.ts'))] } }),
    'astro:config:done': ({ setAdapter }) =>
      setAdapter({
        name: '@pune/renderer',
        entrypointResolution: 'auto',
        serverEntrypoint: here('./string/entry.ts'),
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

/** Compiles the renderer's components against a runtime of its own. */
const compiledAgainst = (runtime: string) => ({
  name: 'pune:renderer-runtime',
  enforce: 'pre' as const,
  resolveId: (id: string) => (id === 'astro/compiler-runtime' ? runtime : null),
});
