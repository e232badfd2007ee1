import { escapeMarkup } from '@pune/std/markup';

/** The addresses under which a page of a draft finds what the page of a portal finds at its root. */
export interface PageAddresses {
  /** The address of the portal. */
  portal: string;
  /** @returns the address of a style, a font or an icon of the portal */
  asset: (path: string) => string;
  /** @returns the address of a file that the page shows; null if it shows no such file */
  file: (name: string) => string | null;
}

/** A tag with its attributes. */
const TAG = /<[a-z](?:[^>"']|"[^"]*"|'[^']*')*>/gi;
const ADDRESS = / (href|src|poster|srcset)="([^"]*)"/g;
const ASSET =
  /^\/(?:_astro\/[\w.-]+(?:#[\w-]+)?|favicon\.\w+|icon-[\w-]+\.png|apple-touch-icon\.png)$/;
const MEDIA = '/media/';

/** @returns the address for the browser of an address in the page */
function addressOf(given: string, { portal, asset, file }: PageAddresses): string {
  if (!given.startsWith('/')) return given;
  if (ASSET.test(given)) return asset(given);
  // The names of files are ASCII, and stand in the page as they are.
  const granted = given.startsWith(MEDIA) ? file(given.slice(MEDIA.length)) : null;
  return granted ?? new URL(given, portal).href;
}

const sourcesOf = (given: string, addresses: PageAddresses): string =>
  given
    .split(', ')
    .map((source) => {
      const [address = '', ...size] = source.split(' ');
      return [addressOf(address, addresses), ...size].join(' ');
    })
    .join(', ');

/** Opens links to other pages beside the draft: a portal does not let itself be framed. */
const besides = (tag: string): string =>
  /^<a\b/i.test(tag) && / href="(?:\/|https?:)/.test(tag) && !/ target=/.test(tag)
    ? tag.replace(/^<a\b/i, '$& target="_blank" rel="noopener noreferrer"')
    : tag;

/** Changes the addresses of a rendered page, and nothing else. */
export const withAddresses = (html: string, addresses: PageAddresses): string =>
  html.replace(TAG, (tag) =>
    besides(tag).replace(
      ADDRESS,
      (_, name: string, given: string) =>
        ` ${name}="${name === 'srcset' ? sourcesOf(given, addresses) : addressOf(given, addresses)}"`,
    ),
  );

/** Puts a banner before everything else on the page, with its style sheet. */
export const withBanner = (html: string, banner: string, styles: string): string =>
  html
    .replace('</head>', `<link rel="stylesheet" href="${escapeMarkup(styles)}"></head>`)
    .replace(/<body\b[^>]*>/, (body) => `${body}${banner}`);
