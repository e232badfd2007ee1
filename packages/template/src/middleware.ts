import { defineMiddleware } from 'astro:middleware';
import { snapshot } from '@pune/content/snapshot';
import { site } from 'virtual:pune/site';
import { hasIsland, tidyIslandMarkup, tidyPolicy } from './island-markup.ts';

/** The publisher passes a reader that notes every question; `astro build` and `astro dev` read without notes. */
export const onRequest = defineMiddleware(async ({ locals }, next) => {
  locals.content ??= snapshot().reader(site.id);
  const response = await next();
  if (!response.ok || !response.headers.get('content-type')?.startsWith('text/html')) return response;
  const html = tidyPolicy(await response.text());
  return new Response(hasIsland(html) ? tidyIslandMarkup(html) : html, response);
});
