import { createHash } from 'node:crypto';
import type { BreachCount, PostLoad, Sampled } from '@pune/desk/case-type';
import { addDays, dayInIndia, dayStart } from '@pune/std/india-time';
import type { Officer } from '@pune/staff/officer';
import { holderNames } from '@pune/staff/posts';
import { sql } from 'kysely';
import { BREACH_CAUSES, causeOf, type BreachCause } from './breach-causes.ts';
import { caseRows, designationsOf } from './case-rows.ts';
import { officeName, type Configuration } from './configuration.ts';
import { branchesOf, rowsOf } from './desk-list.ts';
import type { Db } from './grievances.tables.ts';
import { wardOf } from './actions.ts';
import { say } from './texts.ts';
import { STAGES, standing } from './transitions.ts';
import { undosOf } from './undos.ts';

const DAYS = 30;
/** Events of a page of supervision, the latest changed cases first. */
const EVENTS_MAX = 2_000;
const IDS_AT_ONCE = 400;
const SAMPLE = 20;

interface Found {
  grievance_id: string;
  step: number;
  event: string;
}

/** Numbers that a supervisor sees: load of posts, causes of breaches, and work to look at again. */
export function createSupervision({
  db,
  configuration,
  now,
}: {
  db: Db;
  configuration: () => Promise<Configuration>;
  now: () => Date;
}) {
  const since = (): string => dayStart(addDays(dayInIndia(now()), -DAYS)).toISOString();

  /** The events of these kinds in cases that the officer supervises, each once. */
  async function eventsIn(officer: Officer, names: readonly string[]): Promise<Found[]> {
    const from = since();
    const branches = branchesOf(officer.reach('grievances.supervise'));
    const found = await Promise.all(
      branches.flatMap((branch) =>
        STAGES.map((stage) =>
          db
            .selectFrom('grievances')
            .where(branch)
            .innerJoin('grievance_events', 'grievance_events.grievance_id', 'grievances.id')
            .select(['grievance_id', 'step', 'event'])
            .where('stage', '=', stage)
            .where('changed_at', '>=', from)
            .where('event', 'in', names)
            .where('at', '>=', from)
            .orderBy('changed_at', 'desc')
            .limit(EVENTS_MAX)
            .execute(),
        ),
      ),
    );
    const byKey = new Map(found.flat().map((one) => [`${one.grievance_id} ${one.step}`, one]));
    return [...byKey.values()];
  }

  const load = async (officer: Officer): Promise<PostLoad[]> => {
    const branches = branchesOf(officer.reach('grievances.supervise'));
    const today = dayStart(addDays(dayInIndia(now()), 1)).toISOString();
    const at = now().toISOString();
    const found = await Promise.all(
      branches.map((branch) =>
        db
          .selectFrom('grievances')
          .where(branch)
          .select(['owner_post', 'office_id'])
          .select(({ fn }) => [
            fn.countAll().as('open'),
            sql<number>`sum(case when due_at < ${at} then 1 else 0 end)`.as('overdue'),
            sql<number>`sum(case when due_at < ${today} then 1 else 0 end)`.as('due'),
            sql<number>`sum(case when status = 'reopened' then 1 else 0 end)`.as('disputed'),
            fn.min('submitted_at').as('oldest'),
          ])
          .where('stage', '=', 'open')
          .groupBy(['owner_post', 'office_id'])
          .execute(),
      ),
    );
    const byKey = new Map(
      found.flat().map((row) => [JSON.stringify([row.owner_post, row.office_id]), row]),
    );
    const rows = [...byKey.values()];
    const current = await configuration();
    const posts = [...new Set(rows.flatMap((row) => row.owner_post ?? []))];
    const [designations, holders] = await Promise.all([
      designationsOf(db, posts),
      holderNames(db, posts, now()),
    ]);
    return rows.map(({ owner_post: owner, office_id: office, ...row }): PostLoad => ({
      post: (locale) =>
        (owner === null ? undefined : designations.get(owner)?.[locale]) ??
        say(locale, 'desk_no_owner'),
      holders: owner === null ? null : (holders.get(owner) ?? []),
      office: office === null ? null : (locale) => officeName(current, office, locale),
      open: Number(row.open),
      overdue: Number(row.overdue),
      disputed: Number(row.disputed),
      dueToday: Number(row.due) - Number(row.overdue),
      oldestAt: row.oldest,
      filters: owner === null ? null : { owner, ...(office !== null && { office }) },
    }));
  };

  /** The events of these cases, oldest first, by case. */
  async function historyOf(ids: readonly string[]) {
    const history = new Map<string, { step: number; event: string; by: string; data: string }[]>();
    for (let at = 0; at < ids.length; at += IDS_AT_ONCE)
      for (const { grievance_id: id, ...event } of await db
        .selectFrom('grievance_events')
        .select(['grievance_id', 'step', 'event', 'by', 'data'])
        .where('grievance_id', 'in', ids.slice(at, at + IDS_AT_ONCE))
        .orderBy('step')
        .execute())
        history.set(id, [...(history.get(id) ?? []), event]);
    return history;
  }

  const breaches = async (officer: Officer): Promise<BreachCount[]> => {
    const found = await eventsIn(officer, ['escalate']);
    const history = await historyOf([...new Set(found.map((one) => one.grievance_id))]);
    const counts = new Map<BreachCause, number>();
    for (const { grievance_id: id, step } of found) {
      const cause = causeOf(standing(history.get(id)!.filter((event) => event.step < step)));
      counts.set(cause, (counts.get(cause) ?? 0) + 1);
    }
    return BREACH_CAUSES.filter((cause) => counts.has(cause))
      .map((cause) => ({
        cause: (locale: Parameters<typeof say>[0]) => say(locale, `cause_${cause}`),
        count: counts.get(cause)!,
      }))
      .toSorted((a, b) => b.count - a.count);
  };

  /** The cases of which evidence was refused. */
  async function refusedIn(): Promise<Map<string, string>> {
    const rows = await db
      .selectFrom('grievance_evidence_refusals')
      .select('grievance_id')
      .where('at', '>=', since())
      .orderBy('at', 'desc')
      .limit(EVENTS_MAX)
      .execute();
    return new Map(rows.map(({ grievance_id: id }) => [id, 'sample_refused']));
  }

  const sample = async (officer: Officer): Promise<Sampled[]> => {
    const found = await eventsIn(officer, ['dispute', 'reopen']);
    const reasons = await refusedIn();
    for (const { grievance_id: id, event } of found) reasons.set(id, `sample_${event}`);
    // The order changes each day, so that no case is always or never chosen.
    const day = dayInIndia(now());
    const place = (id: string) => createHash('sha256').update(`${day} ${id}`).digest('hex');
    const ids = [...reasons.keys()].map((id) => [place(id), id] as const).toSorted();
    const readable = await rowsOf(
      { db },
      ids.slice(0, IDS_AT_ONCE).map(([, id]) => id),
      (row) => officer.may('grievances.supervise', wardOf(row)),
    );
    const shown = readable.slice(0, SAMPLE);
    const undos = await undosOf(
      db,
      shown.map(({ id }) => id),
      officer.person.id,
      now(),
    );
    const rows = await caseRows(db, shown, { officer, undos }, await configuration());
    return rows.map((row) => ({ row, reason: (locale) => say(locale, reasons.get(row.id)!) }));
  };

  /** Notes that evidence of a case was refused. */
  const noteRefusal = async (id: string): Promise<void> => {
    await db
      .insertInto('grievance_evidence_refusals')
      .values({ grievance_id: id, at: now().toISOString() })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  };
  return { load, breaches, sample, noteRefusal };
}
