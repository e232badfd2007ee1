import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`acts\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`at\` text NOT NULL,
  	\`person_name\` text,
  	\`kind\` text NOT NULL,
  	\`title\` text,
  	\`reason\` text,
  	\`way\` text NOT NULL,
  	\`network\` text,
  	\`details\` text,
  	\`document\` text,
  	\`content_type\` text,
  	\`department\` text,
  	\`person\` text,
  	\`seq\` numeric NOT NULL,
  	\`event\` text NOT NULL,
  	\`previous\` text,
  	\`digest\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`acts_at_idx\` ON \`acts\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`acts_kind_idx\` ON \`acts\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`acts_document_idx\` ON \`acts\` (\`document\`);`)
  await db.run(sql`CREATE INDEX \`acts_department_idx\` ON \`acts\` (\`department\`);`)
  await db.run(sql`CREATE INDEX \`acts_person_idx\` ON \`acts\` (\`person\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`acts_seq_idx\` ON \`acts\` (\`seq\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`acts_event_idx\` ON \`acts\` (\`event\`);`)
  await db.run(sql`CREATE TABLE \`acts_waiting\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`event\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`act\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`acts_waiting_event_idx\` ON \`acts_waiting\` (\`event\`);`)
  await db.run(sql`CREATE INDEX \`acts_waiting_at_idx\` ON \`acts_waiting\` (\`at\`);`)
  // Rows are added, never changed or deleted, by whichever program.
  await db.run(sql`CREATE TRIGGER acts_no_update BEFORE UPDATE ON acts BEGIN
    SELECT RAISE(ABORT, 'acts are never changed');
  END;`)
  await db.run(sql`CREATE TRIGGER acts_no_delete BEFORE DELETE ON acts BEGIN
    SELECT RAISE(ABORT, 'acts are never deleted');
  END;`)
  await db.run(sql`CREATE TRIGGER acts_no_replace BEFORE INSERT ON acts
  WHEN EXISTS (SELECT 1 FROM acts WHERE seq = NEW.seq OR event = NEW.event OR id = NEW.id) BEGIN
    SELECT RAISE(ABORT, 'acts are never replaced');
  END;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`acts\`;`)
  await db.run(sql`DROP TABLE \`acts_waiting\`;`)
}
