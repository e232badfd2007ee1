import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_changes_kind" AS ENUM('first', 'told', 'correction');
  CREATE TABLE "changes" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"document" varchar NOT NULL,
  	"kind" "enum_changes_kind" NOT NULL,
  	"at" timestamp(3) with time zone NOT NULL,
  	"note" jsonb,
  	"title" jsonb NOT NULL,
  	"portals" jsonb NOT NULL,
  	"department" varchar,
  	"texts" jsonb,
  	"by" varchar,
  	"by_name" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "schedules" ADD COLUMN "change" jsonb;
  CREATE INDEX "changes_document_idx" ON "changes" USING btree ("document");
  CREATE INDEX "changes_updated_at_idx" ON "changes" USING btree ("updated_at");
  CREATE INDEX "changes_created_at_idx" ON "changes" USING btree ("created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "changes" CASCADE;
  ALTER TABLE "schedules" DROP COLUMN "change";
  DROP TYPE "public"."enum_changes_kind";`)
}
