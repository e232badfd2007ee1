import { defineMiddleware } from 'astro:middleware';
import { sharedSnapshot } from '@pune/snapshot';
import { model } from '../publishing/model.ts';

/** The engine passes its own reader; `astro build` reads the snapshot `CONTENT_SNAPSHOT`. */
export const onRequest = defineMiddleware(({ locals }, next) => {
  locals.content ??= sharedSnapshot(model).reader('blog');
  return next();
});
