import fs from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import type { Font, Glyph, GlyphRun } from 'fontkit';

export type Weight = 'regular' | 'bold';

const WORDS_KEPT = 10_000;
const require = createRequire(import.meta.url);

/** Loads a font with a cache of shaped words: shaping takes nearly all the time of a file. */
function openFont(file: string): Font {
  const font = fontkit.create(
    fs.readFileSync(require.resolve(`@expo-google-fonts/mukta/${file}`)),
  ) as Font;
  const shared = Object.create(font) as Font;
  // Glyphs remember the letters for which they were first used. Each call gets its own copy, so
  // that a file does not depend on earlier ones.
  shared.getGlyph = (id: number, codePoints?: number[]): Glyph =>
    Object.assign(Object.create(font.getGlyph(id)) as Glyph, { codePoints: codePoints ?? [] });
  const shape = font.layout.bind(shared);
  const words = new Map<string, GlyphRun>();
  const shaped = (word: string): GlyphRun => {
    let run = words.get(word);
    if (!run) {
      if (words.size >= WORDS_KEPT) words.clear();
      words.set(word, (run = shape(word)));
    }
    return run;
  };
  shared.layout = (text: string) => {
    // A space does not affect shaping: a word has the same shape with and without it.
    const runs =
      text.length > 1 && text.endsWith(' ')
        ? [shaped(text.slice(0, -1)), shaped(' ')]
        : [shaped(text)];
    // Copy the positions: pdfkit scales them in place during layout.
    const positions = runs.flatMap((run) => run.positions.map((position) => ({ ...position })));
    return {
      glyphs: runs.flatMap(({ glyphs }) => glyphs),
      positions,
      get advanceWidth() {
        return positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
      },
    } as unknown as GlyphRun;
  };
  return shared;
}

let fonts: Record<Weight, Font> | undefined;

/** Mukta contains Devanagari, Latin letters and the rupee sign in one design. */
export const loadFonts = (): Record<Weight, Font> =>
  (fonts ??= {
    regular: openFont('400Regular/Mukta_400Regular.ttf'),
    bold: openFont('700Bold/Mukta_700Bold.ttf'),
  });
