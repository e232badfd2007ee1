import { fileURLToPath } from 'node:url';
import preact from '@astrojs/preact';
import react from '@astrojs/react';
import type { AstroIntegration } from 'astro';
import type { Site } from './site.schema.ts';

/**
 * The runtime that renders a portal's islands on the server and hydrates them in the browser: the
 * same one for both.
 */
interface Runtime {
  integration: () => AstroIntegration;
  /**
   * Packages to bundle. They resolve from this package, so that a portal's own package.json needs
   * no dependencies.
   */
  bundled: readonly string[];
  /** Modules of another package in the place of those that islands import. */
  alias: readonly { find: RegExp; replacement: string }[];
}

export const RUNTIMES: Record<Site['runtime'], Runtime> = {
  compatible: {
    integration: () => preact(),
    bundled: ['@astrojs/preact', 'preact', 'preact-render-to-string'],
    alias: [
      {
        find: /^react$/,
        replacement: fileURLToPath(new URL('src/shared/islands/react.ts', import.meta.url)),
      },
      { find: /^react\/jsx-runtime$/, replacement: 'preact/jsx-runtime' },
    ],
  },
  // Streaming would add inline scripts to the page, which the Content-Security-Policy blocks.
  full: {
    integration: () => react({ experimentalDisableStreaming: true }),
    bundled: ['@astrojs/react', 'react', 'react-dom'],
    alias: [],
  },
};
