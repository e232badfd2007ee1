import { digestOf, linksOf, storeFiles } from '../shared/workers/files.ts';
import { OFFLINE } from './desk.copies.ts';

/** The frame of the desk's pages with its files, which are public, for a page without a network. */

const FRAME = `${OFFLINE} frame `;
/** The address of the frame in the language used last. */
const FRAME_ADDRESS = '/desk/frame';

const own = async (): Promise<string[]> =>
  (await caches.keys()).filter((name) => name.startsWith(FRAME));

async function cached(address: string): Promise<Response | undefined> {
  for (const name of await own()) {
    const found = await (await caches.open(name)).match(address);
    if (found) return found;
  }
  return undefined;
}
export const cachedFile = cached;
export const cachedFrame = (): Promise<Response | undefined> => cached(FRAME_ADDRESS);

/** Caches the frame with its files as one version, whose page is stored last. */
export async function keepFrame(address: string): Promise<void> {
  const page = await fetch(address);
  if (!page.ok) throw new Error(`${address}: ${page.status}`);
  const text = await page.clone().text();
  const name = FRAME + (await digestOf(text));
  const cache = await caches.open(name);
  if (!(await cache.match(FRAME_ADDRESS))) {
    await storeFiles(cache, linksOf(text), { linksOf, cached });
    await cache.put(FRAME_ADDRESS, page);
  }
  for (const other of await own()) if (other !== name) await caches.delete(other);
}

/** Removes the frame: nothing is kept on the device any more. */
export async function forgetFrame(): Promise<void> {
  for (const name of await own()) await caches.delete(name);
}

const SLOT =
  /\{\{shell:(title|main)\}\}|<!--shell:(title|main|menu)-->|&lt;!--shell:(title|main)--&gt;|&#60;!--shell:(title|main)--&#62;/g;

/** Fills the slots of the frame, as functions do (`packages/http/shell.ts`). */
export function filledFrame(
  frame: string,
  { title, main }: { title: string; main: string },
): string {
  const values: Record<string, string> = {
    title: title.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;'),
    main,
    menu: '',
  };
  return frame.replace(
    SLOT,
    (_, ...slots: (string | undefined)[]) => values[slots.find((slot) => slot !== undefined)!]!,
  );
}
