import type {
  CaseDetail,
  CaseDocument,
  CaseEvent,
  CaseRow,
  Fact,
  Option,
  SlaClock,
  Text,
} from '@pune/desk/case-type';
import type { Locale } from '@pune/i18n';
import { actorFor } from '@pune/staff/officers';
import type { Officer } from '@pune/staff/officer';
import {
  decidedFirst,
  isOffered,
  OFFICE_ACTIONS,
  wardOf,
  wardOfAction,
  type OfficeAction,
} from './decisions.ts';
import type { ItemRow, ModerationTables } from './moderation.tables.ts';
import { scan } from '@pune/std/personal-data';
import type { Source } from './sources.ts';
import { say, text } from './texts.ts';
import { isOpen, statesOf, type ItemStatus } from './transitions.ts';

export type EventRow = ModerationTables['moderation_events'];
/** The designations of posts, by id. */
export type Designations = ReadonlyMap<string, Readonly<Record<Locale, string>>>;

export const PHOTO_ID = 'photo';
const LAST_MESSAGE_CHARACTERS = 160;

/** The actions that an officer may perform on an item in its state. */
export const actionsFor = (row: ItemRow, officer: Officer, now: Date): OfficeAction[] => {
  const present = { person: officer.person.id, now };
  return (Object.keys(OFFICE_ACTIONS) as OfficeAction[]).filter(
    (action) =>
      statesOf(action).includes(row.status as ItemStatus) &&
      isOffered(action, row, present) &&
      !decidedFirst(row, officer.person.id) &&
      actorFor(officer, OFFICE_ACTIONS[action], wardOfAction(action, row, present)) !== null,
  );
};

const clockOf = (row: ItemRow): SlaClock => ({
  label: text('clock_decide'),
  startedAt: row.appealed_at ?? row.submitted_at,
  dueAt: row.due_at,
  doneAt: isOpen(row.status as ItemStatus) ? null : row.changed_at,
  parkedUntil: null,
});

const shortened = (words: string): string =>
  words.length > LAST_MESSAGE_CHARACTERS
    ? `${words.slice(0, LAST_MESSAGE_CHARACTERS - 1)}…`
    : words;

const placeOf = ({ office }: ItemRow, offices: readonly Option[]): Text | null =>
  office === null ? null : (offices.find(({ value }) => value === office)?.label ?? (() => office));

/** The surroundings of an item, as rows show them. */
export interface Named {
  offices: readonly Option[];
  /** The designations of the posts that overdue items were passed to. */
  owners: Designations;
  now: Date;
}

const ownerOf = ({ owner_post: post }: ItemRow, owners: Designations): Text | null => {
  const designation = post === null ? undefined : owners.get(post);
  return designation ? (locale) => designation[locale] : null;
};

/** Describes an item to the desk. */
export const caseRow = (
  row: ItemRow,
  officer: Officer,
  { offices, owners, now }: Named,
): CaseRow => ({
  id: row.id,
  number: row.number,
  subject: text(`subject_${row.part}`),
  place: placeOf(row, offices),
  status: row.status,
  openedAt: row.submitted_at,
  clock: isOpen(row.status as ItemStatus) ? clockOf(row) : null,
  description: row.text === null ? null : shortened(row.text),
  lastMessage: null,
  owner: ownerOf(row, owners),
  citizenLanguage: row.language as Locale,
  version: row.version,
  actions: actionsFor(row, officer, now),
});

/** The findings of the scan, each with its words. */
function foundIn({ text: words, part }: ItemRow): Text {
  if (part === 'photo') return text('found_in_photo');
  const findings = scan(words ?? '');
  if (findings.length === 0) return text('found_nothing');
  return (locale) =>
    findings
      .map(({ kind, start, end }) =>
        say(locale, `found_${kind}`, { words: words!.slice(start, end) }),
      )
      .join(' · ');
}

function factsOf(row: ItemRow, source: Source | undefined, officer: Officer): Fact[] {
  const { status, reason, object, number } = row;
  const isLinked = source && officer.may(source.permission, wardOf(row));
  return [
    {
      label: source?.label ?? text('fact_source'),
      value: () => number.slice(0, -2),
      ...(isLinked && { kind: 'link' as const, href: source.address(object) }),
    },
    ...(status === 'withdrawn' ? [] : [{ label: text('fact_found'), value: foundIn(row) }]),
    ...(reason ? [{ label: text('fact_reason'), value: text(`reason_${reason}`) }] : []),
    ...(decidedFirst(row, officer.person.id)
      ? [{ label: text('fact_appeal'), value: text('appeal_of_own') }]
      : []),
  ];
}

const photoOf = ({ part, picture_type: type }: ItemRow): CaseDocument[] =>
  part === 'photo' && type !== null
    ? [{ id: PHOTO_ID, label: text('subject_photo'), type, takenAt: null, place: null }]
    : [];

/** The decisions, which the author or everybody learns; the rest is for officers. */
const PUBLIC_EVENTS: readonly string[] = [
  'approve',
  'approve_marked',
  'redact',
  'withhold',
  'grant',
  'grant_redacted',
  'uphold',
];

/** @param isUndone true for a decision that was taken back: the author did not read its words */
function eventOf(
  event: EventRow,
  row: ItemRow,
  designations: Designations,
  isUndone: boolean,
): CaseEvent {
  const post = event.post === null ? undefined : designations.get(event.post);
  const title: Text = (locale) =>
    event.reason
      ? `${say(locale, `event_${event.event}`)}: ${say(locale, `reason_${event.reason}`)}`
      : say(locale, `event_${event.event}`);
  const isSubmitted = event.event === 'submit';
  const words = isSubmitted ? row.text : event.words;
  const isPublic = PUBLIC_EVENTS.includes(event.event);
  const language = (isSubmitted ? row.language : event.language) as Locale;
  const ofAuthor = isSubmitted || event.by === 'author';
  return {
    at: event.at,
    by: (locale) => post?.[locale] ?? say(locale, `by_${event.by}`),
    title,
    words:
      words === null
        ? null
        : {
            text: words,
            language,
            readers: ofAuthor ? 'reporter' : isPublic && !isUndone ? 'public' : 'office',
          },
    visibility: isPublic ? 'public' : 'internal',
    documents: [],
  };
}

/** Describes an item as a whole. */
export const caseDetail = (
  row: ItemRow,
  {
    described,
    events,
    source,
    designations,
    officer,
  }: {
    described: CaseRow;
    officer: Officer;
    events: readonly EventRow[];
    source: Source | undefined;
    designations: Designations;
  },
): CaseDetail => ({
  ...described,
  facts: factsOf(row, source, officer),
  documents: photoOf(row),
  position: null,
  clocks: [clockOf(row)],
  timeline: events.map((event, index) =>
    eventOf(event, row, designations, events[index + 1]?.event === 'undo'),
  ),
});
