import { jsonAnswer, seeOther } from '@pune/http/answers';
import { readQuery } from '@pune/http/bodies';
import { createFeature } from '@pune/http/feature';
import { safe } from '@pune/http/markup';
import type { ChosenPages, PortalPages } from '@pune/http/portal-pages';
import type { FormPlace } from '@pune/http/problems';
import { wantsHtml } from '@pune/http/requests';
import { createSenderLimit, LOOKS_PER_MINUTE_MAX } from '@pune/http/sender-limit';
import type { Locale } from '@pune/i18n';
import { formatDate } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { CHANGES_AS_OF } from '@pune/std/changes-as-of';
import { dayInIndia } from '@pune/std/india-time';
import { readDay } from '@pune/std/typed-day';
import { parse } from 'node-html-parser';
import { asOfSchema } from './changes.schema.ts';
import { plainForm } from './changes.views.ts';

export interface HandlerOptions {
  pages: PortalPages;
  /** The pages of texts. */
  chosen: ChosenPages;
  /** Pages that a sender may ask about in a minute: each is fetched and read. */
  looksPerMinute?: number | undefined;
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
export function createChangesHandler({
  pages,
  chosen,
  looksPerMinute = LOOKS_PER_MINUTE_MAX,
  now = () => new Date(),
}: HandlerOptions) {
  const {
    app,
    problem,
    view: viewOf,
    handle,
  } = createFeature({ feature: 'changes', pages, embedOrigins: [], now });

  const secondsToWait = createSenderLimit({
    scope: 'pages of texts',
    perWindow: looksPerMinute,
    windowSeconds: 60,
  });

  app.get(CHANGES_AS_OF, async ({ req: { raw: request }, env }) => {
    const query = readQuery(request, asOfSchema);
    if (query.kind === 'Invalid')
      return problem(request, viewOf(request), 'malformed', { refusals: query.refusals });
    const { page, date } = query.value;
    // The schema begins with a language.
    const locale = page.split('/')[1] as Locale;
    const view = viewOf(request, { language: locale });
    const day = readDay(date);
    const form: FormPlace = {
      form: 'changes',
      title: t(locale)('changes:any_date'),
      plain: () => safe(plainForm({ page, locale })),
    };
    const typed = { date };
    const waitSeconds = secondsToWait(env.ip, now());
    if (waitSeconds > 0) return problem(request, view, 'too_many', { waitSeconds, typed, form });
    const published = await chosen(request, `${page}as-of/`);
    if (published.kind === 'Unavailable')
      return problem(request, view, 'unavailable', { typed, form });
    const texts = published.kind === 'Absent' ? [] : textsIn(published.page);
    const [first] = texts;
    if (published.kind === 'Absent' || !first) return problem(request, view, 'not_found');
    const refuse = (message: string) =>
      problem(request, view, 'invalid', {
        refusals: [{ field: 'date', message }],
        typed,
        form: { ...form, page: published.page },
        values: { date: formatDate(first[0], locale) },
      });
    if (!day) return refuse('error_day');
    if (day > dayInIndia(now())) return refuse('error_future');
    const found = texts.findLast(([since]) => since <= day);
    if (!found) return refuse('error_early');
    return wantsHtml(request)
      ? seeOther(found[1])
      : jsonAnswer({ since: found[0], address: found[1] });
  });

  return handle;
}
