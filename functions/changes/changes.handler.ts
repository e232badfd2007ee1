import { jsonAnswer, seeOther } from '@pune/http/answers';
import { readQuery } from '@pune/http/bodies';
import { createFeature } from '@pune/http/feature';
import type { PortalPages } from '@pune/http/portal-pages';
import { wantsHtml } from '@pune/http/requests';
import type { View } from '@pune/http/view';
import type { Locale } from '@pune/i18n';
import { formatDate } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { CHANGES_AS_OF } from '@pune/std/changes-as-of';
import { dayInIndia } from '@pune/std/india-time';
import { readDay } from '@pune/std/typed-day';
import { parse } from 'node-html-parser';
import { asOfSchema } from './changes.schema.ts';

export interface HandlerOptions {
  pages: PortalPages;
  now?: () => Date;
}

/** The address of a text by the day on which it became public, the oldest first. */
type Texts = [day: string, address: string][];

/** Reads the texts of a document from their published page. */
function textsIn(page: string): Texts {
  return parse(page)
    .querySelectorAll('main a[data-day]')
    .flatMap((link): Texts => {
      const [day, href] = [link.getAttribute('data-day'), link.getAttribute('href')];
      return day && href ? [[day, href]] : [];
    })
    .toSorted(([one], [other]) => one.localeCompare(other));
}

/**
 * Creates the handler of `GET /api/changes/as-of?page=&date=`: it leads from any date to the text
 * that stood on it, at its permanent address. The published page of the texts says which there are.
 */
export function createChangesHandler({ pages, now = () => new Date() }: HandlerOptions) {
  const {
    app,
    problem,
    view: viewOf,
    handle,
  } = createFeature({ feature: 'changes', pages, embedOrigins: [], now });

  app.get(CHANGES_AS_OF, async ({ req: { raw: request } }) => {
    const query = readQuery(request, asOfSchema);
    if (query.kind === 'Invalid')
      return problem(request, viewOf(request), 'malformed', { refusals: query.refusals });
    const { page, date } = query.value;
    // The schema begins with a language.
    const locale = page.split('/')[1] as Locale;
    const view = viewOf(request, { language: locale });
    const address = `${page}as-of/`;
    const published = await pages(request, address);
    const texts = published === null ? [] : textsIn(published);
    const [first] = texts;
    if (!first) return problem(request, view, 'not_found');
    const day = readDay(date);
    // A field for dates shows a day in ISO 8601 alone.
    const refuse = (message: string) =>
      refused(request, view, { address, date: day ?? date, message, first: first[0] });
    if (!day) return refuse('error_day');
    if (day > dayInIndia(now())) return refuse('error_future');
    const found = texts.findLast(([since]) => since <= day);
    if (!found) return refuse('error_early');
    return wantsHtml(request)
      ? seeOther(found[1])
      : jsonAnswer({ since: found[0], address: found[1] });
  });

  const refused = (
    request: Request,
    view: View,
    { address, date, message, first }: Record<'address' | 'date' | 'message' | 'first', string>,
  ) =>
    problem(request, view, 'invalid', {
      refusals: [{ field: 'date', message }],
      typed: { date },
      form: { address, form: 'changes', title: t(view.locale)('changes:any_date') },
      values: { date: formatDate(first, view.locale) },
    });

  return handle;
}
