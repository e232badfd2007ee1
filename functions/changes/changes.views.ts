import type { Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { CHANGES_AS_OF } from '@pune/std/changes-as-of';
import { field, input } from '@pune/ui/field';
import { hidden, html, type Markup } from '@pune/ui/markup';

/** The form of the page of texts, for when the portal does not answer. */
export function plainForm({ page, locale }: { page: string; locale: Locale }): Markup {
  const T = t(locale);
  const date = { id: 'changes-date', name: 'date', label: T('changes:date') };
  return html`<form class="form" data-form="changes" action="${CHANGES_AS_OF}">${hidden({ page })}${field(
    { ...date, hint: T('changes:date_format') },
    input({ type: 'text', autocomplete: 'off', required: true }),
  )}<button class="btn" type="submit">${T('changes:read_text')}</button></form>`;
}
