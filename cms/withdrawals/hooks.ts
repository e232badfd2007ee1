import {
  APIError,
  type CollectionAfterChangeHook,
  type CollectionAfterDeleteHook,
  type CollectionBeforeChangeHook,
} from 'payload';
import { say } from '@pune/content-models/say';
import { documentName } from '../handovers/store.ts';
import { publicAddress } from '../hooks/old-addresses.ts';
import { QUESTION } from '../hooks/questions.ts';
import { endWithdrawal, withdrawalOf } from './store.ts';

/**
 * A person who takes a public document down says of which kind that is, and why, through
 * `withdrawals.endpoints.ts`, now or in a schedule. Another way to unpublish is refused with this
 * question. The system itself is not asked, nor is a schedule of an earlier release, which says
 * nothing of it.
 */
export const askHowTakenDown: CollectionBeforeChangeHook = async ({
  collection: { slug },
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (!req.user || operation !== 'update' || req.context.savesDraft) return;
  if (data._status === 'published' || req.context.isScheduled) return;
  if (req.context.takesDown === documentName(slug, originalDoc.id)) return;
  const address = await publicAddress(req, slug, originalDoc.id);
  if (!address?.isLive) return;
  throw new APIError(
    say(
      req,
      'This document is public. Open it and choose “Take down”: published in error, replaced, or withdrawn, with the reason for its readers.',
    ),
    QUESTION,
    { field: 'withdrawal' } as never,
    true,
  );
};

/** A document that is published again is not taken down any more; a notice above its text stays. */
export const endWhenPublished: CollectionAfterChangeHook = async ({
  collection: { slug },
  doc,
  req,
}) => {
  if (req.context.savesDraft || doc._status !== 'published') return;
  const document = documentName(slug, doc.id);
  const row = await withdrawalOf(req.payload, document, req);
  if (row && row.kind !== 'withdrawn') await endWithdrawal(req, document);
};

export const forgetWithdrawal: CollectionAfterDeleteHook = ({ collection: { slug }, id, req }) =>
  endWithdrawal(req, documentName(slug, id));
