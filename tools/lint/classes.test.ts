import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buttonForm } from '../../packages/ui/button-form.ts';
import { facts } from '../../packages/ui/facts.ts';
import { field, fieldGroup, tickField } from '../../packages/ui/field.ts';
import { iconOf } from '../../packages/ui/icon.ts';
import { notice } from '../../packages/ui/notice.ts';
import { TONES, tag } from '../../packages/ui/tag.ts';
import { root } from '../env.ts';
import { checkClasses, classesIn, classesOfSheet } from './classes.ts';
import { readFiles } from './files.ts';

const names = (text: string) => classesIn(text).map(({ name }) => name);

describe('class names', () => {
  it.each([
    ['<p class="soft small">', ['soft', 'small']],
    ['<li class:list={[isPast && "past", `a b`]}>', ['past', 'a', 'b']],
    ["<p className={late ? 'kpi late' : 'kpi'} />", ['kpi', 'late', 'kpi']],
    // oxlint-disable-next-line no-template-curly-in-string
    ["html`<div class=\"f${wrong ? ' err' : ''}\">`", ['err', 'f']],
    // oxlint-disable-next-line no-template-curly-in-string
    ["html`<a class=\"b${state === 'open' ? ' quiet' : ''}\">`", ['quiet', 'b']],
    ["input({ class: 's mono' })", ['s', 'mono']],
    ["list.className = 'rows'", ['rows']],
    ['<p data-class="no">', []],
  ])('of %s are %s', (text, expected) => expect(names(text)).toEqual(expected));

  it('of a stylesheet are those of its selectors', () =>
    expect(
      classesOfSheet(
        '/* .no */ @media (min-width: 1.5em) { .a.b > .c:not(.d) { margin: .5em } } .e,.f{}',
      ),
    ).toEqual(['a', 'b', 'c', 'd', 'e', 'f']));
});

const template = 'packages/template/src';
const sample = (over: Record<string, string> = {}) =>
  new Map(
    Object.entries({
      'packages/ui/package.json': '{ "name": "@pune/ui" }',
      'packages/ui/notice.ts': 'html`<p class="board">`',
      [`${template}/Head.astro`]: "---\nimport './base.css';\n---\n",
      [`${template}/base.css`]: '.soft { color: gray }',
      [`${template}/board.css`]: '.board { border: 0 }',
      [`${template}/shell.astro`]: `---\nimport './board.css';\nimport Head from './Head.astro';\n---\n<!--shell:main-->`,
      [`${template}/bills/shell.astro`]: `---\nimport Head from '../Head.astro';\n---\n<!--shell:main-->`,
      'functions/bills/bills.ts': '',
      'functions/news/news.views.ts':
        'import { notice } from \'@pune/ui/notice\';\nhtml`<p class="soft">`',
      ...over,
    }),
  );
const problems = (over?: Record<string, string>) =>
  checkClasses(sample(over)).map(({ place, message }) => `${place} ${message}`);

describe('a class name of packages/ui', () => {
  it('is not written again by a function', () =>
    expect(
      problems({ 'functions/news/news.views.ts': 'html`<p class="soft"><b class="board">`' }),
    ).toEqual([
      'functions/news/news.views.ts:1 class "board" is written by packages/ui/notice.ts: call its function',
    ]));
});

describe('the markup of errors', () => {
  const written = { 'packages/ui/notice.ts': 'html`<p class="errs">`' };
  const rules = { [`${template}/board.css`]: '.errs { border: 0 }' };
  const island = (file: string) => ({ [file]: '<p className="errs" />' });

  it('is not written by a template or an island', () =>
    expect(problems({ ...written, ...rules, ...island(`${template}/x.island.tsx`) })).toEqual([
      expect.stringContaining('class "errs" is written by packages/ui/notice.ts'),
    ]));

  it('is written for islands in one file', () =>
    expect(problems({ ...written, ...rules, ...island(`${template}/form.parts.tsx`) })).toEqual(
      [],
    ));
});

describe('a class name without a rule', () => {
  it('is none where the page of the function loads its stylesheet', () =>
    expect(problems()).toEqual([]));

  it('is found in a view', () =>
    expect(problems({ 'functions/news/news.views.ts': '\nhtml`<p class="sofft">`' })).toEqual([
      expect.stringMatching(
        /^functions\/news\/news\.views\.ts:2 class "sofft" has no rule in the stylesheets of packages\/template\/src\/shell\.astro/,
      ),
    ]));

  it('is found if the rule was renamed', () =>
    expect(problems({ [`${template}/base.css`]: '.faint { color: gray }' })).toEqual([
      expect.stringContaining('class "soft"'),
    ]));

  it('is found in a piece that a view uses, if the page of the feature lacks its stylesheet', () =>
    expect(
      problems({ 'functions/bills/bills.views.ts': "import { notice } from '@pune/ui/notice';" }),
    ).toEqual([
      expect.stringMatching(/^packages\/ui\/notice\.ts:1 class "board".*bills\/shell\.astro/),
    ]));

  it('is found in a piece whose own stylesheet renamed it, though another one names it', () =>
    expect(problems({ 'packages/ui/notice.css': '.plank { border: 0 }' })).toEqual([
      expect.stringContaining('class "board" has no rule in packages/ui/notice.css'),
    ]));

  it('is found in a template', () =>
    expect(problems({ [`${template}/Masthead.astro`]: '<p class="maast">' })).toEqual([
      expect.stringContaining('class "maast" has no rule in any stylesheet'),
    ]));
});

describe('the class names that pieces compute', () => {
  const rules = new Set(
    [...readFiles(path.join(root, 'packages'))]
      .filter(([file]) => file.endsWith('.css'))
      .flatMap(([, text]) => classesOfSheet(text)),
  );
  const given = { id: 'x', name: 'x', label: 'x', title: 'x', legend: 'x', value: 'x' };
  const button = { action: 'x', label: 'x' };

  it.each([
    ['a tag', [...TONES, 'sim' as const].map((tone) => tag('x', tone)), 5],
    ['a notice', TONES.map((tone) => notice({ ...given, tone, isBig: true }, 'x')), 5],
    ['a field', [field({ ...given, error: 'x' }, () => 'x')], 1],
    ['a group', [fieldGroup({ ...given, error: 'x' }, 'x')], 1],
    ['a tick', [tickField({ ...given, error: 'x' })], 1],
    ['a button', (['alt', 'bad'] as const).map((kind) => buttonForm({ ...button, kind })), 2],
    ['a fact', (['num', 'mono'] as const).map((kind) => facts([['x', 'x', kind]])), 2],
    ['an icon', [iconOf('M0 0', true)], 1],
  ])('of %s have rules', (_, markup, computed) => {
    const found = new Set(names(markup.join('')));
    expect(found.size).toBeGreaterThan(computed);
    expect([...found].filter((name) => !rules.has(name))).toEqual([]);
  });
});
