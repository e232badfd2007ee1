import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { makePrivateFolder } from '@pune/database/private-files';

/** Officers confirm an action, or correct its form, within this time. */
const KEPT_MS = 3_600_000;
const FIELD = /^[a-z][a-z_]*$/;

/** Files by field. */
export type Files = Readonly<Record<string, readonly Uint8Array[]>>;

/**
 * Keeps the files of a form while its officer corrects or confirms it, because a browser does not
 * send a chosen file twice.
 */
export interface KeptFiles {
  /** Keeps files for this person, and returns the token under which they are found. */
  keep: (person: string, files: Files) => Promise<string>;
  /** The files under a token; none if it is unknown, too old, or of another person. */
  find: (person: string, token: string) => Promise<Files>;
  drop: (person: string, token: string) => Promise<void>;
}

const nameOf = (person: string, token: string): string =>
  createHash('sha256')
    .update(JSON.stringify([person, token]))
    .digest('base64url');

/** Deletes the folders of forms that were given up. */
async function sweep(folder: string, before: number): Promise<void> {
  for (const name of await fs.readdir(folder)) {
    const one = path.join(folder, name);
    const found = await fs.stat(one).catch(() => null);
    if (found && found.mtimeMs < before) await fs.rm(one, { recursive: true, force: true });
  }
}

export function createKeptFiles(folder: string, now: () => Date = () => new Date()): KeptFiles {
  const placeOf = (person: string, token: string) => path.join(folder, nameOf(person, token));
  return {
    keep: async (person, files) => {
      makePrivateFolder(folder);
      await sweep(folder, now().getTime() - KEPT_MS);
      const token = randomBytes(18).toString('base64url');
      const place = placeOf(person, token);
      makePrivateFolder(place);
      for (const [field, list] of Object.entries(files)) {
        if (!FIELD.test(field)) throw new Error(`[desk] No name of a field: ${field}`);
        for (const [index, bytes] of list.entries())
          await fs.writeFile(path.join(place, `${field}.${index}`), bytes, { mode: 0o600 });
      }
      return token;
    },
    find: async (person, token) => {
      const place = placeOf(person, token);
      const found = await fs.stat(place).catch(() => null);
      if (!found || found.mtimeMs < now().getTime() - KEPT_MS) return {};
      const files: Record<string, Uint8Array[]> = {};
      for (const name of (await fs.readdir(place)).toSorted())
        (files[name.split('.')[0]!] ??= []).push(await fs.readFile(path.join(place, name)));
      return files;
    },
    drop: (person, token) => fs.rm(placeOf(person, token), { recursive: true, force: true }),
  };
}
