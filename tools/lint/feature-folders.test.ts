import { expect, it } from 'vitest';
import { checkFeatureFolders } from './feature-folders.ts';

const src = 'packages/template/src';
const sample = (over: Record<string, string> = {}) =>
  new Map(
    Object.entries({
      [`${src}/middleware.ts`]: '',
      [`${src}/circulars/list.astro`]: `---
import './circulars.css';
import CircularsRows from './CircularsRows.astro';
import Title from '../shared/Title.astro';
---
<script src="./circulars.page.ts"></script>`,
      [`${src}/circulars/CircularsRows.astro`]: '',
      [`${src}/circulars/HomeCirculars.astro`]: '',
      [`${src}/circulars/circulars.css`]: '',
      [`${src}/circulars/circulars.page.ts`]: '',
      [`${src}/circulars/circulars.page.test.ts`]: `await import('./circulars.page.ts');`,
      [`${src}/home/home.astro`]: `---
import './home.css';
import HomeCirculars from '../circulars/HomeCirculars.astro';
import Title from '../shared/Title.astro';
---`,
      [`${src}/home/home.css`]: `@import '../shared/shared.css';`,
      [`${src}/shared/Title.astro`]: `---\nimport './shared.css';\n---`,
      [`${src}/shared/shared.css`]: '',
      ...over,
    }),
  );
const problems = (over?: Record<string, string>) =>
  checkFeatureFolders(sample(over)).map(({ place, message }) => `${place} ${message}`);

it('accepts folders of features, pages by kind, and what two features share', () =>
  expect(problems()).toEqual([]));

it('finds a shared file that one feature imports', () =>
  expect(
    problems({
      [`${src}/shared/states.ts`]: '',
      [`${src}/circulars/CircularsRows.astro`]: `---\nimport { a } from '../shared/states.ts';\n---`,
    }),
  ).toEqual([
    `${src}/shared/states.ts is imported by circulars alone: move it to ${src}/circulars/`,
  ]));

it('does not count a test as a second user', () =>
  expect(
    problems({
      [`${src}/shared/states.ts`]: '',
      [`${src}/shared/states.test.ts`]: `import { a } from './states.ts';`,
      [`${src}/circulars/circulars.page.ts`]: `import { a } from '../shared/states.ts';`,
    }),
  ).toEqual([expect.stringContaining('states.ts is imported by circulars alone')]));

it.each([
  ['component', 'Rows.astro', `---\nimport Rows from './Rows.astro';\n---`],
  ['module', 'months.ts', `---\nimport { months } from './months.ts';\n---`],
  ['stylesheet', 'board.css', `---\nimport board from './board.css?url';\n---`],
  ['script', 'lookup.ts', `<script src="./lookup.ts"></script>`],
])('finds a %s of a feature without its noun', (_, name, list) =>
  expect(
    problems({
      [`${src}/circulars/${name}`]: '',
      [`${src}/circulars/list.astro`]: list,
      [`${src}/home/home.css`]: '',
      [`${src}/home/HomePlan.astro`]: `---\nimport Title from '../shared/Title.astro';\n---`,
    }).filter((problem) => problem.includes(name)),
  ).toEqual([
    `${src}/circulars/${name} does not bear the name of its feature: put "circulars" into its name`,
  ]),
);

it('finds a test without the noun', () =>
  expect(problems({ [`${src}/circulars/rows.test.ts`]: '' })).toEqual([
    expect.stringContaining('rows.test.ts does not bear the name of its feature'),
  ]));

it('finds a file in the folder of another feature than the one that imports it', () =>
  expect(
    problems({
      [`${src}/circulars/CircularsBoard.astro`]: '',
      [`${src}/home/HomePlan.astro`]: `---\nimport Board from '../circulars/CircularsBoard.astro';\n---`,
    }),
  ).toEqual([
    `${src}/circulars/CircularsBoard.astro is imported by home alone: move it to ${src}/home/`,
  ]));
