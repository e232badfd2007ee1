import path from 'node:path';
import { isTest, type Files, type Problem } from './files.ts';
import { importsOf, targetOf } from './imports.ts';

const SOURCES = 'packages/template/src/';
const SHARED = 'shared';

/** Imports that are no statements of a module: of stylesheets, and of the script of a page. */
const LINKED = /@import '([^']+)'|<script src="([^"]+)"/g;

/** The feature of a file below `src/`, which is its folder; empty for a file directly below it. */
const featureOf = (file: string): string =>
  /^([^/]+)\//.exec(file.slice(SOURCES.length))?.[1] ?? '';

/** The files of the template that a file imports. */
function importedBy(file: string, text: string): string[] {
  const linked = [...text.matchAll(LINKED)].map(([, sheet, script]) => sheet ?? script!);
  const specifiers = file.endsWith('.css')
    ? linked
    : [...importsOf(text).map(({ specifier }) => specifier), ...linked];
  return specifiers.flatMap(
    (specifier) => targetOf(file, specifier.replace(/\?\w+$/, ''), new Map()) ?? [],
  );
}

/** For each file of the template: the features whose files import it, tests aside. */
function importersOf(files: Files): Map<string, Set<string>> {
  const importers = new Map<string, Set<string>>();
  for (const [file, text] of files) {
    if (!file.startsWith(SOURCES) || isTest(file)) continue;
    for (const target of importedBy(file, text))
      importers.set(target, (importers.get(target) ?? new Set()).add(featureOf(file)));
  }
  return importers;
}

/**
 * Checks that a feature of the template is one folder, whose files bear its noun, so that
 * `git ls-files '*circulars*'` lists the feature whole. Pages are named by their kind instead:
 * `list.astro`, `feed.xml.ts`.
 */
export function checkFeatureFolders(files: Files): Problem[] {
  const problems: Problem[] = [];
  const importers = importersOf(files);
  for (const file of files.keys()) {
    const feature = featureOf(file);
    if (!file.startsWith(SOURCES) || !feature) continue;
    const users = importers.get(file) ?? new Set();
    const [user] = users;
    const bears = (noun: string) => path.posix.basename(file).toLowerCase().includes(noun);
    const isPage = users.size === 0 && !isTest(file);
    if (feature !== SHARED && !isPage && !bears(feature))
      problems.push({
        place: file,
        message: `does not bear the name of its feature: put "${feature}" into its name`,
      });
    if (users.size === 1 && user !== '' && user !== SHARED && user !== feature && !bears(user!))
      problems.push({
        place: file,
        message: `is imported by ${user} alone: move it to ${SOURCES}${user}/`,
      });
  }
  return problems;
}
