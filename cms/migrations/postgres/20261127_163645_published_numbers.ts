import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "sign_in_attempts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"account" varchar NOT NULL,
  	"address" varchar NOT NULL,
  	"device" varchar,
  	"password" varchar NOT NULL,
  	"at" timestamp(3) with time zone NOT NULL
  );
  
  ALTER TABLE "circulars" ADD COLUMN "published_number" varchar;
  ALTER TABLE "_circulars_v" ADD COLUMN "version_published_number" varchar;
  ALTER TABLE "documents" ADD COLUMN "published_number" varchar;
  ALTER TABLE "_documents_v" ADD COLUMN "version_published_number" varchar;
  CREATE INDEX "sign_in_attempts_account_idx" ON "sign_in_attempts" USING btree ("account");
  CREATE INDEX "sign_in_attempts_address_idx" ON "sign_in_attempts" USING btree ("address");
  CREATE INDEX "sign_in_attempts_password_idx" ON "sign_in_attempts" USING btree ("password");
  CREATE INDEX "sign_in_attempts_at_idx" ON "sign_in_attempts" USING btree ("at");
  -- Of documents that share a number already, the first one keeps it.
  UPDATE "circulars" SET "published_number" = lower(regexp_replace("number", '\\s', '', 'g')) WHERE "id" IN (SELECT min("id") FROM "circulars" WHERE "_status" = 'published' AND trim(coalesce("number", '')) <> '' GROUP BY lower(regexp_replace("number", '\\s', '', 'g')));
  UPDATE "documents" SET "published_number" = lower(regexp_replace("number", '\\s', '', 'g')) WHERE "id" IN (SELECT min("id") FROM "documents" WHERE "_status" = 'published' AND trim(coalesce("number", '')) <> '' GROUP BY lower(regexp_replace("number", '\\s', '', 'g')));
  CREATE UNIQUE INDEX "circulars_published_number_idx" ON "circulars" USING btree ("published_number");
  CREATE INDEX "_circulars_v_version_version_published_number_idx" ON "_circulars_v" USING btree ("version_published_number");
  CREATE UNIQUE INDEX "documents_published_number_idx" ON "documents" USING btree ("published_number");
  CREATE INDEX "_documents_v_version_version_published_number_idx" ON "_documents_v" USING btree ("version_published_number");
  ALTER TABLE "users" DROP COLUMN "login_attempts";
  ALTER TABLE "users" DROP COLUMN "lock_until";`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "sign_in_attempts" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "sign_in_attempts" CASCADE;
  DROP INDEX "circulars_published_number_idx";
  DROP INDEX "_circulars_v_version_version_published_number_idx";
  DROP INDEX "documents_published_number_idx";
  DROP INDEX "_documents_v_version_version_published_number_idx";
  ALTER TABLE "users" ADD COLUMN "login_attempts" numeric DEFAULT 0;
  ALTER TABLE "users" ADD COLUMN "lock_until" timestamp(3) with time zone;
  ALTER TABLE "circulars" DROP COLUMN "published_number";
  ALTER TABLE "_circulars_v" DROP COLUMN "version_published_number";
  ALTER TABLE "documents" DROP COLUMN "published_number";
  ALTER TABLE "_documents_v" DROP COLUMN "version_published_number";`)
}
