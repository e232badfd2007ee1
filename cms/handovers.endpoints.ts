import { APIError, type Endpoint, type PayloadRequest } from 'payload';
import { choiceFrom, isTold } from '@pune/content-models/changes/rules';
import { isCollection, type Collection } from '@pune/content-models/models';
import { textsFrom, type Texts } from '@pune/content-models/withdrawals';
import { phrase } from '@pune/content-models/say';
import { isLocale, LOCALES, type Locale } from '@pune/i18n';
import { historyOf, type HISTORY_KINDS } from './acts/store.ts';
import { mayIn, type Account, type Operation } from './access/rules.ts';
import { acting, answering, type Body } from './document-requests.ts';
import { digestsOf, type Digested } from './handovers/digests.ts';
import { writersOfDraft, writersOfFlagged } from './handovers/files.ts';
import { nameOf } from './handovers/hooks.ts';
import { judges, type Person } from './handovers/judges.ts';
import {
  approvalRefusal,
  approved,
  approvedAfterwards,
  INCOMPLETE,
  languagesBehind,
  renewedWithoutChange,
  NO_DIGESTS,
  returned,
  sameDigests,
  submitted,
  unapprovedLanguages,
  type Approval,
  type Digests,
  type Flag,
  type State,
} from './handovers/rules.ts';
import {
  actOf,
  documentName,
  eventsOf,
  handOverOf,
  storeHandOver,
  type Comment,
  type Event,
  type Named,
  type StoredHandOver,
} from './handovers/store.ts';
import { sayIn, type Values } from './handovers/words.ts';
import type { WordKey } from './handovers/words.en.ts';
import { choiceRefusalInWords } from './changes/hooks.ts';
import { changesOf, settleBehind } from './changes/store.ts';
import { departmentIn } from './schedules.ts';

/** The hand-over of a document over HTTP: its state, and the three actions. */

const NOTE_LENGTH_MAX = 2000;
const COMMENTS_MAX = 50;
const EVENTS_SHOWN = 30;

type Id = number | string;

export type LanguageApproval = 'approved' | 'public' | 'unapproved' | 'incomplete' | 'none';

/** The data of the panel. */
export interface HandOverView {
  state: State;
  since: string | null;
  submittedBy: string | null;
  submittedByName: string | null;
  submittedToName: string | null;
  note: string | null;
  comments: Comment[];
  /** The note to readers about the change, by language. */
  changeNote: Texts | null;
  /** The languages of its readers; none for a type whose readers are told of no change. */
  toldLanguages: Locale[];
  approval: Omit<Approval, 'digests'> | null;
  /** True while the newest draft is what was approved. */
  isApproved: boolean;
  flag: Flag | null;
  languages: Record<Locale, LanguageApproval>;
  /** The digests of the newest draft: an approval names what was read. */
  digests: Digests;
  updatedAt: string | null;
  writers: string[];
  /** The public languages that are older than another one. */
  behind: Locale[];
  maySubmit: boolean;
  mayJudge: boolean;
  /** The reason why this person may not approve the draft, or what is public; `null` if they may. */
  refusal: string | null;
  flagRefusal: string | null;
  persons: Person[];
  events: HistoryEvent[];
}

/** An act on a document: one of its hand-over, or another one of the record of acts. */
export type HistoryEvent = Omit<Event, 'action'> & {
  action: Event['action'] | (typeof HISTORY_KINDS)[number];
};

export interface Subject {
  collection: Collection;
  id: Id;
  department: string | null;
  document: string;
  named: Named;
}

const refusing =
  (req: PayloadRequest) =>
  (key: WordKey, status: 400 | 401 | 403 | 404 | 409 = 400, values?: Values) =>
    new APIError(sayIn(req)(key, values), status, undefined, true);

/** The document that the address of a request names. */
const addressed = (req: PayloadRequest) => req.routeParams as { collection: string; id: string };

