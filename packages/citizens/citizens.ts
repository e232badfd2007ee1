import { migrateFeature } from '@pune/database';
import { secondsToWait, type Limit } from '@pune/database/rate-limit';
import type { Seal } from '@pune/database/seal';
import { migrateShared } from '@pune/database/shared';
import type { Locale } from '@pune/i18n';
import type { Notify } from '@pune/notify';
import type { Channel, Subscription } from '@pune/notify/schema';
import type { Kysely, Transaction } from 'kysely';
import { createAccounts, type AccountEvent } from './accounts.ts';
import { createAnnouncements } from './announcements.ts';
import { citizenMigrations, type CitizenTables } from './citizens.migrations.ts';
import {
  SENT_TOPICS,
  topicOf,
  type Choice,
  type Preferences,
  type Topic,
} from './citizens.schema.ts';
import type { CodeLimits } from './code-limits.ts';
import type { Consents } from './consents.ts';
import { FOLLOWS_ALL, type Follows } from './follows.ts';
import { createKept, type KeptKind } from './kept.ts';
import { createOneTimeCodes, type CodeChecked, type CodeSent } from './one-time-codes.ts';
import { createPush } from './push.ts';
import { createRecipients } from './recipients.ts';
import { daysKept } from './register.ts';
import { createSmsCommands, INBOUND_DAYS_KEPT } from './sms-commands.ts';
import { createSessions, type Session } from './sessions.ts';

/** Without a choice of changes, all of them are followed. */
type ChosenPreferences = Omit<Preferences, keyof Follows> & Partial<Follows>;

export interface CitizensOptions {
  db: Kysely<any>;
  seal: Seal;
  notify: Notify;
  consents: Consents;
  limits?: CodeLimits;
  /** The topics for which consent is requested; tests of the mechanism use all of them. */
  offeredTopics?: readonly Topic[];
  now?: () => Date;
  randomBelow?: (limit: number) => number;
}

const SIGN_IN = 'sign in';
const CONFIRM_EMAIL = 'confirm e-mail';
const DAY_MS = 86_400_000;
/** Counts changes of what an account keeps: each one is a row, and may be sent by a program. */
const KEEPING: Limit = { scope: 'citizens kept', perWindow: 60, windowSeconds: 3600 };
const RECEIPTS: Limit = { scope: 'citizens receipts', perWindow: 60, windowSeconds: 3600 };
const ERASED_AT_ONCE_MAX = 500;

export type SignedIn =
  | { kind: 'SignedIn'; token: string; keep: boolean; device: string }
  | Exclude<CodeChecked, { kind: 'CodeRight' }>;
export type Keeping =
  | { kind: 'Kept' }
  /** The account keeps as many of this kind as it may. */
  | { kind: 'KeptMany' }
  | { kind: 'TooMany'; waitSeconds: number }
  | Gone;
export type Gone = { kind: 'SignedOut' };
/** The result for topics that are not sent. Nothing is saved. */
export type NotOffered = { kind: 'NotOffered'; choices: Choice[] };

/**
 * Creates the service of citizens' accounts. An account is a proved number, without a password or a
 * name. Features that do not need an account work without one.
 */
