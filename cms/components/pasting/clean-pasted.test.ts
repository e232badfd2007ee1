// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { cleanPasted } from './clean-pasted.ts';

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const clean = (html: string) => cleanPasted(html, parse);
const tight = (html: string): string =>
  clean(html)
    .html.replace(/\s*\n\s*/g, '')
    .replace(/<!--.*?-->/g, '');

it('heading 1 becomes heading 2, and those below it follow', () => {
  expect(tight('<h1>One</h1><h2>Two</h2><h5>Five</h5>')).toBe(
    '<h2>One</h2><h3>Two</h3><h4>Five</h4>',
  );
  expect(tight('<h2>Two</h2><h3>Three</h3>')).toBe('<h2>Two</h2><h3>Three</h3>');
});

const item = (text: string, level = 1, marker = '·') =>
  `<p class="MsoListParagraph" style="text-indent:-18pt;mso-list:l0 level${level} lfo1"><span style="mso-list:Ignore">${marker}<span>&nbsp;&nbsp;&nbsp;</span></span>${text}</p>`;

it('paragraphs that Word shows as a list become one', () => {
  expect(
    tight(`<p>Bring:</p>${item('a photo')}${item('a bill', 2)}${item('a form')}<p>Thanks</p>`),
  ).toBe(
    '<p>Bring:</p><ul><li>a photo<ul><li>a bill</li></ul></li><li>a form</li></ul><p>Thanks</p>',
  );
  expect(
    tight(`${item('first', 1, '1.')}${item('second', 1, '2.')}<p>Then</p>${item('third')}`),
  ).toBe('<ol><li>first</li><li>second</li></ol><p>Then</p><ul><li>third</li></ul>');
  expect(tight('<p>· a photo</p><p>• a bill</p>')).toBe('<ul><li>a photo</li><li>a bill</li></ul>');
});

it('a paragraph that begins with a dash or a letter stays one', () => {
  expect(tight('<p>o my city</p><p>- said she</p>')).toBe('<p>o my city</p><p>- said she</p>');
});

it('the first row of a table heads it', () => {
  expect(
    tight(
      '<table><tbody><tr><td colspan="2">Fee</td></tr><tr><td>10</td><td>20</td></tr></tbody></table>',
    ),
  ).toBe(
    '<table><tbody><tr><th colspan="2">Fee</th></tr><tr><td>10</td><td>20</td></tr></tbody></table>',
  );
});

it('links keep their address once, and places in the Word file are no links', () => {
  expect(
    tight(
      '<p><a href="https://pmc.gov.in/tax form">form</a> <a href="#_Toc1">1</a> <a href="file:///C:/a.doc">a</a></p>',
    ),
  ).toBe('<p><a href="https://pmc.gov.in/tax%20form">form</a> 1 a</p>');
  expect(
    tight(
      '<a href="https://pmc.gov.in/"><span style="color:#1155cc;text-decoration:underline;">a <u>form</u></span></a>',
    ),
  ).toBe('<a href="https://pmc.gov.in/"><span style="color:#1155cc;">a form</span></a>');
});

it('pictures that cannot be pasted are counted and leave nothing behind', () => {
  expect(
    clean('<p>Map<img src="file:///C:/clip001.png"><img src="https://example.org/a.png"></p>'),
  ).toMatchObject({ html: '<p>Map</p>', pictures: 2 });
  expect(clean('<img src="data:image/png;base64,AAAA">').pictures).toBe(0);
});
