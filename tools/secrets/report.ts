import fs from 'node:fs';
import path from 'node:path';
import { readLiveKeys } from './key-files.ts';
import { dueOf, type Due } from './live-keys.ts';
import { REPLACED_OTHERWISE, ROTATABLE } from './rotatable.ts';

type Env = Record<string, string | undefined>;

export interface KeyDue {
  name: string;
  due: Due;
}

/** Keys of before rotations are as old as their file. */
const madeAt = (dataDir: string): number => {
  const file = path.join(dataDir, 'service-secrets.json');
  return fs.existsSync(file) ? fs.statSync(file).mtimeMs : Date.now();
};

/** Says what is to be done about each key of the data folder. Keys given otherwise are left out. */
export function keysDue(given: Env, dataDir: string, now = Date.now()): KeyDue[] {
  return Object.keys(ROTATABLE).flatMap((name) => {
    const keys = given[name] === undefined ? readLiveKeys(dataDir, name) : null;
    return keys ? [{ name, due: dueOf(keys, madeAt(dataDir), now) }] : [];
  });
}

const day = (at: string): string => at.slice(0, 10);

export function sentenceOfDue({ name, due }: KeyDue): string {
  switch (due.kind) {
    case 'Fresh':
      return `${name}: rotation in ${due.days} days`;
    case 'RotateSoon':
      return due.days > 0
        ? `${name}: rotation is due in ${due.days} days`
        : `${name}: rotation was due ${-due.days} days ago`;
    case 'Switch':
      return `${name}: the next key is announced, and waits`;
    case 'RetireSoon':
      return `${name}: the former key is live until ${day(due.at)}`;
    case 'Retire':
      return `${name}: the former key was to be retired on ${day(due.at)}`;
  }
}

/** A line for each key. */
export const secretsReport = (given: Env, dataDir: string): string =>
  [
    ...keysDue(given, dataDir).map(sentenceOfDue),
    ...Object.keys(ROTATABLE)
      .filter((name) => given[name] !== undefined)
      .map((name) => `${name}: given by the environment`),
    ...Object.entries(REPLACED_OTHERWISE)
      .filter(([name]) => given[name] !== undefined)
      .map(([name, reason]) => `${name}: not by this command; ${reason}`),
  ].join('\n');
