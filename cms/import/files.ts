import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { FILE_BYTES_MAX } from '../hooks/uploads.ts';

const MIME_TYPES: Record<string, string> = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.pdf': 'application/pdf',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.vtt': 'text/vtt',
};

export interface FoundFile {
  /** The path within the folder, with `/` as separator: the key under which it is remembered. */
  name: string;
  path: string;
  mimeType: string;
  bytes: number;
}

export interface Folder {
  isEmpty: boolean;
  /**
   * Finds a file by its path in the folder, by an address that ends with it, or by its name if that
   * is unique.
   *
   * @returns the file, or a problem in words
   */
  find: (name: string) => FoundFile | { problem: string };
  digestOf: (file: FoundFile) => string;
}

/** Lists the names that may identify a file: the whole path, then ever shorter suffixes. */
function namesOf(name: string): string[] {
  let wanted = name
    .replaceAll('\\', '/')
    .replace(/^[a-z]+:\/\/[^/]+/i, '')
    .replace(/[?#].*$/, '');
  try {
    wanted = decodeURIComponent(wanted);
  } catch {
    // The percent sign is literal.
  }
  const parts = wanted.split('/').filter((part) => part && part !== '.');
  if (parts.includes('..')) return [];
  return parts.map((_, n) => parts.slice(n).join('/').normalize('NFC'));
}

/**
 * Opens the folder of files that rows may reference. Files are listed once, and only listed files
 * are opened: no name and no symbolic link can lead out of the folder.
 */
export function openFolder(folder: string | undefined): Folder {
  const byPath = new Map<string, string>();
  const byName = new Map<string, string[]>();
  if (folder !== undefined) {
    if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory())
      throw new Error(`There is no folder ${folder}.`);
    for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const full = path.join(entry.parentPath, entry.name);
      const relative = path.relative(folder, full).split(path.sep).join('/').normalize('NFC');
      byPath.set(relative, full);
      byName.set(path.posix.basename(relative), [
        ...(byName.get(path.posix.basename(relative)) ?? []),
        relative,
      ]);
    }
  }
  const digests = new Map<string, string>();

  return {
    isEmpty: byPath.size === 0,
    find(name) {
      const shown = `"${name.slice(0, 100)}"`;
      if (folder === undefined)
        return {
          problem: `The file ${shown} is looked for among the files of the import: give them too.`,
        };
      const names = namesOf(name);
      const alone = byName.get(names.at(-1) ?? '') ?? [];
      const relative =
        names.find((candidate) => byPath.has(candidate)) ??
        (alone.length === 1 ? alone[0] : undefined);
      if (relative === undefined)
        return {
          problem:
            alone.length > 1
              ? `There are ${alone.length} files ${shown} in the folder: name it with its path.`
              : `There is no file ${shown} in the folder.`,
        };
      const full = byPath.get(relative)!;
      const { size } = fs.statSync(full);
      const mimeType = MIME_TYPES[path.extname(relative).toLowerCase()];
      if (!mimeType)
        return {
          problem: `The file ${shown} is of no kind that the CMS takes: JPEG, PNG, WebP, AVIF, PDF, MP4, WebM, WebVTT.`,
        };
      if (size > FILE_BYTES_MAX)
        return { problem: `The file ${shown} has more than 20 MB: export it for the web.` };
      return { name: relative, path: full, mimeType, bytes: size };
    },
    digestOf({ path: full }) {
      const { size, mtimeMs } = fs.statSync(full);
      const key = `${full} ${size} ${mtimeMs}`;
      if (!digests.has(key))
        digests.set(
          key,
          createHash('sha256').update(fs.readFileSync(full)).digest('base64url').slice(0, 16),
        );
      return digests.get(key)!;
    },
  };
}
