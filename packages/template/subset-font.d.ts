declare module 'subset-font' {
  /** Options of version 2.9, as far as they are used here. */
  interface SubsetOptions {
    targetFormat?: 'sfnt' | 'woff' | 'woff2';
    variationAxes?: Record<string, number | { min: number; max: number; default?: number }>;
    noHinting?: boolean;
    keepAllGlyphs?: boolean;
  }
  /**
   * Reduces a font to the characters of a text. All layout rules that can still apply are kept.
   *
   * @param font TrueType, OpenType, WOFF or WOFF2
   * @param text `undefined` with `keepAllGlyphs`
   */
  export default function subsetFont(
    font: Buffer,
    text: string | undefined,
    options?: SubsetOptions,
  ): Promise<Buffer>;
}
