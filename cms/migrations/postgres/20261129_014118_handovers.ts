import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_handovers_state" AS ENUM('writing', 'submitted', 'returned', 'approved');
  CREATE TABLE "handovers" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"document" varchar NOT NULL,
  	"content_type" varchar NOT NULL,
  	"document_id" varchar NOT NULL,
  	"title" varchar NOT NULL,
  	"department" varchar,
  	"state" "enum_handovers_state" NOT NULL,
  	"submitted_by" varchar,
  	"submitted_by_name" varchar,
  	"submitted_to" varchar,
  	"submitted_to_name" varchar,
  	"note" varchar,
  	"comments" jsonb,
  	"approval" jsonb,
  	"flag" jsonb,
  	"is_flagged" boolean DEFAULT false,
  	"renewed" jsonb,
  	"is_behind" boolean DEFAULT false,
  	"since" timestamp(3) with time zone NOT NULL,
  	"revision" numeric DEFAULT 0 NOT NULL
  );
  
  CREATE TABLE "handover_events" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"document" varchar NOT NULL,
  	"at" timestamp(3) with time zone NOT NULL,
  	"by" varchar NOT NULL,
  	"by_name" varchar NOT NULL,
  	"action" varchar NOT NULL,
  	"to" varchar,
  	"note" varchar,
  	"comments" jsonb,
  	"digests" jsonb
  );
  
  CREATE TABLE "handover_writers" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"document" varchar NOT NULL,
  	"by" varchar NOT NULL,
  	"by_name" varchar NOT NULL,
  	"at" timestamp(3) with time zone NOT NULL,
  	"stamp" varchar NOT NULL,
  	"settled" boolean DEFAULT false
  );
  
  CREATE UNIQUE INDEX "handovers_document_idx" ON "handovers" USING btree ("document");
  CREATE INDEX "handovers_content_type_idx" ON "handovers" USING btree ("content_type");
  CREATE INDEX "handovers_state_idx" ON "handovers" USING btree ("state");
  CREATE INDEX "handovers_submitted_by_idx" ON "handovers" USING btree ("submitted_by");
  CREATE INDEX "handovers_is_flagged_idx" ON "handovers" USING btree ("is_flagged");
  CREATE INDEX "handovers_is_behind_idx" ON "handovers" USING btree ("is_behind");
  CREATE INDEX "handovers_since_idx" ON "handovers" USING btree ("since");
  CREATE INDEX "handover_events_document_idx" ON "handover_events" USING btree ("document");
  CREATE INDEX "handover_events_at_idx" ON "handover_events" USING btree ("at");
  CREATE INDEX "handover_writers_document_idx" ON "handover_writers" USING btree ("document");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "handovers" CASCADE;
  DROP TABLE "handover_events" CASCADE;
  DROP TABLE "handover_writers" CASCADE;
  DROP TYPE "public"."enum_handovers_state";`)
}
