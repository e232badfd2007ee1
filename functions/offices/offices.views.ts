import { to } from '@pune/content/routes';
import type { Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { factRows, type Fact } from '@pune/ui/fact-rows';
import { hidden, html, type Markup } from '@pune/ui/markup';
import { notice } from '@pune/ui/notice';
import { page } from '@pune/ui/page';
import { wardLocator, wardShapes } from '@pune/ui/ward-locator';
import {
  ADDRESS_CHARACTERS_MAX,
  OFFICES_API,
  type OfficesAnswer,
  type WardOffice,
} from '@pune/search/offices.schema';

/** The `tel:` address of the first of several numbers. */
const telephone = (phone: string): Markup =>
  html`<a class="num" href="tel:${phone.split(/[,/;]/)[0]!.replace(/[^\d+]/g, '')}">${phone}</a>`;

function form(q: string, locale: Locale): Markup {
  const T = t(locale);
  return html`<form action="${OFFICES_API}">${hidden({ lang: locale })}<label for="where">${T('offices:find_label')}</label><div class="find"><input id="where" name="q" type="text" value="${q}" maxlength="${ADDRESS_CHARACTERS_MAX}" autocomplete="off"><button class="btn" type="submit">${T('offices:find_action')}</button></div></form>`;
}

function office(found: WardOffice, locale: Locale): Markup {
  const T = t(locale);
  const facts: (readonly [Markup | string, Markup | string | null])[] = [
    [T('address'), found.address],
    [T('phone'), found.phone && telephone(found.phone)],
    [T('offices:officer'), found.officer],
    [T('hours'), found.hours],
    [T('offices:collection'), found.collectionDay],
    [T('offices:engineer'), found.engineer],
    [T('offices:local_source'), found.localSource],
  ];
  const id = `office-${found.slug}`;
  return html`<section class="mt2" aria-labelledby="${id}"><h2 id="${id}"><a href="${to.offices.detail({ locale, slug: found.slug })}">${found.title}</a></h2><div class="beside">${wardLocator({ code: found.code })}<dl class="contact">${factRows(
    facts.flatMap(([name, value]): Fact[] => (value ? [[name, value]] : [])),
  )}</dl></div></section>`;
}

/** The page that answers an address: one office, several candidates, or none. */
export function officesPage(
  q: string,
  { by, known, offices }: OfficesAnswer,
  locale: Locale,
): { title: string; main: string } {
  const T = t(locale);
  const title = T('offices:find_title');
  const said = (): string => {
    if (!q) return T('offices:find_hint');
    if (offices.length === 0) return T('offices:found_none', { q });
    if (by === 'words') return T('offices:found_words');
    const name = { known: known ?? q };
    return offices.length === 1
      ? T('offices:found_one', name)
      : T('offices:found_several', { ...name });
  };
  const content = [
    form(q, locale),
    notice(
      { id: 'answer', title: T('offices:answer'), tone: offices.length === 0 && q ? 'warn' : null },
      html`<p>${said()}</p>`,
    ),
    offices.length > 0 && wardShapes(),
    offices.map((found) => office(found, locale)),
    html`<p class="mt2"><a href="${to.offices.list({ locale })}">${T('offices:all')}</a></p>`,
  ];
  return { title, main: String(page({ title, lead: T('offices:find_lead') }, content)) };
}
