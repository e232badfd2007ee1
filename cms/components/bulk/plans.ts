import type { Choice as ReadersChoice } from '@pune/content-models/changes/rules';
import { isTarget } from '@pune/content-models/redirects/rules';
import type { WithdrawalKind } from '@pune/content-models/withdrawals';
import { LOCALES, type Locale } from '@pune/i18n';
import type { HandOverView } from '../../handovers.endpoints.ts';
import { LANGUAGES } from '../../languages.ts';
import type { WithdrawalView } from '../../withdrawals.endpoints.ts';
import type { Say } from '../say.ts';

/**
 * Acts on many documents: for each one the request that does it, or the reason why it is left out.
 * The requests are those of one document, so that the same rules decide. Pure.
 */

export const ACTIONS = [
  'submit',
  'approve',
  'publish',
  'review',
  'department',
  'takeDown',
] as const;
export type Action = (typeof ACTIONS)[number];

interface AnyField {
  name?: string;
  fields?: readonly AnyField[];
  tabs?: readonly AnyField[];
}
const hasField = (fields: readonly AnyField[], name: string): boolean =>
  fields.some(
    (field) =>
      field.name === name ||
      (!field.name && hasField([...(field.fields ?? []), ...(field.tabs ?? [])], name)),
  );

/** The acts that a type knows, by its fields. */
export const actionsFor = (collection: string, fields: readonly unknown[]): Action[] =>
  ACTIONS.filter((action) => {
    if (action === 'takeDown') return isTarget(collection);
    const needed = { review: 'reviewOn', department: 'department' }[action as string];
    return !needed || hasField(fields as readonly AnyField[], needed);
  });

/** The act for all documents, with its settings. */
export interface Choice {
  action: Action;
  /** To those who check. */
  note: string;
  /** A day, as it was typed. */
  reviewOn: string;
  /** The id of the department. */
  department: string;
  kind: WithdrawalKind;
  reason: Partial<Record<Locale, string>>;
}

/** The state of one document and the rights to it. */
export interface Facts {
  collection: string;
  id: string;
  handover: Pick<
    HandOverView,
    | 'maySubmit'
    | 'mayJudge'
    | 'state'
    | 'isApproved'
    | 'refusal'
    | 'languages'
    | 'digests'
    | 'changeNote'
    | 'toldLanguages'
  > | null;
  mayPublish: boolean;
  withdrawal: Pick<WithdrawalView, 'languages' | 'mayTakeDown' | 'withdrawal'> | null;
  /** The faults for which publishing would be refused. */
  problems: readonly string[];
}

export interface Request {
  path: string;
  method: 'POST' | 'PATCH';
  body: object;
}

export type Plan = { kind: 'Will'; text: string; request: Request } | { kind: 'Not'; text: string };

const not = (text: string): Plan => ({ kind: 'Not', text });

const languagesIn = (say: Say, languages: readonly Locale[]): string =>
  languages.map((locale) => say(LANGUAGES[locale])).join(', ');

/** The languages whose newest text is not public, by their state. */
const languagesWith = (
  { languages }: Pick<HandOverView, 'languages'>,
  ...states: HandOverView['languages'][Locale][]
): Locale[] => LOCALES.filter((locale) => states.includes(languages[locale]));

const actions = ({ collection, id }: Facts, text: string, path: string, body: object): Plan => ({
  kind: 'Will',
  text,
  request: { path: `/publishing/${collection}/${id}/${path}`, method: 'POST', body },
});

const saving = ({ collection, id }: Facts, text: string, query: string, body: object): Plan => ({
  kind: 'Will',
  text,
  request: { path: `/${collection}/${id}?${query}depth=0`, method: 'PATCH', body },
});

const isUnchanged = (handover: NonNullable<Facts['handover']>): boolean =>
  languagesWith(handover, 'approved', 'unapproved', 'incomplete').length === 0;

function submitPlan(facts: Facts, { note }: Choice, say: Say): Plan {
  const { handover } = facts;
  if (!handover?.maySubmit) return not(say('You may not change this document.'));
  if (handover.isApproved) return not(say('It is approved already.'));
  if (handover.state === 'submitted') return not(say('It is submitted already.'));
  if (isUnchanged(handover))
    return not(say('It is public as it stands: nothing is to be checked.'));
  return actions(facts, say('Will be submitted, to any checker or publisher.'), 'handover/submit', {
    note,
  });
}

