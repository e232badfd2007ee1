import type { Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import type { Configuration } from '@pune/grievances/configuration';
import {
  DESCRIPTION_CHARACTERS_MAX,
  GRIEVANCES_API,
  LANDMARK_CHARACTERS_MAX,
  SHARED_PART_NAMES,
  type GrievanceField,
} from '@pune/grievances/schema';
import { safe } from '@pune/http/markup';
import { field, input, type Tied } from '@pune/ui/field';
import { choice } from '@pune/ui/choice';
import { attributes, hidden, html, type Content } from '@pune/ui/markup';
import { photoInput } from './form-photo.ts';

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
  const sharing = html`<fieldset aria-describedby="grievances-share-hint">
    <legend>${T('grievances:legend_share')}</legend>
    <p id="grievances-share-hint">${T('grievances:hint_share')}</p>
    ${SHARED_PART_NAMES.map((part) =>
      choice({
        type: 'checkbox',
        name: `share_${part}`,
        value: 'yes',
        label: T(`grievances:label_share_${part}`),
        input: { id: idOf(`share_${part}`) },
      }),
    )}
  </fieldset>`;
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
      ${hidden({ language: locale, channel: 'web', configuration: version, idempotencyKey: '', nearby: '', latitude: '', longitude: '' })}
      ${own('category', T('grievances:label_category'), select([{ value: '', label: '–' }, ...kinds]))}
      ${own('area', T('grievances:label_area'), select([none, ...areas]))}
      ${own('landmark', T('grievances:label_landmark'), input({ type: 'text', maxlength: LANDMARK_CHARACTERS_MAX }))}
      ${own('description', T('grievances:label_description'), text)}
      ${own('mobile', T('grievances:label_mobile'), input({ type: 'tel', autocomplete: 'tel' }))}
      ${own('email', T('grievances:label_email'), input({ type: 'email', autocomplete: 'email', maxlength: 254 }))}
      ${own('photo', T('grievances:label_photo'), photoInput(locale))}
      ${sharing}
      <button class="btn big" type="submit">${T('grievances:action_submit')}</button>
    </form>`,
  );
}
