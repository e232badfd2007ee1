import path from 'node:path';
import type { Config } from '@netlify/functions';
import { fts5Engine } from '@pune/search/engines/fts5.ts';
import type { SearchEngine } from '@pune/search';
import { createPortalPages } from '@pune/http/portal-pages';
import { functionsEnv } from '../env.ts';
import { createSearchHandler } from './search.handler.ts';

const { PORTAL_ORIGIN, SITE, CONTENT_SNAPSHOT, DATA_DIR } = functionsEnv();

let opened: SearchEngine | undefined;
const engine = (): SearchEngine =>
  (opened ??= fts5Engine(CONTENT_SNAPSHOT ?? path.join(DATA_DIR, 'content.db')));

export default createSearchHandler({
  engine,
  pages: createPortalPages({ origin: PORTAL_ORIGIN }),
  site: SITE,
});

export const config: Config = { path: '/api/search' };
