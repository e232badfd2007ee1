import { say, type Reader } from '@pune/content-models/say';
import type { SanitizedConfig } from 'payload';

interface Titled {
  title?: unknown;
}

/**
 * Translates the title of one of our own pages of the admin: Payload takes it from the
 * configuration, as it stands there.
 *
 * @param metadata the metadata that Payload makes of a page
 */
export function withTranslatedTitle<T extends Titled>(
  metadata: T,
  { admin }: Pick<SanitizedConfig, 'admin'>,
  reader: Reader,
): T {
  const { title } = metadata;
  const suffix = admin.meta?.titleSuffix ?? '';
  if (typeof title !== 'string' || !title.endsWith(suffix)) return metadata;
  const words = title.slice(0, title.length - suffix.length).trim();
  const isOurs = Object.values(admin.components?.views ?? {}).some(
    (view) => (view as { meta?: Titled }).meta?.title === words,
  );
  return isOurs ? { ...metadata, title: `${say(reader, words)}${suffix}` } : metadata;
}
