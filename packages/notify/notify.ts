import { randomUUID } from 'node:crypto';
import { migrateFeature } from '@pune/database';
import { createOutbox, enqueue, withdraw } from '@pune/database/outbox';
import type { Seal } from '@pune/database/seal';
import { migrateShared } from '@pune/database/shared';
import type { Locale } from '@pune/i18n';
import { inSpan, SpanKind } from '@pune/std/tracing';
import type { Kysely, Transaction } from 'kysely';
import type { Notifier, Sending, Webhook } from './notifier.ts';
import {
  addressSchemas,
  TEMPLATES,
  type Channel,
  type Inbound,
  type Status,
  type Template,
  type Topic,
  type ValuesOf,
} from './notify.schema.ts';
import { notifyMigrations, type NotifyTables } from './notify.migrations.ts';
import { forgetPerson } from './forget-person.ts';
import { createKeptAddresses } from './kept-addresses.ts';
import { createMessageLog } from './message-log.ts';
import { render } from './templates.ts';

/**
 * Checks if a person accepts messages on a topic and channel. It runs when the message is sent, so
 * that a withdrawal in the meantime counts.
 */
export type MayNotify = (person: string, topic: Topic, channel: Channel) => Promise<boolean>;

/**
 * The state of the matter of a message. A reminder of a bill that was paid is `settled`; while a bank
 * is at work with its payment it is `undecided`.
 */
export type Standing = 'stands' | 'settled' | 'undecided';

export interface NotifyOptions {
  db: Kysely<any>;
  /** One driver for each channel; messages of a channel without one fail with a reason. */
  notifiers: Partial<Record<Channel, Notifier>>;
  seal: Seal;
  mayNotify: MayNotify;
  /** Called right before a message with a matter is sent; needed by the process that sends them. */
  standingOf?: (about: string) => Promise<Standing>;
  now?: () => Date;
  random?: () => number;
  onFailure?: (topic: string, error: unknown, attempts: number) => void;
  /**
   * Called for an address that is permanently invalid, so that its owner's data can be corrected.
   */
  onRefused?: (channel: Channel, address: string, reason: string) => Promise<void>;
}

/** A message to be queued. */
export interface NewMessage<T extends Template> {
  template: T;
  language: Locale;
  channel: Channel;
  /** A number in E.164, a mailbox, a push subscription as JSON. It is stored sealed. */
  address: string;
  /** The person whose preferences apply; absent if the address was given for this one matter. */
  person?: string;
  values: ValuesOf<T>;
  /**
   * The matter on which the message depends until it is sent: `bill <id> first_half_due 182736`. It
   * must contain no personal data.
   */
  about?: string;
  /**
   * Queuing the same key again adds no message: `receipt 2026-000042 sms`. It must contain no
   * personal data.
   */
  dedupeKey: string;
  /** The earliest time of sending; by default now. */
  sendAfter?: Date;
  /** The expiry; by default three days from now. */
  expiresAt?: Date;
}

export type Queued =
  | { kind: 'Queued'; id: string }
  | { kind: 'AlreadyQueued' }
  | { kind: 'AddressRefused' };

/**
 * The retention period of the message log: a year (Digital Personal Data Protection Rules 2025,
 * rule 8(3)).
 */
export const DAYS_KEPT = 365;
const INBOX_DAYS_KEPT = 7;
const DAYS_OF_USE = 3;
const DAY_MS = 86_400_000;
/** Two queues: a code that a person is waiting for must not queue behind a newsletter. */
const OUTBOX = { atOnce: 'notify at once', inTurn: 'notify' } as const;
const OUTBOX_DAYS_KEPT = 30;

/** Makes the outbox retry. Its message identifies no person. */
class NotSentYet extends Error {
  override name = 'NotSentYet';
}

/**
 * Creates the service that sends messages, each once, in the recipient's language. A feature queues
 * a message in the transaction of its own work; the process that drains the outbox sends it. The
 * outbox holds only the message's id: address and values are sealed in one table, and cleared when
 * no longer needed. Preferences apply to everything but emergencies, which are sent regardless and
 * recorded as such (Digital Personal Data Protection Act 2023, section 7(f) to (h)).
 */
