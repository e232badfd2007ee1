import fc from 'fast-check';
import { expect, test } from 'vitest';
import { STATUSES, type Status } from './notify.constants.ts';
import { before, canFollow, STATUS_TRANSITIONS } from './statuses.ts';

test('for reports in any order, a delivered message stays delivered, and none is queued again', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...STATUSES)), (reports) => {
      let status: Status = 'queued';
      let delivered = false;
      for (const report of reports) {
        if (canFollow(status, report)) status = report;
        delivered ||= status === 'delivered';
        if (delivered) expect(status).toBe('delivered');
      }
      if (reports.some((report) => canFollow('queued', report))) expect(status).not.toBe('queued');
    }),
  );
});

test('the way back through the table is the way forth', () => {
  for (const from of STATUSES)
    for (const to of STATUSES)
      expect(before(to).includes(from)).toBe(STATUS_TRANSITIONS[from].includes(to));
});
