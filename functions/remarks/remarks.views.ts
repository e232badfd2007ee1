import { wording } from '@pune/http/problems';
import { safe } from '@pune/http/markup';
import type { FieldRefusal } from '@pune/http/refusals';
import type { Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { REMARK_DAYS } from '@pune/remarks';
import { REMARKS_API, WORDS_CHARACTERS_MAX } from '@pune/remarks/schema';
import { to } from '@pune/content/routes';
import { formatNumber } from '@pune/i18n/format';
import { choice } from '@pune/ui/choice';
import { errorSummary } from '@pune/ui/error-summary';
import { field, fieldGroup } from '@pune/ui/field';
import { linkList } from '@pune/ui/list';
import { attributes, hidden, html } from '@pune/ui/markup';
import { page } from '@pune/ui/page';

interface Page {
  title: string;
  main: string;
}

/** The page of a portal that readers are asked about. */
export interface AskedPage {
  path: string;
  title: string;
  locale: Locale;
}

/** A form that was refused, with what was typed. */
export interface Refused {
  typed: Readonly<Record<string, string>>;
  refusals: readonly FieldRefusal[];
}

const WORDS_ROWS = 4;
const ANSWERS = ['yes', 'no'] as const;
const VALUES = { max: WORDS_CHARACTERS_MAX };

/** Renders the form “was this page useful?”, with what has to be corrected after an attempt. */
export function askPage({ path, title: asked, locale }: AskedPage, refused?: Refused): Page {
  const T = t(locale);
  const errorOf = (name: string) => {
    const found = refused?.refusals.find((refusal) => refusal.field === name);
    return found && wording('remarks', locale, found.message, VALUES);
  };
  const errors = (['useful', 'words'] as const).flatMap((name) => {
    const detail = errorOf(name);
    return detail ? [{ detail, target: `remarks-${name}` }] : [];
  });
  const title = T('remarks:ask');
  const { typed = {} } = refused ?? {};
  const main = page({ title, lead: T('remarks:lead') }, [
    html`<p>${T('remarks:about')} <a href="${path}">${asked}</a></p>`,
    html`<form class="form" method="post" action="${REMARKS_API}">${
      errors.length > 0 && errorSummary({ prefix: 'remarks', heading: T('remarks:errors'), errors })
    }${hidden({ page: path })}${fieldGroup(
      {
        id: 'remarks-useful',
        name: 'useful',
        legend: T('remarks:choose'),
        error: errorOf('useful'),
      },
      ANSWERS.map((value, index) =>
        choice({
          type: 'radio',
          name: 'useful',
          value,
          label: T(`remarks:${value}`),
          isChecked: typed.useful === value,
          input: { required: true, ...(index === 0 && { id: 'remarks-useful' }) },
        }),
      ),
    )}${field(
      {
        id: 'remarks-words',
        name: 'words',
        label: T('remarks:words'),
        hint: wording('remarks', locale, 'words_hint', VALUES),
        error: errorOf('words'),
      },
      // The summary above has the focus.
      (tied) =>
        html`<textarea${attributes({ ...tied, autofocus: false, rows: WORDS_ROWS, maxlength: WORDS_CHARACTERS_MAX })}>${
          typed.words ?? ''
        }</textarea>`,
    )}<p><button class="btn" type="submit">${T('remarks:send')}</button></p></form>`,
  ]);
  return {
    title: errors.length > 0 ? T('remarks:error_title', { title }) : title,
    main: safe(main),
  };
}

/** Renders the page after an answer was kept. */
export function thanksPage(
  { path, locale }: Pick<AskedPage, 'path' | 'locale'>,
  { hasGrievances }: { hasGrievances: boolean },
): Page {
  const T = t(locale);
  const title = T('remarks:thanks');
  const main = page({ title, lead: T('remarks:thanks_lead') }, [
    html`<p>${T('remarks:thanks_kept', { days: formatNumber(REMARK_DAYS, locale) })}</p>`,
    linkList([
      { href: path, label: T('remarks:back') },
      ...(hasGrievances
        ? [{ href: to.grievances.landing({ locale }), label: T('remarks:report') }]
        : []),
    ]),
  ]);
  return { title, main: safe(main) };
}
