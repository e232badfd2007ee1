import type { Locale } from '@pune/i18n';
import type { Officer } from '@pune/staff/officer';
import type { Permission } from '@pune/staff/permissions';

/** A text of the interface in the officer's language. */
export type Text = (locale: Locale) => string;

/** A time limit of a case. Times are ISO 8601 texts in UTC. */
export interface SlaClock {
  label: Text;
  startedAt: string;
  dueAt: string;
  doneAt: string | null;
  /** Set while the clock stands still: a parked case. */
  parkedUntil: string | null;
  /** Set where the clock stopped without its step, as another case goes on in its place. */
  endedAt?: string | null;
}

/** A case as a row of the inbox. */
export interface CaseRow {
  /** Opaque; in the address of the case. */
  id: string;
  /** The number that citizens know, such as `PN-2345-678N`. */
  number: string;
  subject: Text;
  place: Text | null;
  status: string;
  openedAt: string;
  /** The clock that ends next; null for a completed case. */
  clock: SlaClock | null;
  /** The words of the citizen who opened the case, shortened; null without words. */
  description: string | null;
  /** The citizen's last message after that, shortened. */
  lastMessage: string | null;
  /** The designation of the post that the case is assigned to; null if it has none. */
  owner: Text | null;
  /** The language in which the citizen is answered. */
  citizenLanguage: Locale;
  /** Counts changes: an action names the version on which it was decided. */
  version: number;
  /** The names of actions that this officer may perform in this state, in the order of the type. */
  actions: readonly string[];
}

export interface Fact {
  label: Text;
  value: Text;
  kind?: 'text' | 'number' | 'date' | 'phone' | 'link';
  /** An address, or one of the desk with the language of the officer. */
  href?: string | Text;
}

export interface CaseDocument {
  id: string;
  label: Text;
  /** A MIME type; pictures are shown, other files are linked. */
  type: string;
  /** The time and place of a photo, as far as its file has them. */
  takenAt: string | null;
  place: { latitude: number; longitude: number } | null;
}

/** The readers of words: everybody, the citizen and the office, or officers alone. */
export type Readers = 'public' | 'reporter' | 'office';

/** An entry of the timeline of a case. */
export interface CaseEvent {
  at: string;
  /** The designation of the officer, or the citizen. */
  by: Text;
  title: Text;
  /** Words of a person, with their language. */
  words: { text: string; language: Locale; readers: Readers } | null;
  /** Citizens see public entries, though not always their words; officers see internal ones. */
  visibility: 'public' | 'internal';
  documents: readonly CaseDocument[];
}

/** A case as a whole. */
export interface CaseDetail extends CaseRow {
  facts: readonly Fact[];
  documents: readonly CaseDocument[];
  position: { latitude: number; longitude: number } | null;
  /** The area of `Cases.mapAreas` in which it is. */
  mapArea?: string | null;
  clocks: readonly SlaClock[];
  /**
   * Oldest first. Entries are only added: an officer who read `n` entries finds what is new after
   * them.
   */
  timeline: readonly CaseEvent[];
}

/** An area of a map: closed rings of longitude and latitude in degrees (WGS 84). */
export interface MapArea {
  id: string;
  rings: readonly (readonly (readonly [longitude: number, latitude: number])[])[];
}

export interface Option {
  value: string;
  label: Text;
}

/** A field of an action's form. Its name is unique in the action. */
export interface Field {
  name: string;
  label: Text;
  hint?: Text;
  kind: 'text' | 'longtext' | 'choice' | 'date' | 'photos' | 'file';
  required: boolean;
  /** Options of a choice for this case. */
  options?: (found: CaseRow, officer: Officer) => Promise<readonly Option[]>;
  /**
   * Prepared texts for this state, in each language, with their fields filled in. The desk inserts
   * the text in the citizen's language, and shows the officer's language beside it.
   */
  templates?: (found: CaseRow) => Promise<readonly Text[]>;
  /** The value with which the form opens. */
  initial?: (found: CaseRow) => Promise<string>;
  /** The refusal if this field and all others of the action with one are empty. */
  oneOf?: Text;
  charactersMax?: number;
}

export interface Action {
  /** A verb in snake case; the last part of its address. */
  name: string;
  label: Text;
  permission: Permission;
  /** The states in which it is possible. */
  from: readonly string[];
  fields: readonly Field[];
  /**
   * The message as the citizen will read it, in the citizen's language; null for an internal
   * action. The desk shows the message and asks for confirmation before it performs the action.
   */
  message: ((found: CaseRow, values: Input['values']) => Promise<string>) | null;
  /** Another case that the action changes too: its row is shown before it is confirmed. */
  other?: {
    label: Text;
    /** Null if there is none with the typed values that this officer may see. */
    find: (values: Input['values'], officer: Officer) => Promise<CaseRow | null>;
  };
  /** True if citizens see the step in public, though no message is sent about it. */
  isShown?: boolean;
  /** The confirmation that the officer reads afterwards: `Acknowledged`. */
  done: Text;
  /** It may be performed on several cases at once. */
  isBulk: boolean;
  /**
   * True if the officer must have signed in within minutes, with password and code: a session that
   * was left open, or was stolen, does not perform it. Such an action is not bulk.
   */
  needsFreshSignIn?: boolean;
  /**
   * The action that takes it back, while nothing was sent to the citizen. It has no required
   * fields, and is among the actions of a case while it is possible.
   */
  undo?: string;
  /**
   * The letter that begins the action at the keyboard, if it is the first possible one with it: `a`
   * takes the case on, `r` answers.
   */
  shortcut?: 'a' | 'r';
}

