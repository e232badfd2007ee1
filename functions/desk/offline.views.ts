import { t } from '@pune/i18n/server';
import { safe } from '@pune/http/markup';
import type { View } from '@pune/http/view';
import { html } from '@pune/ui/markup';
import { page } from '@pune/ui/page';
import { to } from './addresses.ts';

/** The page of the cases on the device, which its script fills. */
export function offlinePage(view: View): { title: string; main: string } {
  const T = t(view.locale);
  const title = T('desk:offline_title');
  const main = page(
    {
      title,
      lead: T('desk:offline_lead'),
      tags: html`<a href="${to.inbox(view)}">${T('desk:link_inbox')}</a>`,
    },
    html`<div data-shortlist=""></div>
      <noscript><p>${T('desk:offline_no_script')}</p></noscript>`,
  );
  return { title, main: safe(main) };
}
