/** A part of the guide that its reader types into a shell. */
export interface Block {
  /** The heading above it. */
  heading: string;
  text: string;
  /** The releases of Debian on which it is needed; every one if it is missing. */
  onlyOn?: readonly string[];
}

/** Blocks that the words above them restrict to a release of Debian, by their first words. */
const RESTRICTED: readonly { starts: string; onlyOn: readonly string[] }[] = [
  { starts: 'npm install --global node@', onlyOn: ['bookworm'] },
];

/** Finds the blocks of commands of a guide, in its order. */
export function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = [];
  let heading = '';
  for (const [, title, text] of markdown.matchAll(/^#+ (.+)$|^```sh\n([^]*?)^```$/gm))
    if (title) heading = title;
    else if (text) {
      const rule = RESTRICTED.find(({ starts }) => text.startsWith(starts));
      blocks.push({ heading, text, ...(rule && { onlyOn: rule.onlyOn }) });
    }
  return blocks;
}

/** The words that stand for the reader's own. */
const PLACEHOLDERS = ['REPOSITORY', 'E-MAIL', 'NAME', 'PASSWORD'] as const;
export type Answers = Record<(typeof PLACEHOLDERS)[number], string>;

/** Fills in a block as its reader does. */
export const filled = (text: string, answers: Answers): string =>
  text.replace(
    new RegExp(`(?<![\\w$-])(?:${PLACEHOLDERS.join('|')})(?![\\w=-])`, 'g'),
    (word) => answers[word as keyof Answers],
  );

/** The blocks of a guide for a release of Debian, filled in. */
export const stepsOf = (markdown: string, suite: string, answers: Answers): Block[] =>
  blocksOf(markdown)
    .filter(({ onlyOn }) => !onlyOn || onlyOn.includes(suite))
    .map((block) => ({ ...block, text: filled(block.text, answers) }));
