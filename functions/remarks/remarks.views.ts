import { wording, type FormPlace } from '@pune/http/problems';
import { safe } from '@pune/http/markup';
import type { Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { REMARK_DAYS } from '@pune/remarks';
import { REMARKS_API, WORDS_CHARACTERS_MAX } from '@pune/remarks/schema';
import { to } from '@pune/content/routes';
import { formatNumber } from '@pune/i18n/format';
import { choice } from '@pune/ui/choice';
import { field, fieldGroup } from '@pune/ui/field';
import { linkList } from '@pune/ui/list';
import { attributes, hidden, html, type Markup } from '@pune/ui/markup';
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

const WORDS_ROWS = 4;
const ANSWERS = ['yes', 'no'] as const;
const VALUES = { max: WORDS_CHARACTERS_MAX };

/** Renders the form about a page, with the link back to it. */
const askForm = ({ path, title, locale }: AskedPage): Markup => {
  const T = t(locale);
  return html`<p>${T('remarks:about')} <a href="${path}">${title}</a></p><form class="form" data-form="remarks" method="post" action="${REMARKS_API}">${hidden({ page: path })}${fieldGroup(
    { id: 'remarks-useful', name: 'useful', legend: T('remarks:choose') },
    ANSWERS.map((value, index) =>
      choice({
        type: 'radio',
        name: 'useful',
        value,
        label: T(`remarks:${value}`),
        input: { required: true, ...(index === 0 && { id: 'remarks-useful' }) },
      }),
    ),
  )}${field(
    {
      id: 'remarks-words',
      name: 'words',
      label: T('remarks:words'),
      hint: wording('remarks', locale, 'words_hint', VALUES),
    },
    (tied) =>
      html`<textarea${attributes({ ...tied, rows: WORDS_ROWS, maxlength: WORDS_CHARACTERS_MAX })}></textarea>`,
  )}<p><button class="btn" type="submit">${T('remarks:send')}</button></p></form>`;
};

/** Renders the page that asks “was this page useful?”. */
export function askPage(asked: AskedPage): Page {
  const T = t(asked.locale);
  const title = T('remarks:ask');
  return { title, main: safe(page({ title, lead: T('remarks:lead') }, askForm(asked))) };
}

/** The form to show again with what was typed. */
export function askAgain(asked: AskedPage): FormPlace {
  const T = t(asked.locale);
  return {
    form: 'remarks',
    title: T('remarks:ask'),
    plain: () => safe(html`<p>${T('remarks:lead')}</p>${askForm(asked)}`),
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
