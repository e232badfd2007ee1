import { createHash } from 'node:crypto';
import type { Locale } from '@pune/i18n';

/** What is drawn on the picture that stands for a page where its address is shared. */
export interface Preview {
  locale: Locale;
  title: string;
  /** What kind of page it is; may be empty. */
  kind: string;
  portal: string;
  /** The portal's mark as inline SVG; may be empty. */
  mark: string;
  /** Strengths of the portal's hue, by name: `h900`. */
  hues: Record<string, string>;
}

export const PREVIEW = { width: 1200, height: 630, type: 'image/png' } as const;

/** Stands in every name: raise it when the drawing changes, and every picture is drawn anew. */
export const PREVIEW_DESIGN = 1;

/** The name of a picture says all that is drawn on it, so that each is drawn once, whichever pages and releases show it. */
export function previewName({ locale, title, kind, portal, mark, hues }: Preview): string {
  const drawn = JSON.stringify([PREVIEW_DESIGN, locale, title, kind, portal, mark, Object.entries(hues).sort()]);
  return `og-${createHash('sha256').update(drawn).digest('hex').slice(0, 20)}.png`;
}
