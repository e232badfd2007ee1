import type { Config } from '@netlify/functions';
import { createChosenPages, createPortalPages } from '@pune/http/portal-pages';
import { functionsEnv } from '../env.ts';
import { createChangesHandler } from './changes.handler.ts';

const { PORTAL_ORIGIN, LOOKS_PER_MINUTE_MAX } = functionsEnv();

export default createChangesHandler({
  pages: createPortalPages({ origin: PORTAL_ORIGIN }),
  chosen: createChosenPages({ origin: PORTAL_ORIGIN }),
  looksPerMinute: LOOKS_PER_MINUTE_MAX,
});

export const config: Config = { path: '/api/changes/as-of' };
