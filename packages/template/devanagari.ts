import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from '@pune/std/cache-folder';
import subsetFont from 'subset-font';

/**
 * The family of Devanagari letters, which style sheets name on Marathi and Hindi pages only
 * (`base.css`): those of the device, or our own where it has none.
 */
export const FAMILY = 'Devanagari';

/**
 * The weights of the style sheets, with the full and PostScript names of the fonts of Android and
 * Linux, Windows, macOS and iOS.
 */
const FACES = [
  {
    weight: 400,
    names: [
      'Noto Sans Devanagari',
      'Noto Sans Devanagari Regular',
      'NotoSansDevanagari-Regular',
      'Nirmala UI',
      'KohinoorDevanagari-Regular',
    ],
  },
  {
    weight: 700,
    names: [
      'Noto Sans Devanagari Bold',
      'NotoSansDevanagari-Bold',
      'Nirmala UI Bold',
      'KohinoorDevanagari-Bold',
      'KohinoorDevanagari-Semibold',
    ],
  },
] as const;

/** Characters of the font: the block Devanagari, joiners, the rupee sign and the dotted circle. */
const CHARACTERS: readonly (readonly [first: number, last: number])[] = [
  [0x900, 0x97f],
  [0x200c, 0x200d],
  [0x20b9, 0x20b9],
  [0x25cc, 0x25cc],
];

const hex = (code: number) => code.toString(16).toUpperCase();
const UNICODE_RANGE = CHARACTERS.map(([first, last]) =>
  first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`,
).join(',');
const text = CHARACTERS.map(([first, last]) =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, at) => first + at)),
).join('');

/** Noto Sans Devanagari (SIL Open Font License 1.1), weights 100 to 900, as WOFF2. */
export const sourceFont = (): Buffer =>
  fs.readFileSync(
    createRequire(import.meta.url).resolve(
      '@fontsource-variable/noto-sans-devanagari/files/noto-sans-devanagari-devanagari-wght-normal.woff2',
    ),
  );

/**
 * Reduces Noto Sans Devanagari to the characters and weights of the portals. All conjuncts stay:
 * the closure of the layout rules keeps every glyph that they can form.
 *
 * @returns a variable font as WOFF2; the same bytes on each machine
 */
export const subsetDevanagari = (): Promise<Buffer> =>
  subsetFont(sourceFont(), text, {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: FACES[0].weight, max: FACES[1].weight } },
    noHinting: true,
  });

/**
 * The family of the boxes that stand for Devanagari letters until the font is here. A browser takes
 * the box from the first family of the list that has the range: that of DejaVu Sans, at the share of
 * its size at which a text of boxes is about as long as one of letters. Where a font of the device
 * has the letters, the family has no glyph for them and is passed over. Liberation Sans has no place
 * in it: its box is as narrow as that by itself.
 */
export const BOXES = 'Boxes';
const BOXES_PERCENT = 66;
const boxes = `@font-face{font-family:${BOXES};size-adjust:${BOXES_PERCENT}%;src:local('DejaVu Sans');unicode-range:U+900-97F}`;

/** The style sheet of the family, with the font at an address relative to it. */
export const fontFaces = (address: string): string =>
  [
    ...FACES.map(
      ({ weight, names }) =>
        `@font-face{font-family:${FAMILY};font-weight:${weight};font-display:swap;src:${names
          .map((name) => `local('${name}')`)
          .join(',')},url('${address}')format('woff2');unicode-range:${UNICODE_RANGE}}`,
    ),
    boxes,
  ].join('\n');

const STYLES = 'virtual:pune/devanagari.css';

/**
 * Writes the font and its style sheet where builds find them. Builds may run side by side: each
 * writes its own file and renames it.
 *
 * @returns the path of the style sheet
 */
async function prepare(): Promise<string> {
  const digest = createHash('sha256')
    .update(sourceFont())
    .update(fs.readFileSync(fileURLToPath(import.meta.url)))
    .digest('hex')
    .slice(0, 16);
  const folder = path.join(cacheFolder('fonts'), digest);
  const font = path.join(folder, 'devanagari.woff2');
  const styles = path.join(folder, 'devanagari.css');
  fs.mkdirSync(folder, { recursive: true });
  const write = (file: string, content: string | Buffer) => {
    const own = path.join(folder, `${randomUUID()}.part`);
    fs.writeFileSync(own, content);
    fs.renameSync(own, file);
  };
  if (!fs.existsSync(font)) write(font, await subsetDevanagari());
  if (!fs.existsSync(styles)) write(styles, fontFaces('./devanagari.woff2'));
  return styles;
}

/** The style sheet as a module: `virtual:pune/devanagari.css`. */
export const devanagari = {
  name: 'pune:devanagari',
  enforce: 'pre' as const,
  resolveId: async (id: string) => (id === STYLES ? await prepare() : null),
};
