import fs from 'node:fs';
import { defineSite, type Site } from './site.schema.ts';

/** A portal's configuration with its id, which is the name of its folder. */
export type PortalConfig = Site & { id: string };

async function loadPortal(folder: URL): Promise<PortalConfig> {
  const file = new URL('site.config.ts', folder);
  const { default: site } = (await import(file.href)) as { default: Site };
  return { ...defineSite(site), id: folder.pathname.split('/').at(-2)! };
}

/** Loads every portal of a folder such as `sites/`, sorted by id. */
export function portalsIn(folder: URL): Promise<PortalConfig[]> {
  const folders = fs
    .readdirSync(folder)
    .sort()
    .map((id) => new URL(`${id}/`, folder));
  return Promise.all(
    folders.filter((portal) => fs.existsSync(new URL('site.config.ts', portal))).map(loadPortal),
  );
}

/**
 * Loads the portal whose folder Astro was started with, and all portals of the same folder, which
 * the strip of portals links.
 *
 * @throws if the folder is no portal
 */
export async function loadPortals(
  root: URL,
): Promise<{ site: PortalConfig; portals: PortalConfig[] }> {
  const portals = await portalsIn(new URL('../', root));
  const site = portals.find(({ id }) => root.pathname.endsWith(`/${id}/`));
  if (!site)
    throw new Error(
      `[template] No site.config.ts in ${root.pathname}: start Astro with --root sites/<id>`,
    );
  return { site, portals };
}
