import { appendAudit } from '@pune/staff/audit';
import type { CaseDetail, Cases, Input, Refusal } from '@pune/desk/case-type';
import type { Officer } from '@pune/staff/officer';
import { actorFor } from '@pune/staff/officers';
import type { Kysely } from 'kysely';
import type { Seal } from '@pune/database/seal';
import type { Storage } from 'unstorage';
import { planOf } from './action-plans.ts';
import {
  OFFICE_ACTIONS,
  wardOf,
  type ActionRefusal,
  type Actions,
  type OfficeAction,
} from './actions.ts';
import { caseRows, slaClocks, type Reader } from './case-rows.ts';
import { documentOf, eventsOf, timelineOf } from './case-timeline.ts';
import type { Configuration } from './configuration.ts';
import { countQueues, listCases, rowsOf } from './desk-list.ts';
import { digestOf, prepareFiles, type EvidenceFiles, type PreparedFile } from './evidence-files.ts';
import type { Followers } from './followers.ts';
import { factsOf, photoDocument, PHOTO_ID } from './case-facts.ts';
import { newestLayer } from './grievances.repository.ts';
import type { GrievanceTables } from './grievances.tables.ts';
import { keptFor } from './kept-for.ts';
import type { PhotoDecoders } from './photo.ts';
import type { GrievanceRow } from './steps.ts';
import { createSupervision } from './supervision.ts';
import { say } from './texts.ts';
import { undosOf } from './undos.ts';
import { locatorAreas } from './wards/ward-layer.ts';

export interface DeskCasesOptions {
  db: Kysely<GrievanceTables>;
  seal: Seal;
  files: Storage;
  photos: PhotoDecoders;
  actions: Actions;
  evidenceFiles: EvidenceFiles;
  followers: Pick<Followers, 'count'>;
  configuration: () => Promise<Configuration>;
  now: () => Date;
}

const isReadable = (officer: Officer) => (row: GrievanceRow) =>
  officer.may('grievances.read', wardOf(row));

/**
 * The post by which an officer reads a case: it is named in the audit. A case that an own step took
 * out of reach is read by no post, but by the person who took the step.
 */
const readerOfCase = (officer: Officer, row: GrievanceRow) =>
  actorFor(officer, 'grievances.read', wardOf(row)) ?? {
    person: officer.person.id,
    post: null,
  };

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

const isAction = (name: string): name is OfficeAction => Object.hasOwn(OFFICE_ACTIONS, name);

const filesOf = ({ files }: Input) => ({
  photos: files.photos ?? [],
  documents: files.document ?? [],
});

const shown = (refusals: readonly { field: string; message: string }[]): Refusal[] =>
  refusals.map(({ field, message }) => ({ field, message: (locale) => say(locale, message) }));

