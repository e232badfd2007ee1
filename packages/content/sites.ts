import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Collection } from '@pune/content-models/models';
import type { Locale } from '@pune/i18n';
import { messageOf } from '@pune/std/errors';

/**
 * The part of a portal's `site.config.ts` that the CMS, the publisher and the host need. The id is
 * the name of its folder.
 */
export interface SiteConfig {
  id: string;
  name: Record<Locale, string>;
  shortName: Record<Locale, string>;
  url: string;
  locales: Locale[];
  collections: Collection[];
  capabilities: string[];
}

export interface SitesRead {
  sites: SiteConfig[];
  /** Portals that could not be read, and how to fix each. */
  problems: { id: string; message: string }[];
}

/** Valid portal ids: the name of the folder is used in addresses, folders and data. */
const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const ID_LENGTH_MAX = 40;

/** The reason why a folder's name is not a portal's id; `null` if it is one. */
export function problemOfId(id: string): string | null {
  return ID.test(id) && id.length <= ID_LENGTH_MAX
    ? null
    : `The folder name sites/${id} is not a valid portal id, which is used in addresses and folders. Use lower-case letters, digits and single hyphens, at most ${ID_LENGTH_MAX} characters, starting with a letter`;
}

function problemOfFolder(folder: string, id: string): string | null {
  const problem = problemOfId(id);
  if (problem) return problem;
  if (!fs.existsSync(path.join(folder, 'package.json')))
    return `sites/${id}/package.json is missing: { "name": "@pune/site-${id}", "private": true, "type": "module" }`;
  if (!fs.existsSync(path.join(folder, 'brand.css')))
    return `sites/${id}/brand.css is missing: copy that of another portal and change its hues`;
  return null;
}

const reasonOf = (error: unknown): string => messageOf(error).replace(/^(\[[\w.-]+\] )+/, '');

/** Reads the configuration of every portal. A faulty portal does not affect the others. */
export async function readSites(root: string): Promise<SitesRead> {
  const below = path.join(root, 'sites');
  const ids = fs
    .readdirSync(below)
    .filter((id) => fs.existsSync(path.join(below, id, 'site.config.ts')))
    .sort();
  const read: SitesRead = { sites: [], problems: [] };
  for (const id of ids) {
    const folder = path.join(below, id);
    const problem = problemOfFolder(folder, id);
    if (problem) read.problems.push({ id, message: problem });
    else
      await configOf(folder).then(
        (config) => read.sites.push({ ...config, id }),
        (error: unknown) =>
          read.problems.push({ id, message: `sites/${id}/site.config.ts: ${reasonOf(error)}` }),
      );
  }
  return read;
}

/**
 * Imports a configuration by Node itself, even from bundled code. After a failure, retries with a
 * version in the URL: a corrected file is a new module.
 */
async function configOf(folder: string): Promise<Omit<SiteConfig, 'id'>> {
  const file = path.join(folder, 'site.config.ts');
  const url = pathToFileURL(file);
  try {
    return (
      (await import(/* turbopackIgnore: true */ url.href)) as { default: Omit<SiteConfig, 'id'> }
    ).default;
  } catch (error) {
    const version = `${url.href}?${fs.statSync(file).mtimeMs}`;
    return (
      (await import(/* turbopackIgnore: true */ version).catch(() => Promise.reject(error))) as {
        default: Omit<SiteConfig, 'id'>;
      }
    ).default;
  }
}

/**
 * Reads the configuration of every portal, from `sites/<id>/site.config.ts`.
 * @throws an error that lists the problem of each faulty portal
 */
export async function loadSites(root: string): Promise<SiteConfig[]> {
  const { sites, problems } = await readSites(root);
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  return sites;
}
