/**
 * The maximum length of an origin: a host name has at most 253 characters.
 */
export const ORIGIN_CHARACTERS_MAX = 270;
const ORIGIN = /^https:\/\/(?:[a-z0-9-]+\.)+[a-z0-9-]*[a-z][a-z0-9-]*(?::\d{1,5})?$/;
/** A server on the same machine needs no certificate. */
const LOCAL = /^http:\/\/(?:[a-z0-9-]+\.)*localhost(?::\d{1,5})?$/;

/**
 * True for the origin of a site that may show forms of a portal in a frame: scheme, host and port
 * as browsers send them, without a path and without wildcards.
 */
export const isEmbedOrigin = (text: unknown): text is string =>
  typeof text === 'string' &&
  text.length <= ORIGIN_CHARACTERS_MAX &&
  (ORIGIN.test(text) || LOCAL.test(text));

/**
 * Parses the file in which a portal publishes its origins: `{"origins":["https://example.org"]}`.
 * A text that is no origin is dropped, since the text becomes part of a header.
 *
 * @returns no origin for a file that is missing or cannot be read
 */
export function parseEmbedOriginsFile(text: string | null): string[] {
  try {
    const { origins } = JSON.parse(text ?? '{}') as { origins?: unknown };
    return Array.isArray(origins) ? origins.filter(isEmbedOrigin) : [];
  } catch {
    return [];
  }
}
