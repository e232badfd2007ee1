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
  /** Bundled from this package, so that a portal's own package.json needs no dependencies. */
  bundled: readonly string[];
}

export const RUNTIMES: Record<Site['runtime'], Runtime> = {
  compatible: {
    integration: () => preact({ compat: true }),
    bundled: ['@astrojs/preact', 'preact', 'preact-render-to-string'],
  },
  // A stream would bring scripts into the page that the security policy refuses; islands are
  // rendered whole.
  full: {
    integration: () => react({ experimentalDisableStreaming: true }),
    bundled: ['@astrojs/react', 'react', 'react-dom'],
  },
};
