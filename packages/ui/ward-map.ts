import { html, type Markup } from './markup.ts';
import { wardAreas, wardFrame, type MapPoint } from './ward-areas.ts';
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

/** The least distance of two numbers: one and a half diameters of their circles. */
const APART = 40;
const STEPS = 4;

/**
 * The places of the numbers: each at its office, or moved towards the middle of its area, as far as
 * another number stands too near.
 */
export function numberPlaces(
  areas: readonly Pick<MapArea, 'code' | 'office'>[],
): readonly MapPoint[] {
  const of = areas.map(({ code, office }) => {
    const [x, y] = wardAreas()[code]!.middle;
    return { from: office ?? { x, y }, to: { x, y } };
  });
  const at = (step: number, { from, to }: (typeof of)[number]): MapPoint => ({
    x: Math.round(from.x + ((to.x - from.x) * step) / STEPS),
    y: Math.round(from.y + ((to.y - from.y) * step) / STEPS),
  });
  let places = of.map((area) => at(0, area));
  for (let step = 1; step <= STEPS; step++) {
    const isCrowded = (place: MapPoint) =>
      places.some(
        (other) => other !== place && Math.hypot(other.x - place.x, other.y - place.y) < APART,
      );
    places = places.map((place, i) => (isCrowded(place) ? at(step, of[i]!) : place));
  }
  return places;
}

/**
 * The map with a link in each area. The list beside it has the same links, so assistive
 * technology and the keyboard pass over the map.
 */
export function wardMap(areas: readonly MapArea[]): Markup {
  const places = numberPlaces(areas);
  const { x: left, y: top, width, height } = wardFrame();
  return html`<svg class="wmap" viewBox="${left - 4} ${top - 4} ${width + 8} ${height + 8}" aria-hidden="true"><use href="#wa" class="edge"></use>${areas.map(
    ({ code, zone, href, title }) =>
      html`<a href="${href}" tabindex="-1" data-w="${code}"><title>${title}</title><use href="#${shapeId(code)}" data-z="${zone ?? 0}"></use></a>`,
  )}${wardRivers}${areas.map(({ number }, i) => {
    const { x, y } = places[i]!;
    return html`<circle cx="${x}" cy="${y}" r="12"></circle><text x="${x}" y="${y + 5}">${number}</text>`;
  })}</svg>`;
}
