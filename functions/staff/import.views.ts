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
  problems?: readonly ImportProblem[];
}

const COLUMNS: Record<ImportedFile, readonly string[]> = {
  posts: POST_COLUMNS,
  persons: PERSON_COLUMNS,
};
const PROBLEMS_SHOWN_MAX = 100;

/** The page of the import: files, what they would change, and the button that saves it. */
export function importPage(
  { checked, imported, problems }: ImportState,
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
        hint: html`${T('staff:hint_columns')} <code>${COLUMNS[name].join(', ')}</code>`,
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
        .map(({ file: name, line, column, reason }) => [
          T(`staff:menu_${name}`),
          formatNumber(line, locale),
          column ? html`<code>${column}</code>` : '–',
          T(`staff:import_${reason}`),
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
