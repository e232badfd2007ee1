import { crc32 } from 'node:zlib';

/** The range of times that every file system stores: up to the year 2038. */
const SECONDS_MAX = 2 ** 31;

/**
 * The time of a page and of its precompressed files, in seconds: a digest of the page. nginx and
 * Caddy compute their tags from the second and the length of a file, which two edits within a
 * second may share. 0 and 1 are no times to Caddy.
 */
export const digestTime = (body: Uint8Array): number => (crc32(body) % (SECONDS_MAX - 2)) + 2;
