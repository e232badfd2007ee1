import { appendAudit } from '@pune/staff/audit';
import type { CaseDetail, Cases, PostLoad } from '@pune/desk/case-type';
import { QUEUES } from '@pune/desk/case-type';
import { addDays, dayInIndia, dayStart } from '@pune/std/india-time';
import type { Officer } from '@pune/staff/officer';
import { sql, type Kysely } from 'kysely';
import type { Seal } from '@pune/database/seal';
import type { Storage } from 'unstorage';
import { planOf } from './action-plans.ts';
import { OFFICE_ACTIONS, wardOf, type Actions, type OfficeAction } from './actions.ts';
import { caseRows, designationsOf, slaClocks } from './case-rows.ts';
import { documentOf, eventsOf, timelineOf } from './case-timeline.ts';
import { officeName, type Configuration } from './configuration.ts';
import { branchesOf, countQueue, listCases, rowsOf } from './desk-list.ts';
import { digestOf, prepareFiles, type EvidenceFiles } from './evidence-files.ts';
import { factsOf, photoDocument, PHOTO_ID } from './case-facts.ts';
import type { GrievanceTables } from './grievances.tables.ts';
import type { PhotoDecoders } from './photo.ts';
import type { GrievanceRow } from './steps.ts';
import { say } from './texts.ts';

export interface DeskCasesOptions {
  db: Kysely<GrievanceTables>;
  seal: Seal;
  files: Storage;
  photos: PhotoDecoders;
  actions: Actions;
  evidenceFiles: EvidenceFiles;
  configuration: () => Promise<Configuration>;
  now: () => Date;
}

const isReadable = (officer: Officer) => (row: GrievanceRow) =>
  officer.may('grievances.read', wardOf(row));

/** The post that reads a case: it is named in the audit. */
const readingPost = (officer: Officer): string | null =>
  officer.postsWith('grievances.read')[0]?.id ?? null;

const isAction = (name: string): name is OfficeAction => Object.hasOwn(OFFICE_ACTIONS, name);

