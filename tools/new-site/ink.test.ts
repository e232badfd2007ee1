import fs from 'node:fs';
import path from 'node:path';
import { oklch, wcagContrast } from 'culori';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { root } from '../env.ts';
import { brandOf, brandSheet, problemsOf, readBrand, type Brand } from './ink.ts';

const below = path.join(root, 'sites');
const byte = fc.integer({ min: 0, max: 255 });
const colour = fc
  .tuple(byte, byte, byte)
  .map((bytes) => `#${bytes.map((one) => one.toString(16).padStart(2, '0')).join('')}`);

it.each(fs.readdirSync(below))('text of the portal %s can be read on its grounds', (id) => {
  const css = fs.readFileSync(path.join(below, id, 'brand.css'), 'utf8');
  expect(problemsOf(readBrand(css))).toEqual([]);
});

describe('the brand of an ink', () => {
  it('can be read whatever the ink, or the ink is refused with a reason', () => {
    fc.assert(
      fc.property(colour, (ink) => {
        const result = brandOf(ink);
        if ('problem' in result) {
          expect(result.problem).toMatch(new RegExp(`^${ink} (is|gives)`));
          return;
        }
        expect(problemsOf(result.brand)).toEqual([]);
        expect(result.brand.hues.h700).toBe(ink);
      }),
      { numRuns: 500 },
    );
  });

  it('becomes darker from strength to strength', () => {
    fc.assert(
      fc.property(colour, (ink) => {
        const result = brandOf(ink);
        fc.pre('brand' in result);
        const { hues } = (result as { brand: Brand }).brand;
        const lightness = Object.values(hues).map((hue) => oklch(hue)!.l);
        expect(lightness).toEqual([...lightness].sort((a, b) => b - a));
      }),
    );
  });

  it('equals those of the first portals nearly', () => {
    const css = fs.readFileSync(path.join(below, 'pmc', 'brand.css'), 'utf8');
    const { hues } = readBrand(css);
    const result = brandOf(hues.h700) as { brand: Brand };
    for (const [name, hue] of Object.entries(result.brand.hues))
      expect(wcagContrast(hue, hues[name as 'h50']), name).toBeLessThan(1.06);
  });

  it('is refused where white text has too little contrast, with a darker ink of the hue', () => {
    const result = brandOf('#ffc933') as { problem: string };
    expect(result.problem).toMatch(/too light: white text on it has a contrast of 1\.5, and needs/);
    expect(brandOf(/#[\da-f]{6}$/.exec(result.problem)![0])).toHaveProperty('brand');
  });

  it.each(['', 'blue-ish', '#12', 'url(x)', '#2a489e80'])('is refused for %j', (ink) => {
    expect(brandOf(ink)).toEqual({ problem: `${ink} is no opaque colour. Give one as #2a489e` });
  });

  it('is read back from its style sheet', () => {
    const { brand } = brandOf('#7a3b00') as { brand: Brand };
    expect(readBrand(brandSheet(brand, 'Test'))).toEqual(brand);
  });
});
