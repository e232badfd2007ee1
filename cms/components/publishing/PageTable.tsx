'use client';
import { useState } from 'react';
import { clockOrDay } from '../../india-time.ts';
import { languageOf, plural, type PageRow } from './in-words.ts';

const ROWS_A_SHEET = 50;
const ALL = '';

type Choice = 'portal' | 'locale' | 'outcome';
const OUTCOMES = [
  ['failed', 'With an error'],
  ['put', 'Seen live'],
  ['delete', 'Taken down'],
] as const;
const outcomeOf = ({ error, action }: PageRow): string => (error ? 'failed' : action);

function Select({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onChange: (value: string) => void;
}) {
  return (
    <label className="pune-choice">
      {label}
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value={ALL}>All</option>
        {options.map(([name, words]) => (
          <option key={name} value={name}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The pages of a receipt: grouped by portal and language, with filters and pagination. */
export function PageTable({
  pages,
  pageCount,
  portals,
}: {
  pages: PageRow[];
  pageCount: number;
  portals: Record<string, string>;
}) {
  const [chosen, setChosen] = useState<Record<Choice, string>>({
    portal: ALL,
    locale: ALL,
    outcome: ALL,
  });
  const [sheet, setSheet] = useState(0);
  const choose = (choice: Choice) => (value: string) => {
    setChosen({ ...chosen, [choice]: value });
    setSheet(0);
  };
  const fits = (page: PageRow) =>
    [ALL, page.portal].includes(chosen.portal) &&
    [ALL, page.locale || '-'].includes(chosen.locale) &&
    [ALL, outcomeOf(page)].includes(chosen.outcome);
  const inOrder = pages
    .filter(fits)
    .toSorted(
      (a, b) =>
        Number(Boolean(b.error)) - Number(Boolean(a.error)) ||
        a.portal.localeCompare(b.portal) ||
        a.locale.localeCompare(b.locale) ||
        a.path.localeCompare(b.path, 'en', { numeric: true }),
    );
  const sheets = Math.max(1, Math.ceil(inOrder.length / ROWS_A_SHEET));
  const shown = inOrder.slice(sheet * ROWS_A_SHEET, (sheet + 1) * ROWS_A_SHEET);
  const present = (choice: (page: PageRow) => string) => [...new Set(pages.map(choice))].sort();
  if (pages.length === 0) return <p className="pune-soft">No page had to change.</p>;
  return (
    <div className="pune-pages">
      <div className="pune-choices">
        <Select
          label="Portal"
          value={chosen.portal}
          onChange={choose('portal')}
          options={present(({ portal }) => portal).map((id) => [id, portals[id] ?? id])}
        />
        <Select
          label="Language"
          value={chosen.locale}
          onChange={choose('locale')}
          options={present(({ locale }) => locale || '-').map((id) => [id, languageOf(id)])}
        />
        <Select
          label="Outcome"
          value={chosen.outcome}
          onChange={choose('outcome')}
          options={OUTCOMES.filter(([name]) => pages.some((page) => outcomeOf(page) === name))}
        />
        <p className="pune-soft" role="status">
          {plural(inOrder.length, 'page')}
          {pageCount > pages.length
            ? `; of ${pageCount.toLocaleString('en-IN')} that were made, ${pages.length.toLocaleString('en-IN')} are kept here, all those with errors among them`
            : ''}
        </p>
      </div>
      <table className="pune-table">
        <thead>
          <tr>
            {['Address', 'Portal', 'Language', 'Fetched back', 'Content hash'].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((page) => (
            <tr key={page.url}>
              <th scope="row" data-label="Address">
                <a href={page.url} target="_blank" rel="noreferrer">
                  {page.path}
                </a>
                {page.error && <p className="pune-error">{page.error}</p>}
              </th>
              <td data-label="Portal">{portals[page.portal] ?? page.portal}</td>
              <td data-label="Language">{languageOf(page.locale)}</td>
              <td data-label="Fetched back">
                {page.action === 'delete' && !page.error ? 'taken down' : ''}{' '}
                {page.liveAt ? clockOrDay(page.liveAt) : page.error ? 'no' : ''}
              </td>
              <td data-label="Content hash">
                {page.hash ? <code title={page.hash}>{page.hash.slice(0, 12)}</code> : '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {sheets > 1 && (
        <nav className="pune-sheets" aria-label="Pages of the receipt">
          <button type="button" disabled={sheet === 0} onClick={() => setSheet(sheet - 1)}>
            Earlier rows
          </button>
          <span>
            {sheet * ROWS_A_SHEET + 1}–{sheet * ROWS_A_SHEET + shown.length} of {inOrder.length}
          </span>
          <button type="button" disabled={sheet === sheets - 1} onClick={() => setSheet(sheet + 1)}>
            Later rows
          </button>
        </nav>
      )}
    </div>
  );
}
