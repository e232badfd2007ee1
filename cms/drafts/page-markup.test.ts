import { describe, expect, it } from 'vitest';
import { withAddresses, withBanner } from './page-markup.ts';

const changed = (html: string): string =>
  withAddresses(html, {
    portal: 'https://pmc.example',
    asset: (path) => `/assets${path}`,
    file: (name) => (name === 'plan.pdf' || name.startsWith('road') ? `/files/${name}` : null),
  });

describe('the addresses of a page of a draft', () => {
  it.each([
    [
      '<link rel="stylesheet" href="/_astro/a.B1-c.css">',
      '<link rel="stylesheet" href="/assets/_astro/a.B1-c.css">',
    ],
    // A browser draws a part of another file only if both have one origin.
    ['<use href="/_astro/sights.B1.svg#fort">', '<use href="/assets/_astro/sights.B1.svg#fort">'],
    ['<link rel="icon" href="/favicon.svg">', '<link rel="icon" href="/assets/favicon.svg">'],
    [
      '<img src="/media/road.1-480.webp" srcset="/media/road.1-480.webp 480w, /media/road.1-960.webp 960w">',
      '<img src="/files/road.1-480.webp" srcset="/files/road.1-480.webp 480w, /files/road.1-960.webp 960w">',
    ],
    [
      '<a href="/media/plan.pdf">',
      '<a target="_blank" rel="noopener noreferrer" href="/files/plan.pdf">',
    ],
    // A file that the page does not show is that of the portal.
    ['<img src="/media/other.webp">', '<img src="https://pmc.example/media/other.webp">'],
    [
      '<a class="b" href="/en/news/">',
      '<a target="_blank" rel="noopener noreferrer" class="b" href="https://pmc.example/en/news/">',
    ],
    [
      '<a href="https://elsewhere.example/">',
      '<a target="_blank" rel="noopener noreferrer" href="https://elsewhere.example/">',
    ],
    ['<a href="#main">', '<a href="#main">'],
    ['<a href="tel:112">', '<a href="tel:112">'],
    ['<p>href="/en/" and src="/x"</p>', '<p>href="/en/" and src="/x"</p>'],
    ['<p title="a > b" data-x=\'/y\'>', '<p title="a > b" data-x=\'/y\'>'],
  ])('%s', (html, expected) => expect(changed(html)).toBe(expected));
});

it('a banner stands before the page, with its styles', () => {
  expect(
    withBanner('<html><head><title>a</title></head><body class="x">page', '<aside>', '/b.css'),
  ).toBe(
    '<html><head><title>a</title><link rel="stylesheet" href="/b.css"></head><body class="x"><aside>page',
  );
});