/** Loads a document of which this account may read the drafts. */
export async function subjectOf(
  req: PayloadRequest,
  { collection, id } = addressed(req),
): Promise<Subject> {
  const refuse = refusing(req);
  if (!isCollection(collection) || !req.payload.collections[collection]!.config.versions?.drafts)
    throw refuse('no_document', 404);
  const document = await req.payload.findByID({
    collection,
    id,
    depth: 0,
    draft: true,
    locale: 'en',
    overrideAccess: false,
    disableErrors: true,
    user: req.user,
  });
  if (!document) throw refuse('no_document', 404);
  const named = await nameOf(req, collection, document as never);
  return {
    collection,
    id: document.id,
    department: departmentIn(collection, document as never),
    document: documentName(collection, document.id),
    named,
  };
}

const may = (
  req: PayloadRequest,
  { collection, department }: Pick<Subject, 'collection' | 'department'>,
  operation: Operation,
): boolean => mayIn(req.user as unknown as Account, collection, operation, department);

/** The persons who may approve a document, except this one. */
const judgesOf = (req: PayloadRequest, { collection, department }: Subject): Promise<Person[]> =>
  judges(req, String(req.user!.id), (account) => mayIn(account, collection, 'approve', department));

interface Loaded {
  handOver: StoredHandOver;
  draft: Digested;
  live: Digested;
}

/**
 * The draft is read before its writers: each change notes its writer first, so a text is never
 * judged without the person who wrote it.
 */
async function load(req: PayloadRequest, { collection, id, document }: Subject): Promise<Loaded> {
  const draft = await digestsOf(req.payload, collection, id, true, req);
  const live = await digestsOf(req.payload, collection, id, false, req);
  return { draft, live, handOver: await handOverOf(req, document) };
}

const languageStates = ({ draft, live, handOver }: Loaded): Record<Locale, LanguageApproval> =>
  Object.fromEntries(
    LOCALES.map((locale): [Locale, LanguageApproval] => {
      const digest = draft.digests[locale];
      if (digest === null) return [locale, 'none'];
      if (digest === INCOMPLETE) return [locale, 'incomplete'];
      if (digest === handOver.approval?.digests[locale]) return [locale, 'approved'];
      return [locale, digest === live.digests[locale] ? 'public' : 'unapproved'];
    }),
  ) as Record<Locale, LanguageApproval>;

const isApproved = ({ draft, live, handOver }: Loaded): boolean =>
  handOver.state === 'approved' &&
  unapprovedLanguages(draft.digests, live.digests, handOver.approval).length === 0;

const REFUSALS = {
  Nothing: 'refused_nothing',
  Incomplete: 'refused_incomplete',
  Changed: 'refused_changed',
  OwnText: 'refused_own_text',
} as const satisfies Record<string, WordKey>;

const view = async (req: PayloadRequest): Promise<HandOverView> => {
  const subject = await subjectOf(req);
  const loaded = await load(req, subject);
  const { draft, live, handOver } = loaded;
  const writers = await writersOfDraft(req, subject.document, draft, live, handOver);
  const person = String(req.user!.id);
  const say = sayIn(req);
  const [mayJudge, maySubmit] = [may(req, subject, 'approve'), may(req, subject, 'update')];
  const refusal = approvalRefusal(person, writers, draft.digests, draft.digests);
  const { approval, flag } = handOver;
  const flagRefusal =
    flag &&
    approvalRefusal(
      person,
      await writersOfFlagged(req, subject.document, flag),
      flag.digests,
      flag.digests,
    );
  return {
    state: handOver.state,
    since: handOver.since,
    submittedBy: handOver.submittedBy,
    submittedByName: handOver.submittedByName,
    submittedToName: handOver.submittedToName,
    note: handOver.note,
    comments: handOver.comments,
    changeNote: handOver.changeNote,
    toldLanguages: isTold(subject.collection)
      ? LOCALES.filter((locale) => live.digests[locale] !== null)
      : [],
    approval: approval && { by: approval.by, byName: approval.byName, at: approval.at },
    isApproved: isApproved(loaded),
    flag,
    languages: languageStates(loaded),
    digests: draft.digests,
    updatedAt: draft.updatedAt,
    writers: [...new Set(writers.map(({ byName }) => byName))],
    behind: languagesBehind(handOver.renewed, live.digests),
    maySubmit,
    mayJudge,
    refusal: mayJudge && refusal ? say(REFUSALS[refusal]) : null,
    flagRefusal: mayJudge && flagRefusal ? say(REFUSALS[flagRefusal]) : null,
    persons: maySubmit ? await judgesOf(req, subject) : [],
    events: await history(req, subject.document),
  };
};

