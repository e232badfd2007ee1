import {
  Map as LibreMap,
  Marker,
  NavigationControl,
  setWorkerUrl,
  type MapOptions,
  type StyleSpecification,
} from 'maplibre-gl';
import librarySheet from 'maplibre-gl/dist/maplibre-gl.css?url';
import worker from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Locale } from '@pune/i18n';
import { wardAreas } from '@pune/ui/ward-areas';
import {
  areaBounds,
  boundsOf,
  positionOf,
  riverLines,
  wardPolygons,
  type Position,
} from './map.layers.ts';
import { controlTexts, wordsOf } from './map.texts.ts';
import sheet from './map.css?url';

/**
 * The ground of every map, drawn from the layers of this project alone: areas of the ward offices
 * and rivers. No tile, glyph or style is fetched; labels are HTML, so the browser shapes them.
 */

const ROOM_DEGREES = 0.25;
const ZOOM_MAX = 15;
/** From these zooms on, areas are named, and each mark has its name beside it. */
const AREAS_FROM_ZOOM = 11;
const NAMES_FROM_ZOOM = 13;

export const element = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...children: (string | Node)[]
): HTMLElementTagNameMap[Tag] => {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
};

/** Resolves when the style sheet applies; a map without it would be a heap of controls. */
const styled = (href: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => reject(new Error(href)));
    document.head.append(link);
  });

/** The style in the inks of the page, of which it reads the custom properties. */
function styleOf(root: Element): StyleSpecification {
  const inks = getComputedStyle(root);
  const ink = (name: string) => inks.getPropertyValue(name).trim();
  return {
    version: 8,
    sources: {
      areas: { type: 'geojson', data: wardPolygons() },
      rivers: { type: 'geojson', data: riverLines() },
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': ink('--page') } },
      { id: 'areas', type: 'fill', source: 'areas', paint: { 'fill-color': ink('--tint2') } },
      {
        id: 'borders',
        type: 'line',
        source: 'areas',
        paint: { 'line-color': ink('--page'), 'line-width': 2 },
      },
      {
        id: 'rivers',
        type: 'line',
        source: 'rivers',
        layout: { 'line-cap': 'round', 'line-join': 'round' },
        paint: { 'line-color': ink('--river'), 'line-width': 5 },
      },
    ],
  };
}

/** Names an area of a ward office in its middle. */
export function nameArea(map: LibreMap, code: string, name: string): void {
  const area = wardAreas()[code];
  if (!area) return;
  const label = element('span', 'area', name);
  label.ariaHidden = 'true';
  new Marker({ element: label }).setLngLat(positionOf(...area.middle)).addTo(map);
}

function nameRivers(map: LibreMap, locale: Locale): void {
  const { river_mula: mula, river_mutha: mutha } = wordsOf(locale);
  for (const [name, x, y] of [
    [mula, 139, 115],
    [mutha, 170, 334],
  ] as const) {
    const label = element('span', 'area water', name);
    label.ariaHidden = 'true';
    new Marker({ element: label }).setLngLat(positionOf(x, y)).addTo(map);
  }
}

export interface Ground {
  map: LibreMap;
  canvas: HTMLElement;
  /** Resolves when the map is drawn; rejects if the browser cannot draw it. */
  drawn: Promise<void>;
}

/**
 * Draws the ground into `place`, and keeps it in step with the colour scheme.
 *
 * @param places the positions that the map must reach, besides the city
 */
export async function openGround(
  place: HTMLElement,
  locale: Locale,
  { places = [], ...options }: { places?: readonly Position[] } & Partial<MapOptions>,
): Promise<Ground> {
  const words = wordsOf(locale);
  await Promise.all([librarySheet, sheet].map(styled));
  const canvas = element('div', 'canvas');
  place.replaceChildren(canvas);
  setWorkerUrl(worker);
  const city = areaBounds();
  const map = new LibreMap({
    bounds: boundsOf(city, 0),
    maxBounds: boundsOf([...city, ...places], ROOM_DEGREES),
    maxZoom: ZOOM_MAX,
    attributionControl: false,
    cooperativeGestures: true,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    fadeDuration: 0,
    ...options,
    container: canvas,
    style: styleOf(place),
    locale: controlTexts(words),
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  scheme.addEventListener('change', () => map.setStyle(styleOf(place)));
  nameRivers(map, locale);
  const tell = () => {
    place.classList.toggle('zoomed', map.getZoom() >= AREAS_FROM_ZOOM);
    place.classList.toggle('named', map.getZoom() >= NAMES_FROM_ZOOM);
  };
  map.on('zoom', tell);
  tell();
  const drawn = new Promise<void>((resolve, reject) => {
    map.once('load', () => resolve());
    map.once('error', ({ error }) => reject(error));
  });
  return { map, canvas, drawn };
}
