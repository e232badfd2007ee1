import { hash } from 'node:crypto';

/** The branding that all preview pictures of a portal share. */
export interface Brand {
  /** The portal's logo as inline SVG; may be empty. */
  mark: string;
  /** Shades of the portal's colour by name: `h900`. */
  hues: Record<string, string>;
}

/** The content of a preview picture, which stands for a page where its address is shared. */
export interface Preview extends Brand {
  locale: string;
  title: string;
  /** The kind of the page; may be empty. */
  kind: string;
  /** One line of facts, such as fee and time limit; may be empty. */
  fact: string;
  /** The portal's picture: across a home page's card, a strip below the board of other pages. */
  art: string;
  isHome: boolean;
  portal: string;
}

/**
 * A preview as a page requests it. The brand is replaced by its name, because it is the same on
 * hundreds of thousands of pages.
 */
export type PreviewRequest = Omit<Preview, keyof Brand> & { brand: string };

export const PREVIEW = { width: 1200, height: 630, type: 'image/png' } as const;

/**
 * Version of the design, part of every name. Raise it when the drawing changes: every picture is
 * then drawn again.
 */
export const PREVIEW_DESIGN = 5;

const nameOf = (drawn: readonly unknown[]): string =>
  hash('sha256', JSON.stringify(drawn), 'hex').slice(0, 20);

const names = new WeakMap<Brand['hues'], { mark: string; name: string }>();
/** Returns a name derived from a brand's content. */
export function brandName({ mark, hues }: Brand): string {
  let known = names.get(hues);
  if (known?.mark !== mark)
    names.set(hues, (known = { mark, name: nameOf([mark, Object.entries(hues).sort()]) }));
  return known.name;
}

export const previewRequest = ({ mark, hues, ...drawn }: Preview): PreviewRequest => ({
  ...drawn,
  brand: brandName({ mark, hues }),
});

/**
 * Returns the file name of a picture, derived from everything drawn on it. Each picture is
 * therefore drawn once, however many pages and releases show it.
 */
export const previewRequestName = ({
  locale,
  title,
  kind,
  fact,
  art,
  isHome,
  portal,
  brand,
}: PreviewRequest): string =>
  `og-${nameOf([PREVIEW_DESIGN, locale, title, kind, fact, art, isHome, portal, brand])}.png`;
/** Returns the file name of the picture of a preview. */
export const previewName = (preview: Preview): string =>
  previewRequestName(previewRequest(preview));
