import { createHash, hkdfSync, randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { decryptBytes, encryptBytes } from '@pune/std/encryption';
import { makePrivateFolder } from '@pune/database/private-files';
import { senderOf } from '@pune/database/rate-limit';
import type { Seal } from '@pune/database/seal';

/** A person corrects a refused form within this time. */
const KEPT_MS = 3_600_000;
/** Mobile networks put many people behind one address. */
const OF_SENDER_MAX = 20;
/** 1.6 GB at most. */
const ALL_MAX = 200;
const TOKEN = /^[A-Za-z0-9_-]{32}$/;

/**
 * Keeps the photo of a refused form while its sender corrects the form, because a browser does not
 * send a chosen file twice. The file is encrypted by its token, which only the sender has.
 */
export interface KeptPhotos {
  /**
   * @param address the internet address of the sender, of which the disk holds a keyed index
   *
   * @returns the token; null if too many photos are kept already
   */
  keep: (photo: Uint8Array, address: string) => Promise<string | null>;
  /** @returns null if the token is unknown or older than an hour */
  find: (token: string) => Promise<Uint8Array | null>;
  drop: (token: string) => Promise<void>;
  /** Deletes photos that are older than an hour. */
  sweep: () => Promise<void>;
}

export const isKeptPhotoToken = (token: string): boolean => TOKEN.test(token);

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const keyOf = (token: string) => Buffer.from(hkdfSync('sha256', token, '', 'kept photo', 32));
const endOf = (token: string): string => `.${digest(`name ${token}`).slice(0, 32)}`;

export interface KeptPhotosOptions {
  /** Created with the first photo. */
  folder: string;
  seal: Pick<Seal, 'index'>;
  now?: () => Date;
}

export function createKeptPhotos({
  folder,
  seal,
  now = () => new Date(),
}: KeptPhotosOptions): KeptPhotos {
  const names = () => fs.readdir(folder).catch(() => [] as string[]);
  const isOld = async (file: string): Promise<boolean> => {
    const found = await fs.stat(file).catch(() => null);
    return !found || found.mtimeMs < now().getTime() - KEPT_MS;
  };
  async function placeOf(token: string): Promise<string | null> {
    if (!isKeptPhotoToken(token)) return null;
    const name = (await names()).find((one) => one.endsWith(endOf(token)));
    return name ? path.join(folder, name) : null;
  }
  async function sweep(): Promise<void> {
    for (const name of await names()) {
      const file = path.join(folder, name);
      if (await isOld(file)) await fs.rm(file, { force: true });
    }
  }
  return {
    sweep,
    async keep(photo, address) {
      await sweep();
      const start = seal.index(`kept photo ${senderOf(address)}`).slice(0, 16);
      const kept = await names();
      const own = kept.filter((name) => name.startsWith(start));
      if (kept.length >= ALL_MAX || own.length >= OF_SENDER_MAX) return null;
      makePrivateFolder(folder);
      const token = randomBytes(24).toString('base64url');
      const place = path.join(folder, start + endOf(token));
      const sealed = encryptBytes(keyOf(token), photo);
      await fs.writeFile(place, sealed, { mode: 0o600, flag: 'wx' });
      // The age of a photo is measured by the clock that sweeps.
      await fs.utimes(place, now(), now());
      return token;
    },
    async find(token) {
      const place = await placeOf(token);
      if (!place || (await isOld(place))) return null;
      const sealed = await fs.readFile(place).catch(() => null);
      return sealed && decryptBytes(keyOf(token), sealed);
    },
    async drop(token) {
      const place = await placeOf(token);
      if (place) await fs.rm(place, { force: true });
    },
  };
}
