import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_review_links_language" AS ENUM('en', 'mr', 'hi');
  CREATE TABLE "review_links" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"content_type" varchar NOT NULL,
  	"document_id" varchar NOT NULL,
  	"language" "enum_review_links_language" NOT NULL,
  	"code" varchar NOT NULL,
  	"ends_at" timestamp(3) with time zone NOT NULL,
  	"by_id" integer,
  	"by_name" varchar NOT NULL,
  	"revoked_at" timestamp(3) with time zone,
  	"revoked_by_id" integer,
  	"revoked_by_name" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "review_links" ADD CONSTRAINT "review_links_by_id_users_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "review_links" ADD CONSTRAINT "review_links_revoked_by_id_users_id_fk" FOREIGN KEY ("revoked_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "review_links_content_type_idx" ON "review_links" USING btree ("content_type");
  CREATE INDEX "review_links_document_id_idx" ON "review_links" USING btree ("document_id");
  CREATE UNIQUE INDEX "review_links_code_idx" ON "review_links" USING btree ("code");
  CREATE INDEX "review_links_ends_at_idx" ON "review_links" USING btree ("ends_at");
  CREATE INDEX "review_links_by_idx" ON "review_links" USING btree ("by_id");
  CREATE INDEX "review_links_revoked_by_idx" ON "review_links" USING btree ("revoked_by_id");
  CREATE INDEX "review_links_updated_at_idx" ON "review_links" USING btree ("updated_at");
  CREATE INDEX "review_links_created_at_idx" ON "review_links" USING btree ("created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "review_links" CASCADE;
  DROP TYPE "public"."enum_review_links_language";`)
}
