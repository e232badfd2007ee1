import { appendAudit } from '@pune/staff/audit';
import type { StaffTables } from '@pune/staff/migrations';
import type { Officer } from '@pune/staff/officer';
import { actorFor, officerOf, type Actor } from '@pune/staff/officers';
import type { Permission } from '@pune/staff/permissions';
import { dayInIndia, type Day } from '@pune/std/india-time';
import type { Selectable, Transaction } from 'kysely';
import type { Context } from '../../context.ts';
import type { Tx } from '../../ledger.ts';
import { FINANCE_CHAIN, FINANCE_DEPARTMENT } from '../../finance/cases/open-cases.ts';
import type { ChannelTables } from '../channels.tables.ts';
import {
  batchSchema,
  blockDevice,
  cashOf,
  postReceipts,
  registerDevice,
  type NewDevice,
  type Posted,
  type Refusal,
} from './agents.ts';
import { isPublicKey } from './agent-receipts.ts';
import { remit, shortfallOf, type Remittance, type RemitResult } from './remittances.ts';

/** The place of agents in the hierarchy: the department of money. */
const FINANCE = { department: FINANCE_DEPARTMENT, office: null, post: null } as const;
const ROWS_SHOWN_MAX = 50;

/** An agent with the cash that is not at the bank yet. */
export interface AgentRow {
  device: Selectable<ChannelTables['payment_agent_devices']>;
  cashPaise: number;
  lastSyncedAt: string | null;
  /** What should have been at the bank this morning, since the day of its oldest cash. */
  overdue: { paise: number; since: Day } | null;
}

export interface AgentDay extends AgentRow {
  /** The newest first, each with the number of the receipt in the books; null for money set aside. */
  receipts: readonly (Selectable<ChannelTables['payment_agent_receipts']> & {
    number: string | null;
  })[];
  remittances: readonly Selectable<ChannelTables['payment_agent_remittances']>[];
}

type NotPermitted = { kind: 'NotPermitted' };
export type RegisterResult =
  | { kind: 'Registered' }
  | { kind: 'DeviceKnown' }
  | { kind: 'KeyInvalid' }
  | NotPermitted;
export type SuspendResult = { kind: 'Suspended' | 'DeviceUnknown' } | NotPermitted;
export type ResumeResult =
  | { kind: 'Resumed' }
  | { kind: 'DeviceUnknown' }
  /** The person who registered or suspended an agent does not let it in again. */
  | { kind: 'OwnDecision' }
  | NotPermitted;
export type UploadResult =
  | { kind: 'Uploaded'; results: readonly Posted[]; refusal: Refusal | null }
  | { kind: 'Unreadable' }
  | { kind: 'DeviceUnknown' }
  | NotPermitted;

/**
 * Creates the work of finance officers with doorstep agents. The maker registers, suspends and books
 * slips of the bank; the checker lets a device in.
 */