function approvePlan(facts: Facts, say: Say): Plan {
  const { handover } = facts;
  if (!handover?.mayJudge) return not(say('You may not approve texts of this department.'));
  if (handover.state !== 'submitted') return not(say('It is not submitted.'));
  if (handover.refusal) return not(handover.refusal);
  const languages = languagesWith(handover, 'unapproved');
  return actions(
    facts,
    say('Will be approved as it stands: {{languages}}.', {
      languages: languagesIn(say, languages),
    }),
    'handover/approve',
    // The digests of the listed texts: a text that changed since then is not approved.
    { digests: handover.digests },
  );
}

/** The note to readers that was submitted with the text, and was read before the approval. */
const submittedChange = ({
  changeNote,
  toldLanguages,
}: Pick<HandOverView, 'changeNote' | 'toldLanguages'>): ReadersChoice =>
  changeNote && toldLanguages.length > 0
    ? { kind: 'told', note: changeNote }
    : { kind: 'correction' };

function publishPlan(facts: Facts, say: Say): Plan {
  const { handover, mayPublish, problems } = facts;
  if (!handover || !mayPublish) return not(say('You may not publish this document.'));
  if (isUnchanged(handover)) return not(say('It is public as it stands.'));
  if (!handover.isApproved)
    return not(
      say('Not approved: {{languages}}.', {
        languages: languagesIn(say, languagesWith(handover, 'unapproved', 'incomplete')),
      }),
    );
  if (problems.length > 0) return not(problems.join(' '));
  const languages = languagesIn(say, languagesWith(handover, 'approved'));
  const change = submittedChange(handover);
  return saving(
    facts,
    change.kind === 'told'
      ? say('Will be published: {{languages}}. Readers are told: “{{note}}”', {
          languages,
          note: Object.values(change.note).join(' · '),
        })
      : say('Will be published: {{languages}}.', { languages }),
    'locale=en&',
    { _status: 'published', publishChange: change },
  );
}

function fieldPlan(facts: Facts, text: string, values: object, say: Say): Plan {
  if (!facts.handover?.maySubmit) return not(say('You may not change this document.'));
  return saving(facts, text, 'draft=true&locale=en&', { ...values, _status: 'draft' });
}

function takeDownPlan(facts: Facts, { kind, reason }: Choice, say: Say): Plan {
  const { withdrawal } = facts;
  if (!withdrawal) return not(say('Documents of this type have no page of their own.'));
  if (!withdrawal.mayTakeDown)
    return not(say('Only a publisher of the department may take a public document down.'));
  if (withdrawal.languages.length === 0) return not(say('This document is not public.'));
  if (kind === 'withdrawn' && withdrawal.withdrawal?.kind === 'withdrawn')
    return not(say('This document was withdrawn before.'));
  const missing = withdrawal.languages.filter((locale) => !reason[locale]?.trim());
  if (missing.length > 0)
    return not(
      say('Give the reason to readers in each public language: {{languages}}.', {
        languages: languagesIn(say, missing),
      }),
    );
  return actions(
    facts,
    kind === 'withdrawn'
      ? say('Will be withdrawn: the page stays, with date and reason above the text.')
      : say('Will be taken down: the address says that the page was removed, and why.'),
    'withdrawal',
    {
      kind,
      reason: Object.fromEntries(withdrawal.languages.map((locale) => [locale, reason[locale]])),
    },
  );
}

/** Plans an act for one document: the request, or the reason why it is left out. */
export function planFor(facts: Facts, choice: Choice, say: Say): Plan {
  switch (choice.action) {
    case 'submit':
      return submitPlan(facts, choice, say);
    case 'approve':
      return approvePlan(facts, say);
    case 'publish':
      return publishPlan(facts, say);
    case 'review':
      return fieldPlan(
        facts,
        say('A draft with the day of review will be saved.'),
        { reviewOn: choice.reviewOn },
        say,
      );
    case 'department':
      return fieldPlan(
        facts,
        say('A draft with the department will be saved.'),
        { department: choice.department },
        say,
      );
    case 'takeDown':
      return takeDownPlan(facts, choice, say);
  }
}

/** The parts of the facts that an act needs, so that no others are asked for. */
export const factsNeeded = (action: Action): { withdrawal: boolean; publishing: boolean } => ({
  withdrawal: action === 'takeDown',
  publishing: action === 'publish',
});
