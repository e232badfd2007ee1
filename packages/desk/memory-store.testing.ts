import { dayInIndia } from '@pune/std/india-time';
import type { Officer, Ward } from '@pune/staff/officer';
import type {
  ActResult,
  CaseDetail,
  CaseEvent,
  CaseRow,
  MapArea,
  Queue,
  SlaClock,
} from './case-type.ts';
import type { Permission } from '@pune/staff/permissions';
import { ACTIONS } from './memory-actions.testing.ts';
import {
  OFFICES,
  postOf,
  same,
  STATUSES,
  SUBJECTS,
  TEXTS,
  type Office,
} from './memory-texts.testing.ts';

/** Requirements that a case type may break, so that a test can prove that the contract sees it. */
export interface Faults {
  ignoresScope?: boolean;
  ignoresPermission?: boolean;
  ignoresVersion?: boolean;
  ignoresKey?: boolean;
  ignoresState?: boolean;
  acceptsMissing?: boolean;
  checksNothing?: boolean;
  actsOnCheck?: boolean;
  namesWrongField?: boolean;
  losesUndo?: boolean;
  pagesByOffset?: boolean;
  leavesOut?: boolean;
  countsPage?: boolean;
  opensSilently?: boolean;
  searchesByPattern?: boolean;
  offersEverything?: boolean;
  ignoresFilter?: boolean;
  servesDocuments?: boolean;
}

/** A case in memory. */
export interface Stored {
  id: string;
  index: number;
  status: string;
  ward: Ward & { office: Office };
  /** The office before a transfer, which can be taken back. */
  before: Office | null;
  openedAt: string;
  dueAt: string;
  changedAt: string;
  version: number;
  events: CaseEvent[];
  words: string;
}

/** All cases of a test, in the place of a database. */
export interface Memory {
  stored: Map<string, Stored>;
  audit: { id: string; person: string }[];
  results: Map<string, ActResult>;
  now: () => Date;
  faults: Faults;
  isMapDown: boolean;
}

/** The JPEG of one grey pixel. */
export const PIXEL = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////' +
    '////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  'base64',
);
export const PHOTO = {
  id: 'photo',
  label: TEXTS.photo,
  type: 'image/jpeg',
  takenAt: null,
  place: { latitude: 18.5074, longitude: 73.8077 },
};

const square = (west: number): MapArea['rings'] => [
  [
    [west, 18.45],
    [west + 0.1, 18.45],
    [west + 0.1, 18.6],
    [west, 18.6],
    [west, 18.45],
  ],
];
/** The areas of two offices, side by side. */
export const AREAS: readonly MapArea[] = [
  { id: 'WO-03', rings: square(73.75) },
  { id: 'WO-01', rings: square(73.85) },
];

export const isOpen = (status: string): boolean =>
  STATUSES.find(({ value }) => value === status)!.isOpen;

export const may = (
  { faults }: Memory,
  permission: Permission,
  officer: Officer,
  { ward }: Stored,
): boolean =>
  faults.ignoresScope ? officer.postsWith(permission).length > 0 : officer.may(permission, ward);

const isUndo = (name: string) => ACTIONS.some(({ undo }) => undo === name);
export const isPossible = (action: (typeof ACTIONS)[number], one: Stored): boolean =>
  action.from.includes(one.status) && (!isUndo(action.name) || one.before !== null);

export const isIn = (queue: Queue, one: Stored, now: Date): boolean =>
  ({
    breaching: isOpen(one.status) && dayInIndia(one.dueAt) <= dayInIndia(now),
    mine: isOpen(one.status),
    office: isOpen(one.status),
    waiting: one.status === 'parked',
    completed: !isOpen(one.status),
  })[queue];

const clockOf = (one: Stored): SlaClock => ({
  label: TEXTS.clock,
  startedAt: one.openedAt,
  dueAt: one.dueAt,
  doneAt: isOpen(one.status) ? null : one.changedAt,
  parkedUntil: one.status === 'parked' ? one.dueAt : null,
});

export const rowOf = (memory: Memory, one: Stored, officer: Officer): CaseRow => ({
  id: one.id,
  number: `PN-${1000 + one.index}`,
  subject: SUBJECTS[one.index % SUBJECTS.length]!,
  place: OFFICES[one.ward.office],
  status: one.status,
  openedAt: one.openedAt,
  clock: isOpen(one.status) ? clockOf(one) : null,
  description: one.words,
  lastMessage: null,
  owner: postOf(one.ward.office),
  citizenLanguage: 'mr',
  version: one.version,
  actions: ACTIONS.filter(
    (action) =>
      memory.faults.offersEverything ||
      (isPossible(action, one) && may(memory, action.permission, officer, one)),
  ).map(({ name }) => name),
});

export const detailOf = (memory: Memory, one: Stored, officer: Officer): CaseDetail => ({
  ...rowOf(memory, one, officer),
  facts: [
    { label: TEXTS.category, value: SUBJECTS[one.index % SUBJECTS.length]! },
    { label: TEXTS.landmark, value: OFFICES[one.ward.office] },
    { label: TEXTS.mobile, value: same('98220 12345'), kind: 'phone', href: 'tel:+919822012345' },
  ],
  documents: [PHOTO],
  position: PHOTO.place,
  mapArea: one.ward.office,
  clocks: [clockOf(one)],
  timeline: [...one.events],
});

export function newCase(
  { stored, now }: Memory,
  { status = 'submitted', office = 'WO-03' as Office, dueInHours = 20 },
): string {
  const index = stored.size;
  const id = `case-${String(index).padStart(4, '0')}`;
  const openedAt = new Date(now().getTime() - (1000 - index) * 60_000).toISOString();
  const words = 'शाळेजवळचा दिवा बंद आहे; रात्री अंधार असतो.';
  stored.set(id, {
    id,
    index,
    status,
    ward: { department: 'electricity', office, post: `ward_officer ${office}` },
    before: null,
    openedAt,
    dueAt: new Date(now().getTime() + dueInHours * 3_600_000).toISOString(),
    changedAt: openedAt,
    version: 1,
    events: [
      {
        at: openedAt,
        by: TEXTS.citizen,
        title: TEXTS.filed,
        words: { text: words, language: 'mr', readers: 'reporter' },
        visibility: 'public',
        documents: [PHOTO],
      },
    ],
    words,
  });
  return id;
}
