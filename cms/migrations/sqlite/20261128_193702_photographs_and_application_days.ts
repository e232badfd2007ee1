import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`projects_photos\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`picture_id\` integer,
  	\`stage\` text,
  	\`taken_on\` text,
  	\`precision\` text DEFAULT 'day',
  	FOREIGN KEY (\`picture_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`projects\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`projects_photos_order_idx\` ON \`projects_photos\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`projects_photos_parent_id_idx\` ON \`projects_photos\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`projects_photos_picture_idx\` ON \`projects_photos\` (\`picture_id\`);`)
  await db.run(sql`CREATE TABLE \`_projects_v_version_photos\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`picture_id\` integer,
  	\`stage\` text,
  	\`taken_on\` text,
  	\`precision\` text DEFAULT 'day',
  	\`_uuid\` text,
  	FOREIGN KEY (\`picture_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_projects_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_projects_v_version_photos_order_idx\` ON \`_projects_v_version_photos\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_projects_v_version_photos_parent_id_idx\` ON \`_projects_v_version_photos\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_projects_v_version_photos_picture_idx\` ON \`_projects_v_version_photos\` (\`picture_id\`);`)
  await db.run(sql`ALTER TABLE \`services_locales\` ADD \`late_note\` text;`)
  await db.run(sql`ALTER TABLE \`_services_v_locales\` ADD \`version_late_note\` text;`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`apply_days_before\` numeric;`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_apply_days_before\` numeric;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`projects_photos\`;`)
  await db.run(sql`DROP TABLE \`_projects_v_version_photos\`;`)
  await db.run(sql`ALTER TABLE \`services_locales\` DROP COLUMN \`late_note\`;`)
  await db.run(sql`ALTER TABLE \`_services_v_locales\` DROP COLUMN \`version_late_note\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`apply_days_before\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_apply_days_before\`;`)
}
