import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { SENT_TOPICS, TEMPLATES, type Template } from './notify.constants.ts';

const root = new URL('../../', import.meta.url).pathname;

/** Source that runs: no tests and their helpers. */
const sources = fs
  .globSync('{packages,functions}/**/*.{ts,tsx}', {
    cwd: root,
    // The links in there lead through all packages, and in circles.
    exclude: ['**/node_modules'],
  })
  .filter((file) => !/testing|\.test\.|\.bench\.|notify\.constants\.ts$/.test(file))
  .map((file) => ({ file, text: fs.readFileSync(path.join(root, file), 'utf8') }));

/** The file that each specifier of another package names, such as `@pune/notify/queue`. */
const entries = new Map(
  fs.readdirSync(path.join(root, 'packages')).flatMap((folder) => {
    const file = path.join(root, 'packages', folder, 'package.json');
    const { name, exports } = JSON.parse(fs.readFileSync(file, 'utf8')) as {
      name: string;
      exports: Record<string, string>;
    };
    return Object.entries(exports).map(([entry, target]): [string, string] => [
      path.join(name, entry),
      path.join('packages', folder, target),
    ]);
  }),
);

const SPECIFIER = /\b(?:from|import) ?\(?'([^']+)'/g;
const SCRIPT = /new URL\('([^']+)'/g;

/** The files that a file loads: its imports, and the scripts that it starts. */
const loadedBy = ({ file, text }: { file: string; text: string }): string[] =>
  [...text.matchAll(SPECIFIER), ...text.matchAll(SCRIPT)].flatMap(([, specifier]) =>
    specifier!.startsWith('.')
      ? path.join(path.dirname(file), specifier!)
      : (entries.get(specifier!) ?? []),
  );

/** The files that functions load, themselves or through other files. */
function mountedFiles(): Set<string> {
  const loads = new Map(sources.map((source) => [source.file, loadedBy(source)]));
  const mounted = new Set([...loads.keys()].filter((file) => file.startsWith('functions/')));
  for (const file of mounted) for (const loaded of loads.get(file) ?? []) mounted.add(loaded);
  return mounted;
}

/** The topics about which some code, reached from a function, sends a message. */
function topicsSent(): string[] {
  const mounted = mountedFiles();
  const templates = sources
    .filter(({ file }) => mounted.has(file))
    .flatMap(({ text }) =>
      [...text.matchAll(/\btemplate: '(\w+)'/g)].map(([, template]) => template as Template),
    );
  expect(templates).toContain('sign_in_code');
  return [...new Set(templates.flatMap((template) => TEMPLATES[template]?.topic ?? []))].sort();
}

test('consent is asked for the topics that some code sends, for all of them and for no other', () => {
  expect(topicsSent()).toEqual([...SENT_TOPICS].sort());
});
