import { Marker, Popup, type Map as LibreMap } from 'maplibre-gl';
import { shortOfficeName } from '@pune/content/office-names';
import type { Locale } from '@pune/i18n';
import { areSchematic } from '@pune/ui/ward-areas';
import { element, nameArea, openGround } from './map.base.ts';
import { boundsOf, type Position } from './map.layers.ts';
import { wordOf, wordsOf } from './map.texts.ts';

/** The map of a list: its entries, over the ground of every map. */

const MARGIN_DEGREES = 0.012;
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

/** Names the areas; without the list of offices, the map has none. */
async function nameAreas(map: LibreMap, address: string, locale: Locale): Promise<void> {
  const answer = await fetch(address);
  if (!answer.ok) return;
  const offices = (await answer.json()) as { title: string; code: string | null }[];
  for (const { title, code } of offices) {
    if (code) nameArea(map, code, shortOfficeName(title, locale));
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
  const placed = entries.flatMap((entry) => (entry.at ? [{ ...entry, at: entry.at }] : []));
  const places = placed.map(({ at }) => at);
  const { map, drawn } = await openGround(place, locale, {
    places,
    ...(places.length > 0 && { bounds: boundsOf(places, MARGIN_DEGREES) }),
    fitBoundsOptions: { padding: PADDING_PX },
  });
  place.append(element('p', 'small soft', wordOf(locale, areSchematic() ? 'note' : 'note_own')));

  const popup = new Popup({ offset: 14, maxWidth: '18rem' });
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
  await drawn;
}
