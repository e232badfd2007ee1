// node tools/tutorial.ts FOLDER: applies the edits of docs/tutorial.md to a clone.
import fs from 'node:fs';
import path from 'node:path';
import { root } from './env.ts';

/** An edit in the tutorial: a new file, or changed lines of an existing file. */
export type TutorialEdit =
  | { kind: 'Create'; file: string; text: string }
  | { kind: 'Change'; file: string; before: string; after: string };

const EDIT =
  /(?:^`(?<created>[\w./-]+)`:\n\n)?^```(?<language>\w+)\n(?<text>[\s\S]*?)^```$|`(?<named>(?:[\w-]+\/)+[\w.-]+)`/gm;

/** The edits of a tutorial in order. A diff applies to the file named last. */
export function editsOf(tutorial: string): TutorialEdit[] {
  let last = '';
  return [...tutorial.matchAll(EDIT)].flatMap(({ groups }): TutorialEdit[] => {
    const { created, language, text, named } = groups as Record<string, string | undefined>;
    last = named ?? created ?? last;
    if (created && language !== 'diff') return [{ kind: 'Create', file: created, text: text! }];
    if (language !== 'diff') return [];
    const lines = text!.split('\n').slice(0, -1);
    const side = (omitted: string) =>
      lines.flatMap((line) => (line.startsWith(omitted) ? [] : `${line.slice(1)}\n`)).join('');
    return [{ kind: 'Change', file: last, before: side('+'), after: side('-') }];
  });
}

/**
 * Applies an edit.
 *
 * @param present the text of the file; null if there is none
 *
 * @returns the new text
 *
 * @throws Error if a file to create exists, or if a change does not match exactly one place
 */
export function carryOut(edit: TutorialEdit, present: string | null): string {
  if (edit.kind === 'Create') {
    if (present !== null) throw new Error(`[tools] [tutorial] ${edit.file} exists already`);
    return edit.text;
  }
  const places = (present ?? '').split(edit.before);
  if (places.length !== 2)
    throw new Error(
      `[tools] [tutorial] ${edit.file} has ${places.length - 1} places for:\n${edit.before}`,
    );
  return places.join(edit.after);
}

if (import.meta.main) {
  const folder = path.resolve(process.argv[2] ?? '');
  if (folder === root) throw new Error('[tools] [tutorial] Name another clone of the repository');
  for (const edit of editsOf(fs.readFileSync(path.join(root, 'docs/tutorial.md'), 'utf8'))) {
    const file = path.join(folder, edit.file);
    const text = carryOut(edit, fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
    console.log(`${edit.kind === 'Create' ? '+' : '~'} ${edit.file}`);
  }
}
