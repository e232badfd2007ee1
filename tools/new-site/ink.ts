import { formatHex, oklch, parse, toGamut, wcagContrast } from 'culori';

/**
 * The strengths of a portal's one ink, from paper to night. Their lightness and saturation (OKLCH)
 * are those of the first portals, so that a new one looks like a print of the same press.
 */
const STRENGTHS = [
  { name: 'h50', lightness: 0.978, chroma: 0.066 },
  { name: 'h100', lightness: 0.948, chroma: 0.148 },
  { name: 'h200', lightness: 0.895, chroma: 0.314 },
  { name: 'h300', lightness: 0.815, chroma: 0.585 },
  { name: 'h400', lightness: 0.71, chroma: 0.86 },
  { name: 'h500', lightness: 0.6, chroma: 1.04 },
  { name: 'h600', lightness: 0.505, chroma: 1.07 },
  { name: 'h700', lightness: 0.43, chroma: 1 },
  { name: 'h800', lightness: 0.351, chroma: 0.8 },
  { name: 'h900', lightness: 0.276, chroma: 0.59 },
  { name: 'h950', lightness: 0.205, chroma: 0.385 },
] as const;
type Strength = (typeof STRENGTHS)[number]['name'];

/** The surfaces of the dark scheme. Their chroma is absolute: dark surfaces are nearly grey. */
const SURFACES = [
  { name: 'page', lightness: 0.175, chroma: 0.019 },
  { name: 'surface', lightness: 0.215, chroma: 0.024 },
  { name: 'tint', lightness: 0.25, chroma: 0.034 },
  { name: 'line', lightness: 0.36, chroma: 0.029 },
  { name: 'band', lightness: 0.25, chroma: 0.06 },
  { name: 'foot', lightness: 0.136, chroma: 0.029 },
] as const;
type Surface = (typeof SURFACES)[number]['name'] | 'tint2';

export interface Brand {
  hues: Record<Strength, string>;
  dark: Record<Surface, string>;
}

/** The lightness of the ink of buttons and links, between which the other strengths fit. */
const INK_LIGHTNESS = { min: 0.3, max: 0.52, usual: 0.43 };
const TEXT_CONTRAST_MIN = 4.5;

const toHex = (lightness: number, chroma: number, hue: number): string =>
  formatHex(toGamut('rgb', 'oklch')({ mode: 'oklch', l: lightness, c: chroma, h: hue }));

/**
 * Derives the brand of a portal from its ink, the colour of its buttons and links.
 *
 * @param ink a colour of CSS: `#2a489e`
 * @returns the brand, or the reason for which the ink is refused
 */
export function brandOf(ink: string): { brand: Brand } | { problem: string } {
  const colour = oklch(parse(ink));
  if (!colour || (colour.alpha ?? 1) < 1)
    return { problem: `${ink} is no opaque colour. Give one as #2a489e` };
  const { l, c, h = 0 } = colour;
  const white = wcagContrast(ink, '#fff');
  if (l > INK_LIGHTNESS.max || white < TEXT_CONTRAST_MIN)
    return {
      problem: `${ink} is too light: white text on it has a contrast of ${white.toFixed(1)}, and needs ${TEXT_CONTRAST_MIN}. A darker one of this hue: ${toHex(INK_LIGHTNESS.usual, c, h)}`,
    };
  if (l < INK_LIGHTNESS.min)
    return {
      problem: `${ink} is too dark to be told from black text. A lighter one of this hue: ${toHex(INK_LIGHTNESS.usual, c, h)}`,
    };
  // Lighter strengths lie between the ink and paper, darker ones between the ink and black.
  const { usual } = INK_LIGHTNESS;
  const shifted = (lightness: number) =>
    lightness > usual ? 1 - ((1 - lightness) * (1 - l)) / (1 - usual) : lightness * (l / usual);
  const hues = Object.fromEntries(
    STRENGTHS.map(({ name, lightness, chroma }) => [
      name,
      name === 'h700' ? formatHex(colour) : toHex(shifted(lightness), chroma * c, h),
    ]),
  ) as Brand['hues'];
  const dark = Object.fromEntries(
    SURFACES.map(({ name, lightness, chroma }) => [
      name,
      toHex(lightness, Math.min(chroma, c * 0.4), h),
    ]),
  ) as Brand['dark'];
  const brand = { hues, dark: { ...dark, tint2: hues.h900 } };
  const [problem] = problemsOf(brand);
  return problem ? { problem: `${ink} gives a portal that cannot be read: ${problem}` } : { brand };
}

/** The pairs of text and ground that pages have: WCAG 2.2, 1.4.3. */
const PAIRS = ({ hues, dark }: Brand) =>
  [
    ['links on paper', hues.h700, '#fff'],
    ['links on a tinted box', hues.h700, hues.h50],
    ['links on a strong tint', hues.h700, hues.h100],
    ['text on a band', hues.h200, hues.h900],
    ['text in the footer', hues.h200, hues.h950],
    ['links on a dark page', hues.h300, dark.page],
    ['links on a dark surface', hues.h300, dark.surface],
    ['links on a dark tint', hues.h300, dark.tint],
    ['links on a strong dark tint', hues.h200, dark.tint2],
    ['text on a dark band', hues.h200, dark.band],
    ['text in the dark footer', hues.h200, dark.foot],
  ] as const;

/** The pairs of colours of a brand whose contrast is too low, in words. */
export const problemsOf = (brand: Brand): string[] =>
  PAIRS(brand).flatMap(([name, text, ground]) => {
    const contrast = wcagContrast(text, ground);
    return contrast >= TEXT_CONTRAST_MIN
      ? []
      : [`${name} (${text} on ${ground}) have a contrast of ${contrast.toFixed(1)}`];
  });

/** Reads the colours of a brand back from its style sheet. */
export function readBrand(css: string): Brand {
  const [day = '', night = ''] = css.split('@media');
  const coloursOf = (part: string) =>
    Object.fromEntries(
      [...part.matchAll(/--(\w+):\s*(#[\da-f]+)/gi)].map(([, name, value]) => [name, value]),
    );
  return { hues: coloursOf(day), dark: coloursOf(night) } as unknown as Brand;
}

/** Writes the style sheet of a brand. */
export function brandSheet({ hues, dark }: Brand, words: string): string {
  const rows = (colours: Record<string, string>, indent: string) =>
    Object.entries(colours)
      .map(([name, value]) => `${indent}--${name}: ${value};`)
      .join('\n');
  const { page, surface, tint, tint2, line, band, foot } = dark;
  return `/* ${words} */
:root {
${rows(hues, '  ')}
}
@media (prefers-color-scheme: dark) {
  :root {
${rows({ page, surface, tint, tint2, line, band, foot }, '    ')}
  }
}
`;
}
