import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "users" ADD COLUMN "person" varchar;
  ALTER TABLE "users" ADD COLUMN "disabled" boolean DEFAULT false;
  CREATE INDEX "users_person_idx" ON "users" USING btree ("person");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX "users_person_idx";
  ALTER TABLE "users" DROP COLUMN "person";
  ALTER TABLE "users" DROP COLUMN "disabled";`)
}
