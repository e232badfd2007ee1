import {
  Map as LibreMap,
  Marker,
  NavigationControl,
  Popup,
  setWorkerUrl,
  type StyleSpecification,
} from 'maplibre-gl';
import librarySheet from 'maplibre-gl/dist/maplibre-gl.css?url';
import worker from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { shortOfficeName } from '@pune/content/office-names';
import type { Locale } from '@pune/i18n';
import { areSchematic, wardAreas } from '@pune/ui/ward-areas';
import {
  areaBounds,
  boundsOf,
  positionOf,
  riverLines,
  wardPolygons,
  type Position,
} from './map.layers.ts';
import { controlTexts, wordOf, wordsOf } from './map.texts.ts';
import sheet from './map.css?url';

/**
 * The map of a list, drawn from the layers of this project alone: areas of the ward offices,
 * rivers, and the entries. No tile, glyph or style is fetched; labels are HTML, so the browser
 * shapes them.
 */

const MARGIN_DEGREES = 0.012;
const ROOM_DEGREES = 0.25;
const ZOOM_MAX = 15;
/** From these zooms on, areas are named, and each mark has its name beside it. */
const AREAS_FROM_ZOOM = 11;
const NAMES_FROM_ZOOM = 13;
const PADDING_PX = 24;

interface Entry {
  item: HTMLElement;
  title: string;
  href: string;
  facts: string;
  at: Position | null;
}

/** An entry of the list: its first link, its position, and its line of facts. */
function entryOf(item: HTMLElement): Entry {
  const link = item.querySelector('a')!;
  const [latitude, longitude] = (item.dataset.at ?? '').split(' ').map(Number);
  return {
    item,
    title: link.textContent!.trim(),
    href: link.href,
    facts: [...item.querySelectorAll('.meta span')].map((fact) => fact.textContent).join(' · '),
    at: longitude ? [longitude, latitude!] : null,
  };
}

const element = <Tag extends keyof HTMLElementTagNameMap>(
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

/** Names the areas; without the list of offices, the map has none. */
async function nameAreas(map: LibreMap, address: string, locale: Locale): Promise<void> {
  const answer = await fetch(address);
  if (!answer.ok) return;
  const offices = (await answer.json()) as { title: string; code: string | null }[];
  for (const { title, code } of offices) {
    const area = wardAreas()[code ?? ''];
    if (!area) continue;
    const label = element('span', 'area', shortOfficeName(title, locale));
    label.ariaHidden = 'true';
    new Marker({ element: label }).setLngLat(positionOf(...area.middle)).addTo(map);
  }
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

/** A mark with its name; a press tells the facts and links the page of the entry. */
function markOf(map: LibreMap, popup: Popup, entry: Entry & { at: Position }): Marker {
  const button = element('button', 'mark', element('span', '', entry.title));
  button.type = 'button';
  button.addEventListener('click', (event) => {
    // A click on the map closes what is open.
    event.stopPropagation();
    const link = element('a', '', entry.title);
    link.href = entry.href;
    const content = element('div', '', element('b', '', link));
    if (entry.facts) content.append(element('p', 'small soft', entry.facts));
    popup.setLngLat(entry.at).setDOMContent(content).addTo(map);
    popup.once('close', () => button.isConnected && button.focus());
  });
  return new Marker({ element: button }).setLngLat(entry.at).addTo(map);
}

/**
 * Draws the map of the entries that `box` names into `place`, and keeps it in step with the filter
 * of the list and with the colour scheme.
 *
 * @throws if the browser cannot draw it
 */
export async function openMap(
  box: HTMLElement,
  place: HTMLElement,
  said: HTMLElement,
): Promise<void> {
  const locale = document.documentElement.lang as Locale;
  const words = wordsOf(locale);
  const entries = [...document.querySelectorAll<HTMLElement>(box.dataset.map!)].map(entryOf);
  await Promise.all([librarySheet, sheet].map(styled));
  const canvas = element('div', 'canvas');
  place.replaceChildren(
    canvas,
    element('p', 'small soft', wordOf(locale, areSchematic() ? 'note' : 'note_own')),
  );
  setWorkerUrl(worker);
  const placed = entries.flatMap((entry) => (entry.at ? [{ ...entry, at: entry.at }] : []));
  const ends = [...areaBounds(), ...placed.map(({ at }) => at)];
  const map = new LibreMap({
    container: canvas,
    style: styleOf(place),
    bounds: boundsOf(placed.length > 0 ? placed.map(({ at }) => at) : ends, MARGIN_DEGREES),
    fitBoundsOptions: { padding: PADDING_PX },
    maxBounds: boundsOf(ends, ROOM_DEGREES),
    maxZoom: ZOOM_MAX,
    attributionControl: false,
    cooperativeGestures: true,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    fadeDuration: 0,
    locale: controlTexts(words),
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  scheme.addEventListener('change', () => map.setStyle(styleOf(place)));

  const popup = new Popup({ offset: 14, maxWidth: '18rem' });
  nameRivers(map, locale);
  if (box.dataset.areas) nameAreas(map, box.dataset.areas, locale).catch(() => undefined);
  let marks: Marker[] = [];
  const number = new Intl.NumberFormat(locale === 'en' ? 'en-IN' : `${locale}-IN-u-nu-deva`);
  const draw = () => {
    popup.remove();
    for (const mark of marks) mark.remove();
    const isListed = ({ item }: Entry) => item.getClientRects().length > 0;
    const shown = placed.filter(isListed);
    marks = shown.map((entry) => markOf(map, popup, entry));
    said.textContent = words.count
      .replace('{{shown}}', number.format(shown.length))
      .replace('{{all}}', number.format(entries.filter(isListed).length));
    return shown;
  };
  draw();
  const filter = document.querySelector('.flt form');
  for (const event of ['change', 'reset'])
    filter?.addEventListener(event, () =>
      // The style sheet applies the choice after the event.
      requestAnimationFrame(() => {
        const shown = draw();
        if (shown.length > 0)
          map.fitBounds(
            boundsOf(
              shown.map(({ at }) => at),
              MARGIN_DEGREES,
            ),
            { padding: PADDING_PX },
          );
      }),
    );
  const tell = () => {
    place.classList.toggle('zoomed', map.getZoom() >= AREAS_FROM_ZOOM);
    place.classList.toggle('named', map.getZoom() >= NAMES_FROM_ZOOM);
  };
  map.on('zoom', tell);
  tell();
  await new Promise<void>((resolve, reject) => {
    map.once('load', () => resolve());
    map.once('error', ({ error }) => reject(error));
  });
}
