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
  /** Documents that editors publish or change, each with a version in three languages. */
  documents: number;
  /** Pictures and files of editors. */
  uploads: number;
  /** Requests to the host: a line of the log each. */
  requests: number;
  /** Published pages of all portals: not by month, but at all. */
  pages: number;
  /** Backups that are kept: `npm run backup -- --keep`. */
  backups: number;
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
  documents: 1_000,
  uploads: 300,
  requests: 12_000_000,
  pages: 30_000,
  backups: 30,
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
  /** It grows no further than this, whatever is sent: the size of rotated files. */
  bytesMax?: number;
  /** True for databases: each backup has all of them. Files are in all backups once. */
  isDatabase: boolean;
  /** False for what a backup does not copy, because it is made again. */
  isBackedUp: boolean;
  /** Bytes of a unit where fewer than `ROWS_MIN` are there to be measured. */
  bytes: number;
}

/** Fewer rows than these say more about empty pages of the database than about rows. */
export const ROWS_MIN = 200;

/** The bytes of units that were measured; `capacity.md` says how. */
export const GROWING: readonly Growing[] = [
  {
    store: 'grievances',
    isDatabase: true,
    isBackedUp: true,
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
    isDatabase: false,
    isBackedUp: true,
    unit: 'photos',
    counted: null,
    tables: [],
    keptMonths: 36,
    bytes: 180_000,
  },
  {
    store: 'payments',
    isDatabase: true,
    isBackedUp: true,
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
    bytes: 5_200,
  },
  {
    store: 'accounts',
    isDatabase: true,
    isBackedUp: true,
    unit: 'accounts',
    counted: 'citizens',
    tables: [
      'citizens',
      'citizens_areas',
      'citizens_follows',
      'citizens_consents',
      'citizens_push',
      'citizens_sessions',
      'citizens_events',
      'citizens_kept',
    ],
    keptMonths: 36,
    bytes: 2_200,
  },
  {
    store: 'messages',
    isDatabase: true,
    isBackedUp: true,
    unit: 'messages',
    counted: 'notify_messages',
    tables: ['notify_messages', 'notify_events', 'outbox_messages'],
    keptMonths: 12,
    bytes: 1_200,
  },
  {
    store: 'benefits',
    isDatabase: true,
    isBackedUp: true,
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
    bytes: 6_000,
  },
  {
    store: 'audit',
    isDatabase: true,
    isBackedUp: true,
    unit: 'actions',
    counted: 'staff_audit',
    tables: ['staff_audit'],
    keptMonths: null,
    bytes: 350,
  },
  {
    store: 'readings',
    isDatabase: false,
    isBackedUp: true,
    unit: 'readings',
    counted: null,
    tables: [],
    keptMonths: null,
    bytes: 28,
  },
  {
    store: 'content',
    isDatabase: true,
    isBackedUp: true,
    unit: 'documents',
    counted: null,
    tables: [],
    keptMonths: null,
    bytes: 50_000,
  },
  {
    store: 'media',
    isDatabase: false,
    isBackedUp: true,
    unit: 'uploads',
    counted: null,
    tables: [],
    keptMonths: null,
    bytes: 400_000,
  },
  {
    store: 'logs',
    isDatabase: false,
    isBackedUp: false,
    unit: 'requests',
    counted: null,
    tables: [],
    keptMonths: null,
    bytes: 200,
    // Six files of 20 MB of each of eight processes.
    bytesMax: 8 * 120_000_000,
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

/** Computes how each store grows by what happens in a city. */
export const growthOf = (assumed: Assumptions, measured: Measured = new Map()): Growth[] =>
  GROWING.map((growing) => {
    const found = measuredBytes(growing, measured);
    const bytesPerUnit = found ?? growing.bytes;
    const perMonth = unitsOf(growing.unit, assumed);
    const bytesPerMonth = perMonth * bytesPerUnit;
    const kept = growing.keptMonths ?? Infinity;
    const [year, five, ten] = MONTHS.map((months) =>
      Math.min(Math.min(months, kept) * bytesPerMonth, growing.bytesMax ?? Infinity),
    );
    return {
      store: growing.store,
      perMonth,
      bytesPerUnit,
      isMeasured: found !== null,
      bytesPerMonth,
      after: [year!, five!, ten!],
    };
  });

/** A page with its compressed variants, and the releases that are kept (`packages/publisher`). */
const PAGE_BYTES = 50_000;
const RELEASES_KEPT = 3;

/** A store that follows from others: its bytes after a year, five and ten years. */
export interface Derived {
  store: string;
  after: Growth['after'];
  means: string;
}

/** The stores that are copies of others, or are made again from them. */
export function derivedOf(growth: readonly Growth[], assumed: Assumptions): Derived[] {
  const sum = (wanted: (one: Growing) => boolean): Growth['after'] => {
    const stores = GROWING.filter(wanted).map(({ store }) => store);
    const found = growth.filter(({ store }) => stores.includes(store));
    const at = (year: 0 | 1 | 2) => found.reduce((all, { after }) => all + after[year], 0);
    return [at(0), at(1), at(2)];
  };
  const databases = sum(({ isDatabase }) => isDatabase);
  const files = sum(({ isDatabase, isBackedUp }) => !isDatabase && isBackedUp);
  // Readings are in backups alone.
  const twice = sum(({ store }) => store === 'photos' || store === 'media');
  const each = (of: (year: 0 | 1 | 2) => number): Growth['after'] => [of(0), of(1), of(2)];
  const releases = assumed.pages * PAGE_BYTES * RELEASES_KEPT;
  return [
    {
      store: 'releases',
      after: [releases, releases, releases],
      means: `${RELEASES_KEPT} of ${assumed.pages.toLocaleString('en-IN')} pages`,
    },
    {
      store: 'second copy',
      // The changes since the full copy are at most as large as the database.
      after: each((year) => 2 * databases[year] + twice[year]),
      means: 'databases twice, photos and media once',
    },
    {
      store: 'backups',
      after: each((year) => assumed.backups * databases[year] + files[year]),
      means: `databases ${assumed.backups} times, files once`,
    },
  ];
}

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
export function growthTable(growth: readonly Growth[], derived: readonly Derived[] = []): string {
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
    ...derived.map(({ store, after, means }) => [store, means, '', '', ...after.map(sizeText)]),
  ];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
