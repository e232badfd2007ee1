import type { Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { safe } from '@pune/http/markup';
import type { View } from '@pune/http/view';
import { qrSvg } from '@pune/std/qr';
import type { Invitation } from '@pune/staff/invitations';
import { factRows } from '@pune/ui/fact-rows';
import { html, raw, type Content } from '@pune/ui/markup';
import { page } from '@pune/ui/page';
import { inLanguage } from './addresses.ts';
import { formView, type FormField, type FormState } from './form.views.ts';
import { PASSWORD_CHARACTERS_MAX } from './requests.schema.ts';

/** Writes a secret in groups of four letters, to be typed; a line may end after each group. */
const grouped = (secret: string): Content =>
  (secret.match(/.{1,4}/g) ?? []).map(
    (group, index) => html`${index > 0 && ' '}<span class="mono">${group}</span>`,
  );

/** The account of the city's directory in place of a password. */
const directoryChoice = (action: string, locale: Locale): Content => {
  const T = t(locale);
  const href = inLanguage(`${action.replace(/\/$/, '')}/directory`, locale);
  return html`<h2>${T('staff:invitation_directory_title')}</h2>
    <p>${T('staff:invitation_directory')}</p>
    <p><a class="btn" href="${href}">${T('staff:action_directory')}</a></p>`;
};

/** The page of an invitation: a password, and the authenticator app with its first code. */
export function invitationPage(
  { locale }: Pick<View, 'locale'>,
  { person, totp }: Invitation,
  {
    action,
    state,
    offersDirectory,
  }: { action: string; state: FormState; offersDirectory: boolean },
): { title: string; main: string } {
  const T = t(locale);
  const title = T('staff:invitation_title');
  const secret = {
    kind: 'password',
    required: true,
    autocomplete: 'new-password',
    charactersMax: PASSWORD_CHARACTERS_MAX,
  } as const;
  const fields: FormField[] = [
    {
      ...secret,
      name: 'password',
      label: T('staff:label_new_password'),
      hint: T('staff:hint_new_password'),
    },
    { ...secret, name: 'again', label: T('staff:label_again') },
    {
      kind: 'code',
      name: 'code',
      label: T('staff:label_first_code'),
      hint: T('staff:hint_first_code'),
      required: true,
      autocomplete: 'one-time-code',
      charactersMax: 12,
    },
  ];
  const facts = factRows([
    [T('staff:label_name'), person.name],
    [T('staff:label_email'), person.email],
  ]);
  const main = page(
    { title, lead: T('staff:invitation_lead') },
    html`<dl class="contact">${facts}</dl>
      ${offersDirectory && directoryChoice(action, locale)}
      <h2>${T('staff:invitation_app_title')}</h2>
      <p>${T('staff:invitation_app')}</p>
      <div class="qr" role="img" aria-label="${T('staff:invitation_qr')}">${raw(qrSvg(totp.uri))}</div>
      <p>${T('staff:invitation_secret')} <span id="secret">${grouped(totp.secret)}</span></p>
      <h2>${T('staff:invitation_password_title')}</h2>
      ${formView({ id: 'invitation', action, fields, submit: T('staff:action_enrol') }, state, locale)}`,
  );
  const isWrong = Object.keys(state.errors).length > 0;
  return { title: isWrong ? T('functions:title_error', { title }) : title, main: safe(main) };
}
