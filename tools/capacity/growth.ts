import type { TableSize } from '../../packages/database/table-sizes.ts';

/** The assumed numbers of a month. */
export interface Assumptions {
  grievances: number;
  /** Photos with a grievance, of reporters and officers together. */
  photosPerGrievance: number;
  payments: number;
  accounts: number;
  messages: number;
  applications: number;
  /** Readings of sensors. */
  readings: number;
  /** Actions of officers, each an entry of the audit. */
  actions: number;
}

/** A city of a million users: 5,000 grievances a month, 10,000 sensors that send every 15 minutes. */
export const CITY: Assumptions = {
  grievances: 5_000,
  photosPerGrievance: 2,
  payments: 100_000,
  accounts: 10_000,
  messages: 200_000,
  applications: 2_000,
  readings: 10_000 * 4 * 24 * 30,
  actions: 50_000,
};

/** A store that grows with one kind of event. */
export interface Growing {
  store: string;
  unit: keyof Assumptions | 'photos';
  /** The tables of the services database; none for files. */
  tables: readonly string[];
  /** The table with one row a unit. */
  counted: string | null;
  /** Months after which it is deleted; null: kept with the accounts of the city. */
  keptMonths: number | null;
  /** Bytes of a unit where fewer than `ROWS_MIN` are there to be measured. */
  bytes: number;
}

/** Fewer rows than these say more about empty pages of the database than about rows. */
export const ROWS_MIN = 200;

/** The bytes of units that were measured; `capacity.md` says how. */
export const GROWING: readonly Growing[] = [
  {
    store: 'grievances',
    unit: 'grievances',
    counted: 'grievances',
    tables: [
      'grievances',
      'grievance_events',
      'grievance_messages',
      'grievance_evidence',
      'grievance_words',
      'grievance_followers',
      'moderation_items',
      'moderation_events',
    ],
    keptMonths: 36,
    bytes: 5_200,
  },
  {
    store: 'photos',
    unit: 'photos',
    counted: null,
    tables: [],
    keptMonths: 36,
    bytes: 180_000,
  },
  {
    store: 'payments',
    unit: 'payments',
    counted: 'payment_intents',
    tables: [
      'payment_intents',
      'payment_intent_bills',
      'payment_events',
      'payment_receipts',
      'payment_refunds',
      'ledger_entries',
      'ledger_lines',
    ],
    keptMonths: null,
    bytes: 4_000,
  },
  {
    store: 'accounts',
    unit: 'accounts',
    counted: 'citizens',
    tables: [
      'citizens',
      'citizens_areas',
      'citizens_consents',
      'citizens_push',
      'citizens_sessions',
      'citizens_events',
    ],
    keptMonths: 36,
    bytes: 2_200,
  },
  {
    store: 'messages',
    unit: 'messages',
    counted: 'notify_messages',
    tables: ['notify_messages', 'notify_events', 'outbox_messages'],
    keptMonths: 12,
    bytes: 1_200,
  },
  {
    store: 'benefits',
    unit: 'applications',
    counted: 'benefit_applications',
    tables: [
      'benefit_applications',
      'benefit_application_events',
      'benefit_beneficiaries',
      'benefit_payments',
      'benefit_payment_events',
      'benefit_consents',
    ],
    keptMonths: null,
    bytes: 4_500,
  },
  {
    store: 'audit',
    unit: 'actions',
    counted: 'staff_audit',
    tables: ['staff_audit'],
    keptMonths: null,
    bytes: 350,
  },
  {
    store: 'readings',
    unit: 'readings',
    counted: null,
    tables: [],
    keptMonths: null,
    bytes: 70,
  },
];

/** The sizes of tables by name. */
export type Measured = ReadonlyMap<string, TableSize>;

export interface Growth {
  store: string;
  perMonth: number;
  bytesPerUnit: number;
  /** True if the bytes of a unit were measured in this database. */
  isMeasured: boolean;
  bytesPerMonth: number;
  /** After a year, five and ten years, with what is deleted meanwhile. */
  after: readonly [year: number, five: number, ten: number];
}

const MONTHS = [12, 60, 120] as const;

/** @returns the bytes of a unit with all rows that belong to it; null if there are too few */
function measuredBytes({ counted, tables }: Growing, measured: Measured): number | null {
  const units = counted === null ? 0 : (measured.get(counted)?.rows ?? 0);
  if (units < ROWS_MIN) return null;
  const bytes = tables.reduce((sum, table) => sum + (measured.get(table)?.bytes ?? 0), 0);
  return Math.round(bytes / units);
}

const unitsOf = (unit: Growing['unit'], assumed: Assumptions): number =>
  unit === 'photos' ? assumed.grievances * assumed.photosPerGrievance : assumed[unit];

/** Computes how each store grows. */
export const growthOf = (assumed: Assumptions, measured: Measured = new Map()): Growth[] =>
  GROWING.map((growing) => {
    const found = measuredBytes(growing, measured);
    const bytesPerUnit = found ?? growing.bytes;
    const perMonth = unitsOf(growing.unit, assumed);
    const bytesPerMonth = perMonth * bytesPerUnit;
    const kept = growing.keptMonths ?? Infinity;
    const [year, five, ten] = MONTHS.map((months) => Math.min(months, kept) * bytesPerMonth);
    return {
      store: growing.store,
      perMonth,
      bytesPerUnit,
      isMeasured: found !== null,
      bytesPerMonth,
      after: [year!, five!, ten!],
    };
  });

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const;
export function sizeText(bytes: number): string {
  const power = Math.min(
    UNITS.length - 1,
    Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)),
  );
  const value = bytes / 1000 ** power;
  return `${value >= 100 || power === 0 ? Math.round(value) : value.toFixed(1)} ${UNITS[power]}`;
}

/** Formats the growth as a table of Markdown. */
export function growthTable(growth: readonly Growth[]): string {
  const total = (size: (one: Growth) => number) =>
    sizeText(growth.reduce((sum, one) => sum + size(one), 0));
  const rows = growth.map((one) => [
    one.store,
    one.perMonth.toLocaleString('en-IN'),
    `${sizeText(one.bytesPerUnit)}${one.isMeasured ? ' (measured here)' : ''}`,
    sizeText(one.bytesPerMonth),
    ...one.after.map(sizeText),
  ]);
  const lines = [
    ['store', 'a month', 'bytes each', 'growth a month', 'after 1 year', '5 years', '10 years'],
    ['---', '---', '---', '---', '---', '---', '---'],
    ...rows,
    [
      '**all**',
      '',
      '',
      total(({ bytesPerMonth }) => bytesPerMonth),
      ...[0, 1, 2].map((year) => total(({ after }) => after[year]!)),
    ],
  ];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
