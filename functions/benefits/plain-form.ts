import { EXAMPLE_APPLICATION, LOOKUPS_API } from '@pune/benefits/schema';
import { t } from '@pune/i18n/server';
import { safe } from '@pune/http/markup';
import { channelOf, type View } from '@pune/http/view';
import { field, input } from '@pune/ui/field';
import { hidden, html } from '@pune/ui/markup';

/**
 * Renders a plain version of the form, with the conventions of the published one, for when the
 * portal's pages are unavailable.
 */
export function plainForm(view: View): string {
  const { locale } = view;
  const T = t(locale);
  const application = field(
    {
      id: 'benefits-application',
      name: 'application',
      label: T('benefits:label_application'),
      hint: `${T('benefits:hint_application')} ${EXAMPLE_APPLICATION}`,
    },
    input({ type: 'text', maxlength: 40 }),
  );
  return safe(
    html`<form data-form="benefits" action="${LOOKUPS_API}" method="post">
      ${hidden({ language: locale, channel: channelOf(view) })}${application}
      <button class="btn" type="submit">${T('benefits:action_send')}</button>
    </form>`,
  );
}
