import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE INDEX "alerts_texts_parent_idx" ON "alerts_texts" USING btree ("parent_id");
  CREATE INDEX "_alerts_v_texts_parent_idx" ON "_alerts_v_texts" USING btree ("parent_id");
  CREATE INDEX "news_texts_parent_idx" ON "news_texts" USING btree ("parent_id");
  CREATE INDEX "_news_v_texts_parent_idx" ON "_news_v_texts" USING btree ("parent_id");
  CREATE INDEX "circulars_texts_parent_idx" ON "circulars_texts" USING btree ("parent_id");
  CREATE INDEX "_circulars_v_texts_parent_idx" ON "_circulars_v_texts" USING btree ("parent_id");
  CREATE INDEX "policies_texts_parent_idx" ON "policies_texts" USING btree ("parent_id");
  CREATE INDEX "_policies_v_texts_parent_idx" ON "_policies_v_texts" USING btree ("parent_id");
  CREATE INDEX "documents_texts_parent_idx" ON "documents_texts" USING btree ("parent_id");
  CREATE INDEX "_documents_v_texts_parent_idx" ON "_documents_v_texts" USING btree ("parent_id");
  CREATE INDEX "services_texts_parent_idx" ON "services_texts" USING btree ("parent_id");
  CREATE INDEX "_services_v_texts_parent_idx" ON "_services_v_texts" USING btree ("parent_id");
  CREATE INDEX "projects_texts_parent_idx" ON "projects_texts" USING btree ("parent_id");
  CREATE INDEX "_projects_v_texts_parent_idx" ON "_projects_v_texts" USING btree ("parent_id");
  CREATE INDEX "reports_texts_parent_idx" ON "reports_texts" USING btree ("parent_id");
  CREATE INDEX "_reports_v_texts_parent_idx" ON "_reports_v_texts" USING btree ("parent_id");
  CREATE INDEX "schemes_texts_parent_idx" ON "schemes_texts" USING btree ("parent_id");
  CREATE INDEX "_schemes_v_texts_parent_idx" ON "_schemes_v_texts" USING btree ("parent_id");
  CREATE INDEX "faqs_texts_parent_idx" ON "faqs_texts" USING btree ("parent_id");
  CREATE INDEX "_faqs_v_texts_parent_idx" ON "_faqs_v_texts" USING btree ("parent_id");
  CREATE INDEX "events_texts_parent_idx" ON "events_texts" USING btree ("parent_id");
  CREATE INDEX "_events_v_texts_parent_idx" ON "_events_v_texts" USING btree ("parent_id");
  CREATE INDEX "pages_texts_parent_idx" ON "pages_texts" USING btree ("parent_id");
  CREATE INDEX "_pages_v_texts_parent_idx" ON "_pages_v_texts" USING btree ("parent_id");
  CREATE INDEX "guides_texts_parent_idx" ON "guides_texts" USING btree ("parent_id");
  CREATE INDEX "_guides_v_texts_parent_idx" ON "_guides_v_texts" USING btree ("parent_id");
  CREATE INDEX "apps_texts_parent_idx" ON "apps_texts" USING btree ("parent_id");
  CREATE INDEX "_apps_v_texts_parent_idx" ON "_apps_v_texts" USING btree ("parent_id");
  CREATE INDEX "videos_texts_parent_idx" ON "videos_texts" USING btree ("parent_id");
  CREATE INDEX "_videos_v_texts_parent_idx" ON "_videos_v_texts" USING btree ("parent_id");
  CREATE INDEX "departments_texts_parent_idx" ON "departments_texts" USING btree ("parent_id");
  CREATE INDEX "_departments_v_texts_parent_idx" ON "_departments_v_texts" USING btree ("parent_id");
  CREATE INDEX "offices_texts_parent_idx" ON "offices_texts" USING btree ("parent_id");
  CREATE INDEX "_offices_v_texts_parent_idx" ON "_offices_v_texts" USING btree ("parent_id");
  CREATE INDEX "redirects_texts_parent_idx" ON "redirects_texts" USING btree ("parent_id");
  CREATE INDEX "_redirects_v_texts_parent_idx" ON "_redirects_v_texts" USING btree ("parent_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX "alerts_texts_parent_idx";
  DROP INDEX "_alerts_v_texts_parent_idx";
  DROP INDEX "news_texts_parent_idx";
  DROP INDEX "_news_v_texts_parent_idx";
  DROP INDEX "circulars_texts_parent_idx";
  DROP INDEX "_circulars_v_texts_parent_idx";
  DROP INDEX "policies_texts_parent_idx";
  DROP INDEX "_policies_v_texts_parent_idx";
  DROP INDEX "documents_texts_parent_idx";
  DROP INDEX "_documents_v_texts_parent_idx";
  DROP INDEX "services_texts_parent_idx";
  DROP INDEX "_services_v_texts_parent_idx";
  DROP INDEX "projects_texts_parent_idx";
  DROP INDEX "_projects_v_texts_parent_idx";
  DROP INDEX "reports_texts_parent_idx";
  DROP INDEX "_reports_v_texts_parent_idx";
  DROP INDEX "schemes_texts_parent_idx";
  DROP INDEX "_schemes_v_texts_parent_idx";
  DROP INDEX "faqs_texts_parent_idx";
  DROP INDEX "_faqs_v_texts_parent_idx";
  DROP INDEX "events_texts_parent_idx";
  DROP INDEX "_events_v_texts_parent_idx";
  DROP INDEX "pages_texts_parent_idx";
  DROP INDEX "_pages_v_texts_parent_idx";
  DROP INDEX "guides_texts_parent_idx";
  DROP INDEX "_guides_v_texts_parent_idx";
  DROP INDEX "apps_texts_parent_idx";
  DROP INDEX "_apps_v_texts_parent_idx";
  DROP INDEX "videos_texts_parent_idx";
  DROP INDEX "_videos_v_texts_parent_idx";
  DROP INDEX "departments_texts_parent_idx";
  DROP INDEX "_departments_v_texts_parent_idx";
  DROP INDEX "offices_texts_parent_idx";
  DROP INDEX "_offices_v_texts_parent_idx";
  DROP INDEX "redirects_texts_parent_idx";
  DROP INDEX "_redirects_v_texts_parent_idx";`)
}
