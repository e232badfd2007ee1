import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`events\` ADD \`step_free\` text;`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_step_free\` text;`)
  await db.run(sql`ALTER TABLE \`places\` ADD \`drawing\` text;`)
  await db.run(sql`ALTER TABLE \`_places_v\` ADD \`version_drawing\` text;`)
  await db.run(sql`ALTER TABLE \`settings\` ADD \`notice_until\` text;`)
  await db.run(sql`ALTER TABLE \`_settings_v\` ADD \`version_notice_until\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`step_free\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_step_free\`;`)
  await db.run(sql`ALTER TABLE \`places\` DROP COLUMN \`drawing\`;`)
  await db.run(sql`ALTER TABLE \`_places_v\` DROP COLUMN \`version_drawing\`;`)
  await db.run(sql`ALTER TABLE \`settings\` DROP COLUMN \`notice_until\`;`)
  await db.run(sql`ALTER TABLE \`_settings_v\` DROP COLUMN \`version_notice_until\`;`)
}
