import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_grievance_template_states" AS ENUM('submitted', 'acknowledged', 'assigned', 'in_progress', 'parked', 'resolved', 'reopened', 'closed');
  CREATE TYPE "public"."enum_grievance_config_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__grievance_config_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__grievance_config_v_published_locale" AS ENUM('en', 'mr', 'hi');
  CREATE TABLE "grievance_categories" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"label_english" varchar,
  	"label_marathi" varchar,
  	"label_hindi" varchar,
  	"code" varchar,
  	"department_id" integer,
  	"acknowledge_hours" numeric DEFAULT 8,
  	"resolve_hours" numeric DEFAULT 40,
  	"is_active" boolean DEFAULT true
  );
  
  CREATE TABLE "grievance_holidays" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"date" timestamp(3) with time zone,
  	"label_english" varchar,
  	"label_marathi" varchar,
  	"label_hindi" varchar
  );
  
  CREATE TABLE "grievance_template_states" (
  	"order" integer NOT NULL,
  	"parent_id" varchar NOT NULL,
  	"value" "enum_grievance_template_states",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "grievance_templates" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"label_english" varchar,
  	"label_marathi" varchar,
  	"label_hindi" varchar,
  	"code" varchar,
  	"text_english" varchar,
  	"text_marathi" varchar,
  	"text_hindi" varchar
  );
  
  CREATE TABLE "grievance_config" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"slug" varchar DEFAULT 'grievances',
  	"department_id" integer,
  	"hours_monday_from" varchar,
  	"hours_monday_to" varchar,
  	"hours_tuesday_from" varchar,
  	"hours_tuesday_to" varchar,
  	"hours_wednesday_from" varchar,
  	"hours_wednesday_to" varchar,
  	"hours_thursday_from" varchar,
  	"hours_thursday_to" varchar,
  	"hours_friday_from" varchar,
  	"hours_friday_to" varchar,
  	"hours_saturday_from" varchar,
  	"hours_saturday_to" varchar,
  	"hours_sunday_from" varchar,
  	"hours_sunday_to" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_grievance_config_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "grievance_config_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "grievance_config_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"offices_id" integer
  );
  
  CREATE TABLE "_grievance_categories_v" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"label_english" varchar,
  	"label_marathi" varchar,
  	"label_hindi" varchar,
  	"code" varchar,
  	"department_id" integer,
  	"acknowledge_hours" numeric DEFAULT 8,
  	"resolve_hours" numeric DEFAULT 40,
  	"is_active" boolean DEFAULT true,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_grievance_holidays_v" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"date" timestamp(3) with time zone,
  	"label_english" varchar,
  	"label_marathi" varchar,
  	"label_hindi" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_grievance_template_states_v" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_grievance_template_states",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_grievance_templates_v" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"label_english" varchar,
  	"label_marathi" varchar,
  	"label_hindi" varchar,
  	"code" varchar,
  	"text_english" varchar,
  	"text_marathi" varchar,
  	"text_hindi" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_grievance_config_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_slug" varchar DEFAULT 'grievances',
  	"version_department_id" integer,
  	"version_hours_monday_from" varchar,
  	"version_hours_monday_to" varchar,
  	"version_hours_tuesday_from" varchar,
  	"version_hours_tuesday_to" varchar,
  	"version_hours_wednesday_from" varchar,
  	"version_hours_wednesday_to" varchar,
  	"version_hours_thursday_from" varchar,
  	"version_hours_thursday_to" varchar,
  	"version_hours_friday_from" varchar,
  	"version_hours_friday_to" varchar,
  	"version_hours_saturday_from" varchar,
  	"version_hours_saturday_to" varchar,
  	"version_hours_sunday_from" varchar,
  	"version_hours_sunday_to" varchar,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__grievance_config_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__grievance_config_v_published_locale",
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "_grievance_config_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_grievance_config_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"offices_id" integer
  );
  
  ALTER TABLE "grievance_categories" ADD CONSTRAINT "grievance_categories_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "grievance_categories" ADD CONSTRAINT "grievance_categories_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."grievance_config"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "grievance_holidays" ADD CONSTRAINT "grievance_holidays_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."grievance_config"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "grievance_template_states" ADD CONSTRAINT "grievance_template_states_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."grievance_templates"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "grievance_templates" ADD CONSTRAINT "grievance_templates_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."grievance_config"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "grievance_config" ADD CONSTRAINT "grievance_config_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "grievance_config_texts" ADD CONSTRAINT "grievance_config_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."grievance_config"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "grievance_config_rels" ADD CONSTRAINT "grievance_config_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."grievance_config"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "grievance_config_rels" ADD CONSTRAINT "grievance_config_rels_offices_fk" FOREIGN KEY ("offices_id") REFERENCES "public"."offices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_grievance_categories_v" ADD CONSTRAINT "_grievance_categories_v_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_grievance_categories_v" ADD CONSTRAINT "_grievance_categories_v_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_grievance_config_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_grievance_holidays_v" ADD CONSTRAINT "_grievance_holidays_v_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_grievance_config_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_grievance_template_states_v" ADD CONSTRAINT "_grievance_template_states_v_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_grievance_templates_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_grievance_templates_v" ADD CONSTRAINT "_grievance_templates_v_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_grievance_config_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_grievance_config_v" ADD CONSTRAINT "_grievance_config_v_parent_id_grievance_config_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."grievance_config"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_grievance_config_v" ADD CONSTRAINT "_grievance_config_v_version_department_id_departments_id_fk" FOREIGN KEY ("version_department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_grievance_config_v_texts" ADD CONSTRAINT "_grievance_config_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_grievance_config_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_grievance_config_v_rels" ADD CONSTRAINT "_grievance_config_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_grievance_config_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_grievance_config_v_rels" ADD CONSTRAINT "_grievance_config_v_rels_offices_fk" FOREIGN KEY ("offices_id") REFERENCES "public"."offices"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "grievance_categories_order_idx" ON "grievance_categories" USING btree ("_order");
  CREATE INDEX "grievance_categories_parent_id_idx" ON "grievance_categories" USING btree ("_parent_id");
  CREATE INDEX "grievance_categories_department_idx" ON "grievance_categories" USING btree ("department_id");
  CREATE INDEX "grievance_holidays_order_idx" ON "grievance_holidays" USING btree ("_order");
  CREATE INDEX "grievance_holidays_parent_id_idx" ON "grievance_holidays" USING btree ("_parent_id");
  CREATE INDEX "grievance_template_states_order_idx" ON "grievance_template_states" USING btree ("order");
  CREATE INDEX "grievance_template_states_parent_idx" ON "grievance_template_states" USING btree ("parent_id");
  CREATE INDEX "grievance_templates_order_idx" ON "grievance_templates" USING btree ("_order");
  CREATE INDEX "grievance_templates_parent_id_idx" ON "grievance_templates" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "grievance_config_slug_idx" ON "grievance_config" USING btree ("slug");
  CREATE INDEX "grievance_config_department_idx" ON "grievance_config" USING btree ("department_id");
  CREATE INDEX "grievance_config_updated_at_idx" ON "grievance_config" USING btree ("updated_at");
  CREATE INDEX "grievance_config_created_at_idx" ON "grievance_config" USING btree ("created_at");
  CREATE INDEX "grievance_config__status_idx" ON "grievance_config" USING btree ("_status");
  CREATE INDEX "grievance_config_texts_order_parent" ON "grievance_config_texts" USING btree ("order","parent_id");
  CREATE INDEX "grievance_config_texts_parent_idx" ON "grievance_config_texts" USING btree ("parent_id");
  CREATE INDEX "grievance_config_rels_order_idx" ON "grievance_config_rels" USING btree ("order");
  CREATE INDEX "grievance_config_rels_parent_idx" ON "grievance_config_rels" USING btree ("parent_id");
  CREATE INDEX "grievance_config_rels_path_idx" ON "grievance_config_rels" USING btree ("path");
  CREATE INDEX "grievance_config_rels_offices_id_idx" ON "grievance_config_rels" USING btree ("offices_id");
  CREATE INDEX "_grievance_categories_v_order_idx" ON "_grievance_categories_v" USING btree ("_order");
  CREATE INDEX "_grievance_categories_v_parent_id_idx" ON "_grievance_categories_v" USING btree ("_parent_id");
  CREATE INDEX "_grievance_categories_v_department_idx" ON "_grievance_categories_v" USING btree ("department_id");
  CREATE INDEX "_grievance_holidays_v_order_idx" ON "_grievance_holidays_v" USING btree ("_order");
  CREATE INDEX "_grievance_holidays_v_parent_id_idx" ON "_grievance_holidays_v" USING btree ("_parent_id");
  CREATE INDEX "_grievance_template_states_v_order_idx" ON "_grievance_template_states_v" USING btree ("order");
  CREATE INDEX "_grievance_template_states_v_parent_idx" ON "_grievance_template_states_v" USING btree ("parent_id");
  CREATE INDEX "_grievance_templates_v_order_idx" ON "_grievance_templates_v" USING btree ("_order");
  CREATE INDEX "_grievance_templates_v_parent_id_idx" ON "_grievance_templates_v" USING btree ("_parent_id");
  CREATE INDEX "_grievance_config_v_parent_idx" ON "_grievance_config_v" USING btree ("parent_id");
  CREATE INDEX "_grievance_config_v_version_version_slug_idx" ON "_grievance_config_v" USING btree ("version_slug");
  CREATE INDEX "_grievance_config_v_version_version_department_idx" ON "_grievance_config_v" USING btree ("version_department_id");
  CREATE INDEX "_grievance_config_v_version_version_updated_at_idx" ON "_grievance_config_v" USING btree ("version_updated_at");
  CREATE INDEX "_grievance_config_v_version_version_created_at_idx" ON "_grievance_config_v" USING btree ("version_created_at");
  CREATE INDEX "_grievance_config_v_version_version__status_idx" ON "_grievance_config_v" USING btree ("version__status");
  CREATE INDEX "_grievance_config_v_created_at_idx" ON "_grievance_config_v" USING btree ("created_at");
  CREATE INDEX "_grievance_config_v_updated_at_idx" ON "_grievance_config_v" USING btree ("updated_at");
  CREATE INDEX "_grievance_config_v_snapshot_idx" ON "_grievance_config_v" USING btree ("snapshot");
  CREATE INDEX "_grievance_config_v_published_locale_idx" ON "_grievance_config_v" USING btree ("published_locale");
  CREATE INDEX "_grievance_config_v_latest_idx" ON "_grievance_config_v" USING btree ("latest");
  CREATE INDEX "_grievance_config_v_autosave_idx" ON "_grievance_config_v" USING btree ("autosave");
  CREATE INDEX "_grievance_config_v_texts_order_parent" ON "_grievance_config_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "_grievance_config_v_texts_parent_idx" ON "_grievance_config_v_texts" USING btree ("parent_id");
  CREATE INDEX "_grievance_config_v_rels_order_idx" ON "_grievance_config_v_rels" USING btree ("order");
  CREATE INDEX "_grievance_config_v_rels_parent_idx" ON "_grievance_config_v_rels" USING btree ("parent_id");
  CREATE INDEX "_grievance_config_v_rels_path_idx" ON "_grievance_config_v_rels" USING btree ("path");
  CREATE INDEX "_grievance_config_v_rels_offices_id_idx" ON "_grievance_config_v_rels" USING btree ("offices_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "grievance_categories" CASCADE;
  DROP TABLE "grievance_holidays" CASCADE;
  DROP TABLE "grievance_template_states" CASCADE;
  DROP TABLE "grievance_templates" CASCADE;
  DROP TABLE "grievance_config" CASCADE;
  DROP TABLE "grievance_config_texts" CASCADE;
  DROP TABLE "grievance_config_rels" CASCADE;
  DROP TABLE "_grievance_categories_v" CASCADE;
  DROP TABLE "_grievance_holidays_v" CASCADE;
  DROP TABLE "_grievance_template_states_v" CASCADE;
  DROP TABLE "_grievance_templates_v" CASCADE;
  DROP TABLE "_grievance_config_v" CASCADE;
  DROP TABLE "_grievance_config_v_texts" CASCADE;
  DROP TABLE "_grievance_config_v_rels" CASCADE;
  DROP TYPE "public"."enum_grievance_template_states";
  DROP TYPE "public"."enum_grievance_config_status";
  DROP TYPE "public"."enum__grievance_config_v_version_status";
  DROP TYPE "public"."enum__grievance_config_v_published_locale";`)
}
