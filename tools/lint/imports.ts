import path from 'node:path';

export interface Import {
  specifier: string;
  index: number;
}

const IMPORT =
  /(?:^|[;\s}])(?:import|export)\s(?:[^'"`;]*?\sfrom\s+)?(['"])([^'"\n]+)\1|\b(?:import|require)\(\s*(['"`])([^'"`\n$]+)\3/g;

/**
 * Comments keep their length, so that positions stay right. `//` inside an address is no comment.
 */
export const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\/|(^|[\s;{}(),])\/\/[^\n]*/g, (comment) =>
    comment.replace(/[^\n]/g, ' '),
  );

/**
 * Everything that a module imports, statically or not, types too. In `.astro` files the same words
 * stand in the frontmatter.
 */
export function importsOf(text: string): Import[] {
  return [...withoutComments(text).matchAll(IMPORT)].map((match) => ({
    specifier: match[2] ?? match[4]!,
    // The match begins at the end of the line before.
    index: match.index + match[0].search(/import|export|require/),
  }));
}

/**
 * The file or folder of this repository that an import leads to, `null` for packages of others.
 * @param packages names of workspace packages and their folders
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
