import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../env.ts';
import { blocksOf, stepsOf } from './guide.ts';

const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');
const guide = read('docs/guides/install.md');
const answers = { REPOSITORY: '/repo', 'E-MAIL': 'a@example.org', NAME: 'Asha', PASSWORD: 'x' };

test('the walk runs each block of the guide, on one release of Debian at least', () => {
  const run = new Set(
    ['bookworm', 'trixie'].flatMap((suite) =>
      stepsOf(guide, suite, answers).map(({ heading, text }) => `${heading}\n${text}`),
    ),
  );
  expect(run.size).toBe(blocksOf(guide).length);
  expect(run.size).toBe(guide.match(/^```sh$/gm)!.length);
  // Another language of a block would not be run.
  expect(guide.match(/^ *```[a-z]+$/gm)!.every((fence) => fence === '```sh')).toBe(true);
  const steps = [...new Set(blocksOf(guide).map(({ heading }) => heading.slice(0, 2)))];
  expect(steps).toEqual(['1.', '2.', '3.', '4.', '5.', '6.', '7.', '8.', '9.']);
});

test('only the words that the guide explains stand for the reader’s own', () => {
  expect(stepsOf('## A\n```sh\ncp NAME E-MAIL "$NAME" X_NAME NAME=1\n```\n', '', answers)).toEqual([
    { heading: 'A', text: 'cp Asha a@example.org "$NAME" X_NAME NAME=1\n' },
  ]);
  for (const { text } of stepsOf(guide, 'trixie', answers))
    expect(text).not.toMatch(/(?<![\w$-])(?:REPOSITORY|E-MAIL|NAME|PASSWORD)(?![\w=-])/);
});

test('each block is a program of the shell', () => {
  for (const { text } of stepsOf(guide, 'bookworm', answers)) {
    const { stderr } = spawnSync('bash', ['-n'], { input: text, encoding: 'utf8' });
    expect({ text, stderr }).toEqual({ text, stderr: '' });
  }
});

test('it names commands, portals and the version that exist', () => {
  const { scripts, version } = JSON.parse(read('package.json')) as {
    scripts: Record<string, string>;
    version: string;
  };
  for (const [, name] of guide.matchAll(/npm run (?:--silent )?([a-z][\w:-]*)/g))
    expect(Object.keys(scripts)).toContain(name);
  expect(guide).toContain(`/srv/portals/releases/${version}\n`);
  const named = [...guide.matchAll(/ ([\w-]+)\/site\.config\.ts$/gm)].map(([, id]) => id);
  const portals = fs
    .readdirSync(path.join(root, 'sites'))
    .filter((id) => fs.existsSync(path.join(root, 'sites', id, 'site.config.ts')));
  expect(named.sort()).toEqual(portals.sort());
});
