import type {
  ActResult,
  CaseDetail,
  CaseEvent,
  CaseRow,
  Cases,
  Fact,
  PostLoad,
  Refusal,
  SlaClock,
  Text,
} from '@pune/desk/case-type';
import { QUEUES } from '@pune/desk/case-type';
import type { Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { appendAudit } from '@pune/staff/audit';
import type { Officer } from '@pune/staff/officer';
import { actorFor } from '@pune/staff/officers';
import { sql, type Kysely } from 'kysely';
import type { Context } from '../../context.ts';
import { formatAmount } from '../../format-amounts.ts';
import type { Tx } from '../../ledger.ts';
import type { BillHead } from '../../payments.constants.ts';
import type { Fault } from './decide.ts';
import { originOf } from './case-facts.ts';
import { createDecisions, isOffered, mayBy, presentFor, wardOf } from './decisions.ts';
import { countQueue, dueToday, listCases, reached } from './desk-list.ts';
import { FINANCE_CHAIN, type CaseRecord } from './open-cases.ts';
import { BANK } from '../reconciliation/classify.ts';
import { say, text } from './texts.ts';
import {
  actionsOf,
  isCaseAction,
  isOpen,
  stepOf,
  type CaseAction,
  type MoneyCaseType,
  type Proposal,
} from './transitions.ts';

type Designations = ReadonlyMap<string, Readonly<Record<Locale, string>>>;

/** Reads the designations of posts. */
async function designationsOf(
  context: Context,
  posts: readonly (string | null)[],
): Promise<Designations> {
  const ids = [...new Set(posts.filter((post) => post !== null))];
  if (ids.length === 0) return new Map();
  const rows = await (context.db as unknown as Kysely<any>)
    .selectFrom('staff_posts')
    .select(['id', 'designation_en as en', 'designation_mr as mr', 'designation_hi as hi'])
    .where('id', 'in', ids)
    .execute();
  return new Map(
    rows.map(({ id, ...designation }) => [
      id as string,
      designation as Readonly<Record<Locale, string>>,
    ]),
  );
}

/** The gateway or the bank of the money. */
function placeOf({ gateway }: CaseRecord): Text | null {
  if (gateway === null) return null;
  return gateway === BANK
    ? text('gateway_bank')
    : (locale) => t(locale)(`payments:way_${gateway}` as 'payments:way_upi');
}

const clockOf = (row: CaseRecord): SlaClock => ({
  label: text('clock_decide'),
  startedAt: row.opened_at,
  dueAt: row.due_at,
  doneAt: isOpen(row.status) ? null : row.changed_at,
  parkedUntil: null,
});

const subjectOf = (row: CaseRecord): Text => text(`reason_${row.reason}`);

/** The words of a proposal: what is to happen with the money. */
function proposalText(proposal: Proposal): Text {
  const { kind, head, accountNumber, receiptNumber } = proposal;
  return (locale) =>
    receiptNumber
      ? `${say(locale, `decision_${kind}`)}: ${receiptNumber}`
      : head && accountNumber
        ? `${say(locale, `decision_${kind}`)}: ${t(locale)(`payments:head_${head as BillHead}`)} ${accountNumber}`
        : say(locale, `decision_${kind}`);
}

async function actionsFor(
  context: Context,
  type: MoneyCaseType,
  row: CaseRecord,
  officer: Officer,
): Promise<CaseAction[]> {
  const { id: person } = officer.person;
  const found = actionsOf(type).filter((action) => {
    const { from, permission } = stepOf(action);
    return (
      (from as readonly string[]).includes(row.status) &&
      mayBy(action, row, person) &&
      actorFor(officer, permission, wardOf(row)) !== null
    );
  });
  if (found.length === 0) return found;
  const present = await presentFor(context, context.db as unknown as Tx, row, person);
  return found.filter((action) => isOffered(action, row, present));
}

const refusalsOf = (faults: readonly Fault[]): Refusal[] =>
  faults.map(({ field, message }) => ({ field, message: text(`error_${message}`) }));

/** Creates the cases of the officers' desk of one type. */
export function createDeskCases(context: Context, type: MoneyCaseType): Cases {
  const { db, now } = context;
  const decisions = createDecisions(context, type);
  const listed = { db, type, now };

  async function readable(ids: readonly string[], officer: Officer): Promise<CaseRecord[]> {
    if (ids.length === 0) return [];
    const found = await reached(db, type, officer, 'finance.read')
      .selectAll()
      .where('id', 'in', ids)
      .execute();
    const rows = new Map(found.map((row) => [row.id, row]));
    return ids.flatMap((id) => rows.get(id) ?? []);
  }

  async function described(rows: readonly CaseRecord[], officer: Officer): Promise<CaseRow[]> {
    const owners = await designationsOf(
      context,
      rows.map(({ owner_post: post }) => post),
    );
    return Promise.all(
      rows.map(async (row): Promise<CaseRow> => {
        const owner = row.owner_post === null ? undefined : owners.get(row.owner_post);
        return {
          id: row.id,
          number: row.number,
          subject: (locale) =>
            Number(row.paise) === 0
              ? subjectOf(row)(locale)
              : `${subjectOf(row)(locale)} · ${formatAmount(Number(row.paise), locale)}`,
          place: placeOf(row),
          status: row.status,
          openedAt: row.opened_at,
          clock: isOpen(row.status) ? clockOf(row) : null,
          description: null,
          lastMessage: null,
          owner: owner ? (locale) => owner[locale] : null,
          citizenLanguage: row.language as Locale,
          version: row.version,
          actions: await actionsFor(context, type, row, officer),
        };
      }),
    );
  }

  function factsOf(row: CaseRecord): Fact[] {
    const proposal = row.proposal === null ? null : (JSON.parse(row.proposal) as Proposal);
    return [
      {
        label: text('fact_amount'),
        value: (locale) => formatAmount(Number(row.paise), locale),
        kind: 'number',
      },
      { label: text('fact_reason'), value: subjectOf(row) },
      ...(proposal ? [{ label: text('fact_proposal'), value: proposalText(proposal) }] : []),
    ];
  }

  async function timelineOf(id: string): Promise<CaseEvent[]> {
    const events = await db
      .selectFrom('payment_case_events')
      .selectAll()
      .where('case_id', '=', id)
      .orderBy('step')
      .execute();
    const designations = await designationsOf(
      context,
      events.map(({ post }) => post),
    );
    return events.map((event): CaseEvent => {
      const post = event.post === null ? undefined : designations.get(event.post);
      const proposal = event.detail?.startsWith('{')
        ? (JSON.parse(event.detail) as Proposal)
        : null;
      return {
        at: event.at,
        by: (locale) => post?.[locale] ?? say(locale, 'by_system'),
        title: (locale) =>
          proposal?.head
            ? `${say(locale, `event_${event.event}`)}: ${proposalText(proposal)(locale)}`
            : say(locale, `event_${event.event}`),
        words:
          event.words === null
            ? null
            : { text: event.words, language: languageOf(event.words), readers: 'office' },
        visibility: 'internal',
        documents: [],
      };
    });
  }

  return {
    async list(query, officer) {
      const { rows, next } = await listCases(listed, query, officer);
      return { rows: await described(rows, officer), next };
    },
    rows: async (ids, officer) => described(await readable(ids, officer), officer),
    async counts(officer) {
      const counted = await Promise.all(QUEUES.map((queue) => countQueue(listed, queue, officer)));
      return Object.fromEntries(QUEUES.map((queue, index) => [queue, counted[index]!])) as Awaited<
        ReturnType<Cases['counts']>
      >;
    },
    async open(id, officer): Promise<CaseDetail | null> {
      const [row] = await readable([id], officer);
      if (!row) return null;
      await db.transaction().execute((tx) =>
        appendAudit(tx, {
          chain: FINANCE_CHAIN,
          at: now(),
          ...(actorFor(officer, 'finance.read', wardOf(row)) ?? {
            person: officer.person.id,
            post: null,
          }),
          action: 'open',
          object: row.id,
        }),
      );
      const [found] = await described([row], officer);
      return {
        ...found!,
        facts: [...factsOf(row), ...(await originOf(context.db, row))],
        documents: [],
        position: null,
        clocks: [clockOf(row)],
        timeline: await timelineOf(id),
      };
    },
    document: async () => null,
    async check({ action, input, ...given }, officer) {
      if (!isCaseAction(action) || stepOf(action).type !== type) return [];
      const faults = await decisions.check({ ...given, action, values: input.values }, officer);
      return refusalsOf(faults);
    },
    async act({ action, input, ...given }, officer): Promise<ActResult> {
      if (!isCaseAction(action) || stepOf(action).type !== type) return { kind: 'NotFound' };
      const result = await decisions.act({ ...given, action, values: input.values }, officer);
      return result.kind === 'Invalid'
        ? { kind: 'Invalid', refusals: refusalsOf(result.faults) }
        : result;
    },
    load: (officer) => loadOf(context, type, officer),
  };
}

/** Guesses the language of an officer's words by their script. */
const languageOf = (words: string): Locale => (/\p{Script=Devanagari}/u.test(words) ? 'mr' : 'en');

/** The open cases of each post within the reach of a supervisor. */
async function loadOf(
  context: Context,
  type: MoneyCaseType,
  officer: Officer,
): Promise<PostLoad[]> {
  const at = context.now();
  const rows = await reached(context.db, type, officer, 'finance.supervise')
    .where('stage', '=', 'open')
    .select(['owner_post'])
    .select(({ fn }) => [
      fn.countAll().as('open'),
      sql<number>`sum(case when due_at < ${at.toISOString()} then 1 else 0 end)`.as('overdue'),
      sql<number>`sum(case when due_at < ${dueToday(at)} then 1 else 0 end)`.as('due'),
      fn.min('opened_at').as('oldest'),
    ])
    .groupBy('owner_post')
    .orderBy('owner_post')
    .execute();
  const designations = await designationsOf(
    context,
    rows.map(({ owner_post: post }) => post),
  );
  return rows.map(({ owner_post: post, open, overdue, due, oldest }) => {
    const designation = post === null ? undefined : designations.get(post);
    return {
      post: (locale) => designation?.[locale] ?? say(locale, 'post_none'),
      holders: null,
      office: null,
      open: Number(open),
      overdue: Number(overdue),
      dueToday: Number(due) - Number(overdue),
      oldestAt: oldest,
    };
  });
}
