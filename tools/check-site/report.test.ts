import { HtmlValidate } from 'html-validate';
import { expect, it } from 'vitest';
import type { Checked } from './check-site.ts';
import { faultsOf, htmlReport, markdownReport, terminalReport } from './report.ts';

const finding = (page: string, element: string | null, rule = 'image-alt') => ({
  check: 'accessibility' as const,
  page: `https://city.example${page}`,
  rule,
  message: 'Images must have alternative text',
  element,
  remedy: 'https://rules.example/image-alt',
});
const checked: Checked = {
  start: new URL('https://city.example/'),
  pages: [new URL('https://city.example/a/'), new URL('https://city.example/b/')],
  findings: [
    finding('/a/', 'img[src="</code><script>alert(1)</script>"]'),
    finding('/b/', 'img'),
    { ...finding('/a/', null, 'page-title'), message: 'no `title` \u001b[31mred' },
  ],
  excluded: ['https://city.example/x/'],
  left: ['https://city.example/y/', 'https://city.example/z/'],
  leftOut: ['the Nu HTML checker: there is no Java'],
  links: 9,
};
const AT = new Date('2026-11-28T12:00:00Z');

it('puts a fault of several pages together', () => {
  expect(faultsOf(checked.findings).map(({ rule, places }) => [rule, places.length])).toEqual([
    ['image-alt', 2],
    ['page-title', 1],
  ]);
});

it('says in a terminal what was checked, what was left out and what to do', () => {
  const text = terminalReport(checked);
  for (const part of [
    'Accessibility: 2 faults',
    'image-alt: Images must have alternative text',
    'on /a/, /b/',
    '→ https://rules.example/image-alt',
    'city.example: 2 pages of 9 that were asked, 3 findings.',
    'Not asked, because of the limits: 2.',
    'Excluded by robots.txt: 1.',
    'Left out: the Nu HTML checker: there is no Java.',
  ])
    expect(text).toContain(part);
  expect(text).not.toContain('\u001b');
});

it('is valid HTML, in which the markup of a page is text', async () => {
  const html = htmlReport(checked, AT);
  expect(html).not.toContain('<script>alert');
  const { results } = await new HtmlValidate({
    root: true,
    extends: ['html-validate:standard'],
  }).validateString(html);
  expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
});

it('is Markdown in which the markup of a page is text', () => {
  const text = markdownReport(checked, AT);
  expect(text).toContain('### image-alt: Images must have alternative text');
  expect(text).toContain(
    '- <https://city.example/a/>: `img[src="</code><script>alert(1)</script>"]`',
  );
  expect(text).toContain('no \\`title\\`');
});

it('says when nothing was found', () => {
  expect(htmlReport({ ...checked, findings: [] }, AT)).toContain('No findings.');
});
