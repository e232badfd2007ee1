import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "saves" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"document" varchar NOT NULL,
  	"by_id" integer,
  	"changed_at" timestamp(3) with time zone,
  	"begun_at" timestamp(3) with time zone
  );
  
  ALTER TABLE "saves" ADD CONSTRAINT "saves_by_id_users_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE UNIQUE INDEX "saves_document_idx" ON "saves" USING btree ("document");
  CREATE INDEX "saves_by_idx" ON "saves" USING btree ("by_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "saves" CASCADE;`)
}