export function createAgentDesk(context: Context) {
  const { db } = context;

  const step = <T extends { kind: string }>(
    officer: Officer,
    permission: Permission,
    { action, object }: { action: string; object: string },
    work: (tx: Tx, actor: Actor) => Promise<{ result: T; isDone: boolean }>,
  ): Promise<T | NotPermitted> =>
    db.transaction().execute(async (tx) => {
      const present = await officerOf(
        tx as unknown as Transaction<StaffTables>,
        officer.person.id,
        context.now(),
      );
      const actor = present && actorFor(present, permission, FINANCE);
      if (!actor) return { kind: 'NotPermitted' };
      const { result, isDone } = await work(tx, actor);
      if (isDone)
        await appendAudit(tx, {
          chain: FINANCE_CHAIN,
          at: context.now(),
          ...actor,
          action,
          object,
          after: result,
        });
      return result;
    });

  const deviceOf = (tx: Tx, id: string) =>
    tx.selectFrom('payment_agent_devices').selectAll().where('id', '=', id).executeTakeFirst();

  const rowOf = async (device: AgentRow['device']): Promise<AgentRow> => {
    const last = await db
      .selectFrom('payment_agent_receipts')
      .select(({ fn }) => fn.max('synced_at').as('at'))
      .where('device_id', '=', device.id)
      .executeTakeFirst();
    return {
      device,
      cashPaise: await cashOf(db, device.id),
      lastSyncedAt: last?.at ?? null,
      overdue: await shortfallOf(db, device, dayInIndia(context.now())),
    };
  };

  return {
    /** @returns all agents, those with overdue cash first */
    async list(): Promise<AgentRow[]> {
      const devices = await db
        .selectFrom('payment_agent_devices')
        .selectAll()
        .orderBy('id')
        .execute();
      const rows = await Promise.all(devices.map(rowOf));
      return rows.toSorted((a, b) => (b.overdue?.paise ?? 0) - (a.overdue?.paise ?? 0));
    },
    async find(id: string): Promise<AgentDay | null> {
      const device = await db
        .selectFrom('payment_agent_devices')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      if (!device) return null;
      return {
        ...(await rowOf(device)),
        receipts: await db
          .selectFrom('payment_agent_receipts')
          .leftJoin(
            'payment_receipts',
            'payment_receipts.intent_id',
            'payment_agent_receipts.intent_id',
          )
          .selectAll('payment_agent_receipts')
          .select('number')
          .where('device_id', '=', id)
          .orderBy('payment_agent_receipts.serial', 'desc')
          .limit(ROWS_SHOWN_MAX)
          .execute(),
        remittances: await db
          .selectFrom('payment_agent_remittances')
          .selectAll()
          .where('device_id', '=', id)
          .orderBy('at', 'desc')
          .limit(ROWS_SHOWN_MAX)
          .execute(),
      };
    },
    /** Registers a device, suspended until another person lets it in. */
    register: (officer: Officer, device: NewDevice): Promise<RegisterResult> =>
      step<RegisterResult>(
        officer,
        'finance.propose',
        { action: 'register_agent', object: device.id },
        async (tx, { person }) => {
          if (!isPublicKey(device.publicKey))
            return { result: { kind: 'KeyInvalid' }, isDone: false };
          if (await deviceOf(tx, device.id))
            return { result: { kind: 'DeviceKnown' }, isDone: false };
          await registerDevice(tx, device, context.now(), person);
          return { result: { kind: 'Registered' }, isDone: true };
        },
      ),
    suspend: (officer: Officer, id: string, words: string): Promise<SuspendResult> =>
      step<SuspendResult>(
        officer,
        'finance.propose',
        { action: 'suspend_agent', object: id },
        async (tx, { person }) => {
          if (!(await deviceOf(tx, id)))
            return { result: { kind: 'DeviceUnknown' }, isDone: false };
          await blockDevice(tx, id, context.now(), { by: person, words });
          return { result: { kind: 'Suspended' }, isDone: true };
        },
      ),
    resume: (officer: Officer, id: string): Promise<ResumeResult> =>
      step<ResumeResult>(
        officer,
        'finance.approve',
        { action: 'resume_agent', object: id },
        async (tx, { person }) => {
          const device = await deviceOf(tx, id);
          if (!device) return { result: { kind: 'DeviceUnknown' }, isDone: false };
          if (device.blocked_by === person)
            return { result: { kind: 'OwnDecision' }, isDone: false };
          await tx
            .updateTable('payment_agent_devices')
            .set({ blocked_at: null, blocked_by: null, blocked_words: null })
            .where('id', '=', id)
            .execute();
          return { result: { kind: 'Resumed' }, isDone: device.blocked_at !== null };
        },
      ),
    /** Books the bank's slip of an evening. */
    remit: (officer: Officer, remittance: Remittance): Promise<RemitResult | NotPermitted> =>
      step<RemitResult>(
        officer,
        'finance.import',
        { action: 'remit_cash', object: remittance.deviceId },
        async (tx) => {
          const result = await remit(context, tx, remittance);
          return { result, isDone: result.kind === 'Remitted' && !result.again };
        },
      ),
    /**
     * Posts the receipts that a device without a connection gave to the office as a file. Each is
     * signed by the device, also by one that is suspended: the payers have paid.
     */
    async upload(officer: Officer, deviceId: string, text: string): Promise<UploadResult> {
      const batch = batchSchema.safeParse(jsonOf(text));
      if (!batch.success) return { kind: 'Unreadable' };
      const allowed = await step<{ kind: 'Allowed' } | { kind: 'DeviceUnknown' }>(
        officer,
        'finance.import',
        { action: 'upload_receipts', object: deviceId },
        async (tx) =>
          (await deviceOf(tx, deviceId))
            ? { result: { kind: 'Allowed' }, isDone: true }
            : { result: { kind: 'DeviceUnknown' }, isDone: false },
      );
      if (allowed.kind !== 'Allowed') return allowed;
      return {
        kind: 'Uploaded',
        ...(await postReceipts(context, deviceId, batch.data.receipts)),
      };
    },
  };
}
export type AgentDesk = ReturnType<typeof createAgentDesk>;

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