async function history(req: PayloadRequest, document: string): Promise<HistoryEvent[]> {
  const acts = (await historyOf(req, document, EVENTS_SHOWN)).map(
    ({ at, kind, person, personName, reason }): HistoryEvent => ({
      at,
      by: person ?? '',
      byName: personName ?? '',
      action: kind,
      note: reason,
    }),
  );
  const events = (await eventsOf(req, document, EVENTS_SHOWN)).map((event) =>
    // The system names the import, and persons wrote the other notes.
    event.action === 'imported' ? { ...event, note: phrase(req, event.note ?? null) } : event,
  );
  return [...events, ...acts]
    .toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at))
    .slice(0, EVENTS_SHOWN);
}

const textOf = (req: PayloadRequest, value: unknown): string | null => {
  const text = typeof value === 'string' ? value.trim() : '';
  if (text.length > NOTE_LENGTH_MAX)
    throw refusing(req)('too_long', 400, { count: NOTE_LENGTH_MAX });
  return text || null;
};

const commentsOf = (req: PayloadRequest, value: unknown): Comment[] => {
  const given = Array.isArray(value) ? value : [];
  if (given.length > COMMENTS_MAX)
    throw refusing(req)('too_many_comments', 400, { count: COMMENTS_MAX });
  return given.flatMap((comment: Body | null): Comment[] => {
    const text = textOf(req, comment?.text);
    const { path, label, locale } = comment ?? {};
    return text
      ? [
          {
            path: String(path ?? '').slice(0, 200),
            label: String(label ?? '').slice(0, 200),
            locale: isLocale(locale) ? locale : 'en',
            text,
          },
        ]
      : [];
  });
};

/** Checks the note to readers by the same rules as at publishing. */
const changeNoteOf = (req: PayloadRequest, value: unknown): Texts | null => {
  const note = textsFrom(value);
  if (Object.keys(note).length === 0) return null;
  const choice = choiceFrom({ kind: 'told', note });
  if (typeof choice === 'string')
    throw new APIError(choiceRefusalInWords(req, choice), 400, null, true);
  return note;
};

const digestsFrom = (value: unknown): Digests =>
  Object.fromEntries(
    LOCALES.map((locale) => {
      const digest = (value as Body | null)?.[locale];
      return [locale, typeof digest === 'string' ? digest : null];
    }),
  ) as Digests;

const submit = async (req: PayloadRequest, body: Body): Promise<void> => {
  const subject = await subjectOf(req);
  const refuse = refusing(req);
  if (!may(req, subject, 'update')) throw refuse('may_not_submit', 403);
  const loaded = await load(req, subject);
  if (sameDigests(loaded.draft.digests, NO_DIGESTS)) throw refuse('refused_nothing', 409);
  if (isApproved(loaded)) throw refuse('refused_approved', 409);
  const to = body.to ? String(body.to) : null;
  const person = to ? (await judgesOf(req, subject)).find(({ id }) => id === to) : null;
  if (to && !person) throw refuse('refused_person');
  const [act, note] = [actOf(req), textOf(req, body.note)];
  const changeNote = changeNoteOf(req, body.changeNote);
  await storeHandOver(
    req,
    subject.named,
    loaded.handOver,
    {
      ...submitted(loaded.handOver),
      submittedBy: act.by,
      submittedByName: act.byName,
      submittedTo: person?.id ?? null,
      submittedToName: person?.name ?? null,
      note,
      changeNote,
      since: null,
    },
    { ...act, action: 'submitted', to: person?.name, note, digests: loaded.draft.digests },
  );
};

