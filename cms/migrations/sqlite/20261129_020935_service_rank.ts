import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`services\` ADD \`rank\` numeric;`)
  await db.run(sql`ALTER TABLE \`_services_v\` ADD \`version_rank\` numeric;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`services\` DROP COLUMN \`rank\`;`)
  await db.run(sql`ALTER TABLE \`_services_v\` DROP COLUMN \`version_rank\`;`)
}
