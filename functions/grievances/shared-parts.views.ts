import {
  APPEAL_CHARACTERS_MAX,
  GRIEVANCES_API,
  SHARED_PART_NAMES,
  type ReporterGrievance,
  type SharedPartName,
} from '@pune/grievances/schema';
import { t } from '@pune/i18n/server';
import type { View } from '@pune/http/view';
import { field, type Tied } from '@pune/ui/field';
import { attributes, hidden, html, type Content } from '@pune/ui/markup';
import { section } from '@pune/ui/section';

type Shared = NonNullable<ReporterGrievance['shared'][SharedPartName]>;

function stateOf({ status, reason }: Shared, { locale }: View): string {
  const T = t(locale);
  if ((status !== 'withheld' && status !== 'refused') || !reason)
    return T(`grievances:shared_${status}`);
  // The reasons are keys of moderation, which the typed translator cannot check.
  const say = T as unknown as (key: string) => string;
  const key = status === 'refused' ? 'shared_reason_again' : 'shared_reason';
  return T(`grievances:${key}`, { reason: say(`moderation:reason_${reason}`) });
}

const WORDS_ROWS = 3;

/** The form by which the reporter asks another officer to look at a part that is not shown. */
function appealForm(part: SharedPartName, secret: string, { locale, embedded }: View): Content {
  const T = t(locale);
  const control = (tied: Tied): Content =>
    html`<textarea${attributes({ ...tied, rows: WORDS_ROWS, maxlength: APPEAL_CHARACTERS_MAX })}></textarea>`;
  const about = {
    id: `appeal-${part}`,
    name: 'words',
    label: T('grievances:appeal_reason'),
    hint: T('grievances:appeal_reason_hint'),
  };
  return html`<form class="form" action="${GRIEVANCES_API}/receipt/${secret}/appeal" method="post">
    ${hidden({ part, lang: locale, ...(embedded && { embed: '1' }) })}
    ${field(about, control)}
    <button class="btn alt" type="submit">${T(`grievances:appeal_${part}`)}</button>
  </form>`;
}

function partOf(part: SharedPartName, shared: Shared, secret: string, view: View): Content {
  const { locale, embedded } = view;
  const T = t(locale);
  const { words, status } = shared;
  return [
    html`<h3>${T(`grievances:shared_${part}`)}</h3>`,
    html`<p>${stateOf(shared, view)}</p>`,
    words && html`<blockquote${attributes({ lang: words.language })}>${words.text}</blockquote>`,
    status === 'withheld' && appealForm(part, secret, view),
    status !== 'withdrawn' &&
      html`<form class="form" action="${GRIEVANCES_API}/receipt/${secret}/take-back" method="post">
        ${hidden({ part, lang: locale, ...(embedded && { embed: '1' }) })}
        <button class="btn alt" type="submit">${T(`grievances:take_back_${part}`)}</button>
      </form>`,
  ];
}

/** Renders the parts that the reporter allowed to be shown publicly, with a form that withdraws each. */
export function sharedParts({ shared }: ReporterGrievance, secret: string, view: View): Content {
  const parts = SHARED_PART_NAMES.flatMap((part) =>
    shared[part] ? [partOf(part, shared[part], secret, view)] : [],
  );
  return parts.length > 0 && section('shared', t(view.locale)('grievances:shared_title'), parts);
}