/** Typed values and files of an action's form. The type of a file follows from its bytes. */
export interface Input {
  values: Readonly<Record<string, string>>;
  files: Readonly<Record<string, readonly Uint8Array[]>>;
}

export interface Refusal {
  field: string;
  message: Text;
}

/**
 * The result of an action. Checks run in this order: `NotFound`, a key that was used before (the
 * first result again), `NotPermitted`, `Stale`, `NotPossible`, `Invalid`.
 */
export type ActResult =
  | { kind: 'Acted'; version: number }
  | { kind: 'Invalid'; refusals: readonly Refusal[] }
  /** Another officer changed the case since the version on which the action was decided. */
  | { kind: 'Stale'; version: number }
  | { kind: 'NotPossible'; status: string }
  | { kind: 'NotPermitted' }
  | { kind: 'NotFound' };

/**
 * The queues of the inbox: due today or overdue, assigned to the officer's posts, all open cases
 * within the officer's reach, open cases that wait for others (parked, or for the citizen), and
 * completed ones.
 */
export const QUEUES = ['breaching', 'mine', 'office', 'waiting', 'completed'] as const;
export type Queue = (typeof QUEUES)[number];

export const SORTS = ['due', 'opened', 'changed'] as const;
export type Sort = (typeof SORTS)[number];

export interface CaseQuery {
  queue: Queue;
  filters: Readonly<Record<string, string>>;
  /** A number, the last digits of a telephone number, or words. */
  search: string;
  /** The case that is due first, the oldest, or the last changed one comes first. */
  sort: Sort;
  /** The opaque mark of the last row of the page before. */
  after: string | null;
  limit: number;
}

export interface CaseList {
  rows: readonly CaseRow[];
  /** The mark for the next page; null at the end. */
  next: string | null;
}

/** The cases of a type. Every method applies the officer's permissions in its database query. */
export interface Cases {
  list: (query: CaseQuery, officer: Officer) => Promise<CaseList>;
  /** The cases with these ids, in their order, without those that the officer may not see. */
  rows: (ids: readonly string[], officer: Officer) => Promise<readonly CaseRow[]>;
  /** The number of cases in each queue, at most 1,000 each. */
  counts: (officer: Officer) => Promise<Readonly<Record<Queue, number>>>;
  /** Records in the audit that the officer opened the case. */
  open: (id: string, officer: Officer) => Promise<CaseDetail | null>;
  document: (
    id: string,
    document: string,
    officer: Officer,
  ) => Promise<{ type: string; bytes: Uint8Array } | null>;
  /**
   * Checks the input of an action against the case as it is now, and changes nothing: an officer
   * reads what is wrong before the message is shown.
   *
   * @returns the refusals of `act`; none if another result than `Invalid` would follow
   */
  check: (
    given: { id: string; action: string; version: number; input: Input },
    officer: Officer,
  ) => Promise<readonly Refusal[]>;
  /**
   * Performs an action in one transaction with the check of the officer's authority and with the
   * audit entry. The same key performs it once.
   */
  act: (
    given: { id: string; action: string; version: number; input: Input; key: string },
    officer: Officer,
  ) => Promise<ActResult>;
  /**
   * The open cases of each post within the officer's reach for `CaseType.supervise`, for the page
   * of supervisors; a type without that permission has no such page.
   */
  load?: (officer: Officer) => Promise<readonly PostLoad[]>;
  /** The causes for which time limits passed in the last 30 days, the most frequent first. */
  breaches?: (officer: Officer) => Promise<readonly BreachCount[]>;
  /** The areas in which cases are drawn; without it a case has no drawing. */
  mapAreas?: () => Promise<readonly MapArea[]>;
  /** Work of the last 30 days to look at again: disputed, reopened, or with refused evidence. */
  sample?: (officer: Officer) => Promise<readonly Sampled[]>;
}

/** The number of time limits that passed for a cause. */
export interface BreachCount {
  cause: Text;
  count: number;
}

/** A case of a quality sample. */
export interface Sampled {
  row: CaseRow;
  reason: Text;
}

/** The open cases of a post. */
export interface PostLoad {
  post: Text;
  /** The persons who hold the post now, acting holders too; null if the row is no single post. */
  holders: readonly string[] | null;
  office: Text | null;
  open: number;
  dueToday: number;
  overdue: number;
  /** Cases that a citizen disputed and that no officer has taken up again, if the type has such. */
  disputed?: number;
  /** The time at which the oldest open case was opened; null without open cases. */
  oldestAt: string | null;
  /** The filters of the list that show these cases, to hand them over; null if there are none. */
  filters?: Readonly<Record<string, string>> | null;
}

export interface Filter {
  name: string;
  label: Text;
  options: (officer: Officer) => Promise<readonly Option[]>;
}

/** A kind of case: everything that the desk knows of a feature. */
export interface CaseType {
  /** The feature's plural noun; a part of addresses. */
  name: string;
  title: Text;
  /** The permission to see the type at all. */
  permission: Permission;
  /** The permission to see the load of posts. */
  supervise?: Permission;
  statuses: readonly { value: string; label: Text; isOpen: boolean }[];
  filters: readonly Filter[];
  actions: readonly Action[];
  /** Opens the cases on first use; it is called again after a failure. */
  cases: () => Promise<Cases>;
}
