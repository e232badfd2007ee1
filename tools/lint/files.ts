import fs from 'node:fs';
import path from 'node:path';

/** The repository's text files by path, relative to its root, with `/` as separator. */
export type Files = ReadonlyMap<string, string>;

export interface Problem {
  /** The file, with the line if there is one: `packages/search/search.ts:12`. */
  place: string;
  /** The problem, and its correction. */
  message: string;
}

const NOT_OURS = new Set([
  'node_modules',
  'dist',
  '.git',
  '.next',
  '.astro',
  '.data',
  '.netlify',
  '.lighthouseci',
]);
const TEXT =
  /\.(ts|tsx|mts|js|mjs|cjs|astro|css|json|md|toml|yaml|yml|html|xml|svg|txt|sh)$|(^|\/)(run|\.gitignore)$/;

export function readFiles(root: string): Files {
  const files = new Map<string, string>();
  const visit = (folder: string) => {
    for (const entry of fs.readdirSync(path.join(root, folder), { withFileTypes: true })) {
      if (NOT_OURS.has(entry.name)) continue;
      const name = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isDirectory()) visit(name);
      else if (entry.isFile() && TEXT.test(name))
        files.set(name, fs.readFileSync(path.join(root, name), 'utf8'));
    }
  };
  visit('');
  return files;
}

export const isCode = (file: string): boolean => /\.(ts|tsx|mts|js|mjs|cjs|astro)$/.test(file);

/** True for tests and test support. */
export const isTest = (file: string): boolean =>
  /\.(test|e2e)\.tsx?$|\.(contract|testing)\.ts$|(^|\/)(testing|tests|fixtures)\//.test(file);

export const lineAt = (text: string, index: number): number =>
  text.slice(0, index).split('\n').length;
