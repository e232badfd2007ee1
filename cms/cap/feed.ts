import { readXml, type XmlElement, type XmlRefusal } from './xml.ts';

/** One message that a feed names. */
export interface FeedEntry {
  /** The feed's own name of the entry; its address if it has none. */
  id: string;
  /** When it changed, as the feed writes it: compared, never computed with. */
  updated: string;
  address: string;
}

const ATOM = 'http://www.w3.org/2005/Atom';
const ENTRIES_MAX = 500;
const CAP_TYPE = 'application/cap+xml';

const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter((child) => child.name === name);
const textOf = (element: XmlElement, name: string): string =>
  childrenOf(element, name)[0]?.text ?? '';

/** An entry of Atom links to its message, by the type of CAP if it has several links. */
function atomAddress(entry: XmlElement): string {
  const links = childrenOf(entry, 'link').map(({ attributes }) => attributes);
  const link =
    links.find(({ type }) => type === CAP_TYPE) ??
    links.find(({ rel }) => rel === undefined || rel === 'alternate');
  return link?.['href'] ?? '';
}

/**
 * Reads a feed of CAP messages: RSS 2.0, as SACHET of the National Disaster Management Authority
 * publishes it, or Atom, as this portal and others do. Only addresses of the feed's own origin
 * count: a feed must not lead into our network.
 *
 * @param base the address of the feed
 */
export function readFeed(
  text: string,
  base: string,
): { kind: 'Feed'; entries: FeedEntry[] } | XmlRefusal | { kind: 'Refused'; reason: 'no_feed' } {
  const read = readXml(text);
  if (read.kind === 'Refused') return read;
  const { root } = read;
  const entries =
    root.name === 'rss'
      ? childrenOf(root, 'channel').flatMap((channel) => childrenOf(channel, 'item'))
      : root.name === 'feed' && root.namespace === ATOM
        ? childrenOf(root, 'entry')
        : null;
  if (!entries) return { kind: 'Refused', reason: 'no_feed' };
  const { origin } = new URL(base);
  return {
    kind: 'Feed',
    entries: entries.slice(0, ENTRIES_MAX).flatMap((entry): FeedEntry[] => {
      const isAtom = root.name === 'feed';
      const url = URL.parse(isAtom ? atomAddress(entry) : textOf(entry, 'link'), base);
      if (url?.origin !== origin) return [];
      const id = textOf(entry, isAtom ? 'id' : 'guid') || url.href;
      const updated = textOf(entry, isAtom ? 'updated' : 'pubDate');
      return [{ id, updated, address: url.href }];
    }),
  };
}
