import { describe, expect, it } from 'vitest';
import { anchorOf, checkDocuments, variablesOf } from './documents.ts';

const repository: [string, string][] = [
  ['package.json', '{ "scripts": { "bench": "" } }'],
  ['packages/search/search.ts', 'const { QUICK_LIMIT } = env;'],
  ['packages/search/engines/fts5.ts', ''],
  ['docs/other.md', '# Other\n\n## The web server in front\n'],
];
const problemsOf = (text: string, file = 'docs/guide.md') =>
  checkDocuments(new Map([...repository, [file, text]])).map(({ message }) => message);

describe('documents name what exists', () => {
  it.each([
    'See `packages/search/search.ts` and the folder `packages/search/`.',
    'The end of a path is enough: `engines/fts5.ts`, `search.ts`.',
    'A pattern has a match: `packages/<feature>/*.ts`, `packages/search/{search,find}.ts`.',
    'Run `npm run bench -- host`.',
    '`QUICK_LIMIT=3` sets it.',
    '[Other](other.md), [the server](other.md#the-web-server-in-front), [here](#here), [away](https://example.org/x).\n\n# Here',
    '```ts\n// packages/gone/gone.ts\n```',
    '`/api/openapi.json` is an address and `key.csv` a file of theirs.',
  ])('%s', (text) => {
    expect(problemsOf(text)).toEqual([]);
  });

  it.each([
    ['`packages/search/gone.ts`', 'names packages/search/gone.ts'],
    ['`gone.ts`', 'names gone.ts'],
    ['`packages/gone/`', 'names packages/gone/'],
    ['`packages/<feature>/gone.ts`', 'names packages/<feature>/gone.ts'],
    ['`npm run gone`', 'names `npm run gone`'],
    ['`GONE_LIMIT`', 'names GONE_LIMIT'],
    ['[gone](gone.md)', 'links to gone.md'],
    ['[gone](other.md#gone)', 'links to other.md#gone'],
  ])('%s is found', (text, message) => {
    expect(problemsOf(text)).toEqual([expect.stringContaining(message)]);
  });

  it('checks of a decision its links alone, because decisions are history', () => {
    const decision = 'docs/decisions/2026-01-01-a-choice.md';
    expect(problemsOf('`packages/gone/` by `npm run gone`', decision)).toEqual([]);
    expect(problemsOf('[gone](gone.md)', decision)).toHaveLength(1);
  });

  it('finds a variable that no document describes', () => {
    const env: [string, string] = [
      'packages/search/env.ts',
      "const schema = z.object({\n  NEW_LIMIT: z.string(),\n  NEW_COUNT: integer(1),\n});\nsecretFrom(env, 'NEW_KEY');\nenv.NEW_FILE;",
    ];
    expect([...variablesOf(new Map([env])).keys()].sort()).toEqual([
      'NEW_COUNT',
      'NEW_FILE',
      'NEW_KEY',
      'NEW_LIMIT',
    ]);
    const files = new Map([
      ...repository,
      env,
      ['docs/a.md', '`NEW_KEY`, `NEW_FILE`, `NEW_COUNT`'],
    ]) as Map<string, string>;
    expect(checkDocuments(files).map(({ message }) => message)).toEqual([
      expect.stringContaining('NEW_LIMIT'),
    ]);
  });
});

it.each([
  ["The CMS's database", 'the-cmss-database'],
  ['A new version, and back again', 'a-new-version-and-back-again'],
  ['See [`feed.ts`](feed.ts)', 'see-feedts'],
])('the anchor of %s', (heading, anchor) => {
  expect(anchorOf(heading)).toBe(anchor);
});
