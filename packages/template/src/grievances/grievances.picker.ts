import { Marker, type LngLat } from 'maplibre-gl';
import type { Locale } from '@pune/i18n';
import { element, nameArea, openGround } from '../map/map.base.ts';
import { wordOf } from '../map/map.texts.ts';
import type { Point } from './grievances.place.ts';

export interface Picker {
  /** Marks the point of the form; null for none. */
  show: (point: Point | null) => void;
}

interface Options {
  locale: Locale;
  /** The ward offices of the form, whose areas are named. */
  areas: readonly { id: string; name: string }[];
  onPick: (point: Point) => void;
}

/** Six digits are a tenth of a metre, as the position of a device has them. */
const DIGITS = 6;
/** From this zoom on a point is exact enough for a street. */
const SHOWN_ZOOM_MIN = 14;

/**
 * Draws a map on which a point is chosen: by a press on it, or by its middle, which a keyboard moves
 * by the arrows and takes by Enter.
 *
 * @throws if the browser cannot draw it
 */
export async function openPicker(
  place: HTMLElement,
  { locale, areas, onPick }: Options,
): Promise<Picker> {
  const { map, canvas, drawn } = await openGround(place, locale, { maxZoom: 17 });
  const middle = element('button', 'btn alt', wordOf(locale, 'pick_middle'));
  middle.type = 'button';
  place.prepend(element('p', 'small', wordOf(locale, 'pick_hint')));
  place.append(middle);
  const aim = element('span', 'aim');
  aim.ariaHidden = 'true';
  canvas.append(aim);
  for (const { id, name } of areas) nameArea(map, id, name.split(' (')[0]!);

  const pin = element('span', 'mark pin');
  pin.ariaHidden = 'true';
  const mark = new Marker({ element: pin });
  const take = ({ lat, lng }: LngLat) =>
    onPick({ latitude: lat.toFixed(DIGITS), longitude: lng.toFixed(DIGITS) });
  map.on('click', ({ lngLat }) => take(lngLat));
  middle.addEventListener('click', () => take(map.getCenter()));
  map.getCanvas().addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    // Enter would send the form.
    event.preventDefault();
    take(map.getCenter());
  });
  await drawn;
  return {
    show(point) {
      if (!point) return void mark.remove();
      const at: [number, number] = [Number(point.longitude), Number(point.latitude)];
      mark.setLngLat(at).addTo(map);
      if (!map.getBounds().contains(at))
        map.jumpTo({ center: at, zoom: Math.max(map.getZoom(), SHOWN_ZOOM_MIN) });
    },
  };
}
