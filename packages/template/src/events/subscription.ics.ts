import type { APIRoute } from 'astro';
import { CALENDAR_FIELDS, calendarResponse } from './events.calendar.ts';
import { localeOf, staticPaths } from '../shared/paths.ts';

export const getStaticPaths = staticPaths;
export const GET: APIRoute = ({ params, locals: { content } }) => {
  const locale = localeOf(params);
  return calendarResponse(
    content,
    content.upcoming({ locale, fields: CALENDAR_FIELDS }),
    content.lastChange('events', { locale }) ?? content.today(),
    locale,
  );
};
