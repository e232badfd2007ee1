'use client';
import type { Outcome } from '../../import/importer.ts';
import { useSay, type Say } from '../say.ts';
import type { PartProps } from './part.ts';

function outcomeInWords(say: Say, outcome: Outcome): string {
  switch (outcome) {
    case 'new':
      return say('new');
    case 'changed':
      return say('changed');
    case 'unchanged':
      return say('unchanged');
    case 'kept':
      return say('kept as editors left it');
    case 'refused':
      return say('refused');
  }
}

const OUTCOMES: readonly Outcome[] = ['new', 'changed', 'unchanged', 'kept', 'refused'];

/** The report of the dry run: what would become of each row, and why not. */
export function Report({ view, address }: PartProps) {
  const { say } = useSay();
  const report = view.report!;
  const addresses = OUTCOMES.filter((outcome) => report.redirects[outcome] > 0);
  return (
    <section className="pune-part" aria-labelledby="pune-report">
      <h2 id="pune-report">{say('What the check found')}</h2>
      <ul className="pune-imports__counts">
        {OUTCOMES.map((outcome) => (
          <li
            key={outcome}
            className={outcome === 'refused' && report.rows.refused ? 'pune-error' : ''}
          >
            <strong>{report.rows[outcome]}</strong> {outcomeInWords(say, outcome)}
          </li>
        ))}
      </ul>
      {addresses.length > 0 && (
        <p>
          {say('Old addresses')}:{' '}
          {addresses
            .map((outcome) => `${report.redirects[outcome]} ${outcomeInWords(say, outcome)}`)
            .join(', ')}
        </p>
      )}
      {report.files > 0 && <p>{say('New files: {{count}}', { count: report.files })}</p>}
      {!view.areFilesGone && (
        <p>
          <a href={`${address}/report`} download>
            {say('The whole report as CSV')}
          </a>{' '}
          ·{' '}
          <a href={`${address}/original`} download>
            {say('The file as it was uploaded')}
          </a>
        </p>
      )}
      {view.problems.length > 0 && (
        <>
          <h3>{say('Rows with problems')}</h3>
          <table className="pune-table">
            <thead>
              <tr>
                <th scope="col">{say('Row')}</th>
                <th scope="col">{say('Title')}</th>
                <th scope="col">{say('Column')}</th>
                <th scope="col">{say('Reason')}</th>
              </tr>
            </thead>
            <tbody>
              {view.problems.map((problem, n) => (
                <tr key={`${problem.line} ${problem.column} ${n}`}>
                  <th scope="row">{problem.line}</th>
                  <td data-label={say('Title')}>{problem.title}</td>
                  <td data-label={say('Column')}>{problem.column}</td>
                  <td data-label={say('Reason')}>
                    {problem.reason}{' '}
                    <span className="pune-soft">
                      {problem.isRefused
                        ? say('The row stays out.')
                        : problem.isRemark
                          ? say('The row goes in, with this file.')
                          : say('The rest of the row goes in.')}
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {view.problemCount > view.problems.length && (
            <p className="pune-soft">
              {say('{{count}} more problems are in the report.', {
                count: view.problemCount - view.problems.length,
              })}
            </p>
          )}
        </>
      )}
      <details className="pune-imports__details">
        <summary>{say('The first rows')}</summary>
        <table className="pune-table">
          <thead>
            <tr>
              <th scope="col">{say('Row')}</th>
              <th scope="col">{say('Title')}</th>
              <th scope="col">{say('Key')}</th>
              <th scope="col">{say('What becomes of it')}</th>
            </tr>
          </thead>
          <tbody>
            {view.rows.map((row, n) => (
              <tr key={`${row.line} ${n}`}>
                <th scope="row">{row.line}</th>
                <td data-label={say('Title')}>{row.title}</td>
                <td data-label={say('Key')}>{row.key}</td>
                <td data-label={say('What becomes of it')}>{outcomeInWords(say, row.outcome)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
