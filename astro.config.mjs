import { defineConfig } from 'astro/config';
import { template } from '@pune/template';

// The only Astro configuration: each portal builds through it (`astro build --root sites/<id>
// --config ../../astro.config.mjs`), and the template reads that portal's `site.config.ts` from the
// root Astro was started with.
export default defineConfig({ integrations: [template()] });
