import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`search_terms\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`slug\` text,
  	\`title\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft'
  );
  `)
  await db.run(sql`CREATE INDEX \`search_terms_slug_idx\` ON \`search_terms\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`search_terms_updated_at_idx\` ON \`search_terms\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`search_terms_created_at_idx\` ON \`search_terms\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`search_terms__status_idx\` ON \`search_terms\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`search_terms_locales\` (
  	\`typed\` text,
  	\`means\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`search_terms\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`search_terms_locales_locale_parent_id_unique\` ON \`search_terms_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`search_terms_locales_parent_idx\` ON \`search_terms_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`search_terms_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`search_terms\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`search_terms_texts_order_parent\` ON \`search_terms_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`search_terms_texts_text_idx\` ON \`search_terms_texts\` (\`text\`);`)
  await db.run(sql`CREATE INDEX \`search_terms_texts_parent_idx\` ON \`search_terms_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_search_terms_v\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`parent_id\` integer,
  	\`version_slug\` text,
  	\`version_title\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`search_terms\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_search_terms_v_parent_idx\` ON \`_search_terms_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_search_terms_v_version_version_slug_idx\` ON \`_search_terms_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_search_terms_v_version_version_updated_at_idx\` ON \`_search_terms_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_search_terms_v_version_version_created_at_idx\` ON \`_search_terms_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_search_terms_v_version_version__status_idx\` ON \`_search_terms_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_search_terms_v_created_at_idx\` ON \`_search_terms_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_search_terms_v_updated_at_idx\` ON \`_search_terms_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_search_terms_v_snapshot_idx\` ON \`_search_terms_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_search_terms_v_published_locale_idx\` ON \`_search_terms_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_search_terms_v_latest_idx\` ON \`_search_terms_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_search_terms_v_autosave_idx\` ON \`_search_terms_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`_search_terms_v_locales\` (
  	\`version_typed\` text,
  	\`version_means\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_search_terms_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_search_terms_v_locales_locale_parent_id_unique\` ON \`_search_terms_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_search_terms_v_locales_parent_idx\` ON \`_search_terms_v_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_search_terms_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_search_terms_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_search_terms_v_texts_order_parent\` ON \`_search_terms_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_search_terms_v_texts_parent_idx\` ON \`_search_terms_v_texts\` (\`parent_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`search_terms\`;`)
  await db.run(sql`DROP TABLE \`search_terms_locales\`;`)
  await db.run(sql`DROP TABLE \`search_terms_texts\`;`)
  await db.run(sql`DROP TABLE \`_search_terms_v\`;`)
  await db.run(sql`DROP TABLE \`_search_terms_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_search_terms_v_texts\`;`)
}
