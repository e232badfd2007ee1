import fc from 'fast-check';
import * as hb from 'harfbuzzjs';
import subsetFont from 'subset-font';
import { beforeAll, describe, expect, it } from 'vitest';
import { BOXES, FAMILY, fontFaces, sourceFont, subsetDevanagari } from './devanagari.ts';

/** The largest font that a first visit downloads on a device without Devanagari. */
const BYTES_MAX = 72_000;
const WEIGHTS = [400, 550, 700];
/** Weights in between are rounded from another pair of ends: of 1,000 units, two at most. */
const ROUNDING_UNITS = 2;

const sfnt = (font: Buffer) =>
  subsetFont(font, undefined, { targetFormat: 'sfnt', keepAllGlyphs: true });

function faceOf(font: Buffer): hb.Face {
  const { buffer, byteOffset, byteLength } = font;
  return new hb.Face(new hb.Blob(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer));
}

/** Advances and offsets of the glyphs of a text, and the number of characters without a glyph. */
function shaped(face: hb.Face, weight: number, text: string, language: string) {
  const font = new hb.Font(face);
  font.setVariations([new hb.Variation('wght', weight)]);
  const buffer = new hb.Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  buffer.setLanguage(language);
  // Joiners are drawn as a space of no width, or not at all where a font has no space.
  buffer.setFlags(hb.BufferFlag.REMOVE_DEFAULT_IGNORABLES);
  hb.shape(font, buffer);
  return {
    missing: buffer.getGlyphInfos().filter(({ codepoint }) => codepoint === 0).length,
    positions: buffer
      .getGlyphPositions()
      .map(({ xAdvance, xOffset, yOffset }) => [xAdvance, xOffset, yOffset]),
  };
}

const oneOf = (letters: string) => fc.constantFrom(...letters);
/** Syllables of Marathi and Hindi: conjuncts of up to four consonants, with their signs. */
const syllable = fc
  .tuple(
    fc.array(oneOf('कखगघङचछजझञटठडढणतथदधनपफबभमयरऱलळवशषसह'), { minLength: 1, maxLength: 4 }),
    fc.constantFrom('', '़'),
    fc.constantFrom('', ...'ािीुूृॄेैोौॅॉ', '्', '्\u200d', '्\u200c'),
    fc.constantFrom('', ...'ंँः'),
  )
  .map(([consonants, nukta, vowel, sign]) => consonants.join('्') + nukta + vowel + sign);

describe('the Devanagari of devices that have none', () => {
  let subset: Buffer;
  let source: hb.Face;
  let own: hb.Face;
  beforeAll(async () => {
    subset = await subsetDevanagari();
    source = faceOf(await sfnt(sourceFont()));
    own = faceOf(await sfnt(subset));
  });

  it('is a small WOFF2 file, the same on every machine', async () => {
    expect(subset.subarray(0, 4).toString('latin1')).toBe('wOF2');
    expect(subset.length).toBeLessThanOrEqual(BYTES_MAX);
    expect((await subsetDevanagari()).equals(subset)).toBe(true);
  });

  it('forms every conjunct as the whole font does, in each weight', () => {
    fc.assert(
      fc.property(
        fc.array(syllable, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...WEIGHTS),
        fc.constantFrom('mr', 'hi'),
        (syllables, weight, language) => {
          const text = syllables.join('');
          const found = shaped(own, weight, text, language);
          const expected = shaped(source, weight, text, language);
          expect(found.missing).toBe(0);
          expect(found.positions.length).toBe(expected.positions.length);
          const off = found.positions
            .flat()
            .map((value, at) => Math.abs(value - expected.positions.flat()[at]!));
          expect(Math.max(...off)).toBeLessThanOrEqual(ROUNDING_UNITS);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('has its digits, signs, joiners and the rupee, and no Latin letters', () => {
    expect(shaped(own, 400, '०१२३४५६७८९।॥ॐऽॲऍऑ₹◌', 'mr').missing).toBe(0);
    expect(shaped(own, 400, 'a', 'mr').missing).toBe(1);
  });

  it('is declared for its own characters, once a weight, and never blocks a text', () => {
    const faces = fontFaces('./x.woff2').split('\n');
    const letters = faces.filter((face) => !face.includes(BOXES));
    expect(letters).toHaveLength(2);
    for (const face of letters) {
      expect(face).toContain(`font-family:${FAMILY};`);
      expect(face).toContain('font-display:swap');
      expect(face).toContain('unicode-range:U+900-97F,U+200C-200D,U+20B9,U+25CC');
      expect(face.indexOf('local('), 'the font of the system first').toBeLessThan(
        face.indexOf('url('),
      );
    }
  });

  it('has boxes of about the length of its letters, from fonts of the device alone', () => {
    const boxes = fontFaces('./x.woff2')
      .split('\n')
      .filter((face) => face.includes(BOXES));
    expect(boxes).toHaveLength(1);
    expect(boxes[0]).not.toContain('url(');
    expect(boxes[0]).toContain('unicode-range:U+900-97F}');
    const percent = Number(/size-adjust:(\d+)%/.exec(boxes[0]!)?.[1]);
    /** The advance of the box in DejaVu Sans, of its units per em. */
    const box = 1229 / 2048;
    const sample = 'पुणे महानगरपालिका तक्रार नोंदवा क्षेत्रीय कार्यालय मिळकत कर पाणीपट्टी शिकायत दर्ज करें';
    const letters = [...sample.replaceAll(' ', '')].length;
    const width = shaped(own, 400, sample.replaceAll(' ', ''), 'mr').positions.reduce(
      (sum, [advance]) => sum + advance!,
      0,
    );
    const ratio = (letters * box * percent) / 100 / (width / own.upem);
    expect(ratio).toBeGreaterThan(0.85);
    expect(ratio).toBeLessThan(1.15);
  });
});
