import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`schedules\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`content_type\` text NOT NULL,
  	\`document_id\` text NOT NULL,
  	\`title\` text NOT NULL,
  	\`department\` text,
  	\`action\` text NOT NULL,
  	\`language\` text,
  	\`at\` text NOT NULL,
  	\`by_id\` integer,
  	\`by_name\` text NOT NULL,
  	\`state\` text DEFAULT 'waiting' NOT NULL,
  	\`carried_out_at\` text,
  	\`error\` text,
  	\`tries\` numeric DEFAULT 0 NOT NULL,
  	\`retry_at\` text,
  	\`alarmed_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`schedules_content_type_idx\` ON \`schedules\` (\`content_type\`);`)
  await db.run(sql`CREATE INDEX \`schedules_document_id_idx\` ON \`schedules\` (\`document_id\`);`)
  await db.run(sql`CREATE INDEX \`schedules_at_idx\` ON \`schedules\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`schedules_by_idx\` ON \`schedules\` (\`by_id\`);`)
  await db.run(sql`CREATE INDEX \`schedules_state_idx\` ON \`schedules\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`schedules_updated_at_idx\` ON \`schedules\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`schedules_created_at_idx\` ON \`schedules\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`redirects\` ADD \`made_for\` text;`)
  await db.run(sql`CREATE INDEX \`redirects_made_for_idx\` ON \`redirects\` (\`made_for\`);`)
  await db.run(sql`ALTER TABLE \`redirects_rels\` ADD \`alerts_id\` integer REFERENCES alerts(id) ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`redirects_rels\` ADD \`news_id\` integer REFERENCES news(id) ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`redirects_rels\` ADD \`apps_id\` integer REFERENCES apps(id) ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`redirects_rels\` ADD \`videos_id\` integer REFERENCES videos(id) ON DELETE cascade;`)
  await db.run(sql`CREATE INDEX \`redirects_rels_alerts_id_idx\` ON \`redirects_rels\` (\`alerts_id\`);`)
  await db.run(sql`CREATE INDEX \`redirects_rels_news_id_idx\` ON \`redirects_rels\` (\`news_id\`);`)
  await db.run(sql`CREATE INDEX \`redirects_rels_apps_id_idx\` ON \`redirects_rels\` (\`apps_id\`);`)
  await db.run(sql`CREATE INDEX \`redirects_rels_videos_id_idx\` ON \`redirects_rels\` (\`videos_id\`);`)
  await db.run(sql`ALTER TABLE \`_redirects_v\` ADD \`version_made_for\` text;`)
  await db.run(sql`CREATE INDEX \`_redirects_v_version_version_made_for_idx\` ON \`_redirects_v\` (\`version_made_for\`);`)
  await db.run(sql`ALTER TABLE \`_redirects_v_rels\` ADD \`alerts_id\` integer REFERENCES alerts(id) ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`_redirects_v_rels\` ADD \`news_id\` integer REFERENCES news(id) ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`_redirects_v_rels\` ADD \`apps_id\` integer REFERENCES apps(id) ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`_redirects_v_rels\` ADD \`videos_id\` integer REFERENCES videos(id) ON DELETE cascade;`)
  await db.run(sql`CREATE INDEX \`_redirects_v_rels_alerts_id_idx\` ON \`_redirects_v_rels\` (\`alerts_id\`);`)
  await db.run(sql`CREATE INDEX \`_redirects_v_rels_news_id_idx\` ON \`_redirects_v_rels\` (\`news_id\`);`)
  await db.run(sql`CREATE INDEX \`_redirects_v_rels_apps_id_idx\` ON \`_redirects_v_rels\` (\`apps_id\`);`)
  await db.run(sql`CREATE INDEX \`_redirects_v_rels_videos_id_idx\` ON \`_redirects_v_rels\` (\`videos_id\`);`)
  await db.run(sql`ALTER TABLE \`receipts\` ADD \`note\` text;`)
  await db.run(sql`ALTER TABLE \`outbox\` ADD \`note\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`schedules\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
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
  	FOREIGN KEY (\`guides_id\`) REFERENCES \`guides\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_redirects_rels\`("id", "order", "parent_id", "path", "pages_id", "services_id", "circulars_id", "policies_id", "documents_id", "departments_id", "offices_id", "events_id", "projects_id", "reports_id", "schemes_id", "faqs_id", "guides_id") SELECT "id", "order", "parent_id", "path", "pages_id", "services_id", "circulars_id", "policies_id", "documents_id", "departments_id", "offices_id", "events_id", "projects_id", "reports_id", "schemes_id", "faqs_id", "guides_id" FROM \`redirects_rels\`;`)
  await db.run(sql`DROP TABLE \`redirects_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_redirects_rels\` RENAME TO \`redirects_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
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
  	FOREIGN KEY (\`guides_id\`) REFERENCES \`guides\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new__redirects_v_rels\`("id", "order", "parent_id", "path", "pages_id", "services_id", "circulars_id", "policies_id", "documents_id", "departments_id", "offices_id", "events_id", "projects_id", "reports_id", "schemes_id", "faqs_id", "guides_id") SELECT "id", "order", "parent_id", "path", "pages_id", "services_id", "circulars_id", "policies_id", "documents_id", "departments_id", "offices_id", "events_id", "projects_id", "reports_id", "schemes_id", "faqs_id", "guides_id" FROM \`_redirects_v_rels\`;`)
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
  await db.run(sql`DROP INDEX \`redirects_made_for_idx\`;`)
  await db.run(sql`ALTER TABLE \`redirects\` DROP COLUMN \`made_for\`;`)
  await db.run(sql`DROP INDEX \`_redirects_v_version_version_made_for_idx\`;`)
  await db.run(sql`ALTER TABLE \`_redirects_v\` DROP COLUMN \`version_made_for\`;`)
  await db.run(sql`ALTER TABLE \`receipts\` DROP COLUMN \`note\`;`)
  await db.run(sql`ALTER TABLE \`outbox\` DROP COLUMN \`note\`;`)
}
