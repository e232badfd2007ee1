import type {
  Action,
  Cases,
  CaseRow,
  CaseType,
  Field,
  Input,
  Option,
  Text,
} from '@pune/desk/case-type';
import type { Locale } from '@pune/i18n';
import { formatDate } from '@pune/i18n/format';
import { render } from '@pune/notify/templates';
import type { Officer } from '@pune/staff/officer';
import { NO_OFFICE, WORDS_MIN } from './action-plans.ts';
import { OFFICE_ACTIONS, type OfficeAction } from './actions.ts';
import { INTERNAL } from './case-timeline.ts';
import { categoryLabel, type Configuration } from './configuration.ts';
import { GRIEVANCE_STATUSES, WORDS_CHARACTERS_MAX } from './grievances.constants.ts';
import { isTold, updateOf } from './reporter-updates.ts';
import type { Post } from '@pune/staff/posts';
import { say } from './texts.ts';
import { canBeUndone, stageOf, statesOf } from './transitions.ts';

/** The grievances behind the desk, opened once. */
export interface OpenedCases {
  cases: Cases;
  configuration: () => Promise<Configuration>;
  /** The posts to which an officer may assign a case. */
  postsFor: (id: string, officer: Officer) => Promise<readonly Post[]>;
  /** The other case of a merge, as it was typed, if the officer may see it. */
  otherCase: (typed: string, officer: Officer) => Promise<CaseRow | null>;
  /** The present kind and ward office of a case, with which the form of a transfer opens. */
  unitOf: (id: string) => Promise<{ category: string; office: string | null } | null>;
  /** The posts of which an officer supervises the work. */
  postsOf: (officer: Officer) => Promise<readonly Post[]>;
}
type Open = () => Promise<OpenedCases>;

const text =
  (key: string): Text =>
  (locale) =>
    say(locale, key);

/** Posts that a filter lists; a supervisor of more of them comes from the page of their load. */
const OWNERS_MAX = 40;
const postOption = ({ id, designation }: Post): Option => ({
  value: id,
  label: (locale) => designation[locale],
});

const NUMBER_CHARACTERS_MAX = 20;

/** The fields of words, with the templates of the state. */
const words = (open: Open, action: OfficeAction): Field => ({
  name: 'words',
  label: text(`words_${action}`),
  hint: text(action === 'note' ? 'hint_note' : 'hint_words'),
  kind: 'longtext',
  required: WORDS_MIN[action] !== 0,
  charactersMax: WORDS_CHARACTERS_MAX,
  ...(action !== 'note' && {
    templates: async ({ status }: CaseRow) =>
      (await (await open()).configuration()).templates
        .filter(({ states }) => (states as readonly string[]).includes(status))
        .map(
          (template): Text =>
            (locale) =>
              template.text[locale],
        ),
  }),
});

const categoryOptions = ({ categories }: Configuration): Option[] =>
  categories
    .filter(({ isActive }) => isActive)
    .map(({ code, label }) => ({ value: code, label: (locale) => label[locale] }));

const officeOptions = ({ offices }: Configuration): Option[] =>
  offices.map(({ id, name }) => ({ value: id, label: (locale) => name[locale] }));

/** The published names of departments, by their codes. */
export type DepartmentNames = ReadonlyMap<string, Readonly<Record<Locale, string>>>;

/** While no name is known, a department is named by its categories: a code is in no language. */
function departmentOptions({ categories }: Configuration, names: DepartmentNames): Option[] {
  const nameOf = (department: string) => names.get(department)?.en ?? department;
  const departments = [...new Set(categories.map(({ department }) => department))].sort(
    (one, other) => nameOf(one).localeCompare(nameOf(other), 'en'),
  );
  return departments.map((department) => ({
    value: department,
    label: (locale) =>
      names.get(department)?.[locale] ??
      categories
        .filter((category) => category.department === department)
        .map(({ label }) => label[locale])
        .join(', '),
  }));
}

const choice = (
  name: string,
  label: string,
  options: NonNullable<Field['options']>,
  { hint, initial }: { hint?: string; initial?: NonNullable<Field['initial']> } = {},
): Field => ({
  name,
  label: text(label),
  kind: 'choice',
  required: true,
  options,
  ...(hint && { hint: text(hint) }),
  ...(initial && { initial }),
});

