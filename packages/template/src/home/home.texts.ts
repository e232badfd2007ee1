/** The first sentence of a text; a full stop is `.`, in Hindi `।`. */
export const firstSentence = (text: string): string =>
  /^.*?(?:[.?!](?=\s|$)|।|$)/s.exec(text.trim())![0];

const DEVANAGARI_ZERO = 0x966;
/** The years that a note names, in the digits of either script. */
const yearsIn = (note: string): number[] =>
  [
    ...note
      .replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - DEVANAGARI_ZERO))
      .matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g),
  ].map(([year]) => Number(year));

/** A figure with the year that its note names, `null` without one. */
export interface DatedFigure<F> {
  figure: F;
  year: number | null;
}

/**
 * Key figures, the newest first. Those of which the note names no year keep their place behind the
 * others.
 */
export const byYear = <F extends { note: string }>(figures: readonly F[]): DatedFigure<F>[] =>
  figures
    .map((figure) => ({ figure, year: yearsIn(figure.note).at(0) ?? null }))
    .sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
