import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_acts_kind" ADD VALUE 'link-made' BEFORE 'account-created';
  ALTER TYPE "public"."enum_acts_kind" ADD VALUE 'link-revoked' BEFORE 'account-created';
  CREATE TABLE "saved_views" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"place" varchar NOT NULL,
  	"name" varchar NOT NULL,
  	"query" varchar NOT NULL,
  	"by" varchar NOT NULL,
  	"by_name" varchar NOT NULL,
  	"shared_with" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE INDEX "saved_views_place_idx" ON "saved_views" USING btree ("place");
  CREATE INDEX "saved_views_by_idx" ON "saved_views" USING btree ("by");
  CREATE INDEX "saved_views_shared_with_idx" ON "saved_views" USING btree ("shared_with");
  CREATE INDEX "saved_views_updated_at_idx" ON "saved_views" USING btree ("updated_at");
  CREATE INDEX "saved_views_created_at_idx" ON "saved_views" USING btree ("created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "saved_views" CASCADE;
  ALTER TABLE "acts" ALTER COLUMN "kind" SET DATA TYPE text;
  DROP TYPE "public"."enum_acts_kind";
  CREATE TYPE "public"."enum_acts_kind" AS ENUM('published', 'published-unapproved', 'approved-afterwards', 'submitted', 'returned', 'approved', 'refreshed', 'taken-down-error', 'taken-down-replaced', 'taken-down-withdrawn', 'put-back', 'unpublished', 'restored', 'deleted', 'file-added', 'file-replaced', 'file-changed', 'scheduled', 'schedule-cancelled', 'account-created', 'rights-changed', 'account-changed', 'password-changed', 'account-disabled', 'account-enabled', 'account-deleted', 'signed-in', 'signed-out', 'sign-in-failed', 'exported', 'import-submitted', 'import-returned', 'import-approved', 'imported', 'imported-unapproved', 'import-approved-afterwards', 'import-undone');
  ALTER TABLE "acts" ALTER COLUMN "kind" SET DATA TYPE "public"."enum_acts_kind" USING "kind"::"public"."enum_acts_kind";`)
}
