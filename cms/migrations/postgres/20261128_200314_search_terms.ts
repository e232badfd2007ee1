import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_search_terms_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__search_terms_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__search_terms_v_published_locale" AS ENUM('en', 'mr', 'hi');
  CREATE TABLE "search_terms" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"slug" varchar,
  	"title" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_search_terms_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "search_terms_locales" (
  	"typed" varchar,
  	"means" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "search_terms_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_search_terms_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_slug" varchar,
  	"version_title" varchar,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__search_terms_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__search_terms_v_published_locale",
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "_search_terms_v_locales" (
  	"version_typed" varchar,
  	"version_means" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_search_terms_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  ALTER TABLE "search_terms_locales" ADD CONSTRAINT "search_terms_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."search_terms"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "search_terms_texts" ADD CONSTRAINT "search_terms_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."search_terms"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_search_terms_v" ADD CONSTRAINT "_search_terms_v_parent_id_search_terms_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."search_terms"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_search_terms_v_locales" ADD CONSTRAINT "_search_terms_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_search_terms_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_search_terms_v_texts" ADD CONSTRAINT "_search_terms_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_search_terms_v"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "search_terms_slug_idx" ON "search_terms" USING btree ("slug");
  CREATE INDEX "search_terms_updated_at_idx" ON "search_terms" USING btree ("updated_at");
  CREATE INDEX "search_terms_created_at_idx" ON "search_terms" USING btree ("created_at");
  CREATE INDEX "search_terms__status_idx" ON "search_terms" USING btree ("_status");
  CREATE UNIQUE INDEX "search_terms_locales_locale_parent_id_unique" ON "search_terms_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "search_terms_locales_parent_idx" ON "search_terms_locales" USING btree ("_parent_id");
  CREATE INDEX "search_terms_texts_order_parent" ON "search_terms_texts" USING btree ("order","parent_id");
  CREATE INDEX "search_terms_texts_text_idx" ON "search_terms_texts" USING btree ("text");
  CREATE INDEX "search_terms_texts_parent_idx" ON "search_terms_texts" USING btree ("parent_id");
  CREATE INDEX "_search_terms_v_parent_idx" ON "_search_terms_v" USING btree ("parent_id");
  CREATE INDEX "_search_terms_v_version_version_slug_idx" ON "_search_terms_v" USING btree ("version_slug");
  CREATE INDEX "_search_terms_v_version_version_updated_at_idx" ON "_search_terms_v" USING btree ("version_updated_at");
  CREATE INDEX "_search_terms_v_version_version_created_at_idx" ON "_search_terms_v" USING btree ("version_created_at");
  CREATE INDEX "_search_terms_v_version_version__status_idx" ON "_search_terms_v" USING btree ("version__status");
  CREATE INDEX "_search_terms_v_created_at_idx" ON "_search_terms_v" USING btree ("created_at");
  CREATE INDEX "_search_terms_v_updated_at_idx" ON "_search_terms_v" USING btree ("updated_at");
  CREATE INDEX "_search_terms_v_snapshot_idx" ON "_search_terms_v" USING btree ("snapshot");
  CREATE INDEX "_search_terms_v_published_locale_idx" ON "_search_terms_v" USING btree ("published_locale");
  CREATE INDEX "_search_terms_v_latest_idx" ON "_search_terms_v" USING btree ("latest");
  CREATE INDEX "_search_terms_v_autosave_idx" ON "_search_terms_v" USING btree ("autosave");
  CREATE UNIQUE INDEX "_search_terms_v_locales_locale_parent_id_unique" ON "_search_terms_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_search_terms_v_locales_parent_idx" ON "_search_terms_v_locales" USING btree ("_parent_id");
  CREATE INDEX "_search_terms_v_texts_order_parent" ON "_search_terms_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "_search_terms_v_texts_parent_idx" ON "_search_terms_v_texts" USING btree ("parent_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "search_terms" CASCADE;
  DROP TABLE "search_terms_locales" CASCADE;
  DROP TABLE "search_terms_texts" CASCADE;
  DROP TABLE "_search_terms_v" CASCADE;
  DROP TABLE "_search_terms_v_locales" CASCADE;
  DROP TABLE "_search_terms_v_texts" CASCADE;
  DROP TYPE "public"."enum_search_terms_status";
  DROP TYPE "public"."enum__search_terms_v_version_status";
  DROP TYPE "public"."enum__search_terms_v_published_locale";`)
}
