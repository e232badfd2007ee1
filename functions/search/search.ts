import path from 'node:path';
import type { Config } from '@netlify/functions';
import { meilisearchEngine } from '@pune/search/engines/meilisearch.ts';
import { fts5Engine } from '@pune/search/engines/fts5.ts';
import type { SearchEngine } from '@pune/search';
import { createPortalPages } from '@pune/http/portal-pages';
import { openDatabase } from '@pune/database';
import { servicesDatabaseUrl } from '@pune/database/env';
import { secretsFrom } from '@pune/database/seal';
import { createMisses } from '@pune/search/misses';
import { migrateSearch } from '@pune/search/migrations';
import { openOnce } from '@pune/std/open-once';
import { functionsEnv } from '../env.ts';
import { createSearchHandler } from './search.handler.ts';

const { PORTAL_ORIGIN, SITE, CONTENT_SNAPSHOT, DATA_DIR, MEILISEARCH_URL, MEILISEARCH_SEARCH_KEY } =
  functionsEnv();

let opened: SearchEngine | undefined;
const engine = (): SearchEngine =>
  (opened ??=
    MEILISEARCH_URL && MEILISEARCH_SEARCH_KEY
      ? meilisearchEngine({ url: MEILISEARCH_URL, key: MEILISEARCH_SEARCH_KEY })
      : fts5Engine(CONTENT_SNAPSHOT ?? path.join(DATA_DIR, 'content.db')));

/** Opened with the first search that finds nothing: searches need no database. */
const misses = openOnce(async () => {
  const db = openDatabase<any>(servicesDatabaseUrl(process.env));
  await migrateSearch(db);
  return createMisses({ db, now: Date.now });
});

export default createSearchHandler({
  engine,
  misses,
  keys: () => secretsFrom(process.env, 'STAFF_CMS_KEY', 'search'),
  pages: createPortalPages({ origin: PORTAL_ORIGIN }),
  site: SITE,
});

export const config: Config = {
  path: ['/api/search', '/api/search/suggestions', '/api/search/misses'],
};
