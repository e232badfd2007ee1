import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_acts_kind" AS ENUM('published', 'published-unapproved', 'approved-afterwards', 'submitted', 'returned', 'approved', 'refreshed', 'taken-down-error', 'taken-down-replaced', 'taken-down-withdrawn', 'put-back', 'unpublished', 'restored', 'deleted', 'file-added', 'file-replaced', 'file-changed', 'scheduled', 'schedule-cancelled', 'account-created', 'rights-changed', 'account-changed', 'password-changed', 'account-disabled', 'account-enabled', 'account-deleted', 'signed-in', 'signed-out', 'sign-in-failed', 'exported');
  CREATE TYPE "public"."enum_acts_way" AS ENUM('hand', 'bulk', 'schedule', 'program');
  CREATE TABLE "acts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"at" timestamp(3) with time zone NOT NULL,
  	"person_name" varchar,
  	"kind" "enum_acts_kind" NOT NULL,
  	"title" varchar,
  	"reason" varchar,
  	"way" "enum_acts_way" NOT NULL,
  	"network" varchar,
  	"details" jsonb,
  	"document" varchar,
  	"content_type" varchar,
  	"department" varchar,
  	"person" varchar,
  	"seq" numeric NOT NULL,
  	"event" varchar NOT NULL,
  	"previous" varchar,
  	"digest" varchar NOT NULL
  );
  
  CREATE TABLE "acts_waiting" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"event" varchar NOT NULL,
  	"at" timestamp(3) with time zone NOT NULL,
  	"act" jsonb NOT NULL
  );
  
  CREATE INDEX "acts_at_idx" ON "acts" USING btree ("at");
  CREATE INDEX "acts_kind_idx" ON "acts" USING btree ("kind");
  CREATE INDEX "acts_document_idx" ON "acts" USING btree ("document");
  CREATE INDEX "acts_department_idx" ON "acts" USING btree ("department");
  CREATE INDEX "acts_person_idx" ON "acts" USING btree ("person");
  CREATE UNIQUE INDEX "acts_seq_idx" ON "acts" USING btree ("seq");
  CREATE UNIQUE INDEX "acts_event_idx" ON "acts" USING btree ("event");
  CREATE UNIQUE INDEX "acts_waiting_event_idx" ON "acts_waiting" USING btree ("event");
  CREATE INDEX "acts_waiting_at_idx" ON "acts_waiting" USING btree ("at");`)
  // Rows are added, never changed or deleted, by whichever program.
  await db.execute(sql`
   CREATE FUNCTION acts_are_kept() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION 'acts are never changed or deleted';
   END $$;
  CREATE TRIGGER acts_kept BEFORE UPDATE OR DELETE ON "acts"
    FOR EACH ROW EXECUTE FUNCTION acts_are_kept();
  CREATE TRIGGER acts_not_truncated BEFORE TRUNCATE ON "acts"
    FOR EACH STATEMENT EXECUTE FUNCTION acts_are_kept();`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "acts" CASCADE;
  DROP TABLE "acts_waiting" CASCADE;
  DROP TYPE "public"."enum_acts_kind";
  DROP TYPE "public"."enum_acts_way";
  DROP FUNCTION acts_are_kept();`)
}
