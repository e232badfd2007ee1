import type { ReadableSnapshot } from '@pune/content/reading';
import { to } from '@pune/content/routes';
import {
  alertState,
  LONGEST_ALERT_DAYS,
  type AlertState,
  type AlertTopic,
} from '@pune/content-models/alerts/state';
import { createOutbox, enqueue } from '@pune/database/outbox';
import { LOCALES, type Locale } from '@pune/i18n';
import type { Channel } from '@pune/notify/schema';
import { addDays, dayInIndia } from '@pune/std/india-time';
import type { Kysely, Transaction } from 'kysely';
import { audienceOf, isSent } from './alert-audiences.ts';
import { noticeTimes } from './alert-texts.ts';
import type { Announcement, TopicTemplate } from './announcements.ts';
import type { CitizenTables } from './citizens.migrations.ts';
import { stopPath } from './citizens.constants.ts';
import type { Citizens } from './citizens.ts';
import { readContent } from './published-content.ts';
import { quietUntil, type QuietHours } from './quiet-hours.ts';

const TOPIC = 'citizens alert';

const NOTICES = {
  traffic: { template: 'traffic_notice' },
  transport: { template: 'transport_notice' },
  water: { template: 'water_notice' },
  electricity: { template: 'electricity_notice' },
  services: { template: 'service_notice' },
} as const satisfies Record<AlertTopic, { template: TopicTemplate }>;

/** The first message about an alert, one after a change, and one that it is over. */
type Kind = 'first' | 'changed' | 'over';

/** The facts whose change is worth a message: severity and times. */
interface Facts {
  severity: string;
  begins: string;
  expires: string;
  isOver: boolean;
  /** Only of an emergency, of which each correction is told. */
  sentAt: string | null;
}

interface Told {
  version: number;
  /** The keys of the messages so far. */
  keys: readonly string[];
  facts: Facts;
}

/**
 * @returns the kind of message that the state and facts of an alert call for; null for none, or for
 *   none yet
 */
export function messageDue(state: AlertState, facts: Facts, told: Facts | null): Kind | null {
  const isChanged = told !== null && JSON.stringify(told) !== JSON.stringify(facts);
  switch (state) {
    case 'coming':
      return null;
    case 'current':
      return told ? (isChanged ? 'changed' : null) : 'first';
    case 'clear':
      return told && !told.isOver ? 'over' : null;
    case 'ended':
      // An end that was told needs no message; one that was brought forward does.
      return told && !told.isOver && told.expires > facts.expires ? 'over' : null;
  }
}

export interface AlertsOptions {
  db: Kysely<any>;
  /** The file of the published content, which may not exist yet. */
  snapshotFile: string;
  /** The portal to which messages lead. Without it only emergencies are sent (see `isSent`). */
  origin: string | null;
  citizens: Pick<Citizens, 'announce'>;
  quietHours: QuietHours | null;
  now?: () => Date;
  onFailure?: (topic: string, error: unknown, attempts: number) => void;
}

/**
 * Creates the sender of published alerts. Actual alerts in force are told to people who chose their
 * topic, in the affected ward offices, once; a change of severity or times, or an early end, is
 * another message. Severe and extreme ones go to everybody in the area by text message (see
 * `notify.ts`), at any hour; others wait until the quiet hours are over, and are dropped if they are
 * over by then. Messages go through the outbox: after a crash the rest is sent, and no message twice.
 */
