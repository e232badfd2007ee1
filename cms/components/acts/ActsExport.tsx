import { say as saying } from '@pune/content-models/say';
import type { Account } from '../../access/rules.ts';
import type { Say } from '../say.ts';

/** Above the record of acts: its files, and how they are verified. */
export function ActsExport({
  i18n,
  user,
}: {
  i18n: { language: string; translations?: unknown };
  user?: unknown;
}) {
  const say: Say = (text, values) => saying({ i18n }, text, values);
  if ((user as Account | null | undefined)?.role !== 'administrator') return null;
  return (
    <section className="pune-acts" aria-label={say('Files of the record')}>
      <p>
        <a href="/api/audit/export?format=csv" download>
          {say('Download as CSV')}
        </a>{' '}
        ·{' '}
        <a href="/api/audit/export?format=ndjson" download>
          {say('Download as NDJSON')}
        </a>
      </p>
      <p className="pune-soft">
        {say(
          'A file has the whole record. Keep it on another machine: a file of before shows whether a row was changed, removed or moved since.',
        )}
      </p>
    </section>
  );
}
