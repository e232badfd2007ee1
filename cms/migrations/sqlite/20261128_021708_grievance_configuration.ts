import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`grievance_categories\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`label_english\` text,
  	\`label_marathi\` text,
  	\`label_hindi\` text,
  	\`code\` text,
  	\`department_id\` integer,
  	\`acknowledge_hours\` numeric DEFAULT 8,
  	\`resolve_hours\` numeric DEFAULT 40,
  	\`is_active\` integer DEFAULT true,
  	FOREIGN KEY (\`department_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`grievance_config\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`grievance_categories_order_idx\` ON \`grievance_categories\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`grievance_categories_parent_id_idx\` ON \`grievance_categories\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`grievance_categories_department_idx\` ON \`grievance_categories\` (\`department_id\`);`)
  await db.run(sql`CREATE TABLE \`grievance_holidays\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`date\` text,
  	\`label_english\` text,
  	\`label_marathi\` text,
  	\`label_hindi\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`grievance_config\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`grievance_holidays_order_idx\` ON \`grievance_holidays\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`grievance_holidays_parent_id_idx\` ON \`grievance_holidays\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`grievance_template_states\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`grievance_templates\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`grievance_template_states_order_idx\` ON \`grievance_template_states\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`grievance_template_states_parent_idx\` ON \`grievance_template_states\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`grievance_templates\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`label_english\` text,
  	\`label_marathi\` text,
  	\`label_hindi\` text,
  	\`code\` text,
  	\`text_english\` text,
  	\`text_marathi\` text,
  	\`text_hindi\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`grievance_config\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`grievance_templates_order_idx\` ON \`grievance_templates\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`grievance_templates_parent_id_idx\` ON \`grievance_templates\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`grievance_config\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`slug\` text DEFAULT 'grievances',
  	\`department_id\` integer,
  	\`hours_monday_from\` text,
  	\`hours_monday_to\` text,
  	\`hours_tuesday_from\` text,
  	\`hours_tuesday_to\` text,
  	\`hours_wednesday_from\` text,
  	\`hours_wednesday_to\` text,
  	\`hours_thursday_from\` text,
  	\`hours_thursday_to\` text,
  	\`hours_friday_from\` text,
  	\`hours_friday_to\` text,
  	\`hours_saturday_from\` text,
  	\`hours_saturday_to\` text,
  	\`hours_sunday_from\` text,
  	\`hours_sunday_to\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`department_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`grievance_config_slug_idx\` ON \`grievance_config\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`grievance_config_department_idx\` ON \`grievance_config\` (\`department_id\`);`)
  await db.run(sql`CREATE INDEX \`grievance_config_updated_at_idx\` ON \`grievance_config\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`grievance_config_created_at_idx\` ON \`grievance_config\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`grievance_config__status_idx\` ON \`grievance_config\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`grievance_config_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`grievance_config\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`grievance_config_texts_order_parent\` ON \`grievance_config_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`grievance_config_texts_parent_idx\` ON \`grievance_config_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`grievance_config_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`offices_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`grievance_config\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`offices_id\`) REFERENCES \`offices\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`grievance_config_rels_order_idx\` ON \`grievance_config_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`grievance_config_rels_parent_idx\` ON \`grievance_config_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`grievance_config_rels_path_idx\` ON \`grievance_config_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`grievance_config_rels_offices_id_idx\` ON \`grievance_config_rels\` (\`offices_id\`);`)
  await db.run(sql`CREATE TABLE \`_grievance_categories_v\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`label_english\` text,
  	\`label_marathi\` text,
  	\`label_hindi\` text,
  	\`code\` text,
  	\`department_id\` integer,
  	\`acknowledge_hours\` numeric DEFAULT 8,
  	\`resolve_hours\` numeric DEFAULT 40,
  	\`is_active\` integer DEFAULT true,
  	\`_uuid\` text,
  	FOREIGN KEY (\`department_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_grievance_config_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_grievance_categories_v_order_idx\` ON \`_grievance_categories_v\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_grievance_categories_v_parent_id_idx\` ON \`_grievance_categories_v\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_grievance_categories_v_department_idx\` ON \`_grievance_categories_v\` (\`department_id\`);`)
  await db.run(sql`CREATE TABLE \`_grievance_holidays_v\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`date\` text,
  	\`label_english\` text,
  	\`label_marathi\` text,
  	\`label_hindi\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_grievance_config_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_grievance_holidays_v_order_idx\` ON \`_grievance_holidays_v\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_grievance_holidays_v_parent_id_idx\` ON \`_grievance_holidays_v\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_grievance_template_states_v\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_grievance_templates_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_grievance_template_states_v_order_idx\` ON \`_grievance_template_states_v\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_grievance_template_states_v_parent_idx\` ON \`_grievance_template_states_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_grievance_templates_v\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`label_english\` text,
  	\`label_marathi\` text,
  	\`label_hindi\` text,
  	\`code\` text,
  	\`text_english\` text,
  	\`text_marathi\` text,
  	\`text_hindi\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_grievance_config_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_grievance_templates_v_order_idx\` ON \`_grievance_templates_v\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_grievance_templates_v_parent_id_idx\` ON \`_grievance_templates_v\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_grievance_config_v\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`parent_id\` integer,
  	\`version_slug\` text DEFAULT 'grievances',
  	\`version_department_id\` integer,
  	\`version_hours_monday_from\` text,
  	\`version_hours_monday_to\` text,
  	\`version_hours_tuesday_from\` text,
  	\`version_hours_tuesday_to\` text,
  	\`version_hours_wednesday_from\` text,
  	\`version_hours_wednesday_to\` text,
  	\`version_hours_thursday_from\` text,
  	\`version_hours_thursday_to\` text,
  	\`version_hours_friday_from\` text,
  	\`version_hours_friday_to\` text,
  	\`version_hours_saturday_from\` text,
  	\`version_hours_saturday_to\` text,
  	\`version_hours_sunday_from\` text,
  	\`version_hours_sunday_to\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`grievance_config\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_department_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_grievance_config_v_parent_idx\` ON \`_grievance_config_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_grievance_config_v_version_version_slug_idx\` ON \`_grievance_config_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_grievance_config_v_version_version_department_idx\` ON \`_grievance_config_v\` (\`version_department_id\`);`)
  await db.run(sql`CREATE INDEX \`_grievance_config_v_version_version_updated_at_idx\` ON \`_grievance_config_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_grievance_config_v_version_version_created_at_idx\` ON \`_grievance_config_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_grievance_config_v_version_version__status_idx\` ON \`_grievance_config_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_grievance_config_v_created_at_idx\` ON \`_grievance_config_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_grievance_config_v_updated_at_idx\` ON \`_grievance_config_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_grievance_config_v_snapshot_idx\` ON \`_grievance_config_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_grievance_config_v_published_locale_idx\` ON \`_grievance_config_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_grievance_config_v_latest_idx\` ON \`_grievance_config_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_grievance_config_v_autosave_idx\` ON \`_grievance_config_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`_grievance_config_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_grievance_config_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_grievance_config_v_texts_order_parent\` ON \`_grievance_config_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_grievance_config_v_texts_parent_idx\` ON \`_grievance_config_v_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_grievance_config_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`offices_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_grievance_config_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`offices_id\`) REFERENCES \`offices\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_grievance_config_v_rels_order_idx\` ON \`_grievance_config_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_grievance_config_v_rels_parent_idx\` ON \`_grievance_config_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_grievance_config_v_rels_path_idx\` ON \`_grievance_config_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_grievance_config_v_rels_offices_id_idx\` ON \`_grievance_config_v_rels\` (\`offices_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`grievance_categories\`;`)
  await db.run(sql`DROP TABLE \`grievance_holidays\`;`)
  await db.run(sql`DROP TABLE \`grievance_template_states\`;`)
  await db.run(sql`DROP TABLE \`grievance_templates\`;`)
  await db.run(sql`DROP TABLE \`grievance_config\`;`)
  await db.run(sql`DROP TABLE \`grievance_config_texts\`;`)
  await db.run(sql`DROP TABLE \`grievance_config_rels\`;`)
  await db.run(sql`DROP TABLE \`_grievance_categories_v\`;`)
  await db.run(sql`DROP TABLE \`_grievance_holidays_v\`;`)
  await db.run(sql`DROP TABLE \`_grievance_template_states_v\`;`)
  await db.run(sql`DROP TABLE \`_grievance_templates_v\`;`)
  await db.run(sql`DROP TABLE \`_grievance_config_v\`;`)
  await db.run(sql`DROP TABLE \`_grievance_config_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_grievance_config_v_rels\`;`)
}
