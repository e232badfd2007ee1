import fs from 'node:fs';
import path from 'node:path';
import { othersOf, type LiveKeys } from './live-keys.ts';

/** The fields of a file of keys: those of `CITIZENS_KEY` are `CITIZENS_KEY`, `CITIZENS_KEY_NEXT` … */
export type KeyFields = Record<string, string>;

/** The names of a key's fields in a file. */
interface FieldNames {
  current: string;
  next: string;
  former: string;
  since: string;
  retireAt: string;
}
const SERVICE_FIELDS = (name: string): FieldNames => ({
  current: name,
  next: `${name}_NEXT`,
  former: `${name}_FORMER`,
  since: `${name}_SINCE`,
  retireAt: `${name}_RETIRE_AT`,
});
const CMS_FIELDS: FieldNames = {
  current: 'payloadSecret',
  next: 'payloadSecretNext',
  former: 'payloadSecretFormer',
  since: 'payloadSecretSince',
  retireAt: 'payloadSecretRetireAt',
};

/** The key that signs sessions of editors is in a file of its own, which the CMS reads. */
export const CMS_SECRET = 'PAYLOAD_SECRET';

/** The place of a key, and the names of its fields there. */
const placeOf = (dataDir: string, name: string): { file: string; fields: FieldNames } =>
  name === CMS_SECRET
    ? { file: path.join(dataDir, 'secrets.json'), fields: CMS_FIELDS }
    : { file: path.join(dataDir, 'service-secrets.json'), fields: SERVICE_FIELDS(name) };

const words = (text: string | undefined): string[] => (text ?? '').split(' ').filter(Boolean);

function keysFrom(raw: KeyFields, fields: FieldNames): LiveKeys | null {
  const current = raw[fields.current];
  return current === undefined
    ? null
    : {
        current,
        next: raw[fields.next] ?? null,
        former: words(raw[fields.former]),
        since: raw[fields.since] ?? null,
        retireAt: raw[fields.retireAt] ?? null,
      };
}

const read = (file: string): KeyFields =>
  fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as KeyFields) : {};

/** @returns the keys of a purpose as the data folder has them; null if they were not made there */
export function readLiveKeys(dataDir: string, name: string): LiveKeys | null {
  const { file, fields } = placeOf(dataDir, name);
  return keysFrom(read(file), fields);
}

/** Replaces a file by renaming, so that a killed process leaves the file before or after. */
export function replaceKeyFile(file: string, raw: KeyFields): void {
  const descriptor = fs.openSync(`${file}.tmp`, 'w', 0o600);
  fs.writeFileSync(descriptor, `${JSON.stringify(raw, null, 2)}\n`);
  fs.fsyncSync(descriptor);
  fs.closeSync(descriptor);
  fs.renameSync(`${file}.tmp`, file);
}

/** Stores the keys of a purpose, all of them at once. */
export function writeLiveKeys(dataDir: string, name: string, keys: LiveKeys): void {
  const { file, fields } = placeOf(dataDir, name);
  const raw = read(file);
  const set = (field: string, value: string | null) => {
    if (value) raw[field] = value;
    else delete raw[field];
  };
  set(fields.current, keys.current);
  set(fields.next, keys.next);
  set(fields.former, keys.former.join(' '));
  set(fields.since, keys.since);
  set(fields.retireAt, keys.retireAt);
  replaceKeyFile(file, raw);
}

/** The variables of the keys of a file: `<name>`, and `<name>_OTHER` where there are others. */
export function environmentOfKeys(raw: KeyFields, names: readonly string[]): KeyFields {
  return Object.fromEntries(
    names.flatMap((name) => {
      const keys = keysFrom(raw, SERVICE_FIELDS(name));
      if (!keys) return [];
      const others = othersOf(keys).join(' ');
      return [[name, keys.current], ...(others ? [[`${name}_OTHER`, others]] : [])];
    }),
  );
}

export const sinceField = (name: string): string => SERVICE_FIELDS(name).since;
