import { describe, expect, it } from 'vitest';
import type { PublishedMedia } from '@pune/content-models/media/published';
import { pictureMarkup } from './picture.ts';

const file: PublishedMedia = {
  alt: 'A "gate"',
  credit: null,
  src: '/media/gate-3f9a1c2e.png',
  mimeType: 'image/png',
  bytes: 1,
  width: 1600,
  height: 900,
  focus: { x: 50, y: 50 },
  pages: null,
  languages: [],
};

describe('the markup of a picture', () => {
  it('offers AVIF before WebP, in the sizes there are, and keeps its place free', () => {
    expect(pictureMarkup(file)).toBe(
      '<picture><source type="image/avif" srcset="/media/gate-3f9a1c2e.1-480.avif 480w,/media/gate-3f9a1c2e.1-960.avif 960w,/media/gate-3f9a1c2e.1-1600.avif 1600w" sizes="(min-width:44em) 42rem,100vw">' +
        '<img src="/media/gate-3f9a1c2e.1-960.webp" srcset="/media/gate-3f9a1c2e.1-480.webp 480w,/media/gate-3f9a1c2e.1-960.webp 960w,/media/gate-3f9a1c2e.1-1600.webp 1600w" sizes="(min-width:44em) 42rem,100vw" width="1600" height="900" alt="A &quot;gate&quot;" loading="lazy" decoding="async"></picture>',
    );
  });

  it('waits for the reader to scroll, unless it is the first thing on the page', () => {
    expect(pictureMarkup(file, { eager: true })).not.toContain('loading');
  });

  it('is passed over in silence where it decorates', () => {
    expect(pictureMarkup(file, { decorative: true })).toContain(' alt=""');
  });

  it('has one file a format on a card, and for a small picture', () => {
    for (const markup of [
      pictureMarkup(file, { shape: 'card' }),
      pictureMarkup({ ...file, width: 300, height: 200 }),
    ]) {
      expect(markup.match(/srcset="[^" ,]+"/g)).toHaveLength(1);
      expect(markup).not.toContain('sizes');
    }
    expect(pictureMarkup(file, { shape: 'card' })).toContain('width="640" height="360"');
  });

  it('is nothing for a file that is no picture', () => {
    expect(pictureMarkup({ ...file, mimeType: 'application/pdf', width: null, height: null })).toBe(
      '',
    );
  });
});
