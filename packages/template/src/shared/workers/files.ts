/** The files of a page in a cache, for service workers. Their names contain a digest. */

export const ASSETS = '/_astro/';
/** A network that does not answer in this time counts as none. */
export const PATIENCE_MS = 5_000;
/** Files on request: maps by a button, suggestions by the first focus of a search field. */
export const ON_REQUEST = /\/map|\.picker|\.suggestions/;
/** The same, and fonts: most devices have the letters. */
export const ON_REQUEST_OR_FONT = /\/map|\.picker|\.suggestions|\.woff2$/;

/** The styles, scripts and fonts that a page, a style sheet or a script links. */
export const linksOf = (text: string): string[] =>
  [...text.matchAll(/(?:_astro\/|["'`(]\.\/)([\w.~-]+\.\w+)/g)].map(([, name]) => ASSETS + name);

interface Source {
  /** The files that a style sheet or a script links. */
  linksOf: (text: string) => string[];
  /** Finds a file of another version: a file with the same name has the same bytes. */
  cached?: (address: string) => Promise<Response | undefined>;
  /** Files that belong to the page, but are not fetched for it. */
  later?: RegExp;
}

/**
 * Caches the files of a page, and those that its styles and scripts link.
 *
 * @returns the addresses of all files
 *
 * @throws if a file is missing; the page must not be stored then
 */
export async function storeFiles(
  cache: Cache,
  ofPage: Iterable<string>,
  { linksOf: links, cached, later }: Source,
): Promise<string[]> {
  const addresses = new Set(ofPage);
  for (const address of addresses) {
    let file = await cache.match(address);
    if (!file) {
      if (later?.test(address)) continue;
      file = (await cached?.(address)) ?? (await fetch(address));
      if (!file.ok) throw new Error(`${address}: ${file.status}`);
      await cache.put(address, file.clone());
    }
    if (/\.(?:js|css)$/.test(address))
      for (const link of links(await file.text())) addresses.add(link);
  }
  return [...addresses];
}

/** The digest of a page, which names the cache of a version. */
export async function digestOf(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(bytes, 0, 8)].map((byte) => byte.toString(16)).join('-');
}
