import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "events" ADD COLUMN "month_only" boolean DEFAULT false;
  ALTER TABLE "events" ADD COLUMN "apply_by" timestamp(3) with time zone;
  ALTER TABLE "_events_v" ADD COLUMN "version_month_only" boolean DEFAULT false;
  ALTER TABLE "_events_v" ADD COLUMN "version_apply_by" timestamp(3) with time zone;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "events" DROP COLUMN "month_only";
  ALTER TABLE "events" DROP COLUMN "apply_by";
  ALTER TABLE "_events_v" DROP COLUMN "version_month_only";
  ALTER TABLE "_events_v" DROP COLUMN "version_apply_by";`)
}
