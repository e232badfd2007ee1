import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_alerts_topic" AS ENUM('traffic', 'transport', 'water', 'electricity', 'services');
  CREATE TYPE "public"."enum__alerts_v_version_topic" AS ENUM('traffic', 'transport', 'water', 'electricity', 'services');
  ALTER TABLE "alerts" ADD COLUMN "topic" "enum_alerts_topic" DEFAULT 'services';
  ALTER TABLE "alerts" ADD COLUMN "cap_sender" varchar;
  ALTER TABLE "alerts" ADD COLUMN "cap_identifier" varchar;
  ALTER TABLE "alerts" ADD COLUMN "cap_sent" varchar;
  ALTER TABLE "alerts" ADD COLUMN "cap_feed" varchar;
  ALTER TABLE "alerts" ADD COLUMN "cap_earlier" varchar;
  ALTER TABLE "alerts" ADD COLUMN "cap_note" varchar;
  ALTER TABLE "_alerts_v" ADD COLUMN "version_topic" "enum__alerts_v_version_topic" DEFAULT 'services';
  ALTER TABLE "_alerts_v" ADD COLUMN "version_cap_sender" varchar;
  ALTER TABLE "_alerts_v" ADD COLUMN "version_cap_identifier" varchar;
  ALTER TABLE "_alerts_v" ADD COLUMN "version_cap_sent" varchar;
  ALTER TABLE "_alerts_v" ADD COLUMN "version_cap_feed" varchar;
  ALTER TABLE "_alerts_v" ADD COLUMN "version_cap_earlier" varchar;
  ALTER TABLE "_alerts_v" ADD COLUMN "version_cap_note" varchar;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "alerts" DROP COLUMN "topic";
  ALTER TABLE "alerts" DROP COLUMN "cap_sender";
  ALTER TABLE "alerts" DROP COLUMN "cap_identifier";
  ALTER TABLE "alerts" DROP COLUMN "cap_sent";
  ALTER TABLE "alerts" DROP COLUMN "cap_feed";
  ALTER TABLE "alerts" DROP COLUMN "cap_earlier";
  ALTER TABLE "alerts" DROP COLUMN "cap_note";
  ALTER TABLE "_alerts_v" DROP COLUMN "version_topic";
  ALTER TABLE "_alerts_v" DROP COLUMN "version_cap_sender";
  ALTER TABLE "_alerts_v" DROP COLUMN "version_cap_identifier";
  ALTER TABLE "_alerts_v" DROP COLUMN "version_cap_sent";
  ALTER TABLE "_alerts_v" DROP COLUMN "version_cap_feed";
  ALTER TABLE "_alerts_v" DROP COLUMN "version_cap_earlier";
  ALTER TABLE "_alerts_v" DROP COLUMN "version_cap_note";
  DROP TYPE "public"."enum_alerts_topic";
  DROP TYPE "public"."enum__alerts_v_version_topic";`)
}