/** Creates the cases of the officers' desk. */
export function createDeskCases(options: DeskCasesOptions): Cases {
  const { db, seal, files, photos, actions, evidenceFiles, configuration, now } = options;

  async function readable(id: string, officer: Officer): Promise<GrievanceRow | null> {
    const [row] = await rowsOf({ db }, [id], isReadable(officer));
    return row ?? null;
  }

  async function detail(row: GrievanceRow, officer: Officer): Promise<CaseDetail> {
    const current = await configuration();
    const [[described], events] = await Promise.all([
      caseRows(db, [row], officer, current),
      eventsOf(db, row.id),
    ]);
    const { acknowledge, resolve } = slaClocks(row);
    const { latitude, longitude } = row;
    const evidence = events.flatMap((event) => event.evidence.map(documentOf));
    return {
      ...described!,
      facts: await factsOf(db, seal, row, current),
      documents: [...photoDocument(row), ...evidence],
      position: latitude === null || longitude === null ? null : { latitude, longitude },
      clocks: [acknowledge, resolve],
      timeline: await timelineOf(db, events, current),
    };
  }

  const load = async (officer: Officer): Promise<PostLoad[]> => {
    const branches = branchesOf(officer.reach('grievances.supervise'));
    const today = dayStart(addDays(dayInIndia(now()), 1)).toISOString();
    const at = now().toISOString();
    const found = await Promise.all(
      branches.map((branch) =>
        branch(db.selectFrom('grievances'))
          .select(['owner_post', 'office_id'])
          .select(({ fn }) => [
            fn.countAll().as('open'),
            sql<number>`sum(case when due_at < ${at} then 1 else 0 end)`.as('overdue'),
            sql<number>`sum(case when due_at < ${today} then 1 else 0 end)`.as('due'),
            fn.min('submitted_at').as('oldest'),
          ])
          .where('stage', '=', 'open')
          .groupBy(['owner_post', 'office_id'])
          .execute(),
      ),
    );
    const rows = [
      ...new Map(
        found.flat().map((row) => [JSON.stringify([row.owner_post, row.office_id]), row]),
      ).values(),
    ];
    const current = await configuration();
    const designations = await designationsOf(
      db,
      rows.map((row) => row.owner_post),
    );
    return rows.map((row): PostLoad => {
      const post = row.owner_post === null ? undefined : designations.get(row.owner_post);
      const office = row.office_id;
      return {
        post: (locale) => post?.[locale] ?? say(locale, 'desk_no_owner'),
        office: office === null ? null : (locale) => officeName(current, office, locale),
        open: Number(row.open),
        overdue: Number(row.overdue),
        dueToday: Number(row.due) - Number(row.overdue),
        oldestAt: row.oldest,
      };
    });
  };

  return {
    async list(query, officer) {
      const { rows, next } = await listCases({ db, seal, now }, query, officer);
      return { rows: await caseRows(db, rows, officer, await configuration()), next };
    },
    async rows(ids, officer) {
      const rows = await rowsOf({ db }, ids, isReadable(officer));
      return caseRows(db, rows, officer, await configuration());
    },
    async counts(officer) {
      const counted = await Promise.all(
        QUEUES.map((queue) => countQueue({ db, seal, now }, queue, officer)),
      );
      return Object.fromEntries(QUEUES.map((queue, index) => [queue, counted[index]!])) as Awaited<
        ReturnType<Cases['counts']>
      >;
    },
    async open(id, officer) {
      const row = await readable(id, officer);
      if (!row) return null;
      await db.transaction().execute((tx) =>
        appendAudit(tx, {
          chain: 'grievances',
          at: now(),
          person: officer.person.id,
          post: readingPost(officer),
          action: 'open',
          object: id,
        }),
      );
      return detail(row, officer);
    },
    async document(id, document, officer) {
      const row = await readable(id, officer);
      if (!row) return null;
      const found =
        document === PHOTO_ID
          ? row.photo_key && { file_key: row.photo_key, type: 'image/jpeg' }
          : await db
              .selectFrom('grievance_evidence')
              .select(['file_key', 'type'])
              .where('id', '=', document)
              .where('grievance_id', '=', id)
              .executeTakeFirst();
      const bytes = found && ((await files.getItemRaw(found.file_key)) as Uint8Array | null);
      return found && bytes ? { type: found.type, bytes } : null;
    },
    async act({ id, action, version, input, key }, officer) {
      if (!isAction(action)) return { kind: 'NotFound' };
      const given = { photos: input.files.photos ?? [], documents: input.files.document ?? [] };
      const prepared = await prepareFiles(given, photos, officer.person.id);
      if (prepared.kind === 'FileRefused') {
        const { field, message } = prepared;
        return {
          kind: 'Invalid',
          refusals: [{ field, message: (locale) => say(locale, message) }],
        };
      }
      const stored = await evidenceFiles.store(prepared.files);
      const evidence = { prepared: prepared.files, stored };
      const content = [input.values, [...given.photos, ...given.documents].map(digestOf)];
      const plan = planOf(action, { values: input.values, evidence, evidenceFiles });
      const result = await actions.act({ id, action, version, key, content, plan }, officer);
      // A repeated action has stored its files before, and a refused one keeps none.
      if (result.kind !== 'Acted' || !(await isEvidence(stored)))
        await evidenceFiles.discard(stored);
      if (result.kind !== 'Invalid') return result;
      return {
        kind: 'Invalid',
        refusals: result.refusals.map(({ field, message }) => ({
          field,
          message: (locale) => say(locale, message),
        })),
      };
    },
    load,
  };

  async function isEvidence(stored: readonly { id: string }[]): Promise<boolean> {
    if (stored.length === 0) return true;
    const found = await db
      .selectFrom('grievance_evidence')
      .select('id')
      .where('id', '=', stored[0]!.id)
      .executeTakeFirst();
    return found !== undefined;
  }
}
