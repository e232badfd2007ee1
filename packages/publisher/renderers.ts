import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Reader } from '@pune/content';
import type { Render } from './rendering.ts';

/**
 * A portal's compiled renderer: an ES module that takes an address and the reader, and gives the
 * page.
 */
interface Compiled {
  render(url: URL, content: Reader): Promise<{ status: number; body: Uint8Array }>;
}

/** Names a renderer by its bytes: another template, brand or message gives another name. */
export function rendererId(folder: string): string {
  const hash = createHash('sha256');
  const files = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  for (const file of files.sort())
    hash.update(path.relative(folder, file)).update(fs.readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/**
 * Loads a compiled renderer for a portal at `url`. A page whose route answers anything but its own
 * status is not published: the old one stays.
 */
export async function loadRenderer(folder: string, url: string): Promise<Render> {
  const { render } = (await import(
    /* turbopackIgnore: true */ pathToFileURL(path.join(folder, 'server/entry.mjs')).href
  )) as Compiled;
  return async (page, content) => {
    const { status, body } = await render(new URL(page, url), content);
    if (status !== 200 && !page.endsWith('/404.html'))
      throw new Error(`The page answered ${status} while it was rendered`);
    return body;
  };
}

/** Names the renderer of new releases. */
const NEWEST = 'newest';

export type RendererStore = ReturnType<typeof createRendererStore>;

/**
 * Compiled renderers of one portal, kept by their names below `folder`: the live release goes on
 * being patched by the renderer that made it while another one is built, and a release that is kept
 * can be gone back to.
 */
export function createRendererStore(folder: string, url: string) {
  const folderOf = (id: string) => path.join(folder, id);
  const isKept = (id: string) => fs.existsSync(path.join(folderOf(id), 'server/entry.mjs'));
  const newestFile = path.join(folder, NEWEST);

  return {
    folderOf,
    /**
     * The renderer that was built last for this data; none of it may be left in the repository,
     * where others build too.
     */
    newest(): string | null {
      const id = fs.existsSync(newestFile) ? fs.readFileSync(newestFile, 'utf8').trim() : '';
      return id && isKept(id) ? id : null;
    },
    /** Chooses the renderer that new releases are made with. */
    choose(id: string): void {
      fs.writeFileSync(`${newestFile}.${process.pid}.tmp`, id);
      fs.renameSync(`${newestFile}.${process.pid}.tmp`, newestFile);
    },
    /**
     * Keeps a copy of a renderer that was just built; gives its name. @throws where there is none
     */
    keep(built: string): string {
      if (!fs.existsSync(path.join(built, 'server/entry.mjs')))
        throw new Error(
          `[publisher] There is no compiled renderer of this portal: npm start compiles it into ${built}`,
        );
      const id = rendererId(built);
      if (isKept(id)) return id;
      const half = `${folderOf(id)}.${process.pid}.tmp`;
      fs.rmSync(half, { recursive: true, force: true });
      fs.cpSync(built, half, { recursive: true });
      fs.rmSync(folderOf(id), { recursive: true, force: true });
      fs.renameSync(half, folderOf(id));
      return id;
    },
    async load(id: string): Promise<Render> {
      if (!isKept(id))
        throw new Error(
          `[publisher] The renderer ${id} is not kept in ${folder}: only a new release can follow`,
        );
      return loadRenderer(folderOf(id), url);
    },
    assetsOf: (id: string): string => path.join(folderOf(id), 'client'),
    /** Forgets all renderers but these. */
    prune(wanted: ReadonlySet<string>): void {
      for (const name of fs.existsSync(folder) ? fs.readdirSync(folder) : [])
        if (name !== NEWEST && !wanted.has(name))
          fs.rmSync(path.join(folder, name), { recursive: true, force: true });
    },
  };
}
