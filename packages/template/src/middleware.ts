import { defineMiddleware } from 'astro:middleware';
import { snapshot } from '@pune/content/snapshot';
import { site } from 'virtual:pune/site';
import { hasIsland, tidyIslandMarkup } from './island-markup.ts';

/** The publisher passes a reader that notes every question; `astro build` and `astro dev` read without notes. */
export const onRequest = defineMiddleware(async ({ locals, url }, next) => {
  locals.content ??= snapshot().reader(site.id);
  const response = await next();
  if (!hasIsland(url.pathname) || !response.ok) return response;
  return new Response(tidyIslandMarkup(await response.text()), response);
});
