import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`offices_localities\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`offices\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`offices_localities_order_idx\` ON \`offices_localities\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`offices_localities_parent_id_idx\` ON \`offices_localities\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`offices_localities_locales\` (
  	\`name\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`offices_localities\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`offices_localities_locales_locale_parent_id_unique\` ON \`offices_localities_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`offices_localities_locales_parent_idx\` ON \`offices_localities_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_offices_v_version_localities\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_offices_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_offices_v_version_localities_order_idx\` ON \`_offices_v_version_localities\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_offices_v_version_localities_parent_id_idx\` ON \`_offices_v_version_localities\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_offices_v_version_localities_locales\` (
  	\`name\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_offices_v_version_localities\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_offices_v_version_localities_locales_locale_parent_id_uniqu\` ON \`_offices_v_version_localities_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_offices_v_version_localities_locales_parent_idx\` ON \`_offices_v_version_localities_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`places_audience\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`places\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`places_audience_order_idx\` ON \`places_audience\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`places_audience_parent_idx\` ON \`places_audience\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`places_transport\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`mode\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`places\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`places_transport_order_idx\` ON \`places_transport\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`places_transport_parent_id_idx\` ON \`places_transport\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`places_transport_locales\` (
  	\`stop\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`places_transport\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`places_transport_locales_locale_parent_id_unique\` ON \`places_transport_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`places_transport_locales_parent_idx\` ON \`places_transport_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`places_hours_days\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`places_hours\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`places_hours_days_order_idx\` ON \`places_hours_days\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`places_hours_days_parent_idx\` ON \`places_hours_days\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`places_hours\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`opens\` text,
  	\`closes\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`places\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`places_hours_order_idx\` ON \`places_hours\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`places_hours_parent_id_idx\` ON \`places_hours\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`places_tickets\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`rupees\` numeric,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`places\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`places_tickets_order_idx\` ON \`places_tickets\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`places_tickets_parent_id_idx\` ON \`places_tickets\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`places_tickets_locales\` (
  	\`who\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`places_tickets\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`places_tickets_locales_locale_parent_id_unique\` ON \`places_tickets_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`places_tickets_locales_parent_idx\` ON \`places_tickets_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`places\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`slug\` text,
  	\`department_id\` integer,
  	\`reviewed_on\` text,
  	\`review_on\` text,
  	\`flagship\` integer DEFAULT false,
  	\`picture_id\` integer,
  	\`kind\` text,
  	\`office_id\` integer,
  	\`latitude\` numeric,
  	\`longitude\` numeric,
  	\`phone\` text,
  	\`website\` text,
  	\`price\` text,
  	\`access_step_free\` text,
  	\`access_toilet\` text,
  	\`access_accessible_toilet\` text,
  	\`access_parking\` text,
  	\`access_drinking_water\` text,
  	\`access_hearing_loop\` text,
  	\`source_url\` text,
  	\`checked_on\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`department_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`picture_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`office_id\`) REFERENCES \`offices\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`places_slug_idx\` ON \`places\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`places_department_idx\` ON \`places\` (\`department_id\`);`)
  await db.run(sql`CREATE INDEX \`places_picture_idx\` ON \`places\` (\`picture_id\`);`)
  await db.run(sql`CREATE INDEX \`places_kind_idx\` ON \`places\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`places_office_idx\` ON \`places\` (\`office_id\`);`)
  await db.run(sql`CREATE INDEX \`places_updated_at_idx\` ON \`places\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`places_created_at_idx\` ON \`places\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`places__status_idx\` ON \`places\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`places_locales\` (
  	\`taken_down\` integer,
  	\`title\` text,
  	\`summary\` text,
  	\`locality\` text,
  	\`address\` text,
  	\`hours_note\` text,
  	\`access_note\` text,
  	\`body\` text,
  	\`source_note\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`places\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`places_locales_locale_parent_id_unique\` ON \`places_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`places_locales_parent_idx\` ON \`places_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`places_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`places\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`places_texts_order_parent\` ON \`places_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`places_texts_text_idx\` ON \`places_texts\` (\`text\`);`)
  await db.run(sql`CREATE INDEX \`places_texts_parent_idx\` ON \`places_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_places_v_version_audience\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_places_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_places_v_version_audience_order_idx\` ON \`_places_v_version_audience\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_places_v_version_audience_parent_idx\` ON \`_places_v_version_audience\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_places_v_version_transport\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`mode\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_places_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_places_v_version_transport_order_idx\` ON \`_places_v_version_transport\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_places_v_version_transport_parent_id_idx\` ON \`_places_v_version_transport\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_places_v_version_transport_locales\` (
  	\`stop\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_places_v_version_transport\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_places_v_version_transport_locales_locale_parent_id_unique\` ON \`_places_v_version_transport_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_places_v_version_transport_locales_parent_idx\` ON \`_places_v_version_transport_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_places_v_version_hours_days\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_places_v_version_hours\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_places_v_version_hours_days_order_idx\` ON \`_places_v_version_hours_days\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_places_v_version_hours_days_parent_idx\` ON \`_places_v_version_hours_days\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_places_v_version_hours\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`opens\` text,
  	\`closes\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_places_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_places_v_version_hours_order_idx\` ON \`_places_v_version_hours\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_places_v_version_hours_parent_id_idx\` ON \`_places_v_version_hours\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_places_v_version_tickets\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`rupees\` numeric,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_places_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_places_v_version_tickets_order_idx\` ON \`_places_v_version_tickets\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_places_v_version_tickets_parent_id_idx\` ON \`_places_v_version_tickets\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_places_v_version_tickets_locales\` (
  	\`who\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_places_v_version_tickets\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_places_v_version_tickets_locales_locale_parent_id_unique\` ON \`_places_v_version_tickets_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_places_v_version_tickets_locales_parent_idx\` ON \`_places_v_version_tickets_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_places_v\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`parent_id\` integer,
  	\`version_slug\` text,
  	\`version_department_id\` integer,
  	\`version_reviewed_on\` text,
  	\`version_review_on\` text,
  	\`version_flagship\` integer DEFAULT false,
  	\`version_picture_id\` integer,
  	\`version_kind\` text,
  	\`version_office_id\` integer,
  	\`version_latitude\` numeric,
  	\`version_longitude\` numeric,
  	\`version_phone\` text,
  	\`version_website\` text,
  	\`version_price\` text,
  	\`version_access_step_free\` text,
  	\`version_access_toilet\` text,
  	\`version_access_accessible_toilet\` text,
  	\`version_access_parking\` text,
  	\`version_access_drinking_water\` text,
  	\`version_access_hearing_loop\` text,
  	\`version_source_url\` text,
  	\`version_checked_on\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`places\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_department_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_picture_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_office_id\`) REFERENCES \`offices\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_places_v_parent_idx\` ON \`_places_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_places_v_version_version_slug_idx\` ON \`_places_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_places_v_version_version_department_idx\` ON \`_places_v\` (\`version_department_id\`);`)
  await db.run(sql`CREATE INDEX \`_places_v_version_version_picture_idx\` ON \`_places_v\` (\`version_picture_id\`);`)
  await db.run(sql`CREATE INDEX \`_places_v_version_version_kind_idx\` ON \`_places_v\` (\`version_kind\`);`)
  await db.run(sql`CREATE INDEX \`_places_v_version_version_office_idx\` ON \`_places_v\` (\`version_office_id\`);`)
  await db.run(sql`CREATE INDEX \`_places_v_version_version_updated_at_idx\` ON \`_places_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_places_v_version_version_created_at_idx\` ON \`_places_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_places_v_version_version__status_idx\` ON \`_places_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_places_v_created_at_idx\` ON \`_places_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_places_v_updated_at_idx\` ON \`_places_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_places_v_snapshot_idx\` ON \`_places_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_places_v_published_locale_idx\` ON \`_places_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_places_v_latest_idx\` ON \`_places_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_places_v_autosave_idx\` ON \`_places_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`_places_v_locales\` (
  	\`version_taken_down\` integer,
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_locality\` text,
  	\`version_address\` text,
  	\`version_hours_note\` text,
  	\`version_access_note\` text,
  	\`version_body\` text,
  	\`version_source_note\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_places_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_places_v_locales_locale_parent_id_unique\` ON \`_places_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_places_v_locales_parent_idx\` ON \`_places_v_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_places_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_places_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_places_v_texts_order_parent\` ON \`_places_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_places_v_texts_parent_idx\` ON \`_places_v_texts\` (\`parent_id\`);`)
  await db.run(sql`ALTER TABLE \`guides_rels\` ADD \`places_id\` integer REFERENCES places(id);`)
  await db.run(sql`CREATE INDEX \`guides_rels_places_id_idx\` ON \`guides_rels\` (\`places_id\`);`)
  await db.run(sql`ALTER TABLE \`_guides_v_rels\` ADD \`places_id\` integer REFERENCES places(id);`)
  await db.run(sql`CREATE INDEX \`_guides_v_rels_places_id_idx\` ON \`_guides_v_rels\` (\`places_id\`);`)
  await db.run(sql`ALTER TABLE \`offices\` ADD \`local_checked_on\` text;`)
  await db.run(sql`ALTER TABLE \`offices_locales\` ADD \`officer\` text;`)
  await db.run(sql`ALTER TABLE \`offices_locales\` ADD \`collection_day\` text;`)
  await db.run(sql`ALTER TABLE \`offices_locales\` ADD \`engineer\` text;`)
  await db.run(sql`ALTER TABLE \`offices_locales\` ADD \`local_source\` text;`)
  await db.run(sql`ALTER TABLE \`_offices_v\` ADD \`version_local_checked_on\` text;`)
  await db.run(sql`ALTER TABLE \`_offices_v_locales\` ADD \`version_officer\` text;`)
  await db.run(sql`ALTER TABLE \`_offices_v_locales\` ADD \`version_collection_day\` text;`)
  await db.run(sql`ALTER TABLE \`_offices_v_locales\` ADD \`version_engineer\` text;`)
  await db.run(sql`ALTER TABLE \`_offices_v_locales\` ADD \`version_local_source\` text;`)
  await db.run(sql`ALTER TABLE \`redirects_rels\` ADD \`places_id\` integer REFERENCES places(id);`)
  await db.run(sql`CREATE INDEX \`redirects_rels_places_id_idx\` ON \`redirects_rels\` (\`places_id\`);`)
  await db.run(sql`ALTER TABLE \`_redirects_v_rels\` ADD \`places_id\` integer REFERENCES places(id);`)
  await db.run(sql`CREATE INDEX \`_redirects_v_rels_places_id_idx\` ON \`_redirects_v_rels\` (\`places_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`offices_localities\`;`)
  await db.run(sql`DROP TABLE \`offices_localities_locales\`;`)
  await db.run(sql`DROP TABLE \`_offices_v_version_localities\`;`)
  await db.run(sql`DROP TABLE \`_offices_v_version_localities_locales\`;`)
  await db.run(sql`DROP TABLE \`places_audience\`;`)
  await db.run(sql`DROP TABLE \`places_transport\`;`)
  await db.run(sql`DROP TABLE \`places_transport_locales\`;`)
  await db.run(sql`DROP TABLE \`places_hours_days\`;`)
  await db.run(sql`DROP TABLE \`places_hours\`;`)
  await db.run(sql`DROP TABLE \`places_tickets\`;`)
  await db.run(sql`DROP TABLE \`places_tickets_locales\`;`)
  await db.run(sql`DROP TABLE \`places\`;`)
  await db.run(sql`DROP TABLE \`places_locales\`;`)
  await db.run(sql`DROP TABLE \`places_texts\`;`)
  await db.run(sql`DROP TABLE \`_places_v_version_audience\`;`)
  await db.run(sql`DROP TABLE \`_places_v_version_transport\`;`)
  await db.run(sql`DROP TABLE \`_places_v_version_transport_locales\`;`)
  await db.run(sql`DROP TABLE \`_places_v_version_hours_days\`;`)
  await db.run(sql`DROP TABLE \`_places_v_version_hours\`;`)
  await db.run(sql`DROP TABLE \`_places_v_version_tickets\`;`)
  await db.run(sql`DROP TABLE \`_places_v_version_tickets_locales\`;`)
  await db.run(sql`DROP TABLE \`_places_v\`;`)
  await db.run(sql`DROP TABLE \`_places_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_places_v_texts\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_guides_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`media_id\` integer,
  	\`services_id\` integer,
  	\`schemes_id\` integer,
  	\`faqs_id\` integer,
  	\`apps_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`guides\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`services_id\`) REFERENCES \`services\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`schemes_id\`) REFERENCES \`schemes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`faqs_id\`) REFERENCES \`faqs\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`apps_id\`) REFERENCES \`apps\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_guides_rels\`("id", "order", "parent_id", "path", "media_id", "services_id", "schemes_id", "faqs_id", "apps_id") SELECT "id", "order", "parent_id", "path", "media_id", "services_id", "schemes_id", "faqs_id", "apps_id" FROM \`guides_rels\`;`)
  await db.run(sql`DROP TABLE \`guides_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_guides_rels\` RENAME TO \`guides_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`guides_rels_order_idx\` ON \`guides_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`guides_rels_parent_idx\` ON \`guides_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`guides_rels_path_idx\` ON \`guides_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`guides_rels_media_id_idx\` ON \`guides_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`guides_rels_services_id_idx\` ON \`guides_rels\` (\`services_id\`);`)
  await db.run(sql`CREATE INDEX \`guides_rels_schemes_id_idx\` ON \`guides_rels\` (\`schemes_id\`);`)
  await db.run(sql`CREATE INDEX \`guides_rels_faqs_id_idx\` ON \`guides_rels\` (\`faqs_id\`);`)
  await db.run(sql`CREATE INDEX \`guides_rels_apps_id_idx\` ON \`guides_rels\` (\`apps_id\`);`)
  await db.run(sql`CREATE TABLE \`__new__guides_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`media_id\` integer,
  	\`services_id\` integer,
  	\`schemes_id\` integer,
  	\`faqs_id\` integer,
  	\`apps_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_guides_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`services_id\`) REFERENCES \`services\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`schemes_id\`) REFERENCES \`schemes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`faqs_id\`) REFERENCES \`faqs\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`apps_id\`) REFERENCES \`apps\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new__guides_v_rels\`("id", "order", "parent_id", "path", "media_id", "services_id", "schemes_id", "faqs_id", "apps_id") SELECT "id", "order", "parent_id", "path", "media_id", "services_id", "schemes_id", "faqs_id", "apps_id" FROM \`_guides_v_rels\`;`)
  await db.run(sql`DROP TABLE \`_guides_v_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new__guides_v_rels\` RENAME TO \`_guides_v_rels\`;`)
  await db.run(sql`CREATE INDEX \`_guides_v_rels_order_idx\` ON \`_guides_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_guides_v_rels_parent_idx\` ON \`_guides_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_guides_v_rels_path_idx\` ON \`_guides_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_guides_v_rels_media_id_idx\` ON \`_guides_v_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`_guides_v_rels_services_id_idx\` ON \`_guides_v_rels\` (\`services_id\`);`)
  await db.run(sql`CREATE INDEX \`_guides_v_rels_schemes_id_idx\` ON \`_guides_v_rels\` (\`schemes_id\`);`)
  await db.run(sql`CREATE INDEX \`_guides_v_rels_faqs_id_idx\` ON \`_guides_v_rels\` (\`faqs_id\`);`)
  await db.run(sql`CREATE INDEX \`_guides_v_rels_apps_id_idx\` ON \`_guides_v_rels\` (\`apps_id\`);`)
  await db.run(sql`CREATE TABLE \`__new_redirects_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`pages_id\` integer,
  	\`services_id\` integer,
  	\`circulars_id\` integer,
  	\`policies_id\` integer,
  	\`documents_id\` integer,
  	\`departments_id\` integer,
  	\`offices_id\` integer,
  	\`events_id\` integer,
  	\`projects_id\` integer,
  	\`reports_id\` integer,
  	\`schemes_id\` integer,
  	\`faqs_id\` integer,
  	\`guides_id\` integer,
  	\`alerts_id\` integer,
  	\`news_id\` integer,
  	\`apps_id\` integer,
  	\`videos_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`redirects\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`pages_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`services_id\`) REFERENCES \`services\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`circulars_id\`) REFERENCES \`circulars\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`policies_id\`) REFERENCES \`policies\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`documents_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`departments_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`offices_id\`) REFERENCES \`offices\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`events_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`projects_id\`) REFERENCES \`projects\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`reports_id\`) REFERENCES \`reports\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`schemes_id\`) REFERENCES \`schemes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`faqs_id\`) REFERENCES \`faqs\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`guides_id\`) REFERENCES \`guides\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`alerts_id\`) REFERENCES \`alerts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`news_id\`) REFERENCES \`news\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`apps_id\`) REFERENCES \`apps\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`videos_id\`) REFERENCES \`videos\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_redirects_rels\`("id", "order", "parent_id", "path", "pages_id", "services_id", "circulars_id", "policies_id", "documents_id", "departments_id", "offices_id", "events_id", "projects_id", "reports_id", "schemes_id", "faqs_id", "guides_id", "alerts_id", "news_id", "apps_id", "videos_id") SELECT "id", "order", "parent_id", "path", "pages_id", "services_id", "circulars_id", "policies_id", "documents_id", "departments_id", "offices_id", "events_id", "projects_id", "reports_id", "schemes_id", "faqs_id", "guides_id", "alerts_id", "news_id", "apps_id", "videos_id" FROM \`redirects_rels\`;`)
  await db.run(sql`DROP TABLE \`redirects_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_redirects_rels\` RENAME TO \`redirects_rels\`;`)
  await db.run(sql`CREATE INDEX \`redirects_rels_order_idx\` ON \`redirects_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`redirects_rels_parent_idx\` ON \`redirects_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`redirects_rels_path_idx\` ON \`redirects_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`redirects_rels_pages_id_idx\` ON \`redirects_rels\` (\`pages_id\`);`)
  await db.run(sql`CREATE INDEX \`redirects_rels_services_id_idx\` ON \`redirects_rels\` (\`services_id\`);`)
  await db.run(sql`CREATE INDEX \`redirects_rels_circulars_id_idx\` ON \`redirects_rels\` (\`circulars_id\`);`)
  await db.run(sql`CREATE INDEX \`redirects_rels_policies_id_idx\` ON \`redirects_rels\` (\`policies_id\`);`)
  await db.run(sql`CREATE INDEX \`redirects_rels_documents_id_idx\` ON \`redirects_rels\` (\`documents_id\`);`)
  await db.run(sql`CREATE INDEX \`redirects_rels_departments_id_idx\` ON \`redirects_rels\` (\`departments_id\`);`)
  await db.run(sql`CREATE INDEX \`redirects_rels_offices_id_idx\` ON \`redirects_rels\` (\`offices_id\`);`)
  await db.run(sql`CREATE INDEX \`redirects_rels_events_id_idx\` ON \`redirects_rels\` (\`events_id\`);`)
  await db.run(sql`CREATE INDEX \`redirects_rels_projects_id_idx\` ON \`redirects_rels\` (\`projects_id\`);`)
  await db.run(sql`CREATE INDEX \`redirects_rels_reports_id_idx\` ON \`redirects_rels\` (\`reports_id\`);`)
  await db.run(sql`CREATE INDEX \`redirects_rels_schemes_id_idx\` ON \`redirects_rels\` (\`schemes_id\`);`)
  await db.run(sql`CREATE INDEX \`redirects_rels_faqs_id_idx\` ON \`redirects_rels\` (\`faqs_id\`);`)
  await db.run(sql`CREATE INDEX \`redirects_rels_guides_id_idx\` ON \`redirects_rels\` (\`guides_id\`);`)
  await db.run(sql`CREATE INDEX \`redirects_rels_alerts_id_idx\` ON \`redirects_rels\` (\`alerts_id\`);`)
  await db.run(sql`CREATE INDEX \`redirects_rels_news_id_idx\` ON \`redirects_rels\` (\`news_id\`);`)
  await db.run(sql`CREATE INDEX \`redirects_rels_apps_id_idx\` ON \`redirects_rels\` (\`apps_id\`);`)
  await db.run(sql`CREATE INDEX \`redirects_rels_videos_id_idx\` ON \`redirects_rels\` (\`videos_id\`);`)
  await db.run(sql`CREATE TABLE \`__new__redirects_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`pages_id\` integer,
  	\`services_id\` integer,
  	\`circulars_id\` integer,
  	\`policies_id\` integer,
  	\`documents_id\` integer,
  	\`departments_id\` integer,
  	\`offices_id\` integer,
  	\`events_id\` integer,
  	\`projects_id\` integer,
  	\`reports_id\` integer,
  	\`schemes_id\` integer,
  	\`faqs_id\` integer,
  	\`guides_id\` integer,
  	\`alerts_id\` integer,
  	\`news_id\` integer,
  	\`apps_id\` integer,
  	\`videos_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_redirects_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`pages_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`services_id\`) REFERENCES \`services\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`circulars_id\`) REFERENCES \`circulars\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`policies_id\`) REFERENCES \`policies\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`documents_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`departments_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`offices_id\`) REFERENCES \`offices\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`events_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`projects_id\`) REFERENCES \`projects\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`reports_id\`) REFERENCES \`reports\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`schemes_id\`) REFERENCES \`schemes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`faqs_id\`) REFERENCES \`faqs\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`guides_id\`) REFERENCES \`guides\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`alerts_id\`) REFERENCES \`alerts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`news_id\`) REFERENCES \`news\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`apps_id\`) REFERENCES \`apps\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`videos_id\`) REFERENCES \`videos\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new__redirects_v_rels\`("id", "order", "parent_id", "path", "pages_id", "services_id", "circulars_id", "policies_id", "documents_id", "departments_id", "offices_id", "events_id", "projects_id", "reports_id", "schemes_id", "faqs_id", "guides_id", "alerts_id", "news_id", "apps_id", "videos_id") SELECT "id", "order", "parent_id", "path", "pages_id", "services_id", "circulars_id", "policies_id", "documents_id", "departments_id", "offices_id", "events_id", "projects_id", "reports_id", "schemes_id", "faqs_id", "guides_id", "alerts_id", "news_id", "apps_id", "videos_id" FROM \`_redirects_v_rels\`;`)
  await db.run(sql`DROP TABLE \`_redirects_v_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new__redirects_v_rels\` RENAME TO \`_redirects_v_rels\`;`)
  await db.run(sql`CREATE INDEX \`_redirects_v_rels_order_idx\` ON \`_redirects_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_redirects_v_rels_parent_idx\` ON \`_redirects_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_redirects_v_rels_path_idx\` ON \`_redirects_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_redirects_v_rels_pages_id_idx\` ON \`_redirects_v_rels\` (\`pages_id\`);`)
  await db.run(sql`CREATE INDEX \`_redirects_v_rels_services_id_idx\` ON \`_redirects_v_rels\` (\`services_id\`);`)
  await db.run(sql`CREATE INDEX \`_redirects_v_rels_circulars_id_idx\` ON \`_redirects_v_rels\` (\`circulars_id\`);`)
  await db.run(sql`CREATE INDEX \`_redirects_v_rels_policies_id_idx\` ON \`_redirects_v_rels\` (\`policies_id\`);`)
  await db.run(sql`CREATE INDEX \`_redirects_v_rels_documents_id_idx\` ON \`_redirects_v_rels\` (\`documents_id\`);`)
  await db.run(sql`CREATE INDEX \`_redirects_v_rels_departments_id_idx\` ON \`_redirects_v_rels\` (\`departments_id\`);`)
  await db.run(sql`CREATE INDEX \`_redirects_v_rels_offices_id_idx\` ON \`_redirects_v_rels\` (\`offices_id\`);`)
  await db.run(sql`CREATE INDEX \`_redirects_v_rels_events_id_idx\` ON \`_redirects_v_rels\` (\`events_id\`);`)
  await db.run(sql`CREATE INDEX \`_redirects_v_rels_projects_id_idx\` ON \`_redirects_v_rels\` (\`projects_id\`);`)
  await db.run(sql`CREATE INDEX \`_redirects_v_rels_reports_id_idx\` ON \`_redirects_v_rels\` (\`reports_id\`);`)
  await db.run(sql`CREATE INDEX \`_redirects_v_rels_schemes_id_idx\` ON \`_redirects_v_rels\` (\`schemes_id\`);`)
  await db.run(sql`CREATE INDEX \`_redirects_v_rels_faqs_id_idx\` ON \`_redirects_v_rels\` (\`faqs_id\`);`)
  await db.run(sql`CREATE INDEX \`_redirects_v_rels_guides_id_idx\` ON \`_redirects_v_rels\` (\`guides_id\`);`)
  await db.run(sql`CREATE INDEX \`_redirects_v_rels_alerts_id_idx\` ON \`_redirects_v_rels\` (\`alerts_id\`);`)
  await db.run(sql`CREATE INDEX \`_redirects_v_rels_news_id_idx\` ON \`_redirects_v_rels\` (\`news_id\`);`)
  await db.run(sql`CREATE INDEX \`_redirects_v_rels_apps_id_idx\` ON \`_redirects_v_rels\` (\`apps_id\`);`)
  await db.run(sql`CREATE INDEX \`_redirects_v_rels_videos_id_idx\` ON \`_redirects_v_rels\` (\`videos_id\`);`)
  await db.run(sql`ALTER TABLE \`offices\` DROP COLUMN \`local_checked_on\`;`)
  await db.run(sql`ALTER TABLE \`offices_locales\` DROP COLUMN \`officer\`;`)
  await db.run(sql`ALTER TABLE \`offices_locales\` DROP COLUMN \`collection_day\`;`)
  await db.run(sql`ALTER TABLE \`offices_locales\` DROP COLUMN \`engineer\`;`)
  await db.run(sql`ALTER TABLE \`offices_locales\` DROP COLUMN \`local_source\`;`)
  await db.run(sql`ALTER TABLE \`_offices_v\` DROP COLUMN \`version_local_checked_on\`;`)
  await db.run(sql`ALTER TABLE \`_offices_v_locales\` DROP COLUMN \`version_officer\`;`)
  await db.run(sql`ALTER TABLE \`_offices_v_locales\` DROP COLUMN \`version_collection_day\`;`)
  await db.run(sql`ALTER TABLE \`_offices_v_locales\` DROP COLUMN \`version_engineer\`;`)
  await db.run(sql`ALTER TABLE \`_offices_v_locales\` DROP COLUMN \`version_local_source\`;`)
}
