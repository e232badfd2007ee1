import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`links\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`address\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`detail\` text,
  	\`moved_to\` text,
  	\`failures\` numeric NOT NULL,
  	\`failed_since\` text,
  	\`checked_at\` text NOT NULL,
  	\`title\` text,
  	\`field\` text NOT NULL,
  	\`language\` text,
  	\`document\` text NOT NULL,
  	\`content_type\` text NOT NULL,
  	\`department\` text,
  	\`key\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`links_state_idx\` ON \`links\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`links_failures_idx\` ON \`links\` (\`failures\`);`)
  await db.run(sql`CREATE INDEX \`links_document_idx\` ON \`links\` (\`document\`);`)
  await db.run(sql`CREATE INDEX \`links_department_idx\` ON \`links\` (\`department\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`links_key_idx\` ON \`links\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`link_checks\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`document\` text,
  	\`by\` text,
  	\`asked_at\` text NOT NULL,
  	\`ended_at\` text,
  	\`state\` text NOT NULL,
  	\`links\` numeric,
  	\`broken\` numeric,
  	\`note\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`link_checks_document_idx\` ON \`link_checks\` (\`document\`);`)
  await db.run(sql`CREATE INDEX \`link_checks_asked_at_idx\` ON \`link_checks\` (\`asked_at\`);`)
  await db.run(sql`CREATE INDEX \`link_checks_state_idx\` ON \`link_checks\` (\`state\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`links\`;`)
  await db.run(sql`DROP TABLE \`link_checks\`;`)
}
