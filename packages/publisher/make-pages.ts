import type { Read } from '@pune/content';
import type { AskedPreview, Brand } from '@pune/content/previews';
import { digestOf, type Snapshot } from '@pune/content/snapshot';
import { isFatal, wordsOf, type MadeChunk, type MadePage, type Render } from './rendering.ts';
import { shownFilesOf } from './shown-files.ts';
import type { Release } from './target.ts';

/** Renders pages from one state of the snapshot into a release, and tells what each of them asked. Writes nothing into the snapshot. */
export async function makePages(snapshot: Snapshot, site: string, render: Render, release: Release, pages: readonly string[]): Promise<MadeChunk> {
  const version = snapshot.version();
  const reads: Read[] = [];
  const places = new Map<string, number>();
  /** What many pages asked is the same object each time: it need not be looked for by its long key. */
  const known = new Map<Read, number>();
  const placeOf = (read: Read): number => {
    let place = known.get(read) ?? places.get(read.key);
    if (place === undefined) places.set(read.key, (place = reads.push(read) - 1));
    known.set(read, place);
    return place;
  };

  let asked = new Set<Read>();
  let picture: AskedPreview | null = null;
  const brands = new Map<string, Brand>();
  const content = snapshot.reader(site, (read) => void asked.add(read), (wanted, brand) => {
    picture = wanted;
    brands.set(wanted.brand, brand);
  });

  async function make(page: string): Promise<MadePage> {
    asked = new Set();
    picture = null;
    const made: MadePage = { page, hash: null, error: null, reads: [], picture: null, files: [] };
    try {
      const body = await render(page, content);
      made.files = shownFilesOf(snapshot, body, [...asked]);
      await release.put(page, body);
      made.hash = digestOf(body);
    } catch (error) {
      if (isFatal(error)) throw error;
      made.error = wordsOf(error);
    }
    made.picture = picture;
    made.reads = [...new Set([...asked].map(placeOf))];
    return made;
  }

  const made: MadePage[] = [];
  for (const page of pages) made.push(await make(page));
  return { pages: made, reads, brands: [...brands.values()], version };
}
