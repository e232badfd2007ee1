import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_grievance_questions_datatype" AS ENUM('string', 'text', 'number', 'datetime', 'singlevaluelist', 'multivaluelist');
  CREATE TYPE "public"."enum__grievance_questions_v_datatype" AS ENUM('string', 'text', 'number', 'datetime', 'singlevaluelist', 'multivaluelist');
  CREATE TABLE "grievance_question_values" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"key" varchar,
  	"name_english" varchar,
  	"name_marathi" varchar,
  	"name_hindi" varchar
  );
  
  CREATE TABLE "grievance_questions" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"label_english" varchar,
  	"label_marathi" varchar,
  	"label_hindi" varchar,
  	"hint_english" varchar,
  	"hint_marathi" varchar,
  	"hint_hindi" varchar,
  	"code" varchar,
  	"datatype" "enum_grievance_questions_datatype" DEFAULT 'string',
  	"required" boolean DEFAULT false,
  	"is_public" boolean DEFAULT false
  );
  
  CREATE TABLE "_grievance_question_values_v" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"key" varchar,
  	"name_english" varchar,
  	"name_marathi" varchar,
  	"name_hindi" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_grievance_questions_v" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"label_english" varchar,
  	"label_marathi" varchar,
  	"label_hindi" varchar,
  	"hint_english" varchar,
  	"hint_marathi" varchar,
  	"hint_hindi" varchar,
  	"code" varchar,
  	"datatype" "enum__grievance_questions_v_datatype" DEFAULT 'string',
  	"required" boolean DEFAULT false,
  	"is_public" boolean DEFAULT false,
  	"_uuid" varchar
  );
  
  ALTER TABLE "grievance_question_values" ADD CONSTRAINT "grievance_question_values_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."grievance_questions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "grievance_questions" ADD CONSTRAINT "grievance_questions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."grievance_categories"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_grievance_question_values_v" ADD CONSTRAINT "_grievance_question_values_v_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_grievance_questions_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_grievance_questions_v" ADD CONSTRAINT "_grievance_questions_v_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_grievance_categories_v"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "grievance_question_values_order_idx" ON "grievance_question_values" USING btree ("_order");
  CREATE INDEX "grievance_question_values_parent_id_idx" ON "grievance_question_values" USING btree ("_parent_id");
  CREATE INDEX "grievance_questions_order_idx" ON "grievance_questions" USING btree ("_order");
  CREATE INDEX "grievance_questions_parent_id_idx" ON "grievance_questions" USING btree ("_parent_id");
  CREATE INDEX "_grievance_question_values_v_order_idx" ON "_grievance_question_values_v" USING btree ("_order");
  CREATE INDEX "_grievance_question_values_v_parent_id_idx" ON "_grievance_question_values_v" USING btree ("_parent_id");
  CREATE INDEX "_grievance_questions_v_order_idx" ON "_grievance_questions_v" USING btree ("_order");
  CREATE INDEX "_grievance_questions_v_parent_id_idx" ON "_grievance_questions_v" USING btree ("_parent_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "grievance_question_values" CASCADE;
  DROP TABLE "grievance_questions" CASCADE;
  DROP TABLE "_grievance_question_values_v" CASCADE;
  DROP TABLE "_grievance_questions_v" CASCADE;
  DROP TYPE "public"."enum_grievance_questions_datatype";
  DROP TYPE "public"."enum__grievance_questions_v_datatype";`)
}
