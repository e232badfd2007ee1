import type { Endpoint, PayloadRequest, Where } from 'payload';
import { isCollection } from '@pune/content-models/models.ts';
import { publishedVersions } from './hooks/published-versions.ts';
import { addressesOf, portals } from './portals.ts';

const RECEIPTS_SHOWN = 3;

/** What the side bar of a document shows: whether something waits, where it is live, the last receipts. */
async function publishingOf(req: PayloadRequest): Promise<Response> {
  const { collection, id } = req.routeParams as { collection: string; id: string };
  if (!req.user) return Response.json({ errors: [{ message: 'Sign in first.' }] }, { status: 401 });
  if (!isCollection(collection)) return Response.json({ errors: [{ message: `There is no content type "${collection}".` }] }, { status: 404 });
  // Whoever may not read the document learns nothing of it.
  const document = await req.payload.findByID({ collection, id, depth: 0, overrideAccess: false, disableErrors: true, req, user: req.user });
  if (!document) return Response.json({ errors: [{ message: 'There is no such document.' }] }, { status: 404 });
  const where: Where = { and: [{ contentType: { equals: collection } }, { documentId: { equals: String(document.id) } }] };
  const [versions, waiting, receipts, sites] = await Promise.all([
    publishedVersions(req.payload, collection, document.id),
    req.payload.count({ collection: 'outbox', where, overrideAccess: true }),
    req.payload.find({ collection: 'receipts', where, sort: '-at', limit: RECEIPTS_SHOWN, depth: 0, overrideAccess: true }),
    portals(),
  ]);
  return Response.json({
    waiting: waiting.totalDocs,
    addresses: addressesOf(sites, collection, Object.values(versions).filter((version) => version !== null)),
    receipts: receipts.docs,
    portals: Object.fromEntries(sites.map((site) => [site.id, site.shortName.en])),
  });
}

async function health({ payload }: PayloadRequest): Promise<Response> {
  try {
    const waiting = await payload.count({ collection: 'outbox', overrideAccess: true });
    return Response.json({ status: 'ok', waiting: waiting.totalDocs });
  } catch {
    return Response.json({ status: 'failed', reason: 'The content database does not answer.' }, { status: 503 });
  }
}

export const endpoints: Endpoint[] = [
  { path: '/publishing/:collection/:id', method: 'get', handler: publishingOf },
  { path: '/health', method: 'get', handler: health },
];
