/** A place in degrees, WGS 84. */
export interface Place {
  latitude: number;
  longitude: number;
}

const WIDTH = 240;
const MARGIN = 22;

/** Points of a drawing in which all places fit, to scale: a degree of longitude is shorter than one of latitude by the cosine of the latitude. */
export function project(places: Place[]): { width: number; height: number; points: { x: number; y: number }[] } {
  const middle = places.reduce((sum, { latitude }) => sum + latitude, 0) / places.length;
  const shrink = Math.cos((middle * Math.PI) / 180);
  const flat = places.map(({ latitude, longitude }) => ({ x: longitude * shrink, y: -latitude }));
  const [left, top] = [Math.min(...flat.map(({ x }) => x)), Math.min(...flat.map(({ y }) => y))];
  const [wide, high] = [Math.max(...flat.map(({ x }) => x)) - left, Math.max(...flat.map(({ y }) => y)) - top];
  const scale = (WIDTH - 2 * MARGIN) / Math.max(wide, 1e-6);
  const height = Math.round(Math.max(high * scale, 1) + 2 * MARGIN);
  const at = (value: number) => Math.round((value * scale + MARGIN) * 10) / 10;
  return { width: WIDTH, height, points: flat.map(({ x, y }) => ({ x: at(x - left), y: at(y - top) })) };
}
