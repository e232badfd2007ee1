import type { HTMLElement } from 'node-html-parser';
import type { PageFinding } from './finding.ts';

/** Addresses that are no requests. */
const NO_REQUEST = /^(mailto:|tel:|data:|geo:|sms:|webcal:|javascript:|blob:|whatsapp:|upi:)/i;
const EVERYTHING = '[href], [src], form[action]';
const NAMES = ['href', 'src', 'action'] as const;

/**
 * The addresses of links, files and forms of a page.
 *
 * @param base the address of the page
 * @param selector the elements that are asked
 */
export function targetsOf(document: HTMLElement, base: URL | string, selector = EVERYTHING): URL[] {
  return document.querySelectorAll(selector).flatMap((element) =>
    NAMES.flatMap((name) => {
      const value = element.getAttribute(name)?.trim();
      // A name of a form, or of another element, is no address.
      if (!value || NO_REQUEST.test(value) || (name === 'action' && element.rawTagName !== 'form'))
        return [];
      const url = URL.parse(value, base);
      return url && /^https?:$/.test(url.protocol) ? [url] : [];
    }),
  );
}

/** Addresses of a page that cannot be read as addresses: `http://`, `//`. */
export const unreadable = (document: HTMLElement, base: URL): string[] =>
  document
    .querySelectorAll('a[href]')
    .map((link) => link.getAttribute('href')!.trim())
    .filter((value) => !NO_REQUEST.test(value) && URL.parse(value, base) === null);

/**
 * Returns true if an address has no fragment or `#top`, or the page has an element with that id or
 * an anchor with that name. Decodes the fragment.
 */
export function hasPart(document: HTMLElement, { hash }: URL): boolean {
  if (hash.length < 2 || hash === '#top') return true;
  let name = hash.slice(1);
  try {
    name = decodeURIComponent(name);
  } catch {
    // A part is named as it stands.
  }
  return Boolean(document.getElementById(name) ?? document.querySelector(`a[name="${CSS(name)}"]`));
}
const CSS = (text: string): string => text.replace(/["\\]/g, '\\$&');

export const brokenLink = (address: string, status: number): PageFinding => ({
  check: 'links',
  rule: 'link-answers',
  message: status === 0 ? 'a link leads nowhere' : `a link leads to an answer of ${status}`,
  element: address,
  remedy: 'Correct the address, or remove the link.',
});

export const missingPart = (address: string): PageFinding => ({
  check: 'links',
  rule: 'part-exists',
  message: 'a link names a part that its page does not have',
  element: address,
  remedy: 'Give the part the id that the link names, or correct the link.',
});

export const unreadableLink = (value: string): PageFinding => ({
  check: 'links',
  rule: 'link-address',
  message: 'a link has no address that can be read',
  element: value,
  remedy: 'Write an absolute address, or one relative to the page.',
});