const giveBack = async (req: PayloadRequest, body: Body): Promise<void> => {
  const subject = await subjectOf(req);
  const refuse = refusing(req);
  if (!may(req, subject, 'approve')) throw refuse('may_not_judge', 403);
  const handOver = await handOverOf(req, subject.document);
  if (handOver.state !== 'submitted' && handOver.state !== 'approved')
    throw refuse('refused_not_submitted', 409);
  const [note, comments] = [textOf(req, body.note), commentsOf(req, body.comments)];
  if (!note && comments.length === 0) throw refuse('note_needed');
  const act = actOf(req);
  await storeHandOver(
    req,
    subject.named,
    handOver,
    { ...returned(handOver), note, comments },
    { ...act, action: 'returned', note, comments },
  );
};

const approve = async (req: PayloadRequest, body: Body): Promise<void> => {
  const subject = await subjectOf(req);
  const refuse = refusing(req);
  if (!may(req, subject, 'approve')) throw refuse('may_not_judge', 403);
  const { draft, live, handOver } = await load(req, subject);
  const writers = await writersOfDraft(req, subject.document, draft, live, handOver);
  const read = digestsFrom(body.digests);
  const act = actOf(req);
  const refusal = approvalRefusal(act.by, writers, read, draft.digests);
  if (refusal) throw refuse(REFUSALS[refusal], refusal === 'OwnText' ? 403 : 409);
  const note = textOf(req, body.note);
  await storeHandOver(
    req,
    subject.named,
    handOver,
    { ...approved(handOver, act, read), note, comments: [] },
    { ...act, action: 'approved', note, digests: read },
  );
};

const approvePublished = async (req: PayloadRequest, body: Body): Promise<void> => {
  const subject = await subjectOf(req);
  const refuse = refusing(req);
  if (!may(req, subject, 'approve')) throw refuse('may_not_judge', 403);
  const handOver = await handOverOf(req, subject.document);
  if (!handOver.flag) throw refuse('refused_not_flagged', 409);
  const writers = await writersOfFlagged(req, subject.document, handOver.flag);
  const read = digestsFrom(body.digests);
  const act = actOf(req);
  const refusal = approvalRefusal(act.by, writers, read, handOver.flag.digests);
  if (refusal) throw refuse(REFUSALS[refusal], refusal === 'OwnText' ? 403 : 409);
  await storeHandOver(req, subject.named, handOver, approvedAfterwards(handOver), {
    ...act,
    action: 'approved-afterwards',
    note: textOf(req, body.note),
    digests: read,
  });
};

/** A translation needs no change, though another language was changed after it. */
const markRefreshed = async (req: PayloadRequest): Promise<void> => {
  const subject = await subjectOf(req);
  if (!may(req, subject, 'update')) throw refusing(req)('may_not_submit', 403);
  const { live, handOver } = await load(req, subject);
  const act = actOf(req);
  const renewed = renewedWithoutChange(handOver.renewed, live.digests);
  await storeHandOver(
    req,
    subject.named,
    handOver,
    { ...handOver, renewed, isBehind: false },
    { ...act, action: 'refreshed', digests: live.digests },
  );
  await settleBehind(req, await changesOf(req, subject.document), []);
};

const at = '/publishing/:collection/:id/handover';

export const handoverEndpoints: Endpoint[] = [
  { path: at, method: 'get', handler: answering(view) },
  { path: `${at}/submit`, method: 'post', handler: acting(submit, view) },
  { path: `${at}/return`, method: 'post', handler: acting(giveBack, view) },
  { path: `${at}/approve`, method: 'post', handler: acting(approve, view) },
  { path: `${at}/refreshed`, method: 'post', handler: acting(markRefreshed, view) },
  { path: `${at}/approve-published`, method: 'post', handler: acting(approvePublished, view) },
];
