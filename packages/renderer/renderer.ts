export { pageCode } from './page-code.ts';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * The runtimes of compiled `.astro` files. They render the same bytes.
 *
 * - `string` builds a page as a string, which takes a quarter less processor time.
 * - `astro` is Astro's own. It is the way out if a version of Astro compiles pages that the other
 *   cannot render.
 */
export const RENDER_RUNTIMES = ['string', 'astro'] as const;
export type RenderRuntime = (typeof RENDER_RUNTIMES)[number];

/**
 * Reads the runtime from the environment variable `RENDERER_RUNTIME`.
 *
 * @throws if there is no such runtime
 */
export function renderRuntimeFrom(env: Record<string, string | undefined>): RenderRuntime {
  const name = env.RENDERER_RUNTIME || 'string';
  const runtime = RENDER_RUNTIMES.find((known) => known === name);
  if (!runtime)
    throw new Error(
      `[renderer] RENDERER_RUNTIME=${name.slice(0, 20)} is no runtime: choose ${RENDER_RUNTIMES.join(' or ')}`,
    );
  return runtime;
}

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/**
 * Compiles a portal to one module, `server/entry.mjs`, that renders any of its pages on demand:
 * `render(url, content)` returns a `RenderedPage`.
 */
export const renderer = (runtime: RenderRuntime): AstroIntegration => ({
  name: '@pune/renderer',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      if (runtime === 'string') updateConfig({ vite: { plugins: [stringRuntime] } });
    },
    'astro:config:done': ({ setAdapter }) =>
      setAdapter({
        name: '@pune/renderer',
        entrypointResolution: 'auto',
        serverEntrypoint: here(`./${runtime}/entry.ts`),
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

/** Links compiled components to the string runtime. */
const stringRuntime = {
  name: 'pune:string-runtime',
  enforce: 'pre' as const,
  resolveId: (id: string) => (id === 'astro/compiler-runtime' ? here('./string/runtime.ts') : null),
};
