import { describe, expect, it } from 'vitest';
import { allVariantsOf, CARD, variantsOf, type Original } from './variants.ts';

const original = (width: number, height: number, focus = { x: 50, y: 50 }): Original => ({
  filename: 'ward-office-3f9a1c2e.jpg',
  width,
  height,
  focus,
});
const sizes = (picture: Original) =>
  variantsOf(picture, 'whole')
    .filter(({ type }) => type === 'image/webp')
    .map(({ width, height }) => [width, height]);

describe('the variants of a picture', () => {
  it('keep its proportions and never enlarge it', () => {
    expect(sizes(original(4000, 3000))).toEqual([
      [480, 360],
      [960, 720],
      [1600, 1200],
    ]);
    expect(sizes(original(1200, 900))).toEqual([
      [480, 360],
      [960, 720],
      [1200, 900],
    ]);
    expect(sizes(original(300, 200))).toEqual([[300, 200]]);
  });

  it('leave out a width that is nearly the picture’s own', () => {
    expect(sizes(original(1000, 500))).toEqual([
      [480, 240],
      [1000, 500],
    ]);
    expect(sizes(original(500, 500))).toEqual([[500, 500]]);
  });

  it('give a line of one pixel a height', () => {
    expect(sizes(original(4000, 1))).toEqual([
      [480, 1],
      [960, 1],
      [1600, 1],
    ]);
  });

  it('are cards of one proportion, smaller where the picture is smaller', () => {
    expect(variantsOf(original(4000, 3000), 'card')[0]).toMatchObject(CARD);
    expect(variantsOf(original(320, 2000), 'card')[0]).toMatchObject({ width: 320, height: 180 });
  });

  it('have names unique by picture, size, kind and focal point', () => {
    const names = [original(4000, 3000), original(4000, 3000, { x: 10, y: 90 })].flatMap(
      (picture) => variantsOf(picture, 'card').map(({ name }) => name),
    );
    expect(names[0]).toBe('ward-office-3f9a1c2e.1-card-50-50.avif');
    expect(new Set(names).size).toBe(4);
    const all = allVariantsOf(original(4000, 3000)).map(({ name }) => name);
    expect(new Set(all).size).toBe(all.length);
  });
});
