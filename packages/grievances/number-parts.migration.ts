import { sql, type Kysely } from 'kysely';
import { NUMBER_PARTS } from './number-parts.ts';

/** Indexes the first and the last signs of tracking numbers, by which officers find cases. */
export async function indexNumberParts(db: Kysely<any>): Promise<void> {
  for (const [name, expression] of Object.entries(NUMBER_PARTS))
    await db.schema
      .createIndex(`grievances_by_number_${name}`)
      .on('grievances')
      .expression(sql.raw(expression))
      .execute();
}
