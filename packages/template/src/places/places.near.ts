/**
 * Sorts the list of places by distance. The position is asked for on a press of the button, and
 * stays in this page: distances are computed from the attributes of the list.
 */
import { kilometres, type LatLng } from './places.distance.ts';

const PATIENCE_MS = 15_000;

const box = document.querySelector<HTMLElement>('[data-near]')!;
const button = box.querySelector('button')!;
const said = box.querySelector('output')!;
const list = document.getElementById(box.dataset.near!)!;
const say = (name: string) => {
  said.textContent = box.querySelector(`[data-said=${name}]`)!.textContent;
};

function sort(me: LatLng): void {
  const format = new Intl.NumberFormat(box.dataset.numbers, { maximumSignificantDigits: 2 });
  const far = (item: Element): number => {
    const at = (item as HTMLElement).dataset.at?.split(' ').map(Number);
    return at ? kilometres(me, at as unknown as LatLng) : Infinity;
  };
  const sorted = [...list.children].sort((a, b) => far(a) - far(b));
  list.replaceChildren(...sorted);
  for (const item of sorted) {
    const km = far(item);
    const place = item.querySelector<HTMLElement>('[data-km]');
    if (place && km < Infinity)
      place.textContent = box.dataset.words!.replace('{km}', () => format.format(km));
  }
}

if (!('geolocation' in navigator)) box.hidden = true;
else {
  // Home pages link the button. The browser takes the focus away when the page has loaded and its
  // fragment is looked up.
  if (location.hash === `#${box.id}`)
    addEventListener('load', () => setTimeout(() => button.focus()), { once: true });
}
button.addEventListener('click', () => {
  say('working');
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => {
      sort([coords.latitude, coords.longitude]);
      say('done');
    },
    () => say('refused'),
    { maximumAge: 60_000, timeout: PATIENCE_MS },
  );
});
