import { LOCALES, type Locale } from '@pune/i18n';
import { formatNumber } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { safe } from '@pune/http/markup';
import type { View } from '@pune/http/view';
import {
  PERSON_COLUMNS,
  POST_COLUMNS,
  type ImportedFile,
  type ImportProblem,
} from '@pune/staff/import-rows';
import type { ImportCounts } from '@pune/staff/import-staff';
import { POST_KINDS } from '@pune/staff/permissions';
import { factRows } from '@pune/ui/fact-rows';
import { field, input } from '@pune/ui/field';
import { hidden, html, type Content } from '@pune/ui/markup';
import { noticeLine } from '@pune/ui/notice';
import { page } from '@pune/ui/page';
import { IMPORT, inLanguage, PERSONS } from './addresses.ts';
import { table } from './list.views.ts';

export interface ImportState {
  /** The texts of the files that were checked. */
  checked?: { counts: ImportCounts; posts: string; persons: string };
  imported?: ImportCounts;
  /** True if no file was chosen. */
  isMissing?: boolean;
  problems?: readonly ImportProblem[];
}

const COLUMNS: Record<ImportedFile, readonly string[]> = {
  posts: POST_COLUMNS,
  persons: PERSON_COLUMNS,
};
const DAYS = ['31-12-2026', '2026-12-31'];
interface Example {
  key: 'kind' | 'place' | 'language' | 'days';
  values: readonly string[];
}
/** The values that the columns take; examples where any are possible. */
const EXAMPLES: Record<ImportedFile, readonly Example[]> = {
  posts: [
    { key: 'kind', values: POST_KINDS },
    { key: 'place', values: ['drainage', 'WO-03'] },
  ],
  persons: [
    { key: 'language', values: LOCALES },
    { key: 'days', values: DAYS },
  ],
};
const PROBLEMS_SHOWN_MAX = 100;

/** The values that a column takes, or examples of them. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  kind: POST_KINDS,
  language: LOCALES,
  from: DAYS,
  until: DAYS,
  email: ['name@pune.example'],
  code: ['WO-03/JE-1'],
};

/** A problem with the value of the file, and with the values that are allowed. */
function problemView({ column, reason, value }: ImportProblem, locale: Locale): Content {
  const T = t(locale);
  const hasAllowed = ['value_invalid', 'value_missing'].includes(reason);
  const allowed = hasAllowed && Object.hasOwn(ALLOWED, column) && ALLOWED[column];
  return html`${T(`staff:import_${reason}`)}${value && html`<br>${T('staff:import_value')} <code>${value}</code>`}${allowed && html`<br>${T('staff:import_allowed')} <code>${allowed.join(', ')}</code>`}`;
}

/** The page of the import: files, what they would change, and the button that saves it. */
export function importPage(
  { checked, imported, isMissing, problems }: ImportState,
  { locale }: View,
): { title: string; main: string } {
  const T = t(locale);
  const title = T('staff:import_title');
  const file = (name: ImportedFile) =>
    field(
      {
        id: `import-${name}`,
        name,
        label: T(`staff:label_file_${name}`),
        error: isMissing && name === 'posts' ? T('staff:import_no_file') : undefined,
        hint: [
          html`${T('staff:hint_columns')} <code>${COLUMNS[name].join(', ')}</code>`,
          EXAMPLES[name].map(
            ({ key, values }) =>
              html`<br>${T(`staff:import_hint_${key}`)} <code>${values.join(', ')}</code>`,
          ),
        ],
      },
      input({ type: 'file', accept: '.csv,text/csv' }),
    );
  const counted = (counts: ImportCounts): Content =>
    html`<dl class="contact">${factRows(
      (['posts', 'persons', 'assignments', 'unchanged'] as const).map((name) => [
        T(`staff:count_${name}`),
        formatNumber(counts[name], locale),
        'num',
      ]),
    )}</dl>`;
  const found =
    problems &&
    html`${noticeLine(T('staff:import_refused'), 'bad', 'status')}${table(
      T('staff:import_refused'),
      [
        T('staff:column_file'),
        T('staff:column_line'),
        T('staff:column_column'),
        T('staff:column_problem'),
      ],
      problems
        .slice(0, PROBLEMS_SHOWN_MAX)
        .map((problem) => [
          T(`staff:menu_${problem.file}`),
          formatNumber(problem.line, locale),
          problem.column ? html`<code>${problem.column}</code>` : '–',
          problemView(problem, locale),
        ]),
    )}`;
  const confirm =
    checked &&
    html`${noticeLine(T('staff:import_checked'), 'ok', 'status')}${counted(checked.counts)}
      <form action="${IMPORT}" method="post" enctype="multipart/form-data">${hidden({ language: locale, save: '1', postsText: checked.posts, personsText: checked.persons })}<button class="btn" type="submit">${T('staff:action_import')}</button></form>`;
  const done =
    imported && html`${noticeLine(T('staff:import_done'), 'ok', 'status')}${counted(imported)}`;
  const main = page(
    { title, lead: T('staff:import_lead') },
    html`${found}${confirm}${done}
      <h2 class="mt2">${T('staff:import_files')}</h2>
      <form class="form" action="${IMPORT}" method="post" enctype="multipart/form-data">${hidden({ language: locale })}${file('posts')}${file('persons')}<button class="btn${checked && ' alt'}" type="submit">${T('staff:action_check')}</button></form>
      <p class="mt1"><a href="${inLanguage(PERSONS, locale)}">${T('staff:persons_all')}</a></p>`,
  );
  return { title, main: safe(main) };
}
