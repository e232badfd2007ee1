import type { Files, Problem } from './files.ts';

const INDEX = 'docs/decisions/README.md';
const DECISION = /^docs\/decisions\/(\d{4}-\d{2}-\d{2}-[\w-]+\.md)$/;
const ENTRY =
  /^- \[(?<title>.+?)\]\((?<file>[\w-]+\.md)\): (?<status>in force|superseded|amended)/gm;

/**
 * The status of a decision. The first line below its title says if it was superseded or amended.
 */
function statusOf(text: string): string {
  const [, word] = /^# .+\n\n_(Superseded|Amended)\s+by\s+\[/.exec(text) ?? [];
  return word?.toLowerCase() ?? 'in force';
}

/** Checks that the index lists each decision once, with its title and status. */
export function checkDecisions(files: Files): Problem[] {
  const decisions = [...files].flatMap(([file, text]) => {
    const [, name] = DECISION.exec(file) ?? [];
    return name ? [{ file, name, text }] : [];
  });
  const entries = [...(files.get(INDEX) ?? '').replace(/\n  +/g, ' ').matchAll(ENTRY)].map(
    ({ groups }) => groups as { title: string; file: string; status: string },
  );
  return decisions.flatMap(({ file, name, text }) => {
    const problem = (message: string): Problem[] => [{ place: file, message }];
    const title = /^# (.+)$/m.exec(text)?.[1] ?? '';
    const status = statusOf(text);
    const found = entries.filter((entry) => entry.file === name);
    if (found.length !== 1)
      return problem(
        `stands ${found.length} times in ${INDEX}: add "- [${title}](${name}): ${status}" below its subject`,
      );
    if (found[0]!.title !== title)
      return problem(`is called "${found[0]!.title}" in ${INDEX}: write "${title}" there`);
    if (found[0]!.status !== status)
      return problem(
        `is ${status}, and ${INDEX} calls it ${found[0]!.status}: begin the decision with "_Superseded by [title](file)._" or correct the index`,
      );
    return [];
  });
}