export function createAlerts({
  db: given,
  snapshotFile,
  origin,
  citizens,
  quietHours,
  now = () => new Date(),
  onFailure,
}: AlertsOptions) {
  const db = given as Kysely<CitizenTables>;

  const looking = <T>(look: (content: ReadableSnapshot) => T): T | null =>
    readContent(snapshotFile, now, look);

  /** @returns an actual alert in its languages, else null */
  function alertOf(content: ReadableSnapshot, id: string) {
    const reader = content.reader('');
    const versionIn = (locale: Locale) =>
      reader.get('alerts', id, locale, [
        'title',
        'summary',
        'instruction',
        'status',
        'severity',
        'topic',
        'sentAt',
        'effective',
        'onset',
        'expires',
        'allClearAt',
        'allClearText',
        'offices',
      ]);
    const versions = new Map(
      LOCALES.flatMap((locale) => {
        const alert = versionIn(locale);
        return alert ? [[locale, alert] as const] : [];
      }),
    );
    const [any] = versions.values();
    const audience = any && audienceOf(reader, any);
    if (!audience) return null;
    const isEmergency = audience.topic === 'emergency';
    const state = alertState(any, (instant) => instant <= now().toISOString());
    const facts: Facts = {
      severity: any.severity,
      begins: any.onset ?? any.effective,
      expires: any.expires,
      isOver: state === 'clear' || state === 'ended',
      sentAt: isEmergency ? any.sentAt : null,
    };
    const [row] = content
      .sql("select slug from documents where collection = 'alerts' and id = ? limit 1")
      .all(id);
    return {
      id,
      slug: row!['slug'] as string,
      any,
      state,
      facts,
      isEmergency,
      audience,
      versionIn: (language: Locale) => versions.get(language) ?? any,
    };
  }
  type Alert = NonNullable<ReturnType<typeof alertOf>>;

  async function toldOf(transaction: Kysely<CitizenTables>, id: string): Promise<Told | null> {
    const row = await transaction
      .selectFrom('citizens_alerts')
      .select(['version', 'keys', 'facts'])
      .where('alert_id', '=', id)
      .executeTakeFirst();
    return row
      ? {
          version: row.version,
          keys: JSON.parse(row.keys) as string[],
          facts: JSON.parse(row.facts) as Facts,
        }
      : null;
  }

  /** @returns false if another process has noted a message in the meantime */
  async function noteTold(
    transaction: Transaction<CitizenTables>,
    { id, slug, audience, facts }: Alert,
    told: Told | null,
    key: string,
  ): Promise<boolean> {
    const values = {
      slug,
      topic: audience.topic,
      version: (told?.version ?? 0) + 1,
      keys: JSON.stringify([...(told?.keys ?? []), key]),
      facts: JSON.stringify(facts),
      told_at: now().toISOString(),
    };
    if (told) {
      const { numUpdatedRows } = await transaction
        .updateTable('citizens_alerts')
        .set(values)
        .where('alert_id', '=', id)
        .where('version', '=', told.version)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    }
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('citizens_alerts')
      .values({ alert_id: id, ...values, sms: 0, email: 0, webpush: 0 })
      .onConflict((conflict) => conflict.column('alert_id').doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }

  /** Notes and queues the message that an alert calls for, in one transaction. */
  const queueDue = (alert: Alert): Promise<void> =>
    db.transaction().execute(async (transaction) => {
      const told = await toldOf(transaction, alert.id);
      const kind = messageDue(alert.state, alert.facts, told?.facts ?? null);
      if (!kind) return;
      const first = `alert ${alert.id} ${alert.any.sentAt}`;
      const key = told ? `${first} ${told.version + 1}` : first;
      if (!(await noteTold(transaction, alert, told, key))) return;
      await enqueue(
        transaction,
        { topic: TOPIC, dedupeKey: key, payload: { id: alert.id, key, kind } },
        now(),
      );
    });

  /** The people who got an earlier message are told that it is over, and no others. */
  const earlierKeys = async (id: string, key: string): Promise<readonly string[]> =>
    ((await toldOf(db, id))?.keys ?? []).filter((other) => other !== key);

  const linkFor =
    (portal: string) =>
    (language: Locale, { channel, key }: { channel: Channel; key: string | null }): string =>
      channel === 'webpush' || key === null
        ? `${portal}${to.alerts.list({ locale: language })}`
        : `${portal}${stopPath(key)}`;

  const countedFor =
    (id: string): Announcement<TopicTemplate>['onQueued'] =>
    async (transaction, { sms, email, webpush }) =>
      void (await transaction
        .updateTable('citizens_alerts')
        .set((row) => ({
          sms: row('sms', '+', sms),
          email: row('email', '+', email),
          webpush: row('webpush', '+', webpush),
        }))
        .where('alert_id', '=', id)
        .execute());

  async function tell(alert: Alert, key: string, kind: Kind): Promise<void> {
    const {
      any,
      versionIn,
      audience: { topic, areas },
    } = alert;
    const common = {
      key,
      areas,
      onQueued: countedFor(alert.id),
      ...(kind === 'over' && { toldBy: await earlierKeys(alert.id, key) }),
    };
    if (topic === 'emergency') {
      if (kind !== 'over')
        return void (await citizens.announce({
          ...common,
          template: 'emergency_alert',
          expiresAt: new Date(any.expires),
          values: (language) => {
            const { title, instruction, summary } = versionIn(language);
            return { title, instruction: instruction ?? summary };
          },
        }));
      return void (await citizens.announce({
        ...common,
        template: 'emergency_over',
        values: (language) => {
          const { title, allClearText } = versionIn(language);
          return { title, text: allClearText ?? noticeTimes('emergencyOver', any, language) };
        },
      }));
    }
    if (origin === null) return;
    const link = linkFor(origin);
    const sendAfter = quietUntil(now(), quietHours);
    await citizens.announce({
      ...common,
      ...NOTICES[topic],
      ...(sendAfter && { sendAfter }),
      ...(kind !== 'over' && { expiresAt: new Date(any.expires) }),
      values: (language, consent) => ({
        title: versionIn(language).title,
        when: noticeTimes(kind, any, language),
        link: link(language, consent),
      }),
    });
  }

  const outbox = createOutbox({
    db,
    now,
    onFailure,
    handlers: {
      [TOPIC]: async (payload) => {
        const { id, key, kind } = payload as { id: string; key: string; kind: Kind };
        const alert = looking((content) => alertOf(content, id));
        if (!alert) return;
        // What ended while its message waited is told by nothing but its end.
        if (alert.state === (kind === 'over' ? 'current' : 'ended')) return;
        if (alert.state === 'clear' && kind !== 'over') return;
        await tell(alert, key, kind);
      },
    },
  });

  return {
    /** Finds alerts of which people must be told, and queues their messages. */
    async run(): Promise<void> {
      const isQuiet = quietUntil(now(), quietHours) !== null;
      const since = addDays(dayInIndia(now()), -LONGEST_ALERT_DAYS - 1);
      const found = looking((content) =>
        content
          .sql("select distinct id from documents where collection = 'alerts' and date >= ?")
          .all(since)
          .flatMap((row) => alertOf(content, row['id'] as string) ?? []),
      );
      for (const alert of found ?? [])
        if (alert.isEmergency || (!isQuiet && isSent(alert.audience, origin)))
          await queueDue(alert);
      await outbox.drain();
    },
  };
}
export type Alerts = ReturnType<typeof createAlerts>;
