import { html, type Markup } from './markup.ts';

/** The width of the drawing in its own units; a unit is less than a pixel in a list. */
const WIDTH = 100;
/** A degree of longitude is shorter than one of latitude, here by the cosine of 18.52°. */
const LONGITUDE_SCALE = 0.948;
/** Points nearer than this to the one before are left out. */
const NEAR = 0.6;
const MARK_RADIUS = 4;

/** The part of the drawing that is shown around a mark. */
const NEAR_WIDTH = 44;

type Position = readonly [longitude: number, latitude: number];

/** An area with its closed rings in degrees (WGS 84). Several may have one id. */
export interface LocatorArea {
  id: string;
  rings: readonly (readonly Position[])[];
}

interface Frame {
  west: number;
  north: number;
  /** Units of the drawing a degree of latitude. */
  scale: number;
  height: number;
}

function frameOf(areas: readonly LocatorArea[]): Frame {
  const positions = areas.flatMap(({ rings }) => rings.flat());
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of positions) {
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [south, north] = [Math.min(south, y), Math.max(north, y)];
  }
  const scale = WIDTH / ((east - west) * LONGITUDE_SCALE);
  return { west, north, scale, height: Math.ceil((north - south) * scale) };
}

const onFrame = ({ west, north, scale }: Frame, [x, y]: Position): Position => [
  (x - west) * LONGITUDE_SCALE * scale,
  (north - y) * scale,
];

function pathOf(frame: Frame, ring: readonly Position[]): string {
  const points: Position[] = [];
  for (const position of ring.slice(0, -1)) {
    const [x, y] = onFrame(frame, position);
    const last = points.at(-1);
    if (!last || Math.hypot(x - last[0], y - last[1]) >= NEAR) points.push([x, y]);
  }
  if (points.length < 3) return '';
  return `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`;
}

const shapeId = (area: string): string => `ward-${area}`;

/** The display of a drawing that stands alone. */
export interface Whole {
  /** The text alternative. */
  label: string;
  /** True to show the surroundings of the mark alone. */
  isNear?: boolean;
}

export interface Locator {
  /** The shapes, once a page. */
  shapes: Markup;
  /** A drawing with an area filled, and a mark at the place. */
  draw: (
    area: string | null,
    place: { latitude: number; longitude: number } | null,
    whole?: Whole,
  ) => Markup;
}

/** The part of the frame around a mark, within the frame. */
function boxAround([x, y]: Position, { height }: Frame): string {
  const [width, tall] = [NEAR_WIDTH, Math.min(NEAR_WIDTH, height)];
  const within = (middle: number, size: number, end: number) =>
    Math.max(0, Math.min(middle - size / 2, end - size)).toFixed(1);
  return `${within(x, width, WIDTH)} ${within(y, tall, height)} ${width} ${tall}`;
}

/** Draws the areas of ward offices on the server: no tiles, no script, about a kilobyte a page. */
export function createLocator(areas: readonly LocatorArea[]): Locator {
  const frame = frameOf(areas);
  const paths = new Map<string, string>();
  for (const { id, rings } of areas) {
    const path = rings.map((ring) => pathOf(frame, ring)).join('');
    paths.set(id, (paths.get(id) ?? '') + path);
  }
  const shapes = html`<svg width="0" height="0" aria-hidden="true"><defs><g id="wards">${[
    ...paths,
  ].map(([id, path]) => html`<path id="${shapeId(id)}" d="${path}"></path>`)}</g></defs></svg>`;
  return {
    shapes,
    draw(area, place, whole) {
      const filled =
        area !== null && paths.has(area) && html`<use href="#${shapeId(area)}" class="here"></use>`;
      const at = place && onFrame(frame, [place.longitude, place.latitude]);
      const isNear = at !== null && whole?.isNear === true;
      const radius = isNear ? MARK_RADIUS / 3 : whole ? MARK_RADIUS / 2 : MARK_RADIUS;
      const mark =
        at &&
        html`<circle cx="${at[0].toFixed(1)}" cy="${at[1].toFixed(1)}" r="${radius.toFixed(1)}"></circle>`;
      const named = whole
        ? html` role="img" aria-label="${whole.label}"`
        : html` aria-hidden="true"`;
      const box = isNear ? boxAround(at, frame) : `0 0 ${WIDTH} ${frame.height}`;
      return html`<svg class="locator${whole ? ' whole' : ''}${isNear ? ' near' : ''}" viewBox="${box}"${named}><use href="#wards"></use>${filled}${mark}</svg>`;
    },
  };
}
