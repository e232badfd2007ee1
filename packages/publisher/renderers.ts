import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Reader } from '@pune/snapshot/reader';
import { CODE_FILE, type RouteCode } from '@pune/snapshot/route-code';
import type { Section } from '@pune/snapshot/section';
import type { Render } from './rendering.ts';

/** The compiled renderer of a portal: an ES module that renders the page of an address. */
interface Compiled {
  render(
    url: URL,
    content: Reader,
  ): Promise<{ status: number; body: Uint8Array; sections?: Section[] }>;
  /** Renders a section by its name; `null` if it is not known yet. */
  renderSection?(name: string, content: Reader): Uint8Array | null;
}

/**
 * Returns the id of a renderer: a hash of its files. It differs if the template, the branding or a
 * message differs.
 */
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
 * Loads a compiled renderer for the portal at `url`.
 * @returns a function that throws unless the page has its expected status (404 for the error page,
 *   else 200), so that the old page stays
 */
export async function loadRenderer(folder: string, url: string): Promise<Render> {
  const { render, renderSection } = (await import(
    /* turbopackIgnore: true */ pathToFileURL(path.join(folder, 'server/entry.mjs')).href
  )) as Compiled;
  async function inSections(
    page: string,
    content: Reader,
  ): Promise<{ body: Uint8Array; sections: Section[] }> {
    const { status, body, sections = [] } = await render(new URL(page, url), content);
    if (status !== 200 && !page.endsWith('/404.html'))
      throw new Error(`The page answered ${status} while it was rendered`);
    return { body, sections };
  }
  const checked: Render = async (page, content) => (await inSections(page, content)).body;
  return Object.assign(checked, {
    codeOf: readCodes(path.join(folder, 'server', CODE_FILE)),
    ...(renderSection && { inSections, section: renderSection }),
  });
}

/** Reads which code renders which pages. Of a renderer without the file no code is known. */
function readCodes(file: string): (page: string) => string | null {
  const routes = fs.existsSync(file)
    ? (JSON.parse(fs.readFileSync(file, 'utf8')) as RouteCode[])
    : [];
  const codes = routes.map(({ pattern, digest }) => ({ pattern: new RegExp(pattern), digest }));
  return (page) => codes.find(({ pattern }) => pattern.test(decodeURI(page)))?.digest ?? null;
}

/** File that names the renderer for new releases. */
const NEWEST = 'newest';

export type RendererStore = ReturnType<typeof createRendererStore>;

/**
 * Opens the store of a portal's compiled renderers, kept by id below `folder`. The live release is
 * patched by the renderer that made it while another one is built, and kept releases can be rolled
 * back to.
 */
export function createRendererStore(folder: string, url: string) {
  const folderOf = (id: string) => path.join(folder, id);
  const isKept = (id: string) => fs.existsSync(path.join(folderOf(id), 'server/entry.mjs'));
  const newestFile = path.join(folder, NEWEST);

  return {
    folderOf,
    /** Returns true if a renderer is kept on this machine. */
    has: isKept,
    /**
     * Returns the id of the renderer that was built last. It is read from the data folder, not the
     * repository, which other builds share.
     */
    newest(): string | null {
      const id = fs.existsSync(newestFile) ? fs.readFileSync(newestFile, 'utf8').trim() : '';
      return id && isKept(id) ? id : null;
    },
    /** Sets the renderer for new releases. */
    choose(id: string): void {
      fs.writeFileSync(`${newestFile}.${process.pid}.tmp`, id);
      fs.renameSync(`${newestFile}.${process.pid}.tmp`, newestFile);
    },
    /**
     * Copies a newly built renderer into the store and returns its id.
     * @throws if there is no renderer in the folder
     */
    keep(built: string): string {
      if (!fs.existsSync(path.join(built, 'server/entry.mjs')))
        throw new Error(
          `[publisher] This portal has no compiled renderer: run npm start, which compiles it into ${built}`,
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
          `[publisher] Renderer ${id} is no longer kept in ${folder}: make a new release instead`,
        );
      return loadRenderer(folderOf(id), url);
    },
    assetsOf: (id: string): string => path.join(folderOf(id), 'client'),
    /** Deletes all renderers except these. */
    prune(wanted: ReadonlySet<string>): void {
      for (const name of fs.existsSync(folder) ? fs.readdirSync(folder) : [])
        if (name !== NEWEST && !wanted.has(name))
          fs.rmSync(path.join(folder, name), { recursive: true, force: true });
    },
  };
}
