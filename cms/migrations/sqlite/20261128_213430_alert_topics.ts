import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`alerts\` ADD \`topic\` text DEFAULT 'services';`)
  await db.run(sql`ALTER TABLE \`alerts\` ADD \`cap_sender\` text;`)
  await db.run(sql`ALTER TABLE \`alerts\` ADD \`cap_identifier\` text;`)
  await db.run(sql`ALTER TABLE \`alerts\` ADD \`cap_sent\` text;`)
  await db.run(sql`ALTER TABLE \`alerts\` ADD \`cap_feed\` text;`)
  await db.run(sql`ALTER TABLE \`alerts\` ADD \`cap_earlier\` text;`)
  await db.run(sql`ALTER TABLE \`alerts\` ADD \`cap_note\` text;`)
  await db.run(sql`ALTER TABLE \`_alerts_v\` ADD \`version_topic\` text DEFAULT 'services';`)
  await db.run(sql`ALTER TABLE \`_alerts_v\` ADD \`version_cap_sender\` text;`)
  await db.run(sql`ALTER TABLE \`_alerts_v\` ADD \`version_cap_identifier\` text;`)
  await db.run(sql`ALTER TABLE \`_alerts_v\` ADD \`version_cap_sent\` text;`)
  await db.run(sql`ALTER TABLE \`_alerts_v\` ADD \`version_cap_feed\` text;`)
  await db.run(sql`ALTER TABLE \`_alerts_v\` ADD \`version_cap_earlier\` text;`)
  await db.run(sql`ALTER TABLE \`_alerts_v\` ADD \`version_cap_note\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`alerts\` DROP COLUMN \`topic\`;`)
  await db.run(sql`ALTER TABLE \`alerts\` DROP COLUMN \`cap_sender\`;`)
  await db.run(sql`ALTER TABLE \`alerts\` DROP COLUMN \`cap_identifier\`;`)
  await db.run(sql`ALTER TABLE \`alerts\` DROP COLUMN \`cap_sent\`;`)
  await db.run(sql`ALTER TABLE \`alerts\` DROP COLUMN \`cap_feed\`;`)
  await db.run(sql`ALTER TABLE \`alerts\` DROP COLUMN \`cap_earlier\`;`)
  await db.run(sql`ALTER TABLE \`alerts\` DROP COLUMN \`cap_note\`;`)
  await db.run(sql`ALTER TABLE \`_alerts_v\` DROP COLUMN \`version_topic\`;`)
  await db.run(sql`ALTER TABLE \`_alerts_v\` DROP COLUMN \`version_cap_sender\`;`)
  await db.run(sql`ALTER TABLE \`_alerts_v\` DROP COLUMN \`version_cap_identifier\`;`)
  await db.run(sql`ALTER TABLE \`_alerts_v\` DROP COLUMN \`version_cap_sent\`;`)
  await db.run(sql`ALTER TABLE \`_alerts_v\` DROP COLUMN \`version_cap_feed\`;`)
  await db.run(sql`ALTER TABLE \`_alerts_v\` DROP COLUMN \`version_cap_earlier\`;`)
  await db.run(sql`ALTER TABLE \`_alerts_v\` DROP COLUMN \`version_cap_note\`;`)
}
