import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slugFrom } from './slugs.ts';

describe('slugs', () => {
  it.each([
    ['मालमत्ता कर', 'malamatta-kar'],
    ['खड्डे दुरुस्ती', 'khadde-durusti'],
    ['ज़ोन प्रमाणपत्र', 'jon-pramanapatr'],
    ['Citizens’ charter', 'citizens-charter'],
    ['  Lokshahi Din – January ', 'lokshahi-din-january'],
    ['காப்பு', 'kappu'],
  ])('are Latin for a title in any script: %s', (title, slug) =>
    expect(slugFrom(title)).toBe(slug),
  );

  it('are safe in an address for any title, and idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        const slug = slugFrom(title);
        expect(slug).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
        expect(slug.length).toBeLessThanOrEqual(80);
        expect(slugFrom(slug)).toBe(slug);
      }),
    );
  });
});
