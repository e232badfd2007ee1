import { html, type Markup } from './markup.ts';
import { WARD_AREAS, WARD_MAP, type MapPoint } from './ward-areas.ts';
import { shapeId, wardRivers } from './ward-locator.ts';

/** An area of the map with its link. */
export interface MapArea {
  code: string;
  /** The zone, from 1 to 5, which gives the tint. */
  zone: number | null;
  /** The number in the area, in the digits of the language. */
  number: string;
  href: string;
  title: string;
  /** The position of the office. */
  office: MapPoint | null;
}

/**
 * The map with a link in each area. The list beside it has the same links, so assistive
 * technology and the keyboard pass over the map.
 */
export const wardMap = (areas: readonly MapArea[]): Markup =>
  html`<svg class="wmap" viewBox="-4 -4 ${WARD_MAP.width + 8} ${WARD_MAP.height + 8}" aria-hidden="true"><use href="#wa" class="edge"></use>${areas.map(
    ({ code, zone, href, title }) =>
      html`<a href="${href}" tabindex="-1" data-w="${code}"><title>${title}</title><use href="#${shapeId(code)}" data-z="${zone ?? 0}"></use></a>`,
  )}${wardRivers}${areas.map(({ code, number, office }) => {
    const [x, y] = office ? [office.x, office.y] : WARD_AREAS[code]!.middle;
    return html`<circle cx="${x}" cy="${y}" r="12"></circle><text x="${x}" y="${y + 5}">${number}</text>`;
  })}</svg>`;
