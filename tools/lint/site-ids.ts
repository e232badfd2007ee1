import { isCode, isTest, lineAt, type Files, type Problem } from './files.ts';
import { withoutComments } from './imports.ts';

/** True for data that assigns documents to portals. */
const isData = (file: string): boolean => /\.examples\.ts$|^cms\/seeds?[/.]/.test(file);

/**
 * True if an id is also an option of a field, such as a theme of projects: in code it means the
 * option.
 */
const isOption = (files: Files, id: string): boolean =>
  [...files].some(
    ([file, text]) =>
      file.startsWith('content-models/') &&
      isCode(file) &&
      !isData(file) &&
      new RegExp(`\\bvalue: '${id}'`).test(text),
  );

/**
 * Checks that only `sites/<id>` names a portal by its id: other code depends on the capabilities in
 * `site.config.ts`.
 */
export function checkSiteIds(files: Files): Problem[] {
  const ids = [
    ...new Set(
      [...files.keys()].flatMap(
        (file) => /^sites\/([^/]+)\/site\.config\.ts$/.exec(file)?.[1] ?? [],
      ),
    ),
  ];
  if (ids.length === 0) return [];
  // Matches an id as a whole string, as an attribute in styles, or as a folder.
  const strings = ids.filter((id) => !isOption(files, id));
  const asString = strings.length > 0 ? [`(['"\`])(?:${strings.join('|')})\\1`] : [];
  const names = new RegExp([...asString, `\\bsites/(?:${ids.join('|')})\\b`].join('|'), 'g');
  const problems: Problem[] = [];
  for (const [file, text] of files) {
    if (
      !(isCode(file) || file.endsWith('.css')) ||
      file.startsWith('sites/') ||
      isData(file) ||
      isTest(file)
    )
      continue;
    for (const match of withoutComments(text).matchAll(names)) {
      problems.push({
        place: `${file}:${lineAt(text, match.index)}`,
        message: `names the portal ${match[0]}: read the portals from sites/*/site.config.ts and branch on a capability there`,
      });
    }
  }
  return problems;
}
