import {
  APIError,
  type CollectionAfterChangeHook,
  type CollectionAfterDeleteHook,
  type CollectionBeforeChangeHook,
  type PayloadRequest,
} from 'payload';
import {
  choiceFrom,
  isKept,
  NOTE_MAX,
  type Choice,
  type ChoiceRefusal,
} from '@pune/content-models/changes/rules';
import type { Collection } from '@pune/content-models/models';
import { say } from '@pune/content-models/say';
import type { Texts } from '@pune/content-models/withdrawals';
import { isLocale, LOCALES, type Locale } from '@pune/i18n';
import { changedFields } from '../handovers/changes.ts';
import { digestsOf } from '../handovers/digests.ts';
import { refuseInvalid } from '../handovers/problems.ts';
import type { Digests } from '../handovers/rules.ts';
import { languagesBehind } from '../handovers/rules.ts';
import { actOf, documentName, handOverOf } from '../handovers/store.ts';
import { publishedVersions, type Versions } from '../hooks/published-versions.ts';
import { QUESTION } from '../hooks/questions.ts';
import { LANGUAGES } from '../languages.ts';
import { departmentIn } from '../schedules.ts';
import { labelText } from '../words/label-text.ts';
import { languagesAsked, rowsAdded, untranslated } from './rules.ts';
import {
  addChange,
  changesOf,
  firstSeen,
  forgetChanges,
  moveChanges,
  settleBehind,
  shownOf,
} from './store.ts';

/**
 * Asks a publisher if readers are told of a change of a public text, and keeps the history of public
 * changes. The system itself (imports, feeds) and schedules are not asked: their changes are
 * corrections.
 */

/** Remembered between the hooks before a change and those after it. */
interface Begun {
  before: Digests;
  versions: Versions;
  choice: Choice;
}
const begunIn = ({ context }: PayloadRequest): Map<string, Begun> =>
  (context.changes ??= new Map()) as Map<string, Begun>;

const CORRECTION: Choice = { kind: 'correction' };

/** Takes the answer out of the values of a save: it is no content. */
function takeChoice(
  req: PayloadRequest,
  data: Record<string, unknown>,
): Choice | ChoiceRefusal | null {
  const given = data.publishChange ?? req.context.publishChange;
  delete data.publishChange;
  return choiceFrom(given);
}

/**
 * 428, with the field in which the next request answers, the languages of the readers, and the note
 * that the checker has read.
 */
const ask = (message: string, languages: readonly Locale[], note: Texts | null) =>
  new APIError(message, QUESTION, { field: 'publishChange', languages, note } as never, true);

export function choiceRefusalInWords(req: PayloadRequest, refusal: ChoiceRefusal): string {
  switch (refusal) {
    case 'Kind':
      return say(req, 'Choose: a small correction, or a change that readers are told of.');
    case 'Note':
      return say(req, 'Say to readers in a few words what has changed, in at least one language.');
    case 'TooLong':
      return say(req, 'The note is too long: at most {{count}} characters in each language.', {
        count: NOTE_MAX,
      });
  }
}

/** The languages in which a save changes the text over the draft. */
function languagesSaved(
  req: PayloadRequest,
  fields: readonly string[],
  localized: ReadonlySet<string>,
): readonly Locale[] {
  if (fields.length === 0) return [];
  return isLocale(req.locale) && fields.every((name) => localized.has(name))
    ? [req.locale]
    : LOCALES;
}

/** The fields of a published text of which a publication changed the value. */
function changedParts(before: Versions[Locale], after: Versions[Locale]): string[] {
  const values = (version: Versions[Locale]): Record<string, unknown> => ({
    ...(version?.data as object | undefined),
    title: version?.title,
    summary: version?.summary,
  });
  const [was, is] = [values(before), values(after)];
  return Object.keys({ ...was, ...is }).filter(
    (name) => JSON.stringify(was[name]) !== JSON.stringify(is[name]),
  );
}

/** The names of fields as forms show them, in each language. */
const partsIn = (
  { flattenedFields }: { flattenedFields: readonly { name: string; label?: unknown }[] },
  names: readonly string[],
): Partial<Record<Locale, string[]>> =>
  Object.fromEntries(
    LOCALES.map((locale) => [
      locale,
      flattenedFields.flatMap(({ name, label }) =>
        names.includes(name) ? (labelText(label, locale) ?? []) : [],
      ),
    ]),
  );

