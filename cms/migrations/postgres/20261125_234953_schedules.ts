import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_schedules_action" AS ENUM('publish', 'takeDown');
  CREATE TYPE "public"."enum_schedules_language" AS ENUM('en', 'mr', 'hi');
  CREATE TYPE "public"."enum_schedules_state" AS ENUM('waiting', 'done', 'failed', 'cancelled');
  CREATE TABLE "schedules" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"content_type" varchar NOT NULL,
  	"document_id" varchar NOT NULL,
  	"title" varchar NOT NULL,
  	"department" varchar,
  	"action" "enum_schedules_action" NOT NULL,
  	"language" "enum_schedules_language",
  	"at" timestamp(3) with time zone NOT NULL,
  	"by_id" integer,
  	"by_name" varchar NOT NULL,
  	"state" "enum_schedules_state" DEFAULT 'waiting' NOT NULL,
  	"carried_out_at" timestamp(3) with time zone,
  	"error" varchar,
  	"tries" numeric DEFAULT 0 NOT NULL,
  	"retry_at" timestamp(3) with time zone,
  	"alarmed_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "redirects" ADD COLUMN "made_for" varchar;
  ALTER TABLE "redirects_rels" ADD COLUMN "alerts_id" integer;
  ALTER TABLE "redirects_rels" ADD COLUMN "news_id" integer;
  ALTER TABLE "redirects_rels" ADD COLUMN "apps_id" integer;
  ALTER TABLE "redirects_rels" ADD COLUMN "videos_id" integer;
  ALTER TABLE "_redirects_v" ADD COLUMN "version_made_for" varchar;
  ALTER TABLE "_redirects_v_rels" ADD COLUMN "alerts_id" integer;
  ALTER TABLE "_redirects_v_rels" ADD COLUMN "news_id" integer;
  ALTER TABLE "_redirects_v_rels" ADD COLUMN "apps_id" integer;
  ALTER TABLE "_redirects_v_rels" ADD COLUMN "videos_id" integer;
  ALTER TABLE "receipts" ADD COLUMN "note" varchar;
  ALTER TABLE "outbox" ADD COLUMN "note" varchar;
  ALTER TABLE "schedules" ADD CONSTRAINT "schedules_by_id_users_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "schedules_content_type_idx" ON "schedules" USING btree ("content_type");
  CREATE INDEX "schedules_document_id_idx" ON "schedules" USING btree ("document_id");
  CREATE INDEX "schedules_at_idx" ON "schedules" USING btree ("at");
  CREATE INDEX "schedules_by_idx" ON "schedules" USING btree ("by_id");
  CREATE INDEX "schedules_state_idx" ON "schedules" USING btree ("state");
  CREATE INDEX "schedules_updated_at_idx" ON "schedules" USING btree ("updated_at");
  CREATE INDEX "schedules_created_at_idx" ON "schedules" USING btree ("created_at");
  ALTER TABLE "redirects_rels" ADD CONSTRAINT "redirects_rels_alerts_fk" FOREIGN KEY ("alerts_id") REFERENCES "public"."alerts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "redirects_rels" ADD CONSTRAINT "redirects_rels_news_fk" FOREIGN KEY ("news_id") REFERENCES "public"."news"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "redirects_rels" ADD CONSTRAINT "redirects_rels_apps_fk" FOREIGN KEY ("apps_id") REFERENCES "public"."apps"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "redirects_rels" ADD CONSTRAINT "redirects_rels_videos_fk" FOREIGN KEY ("videos_id") REFERENCES "public"."videos"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_redirects_v_rels" ADD CONSTRAINT "_redirects_v_rels_alerts_fk" FOREIGN KEY ("alerts_id") REFERENCES "public"."alerts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_redirects_v_rels" ADD CONSTRAINT "_redirects_v_rels_news_fk" FOREIGN KEY ("news_id") REFERENCES "public"."news"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_redirects_v_rels" ADD CONSTRAINT "_redirects_v_rels_apps_fk" FOREIGN KEY ("apps_id") REFERENCES "public"."apps"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_redirects_v_rels" ADD CONSTRAINT "_redirects_v_rels_videos_fk" FOREIGN KEY ("videos_id") REFERENCES "public"."videos"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "redirects_made_for_idx" ON "redirects" USING btree ("made_for");
  CREATE INDEX "redirects_rels_alerts_id_idx" ON "redirects_rels" USING btree ("alerts_id");
  CREATE INDEX "redirects_rels_news_id_idx" ON "redirects_rels" USING btree ("news_id");
  CREATE INDEX "redirects_rels_apps_id_idx" ON "redirects_rels" USING btree ("apps_id");
  CREATE INDEX "redirects_rels_videos_id_idx" ON "redirects_rels" USING btree ("videos_id");
  CREATE INDEX "_redirects_v_version_version_made_for_idx" ON "_redirects_v" USING btree ("version_made_for");
  CREATE INDEX "_redirects_v_rels_alerts_id_idx" ON "_redirects_v_rels" USING btree ("alerts_id");
  CREATE INDEX "_redirects_v_rels_news_id_idx" ON "_redirects_v_rels" USING btree ("news_id");
  CREATE INDEX "_redirects_v_rels_apps_id_idx" ON "_redirects_v_rels" USING btree ("apps_id");
  CREATE INDEX "_redirects_v_rels_videos_id_idx" ON "_redirects_v_rels" USING btree ("videos_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "schedules" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "schedules" CASCADE;
  ALTER TABLE "redirects_rels" DROP CONSTRAINT "redirects_rels_alerts_fk";
  
  ALTER TABLE "redirects_rels" DROP CONSTRAINT "redirects_rels_news_fk";
  
  ALTER TABLE "redirects_rels" DROP CONSTRAINT "redirects_rels_apps_fk";
  
  ALTER TABLE "redirects_rels" DROP CONSTRAINT "redirects_rels_videos_fk";
  
  ALTER TABLE "_redirects_v_rels" DROP CONSTRAINT "_redirects_v_rels_alerts_fk";
  
  ALTER TABLE "_redirects_v_rels" DROP CONSTRAINT "_redirects_v_rels_news_fk";
  
  ALTER TABLE "_redirects_v_rels" DROP CONSTRAINT "_redirects_v_rels_apps_fk";
  
  ALTER TABLE "_redirects_v_rels" DROP CONSTRAINT "_redirects_v_rels_videos_fk";
  
  DROP INDEX "redirects_made_for_idx";
  DROP INDEX "redirects_rels_alerts_id_idx";
  DROP INDEX "redirects_rels_news_id_idx";
  DROP INDEX "redirects_rels_apps_id_idx";
  DROP INDEX "redirects_rels_videos_id_idx";
  DROP INDEX "_redirects_v_version_version_made_for_idx";
  DROP INDEX "_redirects_v_rels_alerts_id_idx";
  DROP INDEX "_redirects_v_rels_news_id_idx";
  DROP INDEX "_redirects_v_rels_apps_id_idx";
  DROP INDEX "_redirects_v_rels_videos_id_idx";
  ALTER TABLE "redirects" DROP COLUMN "made_for";
  ALTER TABLE "redirects_rels" DROP COLUMN "alerts_id";
  ALTER TABLE "redirects_rels" DROP COLUMN "news_id";
  ALTER TABLE "redirects_rels" DROP COLUMN "apps_id";
  ALTER TABLE "redirects_rels" DROP COLUMN "videos_id";
  ALTER TABLE "_redirects_v" DROP COLUMN "version_made_for";
  ALTER TABLE "_redirects_v_rels" DROP COLUMN "alerts_id";
  ALTER TABLE "_redirects_v_rels" DROP COLUMN "news_id";
  ALTER TABLE "_redirects_v_rels" DROP COLUMN "apps_id";
  ALTER TABLE "_redirects_v_rels" DROP COLUMN "videos_id";
  ALTER TABLE "receipts" DROP COLUMN "note";
  ALTER TABLE "outbox" DROP COLUMN "note";
  DROP TYPE "public"."enum_schedules_action";
  DROP TYPE "public"."enum_schedules_language";
  DROP TYPE "public"."enum_schedules_state";`)
}
