import { renderer } from '@pune/renderer';
import { defineConfig } from 'astro/config';

// `RENDERER=1 astro build` compiles the pages for the engine; `astro build` makes all of them.
const resident = process.env.RENDERER === '1';
export default defineConfig({
  site: 'https://blog.example',
  outDir: resident ? 'dist/renderer' : 'dist/static',
  ...(resident && { output: 'server', adapter: renderer('astro') }),
});
