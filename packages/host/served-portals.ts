import fs from 'node:fs';
import { LOCALES } from '@pune/i18n';
import type { SiteConfig, SitesRead } from '@pune/content/sites';
import { z } from 'zod';

/** The facts that the host needs of a portal, as stored. */
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
 * Determines the portals to serve. A portal whose configuration cannot be read is served with its
 * last known configuration, because its pages still exist. The result is stored in `file` for the
 * next start.
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
    // Pages are served even if the disk is full or read-only.
  }
  return served;
}
