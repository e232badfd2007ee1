import { parse } from 'node-html-parser';
import { expect, it } from 'vitest';
import { escapeMarkup, escapeProse } from './markup.ts';

const TEXT = `<a b="c">'&amp;'</a>`;

it('escapes the five characters of XML', () =>
  expect(escapeMarkup(`<a b="c">'&'</a>`)).toBe(
    '&lt;a b=&quot;c&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;',
  ));

it('escapes what could end a text or an attribute', () => {
  expect(escapeMarkup(TEXT)).toBe('&lt;a b=&quot;c&quot;&gt;&#39;&amp;amp;&#39;&lt;/a&gt;');
  expect(escapeProse(TEXT)).toBe(`&lt;a b=&quot;c&quot;&gt;'&amp;amp;'&lt;/a&gt;`);
});

it('is read back as it was', () => {
  for (const escape of [escapeMarkup, escapeProse]) {
    const root = parse(`<p title="${escape(TEXT)}">${escape(TEXT)}</p>`);
    expect(root.querySelectorAll('*')).toHaveLength(1);
    expect(root.querySelector('p')!.text).toBe(TEXT);
    expect(root.querySelector('p')!.getAttribute('title')).toBe(TEXT);
  }
});
