import { existsSync } from 'node:fs';
import type { Reader } from '@pune/content';
import { openForReading, type ReadableSnapshot } from '@pune/content/reading';
import { portalsOf } from '@pune/content/search-rows';

/** A portal of citizens, with what is published on it. */
export interface PublishedPortal {
  id: string;
  /** `https://pmc.example` */
  origin: string;
  reader: Reader;
}

/**
 * Reads the file of the published content. It is opened for each look, because the publisher may
 * have replaced it.
 *
 * @returns null without the file
 */
export function readContent<T>(
  file: string,
  now: () => Date,
  read: (content: ReadableSnapshot) => T,
): T | null {
  if (!existsSync(file)) return null;
  const content = openForReading(file, { now: () => now().getTime() });
  try {
    return read(content);
  } finally {
    content.close();
  }
}

/**
 * Reads what is published now.
 *
 * @param file the file of the published content, which may not exist yet
 * @param first the origin of the portal that comes first
 *
 * @returns null without the file
 */
export function readPublished<T>(
  file: string,
  now: () => Date,
  read: (portals: readonly PublishedPortal[]) => T,
  first: string,
): T | null {
  return readContent(file, now, (content) => {
    const portals = portalsOf(content.state).map(({ id, url }) => ({
      id,
      origin: new URL(url).origin,
      reader: content.reader(id),
    }));
    return read(
      portals.toSorted(
        (one, other) => Number(other.origin === first) - Number(one.origin === first),
      ),
    );
  });
}
