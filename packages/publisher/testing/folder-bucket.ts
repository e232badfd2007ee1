import fs from 'node:fs';
import path from 'node:path';
import { Conflict, type Bucket } from '../replication/bucket.ts';
import { digestOfBytes } from '../replication/log.ts';
import { filesBelow } from '../replication/uploads.ts';

/**
 * A bucket in a folder, for processes that use it one after another: the conditions of writes are
 * checked, but not against a writer at the same instant.
 */
export function folderBucket(folder: string): Bucket {
  const fileOf = (key: string): string => path.join(folder, key);
  const read = (key: string): Buffer | null =>
    fs.existsSync(fileOf(key)) ? fs.readFileSync(fileOf(key)) : null;
  return {
    async get(key, unless) {
      const body = read(key);
      if (!body) return null;
      const tag = digestOfBytes(body);
      return tag === unless ? 'unchanged' : { body, tag };
    },
    async put(key, body, expected) {
      const before = read(key);
      if (expected !== undefined && expected !== (before ? digestOfBytes(before) : 'absent'))
        throw new Conflict(key);
      const file = fileOf(key);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(`${file}~`, body);
      fs.renameSync(`${file}~`, file);
      return digestOfBytes(body);
    },
    async list(prefix) {
      if (!fs.existsSync(folder)) return [];
      const keys = await filesBelow(folder);
      return keys.filter((key) => key.startsWith(prefix) && !key.endsWith('~'));
    },
    delete: async (key) => fs.rmSync(fileOf(key), { force: true }),
  };
}
