import { html } from 'hono/html';
import { EXAMPLE_APPLICATION, LOOKUPS_API } from '@pune/benefits/schema';
import { t } from '@pune/i18n/server';
import { safe } from '@pune/http/markup';
import type { View } from '@pune/http/view';

/**
 * Renders a plain version of the form, with the conventions of the published one, for when the
 * portal's pages are unavailable.
 */
export function plainForm({ locale, embedded }: View): string {
  const T = t(locale);
  return safe(
    html`<form class="form" data-form="benefits" action="${LOOKUPS_API}" method="post">
      <input type="hidden" name="language" value="${locale}"><input
        type="hidden"
        name="channel"
        value="${embedded ? 'embed' : 'web'}"
      >
      <div class="f" data-field="application">
        <label for="benefits-application">${T('benefits:label_application')}</label
        ><span class="hint" id="benefits-application-hint"
          >${T('benefits:hint_application')} ${EXAMPLE_APPLICATION}</span
        ><input
          id="benefits-application"
          name="application"
          type="text"
          maxlength="40"
          aria-describedby="benefits-application-hint"
        >
      </div>
      <button class="btn" type="submit">${T('benefits:action_send')}</button>
    </form>`,
  );
}
