import { html, type Markup } from './markup.ts';
import { RIVERS, wardAreas, wardFrame, type MapPoint, type WardAreas } from './ward-areas.ts';

const viewBox = (): string => {
  const { x, y, width, height } = wardFrame();
  return `${x} ${y} ${width} ${height}`;
};
export const shapeId = (code: string): string => `w-${code}`;

/** The shapes of all areas, once a page that has drawings. */
export const wardShapes = (areas: WardAreas = wardAreas()): Markup =>
  html`<svg width="0" height="0" aria-hidden="true"><defs><g id="wa">${Object.entries(areas).map(
    ([code, { path }]) => html`<path id="${shapeId(code)}" d="${path}"></path>`,
  )}</g><path id="wr" d="${RIVERS}"></path></defs></svg>`;

/** The rivers, drawn over the areas. */
export const wardRivers: Markup = html`<use href="#wr" class="wr"></use>`;

/** A small drawing with one area filled, and marks at places. */
export function wardLocator({
  code,
  marks = [],
  label,
}: {
  /** The code of the ward office whose area is filled. */
  code: string | null;
  marks?: readonly MapPoint[];
  /** The text alternative; without one, the drawing is decoration beside its words. */
  label?: string | undefined;
}): Markup {
  const named = label ? html` role="img" aria-label="${label}"` : html` aria-hidden="true"`;
  const filled =
    code !== null &&
    Object.hasOwn(wardAreas(), code) &&
    html`<use href="#${shapeId(code)}" class="here"></use>`;
  return html`<svg class="wloc" viewBox="${viewBox()}"${named}><use href="#wa"></use>${filled}${wardRivers}${marks.map(
    ({ x, y }) => html`<circle cx="${x}" cy="${y}" r="13"></circle>`,
  )}</svg>`;
}
