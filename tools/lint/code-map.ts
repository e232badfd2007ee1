import { ALLOWED, areaOf, FOUNDATIONS } from './dependencies.ts';
import { lineAt, type Files, type Problem } from './files.ts';

const MAP = 'docs/architecture.md';
const FEATURES = 'Feature packages';

const wordsIn = (text: string): string[] =>
  [...text.matchAll(/`([\w-]+)`/g)].map(([, word]) => word!);

/** The list after `**May import:**` in a section, up to the first full stop or semicolon. */
function importsIn(section: string): string[] | null {
  const [, list] = /\*\*May import:\*\*([^.;]*)/.exec(section) ?? [];
  return list === undefined ? null : wordsIn(list);
}

const headingOf = (area: string): string =>
  area === 'feature'
    ? FEATURES
    : FOUNDATIONS.includes(area)
      ? `\`packages/${area}\``
      : `\`${area}\``;

/**
 * Checks that the code map has every area, with the imports that the dependency rules allow, and
 * every package.
 */
export function checkCodeMap(files: Files): Problem[] {
  const text = files.get(MAP) ?? '';
  const problems: Problem[] = [];
  for (const [area, { from }] of Object.entries(ALLOWED)) {
    const heading = `### ${headingOf(area)}\n`;
    const start = text.indexOf(heading);
    const list = from.map((name) => `\`${name}\``).join(', ') || 'nothing';
    if (start < 0) {
      problems.push({
        place: MAP,
        message: `has no section "${heading.trim()}": add it, with "**May import:** ${list}."`,
      });
      continue;
    }
    const named = importsIn(text.slice(start).split(/\n#{2,3} /)[0]!);
    if (!named || named.toSorted().join() !== [...from].sort().join())
      problems.push({
        place: `${MAP}:${lineAt(text, start)}`,
        message: `${headingOf(area)}: write "**May import:** ${list}."`,
      });
  }
  const packages = new Set(
    [...files.keys()].flatMap((file) => /^(packages\/[^/]+)\/package\.json$/.exec(file)?.[1] ?? []),
  );
  for (const folder of packages)
    if (areaOf(`${folder}/x`) === 'feature' && !text.includes(`- \`${folder}\`:`))
      problems.push({
        place: MAP,
        message: `does not name ${folder}: add "- \`${folder}\`: …" below "### ${FEATURES}"`,
      });
  return problems;
}
