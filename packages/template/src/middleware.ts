import { defineMiddleware } from 'astro:middleware';
import { snapshot } from '@pune/content/snapshot';
import { site } from 'virtual:pune/site';

/** The publisher passes a reader that notes every question; `astro build` and `astro dev` read without notes. */
export const onRequest = defineMiddleware(({ locals }, next) => {
  locals.content ??= snapshot().reader(site.id);
  return next();
});
