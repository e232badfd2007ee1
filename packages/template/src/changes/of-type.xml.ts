import type { APIRoute } from 'astro';
import type { ToldCollection } from '@pune/content-models/changes/rules';
import { changesFeed } from '../shared/feed.ts';
import { collectionOf, localeOf, staticPaths } from '../shared/paths.ts';

export const getStaticPaths = staticPaths;
export const GET: APIRoute = ({ params, locals, url }) =>
  // The route belongs to collections whose changes readers are told of.
  changesFeed(locals.content, collectionOf(url) as ToldCollection, localeOf(params));
