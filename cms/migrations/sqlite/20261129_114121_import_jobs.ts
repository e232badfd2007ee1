import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`import_jobs\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`content_type\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`since\` text NOT NULL,
  	\`by\` text NOT NULL,
  	\`by_name\` text NOT NULL,
  	\`file_name\` text NOT NULL,
  	\`file_digest\` text NOT NULL,
  	\`files_name\` text,
  	\`files_digest\` text,
  	\`columns\` text NOT NULL,
  	\`options\` text,
  	\`report\` text,
  	\`done\` numeric DEFAULT 0 NOT NULL,
  	\`total\` numeric DEFAULT 0 NOT NULL,
  	\`is_to_stop\` integer DEFAULT false,
  	\`problem\` text,
  	\`result\` text,
  	\`run_by\` text,
  	\`run_by_name\` text,
  	\`ran_at\` text,
  	\`hand_over\` text NOT NULL,
  	\`submitted_to\` text,
  	\`submitted_to_name\` text,
  	\`note\` text,
  	\`approval\` text,
  	\`flag\` text,
  	\`is_flagged\` integer DEFAULT false,
  	\`are_files_gone\` integer DEFAULT false,
  	\`revision\` numeric DEFAULT 0 NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`import_jobs_state_idx\` ON \`import_jobs\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`import_jobs_at_idx\` ON \`import_jobs\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`import_jobs_by_idx\` ON \`import_jobs\` (\`by\`);`)
  await db.run(sql`CREATE INDEX \`import_jobs_hand_over_idx\` ON \`import_jobs\` (\`hand_over\`);`)
  await db.run(sql`CREATE INDEX \`import_jobs_is_flagged_idx\` ON \`import_jobs\` (\`is_flagged\`);`)
  await db.run(sql`CREATE INDEX \`import_jobs_are_files_gone_idx\` ON \`import_jobs\` (\`are_files_gone\`);`)
  await db.run(sql`CREATE TABLE \`import_mappings\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`content_type\` text NOT NULL,
  	\`name\` text NOT NULL,
  	\`by\` text NOT NULL,
  	\`by_name\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`options\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`contentType_name_idx\` ON \`import_mappings\` (\`content_type\`,\`name\`);`)
  await db.run(sql`ALTER TABLE \`imports\` ADD \`job\` text;`)
  await db.run(sql`ALTER TABLE \`imports\` ADD \`before\` text;`)
  await db.run(sql`CREATE INDEX \`imports_job_idx\` ON \`imports\` (\`job\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`import_jobs\`;`)
  await db.run(sql`DROP TABLE \`import_mappings\`;`)
  await db.run(sql`DROP INDEX \`imports_job_idx\`;`)
  await db.run(sql`ALTER TABLE \`imports\` DROP COLUMN \`job\`;`)
  await db.run(sql`ALTER TABLE \`imports\` DROP COLUMN \`before\`;`)
}