/** Before a publication: asks what readers are told, and remembers what was public. */
export const askAboutChange: CollectionBeforeChangeHook = async ({
  collection: config,
  data,
  operation,
  originalDoc,
  req,
}) => {
  const given = takeChoice(req, data);
  const collection = config.slug as Collection;
  const isRestoring = req.context.isRestoringVersion === true;
  const isPublishing = data._status === 'published' && !(req.context.savesDraft && isRestoring);
  if (typeof given === 'string')
    throw new APIError(choiceRefusalInWords(req, given), 400, null, true);
  if (operation !== 'update' || !isPublishing) return;
  // Nothing is kept of what the system itself writes, but the texts of orders and policies.
  if (!req.user && (req.context.isSeeding || !isKept(collection))) return;
  const { id } = originalDoc as { id: number | string };
  const { digests: live } = await digestsOf(req.payload, collection, id, false, req);
  if (LOCALES.every((locale) => live[locale] === null)) return;
  if (!given && req.user && !req.context.isScheduled) {
    const only = req.context.publishSpecificLocale;
    const localized = new Set(
      config.flattenedFields
        .filter((field) => 'localized' in field && field.localized)
        .map(({ name }) => name),
    );
    const fields = isRestoring
      ? ['*']
      : changedFields(data, originalDoc).filter((name) => name !== 'takenDown');
    const asked = languagesAsked({
      collection,
      live,
      draft: (await digestsOf(req.payload, collection, id, true, req)).digests,
      saved: languagesSaved(req, fields, localized),
      scope: isLocale(only) ? [only] : LOCALES,
    });
    if (asked.length > 0) {
      await refuseInvalid(config, data, originalDoc, req);
      throw ask(
        say(req, 'This changes a public text ({{languages}}). Are its readers told?', {
          languages: asked.map((locale) => say(req, LANGUAGES[locale])).join(', '),
        }),
        LOCALES.filter((locale) => live[locale] !== null),
        (await handOverOf(req, documentName(collection, id))).changeNote,
      );
    }
  }
  begunIn(req).set(documentName(collection, id), {
    before: live,
    versions: await publishedVersions(req.payload, collection, id, req),
    choice: given ?? CORRECTION,
  });
};

/** After a publication: adds to the history what has become public. */
export const recordChange: CollectionAfterChangeHook = async ({ collection: config, doc, req }) => {
  const collection = config.slug as Collection;
  const document = documentName(collection, doc.id);
  const begun = begunIn(req).get(document);
  if (!begun) return;
  begunIn(req).delete(document);
  const { digests: after } = await digestsOf(req.payload, collection, doc.id, false, req);
  const rows = await changesOf(req, document);
  const department = departmentIn(collection, doc);
  const versions = await publishedVersions(req.payload, collection, doc.id, req);
  const shown = shownOf(collection, versions);
  if (shown.portals.length > 0)
    await moveChanges(req, rows, { portals: shown.portals, department });
  const { before, choice } = begun;
  // The hand-over has noted this publication before.
  const behindNow = languagesBehind((await handOverOf(req, document)).renewed, after);
  await settleBehind(req, rows, behindNow);
  const behind = untranslated(before, after, behindNow);
  const { at, by, byName } = req.user
    ? actOf(req)
    : { at: new Date().toISOString(), by: null, byName: null };
  for (const kind of rowsAdded(collection, before, after, choice, rows.length > 0)) {
    const isFirst = kind === 'first';
    const was = shownOf(collection, begun.versions);
    const publicSince = LOCALES.flatMap((locale) => begun.versions[locale]?.updatedAt ?? []);
    await addChange(req, document, {
      ...(isFirst ? { ...was, portals: shown.portals } : shown),
      kind,
      at: isFirst
        ? ((await firstSeen(req.payload, collection, doc.id, req)) ?? publicSince.toSorted()[0]!)
        : at,
      note: kind === 'told' && choice.kind === 'told' ? choice.note : null,
      department,
      behind:
        kind === 'told' && behind
          ? {
              ...behind,
              parts: partsIn(
                config,
                changedParts(begun.versions[behind.source], versions[behind.source]),
              ),
            }
          : null,
      by: isFirst ? null : by,
      byName: isFirst ? null : byName,
    });
  }
};

export const forgetHistory: CollectionAfterDeleteHook = ({ collection: { slug }, id, req }) =>
  forgetChanges(req, documentName(slug, id));
