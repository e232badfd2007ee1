import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_projects_photos_stage" AS ENUM('before', 'during', 'after');
  CREATE TYPE "public"."enum_projects_photos_precision" AS ENUM('day', 'month', 'year');
  CREATE TYPE "public"."enum__projects_v_version_photos_stage" AS ENUM('before', 'during', 'after');
  CREATE TYPE "public"."enum__projects_v_version_photos_precision" AS ENUM('day', 'month', 'year');
  CREATE TABLE "projects_photos" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"picture_id" integer,
  	"stage" "enum_projects_photos_stage",
  	"taken_on" timestamp(3) with time zone,
  	"precision" "enum_projects_photos_precision" DEFAULT 'day'
  );
  
  CREATE TABLE "_projects_v_version_photos" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"picture_id" integer,
  	"stage" "enum__projects_v_version_photos_stage",
  	"taken_on" timestamp(3) with time zone,
  	"precision" "enum__projects_v_version_photos_precision" DEFAULT 'day',
  	"_uuid" varchar
  );
  
  ALTER TABLE "services_locales" ADD COLUMN "late_note" varchar;
  ALTER TABLE "_services_v_locales" ADD COLUMN "version_late_note" varchar;
  ALTER TABLE "events" ADD COLUMN "apply_days_before" numeric;
  ALTER TABLE "_events_v" ADD COLUMN "version_apply_days_before" numeric;
  ALTER TABLE "projects_photos" ADD CONSTRAINT "projects_photos_picture_id_media_id_fk" FOREIGN KEY ("picture_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "projects_photos" ADD CONSTRAINT "projects_photos_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_projects_v_version_photos" ADD CONSTRAINT "_projects_v_version_photos_picture_id_media_id_fk" FOREIGN KEY ("picture_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_projects_v_version_photos" ADD CONSTRAINT "_projects_v_version_photos_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_projects_v"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "projects_photos_order_idx" ON "projects_photos" USING btree ("_order");
  CREATE INDEX "projects_photos_parent_id_idx" ON "projects_photos" USING btree ("_parent_id");
  CREATE INDEX "projects_photos_picture_idx" ON "projects_photos" USING btree ("picture_id");
  CREATE INDEX "_projects_v_version_photos_order_idx" ON "_projects_v_version_photos" USING btree ("_order");
  CREATE INDEX "_projects_v_version_photos_parent_id_idx" ON "_projects_v_version_photos" USING btree ("_parent_id");
  CREATE INDEX "_projects_v_version_photos_picture_idx" ON "_projects_v_version_photos" USING btree ("picture_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "projects_photos" CASCADE;
  DROP TABLE "_projects_v_version_photos" CASCADE;
  ALTER TABLE "services_locales" DROP COLUMN "late_note";
  ALTER TABLE "_services_v_locales" DROP COLUMN "version_late_note";
  ALTER TABLE "events" DROP COLUMN "apply_days_before";
  ALTER TABLE "_events_v" DROP COLUMN "version_apply_days_before";
  DROP TYPE "public"."enum_projects_photos_stage";
  DROP TYPE "public"."enum_projects_photos_precision";
  DROP TYPE "public"."enum__projects_v_version_photos_stage";
  DROP TYPE "public"."enum__projects_v_version_photos_precision";`)
}
