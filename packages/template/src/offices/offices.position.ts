import { GRIEVANCES_PLACE_API } from '@pune/grievances/constants';

/**
 * Finds the ward office of the device's position. The position is sent in the body of a request,
 * so that no address and no log has it; the answer is shown as its sentence, with the link of the
 * office if the page lists it.
 */
const PATIENCE_MS = 15_000;

const form = document.querySelector<HTMLFormElement>('.home-find')!;
const button = form.querySelector<HTMLButtonElement>('[data-position]')!;
const said = form.querySelector('output')!;

async function ask({ coords }: GeolocationPosition): Promise<void> {
  const answer = await fetch(GRIEVANCES_PLACE_API, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({
      latitude: coords.latitude,
      longitude: coords.longitude,
      lang: document.documentElement.lang,
    }),
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (!answer.ok) throw new Error(String(answer.status));
  const { office, text } = (await answer.json()) as { office: string | null; text: string };
  const link = office && document.querySelector<HTMLAnchorElement>(`li[data-w="${office}"] a`);
  said.replaceChildren(text);
  if (!link) return;
  const shown = document.createElement('a');
  shown.href = link.href;
  shown.textContent = link.textContent;
  said.append(' ', shown);
}

if (!('geolocation' in navigator)) {
  button.hidden = true;
  form.querySelector<HTMLElement>('[data-position-note]')!.hidden = true;
}
button.addEventListener('click', () => {
  said.textContent = said.dataset.working!;
  const failed = () => {
    said.textContent = said.dataset.failed!;
  };
  navigator.geolocation.getCurrentPosition((position) => ask(position).catch(failed), failed, {
    maximumAge: 60_000,
    timeout: PATIENCE_MS,
  });
});
