import type { Payload, TypedUser } from 'payload';
import type { Account } from '../access/rules.ts';
import { environmentFrom } from '../environment.ts';
import { clockOrDay } from '../india-time.ts';
import { mayReadOverview, overviewOf } from '../publishing-overview.ts';
import { Alarms } from './publishing/Alarms.tsx';
import { plural, seconds, totalMs } from './publishing/in-words.ts';

const SHOWN = 5;

/**
 * The publishing status on the dashboard: alarms, the number of changes that wait, and the last
 * receipts. For administrators: others find it in the menu, and their own work above.
 */
export async function PublishingOverview({
  payload,
  user,
}: {
  payload: Payload;
  user?: TypedUser | null;
}) {
  const account = user as unknown as Account | null;
  if (account?.role !== 'administrator' || !mayReadOverview(account)) return null;
  const { dataDir, publisherStatusFile } = environmentFrom();
  const { alarms, queue, last, at } = await overviewOf(payload, account, {
    statusFile: publisherStatusFile,
    dataDir,
  });
  return (
    <section className="pune-welcome">
      <h2>Publishing</h2>
      <Alarms alarms={alarms} />
      <p>
        {queue.total === 0
          ? 'Nothing waits to be published.'
          : `${plural(queue.total, 'change waits', 'changes wait')} to be published.`}{' '}
        <a href="/admin/publishing">Overview</a>
      </p>
      {last.length > 0 && (
        <table className="pune-table">
          <thead>
            <tr>
              <th scope="col">Document</th>
              <th scope="col">Seen live</th>
              <th scope="col">Pages</th>
              <th scope="col">Took</th>
            </tr>
          </thead>
          <tbody>
            {last.slice(0, SHOWN).map((receipt) => (
              <tr key={receipt.id}>
                <th scope="row" data-label="Document">
                  <a href={`/admin/collections/receipts/${receipt.id}`}>{receipt.title}</a>
                  {receipt.status === 'failed' && <span className="pune-error"> with errors</span>}
                </th>
                <td data-label="Seen live">{clockOrDay(receipt.at, Date.parse(at))}</td>
                <td data-label="Pages">{receipt.pageCount}</td>
                <td data-label="Took">{seconds(totalMs(receipt.ms))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
