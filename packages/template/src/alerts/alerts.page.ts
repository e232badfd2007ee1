/**
 * Shows the gravest alert in force that the reader has not dismissed. It is fetched as a separate
 * fragment, so that an alert changes one small file, and overlaid at the foot of the window, so
 * that nothing on the page moves. A strip that is part of the page may be outdated: it is hidden if
 * the fragment no longer contains it.
 */
const HIDDEN = 'alerts-hidden';
/** The maximum delay of a timer. */
const TIMER_MS_MAX = 2 ** 31 - 1;
/** A live region must exist before its content changes. */
const SPEAK_AFTER_MS = 100;

const left = ({ dataset }: HTMLElement): number => Date.parse(dataset.expires!) - Date.now();
/** Without storage, the alert is shown again on the next page. */
const kept = (): string[] => {
  try {
    return (localStorage.getItem(HIDDEN) ?? '').split(' ');
  } catch {
    return [];
  }
};
const keep = (keys: string[]): void => {
  try {
    localStorage.setItem(HIDDEN, keys.join(' '));
  } catch {}
};
/**
 * Hides a strip that is part of the page but keeps its space, so that nothing moves. Removes its
 * id, which a newer strip may have.
 */
const hide = (alert: HTMLElement): void => {
  alert.style.visibility = 'hidden';
  alert.removeAttribute('id');
};
const atEnd = (alert: HTMLElement, end: () => void): unknown =>
  setTimeout(() => left(alert) <= 0 && end(), Math.min(Math.max(left(alert), 0), TIMER_MS_MAX));

const ofPage = [...document.querySelectorAll<HTMLElement>('[data-expires]')];
for (const alert of ofPage) atEnd(alert, () => hide(alert));

const banner = import.meta.env.ALERTS_BANNER.replace('[locale]', document.documentElement.lang);
const fragment = banner
  ? await fetch(banner, { cache: 'no-cache' }).then(
      (answer) => (answer.ok ? answer.text() : null),
      () => null,
    )
  : null;
const found = [
  ...new DOMParser()
    .parseFromString(fragment ?? '', 'text/html')
    .querySelectorAll<HTMLElement>('[data-expires]'),
];
if (fragment !== null)
  for (const alert of ofPage)
    if (!found.some(({ dataset }) => dataset.key === alert.dataset.key)) hide(alert);
const alert = found.find(
  (one) => left(one) > 0 && !kept().includes(one.dataset.key!) && !document.getElementById(one.id),
);
if (alert) {
  const strip = document.createElement('div');
  strip.className = 'sirens';
  strip.setAttribute('role', alert.dataset.role!);
  document.body.append(strip);
  alert.querySelector('button')!.addEventListener('click', () => {
    // Keys of alerts that are over are dropped.
    keep(
      found
        .map(({ dataset }) => dataset.key!)
        .filter((key) => key === alert.dataset.key || kept().includes(key)),
    );
    strip.remove();
  });
  setTimeout(() => strip.append(alert), SPEAK_AFTER_MS);
  atEnd(alert, () => alert.remove());
}

// A file with a top-level `await` must be a module.
// oxlint-disable-next-line unicorn/require-module-specifiers
export {};