export function createNotify({
  db,
  notifiers,
  seal,
  mayNotify,
  standingOf,
  now = () => new Date(),
  random,
  onFailure,
  onRefused = async () => {},
}: NotifyOptions) {
  const tables = db as Kysely<NotifyTables>;
  const log = createMessageLog(tables);
  const addresses = createKeptAddresses({ db: tables, seal, now });

  async function queue<T extends Template>(
    transaction: Transaction<any>,
    message: NewMessage<T>,
  ): Promise<Queued> {
    const { template, language, channel, address, person, values, dedupeKey, expiresAt } = message;
    const { sendAfter, about } = message;
    if (!addressSchemas[channel].safeParse(address).success) return { kind: 'AddressRefused' };
    render(template, language, values);
    const id = randomUUID();
    const at = now();
    const inserted = await (transaction as Transaction<NotifyTables>)
      .insertInto('notify_messages')
      .values({
        id,
        dedupe_key: dedupeKey,
        template,
        channel,
        language,
        person: person ?? null,
        about: about ?? null,
        address_sealed: seal.seal(address, `${id} address`),
        values_sealed: seal.seal(JSON.stringify(values), `${id} values`),
        status: 'queued',
        driver: null,
        provider_id: null,
        created_at: at.toISOString(),
        expires_at: (expiresAt ?? new Date(at.getTime() + DAYS_OF_USE * DAY_MS)).toISOString(),
        settled_at: null,
      })
      .onConflict((conflict) => conflict.column('dedupe_key').doNothing())
      .executeTakeFirst();
    if (inserted.numInsertedOrUpdatedRows !== 1n) return { kind: 'AlreadyQueued' };
    await log.note(transaction, id, 'queued', null, at);
    await enqueue(
      transaction,
      {
        topic: TEMPLATES[template].topic === null ? OUTBOX.atOnce : OUTBOX.inTurn,
        dedupeKey: id,
        payload: { message: id },
        ...(sendAfter && { availableAt: sendAfter }),
      },
      at,
    );
    return { kind: 'Queued', id };
  }

  /**
   * Takes back the messages with these keys, in the transaction of what makes them void. Nothing
   * stays of a message that was never sent.
   *
   * @returns false if one was sent, or is being sent: roll the transaction back then
   */
  async function withdrawMessages(
    transaction: Transaction<any>,
    dedupeKeys: readonly string[],
  ): Promise<boolean> {
    if (dedupeKeys.length === 0) return true;
    const mine = transaction as Transaction<NotifyTables>;
    const found = await mine
      .selectFrom('notify_messages')
      .select(['id', 'status'])
      .where('dedupe_key', 'in', dedupeKeys)
      .execute();
    if (found.some(({ status }) => status === 'sent' || status === 'delivered')) return false;
    const ids = found.filter(({ status }) => status === 'queued').map(({ id }) => id);
    if (ids.length === 0) return true;
    if (!(await withdraw(transaction, Object.values(OUTBOX), ids))) return false;
    await log.drop(mine, ids);
    return true;
  }

  /**
   * Looks at the matter of a message once more. Nothing stays of a message that is void.
   *
   * @returns false if the message is void
   * @throws NotSentYet while its matter is undecided: the outbox asks again
   */
  async function stillStands(id: string, about: string): Promise<boolean> {
    const standing = (await standingOf?.(about)) ?? 'undecided';
    if (standing === 'undecided') throw new NotSentYet(standing);
    if (standing === 'stands') return true;
    await tables.transaction().execute((transaction) => log.drop(transaction, [id]));
    return false;
  }

  /** Sends one message; does nothing if it has been sent. */
  async function deliver(id: string): Promise<void> {
    const message = await tables
      .selectFrom('notify_messages')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst();
    if (
      !message ||
      message.status !== 'queued' ||
      !message.address_sealed ||
      !message.values_sealed
    )
      return;
    const settle = (
      status: Status,
      reason: string | null = null,
      sent?: { driver: string; providerId: string | null },
    ) => log.settle(id, status, reason, now(), sent);
    if (message.expires_at <= now().toISOString()) return void (await settle('failed', 'expired'));

    const channel = message.channel as Channel;
    const template = message.template as Template;
    const { topic, priority } = TEMPLATES[template];
    if (message.person && topic && !(await mayNotify(message.person, topic, channel))) {
      if (topic !== 'emergency') return void (await settle('suppressed', 'not_wanted'));
      await log.note(tables, id, 'queued', 'emergency_over_preference', now());
    }
    const notifier = notifiers[channel];
    if (!notifier) return void (await settle('failed', 'no_driver'));
    if (message.about && !(await stillStands(id, message.about))) return;

    const language = message.language as Locale;
    const values = JSON.parse(seal.open(message.values_sealed, `${id} values`));
    const words = render(template, language, values);
    const { link, stop } = values as { link?: string; stop?: string };
    const unsubscribe = topic ? link : stop;
    const expiresAt = new Date(message.expires_at);
    const address = seal.open(message.address_sealed, `${id} address`);
    const outcome = ({ kind }: Sending) => ({ 'gateway.outcome': kind });
    const sending = await inSpan(
      `gateway ${notifier.name}`,
      { kind: SpanKind.CLIENT, outcome },
      () =>
        notifier.send({
          id,
          template,
          language,
          address,
          ...words,
          priority,
          unsubscribe,
          expiresAt,
        }),
    );
    switch (sending.kind) {
      case 'Sent':
        return void (await settle('sent', null, {
          driver: notifier.name,
          providerId: sending.providerId,
        }));
      case 'Refused':
        await settle('failed', sending.reason, { driver: notifier.name, providerId: null });
        return onRefused(channel, address, sending.reason);
      case 'Unavailable':
        await log.note(tables, id, 'queued', sending.reason, now());
        throw new NotSentYet(sending.reason);
    }
  }

  const outboxOf = (topic: string) =>
    createOutbox({
      db,
      now,
      random,
      onFailure,
      handlers: { [topic]: (payload) => deliver((payload as { message: string }).message) },
    });
  const [atOnce, inTurn] = [outboxOf(OUTBOX.atOnce), outboxOf(OUTBOX.inTurn)];

  return {
    /** @returns true if the channel has a gateway. Check it before promising a message. */
    reaches: (channel: Channel): boolean => notifiers[channel] !== undefined,
    async prepare(): Promise<void> {
      await migrateShared(db);
      await migrateFeature(db, 'notify', notifyMigrations);
    },
    queue,
    withdraw: withdrawMessages,
    /** Addresses that were given for a message which a later event makes. */
    addresses,
    /**
     * Sends messages that are due.
     *
     * @returns the number of messages handled
     */
    drain: async (): Promise<number> => (await atOnce.drain()) + (await inTurn.drain()),
    /**
     * Sends only messages that a person is waiting for: codes. Call it after the commit, without
     * making the person wait.
     */
    drainAtOnce: atOnce.drain,
    /**
     * Processes a gateway's report on messages.
     *
     * @returns `null` if the gateway has no reports, or the sender is not the gateway
     */
    async report(channel: Channel, webhook: Webhook): Promise<{ changed: number } | null> {
      const reports = notifiers[channel]?.readReports?.(webhook);
      if (!reports) return null;
      let changed = 0;
      for (const { reference, status, reason } of reports)
        if (await log.settle(reference, status, reason, now())) changed += 1;
      return { changed };
    },
    /**
     * Reads messages that came in.
     *
     * @returns `null` if the channel takes none, or the sender is not the gateway
     */
    readInbound: (channel: Channel, webhook: Webhook): Inbound[] | null =>
      notifiers[channel]?.readInbound?.(webhook) ?? null,
    status: log.status,
    /** @returns the messages sent to a person, for the export of their data */
    messagesOf: log.messagesOf,
    messagesWith: log.messagesWith,
    /** Anonymises all messages to a person, and cancels those not yet sent. */
    forgetPerson: (transaction: Transaction<any>, person: string): Promise<void> =>
      forgetPerson(transaction, person, now()),
    inbox: log.inbox,
    /** Deletes data that is no longer needed; idempotent. */
    async sweep(): Promise<void> {
      const since = (days: number) => new Date(now().getTime() - days * DAY_MS);
      await log.giveUpExpired(now());
      await addresses.forget();
      await log.forget(since(DAYS_KEPT), since(INBOX_DAYS_KEPT));
      await inTurn.forgetDone(since(OUTBOX_DAYS_KEPT));
    },
  };
}
export type Notify = ReturnType<typeof createNotify>;
