import { APIError, type Endpoint, type PayloadRequest } from 'payload';
import { languageOf, say } from '@pune/content-models/say';
import { mayIn, type Account } from './access/rules.ts';
import { answering } from './document-requests.ts';
import { subjectOf } from './handovers.endpoints.ts';
import type { LinkRow } from './links/checks.ts';
import { lastCheck, requestCheck, type LinkCheck } from './links/runs.ts';
import { labelText } from './words/label-text.ts';

/** The links of a document and of all documents over HTTP: what the last check found, and a new one. */

export interface LinksView {
  last: Pick<LinkCheck, 'askedAt' | 'endedAt' | 'state' | 'links' | 'broken' | 'note'> | null;
  mayCheck: boolean;
  /** The links of a document that did not answer, or moved; none for all documents. */
  links: (Pick<
    LinkRow,
    'address' | 'state' | 'detail' | 'movedTo' | 'failures' | 'failedSince' | 'language'
  > & { field: string })[];
}

const refuse = (req: PayloadRequest, text: string, status: 403) =>
  new APIError(say(req, text), status, undefined, true);

const shown = (check: LinkCheck | null): LinksView['last'] =>
  check && {
    askedAt: check.askedAt,
    endedAt: check.endedAt ?? null,
    state: check.state,
    links: check.links ?? null,
    broken: check.broken ?? null,
    note: check.note ?? null,
  };

async function ofDocument(req: PayloadRequest): Promise<LinksView> {
  const { collection, department, document } = await subjectOf(req);
  const { docs } = await req.payload.db.find<LinkRow>({
    collection: 'links',
    where: { and: [{ document: { equals: document } }, { state: { in: ['failed', 'moved'] } }] },
    sort: ['-failures', 'address'],
    limit: 0,
    pagination: false,
  });
  const { flattenedFields } = req.payload.collections[collection]!.config;
  const labelOf = (name: string): string => {
    const field = flattenedFields.find((one) => one.name === name);
    const label = field && 'label' in field ? field.label : null;
    return labelText(label, languageOf(req)) ?? name;
  };
  return {
    last: shown(await lastCheck(req.payload, document)),
    mayCheck: mayIn(req.user as unknown as Account, collection, 'update', department),
    links: docs.map(
      ({ address, state, detail, movedTo, failures, failedSince, field, language }) => ({
        address,
        state,
        detail: detail ?? null,
        movedTo: movedTo ?? null,
        failures,
        failedSince: failedSince ?? null,
        language: language ?? null,
        field: labelOf(field),
      }),
    ),
  };
}

async function checkDocument(req: PayloadRequest): Promise<LinksView> {
  const { collection, department, document } = await subjectOf(req);
  if (!mayIn(req.user as unknown as Account, collection, 'update', department))
    throw refuse(
      req,
      'Your account may not change this document, and so not have it checked.',
      403,
    );
  const by = String(req.user!.id);
  await requestCheck(req.payload, { document, by }, new Date());
  return ofDocument(req);
}

const isAdministrator = (req: PayloadRequest): boolean =>
  (req.user as unknown as Account | null)?.role === 'administrator';

const ofAll = async (req: PayloadRequest): Promise<LinksView> => ({
  last: shown(await lastCheck(req.payload, null)),
  mayCheck: isAdministrator(req),
  links: [],
});

async function checkAll(req: PayloadRequest): Promise<LinksView> {
  if (!isAdministrator(req))
    throw refuse(req, 'Only administrators may have all links checked.', 403);
  await requestCheck(req.payload, { document: null, by: String(req.user!.id) }, new Date());
  return ofAll(req);
}

const at = '/publishing/:collection/:id/links';

export const linkEndpoints: Endpoint[] = [
  { path: '/publishing/links', method: 'get', handler: answering(ofAll) },
  { path: '/publishing/links', method: 'post', handler: answering(checkAll) },
  { path: at, method: 'get', handler: answering(ofDocument) },
  { path: at, method: 'post', handler: answering(checkDocument) },
];
