import { html } from 'hono/html';
import type { Notify } from '@pune/notify';
import { formatDateTime } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { safe } from '@pune/http/markup';
import type { View } from '@pune/http/view';

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
      html`<li>
        <p class="soft">
          ${T(`notify:channel_${channel}`)},
          ${T('notify:inbox_to', { address: shownAddress(channel, address) })},
          ${formatDateTime(at, locale)}
        </p>
        <p lang="${language}"><b>${subject}</b><br>${text}</p>
      </li>`,
  );
  const main = html`<div class="w">
    <div class="title">
      <h1>${title}</h1>
      <p class="lead">${T('notify:inbox_lead')}</p>
    </div>
    ${
      rows.length > 0
        ? html`<ul class="rows">
            ${rows}
          </ul>`
        : html`<p class="void">${T('notify:inbox_empty')}</p>`
    }
  </div>`;
  return { title, main: safe(main) };
}
