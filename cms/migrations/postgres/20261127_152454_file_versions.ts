import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_file_versions_what" AS ENUM('bytes', 'words', 'deleted');
  CREATE TABLE "file_versions" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"file_id" varchar NOT NULL,
  	"what" "enum_file_versions_what" NOT NULL,
  	"filename" varchar NOT NULL,
  	"mime_type" varchar NOT NULL,
  	"bytes" numeric NOT NULL,
  	"words" jsonb NOT NULL,
  	"kept" varchar,
  	"by_id" integer,
  	"by_name" varchar NOT NULL,
  	"at" timestamp(3) with time zone NOT NULL
  );
  
  ALTER TABLE "file_versions" ADD CONSTRAINT "file_versions_by_id_users_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "file_versions_file_id_idx" ON "file_versions" USING btree ("file_id");
  CREATE INDEX "file_versions_kept_idx" ON "file_versions" USING btree ("kept");
  CREATE INDEX "file_versions_by_idx" ON "file_versions" USING btree ("by_id");
  CREATE INDEX "file_versions_at_idx" ON "file_versions" USING btree ("at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "file_versions" CASCADE;
  DROP TYPE "public"."enum_file_versions_what";`)
}
