import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`grievance_question_values\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`name_english\` text,
  	\`name_marathi\` text,
  	\`name_hindi\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`grievance_questions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`grievance_question_values_order_idx\` ON \`grievance_question_values\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`grievance_question_values_parent_id_idx\` ON \`grievance_question_values\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`grievance_questions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`label_english\` text,
  	\`label_marathi\` text,
  	\`label_hindi\` text,
  	\`hint_english\` text,
  	\`hint_marathi\` text,
  	\`hint_hindi\` text,
  	\`code\` text,
  	\`datatype\` text DEFAULT 'string',
  	\`required\` integer DEFAULT false,
  	\`is_public\` integer DEFAULT false,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`grievance_categories\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`grievance_questions_order_idx\` ON \`grievance_questions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`grievance_questions_parent_id_idx\` ON \`grievance_questions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_grievance_question_values_v\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`key\` text,
  	\`name_english\` text,
  	\`name_marathi\` text,
  	\`name_hindi\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_grievance_questions_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_grievance_question_values_v_order_idx\` ON \`_grievance_question_values_v\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_grievance_question_values_v_parent_id_idx\` ON \`_grievance_question_values_v\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_grievance_questions_v\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`label_english\` text,
  	\`label_marathi\` text,
  	\`label_hindi\` text,
  	\`hint_english\` text,
  	\`hint_marathi\` text,
  	\`hint_hindi\` text,
  	\`code\` text,
  	\`datatype\` text DEFAULT 'string',
  	\`required\` integer DEFAULT false,
  	\`is_public\` integer DEFAULT false,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_grievance_categories_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_grievance_questions_v_order_idx\` ON \`_grievance_questions_v\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_grievance_questions_v_parent_id_idx\` ON \`_grievance_questions_v\` (\`_parent_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`grievance_question_values\`;`)
  await db.run(sql`DROP TABLE \`grievance_questions\`;`)
  await db.run(sql`DROP TABLE \`_grievance_question_values_v\`;`)
  await db.run(sql`DROP TABLE \`_grievance_questions_v\`;`)
}
