import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_events_step_free" AS ENUM('yes', 'no');
  CREATE TYPE "public"."enum__events_v_version_step_free" AS ENUM('yes', 'no');
  CREATE TYPE "public"."enum_places_drawing" AS ENUM('gate', 'cave', 'hill', 'fort', 'museum', 'garden', 'stage', 'train', 'building');
  CREATE TYPE "public"."enum__places_v_version_drawing" AS ENUM('gate', 'cave', 'hill', 'fort', 'museum', 'garden', 'stage', 'train', 'building');
  ALTER TABLE "events" ADD COLUMN "step_free" "enum_events_step_free";
  ALTER TABLE "_events_v" ADD COLUMN "version_step_free" "enum__events_v_version_step_free";
  ALTER TABLE "places" ADD COLUMN "drawing" "enum_places_drawing";
  ALTER TABLE "_places_v" ADD COLUMN "version_drawing" "enum__places_v_version_drawing";
  ALTER TABLE "settings" ADD COLUMN "notice_until" timestamp(3) with time zone;
  ALTER TABLE "_settings_v" ADD COLUMN "version_notice_until" timestamp(3) with time zone;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "events" DROP COLUMN "step_free";
  ALTER TABLE "_events_v" DROP COLUMN "version_step_free";
  ALTER TABLE "places" DROP COLUMN "drawing";
  ALTER TABLE "_places_v" DROP COLUMN "version_drawing";
  ALTER TABLE "settings" DROP COLUMN "notice_until";
  ALTER TABLE "_settings_v" DROP COLUMN "version_notice_until";
  DROP TYPE "public"."enum_events_step_free";
  DROP TYPE "public"."enum__events_v_version_step_free";
  DROP TYPE "public"."enum_places_drawing";
  DROP TYPE "public"."enum__places_v_version_drawing";`)
}
