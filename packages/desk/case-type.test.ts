import { describe, expect, test } from 'vitest';
import { CHECKS, caseTypeContract, type Subject } from './case-type.contract.ts';
import type { Input } from './case-type.ts';
import { NO_INPUT } from './contract/subject.contract.ts';
import { memoryCases, type Faults } from './memory.testing.ts';
import { officerWith } from './officers.testing.ts';

const START = Date.parse('2026-11-28T06:00:00Z');

const INPUTS: Record<string, Input> = {
  resolve: { values: { reply: 'काम पूर्ण झाले.' }, files: { photos: [new Uint8Array([1])] } },
  park: {
    values: { until: '2026-12-24', reason: 'रस्त्याचे काम डिसेंबरमध्ये आहे.' },
    files: {},
  },
  transfer: { values: { office: 'WO-01' }, files: {} },
  note: { values: { note: 'Seen on site.' }, files: {} },
};

async function subjectWith(faults: Faults = {}, change: Partial<Subject> = {}): Promise<Subject> {
  let ticks = 0;
  /** A clock that never stands still, so that each event has a time of its own. */
  const now = () => new Date(START + (ticks += 1));
  const { type, create, openings } = memoryCases(now, faults);
  const head = { kind: 'department_head' as const, department: 'electricity' };
  return {
    type,
    officer: officerWith({ person: '1', ...head }),
    colleague: officerWith({ person: '2', ...head }),
    reader: officerWith({ person: '3', kind: 'commissioner' }),
    stranger: officerWith({ person: '4', kind: 'ward_officer', office: 'WO-09' }),
    outsider: officerWith({ person: '5', kind: 'moderator' }),
    now,
    statuses: type.statuses.map(({ value }) => value),
    create: async (status) => create({ status, dueInHours: status === 'parked' ? 90 : 2 }),
    input: async (action) => INPUTS[action] ?? NO_INPUT,
    openings: async (id, person) => openings(id, person),
    ...change,
  };
}

caseTypeContract('in memory', subjectWith);

describe('the contract of case types', () => {
  const MUTANTS: readonly [keyof Faults, string][] = [
    ['ignoresScope', 'hides cases from an officer of another office'],
    ['servesDocuments', 'hides cases from an officer without its permission'],
    ['ignoresPermission', 'refuses an action without its permission to an officer who may read'],
    ['opensSilently', 'records each opening of a case in the audit'],
    ['ignoresVersion', 'overwrites nothing that a colleague changed'],
    ['ignoresVersion', 'lets one of two officers act at the same time, and tells the other'],
    ['ignoresKey', 'performs an action once for a key'],
    ['ignoresState', 'refuses an action in a wrong state'],
    ['offersEverything', 'offers the actions that are possible, and no others'],
    ['acceptsMissing', 'names every required field that is missing'],
    ['namesWrongField', 'names the field of a wrong value'],
    ['checksNothing', 'checks an input as the action does, and changes nothing'],
    ['actsOnCheck', 'checks an input as the action does, and changes nothing'],
    ['losesUndo', 'takes an action back where the type has an undo'],
    ['leavesOut', 'pages through a list without gaps and without duplicates'],
    ['pagesByOffset', 'keeps the place in a list when a case arrives'],
    ['countsPage', 'counts the cases of each queue'],
    ['ignoresFilter', 'narrows a list by each filter'],
    ['searchesByPattern', 'finds a case by its number, and nothing by a pattern'],
  ];
  test.each(MUTANTS)('sees a type that %s', async (fault, check) => {
    await expect(CHECKS[check]!(await subjectWith({ [fault]: true }))).rejects.toThrow();
  });

  test('sees a text that is in English alone', async () => {
    const subject = await subjectWith();
    const check = CHECKS['writes its texts in three languages']!;
    const type = { ...subject.type, title: () => 'Requests' };
    await expect(check({ ...subject, type })).rejects.toThrow('the title in mr');
  });

  test("sees a message that is not in the citizen's language", async () => {
    const subject = await subjectWith();
    const check = CHECKS["words the message of a public action in the citizen's language"]!;
    const actions = subject.type.actions.map((action) => ({
      ...action,
      message: action.message && (async () => 'Your request was read.'),
    }));
    await expect(check({ ...subject, type: { ...subject.type, actions } })).rejects.toThrow();
  });
});