export function createCitizens({
  db: given,
  seal,
  notify,
  consents,
  limits,
  offeredTopics = SENT_TOPICS,
  now = () => new Date(),
  randomBelow,
}: CitizensOptions) {
  const db = given as Kysely<CitizenTables>;
  const accounts = createAccounts({ db, seal, notify, now });
  const sessions = createSessions({ db, now });
  const push = createPush({ db, seal, now });
  const kept = createKept({ db, now });
  const recipientsOf = createRecipients({ db, accounts, push });
  const smsCommands = createSmsCommands({ db, seal, notify, accounts, consents, now });
  const codes = createOneTimeCodes({ db, seal, notify, limits, now, randomBelow });
  const change = <T>(work: (transaction: Transaction<CitizenTables>) => Promise<T>): Promise<T> =>
    db.transaction().execute(work);
  /** Changes an existing account, and records the event. */
  const changing = (
    { citizen }: Session,
    event: AccountEvent | null,
    work: (transaction: Transaction<CitizenTables>) => Promise<unknown>,
    held: Parameters<typeof accounts.hold>[2] = {},
  ): Promise<{ kind: 'Changed' } | Gone> =>
    change(async (transaction) => {
      if (!(await accounts.hold(transaction, citizen, held))) return { kind: 'SignedOut' };
      await work(transaction);
      if (event) await accounts.note(transaction, citizen, event);
      return { kind: 'Changed' };
    });
  const ago = (days: number) => new Date(now().getTime() - days * DAY_MS);

  return {
    async prepare(): Promise<void> {
      await migrateShared(db);
      await migrateFeature(db, 'citizens', citizenMigrations);
    },
    codes,
    announce: createAnnouncements({ db, notify, recipientsOf }),
    recipientsOf,
    /** @returns the people who keep a thing, by id */
    keepersOf: kept.keepersOf,
    /** @returns the next numbers that are kept by people who chose a topic, each once */
    keptBy: kept.keptBy,

    /**
     * Sends a code. It behaves alike for every number, known or not: an account is created when the
     * code is correct.
     */
    askCode: ({
      mobile,
      language,
      keep,
      sender,
      knownDevice,
    }: {
      mobile: string;
      language: Locale;
      keep: boolean;
      sender: string;
      knownDevice?: string | null;
    }): Promise<CodeSent> =>
      codes.send({
        purpose: SIGN_IN,
        template: 'sign_in_code',
        channel: 'sms',
        address: mobile,
        language,
        sender,
        device: knownDevice,
        boundTo: keep ? 'keep' : '',
      }),
    /** @returns the number to which an open challenge's code was sent */
    async waiting(challenge: string | null): Promise<{ mobile: string; keep: boolean } | null> {
      const found = challenge ? await codes.pending(SIGN_IN, challenge) : null;
      return found && { mobile: found.address, keep: found.boundTo === 'keep' };
    },
    /**
     * @param before the browser's previous session, which ends
     *
     * @param knownDevice the browser's device cookie; the result contains the new one
     */
    async signIn({
      challenge,
      code,
      language,
      device,
      knownDevice,
      before,
    }: {
      challenge: string;
      code: string;
      language: Locale;
      device: string;
      knownDevice?: string | null;
      before: string | null;
    }): Promise<SignedIn> {
      const checked = await codes.check({ purpose: SIGN_IN, challenge, code, device: knownDevice });
      if (checked.kind !== 'CodeRight') return checked;
      const keep = checked.boundTo === 'keep';
      return change(async (transaction) => {
        const { id, isNew } = await accounts.enter(transaction, checked.address, language);
        if (isNew) await consents.giveAccount(transaction, id, language);
        await accounts.note(transaction, id, isNew ? 'signed_up' : 'signed_in');
        return {
          kind: 'SignedIn',
          token: await sessions.begin(transaction, { citizen: id, device, keep, before }),
          keep,
          device: checked.device,
        };
      });
    },
    session: sessions.find,
    async signOut(session: Session): Promise<void> {
      if (await sessions.end(session, session.id))
        await accounts.note(db, session.citizen, 'signed_out');
    },
    /** Ends a session of the person's own devices; those of others are not found. */
    endSession: sessions.end,
    signOutEverywhere: ({ citizen }: Session): Promise<void> =>
      change(async (transaction) => {
        await sessions.endAll(transaction, citizen);
        await accounts.note(transaction, citizen, 'signed_out_everywhere');
      }),

    /** @returns the addresses of an account, for messages that its owner asked for; null if erased */
    async contactsOf(citizen: string) {
      const account = await accounts.find(citizen);
      if (!account) return null;
      const { mobile, email } = account;
      return { mobile, email, push: (await push.of(citizen)).map(({ address }) => address) };
    },
    /** @returns the data of the account page */
    async me(session: Session) {
      const account = await accounts.find(session.citizen);
      if (!account) return null;
      const [messages, devices, browsers, sent] = await Promise.all([
        consents.given(account.id),
        sessions.devices(session),
        push.of(account.id),
        notify.messagesOf(account.id),
      ]);
      return {
        mobileMasked: masked(account.mobile),
        email: account.email,
        language: account.language,
        areas: account.areas,
        follows: account.follows,
        messages,
        devices,
        pushDevices: browsers.map(({ device, createdAt }) => ({ device, createdAt })),
        sent: sent.reverse(),
      };
    },
    /** Keeps or withdraws an earlier consent to a topic that is not sent; refuses a new one. */
    async savePreferences(
      session: Session,
      { messages, areas, language, ...follows }: ChosenPreferences,
    ): Promise<{ kind: 'Changed' } | Gone | NotOffered> {
      const held = await consents.given(session.citizen);
      const choices = messages.filter(
        (choice) => !offeredTopics.includes(topicOf(choice)) && !held.includes(choice),
      );
      if (choices.length > 0) return { kind: 'NotOffered', choices };
      return changing(
        session,
        'consents_changed',
        async (transaction) => {
          await accounts.setAreas(transaction, session.citizen, areas);
          await accounts.setFollows(transaction, session.citizen, { ...FOLLOWS_ALL, ...follows });
          await consents.set(transaction, session.citizen, messages, language);
          await consents.forgetPaused(transaction, session.citizen);
        },
        { language },
      );
    },
    /** @returns the topic and channel of a consent that a message named; null if it is withdrawn */
    async consentWith(key: string): Promise<{ topic: Topic; channel: Channel } | null> {
      const found = await consents.withKey(key);
      return found && { topic: found.topic, channel: found.channel };
    },
    /**
     * Withdraws the consent that a message named, without a session: its key is a secret between us
     * and the reader of the message.
     */
    async withdrawByKey(key: string): Promise<void> {
      const found = await consents.withKey(key);
      if (!found) return;
      await change(async (transaction) => {
        if (await consents.withdraw(transaction, found.citizen, found.topic, found.channel))
          await accounts.note(transaction, found.citizen, 'consents_changed');
      });
    },
    takeMessages: smsCommands.takeMessages,
    /** Withdraws all consents at once. */
    withdrawAll: (session: Session) =>
      changing(session, 'consents_changed', async (transaction) => {
        await consents.set(transaction, session.citizen, [], 'en');
        await consents.forgetPaused(transaction, session.citizen);
        await push.removeAll(transaction, session.citizen);
      }),

    askEmailCode: (
      session: Session,
      email: string,
      language: Locale,
      sender: string,
    ): Promise<CodeSent> =>
      codes.send({
        purpose: CONFIRM_EMAIL,
        template: 'confirm_code',
        channel: 'email',
        address: email,
        language,
        sender,
        boundTo: session.citizen,
      }),
    async confirmEmail(
      session: Session,
      challenge: string,
      code: string,
    ): Promise<{ kind: 'Changed' } | Gone | Exclude<CodeChecked, { kind: 'CodeRight' }>> {
      const checked = await codes.check({
        purpose: CONFIRM_EMAIL,
        challenge,
        code,
        boundTo: session.citizen,
      });
      return checked.kind === 'CodeRight'
        ? changing(session, 'email_confirmed', async () => {}, { email: checked.address })
        : checked;
    },
    /** Removing the address also ends the consents for it. */
    removeEmail: (session: Session) =>
      changing(
        session,
        'email_removed',
        (transaction) => consents.endChannel(transaction, session.citizen, 'email'),
        { email: null },
      ),
    addPush: (session: Session, subscription: Subscription, device: string) =>
      changing(session, 'push_added', (transaction) =>
        push.add(transaction, session.citizen, subscription, device),
      ),
    removePush: (session: Session) =>
      changing(session, 'push_removed', async (transaction) => {
        await push.removeAll(transaction, session.citizen);
        await consents.endChannel(transaction, session.citizen, 'webpush');
      }),

    /** Keeps something on the account's page; keeping it again changes nothing. */
    async keep({ citizen }: Session, kind: KeptKind, reference: string): Promise<Keeping> {
      const waitSeconds = await secondsToWait(db, KEEPING, citizen, now());
      if (waitSeconds > 0) return { kind: 'TooMany', waitSeconds };
      return change(async (transaction): Promise<Keeping> => {
        if (!(await accounts.hold(transaction, citizen))) return { kind: 'SignedOut' };
        const added = await kept.add(transaction, citizen, kind, reference);
        return { kind: added === 'Kept' ? 'Kept' : 'KeptMany' };
      });
    },
    /** @returns the reference of a thing that the account keeps; null for those of others */
    keptWith: ({ citizen }: Session, kind: KeptKind, id: string): Promise<string | null> =>
      kept.find(citizen, kind, id),
    /** @returns the seconds to wait before another receipt is drawn for the account; 0 for none */
    mustWaitForReceipt: ({ citizen }: Session): Promise<number> =>
      secondsToWait(db, RECEIPTS, citizen, now()),
    /** @returns true if it was kept; those of others are not found */
    letGo: ({ citizen }: Session, id: string): Promise<boolean> => kept.remove(citizen, id),
    keeps: ({ citizen }: Session, kind: KeptKind, reference: string): Promise<boolean> =>
      kept.has(citizen, kind, reference),
    /** @returns what the account keeps of a kind, newest first, a page at a time */
    kept: ({ citizen }: Session, kind: KeptKind, page: Parameters<typeof kept.page>[2]) =>
      kept.page(citizen, kind, page),

    /** @returns all data of a person (Digital Personal Data Protection Act 2023, section 11) */
    async export(session: Session) {
      const account = await accounts.find(session.citizen);
      if (!account) return null;
      await accounts.note(db, account.id, 'exported');
      const [record, devices, browsers, messages, events, keptOnes] = await Promise.all([
        consents.record(account.id),
        sessions.devices(session),
        push.of(account.id),
        notify.messagesOf(account.id),
        accounts.events(account.id),
        kept.all(account.id),
      ]);
      const { mobile, email, language, areas, follows, createdAt } = account;
      return {
        exportedAt: now().toISOString(),
        account: { mobile, email, language, areas, follows, createdAt },
        consents: record,
        devices: devices.map(({ device, signedInAt, seenAt }) => ({ device, signedInAt, seenAt })),
        pushSubscriptions: browsers.map(({ device, createdAt: at, address }) => ({
          device,
          createdAt: at,
          subscription: JSON.parse(address) as unknown,
        })),
        messages,
        events,
        kept: keptOnes.map(({ kind, reference, since }) => ({ kind, reference, since })),
      };
    },
    /**
     * Deletes the account at once (section 12).
     *
     * @param unseenSince if set, the account is deleted only if it has not been used since
     *
     * @returns true if there was an account
     */
    erase: (
      { citizen }: Pick<Session, 'citizen'>,
      event: AccountEvent = 'erased',
      unseenSince?: Date,
    ): Promise<boolean> =>
      change(async (transaction) => {
        const erased = await accounts.erase(transaction, citizen, event, unseenSince);
        if (erased) await consents.endAll(transaction, citizen);
        return erased;
      }),

    /**
     * Deletes data whose retention period in the register has passed. It is idempotent, and several
     * processes may run it at the same time.
     */
    async sweep(): Promise<{ erasedUnused: number }> {
      await codes.forgetExpired(ago(daysKept('codes')));
      await sessions.forgetBefore(ago(daysKept('sessions')));
      let erasedUnused = 0;
      const unseen = ago(daysKept('account'));
      for (const citizen of await accounts.unseenSince(unseen, ERASED_AT_ONCE_MAX))
        if (await this.erase({ citizen }, 'erased_unused', unseen)) erasedUnused += 1;
      await consents.forgetBefore(ago(daysKept('consents')));
      await accounts.forgetEventsBefore(ago(daysKept('events')));
      await db
        .deleteFrom('rate_limits')
        .where('window_start', '<', ago(daysKept('limits')).toISOString())
        .execute();
      await smsCommands.forgetBefore(ago(INBOUND_DAYS_KEPT));
      await notify.sweep();
      return { erasedUnused };
    },
  };
}
export type Citizens = ReturnType<typeof createCitizens>;
export type Me = NonNullable<Awaited<ReturnType<Citizens['me']>>>;
export type Export = NonNullable<Awaited<ReturnType<Citizens['export']>>>;

/** Masks a number: its owner recognises it by the last three digits. */
export const masked = (mobile: string): string => `•••••••${mobile.slice(-3)}`;
