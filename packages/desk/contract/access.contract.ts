import { expect } from 'vitest';
import type { Officer } from '@pune/staff/officer';
import type { Permission } from '@pune/staff/permissions';
import { QUEUES } from '../case-type.ts';
import {
  acting,
  caseFor,
  everyRow,
  firstActions,
  idsOf,
  newKey,
  NO_INPUT,
  opened,
  type Check,
  type Subject,
} from './subject.contract.ts';

/** Checks that a case does not exist for an officer, by any way to it. */
async function isHidden(subject: Subject, id: string, officer: Officer): Promise<void> {
  const cases = await subject.type.cases();
  const found = await opened(subject, id);
  for (const queue of QUEUES)
    expect(idsOf(await everyRow(cases, officer, { queue })), queue).not.toContain(id);
  const searched = await everyRow(cases, officer, { search: found.number });
  expect(idsOf(searched), 'a search').not.toContain(id);
  expect(await cases.rows([id], officer), 'rows').toEqual([]);
  expect(await cases.open(id, officer), 'open').toBeNull();
  for (const document of found.documents)
    expect(await cases.document(id, document.id, officer), 'a document').toBeNull();
  for (const action of subject.type.actions) {
    const given = { id, action: action.name, version: found.version, key: newKey() };
    const result = await cases.act({ ...given, input: NO_INPUT }, officer);
    expect(['NotFound', 'NotPermitted'], `${action.name}: ${result.kind}`).toContain(result.kind);
  }
  expect((await opened(subject, id)).version, 'the case is unchanged').toBe(found.version);
}

/** True if a permission reaches no case, or those alone that were passed to the officer's posts. */
function reachesOwnAlone(officer: Officer, permission: Permission): boolean {
  const { all, departments, offices, units } = officer.reach(permission);
  return !all && departments.length + offices.length + units.length === 0;
}

export const accessChecks: Record<string, Check> = {
  'hides cases from an officer of another office': async (subject) => {
    for (const status of subject.statuses)
      await isHidden(subject, await subject.create(status), subject.stranger);
  },

  'hides cases from an officer without its permission': async (subject) => {
    const { type, outsider } = subject;
    await isHidden(subject, await subject.create(subject.statuses[0]!), outsider);
    const counts = await (await type.cases()).counts(outsider);
    for (const queue of QUEUES) expect(counts[queue], queue).toBe(0);
  },

  'refuses an action without its permission to an officer who may read': async (subject) => {
    const refused = firstActions(subject).filter(({ permission }) =>
      reachesOwnAlone(subject.reader, permission),
    );
    expect(refused.length, 'actions that the reader may not perform').toBeGreaterThan(0);
    const cases = await subject.type.cases();
    for (const action of refused) {
      const found = await caseFor(subject, action);
      const seen = await cases.open(found.id, subject.reader);
      expect(seen?.number, 'the reader sees the case').toBe(found.number);
      expect(seen!.actions).not.toContain(action.name);
      const input = await subject.input(action.name, found);
      expect(await acting(subject, action.name, found, input, { by: subject.reader })).toEqual({
        kind: 'NotPermitted',
      });
      expect((await opened(subject, found.id)).version).toBe(found.version);
    }
  },

  'does not know other ids': async (subject) => {
    const cases = await subject.type.cases();
    const found = await opened(subject, await subject.create(subject.statuses[0]!));
    for (const id of ['unknown', '', `${found.id}x`, "' or 1=1 --"]) {
      expect(await cases.open(id, subject.officer)).toBeNull();
      expect(await cases.rows([id], subject.officer)).toEqual([]);
      expect(await cases.document(id, 'unknown', subject.officer)).toBeNull();
    }
    expect(await cases.document(found.id, 'unknown', subject.officer)).toBeNull();
    const action = subject.type.actions[0]!.name;
    expect(await acting(subject, action, { ...found, id: 'unknown' }, NO_INPUT)).toEqual({
      kind: 'NotFound',
    });
  },

  'gives the documents of a case to its officers': async (subject) => {
    const cases = await subject.type.cases();
    const found = await opened(subject, await subject.create(subject.statuses[0]!));
    for (const { id, type } of found.documents) {
      const file = await cases.document(found.id, id, subject.officer);
      expect(file?.type).toBe(type);
      expect(file!.bytes.byteLength).toBeGreaterThan(0);
    }
  },

  'has closed areas on its map, and puts a case into one of them': async (subject) => {
    const cases = await subject.type.cases();
    const areas = await cases.mapAreas?.();
    const { mapArea = null } = await opened(subject, await subject.create(subject.statuses[0]!));
    for (const ring of (areas ?? []).flatMap(({ rings }) => rings)) {
      expect(ring.length, 'positions of a ring').toBeGreaterThan(3);
      expect(ring.at(-1), 'a ring ends where it begins').toEqual(ring[0]);
    }
    if (mapArea !== null) expect((areas ?? []).map(({ id }) => id)).toContain(mapArea);
  },

  'records each opening of a case in the audit': async (subject) => {
    const id = await subject.create(subject.statuses[0]!);
    const { person } = subject.colleague;
    const cases = await subject.type.cases();
    expect(await subject.openings(id, person.id)).toBe(0);
    await cases.open(id, subject.colleague);
    expect(await subject.openings(id, person.id)).toBe(1);
    await cases.open(id, subject.colleague);
    expect(await subject.openings(id, person.id)).toBe(2);
    await cases.open(id, subject.stranger);
    expect(await subject.openings(id, subject.stranger.person.id)).toBe(0);
  },
};
