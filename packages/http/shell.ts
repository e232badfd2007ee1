import { t } from '@pune/i18n/server';
import { LOCALE_NAMES, type Locale } from '@pune/i18n';
import { parse } from 'node-html-parser';
import { html, raw } from 'hono/html';
import { escapeHtml, safe } from './markup.ts';
import type { PortalPages } from './portal-pages.ts';

export interface ShellContent {
  locale: Locale;
  title: string;
  /** Markup for `<main>`, escaped already. */
  main: string;
  /**
   * The answer stands in the frame of a page elsewhere, in the bare page of this widget: no
   * masthead, no foot.
   */
  widget?: string;
  /**
   * The published page with the slots, where it is another than the portal's `/<locale>/_shell/`:
   * one with a script or styles of its own.
   */
  shell?: string;
}

/**
 * A page without the portal's brand, readable everywhere: better than no answer while the portal's
 * pages are away.
 */
const plainPage = ({ locale, title, main }: ShellContent): string =>
  safe(
    html`<!doctype html>
      <html lang="${locale}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width,initial-scale=1" />
          <meta name="robots" content="noindex" />
          <meta name="color-scheme" content="light dark" />
          <title>${title}</title>
        </head>
        <body>
          <main id="main">${raw(main)}</main>
          <p>
            <a href="/${locale}/" hreflang="${locale}"
              >${t(locale)('functions:action_home')} (${LOCALE_NAMES[locale]})</a
            >
          </p>
        </body>
      </html>`,
  );

const SLOT =
  /\{\{shell:(title|main)\}\}|<!--shell:(title|main)-->|&lt;!--shell:(title|main)--&gt;|&#60;!--shell:(title|main)--&#62;/g;

/**
 * Fills the slots, which stand escaped where the shell's own layout escaped them: in the title and
 * in attributes. In one pass: a title may quote what a person typed, and a slot's name in it is
 * text like any other.
 */
const fill = (page: string, values: { title: string; main: string }): string =>
  page.replace(
    SLOT,
    (_, ...slots: (string | undefined)[]) =>
      values[slots.find((slot) => slot === 'title' || slot === 'main') as 'title' | 'main'],
  );

/** The shell's language switch leads to the home pages: here it stays on the same answer. */
function keepPlace(page: string, request: Request): string {
  if (request.method !== 'GET') return page;
  return page.replace(/<a href="\/(\w\w)\/"(?=[^>]*\shreflang=)/g, (_, locale: string) => {
    const url = new URL(request.url);
    url.searchParams.set('lang', locale);
    return `<a href="${escapeHtml(url.pathname + url.search)}"`;
  });
}

/**
 * The bare page that holds the form, with other content: so an answer in a frame looks like the
 * form that led to it.
 */
function bare(page: string, { title, main }: ShellContent): string | null {
  const root = parse(page, { comment: true });
  const place = root.querySelector('main');
  if (!place) return null;
  place.innerHTML = main;
  root.querySelector('title')!.innerHTML = escapeHtml(title);
  return root.toString();
}

/** Puts content into the portal's own page, in its brand and language. */
export async function withShell(
  pages: PortalPages,
  request: Request,
  content: ShellContent,
): Promise<string> {
  const page = await pages(
    request,
    content.widget
      ? `/${content.locale}/embed/${content.widget}/`
      : (content.shell ?? `/${content.locale}/_shell/`),
  );
  if (page === null) return plainPage(content);
  if (content.widget) return bare(page, content) ?? plainPage(content);
  return fill(keepPlace(page, request), { title: escapeHtml(content.title), main: content.main });
}
