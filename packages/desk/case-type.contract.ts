import { beforeAll, describe, test } from 'vitest';
import { accessChecks } from './contract/access.contract.ts';
import { actionChecks } from './contract/actions.contract.ts';
import { conflictChecks } from './contract/conflicts.contract.ts';
import { listChecks } from './contract/lists.contract.ts';
import type { Check, Subject } from './contract/subject.contract.ts';
import { textChecks } from './contract/texts.contract.ts';

export type { Subject } from './contract/subject.contract.ts';

/** Every requirement of a case type, by its words. A check throws where the type breaks it. */
export const CHECKS: Readonly<Record<string, Check>> = {
  ...textChecks,
  ...accessChecks,
  ...listChecks,
  ...actionChecks,
  ...conflictChecks,
};

/** The contract suite that every case type must pass. `open` is called once. */
export const caseTypeContract = (name: string, open: () => Promise<Subject>) =>
  describe(`a case type: ${name}`, () => {
    let subject: Subject;
    beforeAll(async () => void (subject = await open()));
    test.each(Object.entries(CHECKS))('%s', (_, check) => check(subject));
  });
