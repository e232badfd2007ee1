import { html, type Markup } from './markup.ts';
import { WARD_AREAS, type MapPoint } from './ward-areas.ts';
import { shapeId, VIEW_BOX, wardRivers } from './ward-locator.ts';

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
  html`<svg class="wmap" viewBox="${VIEW_BOX}" aria-hidden="true"><use href="#wa" class="edge"></use>${areas.map(
    ({ code, zone, href, title }) =>
      html`<a href="${href}" tabindex="-1" data-w="${code}"><title>${title}</title><use href="#${shapeId(code)}" data-z="${zone ?? 0}"></use></a>`,
  )}${wardRivers}${areas.map(
    ({ office }) => office && html`<circle cx="${office.x}" cy="${office.y}" r="4"></circle>`,
  )}${areas.map(({ code, number }) => {
    const [x, y] = WARD_AREAS[code]!.middle;
    return html`<text x="${x}" y="${y + 8}">${number}</text>`;
  })}</svg>`;