/** The fields of each action besides its words. */
const fieldsOf = (open: Open): Partial<Record<OfficeAction, readonly Field[]>> => {
  const configured =
    (options: (configuration: Configuration) => Option[]) => async (): Promise<Option[]> =>
      options(await (await open()).configuration());
  return {
    assign: [
      choice('post', 'field_post', async ({ id }, officer) =>
        (await (await open()).postsFor(id, officer)).map(postOption),
      ),
    ],
    park: [
      {
        name: 'until',
        label: text('field_until'),
        hint: text('hint_until'),
        kind: 'date',
        required: true,
      },
    ],
    transfer: [
      choice('category', 'field_category', configured(categoryOptions), {
        hint: 'hint_transfer',
        initial: async ({ id }) => (await (await open()).unitOf(id))?.category ?? '',
      }),
      choice(
        'office',
        'field_office',
        configured((configuration) => [
          ...officeOptions(configuration),
          { value: NO_OFFICE, label: text('option_no_office') },
        ]),
        {
          // A place without a known office is looked up, not confirmed.
          initial: async ({ id }) => (await (await open()).unitOf(id))?.office ?? '',
        },
      ),
      choice('wrong_route', 'field_wrong_route', async () => [
        { value: 'yes', label: text('option_wrong_route_yes') },
        { value: 'no', label: text('option_wrong_route_no') },
      ]),
    ],
    resolve: [
      {
        name: 'photos',
        label: text('field_photos'),
        hint: text('hint_photos'),
        kind: 'photos',
        required: false,
        oneOf: text('error_evidence_missing'),
      },
      {
        name: 'document',
        label: text('field_document'),
        hint: text('hint_document'),
        kind: 'file',
        required: false,
        oneOf: text('error_evidence_missing'),
      },
    ],
    merge: [
      {
        name: 'into',
        label: text('field_into'),
        hint: text('hint_into'),
        kind: 'text',
        required: true,
        charactersMax: NUMBER_CHARACTERS_MAX,
      },
    ],
  };
};

/** The SMS about an action and the words that the tracking page shows. */
const messageOf =
  (action: Parameters<typeof updateOf>[0]) =>
  async ({ number, citizenLanguage }: CaseRow, values: Input['values']): Promise<string> => {
    const status = updateOf(action, citizenLanguage);
    const sms = render('grievance_update', citizenLanguage, { number, status }).text;
    const locale = citizenLanguage as Locale;
    const until =
      values.until && say(locale, 'message_until', { date: formatDate(values.until, locale) });
    return [sms, until, values.words?.trim()].filter(Boolean).join('\n\n');
  };

/** The case into which another one is merged: an officer compares both before the merge. */
const otherOf = (open: Open): NonNullable<Action['other']> => ({
  label: text('merge_other'),
  find: async (values, officer) => (await open()).otherCase(values.into ?? '', officer),
});

/** A case is acknowledged first and assigned later; it is answered, also by its resolution. */
const SHORTCUTS: Partial<Record<OfficeAction, NonNullable<Action['shortcut']>>> = {
  acknowledge: 'a',
  assign: 'a',
  reply: 'r',
};

const BULK: readonly OfficeAction[] = ['acknowledge', 'start', 'reply', 'assign', 'note', 'undo'];

function actionsOf(open: Open): Action[] {
  const fields = fieldsOf(open);
  return (Object.keys(OFFICE_ACTIONS) as OfficeAction[]).map((name) => ({
    name,
    label: text(`action_${name}`),
    permission: OFFICE_ACTIONS[name],
    from: statesOf(name),
    fields: [...(fields[name] ?? []), ...(WORDS_MIN[name] === null ? [] : [words(open, name)])],
    message: isTold(name) ? messageOf(name) : null,
    ...(name === 'merge' && { other: otherOf(open) }),
    isShown: !INTERNAL.includes(name),
    done: text(`done_${name}`),
    isBulk: BULK.includes(name),
    ...(canBeUndone(name) && { undo: 'undo' satisfies OfficeAction }),
    ...(SHORTCUTS[name] && { shortcut: SHORTCUTS[name] }),
  }));
}

const STATUSES: CaseType['statuses'] = GRIEVANCE_STATUSES.map((value) => ({
  value,
  label: text(`status_${value}`),
  isOpen: stageOf(value) !== 'completed',
}));

/**
 * Describes grievances to the officers' desk. `open` is called again after a failure.
 *
 * @param departments the published names of departments
 */
export function grievanceCaseType(
  open: Open,
  departments: () => Promise<DepartmentNames> = async () => new Map(),
): CaseType {
  const configured = (options: (configuration: Configuration) => Option[]) => async () =>
    options(await (await open()).configuration());
  return {
    name: 'grievances',
    title: text('desk_title'),
    permission: 'grievances.read',
    supervise: 'grievances.supervise',
    statuses: STATUSES,
    filters: [
      { name: 'office', label: text('status_office'), options: configured(officeOptions) },
      {
        name: 'category',
        label: text('status_category'),
        options: configured((configuration) =>
          configuration.categories.map(({ code }) => ({
            value: code,
            label: (locale) => categoryLabel(configuration, code, locale),
          })),
        ),
      },
      { name: 'status', label: text('status_now'), options: async () => STATUSES },
      {
        name: 'department',
        label: text('desk_department'),
        options: async () =>
          departmentOptions(await (await open()).configuration(), await departments()),
      },
      {
        name: 'owner',
        label: text('desk_owner'),
        options: async (officer) => {
          const posts = await (await open()).postsOf(officer);
          return posts.length > OWNERS_MAX ? [] : posts.map(postOption);
        },
      },
    ],
    actions: actionsOf(open),
    cases: async () => (await open()).cases,
  };
}
