import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_links_state" AS ENUM('answers', 'moved', 'unknown', 'failed');
  CREATE TYPE "public"."enum_link_checks_state" AS ENUM('waiting', 'done', 'failed');
  CREATE TABLE "links" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"address" varchar NOT NULL,
  	"state" "enum_links_state" NOT NULL,
  	"detail" varchar,
  	"moved_to" varchar,
  	"failures" numeric NOT NULL,
  	"failed_since" timestamp(3) with time zone,
  	"checked_at" timestamp(3) with time zone NOT NULL,
  	"title" varchar,
  	"field" varchar NOT NULL,
  	"language" varchar,
  	"document" varchar NOT NULL,
  	"content_type" varchar NOT NULL,
  	"department" varchar,
  	"key" varchar NOT NULL
  );
  
  CREATE TABLE "link_checks" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"document" varchar,
  	"by" varchar,
  	"asked_at" timestamp(3) with time zone NOT NULL,
  	"ended_at" timestamp(3) with time zone,
  	"state" "enum_link_checks_state" NOT NULL,
  	"links" numeric,
  	"broken" numeric,
  	"note" varchar
  );
  
  CREATE INDEX "links_state_idx" ON "links" USING btree ("state");
  CREATE INDEX "links_failures_idx" ON "links" USING btree ("failures");
  CREATE INDEX "links_document_idx" ON "links" USING btree ("document");
  CREATE INDEX "links_department_idx" ON "links" USING btree ("department");
  CREATE UNIQUE INDEX "links_key_idx" ON "links" USING btree ("key");
  CREATE INDEX "link_checks_document_idx" ON "link_checks" USING btree ("document");
  CREATE INDEX "link_checks_asked_at_idx" ON "link_checks" USING btree ("asked_at");
  CREATE INDEX "link_checks_state_idx" ON "link_checks" USING btree ("state");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "links" CASCADE;
  DROP TABLE "link_checks" CASCADE;
  DROP TYPE "public"."enum_links_state";
  DROP TYPE "public"."enum_link_checks_state";`)
}
