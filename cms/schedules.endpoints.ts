import { APIError, type Endpoint, type PayloadRequest } from 'payload';
import { choiceFrom, type Choice } from '@pune/content-models/changes/rules';
import { isTarget } from '@pune/content-models/redirects/rules';
import { phrase, say } from '@pune/content-models/say';
import { isLocale } from '@pune/i18n';
import { mayIn, type Account } from './access/rules.ts';
import { noteAct } from './acts/store.ts';
import { choiceRefusalInWords } from './changes/hooks.ts';
import { titleOf } from './hooks/published-versions.ts';
import { dayAndMinute, instantOf } from './india-time.ts';
import { departmentIn, scheduleInWords, type Schedule } from './schedules.ts';
import { plannedFrom } from './withdrawals.endpoints.ts';

const WAITING_MAX = 20;
const AHEAD_MS_MAX = 5 * 365 * 24 * 60 * 60 * 1000;

const refuse = (message: string, status: 400 | 403 | 404 | 409 = 400) =>
  new APIError(message, status, undefined, true);

interface Wish {
  action: Schedule['action'];
  language: Schedule['language'];
  at: string;
  change: Choice | null;
  /** The unread answer to how a document is taken down. */
  withdrawal: Record<string, unknown>;
}

/** Parses an editor's request. `at` is `2026-11-26T14:05`, in India's time. */
function wishOf(
  req: PayloadRequest,
  { action, language, at, change: given, withdrawal }: Record<string, unknown>,
  now: number,
): Wish {
  if (action !== 'publish' && action !== 'takeDown')
    throw refuse('Choose whether to publish or to take down.');
  if (language && !isLocale(String(language)))
    throw refuse(
      `There is no language “${String(language)}” here. Choose one of the list, or all of them.`,
    );
  const instant = instantOf(String(at ?? ''));
  if (!instant) throw refuse('Give the day and the time, for example 26 November 2026, 09:30.');
  const ahead = Date.parse(instant) - now;
  if (ahead <= 0)
    throw refuse('This time is past. Choose a later one, or do it at once with the button above.');
  if (ahead > AHEAD_MS_MAX)
    throw refuse('This lies more than five years ahead. Choose an earlier day.');
  const change = choiceFrom(given);
  if (typeof change === 'string') throw refuse(choiceRefusalInWords(req, change));
  return {
    action,
    language: (language as Wish['language']) || null,
    at: instant,
    change,
    withdrawal: (withdrawal ?? {}) as Wish['withdrawal'],
  };
}

async function documentOf(
  req: PayloadRequest,
  collection: string,
  id: string,
): Promise<{ id: number | string; department: string | null; title: string }> {
  if (!req.payload.collections[collection as 'pages']?.config.versions?.drafts)
    throw refuse(`There is no kind of content “${collection}” with drafts.`, 404);
  const document = await req.payload.findByID({
    collection: collection as 'pages',
    id,
    depth: 0,
    draft: true,
    overrideAccess: false,
    disableErrors: true,
    req,
    user: req.user,
  });
  if (!document) throw refuse('There is no such document.', 404);
  return {
    id: document.id,
    department: departmentIn(collection, document),
    title: titleOf({}, document as never),
  };
}

const mayPublish = (req: PayloadRequest, collection: string, department: string | null): boolean =>
  mayIn(req.user as unknown as Account, collection, 'publish', department);

const answering =
  (handler: (req: PayloadRequest) => Promise<object>): Endpoint['handler'] =>
  async (req) => {
    try {
      if (!req.user)
        return Response.json(
          { errors: [{ message: say(req, 'Sign in first.') }] },
          { status: 401 },
        );
      return Response.json(await handler(req));
    } catch (error) {
      if (!(error instanceof APIError)) throw error;
      return Response.json(
        { errors: [{ message: phrase(req, error.message) }] },
        { status: error.status },
      );
    }
  };

const add = answering(async (req) => {
  const { collection, id } = req.routeParams as { collection: string; id: string };
  const body = (await req.json!().catch(() => null)) as Record<string, unknown> | null;
  const document = await documentOf(req, collection, id);
  if (!mayPublish(req, collection, document.department))
    throw refuse(
      'You may not publish this document: ask a publisher of its department to schedule it.',
      403,
    );
  const asked = wishOf(req, body ?? {}, Date.now());
  const isAsked = asked.action === 'takeDown' && !asked.language && isTarget(collection);
  const wish = {
    ...asked,
    withdrawal: isAsked ? await plannedFrom(req, asked.withdrawal) : null,
  };
  const { docs } = await req.payload.find({
    collection: 'schedules',
    pagination: false,
    depth: 0,
    overrideAccess: true,
    where: {
      and: [
        { contentType: { equals: collection } },
        { documentId: { equals: String(document.id) } },
        { state: { equals: 'waiting' } },
      ],
    },
  });
  if (docs.length >= WAITING_MAX)
    throw refuse(`This document has ${WAITING_MAX} schedules already: cancel one first.`, 409);
  const clash = docs.find(
    (other) =>
      Date.parse(other.at) === Date.parse(wish.at) &&
      (!other.language || !wish.language || other.language === wish.language),
  );
  if (clash)
    throw refuse(
      `Something is scheduled for ${dayAndMinute(wish.at)} already. Choose another minute, or cancel that one.`,
      409,
    );
  const { name } = req.user as unknown as { name?: string };
  const { id: made } = await req.payload.create({
    collection: 'schedules',
    overrideAccess: true,
    depth: 0,
    req,
    data: {
      contentType: collection,
      documentId: String(document.id),
      title: document.title,
      department: document.department,
      ...wish,
      by: req.user!.id as number,
      byName: name ?? 'An editor',
      state: 'waiting',
      tries: 0,
    },
  });
  await noteAct(req, {
    kind: 'scheduled',
    subject: {
      contentType: collection,
      documentId: String(document.id),
      title: document.title,
      department: document.department,
    },
    reason: scheduleInWords(wish),
  });
  return { id: made };
});

const cancel = answering(async (req) => {
  const { id } = req.routeParams as { id: string };
  const schedule = (await req.payload.findByID({
    collection: 'schedules',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
  })) as unknown as Schedule | null;
  // An account that may not see the schedule gets no information about it.
  if (
    !schedule ||
    !mayIn(req.user as unknown as Account, schedule.contentType, 'read', schedule.department)
  )
    throw refuse('There is no such schedule.', 404);
  if (!mayPublish(req, schedule.contentType, schedule.department))
    throw refuse(
      'You may not publish this document, and so may not cancel what is scheduled for it.',
      403,
    );
  const done = await req.payload.db.updateOne({
    collection: 'schedules',
    where: { and: [{ id: { equals: schedule.id } }, { state: { in: ['waiting', 'failed'] } }] },
    data: { state: 'cancelled' },
    options: { atomic: true },
  });
  if (!done) throw refuse('It is carried out already, or was cancelled.', 409);
  const { contentType, documentId, title, department } = schedule;
  await noteAct(req, {
    kind: 'schedule-cancelled',
    subject: { contentType, documentId, title, department: department ?? null },
    reason: scheduleInWords(schedule),
  });
  return { id: schedule.id };
});

export const scheduleEndpoints: Endpoint[] = [
  { path: '/publishing/:collection/:id/schedules', method: 'post', handler: add },
  { path: '/publishing/schedules/:id', method: 'delete', handler: cancel },
];
