import { digestOf } from '@pune/snapshot/digest';
import type { Dependency } from '@pune/snapshot/reader';
import type { ReadableSnapshot } from '@pune/snapshot/reading';
import { messageOf } from '@pune/std/errors';
import { isFatal } from './disk-errors.ts';
import { createRecordedReads, outlineOf, recordRead, renderInSections } from './outline.ts';
import type { Outline, Render } from './rendering.ts';
import { shownFilesOf, type ShownFile } from './shown-files.ts';
import type { Picture } from './tracking/tables.ts';

/** A rendered page, with everything that the publisher records of it. */
export interface RenderedPage {
  /**
   * Its bytes with their digest and sections, and the media files that they show; or why there are
   * none.
   */
  result:
    | { body: Uint8Array; hash: string; outline: Outline | null; files: ShownFile[] }
    | { error: string };
  /** Its dependencies, complete up to the error if it could not be rendered. */
  reads: readonly Dependency[];
  /** Its preview picture. */
  picture: Picture | null;
}

/**
 * Renders a page from a snapshot, in the publisher's thread or in another one. Writes nothing.
 * @throws fatal errors, see `isFatal`
 */
export async function renderPage(
  snapshot: Pick<ReadableSnapshot, 'reader' | 'dataOf' | 'model'>,
  site: string,
  page: string,
  render: () => Promise<Render>,
): Promise<RenderedPage> {
  const asked = createRecordedReads();
  let picture: Picture | null = null;
  const content = snapshot.reader(
    site,
    (read, section) => recordRead(asked, read, section),
    (wanted, brand) => void (picture = { asked: wanted, brand }),
  );
  try {
    const { body, sections } = await renderInSections(await render(), page, content);
    const reads = [...asked.all.keys()];
    const files = shownFilesOf(snapshot, body, reads);
    const outline = outlineOf(sections, asked);
    return { result: { body, hash: digestOf(body), outline, files }, reads, picture };
  } catch (error) {
    if (isFatal(error)) throw error;
    return { result: { error: messageOf(error) }, reads: [...asked.all.keys()], picture };
  }
}
