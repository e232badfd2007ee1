import type { Locale } from '@pune/i18n';
import { formatNumber } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { safe } from '@pune/http/markup';
import type { View } from '@pune/http/view';
import { buttonForm } from '@pune/ui/button-form';
import { hidden, html } from '@pune/ui/markup';
import { noticeLine } from '@pune/ui/notice';
import { page } from '@pune/ui/page';
import { inLanguage, SIGN_IN } from './addresses.ts';
import { directoryEntry, outcomeNotice, type DirectoryOutcome } from './directory.views.ts';
import { BLANK, formView, type FormField, type FormState } from './form.views.ts';
import type { KeptForm } from './kept-form.ts';

export type SignInNotice =
  | 'session_ended'
  | 'session_ended_kept'
  | 'sign_in_again'
  | 'signed_out'
  | 'enrolled';
const IS_GOOD: Record<SignInNotice, boolean> = {
  session_ended: false,
  session_ended_kept: false,
  sign_in_again: false,
  signed_out: true,
  enrolled: true,
};

export interface SignInState {
  /** The page to which the officer wanted to go. */
  next?: string | null;
  kept?: KeptForm | null;
  notice?: SignInNotice;
  state?: FormState;
  waitSeconds?: number;
  /** A sign-in by the city's directory that failed. */
  directory?: DirectoryOutcome;
  /** True if there is a directory. */
  offersDirectory?: boolean;
}

const MINUTE_SECONDS = 60;

const fieldsOf = (locale: Locale): FormField[] => {
  const T = t(locale);
  return [
    {
      kind: 'email',
      name: 'email',
      label: T('staff:label_email'),
      required: true,
      autocomplete: 'username',
      charactersMax: 254,
    },
    {
      kind: 'password',
      name: 'password',
      label: T('staff:label_password'),
      required: true,
      autocomplete: 'current-password',
      charactersMax: 256,
    },
    {
      kind: 'code',
      name: 'code',
      label: T('staff:label_code'),
      hint: T('staff:hint_code'),
      required: true,
      autocomplete: 'one-time-code',
      charactersMax: 12,
    },
  ];
};

/** The page of the sign-in: address, password and code at once. */
export function signInPage(
  { locale }: Pick<View, 'locale'>,
  state: SignInState,
): { title: string; main: string } {
  const T = t(locale);
  const title = T('staff:sign_in_title');
  const { next, kept, notice, directory, offersDirectory = false, waitSeconds } = state;
  const { values, errors } = state.state ?? BLANK;
  const wait =
    waitSeconds &&
    T('staff:sign_in_wait', {
      minutes: formatNumber(Math.ceil(waitSeconds / MINUTE_SECONDS), locale),
    });
  const typed = { values, errors: wait ? { ...errors, '': wait } : errors };
  const keptText = kept ? JSON.stringify(kept) : '';
  const form = {
    id: 'sign-in',
    action: SIGN_IN,
    fields: fieldsOf(locale),
    submit: T('staff:action_sign_in'),
    hidden: { next: next ?? '', kept: keptText },
  };
  const isWrong = Object.keys(typed.errors).length > 0 || directory !== undefined;
  const entry =
    offersDirectory && directoryEntry({ locale }, { next: next ?? null, kept: keptText });
  const main = page(
    { title, lead: T('staff:sign_in_lead') },
    html`${notice && noticeLine(T(`staff:notice_${notice}`), IS_GOOD[notice] ? 'ok' : 'warn', 'status')}${directory && outcomeNotice(directory, { locale })}
      <div class="two">
        <div>${entry}${formView(form, typed, locale)}</div>
        <aside aria-labelledby="help">
          <h2 id="help" class="t3">${T('staff:help_title')}</h2>
          <p>${T('staff:help_text')}</p>
        </aside>
      </div>`,
  );
  return { title: isWrong ? T('functions:title_error', { title }) : title, main: safe(main) };
}

/** A text that a person wrote, in contrast to ids, keys and choices. */
const isWritten = (value: string): boolean => /\s/.test(value.trim());

/** The page after a sign-in that interrupted a form: its text, and one button that sends it. */
export function keptPage(
  { locale }: Pick<View, 'locale'>,
  { action, fields, hadFiles }: KeptForm,
): { title: string; main: string } {
  const T = t(locale);
  const title = T('staff:kept_title');
  const texts = fields.map(([, value]) => value).filter(isWritten);
  // A page of an action is the address to which its form is posted.
  const main = page(
    { title, lead: T('staff:kept_lead') },
    html`${texts.map((text) => html`<p class="note">${text}</p>`)}${hadFiles && noticeLine(T('staff:kept_files'), 'warn')}
      <form action="${action}" method="post">
        ${fields.map(([name, value]) => hidden({ [name]: value }))}
        <button class="btn" type="submit">${T('staff:action_send_kept')}</button>
      </form>
      <p class="mt1"><a href="${inLanguage(action, locale)}">${T('staff:action_drop_kept')}</a></p>`,
  );
  return { title, main: safe(main) };
}

/** A button that ends the session. */
export const signOutForm = ({ locale }: Pick<View, 'locale'>) =>
  buttonForm({
    action: '/staff/sign-out',
    label: t(locale)('staff:action_sign_out'),
    kind: 'alt',
    fields: { language: locale },
  });
