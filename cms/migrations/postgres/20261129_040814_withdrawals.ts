import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_withdrawals_kind" AS ENUM('error', 'replaced', 'withdrawn');
  CREATE TABLE "withdrawals" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"document" varchar NOT NULL,
  	"kind" "enum_withdrawals_kind" NOT NULL,
  	"reason" jsonb NOT NULL,
  	"title" jsonb NOT NULL,
  	"successor" varchar,
  	"by" varchar NOT NULL,
  	"by_name" varchar NOT NULL,
  	"at" timestamp(3) with time zone NOT NULL
  );
  
  ALTER TABLE "redirects" ADD COLUMN "withdrawal" jsonb;
  ALTER TABLE "_redirects_v" ADD COLUMN "version_withdrawal" jsonb;
  CREATE UNIQUE INDEX "withdrawals_document_idx" ON "withdrawals" USING btree ("document");
  CREATE INDEX "withdrawals_successor_idx" ON "withdrawals" USING btree ("successor");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "withdrawals" CASCADE;
  ALTER TABLE "redirects" DROP COLUMN "withdrawal";
  ALTER TABLE "_redirects_v" DROP COLUMN "version_withdrawal";
  DROP TYPE "public"."enum_withdrawals_kind";`)
}
