import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { buttonForm } from './button-form.ts';
import { caseList } from './case-list.ts';
import { actionBar, casePage, pairs, printLine, thumbnails, words } from './case-page.ts';
import { choice } from './choice.ts';
import { errorSummary } from './error-summary.ts';
import { facts } from './facts.ts';
import { field, fieldGroup, input, tickField } from './field.ts';
import { foldout } from './foldout.ts';
import { figureList, linkList, list } from './list.ts';
import { attributes, hidden, html } from './markup.ts';
import { notice, noticeLine } from './notice.ts';
import { page } from './page.ts';
import { slip } from './slip.ts';
import { tabs } from './tabs.ts';
import { tag } from './tag.ts';
import { templateList } from './template-list.ts';
import { timeline } from './timeline.ts';

const EVIL = `<script>"'&`;
const ESCAPED = '&lt;script&gt;&quot;&#39;&amp;';
const rootOf = (markup: unknown) => parse(String(markup));

describe('texts', () => {
  it.each([
    ['button', buttonForm({ action: EVIL, label: EVIL, name: EVIL, fields: { [EVIL]: EVIL } })],
    ['choice', choice({ type: 'radio', name: EVIL, value: EVIL, label: EVIL, lang: EVIL })],
    [
      'summary',
      errorSummary({ prefix: EVIL, heading: EVIL, errors: [{ detail: EVIL, target: EVIL }] }),
    ],
    ['facts', facts([[EVIL, EVIL]])],
    [
      'field',
      field({ id: EVIL, name: EVIL, label: EVIL, hint: EVIL, error: EVIL }, input({ value: EVIL })),
    ],
    ['group', fieldGroup({ id: EVIL, name: EVIL, legend: EVIL, error: EVIL }, EVIL)],
    [
      'lists',
      [
        list([EVIL]),
        linkList([{ href: EVIL, label: EVIL }]),
        figureList([{ name: EVIL, figure: EVIL }]),
      ].join(''),
    ],
    ['notice', notice({ id: EVIL, title: EVIL }, EVIL)],
    ['page', page({ title: EVIL, lead: EVIL, tags: EVIL, below: EVIL }, EVIL)],
    ['slip', slip({ id: EVIL, title: EVIL, rows: [[EVIL, EVIL]], above: EVIL, below: EVIL })],
    [
      'case page',
      [
        casePage({ facts: EVIL, timeline: EVIL, actions: EVIL }),
        actionBar(EVIL, [EVIL]),
        words('internal', EVIL, EVIL, EVIL),
        thumbnails([{ href: EVIL, label: EVIL, isPicture: true }]),
        pairs([[EVIL, EVIL]]),
        printLine(EVIL),
      ].join(''),
    ],
    [
      'list of cases',
      caseList([
        {
          href: EVIL,
          subject: EVIL,
          due: EVIL,
          urgency: 'late',
          about: EVIL,
          message: EVIL,
          pick: EVIL,
        },
      ]),
    ],
    ['foldout', foldout(EVIL, EVIL)],
    ['tabs', tabs(EVIL, [{ href: EVIL, label: EVIL, count: EVIL, isCurrent: true }])],
    [
      'list of templates',
      templateList(EVIL, [{ text: EVIL, lang: EVIL, meaning: EVIL, button: EVIL }]),
    ],
    ['tag', tag(EVIL)],
    ['timeline', timeline([{ icon: EVIL, content: EVIL }])],
  ])('are escaped in every place of a %s', (_, markup) => {
    expect(String(markup)).toContain(ESCAPED);
    expect(String(markup)).not.toContain('<script');
    expect(String(markup)).not.toMatch(/="[^"]*[<&](?!lt;|gt;|quot;|#39;|amp;)/);
  });

  it('are not escaped twice in markup within markup', () =>
    expect(String(tag(html`<b>${'a & b'}</b>`))).toBe('<span class="tag"><b>a &amp; b</b></span>'));
});

describe('attributes', () => {
  it('are written with a value, alone, or not at all', () =>
    expect(attributes({ a: 1, b: true, c: false, d: null, e: undefined, f: '' }).join('')).toBe(
      ' a="1" b f=""',
    ));
  it('of hidden inputs are name and value', () =>
    expect(hidden({ lang: 'mr', q: '"' }).join('')).toBe(
      '<input type="hidden" name="lang" value="mr"><input type="hidden" name="q" value="&quot;">',
    ));
});

describe('a field', () => {
  const control = input({ class: 'mono', type: 'text', required: true });
  const given = { id: 'x-code', name: 'code', label: 'Code' };

  it('without hint and error has a label alone', () => {
    const root = rootOf(field(given, control));
    expect(root.querySelector('label')!.getAttribute('for')).toBe('x-code');
    expect(root.querySelector('input')!.attributes).toEqual({
      id: 'x-code',
      class: 'mono',
      name: 'code',
      type: 'text',
      required: '',
    });
  });

  it('names hint and error to its control, and takes the focus after an error', () => {
    const root = rootOf(field({ ...given, hint: 'Six digits', error: 'Wrong' }, control));
    expect(root.querySelector('div')!.classList.contains('err')).toBe(true);
    const { 'aria-describedby': described, ...rest } = root.querySelector('input')!.attributes;
    expect(described!.split(' ').map((id) => root.getElementById(id)!.text)).toEqual([
      'Six digits',
      'Wrong',
    ]);
    expect(rest).toMatchObject({ 'aria-invalid': 'true', autofocus: '' });
    expect(root.querySelector('.msg')!.getAttribute('role')).toBe('alert');
  });

  it('shares an error with another one, which has the focus', () => {
    const root = rootOf(field({ ...given, sharedErrorId: 'x-number-error' }, control));
    expect(root.querySelector('input')!.attributes).toMatchObject({
      'aria-describedby': 'x-number-error',
      'aria-invalid': 'true',
    });
    expect(root.querySelector('input')!.hasAttribute('autofocus')).toBe(false);
    expect(root.querySelector('.msg')).toBeNull();
  });

  it('for a tick is described by its error', () => {
    const root = rootOf(tickField({ ...given, value: '1', error: 'Tick it' }));
    expect(root.querySelector('.f > label')).toBeNull();
    expect(root.querySelector('input')!.attributes).toMatchObject({
      type: 'checkbox',
      'aria-describedby': 'x-code-error',
      required: '',
    });
  });
});

describe('the summary of errors', () => {
  it('links to the controls that it knows', () => {
    const root = rootOf(
      errorSummary({
        prefix: 'x',
        heading: 'Two errors',
        errors: [
          { detail: 'Wrong', target: 'x-code' },
          { detail: 'Elsewhere', target: null },
        ],
      }),
    );
    expect(root.querySelector('#x-errors')!.getAttribute('role')).toBe('alert');
    expect(root.querySelectorAll('li').map(({ innerHTML }) => innerHTML)).toEqual([
      '<a href="#x-code">Wrong</a>',
      'Elsewhere',
    ]);
  });
});

describe('a notice', () => {
  it.each([
    [notice({ id: 'a', title: 'A' }, 'x'), 'paati'],
    [notice({ id: 'a', title: 'A', tone: 'ok', isBig: true }, 'x'), 'paati ok big'],
    [noticeLine('x', 'warn'), 'paati warn'],
  ])('%s has the class %s', (markup, name) =>
    expect(rootOf(markup).querySelector('.paati')!.getAttribute('class')).toBe(name),
  );

  it('of one line can be announced', () =>
    expect(String(noticeLine('Saved', 'ok', 'status'))).toBe(
      '<p class="paati ok" role="status">Saved</p>',
    ));
});
