import { hash } from 'node:crypto';
import type { Locale } from '@pune/i18n';

/** What all pictures of a portal wear. */
export interface Brand {
  /** The portal's mark as inline SVG; may be empty. */
  mark: string;
  /** Strengths of the portal's hue, by name: `h900`. */
  hues: Record<string, string>;
}

/** What is drawn on the picture that stands for a page where its address is shared. */
export interface Preview extends Brand {
  locale: Locale;
  title: string;
  /** What kind of page it is; may be empty. */
  kind: string;
  portal: string;
}

/**
 * A preview as a page asks for it: its brand, the same on hundreds of thousands of pages, goes by
 * its name.
 */
export type AskedPreview = Omit<Preview, keyof Brand> & { brand: string };

export const PREVIEW = { width: 1200, height: 630, type: 'image/png' } as const;

/** Stands in every name: raise it when the drawing changes, and every picture is drawn anew. */
export const PREVIEW_DESIGN = 1;

const nameOf = (drawn: readonly unknown[]): string =>
  hash('sha256', JSON.stringify(drawn), 'hex').slice(0, 20);

const names = new WeakMap<Brand['hues'], { mark: string; name: string }>();
/** A name that says all of a brand. */
export function brandName({ mark, hues }: Brand): string {
  let known = names.get(hues);
  if (known?.mark !== mark)
    names.set(hues, (known = { mark, name: nameOf([mark, Object.entries(hues).sort()]) }));
  return known.name;
}

export const askedPreview = ({
  locale,
  title,
  kind,
  portal,
  mark,
  hues,
}: Preview): AskedPreview => ({ locale, title, kind, portal, brand: brandName({ mark, hues }) });

/**
 * The name of a picture says all that is drawn on it, so that each is drawn once, whichever pages
 * and releases show it.
 */
export const askedPreviewName = ({ locale, title, kind, portal, brand }: AskedPreview): string =>
  `og-${nameOf([PREVIEW_DESIGN, locale, title, kind, portal, brand])}.png`;
export const previewName = (preview: Preview): string => askedPreviewName(askedPreview(preview));
