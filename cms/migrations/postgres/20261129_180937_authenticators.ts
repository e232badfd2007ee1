import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_users_authenticator" AS ENUM('none', 'asked', 'on');
  ALTER TYPE "public"."enum_acts_kind" ADD VALUE 'authenticator-set-up' BEFORE 'account-disabled';
  ALTER TYPE "public"."enum_acts_kind" ADD VALUE 'authenticator-removed' BEFORE 'account-disabled';
  ALTER TYPE "public"."enum_acts_kind" ADD VALUE 'authenticator-asked-for' BEFORE 'account-disabled';
  CREATE TABLE "used_codes" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"code" varchar NOT NULL,
  	"at" timestamp(3) with time zone NOT NULL
  );
  
  ALTER TABLE "users" ADD COLUMN "authenticator" "enum_users_authenticator" DEFAULT 'none';
  ALTER TABLE "users" ADD COLUMN "totp_sealed" varchar;
  CREATE UNIQUE INDEX "used_codes_code_idx" ON "used_codes" USING btree ("code");
  CREATE INDEX "used_codes_at_idx" ON "used_codes" USING btree ("at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "used_codes" CASCADE;
  ALTER TABLE "acts" ALTER COLUMN "kind" SET DATA TYPE text;
  DROP TYPE "public"."enum_acts_kind";
  CREATE TYPE "public"."enum_acts_kind" AS ENUM('published', 'published-unapproved', 'approved-afterwards', 'submitted', 'returned', 'approved', 'refreshed', 'taken-down-error', 'taken-down-replaced', 'taken-down-withdrawn', 'put-back', 'unpublished', 'restored', 'deleted', 'file-added', 'file-replaced', 'file-changed', 'scheduled', 'schedule-cancelled', 'link-made', 'link-revoked', 'account-created', 'rights-changed', 'account-changed', 'password-changed', 'account-disabled', 'account-enabled', 'account-deleted', 'signed-in', 'signed-out', 'sign-in-failed', 'exported', 'import-submitted', 'import-returned', 'import-approved', 'imported', 'imported-unapproved', 'import-approved-afterwards', 'import-undone');
  ALTER TABLE "acts" ALTER COLUMN "kind" SET DATA TYPE "public"."enum_acts_kind" USING "kind"::"public"."enum_acts_kind";
  ALTER TABLE "users" DROP COLUMN "authenticator";
  ALTER TABLE "users" DROP COLUMN "totp_sealed";
  DROP TYPE "public"."enum_users_authenticator";`)
}
