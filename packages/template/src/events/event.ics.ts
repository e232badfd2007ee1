import type { APIRoute } from 'astro';
import { calendarResponse } from './events.calendar.ts';
import { localeOf, staticPaths } from '../shared/paths.ts';

export const getStaticPaths = staticPaths;
/** The calendar file of one event, in another language if this one has no version. */
export const GET: APIRoute = ({ params, locals: { content } }) => {
  const locale = localeOf(params);
  const version = content
    .versions('events', params.slug!)
    .toSorted((a, b) => Number(b.locale === locale) - Number(a.locale === locale))[0];
  const event = version && content.bySlug('events', params.slug!, version.locale);
  return event && !event.data.monthOnly
    ? calendarResponse(
        content,
        [{ ...event, summary: event.data.summary, title: event.data.title, card: event.data }],
        event.updatedOn,
        version.locale,
      )
    : new Response(null, { status: 404 });
};
