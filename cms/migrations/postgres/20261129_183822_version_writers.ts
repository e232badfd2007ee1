import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "version_writers" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"version" varchar NOT NULL,
  	"document" varchar NOT NULL,
  	"by_id" integer NOT NULL
  );
  
  ALTER TABLE "version_writers" ADD CONSTRAINT "version_writers_by_id_users_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE UNIQUE INDEX "version_writers_version_idx" ON "version_writers" USING btree ("version");
  CREATE INDEX "version_writers_document_idx" ON "version_writers" USING btree ("document");
  CREATE INDEX "version_writers_by_idx" ON "version_writers" USING btree ("by_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "version_writers" CASCADE;`)
}
