import { isCode, isTest, lineAt, type Files, type Problem } from './files.ts';
import { withoutComments } from './imports.ts';

/** Data that says on which portal a document appears. */
const isData = (file: string): boolean => /\.examples\.ts$|^cms\/seeds?[/.]/.test(file);

/**
 * Words that are options of a field, as the themes of projects are: code that says one means the
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
 * Nothing outside `sites/<id>` names a portal by its id: code branches on what `site.config.ts`
 * says a portal can do.
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
  // As a whole string, as an attribute in styles, or as a folder.
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
