'use client';
import { useState } from 'react';
import { clockOrDay } from '../../india-time.ts';
import { useSay, type Say } from '../say.ts';
import { languageOf, pagesIn, type PageRow } from './in-words.ts';

const ROWS_A_SHEET = 50;
const ALL = '';

type Choice = 'portal' | 'locale' | 'outcome';
const outcomesIn = (say: Say) =>
  [
    ['failed', say('With an error')],
    ['put', say('Seen live')],
    ['delete', say('Taken down')],
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
  const { say } = useSay();
  return (
    <label className="pune-choice">
      {label}
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value={ALL}>{say('All')}</option>
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
  const { say, language } = useSay();
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
  if (pages.length === 0) return <p className="pune-soft">{say('No page had to change.')}</p>;
  return (
    <div className="pune-pages">
      <div className="pune-choices">
        <Select
          label={say('Portal')}
          value={chosen.portal}
          onChange={choose('portal')}
          options={present(({ portal }) => portal).map((id) => [id, portals[id] ?? id])}
        />
        <Select
          label={say('Language')}
          value={chosen.locale}
          onChange={choose('locale')}
          options={present(({ locale }) => locale || '-').map((id) => [id, languageOf(say, id)])}
        />
        <Select
          label={say('Outcome')}
          value={chosen.outcome}
          onChange={choose('outcome')}
          options={outcomesIn(say).filter(([name]) =>
            pages.some((page) => outcomeOf(page) === name),
          )}
        />
        <p className="pune-soft" role="status">
          {pagesIn(say, inOrder.length)}
          {pageCount > pages.length
            ? say(
                '; of {{made}} that were made, {{kept}} are kept here, all those with errors among them',
                {
                  made: pageCount.toLocaleString('en-IN'),
                  kept: pages.length.toLocaleString('en-IN'),
                },
              )
            : ''}
        </p>
      </div>
      <table className="pune-table">
        <thead>
          <tr>
            {[
              say('Address'),
              say('Portal'),
              say('Language'),
              say('Fetched back'),
              say('Mark of the content'),
            ].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((page) => (
            <tr key={page.url}>
              <th scope="row" data-label={say('Address')}>
                <a href={page.url} target="_blank" rel="noreferrer">
                  {page.path}
                </a>
                {page.error && <p className="pune-error">{page.error}</p>}
              </th>
              <td data-label={say('Portal')}>{portals[page.portal] ?? page.portal}</td>
              <td data-label={say('Language')}>{languageOf(say, page.locale)}</td>
              <td data-label={say('Fetched back')}>
                {page.action === 'delete' && !page.error ? say('taken down') : ''}{' '}
                {page.liveAt
                  ? clockOrDay(page.liveAt, undefined, language)
                  : page.error
                    ? say('no')
                    : ''}
              </td>
              <td data-label={say('Mark of the content')}>
                {page.hash ? <code title={page.hash}>{page.hash.slice(0, 12)}</code> : '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {sheets > 1 && (
        <nav className="pune-sheets" aria-label={say('Pages of the receipt')}>
          <button type="button" disabled={sheet === 0} onClick={() => setSheet(sheet - 1)}>
            {say('Earlier rows')}
          </button>
          <span>
            {say('{{first}}–{{last}} of {{count}}', {
              first: sheet * ROWS_A_SHEET + 1,
              last: sheet * ROWS_A_SHEET + shown.length,
              count: inOrder.length,
            })}
          </span>
          <button type="button" disabled={sheet === sheets - 1} onClick={() => setSheet(sheet + 1)}>
            {say('Later rows')}
          </button>
        </nav>
      )}
    </div>
  );
}
