import { createLocalReq, type Endpoint, type PayloadRequest, type Where } from 'payload';
import { isCollection, type Collection } from '@pune/content-models/models';
import { languageOf, phrase, say } from '@pune/content-models/say';
import { troubleOf, type RedirectRow } from '@pune/content-models/redirects/lookups';
import { rightInWords } from './access/right-in-words.ts';
import { mayIn, type Account } from './access/rules.ts';
import { departmentNames } from './department-names.ts';
import { environmentFrom } from './environment.ts';
import { hasAddress } from './hooks/old-addresses.ts';
import { draftVersions, publishedVersions } from './hooks/published-versions.ts';
import { languageStates } from './language-states.ts';
import { addressesOf, portals } from './portals.ts';
import {
  publisherAlarm,
  mayReadOverview,
  overviewOf,
  scheduleView,
} from './publishing-overview.ts';
import { readPublisher } from './shared-status.ts';
import { departmentIn, schedulesFor } from './schedules.ts';

const EARLIER_SHOWN = 10;

/**
 * Builds the data of a document's publishing sidebar: where it is live, waiting changes, schedules,
 * and the results of the last changes.
 */
async function publishingOf(req: PayloadRequest): Promise<Response> {
  const { collection, id } = req.routeParams as { collection: string; id: string };
  if (!req.user)
    return Response.json({ errors: [{ message: say(req, 'Sign in first.') }] }, { status: 401 });
  if (!isCollection(collection))
    return Response.json(
      {
        errors: [
          { message: say(req, 'There is no kind of content “{{name}}”.', { name: collection }) },
        ],
      },
      { status: 404 },
    );
  // An account that may not read the document gets no information about it.
  const document = await req.payload.findByID({
    collection,
    id,
    depth: 0,
    overrideAccess: false,
    disableErrors: true,
    req,
    user: req.user,
  });
  if (!document)
    return Response.json(
      { errors: [{ message: say(req, 'There is no such document.') }] },
      { status: 404 },
    );
  const account = req.user as unknown as Account;
  const where: Where = {
    and: [{ contentType: { equals: collection } }, { documentId: { equals: String(document.id) } }],
  };
  const now = Date.now();
  const [publisher, versions, waiting, newest, earlier, schedules, sites] = await Promise.all([
    readPublisher(req.payload.kv, environmentFrom(), now),
    publishedVersions(req.payload, collection, document.id),
    req.payload.find({
      collection: 'outbox',
      where,
      sort: ['at', 'id'],
      limit: 1,
      depth: 0,
      overrideAccess: true,
      select: { at: true },
    }),
    req.payload.find({
      collection: 'receipts',
      where,
      sort: '-at',
      limit: 1,
      pagination: false,
      depth: 0,
      overrideAccess: true,
    }),
    req.payload.find({
      collection: 'receipts',
      where,
      sort: '-at',
      limit: EARLIER_SHOWN + 1,
      depth: 0,
      overrideAccess: true,
      select: { operation: true, status: true, at: true, pageCount: true, ms: true },
    }),
    schedulesFor(req.payload, account, where),
    portals(),
  ]);
  return Response.json({
    waiting: waiting.totalDocs,
    waitingSince: waiting.docs[0]?.at ?? null,
    publisherAlarm: phrase(req, publisherAlarm(publisher)),
    progress: publisher.heartbeat.kind === 'Answers' ? publisher.heartbeat.status.progress : null,
    addresses: addressesOf(
      sites,
      collection,
      Object.values(versions).filter((version) => version !== null),
      languageOf(req),
    ),
    receipt: newest.docs[0]
      ? { ...newest.docs[0], note: phrase(req, newest.docs[0].note ?? null) }
      : null,
    earlier: earlier.docs.slice(1),
    receiptCount: earlier.totalDocs,
    schedules: schedules
      .filter(({ state }) => state !== 'cancelled')
      .map((schedule) => scheduleView(schedule, account, now, req))
      .slice(-EARLIER_SHOWN),
    languages: req.payload.collections[collection]?.config.versions?.drafts
      ? languageStates(versions, await draftVersions(req.payload, collection, document.id))
      : null,
    // For a file, the right depends on the documents that show it, which the sidebar already lists.
    right:
      collection === 'media'
        ? null
        : phrase(
            req,
            rightInWords(
              account,
              collection,
              await ownerOf(req, departmentIn(collection, document)),
            ),
          ),
    maySchedule:
      Boolean(req.payload.collections[collection]?.config.versions?.drafts) &&
      mayIn(account, collection, 'publish', departmentIn(collection, document)),
    oldAddresses: await oldAddressesOf(req, collection, document.id),
    trouble:
      collection === 'redirects' && versions.en
        ? phrase(
            req,
            await troubleOf(
              await createLocalReq({}, req.payload),
              document as unknown as RedirectRow,
            ),
          )
        : null,
    portals: Object.fromEntries(sites.map((site) => [site.id, site.shortName[languageOf(req)]])),
  });
}

/** Loads the department of a document, with its name in the language of the account. */
async function ownerOf(
  req: PayloadRequest,
  id: number | string | null,
): Promise<Parameters<typeof rightInWords>[2]> {
  if (id === null) return null;
  const names = await departmentNames(req, [id]);
  return { id, title: names.get(String(id)) ?? null };
}

/** Lists the old addresses that redirect to a document, created by the system or by an editor. */
async function oldAddressesOf(
  req: PayloadRequest,
  collection: Collection,
  id: number | string,
): Promise<{ id: number | string; from: string }[]> {
  if (!hasAddress(collection)) return [];
  const where: Where = {
    and: [
      { 'document.relationTo': { equals: collection } },
      { 'document.value': { equals: id } },
      { _status: { equals: 'published' } },
    ],
  };
  const { docs } = await req.payload.find({
    collection: 'redirects',
    where,
    sort: 'from',
    limit: EARLIER_SHOWN,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  return docs.map((redirect) => ({ id: redirect.id, from: redirect.from }));
}

async function overview(req: PayloadRequest): Promise<Response> {
  const account = req.user as unknown as Account | null;
  if (!account || !mayReadOverview(account))
    return Response.json({ errors: [{ message: say(req, 'Sign in first.') }] }, { status: 401 });
  return Response.json(
    await overviewOf(req.payload, account, {
      environment: environmentFrom(),
      reader: req,
    }),
  );
}

export const endpoints: Endpoint[] = [
  { path: '/publishing', method: 'get', handler: overview },
  { path: '/publishing/:collection/:id', method: 'get', handler: publishingOf },
];
