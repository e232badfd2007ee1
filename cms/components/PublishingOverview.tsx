import type { Payload } from 'payload';

const seconds = (ms: unknown) => (Object.values(ms as Record<string, number>).reduce((sum, value) => sum + value, 0) / 1000).toFixed(2);

/** What an editor sees first: how publishing is doing. */
export async function PublishingOverview({ payload }: { payload: Payload }) {
  const [waiting, failed, last] = await Promise.all([
    payload.count({ collection: 'outbox', overrideAccess: true }),
    payload.count({ collection: 'receipts', where: { status: { equals: 'failed' } }, overrideAccess: true }),
    payload.find({ collection: 'receipts', sort: '-at', limit: 5, depth: 0, overrideAccess: true }),
  ]);
  return (
    <section className="pune-welcome">
      <h2>Publishing</h2>
      <p>
        {waiting.totalDocs === 0 ? 'Nothing waits to be published.' : `${waiting.totalDocs} changes wait to be published.`}
        {failed.totalDocs > 0 && <> <a href="/admin/collections/receipts?where[status][equals]=failed">Receipts with errors: {failed.totalDocs}</a></>}
      </p>
      {last.docs.length > 0 && (
        <table>
          <thead><tr><th scope="col">Document</th><th scope="col">Seen live</th><th scope="col">Pages</th><th scope="col">Seconds</th></tr></thead>
          <tbody>
            {last.docs.map((receipt) => (
              <tr key={receipt.id}>
                <th scope="row"><a href={`/admin/collections/receipts/${receipt.id}`}>{receipt.title}</a></th>
                <td>{new Date(receipt.at).toLocaleString('en-GB', { timeZone: 'Asia/Kolkata' })}</td>
                <td>{receipt.pageCount}</td>
                <td>{seconds(receipt.ms)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
