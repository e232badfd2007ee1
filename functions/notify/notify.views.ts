import type { Notify } from '@pune/notify';
import { formatDateTime } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { safe } from '@pune/http/markup';
import type { View } from '@pune/http/view';
import { empty } from '@pune/ui/empty';
import { list } from '@pune/ui/list';
import { field, input, mobileInput } from '@pune/ui/field';
import { hidden, html } from '@pune/ui/markup';
import { page } from '@pune/ui/page';
import { section } from '@pune/ui/section';
import { SANDBOX_PHONE } from './phone.schema.ts';

type Messages = Awaited<ReturnType<Notify['inbox']>>;

/** A push subscription is long and means nothing to a reader: show its host only. */
const shownAddress = (channel: string, address: string): string =>
  channel === 'webpush'
    ? new URL((JSON.parse(address) as { endpoint: string }).endpoint).host
    : address;

/** Renders the messages that a real gateway would have sent, newest first. */
export function inboxPage(messages: Messages, { locale }: View): { title: string; main: string } {
  const T = t(locale);
  const title = T('notify:inbox_title');
  const rows = messages.map(
    ({ channel, address, subject, text, language, at }) =>
      html`<p class="soft">
          ${T(`notify:channel_${channel}`)},
          ${T('notify:inbox_to', { address: shownAddress(channel, address) })},
          ${formatDateTime(at, locale)}
        </p>
        <p lang="${language}"><b>${subject}</b><br>${text}</p>`,
  );
  const phone = section('phone', T('notify:phone_title'), [
    html`<p>${T('notify:phone_lead')}</p>
      <form class="form" action="${SANDBOX_PHONE}" method="post">
        ${hidden({ language: locale })}
        ${field({ id: 'notify-from', name: 'from', label: T('notify:label_phone') }, mobileInput({}))}
        ${field({ id: 'notify-text', name: 'text', label: T('notify:label_phone_text') }, input({ type: 'text', required: true, maxlength: 1600, autocomplete: 'off' }))}
        <button class="btn" type="submit">${T('notify:action_phone')}</button>
      </form>`,
  ]);
  const main = page({ title, lead: T('notify:inbox_lead') }, [
    rows.length > 0 ? list(rows) : empty(T('notify:inbox_empty')),
    html`<div class="mt2">${phone}</div>`,
  ]);
  return { title, main: safe(main) };
}
