import { defineMiddleware } from 'astro:middleware';
import { snapshot } from '@pune/content/snapshot';
import { ISLAND, tidyIslandMarkup } from '@pune/renderer/island-markup';
import { site } from 'virtual:pune/site';

/**
 * Provides the reader of the published content, and tidies the markup of islands. The publisher
 * passes its own reader, which records the queries; `astro build` and `astro dev` read the
 * snapshot.
 */
export const onRequest = defineMiddleware(async ({ locals }, next) => {
  locals.content ??= snapshot().reader(site.id);
  const response = await next();
  if (!response.ok || !response.headers.get('content-type')?.startsWith('text/html'))
    return response;
  const html = await response.text();
  return new Response(html.includes(ISLAND) ? tidyIslandMarkup(html) : html, response);
});
