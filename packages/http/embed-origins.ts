import { to } from '@pune/content/routes';
import { parseEmbedOriginsFile } from '@pune/std/embed-origins';
import type { PortalPages } from './portal-pages.ts';

/**
 * Reads the origins that the portal of a request publishes for its embedded forms. Those of
 * `EMBED_ORIGINS` hold besides.
 */
export const publishedEmbedOrigins =
  (pages: PortalPages) =>
  async (request: Request): Promise<string[]> =>
    parseEmbedOriginsFile(await pages(request, to.portal.embedding()));
