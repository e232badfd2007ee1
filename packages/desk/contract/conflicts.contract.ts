import { expect } from 'vitest';
import type { ActResult } from '../case-type.ts';
import { acting, caseFor, firstActions, opened, type Check } from './subject.contract.ts';

const kindsOf = (results: readonly ActResult[]): string[] =>
  results.map(({ kind }) => kind).toSorted();

export const conflictChecks: Record<string, Check> = {
  'lets one of two officers act at the same time, and tells the other': async (subject) => {
    for (const action of firstActions(subject)) {
      const found = await caseFor(subject, action);
      const input = await subject.input(action.name, found);
      const results = await Promise.all(
        [subject.officer, subject.colleague].map((by) =>
          acting(subject, action.name, found, input, { by }),
        ),
      );
      expect(kindsOf(results), action.name).toEqual(['Acted', 'Stale']);
      const after = await opened(subject, found.id);
      for (const result of results)
        expect('version' in result && result.version, result.kind).toBe(after.version);
    }
  },

  'overwrites nothing that a colleague changed': async (subject) => {
    for (const action of firstActions(subject)) {
      const found = await caseFor(subject, action);
      const input = await subject.input(action.name, found);
      await acting(subject, action.name, found, input, { by: subject.colleague });
      const after = await opened(subject, found.id);
      const late = await acting(subject, action.name, found, input);
      expect(late, action.name).toEqual({ kind: 'Stale', version: after.version });
      const last = await opened(subject, found.id);
      expect([last.version, last.status, last.timeline.length]).toEqual([
        after.version,
        after.status,
        after.timeline.length,
      ]);
    }
  },
};
