import type { Kysely } from 'kysely';

/** Adds the times at which evidence was refused, for the samples of supervisors. */
export async function noteEvidenceRefusals(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('grievance_evidence_refusals')
    .addColumn('grievance_id', 'text', (column) => column.notNull().references('grievances.id'))
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('grievance_evidence_refusals_pk', ['grievance_id', 'at'])
    .execute();
  await db.schema
    .createIndex('grievance_evidence_refusals_by_time')
    .on('grievance_evidence_refusals')
    .columns(['at', 'grievance_id'])
    .execute();
}
