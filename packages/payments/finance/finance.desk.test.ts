import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { caseTypeContract } from '@pune/desk/case-type.contract';
import type { Kysely } from 'kysely';
import { COMPLAINT_REASONS } from '../channels/complaints.ts';
import { CASE_STATUSES, type MoneyCaseType } from './cases/transitions.ts';
import {
  alarmCaseType,
  complaintCaseType,
  SUSPENSE_REASONS,
  suspenseCaseType,
} from './finance.desk.ts';
import {
  createAlarm,
  createComplaint,
  createReasons,
  createSuspense,
  INPUTS,
  openMoneyCases,
  RETURN_OF_CHEQUE,
  WORDS,
  type MoneyCases,
} from './money-cases.testing.ts';

describeOnEachDatabase('cases of money', (open) => {
  let cases: MoneyCases;
  const subject = async (type: MoneyCaseType) => {
    cases ??= await openMoneyCases(open);
    const { db, world, staff } = cases;
    const reasons = {
      suspense: SUSPENSE_REASONS,
      alarms: ['horizon'],
      complaints: COMPLAINT_REASONS,
    };
    await createReasons(cases, type, reasons[type]);
    const finance = async () => world.payments.finance;
    const creators = {
      suspense: createSuspense,
      alarms: createAlarm,
      complaints: createComplaint,
    };
    const types = {
      suspense: suspenseCaseType,
      alarms: alarmCaseType,
      complaints: complaintCaseType,
    };
    return {
      type: types[type](finance),
      officer: await staff.officer('officer'),
      colleague: await staff.officer('colleague'),
      reader: await staff.officer('commissioner'),
      stranger: await staff.officer('stranger'),
      outsider: await staff.officer('operator'),
      now: world.now,
      statuses: [...CASE_STATUSES[type]],
      create: (status: string, action?: string) => creators[type](cases, status, action),
      apart: type === 'suspense' ? [RETURN_OF_CHEQUE] : [],
      input: async (action: string, found: { id: string }) => ({
        values:
          action === RETURN_OF_CHEQUE
            ? { receipt: cases.receipts.get(found.id) ?? 'PMC/2026-27/999999', ...WORDS }
            : (INPUTS[action] ?? WORDS),
        files: {},
      }),
      openings: async (id: string, person: string) =>
        (
          await (db as unknown as Kysely<any>)
            .selectFrom('staff_audit')
            .select('seq')
            .where('chain', '=', 'finance')
            .where('action', '=', 'open')
            .where('object', '=', id)
            .where('person_id', '=', person)
            .execute()
        ).length,
    };
  };
  caseTypeContract('suspense', () => subject('suspense'));
  caseTypeContract('alarms', () => subject('alarms'));
  caseTypeContract('complaints', () => subject('complaints'));
});
