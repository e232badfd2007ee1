import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_import_jobs_state" AS ENUM('mapping', 'checking', 'checked', 'running', 'stopped', 'done', 'undoing', 'undone');
  CREATE TYPE "public"."enum_import_jobs_hand_over" AS ENUM('writing', 'submitted', 'returned', 'approved');
  ALTER TYPE "public"."enum_acts_kind" ADD VALUE 'import-submitted';
  ALTER TYPE "public"."enum_acts_kind" ADD VALUE 'import-returned';
  ALTER TYPE "public"."enum_acts_kind" ADD VALUE 'import-approved';
  ALTER TYPE "public"."enum_acts_kind" ADD VALUE 'imported';
  ALTER TYPE "public"."enum_acts_kind" ADD VALUE 'imported-unapproved';
  ALTER TYPE "public"."enum_acts_kind" ADD VALUE 'import-approved-afterwards';
  ALTER TYPE "public"."enum_acts_kind" ADD VALUE 'import-undone';
  CREATE TABLE "import_jobs" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"content_type" varchar NOT NULL,
  	"state" "enum_import_jobs_state" NOT NULL,
  	"at" timestamp(3) with time zone NOT NULL,
  	"since" timestamp(3) with time zone NOT NULL,
  	"by" varchar NOT NULL,
  	"by_name" varchar NOT NULL,
  	"file_name" varchar NOT NULL,
  	"file_digest" varchar NOT NULL,
  	"files_name" varchar,
  	"files_digest" varchar,
  	"columns" jsonb NOT NULL,
  	"options" jsonb,
  	"report" jsonb,
  	"done" numeric DEFAULT 0 NOT NULL,
  	"total" numeric DEFAULT 0 NOT NULL,
  	"is_to_stop" boolean DEFAULT false,
  	"problem" varchar,
  	"result" jsonb,
  	"run_by" varchar,
  	"run_by_name" varchar,
  	"ran_at" timestamp(3) with time zone,
  	"hand_over" "enum_import_jobs_hand_over" NOT NULL,
  	"submitted_to" varchar,
  	"submitted_to_name" varchar,
  	"note" varchar,
  	"approval" jsonb,
  	"flag" jsonb,
  	"is_flagged" boolean DEFAULT false,
  	"are_files_gone" boolean DEFAULT false,
  	"revision" numeric DEFAULT 0 NOT NULL
  );
  
  CREATE TABLE "import_mappings" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"content_type" varchar NOT NULL,
  	"name" varchar NOT NULL,
  	"by" varchar NOT NULL,
  	"by_name" varchar NOT NULL,
  	"at" timestamp(3) with time zone NOT NULL,
  	"options" jsonb NOT NULL
  );
  
  ALTER TABLE "imports" ADD COLUMN "job" varchar;
  ALTER TABLE "imports" ADD COLUMN "before" varchar;
  CREATE INDEX "import_jobs_state_idx" ON "import_jobs" USING btree ("state");
  CREATE INDEX "import_jobs_at_idx" ON "import_jobs" USING btree ("at");
  CREATE INDEX "import_jobs_by_idx" ON "import_jobs" USING btree ("by");
  CREATE INDEX "import_jobs_hand_over_idx" ON "import_jobs" USING btree ("hand_over");
  CREATE INDEX "import_jobs_is_flagged_idx" ON "import_jobs" USING btree ("is_flagged");
  CREATE INDEX "import_jobs_are_files_gone_idx" ON "import_jobs" USING btree ("are_files_gone");
  CREATE UNIQUE INDEX "contentType_name_idx" ON "import_mappings" USING btree ("content_type","name");
  CREATE INDEX "imports_job_idx" ON "imports" USING btree ("job");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "import_jobs" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "import_mappings" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "import_jobs" CASCADE;
  DROP TABLE "import_mappings" CASCADE;
  ALTER TABLE "acts" ALTER COLUMN "kind" SET DATA TYPE text;
  DROP TYPE "public"."enum_acts_kind";
  CREATE TYPE "public"."enum_acts_kind" AS ENUM('published', 'published-unapproved', 'approved-afterwards', 'submitted', 'returned', 'approved', 'refreshed', 'taken-down-error', 'taken-down-replaced', 'taken-down-withdrawn', 'put-back', 'unpublished', 'restored', 'deleted', 'file-added', 'file-replaced', 'file-changed', 'scheduled', 'schedule-cancelled', 'account-created', 'rights-changed', 'account-changed', 'password-changed', 'account-disabled', 'account-enabled', 'account-deleted', 'signed-in', 'signed-out', 'sign-in-failed', 'exported');
  ALTER TABLE "acts" ALTER COLUMN "kind" SET DATA TYPE "public"."enum_acts_kind" USING "kind"::"public"."enum_acts_kind";
  DROP INDEX "imports_job_idx";
  ALTER TABLE "imports" DROP COLUMN "job";
  ALTER TABLE "imports" DROP COLUMN "before";
  DROP TYPE "public"."enum_import_jobs_state";
  DROP TYPE "public"."enum_import_jobs_hand_over";`)
}
