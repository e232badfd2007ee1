import { KEPT } from './copies.store.ts';

/**
 * Adds buttons to the line that shares the page: the sharing of the device, copying the address,
 * keeping the page on the device.
 */
type Words = Record<'share' | 'copy_link' | 'copied' | 'keep' | 'kept' | 'failed', string>;

const { serviceWorker, clipboard } = navigator;
const address = location.pathname;
const line = document.querySelector('[href*="//wa.me"]')!.parentElement!;
const url = location.origin + address;
const words = (JSON.parse(import.meta.env.COPIES_WORDS) as Record<string, Words>)[
  document.documentElement.lang
]!;
line.ariaLive = 'polite';
const link = () => {
  const list = document.createElement('a');
  list.href = `${address.slice(0, 3)}/offline/`;
  list.textContent = words.kept;
  return list;
};
const add = (word: keyof Words, press: (button: HTMLElement) => unknown) => {
  const button = document.createElement('button');
  button.textContent = words[word];
  // The policy of pages allows no style attribute in HTML; a script may set properties.
  button.style.cssText =
    'border:0;background:0 0;padding:.15rem 0;font:inherit;color:var(--link);text-decoration:underline;cursor:pointer';
  button.addEventListener('click', () => press(button));
  line.append(button);
};
if ('share' in navigator)
  add('share', () => navigator.share({ title: document.title, url }).catch(() => {}));
if (clipboard)
  add('copy_link', async (button) => {
    await clipboard.writeText(url);
    button.textContent = words.copied;
  });
const keep = async (button: HTMLElement): Promise<void> => {
  const { active } = await serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', ({ data }) => {
    const list = link();
    if (data) button.replaceWith(list);
    else button.textContent = words.failed;
    list.focus();
  });
  port1.start();
  active!.postMessage(address, [port2]);
};
const offerToKeep = async (): Promise<void> => {
  const kept = await (await caches.open(KEPT)).match(address);
  if (kept) line.append(link());
  else add('keep', keep);
};
if (serviceWorker && globalThis.caches) offerToKeep().catch(() => {});
