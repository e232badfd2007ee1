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
}

export const RUNTIMES: Record<Site['runtime'], Runtime> = {
  compatible: {
    integration: () => preact({ compat: true }),
    bundled: ['@astrojs/preact', 'preact', 'preact-render-to-string'],
  },
  // Streaming would add inline scripts to the page, which the Content-Security-Policy blocks.
  full: {
    integration: () => react({ experimentalDisableStreaming: true }),
    bundled: ['@astrojs/react', 'react', 'react-dom'],
  },
};
