import { deviceName } from './device-name.views.ts';
import { formatDateTime } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { safe } from '@pune/http/markup';
import type { View } from '@pune/http/view';
import type { HeldPost, Officer } from '@pune/staff/officer';
import type { PersonFile } from '@pune/staff/directory';
import type { Device } from '@pune/staff/sessions';
import { buttonForm } from '@pune/ui/button-form';
import { empty } from '@pune/ui/empty';
import { list } from '@pune/ui/list';
import { html, type Content } from '@pune/ui/markup';
import { page } from '@pune/ui/page';
import { section } from '@pune/ui/section';
import { tag } from '@pune/ui/tag';
import { inLanguage, PERSONS } from './addresses.ts';
import { personName } from './person-name.views.ts';
import { recordsView } from './persons.views.ts';
import { signOutForm } from './sign-in.views.ts';

export interface Mail {
  address: string;
  /** False without a mail gateway. */
  canTest: boolean;
}

function postRow({ designation, via }: HeldPost, locale: View['locale']): Content {
  const how = via !== 'own' && tag(t(locale)(`staff:via_${via}`), 'warn');
  return html`<b>${designation[locale]}</b> ${how}`;
}

function deviceRow({ id, device, signedInAt, seenAt, isThis }: Device, { locale }: View): Content {
  const T = t(locale);
  const times = `${T('staff:signed_in_at', { time: formatDateTime(signedInAt, locale) })} · ${T('staff:seen_at', { time: formatDateTime(seenAt, locale) })}`;
  const end = buttonForm({
    action: `/staff/sessions/${id}/end`,
    label: T('staff:action_end_session'),
    kind: 'alt',
    fields: { language: locale },
  });
  return html`<div><b>${deviceName(device, locale)}</b> ${isThis && tag(T('staff:this_session'), 'ok')}<br><span class="soft">${times}</span></div>${!isThis && end}`;
}

/** The address of the officer's mails, with a button for a test where mail is configured. */
function mailSection({ address, canTest }: Mail, { locale }: View): Content {
  const T = t(locale);
  const test = buttonForm({
    action: '/staff/test-mail',
    label: T('staff:action_test_mail'),
    kind: 'alt',
    fields: { language: locale },
  });
  const lead = html`<p>${T('staff:mail_lead', { email: address })}</p>`;
  return section('mail', T('staff:mail_title'), [lead, canTest && test]);
}

/** The officer's own page: posts, sessions, and the way out. */
export function accountPage(
  {
    officer,
    devices,
    file,
    mail,
    notice,
  }: {
    officer: Officer;
    devices: readonly Device[];
    /** The records of the officer. */
    file: PersonFile | null;
    mail: Mail;
    notice: Content;
  },
  view: View,
): { title: string; main: string } {
  const { locale } = view;
  const T = t(locale);
  const title = T('staff:account_title');
  const posts =
    officer.posts.length > 0
      ? list(officer.posts.map((post) => postRow(post, locale)))
      : empty(T('staff:no_posts'));
  const own = `${PERSONS}${officer.person.id}/`;
  const changes = (['leave', 'delegate'] as const).map(
    (change) =>
      html`<a href="${inLanguage(`${own}${change}/`, locale)}">${T(`staff:change_persons_${change}`)}</a>`,
  );
  const mayChange = officer.posts.some(({ via }) => via === 'own');
  const main = page(
    { title, lead: personName(officer.person.name) },
    html`${notice}
      <div class="two">
        <div>
          ${section('posts', T('staff:own_posts_title'), posts)}
          ${file && recordsView(file, view, { administers: false })}
          <div class="mt2">${mailSection(mail, view)}</div>
          <div class="mt2">${section('sessions', T('staff:sessions_title'), list(devices.map((device) => deviceRow(device, view))))}</div>
        </div>
        <aside>${mayChange && list(changes)}${signOutForm(view)}</aside>
      </div>`,
  );
  return { title, main: safe(main) };
}
