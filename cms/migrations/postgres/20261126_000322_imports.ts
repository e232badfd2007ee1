import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "imports" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"source" varchar NOT NULL,
  	"content_type" varchar NOT NULL,
  	"key" varchar NOT NULL,
  	"document_id" varchar NOT NULL,
  	"digest" varchar NOT NULL,
  	"written_at" timestamp(3) with time zone NOT NULL
  );
  
  CREATE INDEX "imports_document_id_idx" ON "imports" USING btree ("document_id");
  CREATE UNIQUE INDEX "source_contentType_key_idx" ON "imports" USING btree ("source","content_type","key");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "imports" CASCADE;`)
}
