import { describe, expect, it } from 'vitest';
import { checkDependencies } from './dependencies.ts';
import { importsOf } from './imports.ts';

const names = (...folders: string[]): [string, string][] =>
  folders.map((folder) => [
    `${folder}/package.json`,
    JSON.stringify({ name: `@pune/${folder.split('/').at(-1)}` }),
  ]);
const packages = names(
  'cms',
  'content-models',
  'functions',
  ...[
    'std',
    'i18n',
    'snapshot',
    'content',
    'publisher',
    'renderer',
    'template',
    'database',
    'http',
    'host',
    'grievances',
    'payments',
  ].map((name) => `packages/${name}`),
);

const problemsOf = (files: Record<string, string>) =>
  checkDependencies(new Map([...packages, ...Object.entries(files)])).map(
    ({ place, message }) => `${place} ${message}`,
  );

describe('imports', () => {
  it('are found in every form', () => {
    const text = `import a from 'a';\nimport type { B } from "b";\nimport 'c';\nexport * from 'd';\nconst e = await import('e');\nimport {\n  f,\n} from 'f';\nrequire('g')`;
    expect(importsOf(text).map(({ specifier }) => specifier)).toEqual([
      'a',
      'b',
      'c',
      'd',
      'e',
      'f',
      'g',
    ]);
  });

  it('in comments are none', () => {
    expect(
      importsOf(`// import a from 'a';\n/* import('b') */\nconst c = 'https://x/'; // import('d')`),
    ).toEqual([]);
  });
});

describe('dependency rules', () => {
  it('let the arrows run as drawn', () => {
    expect(
      problemsOf({
        'content-models/a.ts': `import { t } from '@pune/i18n';`,
        'packages/content/a.ts': `import { a } from '@pune/content-models/a.ts';`,
        'packages/database/a.ts': `import { a } from '@pune/std/queue';`,
        'packages/template/a.astro': `---\nimport { a } from '@pune/content';\nimport { b } from '@pune/grievances/schema';\n---`,
        'packages/template/a.ts': `import { a } from '@pune/renderer';`,
        'packages/renderer/a.ts': `import type { A } from '@pune/snapshot';`,
        'packages/publisher/a.test.ts': `import { openSnapshot } from '@pune/content';`,
        'examples/x/a.ts': `import { createPublisher } from '@pune/publisher';`,
        'sites/x/site.config.ts': `import { defineSite } from '@pune/template/site';`,
        'packages/grievances/a.ts': `import { a } from '@pune/database';`,
        'functions/grievances/grievances.ts': `import { a } from '@pune/grievances';\nimport { b } from '../env.ts';`,
        'functions/search/search.ts': `import { a } from '@pune/http/answers';\nimport { to } from '@pune/content/routes';`,
        'packages/content/routes.ts': `import { a } from '@pune/payments/addresses.constants';`,
        'packages/http/a.ts': `import { to } from '@pune/content/routes';`,
        'packages/host/a.ts': `import { a } from '@pune/http/answers';`,
        'packages/host/main.ts': `import { a } from '@pune/functions/settings';`,
        'cms/a.ts': `import { a } from '@pune/publisher';\nimport next from 'next';`,
      }),
    ).toEqual([]);
  });

  it.each([
    ['packages/content/a.ts', '@pune/template', 'content may import std, snapshot, content-models'],
    ['packages/content/a.ts', '@pune/payments/constants', 'content may import std, snapshot'],
    ['packages/renderer/a.ts', '@pune/template', 'renderer may import snapshot'],
    ['packages/publisher/a.ts', '@pune/content', 'publisher may import std, snapshot'],
    ['packages/publisher/a.ts', '@pune/content-models/a.ts', 'publisher may import std, snapshot'],
    ['examples/x/a.ts', '@pune/content', 'examples may import snapshot'],
    ['packages/i18n/a.ts', '@pune/content', 'i18n may import std'],
    ['packages/std/a.ts', '@pune/i18n', 'std may import nothing of ours'],
    ['packages/template/a.tsx', '@pune/grievances', 'import @pune/grievances/schema instead'],
    ['packages/template/a.astro', '@pune/grievances/grievances.repository.ts', 'only schemas'],
    ['packages/grievances/a.ts', '@pune/functions/settings', 'feature may import'],
    ['packages/grievances/a.ts', '../template/a.ts', 'feature may import'],
    ['packages/grievances/a.ts', '@pune/payments', 'features do not know each other'],
    [
      'packages/host/a.ts',
      '@pune/functions/settings',
      'host may import std, http, publisher, i18n',
    ],
    ['functions/search/a.ts', '@pune/content/reading', 'functions may import'],
    ['packages/host/a.ts', '@pune/payments', 'host may import std, http, publisher, i18n'],
    ['packages/http/a.ts', '@pune/grievances', 'http may import std, database, i18n'],
    ['packages/grievances/a.ts', '@pune/http/answers', 'feature may import'],
    ['packages/host/a.ts', '../../tools/env.ts', 'product code never imports tools'],
    ['packages/publisher/a.ts', '@pune/cms/payload.config.ts', 'nothing imports the CMS'],
    ['cms/a.ts', '@pune/grievances', 'cms may import'],
    ['sites/x/site.config.ts', '../y/site.config.ts', 'portals never import each other'],
    ['functions/grievances/grievances.ts', '@pune/template', 'functions may import'],
  ])('refuse that %s imports %s', (file, specifier, words) => {
    expect(problemsOf({ [file]: `\nimport { a } from '${specifier}';` })).toEqual([
      expect.stringContaining(`${file}:`),
    ]);
    expect(problemsOf({ [file]: `\nimport { a } from '${specifier}';` })[0]).toContain(words);
  });

  it('name a cycle once', () => {
    const cycle = problemsOf({
      'packages/host/main.ts': `import '@pune/functions/a.ts'`,
      'functions/a.ts': `import '@pune/grievances'`,
      'packages/grievances/a.ts': `import '@pune/host'`,
    });
    expect(cycle.filter((problem) => problem.includes('cycle'))).toEqual([
      expect.stringContaining('functions → packages/grievances → packages/host → functions'),
    ]);
  });

  it('let a test use another package’s test helpers', () => {
    expect(
      problemsOf({
        'packages/database/a.test.ts': `import { fill } from '@pune/content/testing/sample.ts';`,
      }),
    ).toEqual([]);
    expect(
      problemsOf({ 'packages/database/a.test.ts': `import { fill } from '@pune/content';` }),
    ).toHaveLength(1);
  });
});
