import type { Advice } from './guidelines.rules.ts';

/** The room of a main menu, by the style sheet of the portals (`shared/layout/media.css`). Pure. */

/**
 * CSS pixels of one line of the menu in the narrowest window that shows it in a line: 56em, less the
 * margin of the page at its beginning. The margin at its end is the last room before text is cut.
 */
const LINE_PX = 864;
/** The gap after an item. */
const GAP_PX = 32;
/**
 * Means of the menus of the examples in three languages, at the size and in the typeface of the
 * portals: the estimate is within four per cent of the width in Chromium.
 */
const LATIN_PX = 8.25;
const DEVANAGARI_PX = 11.1;

const letters = new Intl.Segmenter('mr', { granularity: 'grapheme' });
/** The estimated width of a label, in CSS pixels. A letter of Devanagari includes its signs. */
export function labelPx(label: string): number {
  let width = 0;
  for (const { segment } of letters.segment(label))
    width += /\p{Script=Devanagari}/u.test(segment) ? DEVANAGARI_PX : LATIN_PX;
  return width;
}

/** The estimated width of a menu. The gap after its last item may leave the line. */
export const menuPx = (labels: readonly string[]): number =>
  labels.reduce((sum, label) => sum + labelPx(label), 0) + GAP_PX * (labels.length - 1);

/** Notices about a main menu, in the language of the form. */
export function menuNotices(collection: string, values: Record<string, unknown>): Advice[] {
  if (collection !== 'navigation' || !Array.isArray(values.main)) return [];
  const labels = (values.main as ({ label?: unknown } | null)[]).flatMap((item) =>
    typeof item?.label === 'string' && item.label.trim() ? [item.label.trim()] : [],
  );
  const over = Math.ceil((menuPx(labels) / LINE_PX - 1) * 100);
  return over <= 0
    ? []
    : [
        {
          path: 'main',
          message: `The main menu is too long for one line of a narrow computer screen, by about ${over} per cent: its end cannot be read there. Shorten its words, or move an item to the foot of the page.`,
        },
      ];
}