/** Creates the cases of the officers' desk. */
export function createDeskCases(options: DeskCasesOptions): Cases {
  const { db, seal, files, photos, actions, evidenceFiles, followers, configuration, now } =
    options;

  const readerOf = async (officer: Officer, ids: readonly string[]): Promise<Reader> => ({
    officer,
    undos: await undosOf(db, ids, officer.person.id, now()),
  });

  /**
   * Finds cases that the officer may see: also one that an own step took out of reach, while the
   * step can be taken back.
   */
  const readableRows = ({ officer, undos }: Reader, ids: readonly string[]) =>
    rowsOf({ db }, ids, (row) => isReadable(officer)(row) || undos.has(row.id));

  async function readable(id: string, officer: Officer): Promise<GrievanceRow | null> {
    const [row] = await readableRows(await readerOf(officer, [id]), [id]);
    return row ?? null;
  }

  async function detail(row: GrievanceRow, reader: Reader): Promise<CaseDetail> {
    const current = await configuration();
    const [[described], events] = await Promise.all([
      caseRows(db, [row], reader, current),
      eventsOf(db, row.id),
    ]);
    const merge = events.findLast(({ event }) => event === 'merge');
    const { acknowledge, resolve } = slaClocks(
      row,
      row.status === 'merged' ? (merge?.at ?? null) : null,
    );
    const { latitude, longitude } = row;
    const evidence = events.flatMap((event) => event.evidence.map(documentOf));
    return {
      ...described!,
      facts: await factsOf(db, seal, row, current, await followers.count(row.id)),
      documents: [...photoDocument(row), ...evidence],
      position: latitude === null || longitude === null ? null : { latitude, longitude },
      mapArea: row.office_id,
      clocks: [acknowledge, resolve],
      timeline: await timelineOf(db, events, current),
    };
  }

  const { noteRefusal, ...supervision } = createSupervision({ db, configuration, now });

  return {
    async list(query, officer) {
      const { rows, next } = await listCases({ db, seal, now }, query, officer);
      const reader = await readerOf(officer, idsOf(rows));
      return { rows: await caseRows(db, rows, reader, await configuration()), next };
    },
    async rows(ids, officer) {
      const reader = await readerOf(officer, ids);
      return caseRows(db, await readableRows(reader, ids), reader, await configuration());
    },
    counts: (officer) => countQueues({ db, now }, officer),
    async open(id, officer) {
      const reader = await readerOf(officer, [id]);
      const [row] = await readableRows(reader, [id]);
      if (!row) return null;
      await db.transaction().execute((tx) =>
        appendAudit(tx, {
          chain: 'grievances',
          at: now(),
          ...readerOfCase(officer, row),
          action: 'open',
          object: id,
        }),
      );
      return detail(row, reader);
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
    async check({ id, action, version, input }, officer) {
      if (!isAction(action)) return [];
      const prepared = await preparedOf(id, input, officer);
      if (prepared.kind === 'Invalid') return prepared.refusals;
      const evidence = { prepared: prepared.files, stored: [] };
      const plan = planOf(action, { values: input.values, evidence, evidenceFiles });
      const refusals = await actions.check({ id, action, version, plan }, officer);
      await noteRefusedFiles(id, prepared.files, refusals);
      return shown(refusals);
    },
    async act({ id, action, version, input, key }, officer) {
      if (!isAction(action)) return { kind: 'NotFound' };
      const prepared = await preparedOf(id, input, officer);
      if (prepared.kind === 'Invalid') return prepared;
      const stored = await evidenceFiles.store(prepared.files);
      const evidence = { prepared: prepared.files, stored };
      const { photos: pictures, documents } = filesOf(input);
      const content = [input.values, [...pictures, ...documents].map(digestOf)];
      const plan = planOf(action, { values: input.values, evidence, evidenceFiles });
      const result = await actions.act({ id, action, version, key, content, plan }, officer);
      // A repeated action has stored its files before, and a refused one keeps none.
      if (result.kind !== 'Acted' || !(await isEvidence(stored)))
        await evidenceFiles.discard(stored);
      if (result.kind !== 'Invalid') return result;
      await noteRefusedFiles(id, prepared.files, result.refusals);
      return { kind: 'Invalid', refusals: shown(result.refusals) };
    },
    mapAreas: keptFor(now, async () => locatorAreas(await newestLayer(db))),
    ...supervision,
  };

  /** Checks the files of an input by themselves. */
  async function preparedOf(id: string, input: Input, officer: Officer) {
    const prepared = await prepareFiles(filesOf(input), photos, officer.person.id);
    if (prepared.kind === 'Prepared') return prepared;
    if (await readable(id, officer)) await noteRefusal(id);
    return { kind: 'Invalid', refusals: shown([prepared]) } as const;
  }

  async function noteRefusedFiles(
    id: string,
    files: readonly PreparedFile[],
    refusals: readonly ActionRefusal[],
  ): Promise<void> {
    if (files.length > 0 && refusals.some(({ field }) => field === 'photos')) await noteRefusal(id);
  }

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
