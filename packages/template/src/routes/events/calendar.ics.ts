import type { APIRoute } from 'astro';
import { calendarResponse } from '../../calendar.ts';
import { comingUp } from '../../events.ts';
import { localeOf, pathsOf } from '../../paths.ts';

export const getStaticPaths = pathsOf(/^\/(?<locale>..)\/events\/calendar\.ics$/);
export const GET: APIRoute = ({ params, locals: { content } }) => {
  const locale = localeOf(params);
  return calendarResponse(comingUp(content, locale, { summaries: true }), content.lastChange('events', { locale }) ?? content.today(), locale);
};
