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

/** The specifiers by which other packages import files of a package. */
const entries = new Map(
  fs.readdirSync(path.join(root, 'packages')).flatMap((folder) => {
    const file = path.join(root, 'packages', folder, 'package.json');
    const { name, exports } = JSON.parse(fs.readFileSync(file, 'utf8')) as {
      name: string;
      exports: Record<string, string>;
    };
    return Object.entries(exports).map(([entry, target]): [string, string] => [
      path.join('packages', folder, target),
      path.join(name, entry),
    ]);
  }),
);

/** True if a function that the host mounts loads the file, itself or through other files. */
function isMounted(file: string, seen = new Set<string>()): boolean {
  if (file.startsWith('functions/')) return true;
  seen.add(file);
  const specifiers = [`/${path.basename(file)}'`];
  if (entries.has(file)) specifiers.push(`'${entries.get(file)}'`);
  return sources
    .filter(
      ({ file: other, text }) =>
        !seen.has(other) && specifiers.some((specifier) => text.includes(specifier)),
    )
    .some(({ file: other }) => isMounted(other, seen));
}

/** The topics about which some code, reached from a function, sends a message. */
function topicsSent(): string[] {
  const templates = sources
    .filter(({ file }) => isMounted(file))
    .flatMap(({ text }) =>
      [...text.matchAll(/\btemplate: '(\w+)'/g)].map(([, template]) => template as Template),
    );
  expect(templates).toContain('sign_in_code');
  return [...new Set(templates.flatMap((template) => TEMPLATES[template]?.topic ?? []))].sort();
}

test('consent is asked for the topics that some code sends, for all of them and for no other', () => {
  expect(topicsSent()).toEqual([...SENT_TOPICS].sort());
});
