import { PARTNERS_API } from '@pune/open311/constants';
import { ORGANISATION_CHARACTERS_MAX, PURPOSE_CHARACTERS_MAX } from '@pune/open311/schema';
import { safe } from '@pune/http/markup';
import type { View } from '@pune/http/view';
import { LOCALES } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { buttonForm } from '@pune/ui/button-form';
import { errorSummary } from '@pune/ui/error-summary';
import { field, input } from '@pune/ui/field';
import { attributes, hidden, html } from '@pune/ui/markup';
import { noticeLine } from '@pune/ui/notice';
import { page } from '@pune/ui/page';
import { dataAddress, guideAddress } from './addresses.ts';
import { code, withCodes } from './data.views.ts';
import { partnerGuide } from './partner-guide.views.ts';

interface Page {
  title: string;
  main: string;
}
type Values = Readonly<Record<string, string>>;
const NAMES = ['organisation', 'purpose', 'email'] as const;
const ROWS = 5;

const toData = ({ locale }: View) =>
  html`<p><a href="${dataAddress(locale)}">${t(locale)('public-reports:to_data')}</a></p>`;

/** The form by which a partner asks for a key. */
export function askPage(request: Request, values: Values, errors: Values, view: View): Page {
  const { locale } = view;
  const T = t(locale);
  const title = T('public-reports:partners_title');
  const entries = Object.entries(errors);
  const summary =
    entries.length > 0 &&
    errorSummary({
      prefix: 'partner',
      heading: T('public-reports:problem_invalid_title'),
      errors: entries.map(([name, detail]) => ({
        detail,
        target: (NAMES as readonly string[]).includes(name) ? `partner-${name}` : null,
      })),
    });
  const about = (name: (typeof NAMES)[number]) => ({
    id: `partner-${name}`,
    name,
    label: T(`public-reports:label_${name}`),
    hint: T(`public-reports:hint_${name}`),
    error: errors[name],
  });
  const lead = withCodes(T('public-reports:partners_lead', { api: code('Open311') }));
  const main = page({ title, lead }, [
    html`<form class="form" action="${PARTNERS_API}" method="post" novalidate>
      ${summary}${hidden({ lang: locale })}
      ${field(
        about('organisation'),
        input({
          type: 'text',
          autocomplete: 'organization',
          maxlength: ORGANISATION_CHARACTERS_MAX,
          required: true,
          value: values['organisation'] ?? '',
        }),
      )}
      ${field(
        about('purpose'),
        (tied) =>
          html`<textarea${attributes({ ...tied, rows: ROWS, required: true, maxlength: PURPOSE_CHARACTERS_MAX })}>
${values['purpose'] ?? ''}</textarea>`,
      )}
      ${field(
        about('email'),
        input({
          type: 'email',
          autocomplete: 'email',
          maxlength: 254,
          required: true,
          value: values['email'] ?? '',
        }),
      )}
      <button class="btn" type="submit">${T('public-reports:action_ask')}</button>
    </form>`,
    partnerGuide(new URL(request.url).origin, view),
    toData(view),
  ]);
  const shown = entries.length > 0 ? T('functions:title_error', { title }) : title;
  return { title: shown, main: safe(main) };
}

/** The page after a request was sent. */
export function askedPage(view: View): Page {
  const T = t(view.locale);
  const title = T('public-reports:asked_title');
  return { title, main: safe(page({ title, lead: T('public-reports:asked') }, toData(view))) };
}

/** The page behind the link of an accepted partner. A button shows the key: a link shows nothing. */
export function fetchPage(name: string, action: string, view: View): Page {
  const { locale } = view;
  const T = t(locale);
  const title = T('public-reports:fetch_title');
  const button = buttonForm({
    action: `${action}?lang=${locale}`,
    label: T('public-reports:action_fetch'),
  });
  const lead = T('public-reports:fetch_lead', { name });
  return { title, main: safe(page({ title, lead }, button)) };
}

/** The page that shows a key once. */
export function keyPage(key: string, view: View): Page {
  const T = t(view.locale);
  const title = T('public-reports:key_title');
  const main = page({ title }, [
    noticeLine(T('public-reports:key_once'), 'warn', 'status'),
    html`<p><code id="key" lang="${LOCALES[0]}">${key}</code></p>`,
    html`<p><a href="${guideAddress(view.locale)}">${T('public-reports:to_guide')}</a></p>`,
    toData(view),
  ]);
  return { title, main: safe(main) };
}
