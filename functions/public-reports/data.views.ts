import { to } from '@pune/content/routes';
import { DATA_FILES, formatOf, type DataFile } from '@pune/grievances/public-reports.constants';
import { EVENT_COLUMNS, REPORT_COLUMNS } from '@pune/grievances/public-reports.files';
import { acknowledges, GRIEVANCE_EVENTS } from '@pune/grievances/transitions';
import { safe } from '@pune/http/markup';
import { LOCALES, type Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { linkList } from '@pune/ui/list';
import { html, type Content, type Markup } from '@pune/ui/markup';
import { page } from '@pune/ui/page';
import { section } from '@pune/ui/section';
import { fileAddress, guideAddress, partnersAddress } from './addresses.ts';
import { kindName, placeName, type Names } from './names.ts';
import { publicTabs } from './tabs.views.ts';

type FileKey<F extends DataFile> = F extends `${infer Table}.${infer Type}`
  ? `file_${Table}_${Type}`
  : never;
const keyOf = (file: DataFile) => `file_${file.replace('.', '_')}` as FileKey<DataFile>;

/** Sets a code in a sentence apart until it becomes an element with its language. */
const MARK = '\u0001';
export const code = (text: string): string => MARK + text + MARK;
const CODES = {
  acknowledging: code(GRIEVANCE_EVENTS.filter(acknowledges).join(', ')),
  step: code('assign'),
  undo: code('undo'),
  citizen: code('citizen'),
  office: code('office'),
  system: code('system'),
  yes: code('true'),
};
export const withCodes = (text: string): Content =>
  text
    .split(MARK)
    .map((part, index) =>
      index % 2 === 0 ? part : html`<code lang="${LOCALES[0]}">${part}</code>`,
    );

function columnsTable(
  id: string,
  heading: string,
  columns: typeof REPORT_COLUMNS | typeof EVENT_COLUMNS,
  locale: Locale,
): Markup {
  const T = t(locale);
  const [name, type, meaning] = [
    T('public-reports:column_name'),
    T('public-reports:column_type'),
    T('public-reports:column_meaning'),
  ];
  return section(
    id,
    heading,
    html`<table>
      <caption class="vh">${heading}</caption>
      <thead><tr><th scope="col">${name}</th><th scope="col">${type}</th><th scope="col">${meaning}</th></tr></thead>
      <tbody>${columns.map(
        (column) =>
          html`<tr><th scope="row"><code lang="${LOCALES[0]}">${column.name}</code></th><td data-l="${type}"><span lang="${LOCALES[0]}">${column.type.toLowerCase()}</span></td><td data-l="${meaning}">${withCodes(T(`public-reports:meaning_${column.name}`, CODES))}</td></tr>`,
      )}</tbody>
    </table>`,
  );
}

/** The codes of one column with their names, as the forms have them today. */
function codesTable(id: string, heading: string, names: readonly [string, string][], code: string) {
  return section(
    id,
    heading,
    html`<table>
      <caption class="vh">${heading}</caption>
      <thead><tr><th scope="col">${code}</th><th scope="col">${heading}</th></tr></thead>
      <tbody>${names.map(
        ([key, name]) =>
          html`<tr><th scope="row"><code lang="${LOCALES[0]}">${key}</code></th><td data-l="${heading}">${name}</td></tr>`,
      )}</tbody>
    </table>`,
  );
}

/** The names of the codes in the files. Departments are named by the addresses of their pages. */
function codes(names: Names): Content {
  const { configuration, locale } = names;
  if (!configuration) return null;
  const T = t(locale);
  const code = T('public-reports:column_code');
  const offices = configuration.offices.map(({ id }): [string, string] => [
    id,
    placeName(names, id),
  ]);
  const kinds = configuration.categories.map((category): [string, string] => [
    category.code,
    kindName(names, category.code),
  ]);
  return html`<div class="tables">${codesTable(
    'office-codes',
    T('public-reports:column_group_office'),
    offices,
    code,
  )}${codesTable('kind-codes', T('public-reports:column_group_category'), kinds, code)}</div>`;
}

/** The page of the open data: files, terms and data dictionary. */
export function dataPage(origin: string, names: Names): { title: string; main: string } {
  const { locale } = names;
  const T = t(locale);
  const title = T('public-reports:data_title');
  const files = DATA_FILES.map((file) => ({
    href: fileAddress(file),
    label: `${T(`public-reports:${keyOf(file)}`)} (${formatOf(file)})`,
  }));
  const command = `npm run reports:recompute -- ${origin}${fileAddress('reports.json')}`;
  const main = page({ title, lead: T('public-reports:data_lead') }, [
    publicTabs('data', locale),
    section('files', T('public-reports:data_files'), [
      linkList(files),
      html`<p class="soft">${T('public-reports:data_fresh')}</p>`,
    ]),
    section('terms', T('public-reports:licence_title'), [
      html`<p>${T('public-reports:licence')} <a href="${to.pages.detail({ locale, slug: 'copyright-policy' })}">${T('public-reports:licence_link')}</a></p>`,
      html`<p>${T('public-reports:data_personal')}</p>`,
    ]),
    section('interface', T('public-reports:interface_title'), [
      html`<p>${withCodes(T('public-reports:interface', { api: code('Open311 GeoReport v2') }))} <code lang="${LOCALES[0]}">${origin}/open311/v2/</code></p>`,
      html`<p><a class="btn alt" href="${partnersAddress(locale)}">${T('public-reports:to_partners')}</a> <a href="${guideAddress(locale)}">${T('public-reports:to_guide')}</a></p>`,
    ]),
    section('again', T('public-reports:recompute_title'), [
      html`<p>${T('public-reports:recompute')}</p>`,
      html`<pre class="command" lang="${LOCALES[0]}"><code>${command}</code></pre>`,
    ]),
    html`<p>${T('public-reports:dictionary_note')}</p>`,
    html`<div class="tables">${columnsTable(
      'report-columns',
      T('public-reports:dictionary_reports'),
      REPORT_COLUMNS,
      locale,
    )}${columnsTable('event-columns', T('public-reports:dictionary_events'), EVENT_COLUMNS, locale)}</div>`,
    codes(names),
  ]);
  return { title, main: safe(main) };
}
