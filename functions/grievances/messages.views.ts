import type { ReporterGrievance } from '@pune/grievances/schema';
import { formatDateTime } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import type { Locale } from '@pune/i18n';
import { list } from '@pune/ui/list';
import { html, type Content } from '@pune/ui/markup';

/** The messages to a person about a grievance, each with its channel and its delivery. */
export function messageList(messages: ReporterGrievance['messages'], locale: Locale): Content {
  const T = t(locale);
  if (messages.length === 0) return html`<p>${T('grievances:messages_none')}</p>`;
  return list(
    messages.map(
      ({ channel, status, at }) =>
        html`${T(`notify:channel_${channel}`)}, ${formatDateTime(at, locale)}: ${T(`citizens:status_${status}`)}`,
    ),
  );
}
