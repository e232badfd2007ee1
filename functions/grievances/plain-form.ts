import type { Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import type { Configuration } from '@pune/grievances/configuration';
import {
  DESCRIPTION_CHARACTERS_MAX,
  GRIEVANCES_API,
  LANDMARK_CHARACTERS_MAX,
  PHOTO_TYPES,
  type GrievanceField,
} from '@pune/grievances/schema';
import { safe } from '@pune/http/markup';
import { field, input, type Tied } from '@pune/ui/field';
import { attributes, hidden, html, type Content } from '@pune/ui/markup';

/**
 * Renders a plain version of the form, with the conventions of the published one, so that a
 * person's input can be shown again even when the portal's pages are unavailable.
 */
export function plainForm(locale: Locale, configuration: Configuration | null): string {
  const T = t(locale);
  const idOf = (name: GrievanceField) => `grievances-${name}`;
  const own = (name: GrievanceField, label: string, control: (tied: Tied) => Content) =>
    field({ id: idOf(name), name, label }, control);
  const select = (options: readonly { value: string; label: string }[]) => (tied: Tied) =>
    html`<select${attributes(tied)}>${options.map(({ value, label }) => html`<option value="${value}">${label}</option>`)}</select>`;
  const { categories = [], offices = [], version = '' } = configuration ?? {};
  const kinds = categories
    .filter(({ isActive }) => isActive)
    .map(({ code, label }) => ({ value: code, label: label[locale] }));
  const areas = offices.map(({ id, name }) => ({ value: id, label: name[locale] }));
  const text = (tied: Tied) =>
    html`<textarea${attributes({ ...tied, rows: 5, maxlength: DESCRIPTION_CHARACTERS_MAX })}></textarea>`;
  const photo = (tied: Tied) =>
    html`<div class="drop">
      <label class="btn alt" for="${idOf('photo')}">${T('grievances:action_photo')}</label
      >${input({ type: 'file', accept: PHOTO_TYPES.join(',') })(tied)}
    </div>`;
  const none = { value: '', label: T('grievances:option_area_none') };
  return safe(
    html`<form
      class="form"
      data-form="grievances"
      action="${GRIEVANCES_API}"
      method="post"
      enctype="multipart/form-data"
      novalidate
    >
      ${hidden({ language: locale, channel: 'web', configuration: version, idempotencyKey: '', latitude: '', longitude: '' })}
      ${own('category', T('grievances:label_category'), select([{ value: '', label: '–' }, ...kinds]))}
      ${own('area', T('grievances:label_area'), select([none, ...areas]))}
      ${own('landmark', T('grievances:label_landmark'), input({ type: 'text', maxlength: LANDMARK_CHARACTERS_MAX }))}
      ${own('description', T('grievances:label_description'), text)}
      ${own('mobile', T('grievances:label_mobile'), input({ type: 'tel', autocomplete: 'tel' }))}
      ${own('photo', T('grievances:label_photo'), photo)}
      <button class="btn big" type="submit">${T('grievances:action_submit')}</button>
    </form>`,
  );
}
