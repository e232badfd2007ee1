import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`handovers\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`document\` text NOT NULL,
  	\`content_type\` text NOT NULL,
  	\`document_id\` text NOT NULL,
  	\`title\` text NOT NULL,
  	\`department\` text,
  	\`state\` text NOT NULL,
  	\`submitted_by\` text,
  	\`submitted_by_name\` text,
  	\`submitted_to\` text,
  	\`submitted_to_name\` text,
  	\`note\` text,
  	\`comments\` text,
  	\`approval\` text,
  	\`flag\` text,
  	\`is_flagged\` integer DEFAULT false,
  	\`renewed\` text,
  	\`is_behind\` integer DEFAULT false,
  	\`since\` text NOT NULL,
  	\`revision\` numeric DEFAULT 0 NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`handovers_document_idx\` ON \`handovers\` (\`document\`);`)
  await db.run(sql`CREATE INDEX \`handovers_content_type_idx\` ON \`handovers\` (\`content_type\`);`)
  await db.run(sql`CREATE INDEX \`handovers_state_idx\` ON \`handovers\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`handovers_submitted_by_idx\` ON \`handovers\` (\`submitted_by\`);`)
  await db.run(sql`CREATE INDEX \`handovers_is_flagged_idx\` ON \`handovers\` (\`is_flagged\`);`)
  await db.run(sql`CREATE INDEX \`handovers_is_behind_idx\` ON \`handovers\` (\`is_behind\`);`)
  await db.run(sql`CREATE INDEX \`handovers_since_idx\` ON \`handovers\` (\`since\`);`)
  await db.run(sql`CREATE TABLE \`handover_events\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`document\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`by\` text NOT NULL,
  	\`by_name\` text NOT NULL,
  	\`action\` text NOT NULL,
  	\`to\` text,
  	\`note\` text,
  	\`comments\` text,
  	\`digests\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`handover_events_document_idx\` ON \`handover_events\` (\`document\`);`)
  await db.run(sql`CREATE INDEX \`handover_events_at_idx\` ON \`handover_events\` (\`at\`);`)
  await db.run(sql`CREATE TABLE \`handover_writers\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`document\` text NOT NULL,
  	\`by\` text NOT NULL,
  	\`by_name\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`stamp\` text NOT NULL,
  	\`settled\` integer DEFAULT false
  );
  `)
  await db.run(sql`CREATE INDEX \`handover_writers_document_idx\` ON \`handover_writers\` (\`document\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`handovers\`;`)
  await db.run(sql`DROP TABLE \`handover_events\`;`)
  await db.run(sql`DROP TABLE \`handover_writers\`;`)
}
