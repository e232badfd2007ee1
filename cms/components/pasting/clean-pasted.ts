import { normalizeAddress } from '@pune/content-models/link-addresses';

/**
 * Converts HTML that Word and web pages put on the clipboard to the elements that the editor
 * supports: headings, lists, tables, links.
 */

export interface Cleaned {
  html: string;
  /**
   * The number of pictures that cannot be pasted: the clipboard references a file on the author's
   * machine, or an address that browsers must not read.
   */
  pictures: number;
}

const MARKER = /mso-list\s*:\s*ignore/i;
const LEVEL = /mso-list\s*:[^;]*\blevel(\d)/i;
const BULLET = /^[\u00b7\u2022\u25aa\u25cf\u00a7o\-–]\s*[\u00a0 ]\s*/;
const NUMBERED = /^\(?(\d{1,3}|[a-z]|[ivx]{1,5})[.)]/i;

const styleOf = (element: Element): string => element.getAttribute('style') ?? '';

function renameTo(element: Element, name: string): void {
  const renamed = element.ownerDocument.createElement(name);
  for (const attribute of ['colspan', 'rowspan'])
    if (element.hasAttribute(attribute))
      renamed.setAttribute(attribute, element.getAttribute(attribute)!);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}

/** The page's title is heading 1: if the text has an `h1`, lower all its headings by one level. */
function lowerHeadings(body: Element): void {
  const by = body.querySelector('h1') ? 1 : 0;
  for (const heading of body.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const level = Math.min(4, Math.max(2, Number(heading.tagName[1]) + by));
    if (heading.tagName !== `H${level}`) renameTo(heading, `h${level}`);
  }
}

interface Item {
  element: Element;
  level: number;
  isNumbered: boolean;
}

/** Interprets a Word paragraph as a list item, and removes its marker. */
function itemOf(element: Element): Item | null {
  if (element.tagName !== 'P' || element.closest('li')) return null;
  const isListed = LEVEL.test(styleOf(element)) || /MsoList/i.test(element.className);
  const marker = [...element.querySelectorAll('[style]')].find((part) =>
    MARKER.test(styleOf(part)),
  );
  const text = (marker?.textContent ?? element.textContent ?? '').trimStart();
  if (!isListed && !(BULLET.test(text) && /^[\u00b7\u2022\u25aa\u25cf\u00a7]/.test(text)))
    return null;
  if (marker) marker.remove();
  else stripMarker(element);
  return {
    element,
    level: Number(LEVEL.exec(styleOf(element))?.[1] ?? 1),
    isNumbered: NUMBERED.test(text),
  };
}

function stripMarker(element: Element): void {
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  const first = walker.nextNode();
  if (first)
    first.textContent = (first.textContent ?? '')
      .trimStart()
      .replace(BULLET, '')
      .replace(/^\(?\w{1,5}[.)]\s+/, '');
}

/** Converts consecutive paragraphs to one list, nested by level. */
function makeLists(body: Element): void {
  let open: { list: Element; level: number }[] = [];
  let last: Element | null = null;
  for (const paragraph of body.querySelectorAll('p')) {
    const item = itemOf(paragraph);
    if (!item) {
      open = [];
      continue;
    }
    // An element between two items ends the list.
    if (open.length > 0 && last && paragraph.previousElementSibling !== last) open = [];
    while (open.length > 1 && open.at(-1)!.level > item.level) open.pop();
    const entry = body.ownerDocument.createElement('li');
    if (open.length === 0 || open.at(-1)!.level < item.level) {
      const list = body.ownerDocument.createElement(item.isNumbered ? 'ol' : 'ul');
      if (open.length === 0) paragraph.before(list);
      else (open.at(-1)!.list.lastElementChild ?? open.at(-1)!.list).append(list);
      open.push({ list, level: item.level });
    }
    last = open[0]!.list;
    entry.append(...paragraph.childNodes);
    open.at(-1)!.list.append(entry);
    paragraph.remove();
  }
}

function headTables(body: Element): void {
  for (const table of body.querySelectorAll('table')) {
    const first = table.querySelector('tr');
    if (!first || table.querySelector('th') || table.querySelectorAll('tr').length < 2) continue;
    for (const cell of first.querySelectorAll('td')) renameTo(cell, 'th');
  }
}

function keepLinks(body: Element): void {
  for (const link of body.querySelectorAll('a')) {
    const address = normalizeAddress(link.getAttribute('href') ?? '');
    // Word links to bookmarks in its own document, and to files on the author's machine.
    if (address === '' || /^(#|file:|about:|javascript:)/i.test(address))
      link.replaceWith(...link.childNodes);
    else link.setAttribute('href', address);
    // Google Docs underlines the words of a link, which its own style does already.
    for (const part of link.querySelectorAll('[style]'))
      part.setAttribute('style', styleOf(part).replace(/text-decoration[^;]*;?/gi, ''));
    for (const part of link.querySelectorAll('u')) part.replaceWith(...part.childNodes);
  }
}

function dropPictures(body: Element): number {
  const lost = [...body.querySelectorAll('img')].filter(
    (picture) => !/^data:image\//i.test(picture.getAttribute('src') ?? ''),
  );
  for (const picture of lost) picture.remove();
  return lost.length;
}

/** @param parse parses HTML without running scripts; in the browser, `DOMParser` */
export function cleanPasted(html: string, parse: (html: string) => Document): Cleaned {
  const { body } = parse(html);
  for (const part of body.querySelectorAll('script, style, meta, link, title')) part.remove();
  lowerHeadings(body);
  makeLists(body);
  headTables(body);
  keepLinks(body);
  const pictures = dropPictures(body);
  return { html: body.innerHTML, pictures };
}
