import { languageOf, say as saying } from '@pune/content-models/say';
import type { Payload, TypedUser } from 'payload';
import type { Account } from '../access/rules.ts';
import { environmentFrom } from '../environment.ts';
import { clockOrDay } from '../india-time.ts';
import { mayReadOverview, overviewOf } from '../publishing-overview.ts';
import type { Say } from './say.ts';
import { Alarms } from './publishing/Alarms.tsx';
import { counted, seconds, totalMs } from './publishing/in-words.ts';

const SHOWN = 5;

/**
 * The publishing status on the dashboard: alarms, the number of changes that wait, and the last
 * receipts. For administrators: others find it in the menu, and their own work above.
 */
export async function PublishingOverview({
  i18n,
  payload,
  user,
}: {
  i18n: { language: string; translations?: unknown };
  payload: Payload;
  user?: TypedUser | null;
}) {
  const account = user as unknown as Account | null;
  if (account?.role !== 'administrator' || !mayReadOverview(account)) return null;
  const say: Say = (text, values) => saying({ i18n }, text, values);
  const language = languageOf({ i18n });
  const { alarms, queue, last, at } = await overviewOf(payload, account, {
    reader: { i18n },
    environment: environmentFrom(),
  });
  return (
    <section className="pune-welcome">
      <h2>{say('Publishing')}</h2>
      <Alarms alarms={alarms} say={say} />
      <p>
        {queue.total === 0
          ? say('Nothing waits to be published.')
          : counted(
              queue.total,
              say('{{count}} change waits to be published.'),
              say('{{count}} changes wait to be published.'),
            )}{' '}
        <a href="/admin/publishing">{say('Overview')}</a>
      </p>
      {last.length > 0 && (
        <table className="pune-table">
          <thead>
            <tr>
              <th scope="col">{say('Document')}</th>
              <th scope="col">{say('Seen live')}</th>
              <th scope="col">{say('Pages')}</th>
              <th scope="col">{say('Took')}</th>
            </tr>
          </thead>
          <tbody>
            {last.slice(0, SHOWN).map((receipt) => (
              <tr key={receipt.id}>
                <th scope="row" data-label={say('Document')}>
                  <a href={`/admin/collections/receipts/${receipt.id}`}>{receipt.title}</a>
                  {receipt.status === 'failed' && (
                    <span className="pune-error"> {say('with errors')}</span>
                  )}
                </th>
                <td data-label={say('Seen live')}>
                  {clockOrDay(receipt.at, Date.parse(at), language)}
                </td>
                <td data-label={say('Pages')}>{receipt.pageCount}</td>
                <td data-label={say('Took')}>{seconds(say, totalMs(receipt.ms))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
