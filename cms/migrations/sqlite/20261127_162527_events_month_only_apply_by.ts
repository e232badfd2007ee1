import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`events\` ADD \`month_only\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`apply_by\` text;`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_month_only\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_apply_by\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`month_only\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`apply_by\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_month_only\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_apply_by\`;`)
}
