import type { Files } from './files.ts';

import path from 'node:path';

export interface Import {
  specifier: string;
  index: number;
}

const IMPORT =
  /(?:^|[;\s}])(?:import|export)\s(?:[^'"`;]*?\sfrom\s+)?(['"])([^'"\n]+)\1|\b(?:import|require)\(\s*(['"`])([^'"`\n$]+)\3/g;

/** Blanks comments out, so that positions do not change. `//` in an address is no comment. */
export const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\/|(^|[\s;{}(),])\/\/[^\n]*/g, (comment) =>
    comment.replace(/[^\n]/g, ' '),
  );

/**
 * All imports of a module: static, dynamic and of types. Also reads the frontmatter of `.astro`
 * files.
 */
export function importsOf(text: string): Import[] {
  return [...withoutComments(text).matchAll(IMPORT)].map((match) => ({
    specifier: match[2] ?? match[4]!,
    // The match begins at the end of the line before.
    index: match.index + match[0].search(/import|export|require/),
  }));
}

/**
 * The file or folder of this repository that an import resolves to; `null` for external packages.
 *
 * @param packages the names of workspace packages with their folders
 */
export function targetOf(
  file: string,
  specifier: string,
  packages: ReadonlyMap<string, string>,
): string | null {
  if (specifier.startsWith('.'))
    return path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier));
  const [, name, rest] = /^(@[^/]+\/[^/]+|[^@/][^/]*)(?:\/(.*))?$/.exec(specifier) ?? [];
  const folder = name && packages.get(name);
  return folder ? path.posix.join(folder, rest ?? '') : null;
}

/** The workspace's packages by name, with their folders. */
export const packagesOf = (files: Files): Map<string, string> =>
  new Map(
    [...files]
      .filter(([file]) => file.endsWith('/package.json'))
      .map(([file, text]) => [
        (JSON.parse(text) as { name: string }).name,
        file.replace('/package.json', ''),
      ]),
  );
