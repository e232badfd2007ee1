import type { Dependency, Reader } from '@pune/snapshot/reader';
import type { Section } from '@pune/snapshot/section';
import type { Outline, OutlinedSection, Render } from './rendering.ts';

/** The dependencies of a page while it is rendered, by section. */
export interface RecordedReads {
  /** All dependencies, in order of first use. */
  all: Map<Dependency, number>;
  /** Indexes of dependencies by section; those of the page itself are at 0. */
  bySection: Set<number>[];
}

export const createRecordedReads = (): RecordedReads => ({ all: new Map(), bySection: [] });

/** Records a dependency of a section, or of the page itself, section 0. */
export function recordRead(
  { all, bySection }: RecordedReads,
  read: Dependency,
  section: number,
): void {
  let index = all.get(read);
  if (index === undefined) all.set(read, (index = all.size));
  (bySection[section] ??= new Set()).add(index);
}

/** Renders a page. `sections` is `null` if the render function does not report them. */
export const renderInSections = async (
  render: Render,
  page: string,
  content: Reader,
): Promise<{ body: Uint8Array; sections: Section[] | null }> =>
  render.inSections
    ? render.inSections(page, content)
    : { body: await render(page, content), sections: null };

/**
 * Returns the outline of a rendered page; `null` without sections. Leaves out sections that never
 * change alone: those whose queries are all the page's own too.
 */
export function outlineOf(
  sections: readonly Section[] | null,
  { bySection }: RecordedReads,
): Outline | null {
  if (!sections) return null;
  const placed = new Set(sections.map(({ number }) => number));
  // The markup of a section that the page does not show may have decided what it shows instead.
  const own = new Set(bySection.flatMap((reads, number) => (placed.has(number) ? [] : [...reads])));
  const apart = sections.flatMap(({ number, name, start, end }): OutlinedSection[] => {
    const reads = [...(bySection[number] ?? [])];
    return reads.every((read) => own.has(read)) ? [] : [{ name, start, end, reads }];
  });
  return apart.length > 0 ? { own: [...own], sections: apart } : null;
}
