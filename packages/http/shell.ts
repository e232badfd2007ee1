import { to, type Embeddable } from '@pune/content/routes';
import { t } from '@pune/i18n/server';
import { LOCALE_NAMES, type Locale } from '@pune/i18n';
import { formatDate } from '@pune/i18n/format';
import { parse } from 'node-html-parser';
import { html, raw } from 'hono/html';
import { escapeMarkup } from '@pune/std/markup';
import { safe } from './markup.ts';
import type { PortalPages } from './portal-pages.ts';

export interface ShellContent {
  locale: Locale;
  title: string;
  /** Escaped markup for `<main>`. */
  main: string;
  /** The page above this one, for its breadcrumbs; a shell of a feature names it itself. */
  above?: { href: string; label: string } | undefined;
  /** Escaped markup above `<main>`, in shells that have a place for it. */
  menu?: string;
  /**
   * The widget, if the answer is shown in a frame of another site: its bare page has neither
   * masthead nor footer.
   */
  widget?: Embeddable;
  /**
   * The published page with the slots, if it is not the portal's `/<locale>/_shell/`: one with a
   * script or styles of its own.
   */
  shell?: string;
}

/** A page without the portal's brand, for when the portal's pages are unavailable. */
const plainPage = ({ locale, title, main }: ShellContent): string =>
  safe(
    html`<!doctype html>
      <html lang="${locale}">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width,initial-scale=1">
          <meta name="robots" content="noindex">
          <meta name="color-scheme" content="light dark">
          <title>${title}</title>
        </head>
        <body>
          <main id="main">${raw(main)}</main>
          <p>
            <a href="${to.portal.home({ locale })}" hreflang="${locale}"
              >${t(locale)('functions:action_home')} (${LOCALE_NAMES[locale]})</a
            >
          </p>
        </body>
      </html>`,
  );

const SLOT =
  /<li aria-current="page">(?:&lt;|&#60;)!--shell:title--(?:&gt;|&#62;)|\{\{shell:(title|main)\}\}|<!--shell:(title|main|menu|today)-->|&lt;!--shell:(title|main)--&gt;|&#60;!--shell:(title|main)--&#62;/g;
type Slots = Record<'title' | 'main' | 'menu' | 'today' | 'place', string>;

/**
 * Fills the slots; in the title and in attributes the shell's layout has escaped them. A single
 * pass, because a title may quote a person's text, in which the name of a slot must stay text.
 */
const fill = (page: string, values: Slots): string =>
  page.replace(SLOT, (slot, ...names: (string | undefined)[]) =>
    slot.startsWith('<li')
      ? values.place
      : values[names.find((name) => name !== undefined) as keyof Slots],
  );

/** The end of the breadcrumbs: the page above, and the page by its name, also after an error. */
function placeOf({ locale, title, above }: ShellContent): string {
  const [before, after] = t(locale)('functions:title_error', { title: '\n' }).split('\n');
  const isError = title.startsWith(before!) && title.endsWith(after!);
  const name = isError ? title.slice(before!.length, title.length - after!.length) : title;
  return safe(
    html`${above && above.label !== name ? html`<li><a href="${above.href}">${above.label}</a></li>` : ''}<li aria-current="page">${name}`,
  );
}

/** Points the shell's language switch to this answer instead of the home pages. */
function keepPlace(page: string, request: Request): string {
  if (request.method !== 'GET') return page;
  return page.replace(/<a href="\/(\w\w)\/"(?=[^>]*\shreflang=)/g, (_, locale: string) => {
    const url = new URL(request.url);
    url.searchParams.set('lang', locale);
    return `<a href="${escapeMarkup(url.pathname + url.search)}"`;
  });
}

/**
 * Fills the bare page of the form with other content, so that an answer in a frame looks like its
 * form.
 */
function bare(page: string, { title, main }: ShellContent): string | null {
  const root = parse(page, { comment: true });
  const place = root.querySelector('main');
  if (!place) return null;
  place.innerHTML = main;
  root.querySelector('title')!.innerHTML = escapeMarkup(title);
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
      ? to[content.widget].embed(content)
      : (content.shell ?? to.portal.shell(content)),
  );
  if (page === null) return plainPage(content);
  if (content.widget) return bare(page, content) ?? plainPage(content);
  const { title, main, menu = '' } = content;
  const today = formatDate(new Date().toISOString(), content.locale);
  const place = placeOf(content);
  return fill(keepPlace(page, request), { title: escapeMarkup(title), main, menu, today, place });
}
