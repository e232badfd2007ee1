import { createOutbox, enqueue } from '@pune/database/outbox';
import type { Locale } from '@pune/i18n';
import { formatDate, formatNumber } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import type { StaffTables } from '@pune/staff/migrations';
import type { Officer } from '@pune/staff/officer';
import { officerOf } from '@pune/staff/officers';
import { dayInIndia, instantInIndia, type Day } from '@pune/std/india-time';
import type { Kysely, Transaction } from 'kysely';
import type { CaseType, PostLoad } from './case-type.ts';

/** The topics of the outbox: the mails of a day, and the mail of one person. */
const TOPIC = { day: 'desk daily mails', person: 'desk daily mail' } as const;

export interface DailyMail {
  template: 'supervisor_daily';
  language: Locale;
  channel: 'email';
  address: string;
  values: { date: string; figures: string; link: string };
  dedupeKey: string;
}

export interface DailyMailsOptions {
  db: Kysely<any>;
  types: readonly CaseType[];
  /** Queues a mail in a transaction. The same key adds no second mail. */
  queue: (transaction: Transaction<any>, mail: DailyMail) => Promise<unknown>;
  isOfficeDay: (day: Day) => Promise<boolean>;
  /** The time in India from which the mails of a day are sent: `08:00`. */
  time: string;
  /** The officers' portal, without a slash at the end. */
  origin: string;
  now: () => Date;
  onFailure?: (error: unknown) => void;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** The load of all posts of a type, as lines for the officer; null without open cases. */
function figuresOf(type: CaseType, posts: readonly PostLoad[], locale: Locale): string | null {
  const T = t(locale);
  const open = sum(posts.map((load) => load.open));
  if (open === 0) return null;
  const oldest = posts.flatMap(({ oldestAt }) => oldestAt ?? []).toSorted()[0];
  const hasDisputes = posts.some(({ disputed }) => disputed !== undefined);
  const lines: [string, string | undefined | false][] = [
    [T('desk:column_open'), formatNumber(open, locale)],
    [T('desk:column_overdue'), formatNumber(sum(posts.map((load) => load.overdue)), locale)],
    [T('desk:column_today'), formatNumber(sum(posts.map((load) => load.dueToday)), locale)],
    [
      T('desk:column_disputed'),
      hasDisputes && formatNumber(sum(posts.map((load) => load.disputed ?? 0)), locale),
    ],
    [T('desk:column_oldest'), oldest && formatDate(oldest, locale)],
  ];
  const shown = lines.flatMap(([label, value]) => (value ? `${label}: ${value}` : []));
  return [type.title(locale), ...shown].join('\n');
}

/**
 * Creates the mails that supervisors get each morning on which offices work: the load of the posts
 * that they supervise, in numbers alone. The outbox has one row for a day, from it one for each
 * supervisor, and the mail has a key of both, so that each gets one mail a day however many
 * processes run this.
 */
export function createDailyMails({
  db,
  types,
  queue,
  isOfficeDay,
  time,
  origin,
  now,
  onFailure,
}: DailyMailsOptions) {
  const staff = db as Kysely<StaffTables>;
  const supervised = (officer: Officer): CaseType[] =>
    types.filter(
      ({ supervise }) => supervise !== undefined && officer.postsWith(supervise).length > 0,
    );

  async function enqueueDay(payload: unknown): Promise<void> {
    const { day } = payload as { day: Day };
    const persons = await staff
      .selectFrom('staff_persons')
      .select('id')
      .where('disabled_at', 'is', null)
      .orderBy('id')
      .execute();
    for (const { id: person } of persons) {
      const officer = await officerOf(staff, person, now());
      if (!officer || supervised(officer).length === 0) continue;
      const message = { topic: TOPIC.person, dedupeKey: `${day} ${person}` };
      await enqueue(db, { ...message, payload: { day, person } }, now());
    }
  }

  async function queueMail(payload: unknown): Promise<void> {
    const { day, person } = payload as { day: Day; person: string };
    // The numbers are those of the morning: after a day without a sweep they would mislead.
    if (day !== dayInIndia(now())) return;
    const officer = await officerOf(staff, person, now());
    if (!officer) return;
    const { language } = officer.person;
    const figures: string[] = [];
    for (const type of supervised(officer)) {
      const posts = (await (await type.cases()).load?.(officer)) ?? [];
      const lines = figuresOf(type, posts, language);
      if (lines) figures.push(lines);
    }
    if (figures.length === 0) return;
    const { email } = await staff
      .selectFrom('staff_persons')
      .select('email')
      .where('id', '=', person)
      .executeTakeFirstOrThrow();
    const mail: DailyMail = {
      template: 'supervisor_daily',
      language,
      channel: 'email',
      address: email,
      values: {
        date: formatDate(day, language),
        figures: figures.join('\n\n'),
        link: `${origin}/desk/?lang=${language}`,
      },
      dedupeKey: `desk daily ${day} ${person}`,
    };
    await db.transaction().execute((transaction) => queue(transaction, mail));
  }

  const outbox = createOutbox({
    db,
    now,
    onFailure: (_topic, error) => onFailure?.(error),
    handlers: { [TOPIC.day]: enqueueDay, [TOPIC.person]: queueMail },
  });

  return {
    /**
     * Queues the mails of today, once the time has come.
     *
     * @returns the number of handled messages of the outbox
     */
    async run(): Promise<number> {
      const day = dayInIndia(now());
      if (now() >= instantInIndia(`${day}T${time}`) && (await isOfficeDay(day)))
        await enqueue(db, { topic: TOPIC.day, dedupeKey: day, payload: { day } }, now());
      let handled = 0;
      for (let some = await outbox.drain(); some > 0; some = await outbox.drain()) handled += some;
      return handled;
    },
  };
}
