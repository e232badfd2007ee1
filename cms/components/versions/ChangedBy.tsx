import { Suspense } from 'react';
import type { DefaultServerCellComponentProps, Payload } from 'payload';

type Props = Pick<DefaultServerCellComponentProps, 'collectionSlug' | 'rowData'> & {
  payload: Payload;
};

/** The person who saved a document last, in a list. The list is there before the name. */
export const ChangedBy = (props: Props) => (
  <Suspense fallback={<span />}>
    <Name {...props} />
  </Suspense>
);

async function Name({ collectionSlug, payload, rowData }: Props) {
  const { docs } = await payload.find({
    collection: 'saves',
    where: { document: { equals: `${collectionSlug}/${rowData?.id}` } },
    limit: 1,
    pagination: false,
    depth: 1,
    overrideAccess: true,
  });
  const by = docs[0]?.by;
  return <span>{by && typeof by === 'object' ? by.name || by.email : ''}</span>;
}
