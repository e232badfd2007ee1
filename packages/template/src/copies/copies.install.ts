/** Offers to install the portal as an app, where the browser can; hides it in the app itself. */

/** https://wicg.github.io/manifest-incubations/, which TypeScript's library does not declare. */
interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

const section = document.querySelector<HTMLElement>('[aria-labelledby=install]')!;
const offered = section.querySelector<HTMLElement>('[data-offered]')!;
const ways = section.querySelector('ul')!;
let offer: InstallPrompt | undefined;

section.hidden = matchMedia('(display-mode: standalone)').matches;
addEventListener('appinstalled', () => (section.hidden = true));
addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault();
  offer = event as InstallPrompt;
  [offered.hidden, ways.hidden] = [false, true];
});
offered.addEventListener('click', () => {
  void offer?.prompt();
  // A browser lets a page ask once.
  [offered.hidden, ways.hidden] = [true, false];
});
