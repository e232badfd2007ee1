import fs from 'node:fs';
import { LOCALES } from '@pune/i18n';
import type { SiteConfig, SitesRead } from '@pune/publisher/sites';
import { z } from 'zod';

/** The facts that the host needs of a portal, as they are kept. */
export type ServedPortal = Pick<SiteConfig, 'id' | 'name' | 'url' | 'locales' | 'capabilities'>;

const kept = z.array(
  z.object({
    id: z.string(),
    name: z.partialRecord(z.enum(LOCALES), z.string()),
    url: z.url(),
    locales: z.array(z.enum(LOCALES)).min(1),
    capabilities: z.array(z.string()),
  }),
);

function readKept(file: string): ServedPortal[] {
  try {
    return kept.parse(JSON.parse(fs.readFileSync(file, 'utf8'))) as ServedPortal[];
  } catch {
    return [];
  }
}

/**
 * The portals to serve: as they are configured, and those whose configuration cannot be read as
 * they were served last, because their pages are there all the same. What is served is kept in
 * `file` for the next time.
 */
export function servedPortals({ sites, problems }: SitesRead, file: string): ServedPortal[] {
  const before = readKept(file).filter(({ id }) => problems.some((problem) => problem.id === id));
  const served = [...sites, ...before].map(
    ({ id, name, url, locales, capabilities }): ServedPortal => ({
      id,
      name,
      url,
      locales,
      capabilities,
    }),
  );
  try {
    fs.writeFileSync(`${file}.${process.pid}.tmp`, JSON.stringify(served));
    fs.renameSync(`${file}.${process.pid}.tmp`, file);
  } catch {
    // On a full or read-only disk the pages are served all the same.
  }
  return served;
}
