import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_places_audience" AS ENUM('resident', 'newcomer', 'student', 'tourist', 'investor', 'business');
  CREATE TYPE "public"."enum_places_transport_mode" AS ENUM('metro', 'bus', 'rail', 'air');
  CREATE TYPE "public"."enum_places_hours_days" AS ENUM('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun');
  CREATE TYPE "public"."enum_places_kind" AS ENUM('sight', 'museum', 'garden', 'theatre', 'hospital', 'school', 'station', 'facilitation-centre', 'inclusion-centre');
  CREATE TYPE "public"."enum_places_price" AS ENUM('free', 'paid');
  CREATE TYPE "public"."enum_places_access_step_free" AS ENUM('yes', 'no');
  CREATE TYPE "public"."enum_places_access_toilet" AS ENUM('yes', 'no');
  CREATE TYPE "public"."enum_places_access_accessible_toilet" AS ENUM('yes', 'no');
  CREATE TYPE "public"."enum_places_access_parking" AS ENUM('yes', 'no');
  CREATE TYPE "public"."enum_places_access_drinking_water" AS ENUM('yes', 'no');
  CREATE TYPE "public"."enum_places_access_hearing_loop" AS ENUM('yes', 'no');
  CREATE TYPE "public"."enum_places_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__places_v_version_audience" AS ENUM('resident', 'newcomer', 'student', 'tourist', 'investor', 'business');
  CREATE TYPE "public"."enum__places_v_version_transport_mode" AS ENUM('metro', 'bus', 'rail', 'air');
  CREATE TYPE "public"."enum__places_v_version_hours_days" AS ENUM('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun');
  CREATE TYPE "public"."enum__places_v_version_kind" AS ENUM('sight', 'museum', 'garden', 'theatre', 'hospital', 'school', 'station', 'facilitation-centre', 'inclusion-centre');
  CREATE TYPE "public"."enum__places_v_version_price" AS ENUM('free', 'paid');
  CREATE TYPE "public"."enum__places_v_version_access_step_free" AS ENUM('yes', 'no');
  CREATE TYPE "public"."enum__places_v_version_access_toilet" AS ENUM('yes', 'no');
  CREATE TYPE "public"."enum__places_v_version_access_accessible_toilet" AS ENUM('yes', 'no');
  CREATE TYPE "public"."enum__places_v_version_access_parking" AS ENUM('yes', 'no');
  CREATE TYPE "public"."enum__places_v_version_access_drinking_water" AS ENUM('yes', 'no');
  CREATE TYPE "public"."enum__places_v_version_access_hearing_loop" AS ENUM('yes', 'no');
  CREATE TYPE "public"."enum__places_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__places_v_published_locale" AS ENUM('en', 'mr', 'hi');
  CREATE TABLE "offices_localities" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "offices_localities_locales" (
  	"name" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "_offices_v_version_localities" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_offices_v_version_localities_locales" (
  	"name" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "places_audience" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_places_audience",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "places_transport" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"mode" "enum_places_transport_mode"
  );
  
  CREATE TABLE "places_transport_locales" (
  	"stop" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "places_hours_days" (
  	"order" integer NOT NULL,
  	"parent_id" varchar NOT NULL,
  	"value" "enum_places_hours_days",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "places_hours" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"opens" varchar,
  	"closes" varchar
  );
  
  CREATE TABLE "places_tickets" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"rupees" numeric
  );
  
  CREATE TABLE "places_tickets_locales" (
  	"who" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "places" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"slug" varchar,
  	"department_id" integer,
  	"reviewed_on" timestamp(3) with time zone,
  	"review_on" timestamp(3) with time zone,
  	"flagship" boolean DEFAULT false,
  	"picture_id" integer,
  	"kind" "enum_places_kind",
  	"office_id" integer,
  	"latitude" numeric,
  	"longitude" numeric,
  	"phone" varchar,
  	"website" varchar,
  	"price" "enum_places_price",
  	"access_step_free" "enum_places_access_step_free",
  	"access_toilet" "enum_places_access_toilet",
  	"access_accessible_toilet" "enum_places_access_accessible_toilet",
  	"access_parking" "enum_places_access_parking",
  	"access_drinking_water" "enum_places_access_drinking_water",
  	"access_hearing_loop" "enum_places_access_hearing_loop",
  	"source_url" varchar,
  	"checked_on" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_places_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "places_locales" (
  	"taken_down" boolean,
  	"title" varchar,
  	"summary" varchar,
  	"locality" varchar,
  	"address" varchar,
  	"hours_note" varchar,
  	"access_note" varchar,
  	"body" jsonb,
  	"source_note" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "places_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_places_v_version_audience" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum__places_v_version_audience",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_places_v_version_transport" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"mode" "enum__places_v_version_transport_mode",
  	"_uuid" varchar
  );
  
  CREATE TABLE "_places_v_version_transport_locales" (
  	"stop" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_places_v_version_hours_days" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum__places_v_version_hours_days",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_places_v_version_hours" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"opens" varchar,
  	"closes" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_places_v_version_tickets" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"rupees" numeric,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_places_v_version_tickets_locales" (
  	"who" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_places_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_slug" varchar,
  	"version_department_id" integer,
  	"version_reviewed_on" timestamp(3) with time zone,
  	"version_review_on" timestamp(3) with time zone,
  	"version_flagship" boolean DEFAULT false,
  	"version_picture_id" integer,
  	"version_kind" "enum__places_v_version_kind",
  	"version_office_id" integer,
  	"version_latitude" numeric,
  	"version_longitude" numeric,
  	"version_phone" varchar,
  	"version_website" varchar,
  	"version_price" "enum__places_v_version_price",
  	"version_access_step_free" "enum__places_v_version_access_step_free",
  	"version_access_toilet" "enum__places_v_version_access_toilet",
  	"version_access_accessible_toilet" "enum__places_v_version_access_accessible_toilet",
  	"version_access_parking" "enum__places_v_version_access_parking",
  	"version_access_drinking_water" "enum__places_v_version_access_drinking_water",
  	"version_access_hearing_loop" "enum__places_v_version_access_hearing_loop",
  	"version_source_url" varchar,
  	"version_checked_on" timestamp(3) with time zone,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__places_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__places_v_published_locale",
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "_places_v_locales" (
  	"version_taken_down" boolean,
  	"version_title" varchar,
  	"version_summary" varchar,
  	"version_locality" varchar,
  	"version_address" varchar,
  	"version_hours_note" varchar,
  	"version_access_note" varchar,
  	"version_body" jsonb,
  	"version_source_note" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_places_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  ALTER TABLE "guides_rels" ADD COLUMN "places_id" integer;
  ALTER TABLE "_guides_v_rels" ADD COLUMN "places_id" integer;
  ALTER TABLE "offices" ADD COLUMN "local_checked_on" timestamp(3) with time zone;
  ALTER TABLE "offices_locales" ADD COLUMN "officer" varchar;
  ALTER TABLE "offices_locales" ADD COLUMN "collection_day" varchar;
  ALTER TABLE "offices_locales" ADD COLUMN "engineer" varchar;
  ALTER TABLE "offices_locales" ADD COLUMN "local_source" varchar;
  ALTER TABLE "_offices_v" ADD COLUMN "version_local_checked_on" timestamp(3) with time zone;
  ALTER TABLE "_offices_v_locales" ADD COLUMN "version_officer" varchar;
  ALTER TABLE "_offices_v_locales" ADD COLUMN "version_collection_day" varchar;
  ALTER TABLE "_offices_v_locales" ADD COLUMN "version_engineer" varchar;
  ALTER TABLE "_offices_v_locales" ADD COLUMN "version_local_source" varchar;
  ALTER TABLE "redirects_rels" ADD COLUMN "places_id" integer;
  ALTER TABLE "_redirects_v_rels" ADD COLUMN "places_id" integer;
  ALTER TABLE "offices_localities" ADD CONSTRAINT "offices_localities_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."offices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "offices_localities_locales" ADD CONSTRAINT "offices_localities_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."offices_localities"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_offices_v_version_localities" ADD CONSTRAINT "_offices_v_version_localities_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_offices_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_offices_v_version_localities_locales" ADD CONSTRAINT "_offices_v_version_localities_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_offices_v_version_localities"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "places_audience" ADD CONSTRAINT "places_audience_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."places"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "places_transport" ADD CONSTRAINT "places_transport_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."places"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "places_transport_locales" ADD CONSTRAINT "places_transport_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."places_transport"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "places_hours_days" ADD CONSTRAINT "places_hours_days_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."places_hours"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "places_hours" ADD CONSTRAINT "places_hours_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."places"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "places_tickets" ADD CONSTRAINT "places_tickets_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."places"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "places_tickets_locales" ADD CONSTRAINT "places_tickets_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."places_tickets"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "places" ADD CONSTRAINT "places_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "places" ADD CONSTRAINT "places_picture_id_media_id_fk" FOREIGN KEY ("picture_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "places" ADD CONSTRAINT "places_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "places_locales" ADD CONSTRAINT "places_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."places"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "places_texts" ADD CONSTRAINT "places_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."places"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_places_v_version_audience" ADD CONSTRAINT "_places_v_version_audience_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_places_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_places_v_version_transport" ADD CONSTRAINT "_places_v_version_transport_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_places_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_places_v_version_transport_locales" ADD CONSTRAINT "_places_v_version_transport_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_places_v_version_transport"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_places_v_version_hours_days" ADD CONSTRAINT "_places_v_version_hours_days_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_places_v_version_hours"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_places_v_version_hours" ADD CONSTRAINT "_places_v_version_hours_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_places_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_places_v_version_tickets" ADD CONSTRAINT "_places_v_version_tickets_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_places_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_places_v_version_tickets_locales" ADD CONSTRAINT "_places_v_version_tickets_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_places_v_version_tickets"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_places_v" ADD CONSTRAINT "_places_v_parent_id_places_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."places"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_places_v" ADD CONSTRAINT "_places_v_version_department_id_departments_id_fk" FOREIGN KEY ("version_department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_places_v" ADD CONSTRAINT "_places_v_version_picture_id_media_id_fk" FOREIGN KEY ("version_picture_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_places_v" ADD CONSTRAINT "_places_v_version_office_id_offices_id_fk" FOREIGN KEY ("version_office_id") REFERENCES "public"."offices"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_places_v_locales" ADD CONSTRAINT "_places_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_places_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_places_v_texts" ADD CONSTRAINT "_places_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_places_v"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "offices_localities_order_idx" ON "offices_localities" USING btree ("_order");
  CREATE INDEX "offices_localities_parent_id_idx" ON "offices_localities" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "offices_localities_locales_locale_parent_id_unique" ON "offices_localities_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "offices_localities_locales_parent_idx" ON "offices_localities_locales" USING btree ("_parent_id");
  CREATE INDEX "_offices_v_version_localities_order_idx" ON "_offices_v_version_localities" USING btree ("_order");
  CREATE INDEX "_offices_v_version_localities_parent_id_idx" ON "_offices_v_version_localities" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_offices_v_version_localities_locales_locale_parent_id_uniqu" ON "_offices_v_version_localities_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_offices_v_version_localities_locales_parent_idx" ON "_offices_v_version_localities_locales" USING btree ("_parent_id");
  CREATE INDEX "places_audience_order_idx" ON "places_audience" USING btree ("order");
  CREATE INDEX "places_audience_parent_idx" ON "places_audience" USING btree ("parent_id");
  CREATE INDEX "places_transport_order_idx" ON "places_transport" USING btree ("_order");
  CREATE INDEX "places_transport_parent_id_idx" ON "places_transport" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "places_transport_locales_locale_parent_id_unique" ON "places_transport_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "places_transport_locales_parent_idx" ON "places_transport_locales" USING btree ("_parent_id");
  CREATE INDEX "places_hours_days_order_idx" ON "places_hours_days" USING btree ("order");
  CREATE INDEX "places_hours_days_parent_idx" ON "places_hours_days" USING btree ("parent_id");
  CREATE INDEX "places_hours_order_idx" ON "places_hours" USING btree ("_order");
  CREATE INDEX "places_hours_parent_id_idx" ON "places_hours" USING btree ("_parent_id");
  CREATE INDEX "places_tickets_order_idx" ON "places_tickets" USING btree ("_order");
  CREATE INDEX "places_tickets_parent_id_idx" ON "places_tickets" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "places_tickets_locales_locale_parent_id_unique" ON "places_tickets_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "places_tickets_locales_parent_idx" ON "places_tickets_locales" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "places_slug_idx" ON "places" USING btree ("slug");
  CREATE INDEX "places_department_idx" ON "places" USING btree ("department_id");
  CREATE INDEX "places_picture_idx" ON "places" USING btree ("picture_id");
  CREATE INDEX "places_kind_idx" ON "places" USING btree ("kind");
  CREATE INDEX "places_office_idx" ON "places" USING btree ("office_id");
  CREATE INDEX "places_updated_at_idx" ON "places" USING btree ("updated_at");
  CREATE INDEX "places_created_at_idx" ON "places" USING btree ("created_at");
  CREATE INDEX "places__status_idx" ON "places" USING btree ("_status");
  CREATE UNIQUE INDEX "places_locales_locale_parent_id_unique" ON "places_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "places_locales_parent_idx" ON "places_locales" USING btree ("_parent_id");
  CREATE INDEX "places_texts_order_parent" ON "places_texts" USING btree ("order","parent_id");
  CREATE INDEX "places_texts_text_idx" ON "places_texts" USING btree ("text");
  CREATE INDEX "places_texts_parent_idx" ON "places_texts" USING btree ("parent_id");
  CREATE INDEX "_places_v_version_audience_order_idx" ON "_places_v_version_audience" USING btree ("order");
  CREATE INDEX "_places_v_version_audience_parent_idx" ON "_places_v_version_audience" USING btree ("parent_id");
  CREATE INDEX "_places_v_version_transport_order_idx" ON "_places_v_version_transport" USING btree ("_order");
  CREATE INDEX "_places_v_version_transport_parent_id_idx" ON "_places_v_version_transport" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_places_v_version_transport_locales_locale_parent_id_unique" ON "_places_v_version_transport_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_places_v_version_transport_locales_parent_idx" ON "_places_v_version_transport_locales" USING btree ("_parent_id");
  CREATE INDEX "_places_v_version_hours_days_order_idx" ON "_places_v_version_hours_days" USING btree ("order");
  CREATE INDEX "_places_v_version_hours_days_parent_idx" ON "_places_v_version_hours_days" USING btree ("parent_id");
  CREATE INDEX "_places_v_version_hours_order_idx" ON "_places_v_version_hours" USING btree ("_order");
  CREATE INDEX "_places_v_version_hours_parent_id_idx" ON "_places_v_version_hours" USING btree ("_parent_id");
  CREATE INDEX "_places_v_version_tickets_order_idx" ON "_places_v_version_tickets" USING btree ("_order");
  CREATE INDEX "_places_v_version_tickets_parent_id_idx" ON "_places_v_version_tickets" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_places_v_version_tickets_locales_locale_parent_id_unique" ON "_places_v_version_tickets_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_places_v_version_tickets_locales_parent_idx" ON "_places_v_version_tickets_locales" USING btree ("_parent_id");
  CREATE INDEX "_places_v_parent_idx" ON "_places_v" USING btree ("parent_id");
  CREATE INDEX "_places_v_version_version_slug_idx" ON "_places_v" USING btree ("version_slug");
  CREATE INDEX "_places_v_version_version_department_idx" ON "_places_v" USING btree ("version_department_id");
  CREATE INDEX "_places_v_version_version_picture_idx" ON "_places_v" USING btree ("version_picture_id");
  CREATE INDEX "_places_v_version_version_kind_idx" ON "_places_v" USING btree ("version_kind");
  CREATE INDEX "_places_v_version_version_office_idx" ON "_places_v" USING btree ("version_office_id");
  CREATE INDEX "_places_v_version_version_updated_at_idx" ON "_places_v" USING btree ("version_updated_at");
  CREATE INDEX "_places_v_version_version_created_at_idx" ON "_places_v" USING btree ("version_created_at");
  CREATE INDEX "_places_v_version_version__status_idx" ON "_places_v" USING btree ("version__status");
  CREATE INDEX "_places_v_created_at_idx" ON "_places_v" USING btree ("created_at");
  CREATE INDEX "_places_v_updated_at_idx" ON "_places_v" USING btree ("updated_at");
  CREATE INDEX "_places_v_snapshot_idx" ON "_places_v" USING btree ("snapshot");
  CREATE INDEX "_places_v_published_locale_idx" ON "_places_v" USING btree ("published_locale");
  CREATE INDEX "_places_v_latest_idx" ON "_places_v" USING btree ("latest");
  CREATE INDEX "_places_v_autosave_idx" ON "_places_v" USING btree ("autosave");
  CREATE UNIQUE INDEX "_places_v_locales_locale_parent_id_unique" ON "_places_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_places_v_locales_parent_idx" ON "_places_v_locales" USING btree ("_parent_id");
  CREATE INDEX "_places_v_texts_order_parent" ON "_places_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "_places_v_texts_parent_idx" ON "_places_v_texts" USING btree ("parent_id");
  ALTER TABLE "guides_rels" ADD CONSTRAINT "guides_rels_places_fk" FOREIGN KEY ("places_id") REFERENCES "public"."places"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_guides_v_rels" ADD CONSTRAINT "_guides_v_rels_places_fk" FOREIGN KEY ("places_id") REFERENCES "public"."places"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "redirects_rels" ADD CONSTRAINT "redirects_rels_places_fk" FOREIGN KEY ("places_id") REFERENCES "public"."places"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_redirects_v_rels" ADD CONSTRAINT "_redirects_v_rels_places_fk" FOREIGN KEY ("places_id") REFERENCES "public"."places"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "guides_rels_places_id_idx" ON "guides_rels" USING btree ("places_id");
  CREATE INDEX "_guides_v_rels_places_id_idx" ON "_guides_v_rels" USING btree ("places_id");
  CREATE INDEX "redirects_rels_places_id_idx" ON "redirects_rels" USING btree ("places_id");
  CREATE INDEX "_redirects_v_rels_places_id_idx" ON "_redirects_v_rels" USING btree ("places_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "offices_localities" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "offices_localities_locales" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_offices_v_version_localities" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_offices_v_version_localities_locales" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "places_audience" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "places_transport" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "places_transport_locales" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "places_hours_days" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "places_hours" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "places_tickets" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "places_tickets_locales" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "places" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "places_locales" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "places_texts" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_places_v_version_audience" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_places_v_version_transport" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_places_v_version_transport_locales" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_places_v_version_hours_days" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_places_v_version_hours" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_places_v_version_tickets" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_places_v_version_tickets_locales" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_places_v" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_places_v_locales" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_places_v_texts" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "offices_localities" CASCADE;
  DROP TABLE "offices_localities_locales" CASCADE;
  DROP TABLE "_offices_v_version_localities" CASCADE;
  DROP TABLE "_offices_v_version_localities_locales" CASCADE;
  DROP TABLE "places_audience" CASCADE;
  DROP TABLE "places_transport" CASCADE;
  DROP TABLE "places_transport_locales" CASCADE;
  DROP TABLE "places_hours_days" CASCADE;
  DROP TABLE "places_hours" CASCADE;
  DROP TABLE "places_tickets" CASCADE;
  DROP TABLE "places_tickets_locales" CASCADE;
  DROP TABLE "places" CASCADE;
  DROP TABLE "places_locales" CASCADE;
  DROP TABLE "places_texts" CASCADE;
  DROP TABLE "_places_v_version_audience" CASCADE;
  DROP TABLE "_places_v_version_transport" CASCADE;
  DROP TABLE "_places_v_version_transport_locales" CASCADE;
  DROP TABLE "_places_v_version_hours_days" CASCADE;
  DROP TABLE "_places_v_version_hours" CASCADE;
  DROP TABLE "_places_v_version_tickets" CASCADE;
  DROP TABLE "_places_v_version_tickets_locales" CASCADE;
  DROP TABLE "_places_v" CASCADE;
  DROP TABLE "_places_v_locales" CASCADE;
  DROP TABLE "_places_v_texts" CASCADE;
  ALTER TABLE "guides_rels" DROP CONSTRAINT "guides_rels_places_fk";
  
  ALTER TABLE "_guides_v_rels" DROP CONSTRAINT "_guides_v_rels_places_fk";
  
  ALTER TABLE "redirects_rels" DROP CONSTRAINT "redirects_rels_places_fk";
  
  ALTER TABLE "_redirects_v_rels" DROP CONSTRAINT "_redirects_v_rels_places_fk";
  
  DROP INDEX "guides_rels_places_id_idx";
  DROP INDEX "_guides_v_rels_places_id_idx";
  DROP INDEX "redirects_rels_places_id_idx";
  DROP INDEX "_redirects_v_rels_places_id_idx";
  ALTER TABLE "guides_rels" DROP COLUMN "places_id";
  ALTER TABLE "_guides_v_rels" DROP COLUMN "places_id";
  ALTER TABLE "offices" DROP COLUMN "local_checked_on";
  ALTER TABLE "offices_locales" DROP COLUMN "officer";
  ALTER TABLE "offices_locales" DROP COLUMN "collection_day";
  ALTER TABLE "offices_locales" DROP COLUMN "engineer";
  ALTER TABLE "offices_locales" DROP COLUMN "local_source";
  ALTER TABLE "_offices_v" DROP COLUMN "version_local_checked_on";
  ALTER TABLE "_offices_v_locales" DROP COLUMN "version_officer";
  ALTER TABLE "_offices_v_locales" DROP COLUMN "version_collection_day";
  ALTER TABLE "_offices_v_locales" DROP COLUMN "version_engineer";
  ALTER TABLE "_offices_v_locales" DROP COLUMN "version_local_source";
  ALTER TABLE "redirects_rels" DROP COLUMN "places_id";
  ALTER TABLE "_redirects_v_rels" DROP COLUMN "places_id";
  DROP TYPE "public"."enum_places_audience";
  DROP TYPE "public"."enum_places_transport_mode";
  DROP TYPE "public"."enum_places_hours_days";
  DROP TYPE "public"."enum_places_kind";
  DROP TYPE "public"."enum_places_price";
  DROP TYPE "public"."enum_places_access_step_free";
  DROP TYPE "public"."enum_places_access_toilet";
  DROP TYPE "public"."enum_places_access_accessible_toilet";
  DROP TYPE "public"."enum_places_access_parking";
  DROP TYPE "public"."enum_places_access_drinking_water";
  DROP TYPE "public"."enum_places_access_hearing_loop";
  DROP TYPE "public"."enum_places_status";
  DROP TYPE "public"."enum__places_v_version_audience";
  DROP TYPE "public"."enum__places_v_version_transport_mode";
  DROP TYPE "public"."enum__places_v_version_hours_days";
  DROP TYPE "public"."enum__places_v_version_kind";
  DROP TYPE "public"."enum__places_v_version_price";
  DROP TYPE "public"."enum__places_v_version_access_step_free";
  DROP TYPE "public"."enum__places_v_version_access_toilet";
  DROP TYPE "public"."enum__places_v_version_access_accessible_toilet";
  DROP TYPE "public"."enum__places_v_version_access_parking";
  DROP TYPE "public"."enum__places_v_version_access_drinking_water";
  DROP TYPE "public"."enum__places_v_version_access_hearing_loop";
  DROP TYPE "public"."enum__places_v_version_status";
  DROP TYPE "public"."enum__places_v_published_locale";`)
}
