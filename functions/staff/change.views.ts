import type { Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { safe } from '@pune/http/markup';
import { html, type Content } from '@pune/ui/markup';
import { noticeLine } from '@pune/ui/notice';
import { page } from '@pune/ui/page';
import { inLanguage } from './addresses.ts';
import { personName } from './person-name.views.ts';
import type { ChangeName } from './change-names.ts';
import { formView, type FormField, type FormState } from './form.views.ts';

/** The page of a change: the record, what follows from the change, and its form. */
export function changePage(
  locale: Locale,
  {
    name,
    label,
    action,
    back,
    fields,
    above,
    isDanger,
    state,
  }: {
    name: ChangeName;
    /** The record in words; empty for a record that is added. */
    label: string;
    action: string;
    back: string;
    fields: readonly FormField[];
    /** The result of the change. */
    above: Content;
    isDanger: boolean;
    state: FormState;
  },
): { title: string; main: string } {
  const T = t(locale);
  const title = T(`staff:change_${name}`);
  const form = { id: 'change', action, fields, submit: title, isDanger };
  const main = page(
    { title, lead: personName(label) },
    html`<p>${T(`staff:about_${name}`)}</p>
      ${above}${formView(form, state, locale)}
      <p class="mt1"><a href="${inLanguage(back, locale)}">${T('staff:action_back')}</a></p>`,
  );
  const isWrong = Object.keys(state.errors).length > 0;
  return { title: isWrong ? T('functions:title_error', { title }) : title, main: safe(main) };
}

export interface InvitationResult {
  label: string;
  back: string;
  /** True if a second administrator has to approve the invitation. */
  waits: boolean;
  /** The link, where no mail is sent: it is shown once. */
  link?: string;
  /** The address to which the link was mailed. */
  mailedTo?: string;
}

/** The result of an invitation: the link, or the address to which it was mailed. */
export function linkPage(
  locale: Locale,
  { link, mailedTo, label, back, waits }: InvitationResult,
): { title: string; main: string } {
  const T = t(locale);
  const title = T('staff:invited_title');
  const how = mailedTo
    ? html`${noticeLine(T('staff:invited_mailed', { email: mailedTo }), 'ok', 'status')}${waits && html`<p>${T('staff:invited_mailed_waits')}</p>`}`
    : html`${noticeLine(T(waits ? 'staff:invited_waits' : 'staff:invited_once'), 'warn', 'status')}
      <p>${T('staff:invited_text')}</p>
      <p><code>${link}</code></p>`;
  const main = page(
    { title, lead: personName(label) },
    html`${how}
      <p><a class="btn" href="${inLanguage(back, locale)}">${T('staff:action_on')}</a></p>`,
  );
  return { title, main: safe(main) };
}
