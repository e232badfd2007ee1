/**
 * Announcements of the libraries of Payload for screen readers while a choice is open or a row is moved.
 * Payload leaves it in English, and has no place for other words.
 */
export const ANNOUNCEMENTS =
  '.react-select > [class*="a11yText"], [id^="DndDescribedBy"], [id^="DndLiveRegion"]';

/** The texts that this module wrote. */
const written = new WeakMap<Node, string>();

function* textsIn(element: Node): Generator<Node> {
  for (const node of element.childNodes)
    if (node.nodeType === 3) yield node;
    else yield* textsIn(node);
}

/**
 * Translates announcements where they stand. A text without a translation is marked as English.
 *
 * @param translate returns an unknown text as it is
 */
export function translateAnnouncements(
  announcement: Element,
  translate: (english: string) => string,
): void {
  for (const text of textsIn(announcement)) {
    const value = text.nodeValue ?? '';
    const english = value.replace(/\s+/g, ' ').trim();
    if (!english || value === written.get(text)) continue;
    const words = translate(english);
    const around = text.parentElement!;
    if (words === english) around.lang = 'en';
    else {
      around.removeAttribute('lang');
      written.set(text, words);
      text.nodeValue = words;
    }
  }
}
