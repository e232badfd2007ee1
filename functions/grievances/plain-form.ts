import { html } from 'hono/html';
import type { Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import {
  DESCRIPTION_CHARACTERS_MAX,
  GRIEVANCE_CATEGORIES,
  GRIEVANCES_API,
  LANDMARK_CHARACTERS_MAX,
  PHOTO_TYPES,
  WARD_OFFICES,
} from '@pune/grievances/schema';
import { safe } from '@pune/http/markup';

/**
 * Renders a plain version of the form, with the conventions of the published one, so that a
 * person's input can be shown again even when the portal's pages are unavailable.
 */
export function plainForm(locale: Locale): string {
  const T = t(locale);
  return safe(
    html`<form
      class="form"
      data-form="grievances"
      action="${GRIEVANCES_API}"
      method="post"
      enctype="multipart/form-data"
      novalidate
    >
      <input type="hidden" name="language" value="${locale}"><input
        type="hidden"
        name="channel"
        value="web"
      ><input type="hidden" name="idempotencyKey" value=""><input
        type="hidden"
        name="latitude"
        value=""
      ><input type="hidden" name="longitude" value="">
      <div class="f" data-field="category">
        <label for="grievances-category">${T('grievances:label_category')}</label
        ><select id="grievances-category" name="category">
          <option value="">–</option>
          ${GRIEVANCE_CATEGORIES.map((code) => html`<option value="${code}">${T(`grievances:category_${code}`)}</option>`)}
        </select>
      </div>
      <div class="f" data-field="area">
        <label for="grievances-area">${T('grievances:label_area')}</label
        ><select id="grievances-area" name="area">
          <option value="">${T('grievances:option_area_none')}</option>
          ${WARD_OFFICES.map((office) => html`<option value="${office.id}">${office.name[locale]}</option>`)}
        </select>
      </div>
      <div class="f" data-field="landmark">
        <label for="grievances-landmark">${T('grievances:label_landmark')}</label
        ><input
          id="grievances-landmark"
          name="landmark"
          type="text"
          maxlength="${LANDMARK_CHARACTERS_MAX}"
        >
      </div>
      <div class="f" data-field="description">
        <label for="grievances-description">${T('grievances:label_description')}</label
        ><textarea
          id="grievances-description"
          name="description"
          rows="5"
          maxlength="${DESCRIPTION_CHARACTERS_MAX}"
        ></textarea>
      </div>
      <div class="f" data-field="mobile">
        <label for="grievances-mobile">${T('grievances:label_mobile')}</label
        ><input id="grievances-mobile" name="mobile" type="tel" autocomplete="tel">
      </div>
      <div class="f" data-field="photo">
        <label for="grievances-photo">${T('grievances:label_photo')}</label>
        <div class="drop">
          <label class="btn alt" for="grievances-photo">${T('grievances:action_photo')}</label
          ><input
            id="grievances-photo"
            name="photo"
            type="file"
            accept="${PHOTO_TYPES.join(',')}"
          >
        </div>
      </div>
      <button class="btn big" type="submit">${T('grievances:action_submit')}</button>
    </form>`,
  );
}
