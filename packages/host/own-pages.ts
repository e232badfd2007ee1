import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { to } from '@pune/content/routes';
import type { Locale } from '@pune/i18n';
import { formatDate } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { textOfFile } from './reads.ts';

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/**
 * The host's own pages appear when a portal's styles may be missing, so they include these few
 * lines.
 */
const STYLE = `:root{color-scheme:light dark}body{font:1.125rem/1.6 system-ui,sans-serif;margin:0 auto;max-width:38rem;padding:2rem 1rem}
section{border-inline-start:4px solid;margin-block:2rem;padding-inline-start:1rem}h1,h2{font-size:1.375rem;line-height:1.4;margin:0 0 .25em}p{margin:.25em 0}a{color:LinkText}`;
/** Its text must equal the style, without a space around it: the policy has its hash. */
const STYLE_ELEMENT = raw(`<style>${STYLE}</style>`);
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');
/** The policy of those pages allows the style above by its hash, and nothing else. */
export const OWN_PAGE_POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

async function page(
  lang: Locale,
  title: string,
  main: Html,
  head: Html = raw(''),
): Promise<string> {
  return String(
    await html`<!doctype html>
      <html lang="${lang}">
        <head>
          <meta charset="utf-8">
          <title>${title}</title>
          <meta name="viewport" content="width=device-width">
          <meta name="robots" content="noindex">
          ${STYLE_ELEMENT} ${head}
        </head>
        <body>
          <main>${main}</main>
        </body>
      </html> `,
  );
}

/**
 * The page shown before a portal's first release: in all its languages, since the reader's language
 * is not known yet. The browser reloads it after `retryAfterSeconds`.
 */
export function preparingPage(
  locales: readonly Locale[],
  retryAfterSeconds: number,
): Promise<string> {
  const refresh = html`<meta http-equiv="refresh" content="${String(retryAfterSeconds)}"> `;
  const words = (locale: Locale) => ({
    title: t(locale)('host:preparingTitle'),
    text: t(locale)('host:preparingText'),
  });
  return pageInAll(locales, words, refresh);
}

/** The page that a web server in front shows while the host is away, in all languages. */
export const awayPage = (locales: readonly Locale[]): Promise<string> =>
  pageInAll(locales, (locale) => ({
    title: t(locale)('host:failureTitle'),
    text: t(locale)('host:failureText'),
  }));

function pageInAll(
  locales: readonly Locale[],
  wordsIn: (locale: Locale) => { title: string; text: string },
  head?: Html,
): Promise<string> {
  const [first] = locales;
  const sections = locales.map((locale) => {
    const { title, text } = wordsIn(locale);
    const heading = locale === first ? html`<h1>${title}</h1>` : html`<h2>${title}</h2>`;
    return html`<section lang="${locale}">
      ${heading}
      <p>${text}</p>
    </section> `;
  });
  return page(first!, wordsIn(first!).title, html`${sections}`, head);
}

/** The page that lists the portals, for a request with an unknown host name. */
export function portalsPage(
  lang: Locale,
  title: string,
  portals: readonly { name: string; url: string }[],
): Promise<string> {
  const items = portals.map(
    ({ name, url }) => html`<li><a href="${url}">${name}</a> – ${url}</li> `,
  );
  return page(
    lang,
    title,
    html`<h1>${title}</h1>
      <ul>
        ${items}
      </ul>`,
  );
}

/** The content of a page with one message. */
export interface PageMessage {
  title: string;
  paragraphs: string[];
  home?: { href: string; label: string };
}

const messageHtml = ({ title, paragraphs, home }: PageMessage) =>
  html`<h1>${title}</h1>
    ${paragraphs.map(
      (text) => html`<p>${text}</p> `,
    )}${home ? html`<p><a href="${home.href}">${home.label}</a></p>` : ''}`;

const escapeText = async (text: string) => String(await html`${text}`);

/**
 * Shows a message in the portal's brand (its published shell), or as a plain page before the first
 * release.
 */
export async function messagePage(
  release: string,
  lang: Locale,
  message: PageMessage,
): Promise<{ body: string; branded: boolean }> {
  const shell = textOfFile(`${release}${to.portal.shell({ locale: lang })}index.html`);
  if (!shell?.includes('<!--shell:main-->'))
    return { body: await page(lang, message.title, messageHtml(message)), branded: false };
  const [title, main] = [await escapeText(message.title), String(await messageHtml(message))];
  const body = shell
    .replaceAll('{{shell:title}}', () => title)
    .replaceAll(/<!--shell:title-->|&(?:lt|#60);!--shell:title--&(?:gt|#62);/g, () => title)
    .replaceAll('<!--shell:today-->', () => formatDate(new Date(), lang))
    .replaceAll('<!--shell:main-->', () => main);
  return { body, branded: true };
}
