import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."_locales" AS ENUM('en', 'mr', 'hi');
  CREATE TYPE "public"."enum_alerts_audience" AS ENUM('resident', 'newcomer', 'student', 'tourist', 'investor', 'business');
  CREATE TYPE "public"."enum_alerts_own_status" AS ENUM('Actual', 'Exercise', 'Test');
  CREATE TYPE "public"."enum_alerts_severity" AS ENUM('Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown');
  CREATE TYPE "public"."enum_alerts_urgency" AS ENUM('Immediate', 'Expected', 'Future', 'Past', 'Unknown');
  CREATE TYPE "public"."enum_alerts_certainty" AS ENUM('Observed', 'Likely', 'Possible', 'Unlikely', 'Unknown');
  CREATE TYPE "public"."enum_alerts_category" AS ENUM('Geo', 'Met', 'Safety', 'Security', 'Rescue', 'Fire', 'Health', 'Env', 'Transport', 'Infra', 'CBRNE', 'Other');
  CREATE TYPE "public"."enum_alerts_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__alerts_v_version_audience" AS ENUM('resident', 'newcomer', 'student', 'tourist', 'investor', 'business');
  CREATE TYPE "public"."enum__alerts_v_version_own_status" AS ENUM('Actual', 'Exercise', 'Test');
  CREATE TYPE "public"."enum__alerts_v_version_severity" AS ENUM('Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown');
  CREATE TYPE "public"."enum__alerts_v_version_urgency" AS ENUM('Immediate', 'Expected', 'Future', 'Past', 'Unknown');
  CREATE TYPE "public"."enum__alerts_v_version_certainty" AS ENUM('Observed', 'Likely', 'Possible', 'Unlikely', 'Unknown');
  CREATE TYPE "public"."enum__alerts_v_version_category" AS ENUM('Geo', 'Met', 'Safety', 'Security', 'Rescue', 'Fire', 'Health', 'Env', 'Transport', 'Infra', 'CBRNE', 'Other');
  CREATE TYPE "public"."enum__alerts_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__alerts_v_published_locale" AS ENUM('en', 'mr', 'hi');
  CREATE TYPE "public"."enum_news_audience" AS ENUM('resident', 'newcomer', 'student', 'tourist', 'investor', 'business');
  CREATE TYPE "public"."enum_news_kind" AS ENUM('announcement', 'decision', 'service', 'works', 'figures');
  CREATE TYPE "public"."enum_news_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__news_v_version_audience" AS ENUM('resident', 'newcomer', 'student', 'tourist', 'investor', 'business');
  CREATE TYPE "public"."enum__news_v_version_kind" AS ENUM('announcement', 'decision', 'service', 'works', 'figures');
  CREATE TYPE "public"."enum__news_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__news_v_published_locale" AS ENUM('en', 'mr', 'hi');
  CREATE TYPE "public"."enum_circulars_audience" AS ENUM('resident', 'newcomer', 'student', 'tourist', 'investor', 'business');
  CREATE TYPE "public"."enum_circulars_kind" AS ENUM('office-order', 'circular', 'public-notice', 'resolution', 'deadline', 'delegation');
  CREATE TYPE "public"."enum_circulars_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__circulars_v_version_audience" AS ENUM('resident', 'newcomer', 'student', 'tourist', 'investor', 'business');
  CREATE TYPE "public"."enum__circulars_v_version_kind" AS ENUM('office-order', 'circular', 'public-notice', 'resolution', 'deadline', 'delegation');
  CREATE TYPE "public"."enum__circulars_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__circulars_v_published_locale" AS ENUM('en', 'mr', 'hi');
  CREATE TYPE "public"."enum_policies_audience" AS ENUM('resident', 'newcomer', 'student', 'tourist', 'investor', 'business');
  CREATE TYPE "public"."enum_policies_kind" AS ENUM('policy', 'plan', 'guidelines', 'rule');
  CREATE TYPE "public"."enum_policies_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__policies_v_version_audience" AS ENUM('resident', 'newcomer', 'student', 'tourist', 'investor', 'business');
  CREATE TYPE "public"."enum__policies_v_version_kind" AS ENUM('policy', 'plan', 'guidelines', 'rule');
  CREATE TYPE "public"."enum__policies_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__policies_v_published_locale" AS ENUM('en', 'mr', 'hi');
  CREATE TYPE "public"."enum_documents_audience" AS ENUM('resident', 'newcomer', 'student', 'tourist', 'investor', 'business');
  CREATE TYPE "public"."enum_documents_kind" AS ENUM('form', 'checklist', 'charter', 'notice', 'report', 'map', 'manual');
  CREATE TYPE "public"."enum_documents_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__documents_v_version_audience" AS ENUM('resident', 'newcomer', 'student', 'tourist', 'investor', 'business');
  CREATE TYPE "public"."enum__documents_v_version_kind" AS ENUM('form', 'checklist', 'charter', 'notice', 'report', 'map', 'manual');
  CREATE TYPE "public"."enum__documents_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__documents_v_published_locale" AS ENUM('en', 'mr', 'hi');
  CREATE TYPE "public"."enum_services_audience" AS ENUM('resident', 'newcomer', 'student', 'tourist', 'investor', 'business');
  CREATE TYPE "public"."enum_services_channels" AS ENUM('online', 'ward-office', 'facilitation-centre', 'head-office', 'phone');
  CREATE TYPE "public"."enum_services_category" AS ENUM('taxes', 'certificates', 'building', 'water-roads', 'licences', 'animals-trees', 'welfare', 'help');
  CREATE TYPE "public"."enum_services_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__services_v_version_audience" AS ENUM('resident', 'newcomer', 'student', 'tourist', 'investor', 'business');
  CREATE TYPE "public"."enum__services_v_version_channels" AS ENUM('online', 'ward-office', 'facilitation-centre', 'head-office', 'phone');
  CREATE TYPE "public"."enum__services_v_version_category" AS ENUM('taxes', 'certificates', 'building', 'water-roads', 'licences', 'animals-trees', 'welfare', 'help');
  CREATE TYPE "public"."enum__services_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__services_v_published_locale" AS ENUM('en', 'mr', 'hi');
  CREATE TYPE "public"."enum_projects_audience" AS ENUM('resident', 'newcomer', 'student', 'tourist', 'investor', 'business');
  CREATE TYPE "public"."enum_projects_milestones_precision" AS ENUM('day', 'month', 'year');
  CREATE TYPE "public"."enum_projects_milestones_state" AS ENUM('planned', 'under-way', 'done', 'missed');
  CREATE TYPE "public"."enum_projects_cost_accounts_precision" AS ENUM('day', 'month', 'year');
  CREATE TYPE "public"."enum_projects_own_status" AS ENUM('proposed', 'approved', 'tendered', 'under-way', 'completed', 'handed-over', 'stopped', 'not-known');
  CREATE TYPE "public"."enum_projects_theme" AS ENUM('programme', 'area', 'water', 'transport', 'streets', 'energy', 'smart-elements', 'governance', 'public-spaces', 'environment', 'social', 'education', 'housing');
  CREATE TYPE "public"."enum_projects_state_on_precision" AS ENUM('day', 'month', 'year');
  CREATE TYPE "public"."enum_projects_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__projects_v_version_audience" AS ENUM('resident', 'newcomer', 'student', 'tourist', 'investor', 'business');
  CREATE TYPE "public"."enum__projects_v_version_milestones_precision" AS ENUM('day', 'month', 'year');
  CREATE TYPE "public"."enum__projects_v_version_milestones_state" AS ENUM('planned', 'under-way', 'done', 'missed');
  CREATE TYPE "public"."enum__projects_v_version_cost_accounts_precision" AS ENUM('day', 'month', 'year');
  CREATE TYPE "public"."enum__projects_v_version_own_status" AS ENUM('proposed', 'approved', 'tendered', 'under-way', 'completed', 'handed-over', 'stopped', 'not-known');
  CREATE TYPE "public"."enum__projects_v_version_theme" AS ENUM('programme', 'area', 'water', 'transport', 'streets', 'energy', 'smart-elements', 'governance', 'public-spaces', 'environment', 'social', 'education', 'housing');
  CREATE TYPE "public"."enum__projects_v_version_state_on_precision" AS ENUM('day', 'month', 'year');
  CREATE TYPE "public"."enum__projects_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__projects_v_published_locale" AS ENUM('en', 'mr', 'hi');
  CREATE TYPE "public"."enum_reports_audience" AS ENUM('resident', 'newcomer', 'student', 'tourist', 'investor', 'business');
  CREATE TYPE "public"."enum_reports_milestones_precision" AS ENUM('day', 'month', 'year');
  CREATE TYPE "public"."enum_reports_milestones_state" AS ENUM('planned', 'under-way', 'done', 'missed');
  CREATE TYPE "public"."enum_reports_own_status" AS ENUM('draft', 'submitted', 'approved', 'revised');
  CREATE TYPE "public"."enum_reports_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__reports_v_version_audience" AS ENUM('resident', 'newcomer', 'student', 'tourist', 'investor', 'business');
  CREATE TYPE "public"."enum__reports_v_version_milestones_precision" AS ENUM('day', 'month', 'year');
  CREATE TYPE "public"."enum__reports_v_version_milestones_state" AS ENUM('planned', 'under-way', 'done', 'missed');
  CREATE TYPE "public"."enum__reports_v_version_own_status" AS ENUM('draft', 'submitted', 'approved', 'revised');
  CREATE TYPE "public"."enum__reports_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__reports_v_published_locale" AS ENUM('en', 'mr', 'hi');
  CREATE TYPE "public"."enum_schemes_audience" AS ENUM('resident', 'newcomer', 'student', 'tourist', 'investor', 'business');
  CREATE TYPE "public"."enum_schemes_benefits_kind" AS ENUM('cash', 'training', 'goods', 'concession', 'place');
  CREATE TYPE "public"."enum_schemes_benefits_frequency" AS ENUM('once', 'monthly', 'yearly', 'per-event');
  CREATE TYPE "public"."enum_schemes_criteria_requires" AS ENUM('backward-class', 'valmiki-community', 'disability', 'full-disability-or-leprosy', 'child', 'adult', 'widow-or-destitute', 'self-help-group', 'municipal-school', 'passed-class-10', 'passed-class-12', 'college-student', 'passed-preliminary', 'municipal-employee', 'child-of-municipal-employee', 'trained-by-department');
  CREATE TYPE "public"."enum_schemes_criteria_marks_applicants" AS ENUM('everybody', 'municipal-school', 'night-school', 'backward-class', 'disability-40', 'waste-worker-child');
  CREATE TYPE "public"."enum_schemes_group" AS ENUM('education', 'women-children', 'senior-citizens', 'disability', 'backward-classes', 'youth', 'livelihoods', 'employees');
  CREATE TYPE "public"."enum_schemes_phase" AS ENUM('phase-1', 'phase-2', 'phase-3');
  CREATE TYPE "public"."enum_schemes_criteria_gender" AS ENUM('female', 'male');
  CREATE TYPE "public"."enum_schemes_aadhaar" AS ENUM('asked', 'not-asked');
  CREATE TYPE "public"."enum_schemes_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__schemes_v_version_audience" AS ENUM('resident', 'newcomer', 'student', 'tourist', 'investor', 'business');
  CREATE TYPE "public"."enum__schemes_v_version_benefits_kind" AS ENUM('cash', 'training', 'goods', 'concession', 'place');
  CREATE TYPE "public"."enum__schemes_v_version_benefits_frequency" AS ENUM('once', 'monthly', 'yearly', 'per-event');
  CREATE TYPE "public"."enum__schemes_v_version_criteria_requires" AS ENUM('backward-class', 'valmiki-community', 'disability', 'full-disability-or-leprosy', 'child', 'adult', 'widow-or-destitute', 'self-help-group', 'municipal-school', 'passed-class-10', 'passed-class-12', 'college-student', 'passed-preliminary', 'municipal-employee', 'child-of-municipal-employee', 'trained-by-department');
  CREATE TYPE "public"."enum__schemes_v_version_criteria_marks_applicants" AS ENUM('everybody', 'municipal-school', 'night-school', 'backward-class', 'disability-40', 'waste-worker-child');
  CREATE TYPE "public"."enum__schemes_v_version_group" AS ENUM('education', 'women-children', 'senior-citizens', 'disability', 'backward-classes', 'youth', 'livelihoods', 'employees');
  CREATE TYPE "public"."enum__schemes_v_version_phase" AS ENUM('phase-1', 'phase-2', 'phase-3');
  CREATE TYPE "public"."enum__schemes_v_version_criteria_gender" AS ENUM('female', 'male');
  CREATE TYPE "public"."enum__schemes_v_version_aadhaar" AS ENUM('asked', 'not-asked');
  CREATE TYPE "public"."enum__schemes_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__schemes_v_published_locale" AS ENUM('en', 'mr', 'hi');
  CREATE TYPE "public"."enum_faqs_audience" AS ENUM('resident', 'newcomer', 'student', 'tourist', 'investor', 'business');
  CREATE TYPE "public"."enum_faqs_topic" AS ENUM('taxes', 'water-roads', 'certificates', 'licences', 'grievances', 'schemes', 'newcomers', 'site');
  CREATE TYPE "public"."enum_faqs_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__faqs_v_version_audience" AS ENUM('resident', 'newcomer', 'student', 'tourist', 'investor', 'business');
  CREATE TYPE "public"."enum__faqs_v_version_topic" AS ENUM('taxes', 'water-roads', 'certificates', 'licences', 'grievances', 'schemes', 'newcomers', 'site');
  CREATE TYPE "public"."enum__faqs_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__faqs_v_published_locale" AS ENUM('en', 'mr', 'hi');
  CREATE TYPE "public"."enum_events_audience" AS ENUM('resident', 'newcomer', 'student', 'tourist', 'investor', 'business');
  CREATE TYPE "public"."enum_events_repeats" AS ENUM('weekly', 'monthly', 'yearly');
  CREATE TYPE "public"."enum_events_kind" AS ENUM('hearing', 'holiday', 'festival', 'culture', 'deadline', 'meeting');
  CREATE TYPE "public"."enum_events_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__events_v_version_audience" AS ENUM('resident', 'newcomer', 'student', 'tourist', 'investor', 'business');
  CREATE TYPE "public"."enum__events_v_version_repeats" AS ENUM('weekly', 'monthly', 'yearly');
  CREATE TYPE "public"."enum__events_v_version_kind" AS ENUM('hearing', 'holiday', 'festival', 'culture', 'deadline', 'meeting');
  CREATE TYPE "public"."enum__events_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__events_v_published_locale" AS ENUM('en', 'mr', 'hi');
  CREATE TYPE "public"."enum_pages_audience" AS ENUM('resident', 'newcomer', 'student', 'tourist', 'investor', 'business');
  CREATE TYPE "public"."enum_pages_group" AS ENUM('about', 'help', 'policy', 'visit');
  CREATE TYPE "public"."enum_pages_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__pages_v_version_audience" AS ENUM('resident', 'newcomer', 'student', 'tourist', 'investor', 'business');
  CREATE TYPE "public"."enum__pages_v_version_group" AS ENUM('about', 'help', 'policy', 'visit');
  CREATE TYPE "public"."enum__pages_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__pages_v_published_locale" AS ENUM('en', 'mr', 'hi');
  CREATE TYPE "public"."enum_guides_audience" AS ENUM('resident', 'newcomer', 'student', 'tourist', 'investor', 'business');
  CREATE TYPE "public"."enum_guides_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__guides_v_version_audience" AS ENUM('resident', 'newcomer', 'student', 'tourist', 'investor', 'business');
  CREATE TYPE "public"."enum__guides_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__guides_v_published_locale" AS ENUM('en', 'mr', 'hi');
  CREATE TYPE "public"."enum_apps_audience" AS ENUM('resident', 'newcomer', 'student', 'tourist', 'investor', 'business');
  CREATE TYPE "public"."enum_apps_links_platform" AS ENUM('android', 'ios', 'web');
  CREATE TYPE "public"."enum_apps_permissions_permission" AS ENUM('location', 'microphone', 'contacts', 'sms', 'camera', 'phone', 'calendar', 'files', 'biometrics', 'bluetooth', 'notifications');
  CREATE TYPE "public"."enum_apps_kind" AS ENUM('municipal', 'national');
  CREATE TYPE "public"."enum_apps_availability" AS ENUM('available', 'planned', 'withdrawn');
  CREATE TYPE "public"."enum_apps_account" AS ENUM('none', 'optional', 'required');
  CREATE TYPE "public"."enum_apps_data_flow" AS ENUM('stays', 'publisher', 'unknown', 'others');
  CREATE TYPE "public"."enum_apps_endorsement" AS ENUM('submitted', 'under-review', 'endorsed', 'withdrawn');
  CREATE TYPE "public"."enum_apps_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__apps_v_version_audience" AS ENUM('resident', 'newcomer', 'student', 'tourist', 'investor', 'business');
  CREATE TYPE "public"."enum__apps_v_version_links_platform" AS ENUM('android', 'ios', 'web');
  CREATE TYPE "public"."enum__apps_v_version_permissions_permission" AS ENUM('location', 'microphone', 'contacts', 'sms', 'camera', 'phone', 'calendar', 'files', 'biometrics', 'bluetooth', 'notifications');
  CREATE TYPE "public"."enum__apps_v_version_kind" AS ENUM('municipal', 'national');
  CREATE TYPE "public"."enum__apps_v_version_availability" AS ENUM('available', 'planned', 'withdrawn');
  CREATE TYPE "public"."enum__apps_v_version_account" AS ENUM('none', 'optional', 'required');
  CREATE TYPE "public"."enum__apps_v_version_data_flow" AS ENUM('stays', 'publisher', 'unknown', 'others');
  CREATE TYPE "public"."enum__apps_v_version_endorsement" AS ENUM('submitted', 'under-review', 'endorsed', 'withdrawn');
  CREATE TYPE "public"."enum__apps_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__apps_v_published_locale" AS ENUM('en', 'mr', 'hi');
  CREATE TYPE "public"."enum_videos_audience" AS ENUM('resident', 'newcomer', 'student', 'tourist', 'investor', 'business');
  CREATE TYPE "public"."enum_videos_captions_language" AS ENUM('en', 'mr', 'hi');
  CREATE TYPE "public"."enum_videos_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__videos_v_version_audience" AS ENUM('resident', 'newcomer', 'student', 'tourist', 'investor', 'business');
  CREATE TYPE "public"."enum__videos_v_version_captions_language" AS ENUM('en', 'mr', 'hi');
  CREATE TYPE "public"."enum__videos_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__videos_v_published_locale" AS ENUM('en', 'mr', 'hi');
  CREATE TYPE "public"."enum_departments_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__departments_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__departments_v_published_locale" AS ENUM('en', 'mr', 'hi');
  CREATE TYPE "public"."enum_offices_audience" AS ENUM('resident', 'newcomer', 'student', 'tourist', 'investor', 'business');
  CREATE TYPE "public"."enum_offices_kind" AS ENUM('ward-office', 'facilitation-centre', 'head-office', 'inclusion-centre');
  CREATE TYPE "public"."enum_offices_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__offices_v_version_audience" AS ENUM('resident', 'newcomer', 'student', 'tourist', 'investor', 'business');
  CREATE TYPE "public"."enum__offices_v_version_kind" AS ENUM('ward-office', 'facilitation-centre', 'head-office', 'inclusion-centre');
  CREATE TYPE "public"."enum__offices_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__offices_v_published_locale" AS ENUM('en', 'mr', 'hi');
  CREATE TYPE "public"."enum_redirects_own_status" AS ENUM('301', '302', '410');
  CREATE TYPE "public"."enum_redirects_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__redirects_v_version_own_status" AS ENUM('301', '302', '410');
  CREATE TYPE "public"."enum__redirects_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__redirects_v_published_locale" AS ENUM('en', 'mr', 'hi');
  CREATE TYPE "public"."enum_navigation_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__navigation_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__navigation_v_published_locale" AS ENUM('en', 'mr', 'hi');
  CREATE TYPE "public"."enum_settings_windows_icon" AS ENUM('pay', 'report', 'apply', 'track', 'office', 'event', 'document', 'search');
  CREATE TYPE "public"."enum_settings_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__settings_v_version_windows_icon" AS ENUM('pay', 'report', 'apply', 'track', 'office', 'event', 'document', 'search');
  CREATE TYPE "public"."enum__settings_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__settings_v_published_locale" AS ENUM('en', 'mr', 'hi');
  CREATE TYPE "public"."enum_media_language" AS ENUM('en', 'mr', 'hi');
  CREATE TYPE "public"."enum_users_role" AS ENUM('author', 'translator', 'checker', 'publisher', 'administrator');
  CREATE TYPE "public"."enum_receipts_status" AS ENUM('live', 'failed');
  CREATE TYPE "public"."enum_outbox_operation" AS ENUM('publish', 'unpublish', 'delete', 'sweep');
  CREATE TABLE "alerts_audience" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_alerts_audience",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "alerts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"slug" varchar,
  	"department_id" integer,
  	"reviewed_on" timestamp(3) with time zone,
  	"review_on" timestamp(3) with time zone,
  	"effective" timestamp(3) with time zone,
  	"onset" timestamp(3) with time zone,
  	"expires" timestamp(3) with time zone,
  	"status" "enum_alerts_own_status" DEFAULT 'Actual',
  	"severity" "enum_alerts_severity" DEFAULT 'Minor',
  	"urgency" "enum_alerts_urgency" DEFAULT 'Expected',
  	"certainty" "enum_alerts_certainty" DEFAULT 'Likely',
  	"category" "enum_alerts_category" DEFAULT 'Infra',
  	"web" varchar,
  	"corrected_at" timestamp(3) with time zone,
  	"all_clear_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_alerts_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "alerts_locales" (
  	"taken_down" boolean,
  	"title" varchar,
  	"summary" varchar,
  	"event" varchar,
  	"area" varchar,
  	"instruction" varchar,
  	"body" jsonb,
  	"contact" varchar,
  	"source_note" varchar,
  	"all_clear_text" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "alerts_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "alerts_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"offices_id" integer
  );
  
  CREATE TABLE "_alerts_v_version_audience" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum__alerts_v_version_audience",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_alerts_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_slug" varchar,
  	"version_department_id" integer,
  	"version_reviewed_on" timestamp(3) with time zone,
  	"version_review_on" timestamp(3) with time zone,
  	"version_effective" timestamp(3) with time zone,
  	"version_onset" timestamp(3) with time zone,
  	"version_expires" timestamp(3) with time zone,
  	"version_status" "enum__alerts_v_version_own_status" DEFAULT 'Actual',
  	"version_severity" "enum__alerts_v_version_severity" DEFAULT 'Minor',
  	"version_urgency" "enum__alerts_v_version_urgency" DEFAULT 'Expected',
  	"version_certainty" "enum__alerts_v_version_certainty" DEFAULT 'Likely',
  	"version_category" "enum__alerts_v_version_category" DEFAULT 'Infra',
  	"version_web" varchar,
  	"version_corrected_at" timestamp(3) with time zone,
  	"version_all_clear_at" timestamp(3) with time zone,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__alerts_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__alerts_v_published_locale",
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "_alerts_v_locales" (
  	"version_taken_down" boolean,
  	"version_title" varchar,
  	"version_summary" varchar,
  	"version_event" varchar,
  	"version_area" varchar,
  	"version_instruction" varchar,
  	"version_body" jsonb,
  	"version_contact" varchar,
  	"version_source_note" varchar,
  	"version_all_clear_text" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_alerts_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_alerts_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"offices_id" integer
  );
  
  CREATE TABLE "news_audience" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_news_audience",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "news" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"slug" varchar,
  	"department_id" integer,
  	"reviewed_on" timestamp(3) with time zone,
  	"review_on" timestamp(3) with time zone,
  	"published_on" timestamp(3) with time zone,
  	"kind" "enum_news_kind" DEFAULT 'announcement',
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_news_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "news_locales" (
  	"taken_down" boolean,
  	"title" varchar,
  	"summary" varchar,
  	"body" jsonb,
  	"source_note" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "news_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "news_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"media_id" integer,
  	"circulars_id" integer,
  	"services_id" integer
  );
  
  CREATE TABLE "_news_v_version_audience" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum__news_v_version_audience",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_news_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_slug" varchar,
  	"version_department_id" integer,
  	"version_reviewed_on" timestamp(3) with time zone,
  	"version_review_on" timestamp(3) with time zone,
  	"version_published_on" timestamp(3) with time zone,
  	"version_kind" "enum__news_v_version_kind" DEFAULT 'announcement',
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__news_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__news_v_published_locale",
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "_news_v_locales" (
  	"version_taken_down" boolean,
  	"version_title" varchar,
  	"version_summary" varchar,
  	"version_body" jsonb,
  	"version_source_note" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_news_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_news_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"media_id" integer,
  	"circulars_id" integer,
  	"services_id" integer
  );
  
  CREATE TABLE "circulars_audience" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_circulars_audience",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "circulars" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"slug" varchar,
  	"department_id" integer,
  	"reviewed_on" timestamp(3) with time zone,
  	"review_on" timestamp(3) with time zone,
  	"number" varchar,
  	"issued_on" timestamp(3) with time zone,
  	"kind" "enum_circulars_kind" DEFAULT 'circular',
  	"valid_from" timestamp(3) with time zone,
  	"valid_until" timestamp(3) with time zone,
  	"supersedes_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_circulars_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "circulars_locales" (
  	"taken_down" boolean,
  	"title" varchar,
  	"summary" varchar,
  	"source_note" varchar,
  	"body" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "circulars_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "circulars_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"media_id" integer,
  	"services_id" integer
  );
  
  CREATE TABLE "_circulars_v_version_audience" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum__circulars_v_version_audience",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_circulars_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_slug" varchar,
  	"version_department_id" integer,
  	"version_reviewed_on" timestamp(3) with time zone,
  	"version_review_on" timestamp(3) with time zone,
  	"version_number" varchar,
  	"version_issued_on" timestamp(3) with time zone,
  	"version_kind" "enum__circulars_v_version_kind" DEFAULT 'circular',
  	"version_valid_from" timestamp(3) with time zone,
  	"version_valid_until" timestamp(3) with time zone,
  	"version_supersedes_id" integer,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__circulars_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__circulars_v_published_locale",
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "_circulars_v_locales" (
  	"version_taken_down" boolean,
  	"version_title" varchar,
  	"version_summary" varchar,
  	"version_source_note" varchar,
  	"version_body" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_circulars_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_circulars_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"media_id" integer,
  	"services_id" integer
  );
  
  CREATE TABLE "policies_audience" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_policies_audience",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "policies_versions" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"number" varchar,
  	"in_force_from" timestamp(3) with time zone,
  	"in_force_until" timestamp(3) with time zone,
  	"document_id" integer
  );
  
  CREATE TABLE "policies_versions_locales" (
  	"label" varchar,
  	"period_note" varchar,
  	"changes" varchar,
  	"body" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "policies" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"slug" varchar,
  	"department_id" integer,
  	"reviewed_on" timestamp(3) with time zone,
  	"review_on" timestamp(3) with time zone,
  	"kind" "enum_policies_kind" DEFAULT 'policy',
  	"adopted_on" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_policies_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "policies_locales" (
  	"taken_down" boolean,
  	"title" varchar,
  	"summary" varchar,
  	"adopted_by" varchar,
  	"date_note" varchar,
  	"source_note" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "policies_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "policies_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"media_id" integer,
  	"services_id" integer,
  	"circulars_id" integer,
  	"policies_id" integer
  );
  
  CREATE TABLE "_policies_v_version_audience" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum__policies_v_version_audience",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_policies_v_version_versions" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"number" varchar,
  	"in_force_from" timestamp(3) with time zone,
  	"in_force_until" timestamp(3) with time zone,
  	"document_id" integer,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_policies_v_version_versions_locales" (
  	"label" varchar,
  	"period_note" varchar,
  	"changes" varchar,
  	"body" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_policies_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_slug" varchar,
  	"version_department_id" integer,
  	"version_reviewed_on" timestamp(3) with time zone,
  	"version_review_on" timestamp(3) with time zone,
  	"version_kind" "enum__policies_v_version_kind" DEFAULT 'policy',
  	"version_adopted_on" timestamp(3) with time zone,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__policies_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__policies_v_published_locale",
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "_policies_v_locales" (
  	"version_taken_down" boolean,
  	"version_title" varchar,
  	"version_summary" varchar,
  	"version_adopted_by" varchar,
  	"version_date_note" varchar,
  	"version_source_note" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_policies_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_policies_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"media_id" integer,
  	"services_id" integer,
  	"circulars_id" integer,
  	"policies_id" integer
  );
  
  CREATE TABLE "documents_audience" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_documents_audience",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "documents" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"slug" varchar,
  	"department_id" integer,
  	"reviewed_on" timestamp(3) with time zone,
  	"review_on" timestamp(3) with time zone,
  	"kind" "enum_documents_kind" DEFAULT 'form',
  	"number" varchar,
  	"issued_on" timestamp(3) with time zone,
  	"valid_from" timestamp(3) with time zone,
  	"valid_until" timestamp(3) with time zone,
  	"supersedes_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_documents_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "documents_locales" (
  	"taken_down" boolean,
  	"title" varchar,
  	"summary" varchar,
  	"issuer" varchar,
  	"source_note" varchar,
  	"body" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "documents_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "documents_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"media_id" integer,
  	"services_id" integer,
  	"circulars_id" integer
  );
  
  CREATE TABLE "_documents_v_version_audience" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum__documents_v_version_audience",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_documents_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_slug" varchar,
  	"version_department_id" integer,
  	"version_reviewed_on" timestamp(3) with time zone,
  	"version_review_on" timestamp(3) with time zone,
  	"version_kind" "enum__documents_v_version_kind" DEFAULT 'form',
  	"version_number" varchar,
  	"version_issued_on" timestamp(3) with time zone,
  	"version_valid_from" timestamp(3) with time zone,
  	"version_valid_until" timestamp(3) with time zone,
  	"version_supersedes_id" integer,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__documents_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__documents_v_published_locale",
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "_documents_v_locales" (
  	"version_taken_down" boolean,
  	"version_title" varchar,
  	"version_summary" varchar,
  	"version_issuer" varchar,
  	"version_source_note" varchar,
  	"version_body" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_documents_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_documents_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"media_id" integer,
  	"services_id" integer,
  	"circulars_id" integer
  );
  
  CREATE TABLE "services_audience" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_services_audience",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "services_channels" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_services_channels",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "services_documents" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "services_documents_locales" (
  	"name" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "services_steps" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "services_steps_locales" (
  	"title" varchar,
  	"text" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "services" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"slug" varchar,
  	"department_id" integer,
  	"reviewed_on" timestamp(3) with time zone,
  	"review_on" timestamp(3) with time zone,
  	"category" "enum_services_category",
  	"time_limit_days" numeric,
  	"apply_url" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_services_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "services_locales" (
  	"taken_down" boolean,
  	"title" varchar,
  	"summary" varchar,
  	"fee" varchar,
  	"fee_note" varchar,
  	"time_limit_note" varchar,
  	"who" varchar,
  	"where" varchar,
  	"source_note" varchar,
  	"body" jsonb,
  	"designated_officer" varchar,
  	"first_appeal" varchar,
  	"second_appeal" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "services_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "services_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"media_id" integer,
  	"services_id" integer,
  	"offices_id" integer
  );
  
  CREATE TABLE "_services_v_version_audience" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum__services_v_version_audience",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_services_v_version_channels" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum__services_v_version_channels",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_services_v_version_documents" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_services_v_version_documents_locales" (
  	"name" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_services_v_version_steps" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_services_v_version_steps_locales" (
  	"title" varchar,
  	"text" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_services_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_slug" varchar,
  	"version_department_id" integer,
  	"version_reviewed_on" timestamp(3) with time zone,
  	"version_review_on" timestamp(3) with time zone,
  	"version_category" "enum__services_v_version_category",
  	"version_time_limit_days" numeric,
  	"version_apply_url" varchar,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__services_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__services_v_published_locale",
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "_services_v_locales" (
  	"version_taken_down" boolean,
  	"version_title" varchar,
  	"version_summary" varchar,
  	"version_fee" varchar,
  	"version_fee_note" varchar,
  	"version_time_limit_note" varchar,
  	"version_who" varchar,
  	"version_where" varchar,
  	"version_source_note" varchar,
  	"version_body" jsonb,
  	"version_designated_officer" varchar,
  	"version_first_appeal" varchar,
  	"version_second_appeal" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_services_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_services_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"media_id" integer,
  	"services_id" integer,
  	"offices_id" integer
  );
  
  CREATE TABLE "projects_audience" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_projects_audience",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "projects_milestones" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"planned_on" timestamp(3) with time zone,
  	"actual_on" timestamp(3) with time zone,
  	"precision" "enum_projects_milestones_precision" DEFAULT 'day',
  	"state" "enum_projects_milestones_state" DEFAULT 'planned'
  );
  
  CREATE TABLE "projects_milestones_locales" (
  	"title" varchar,
  	"note" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "projects_cost_accounts" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"rupees" numeric,
  	"on" timestamp(3) with time zone,
  	"precision" "enum_projects_cost_accounts_precision" DEFAULT 'day',
  	"is_part" boolean DEFAULT false
  );
  
  CREATE TABLE "projects_cost_accounts_locales" (
  	"text" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "projects" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"slug" varchar,
  	"department_id" integer,
  	"reviewed_on" timestamp(3) with time zone,
  	"review_on" timestamp(3) with time zone,
  	"flagship" boolean DEFAULT false,
  	"status" "enum_projects_own_status",
  	"theme" "enum_projects_theme",
  	"state_on" timestamp(3) with time zone,
  	"state_on_precision" "enum_projects_state_on_precision" DEFAULT 'day',
  	"sanctioned_rupees" numeric,
  	"spent_rupees" numeric,
  	"budget_on" timestamp(3) with time zone,
  	"latitude" numeric,
  	"longitude" numeric,
  	"office_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_projects_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "projects_locales" (
  	"taken_down" boolean,
  	"title" varchar,
  	"summary" varchar,
  	"agency" varchar,
  	"source_note" varchar,
  	"budget_source" varchar,
  	"place" varchar,
  	"body" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "projects_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "projects_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"media_id" integer,
  	"services_id" integer,
  	"circulars_id" integer,
  	"projects_id" integer
  );
  
  CREATE TABLE "_projects_v_version_audience" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum__projects_v_version_audience",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_projects_v_version_milestones" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"planned_on" timestamp(3) with time zone,
  	"actual_on" timestamp(3) with time zone,
  	"precision" "enum__projects_v_version_milestones_precision" DEFAULT 'day',
  	"state" "enum__projects_v_version_milestones_state" DEFAULT 'planned',
  	"_uuid" varchar
  );
  
  CREATE TABLE "_projects_v_version_milestones_locales" (
  	"title" varchar,
  	"note" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_projects_v_version_cost_accounts" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"rupees" numeric,
  	"on" timestamp(3) with time zone,
  	"precision" "enum__projects_v_version_cost_accounts_precision" DEFAULT 'day',
  	"is_part" boolean DEFAULT false,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_projects_v_version_cost_accounts_locales" (
  	"text" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_projects_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_slug" varchar,
  	"version_department_id" integer,
  	"version_reviewed_on" timestamp(3) with time zone,
  	"version_review_on" timestamp(3) with time zone,
  	"version_flagship" boolean DEFAULT false,
  	"version_status" "enum__projects_v_version_own_status",
  	"version_theme" "enum__projects_v_version_theme",
  	"version_state_on" timestamp(3) with time zone,
  	"version_state_on_precision" "enum__projects_v_version_state_on_precision" DEFAULT 'day',
  	"version_sanctioned_rupees" numeric,
  	"version_spent_rupees" numeric,
  	"version_budget_on" timestamp(3) with time zone,
  	"version_latitude" numeric,
  	"version_longitude" numeric,
  	"version_office_id" integer,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__projects_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__projects_v_published_locale",
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "_projects_v_locales" (
  	"version_taken_down" boolean,
  	"version_title" varchar,
  	"version_summary" varchar,
  	"version_agency" varchar,
  	"version_source_note" varchar,
  	"version_budget_source" varchar,
  	"version_place" varchar,
  	"version_body" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_projects_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_projects_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"media_id" integer,
  	"services_id" integer,
  	"circulars_id" integer,
  	"projects_id" integer
  );
  
  CREATE TABLE "reports_audience" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_reports_audience",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "reports_milestones" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"planned_on" timestamp(3) with time zone,
  	"actual_on" timestamp(3) with time zone,
  	"precision" "enum_reports_milestones_precision" DEFAULT 'day',
  	"state" "enum_reports_milestones_state" DEFAULT 'planned'
  );
  
  CREATE TABLE "reports_milestones_locales" (
  	"title" varchar,
  	"note" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "reports_chapters" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"number" varchar,
  	"page" numeric
  );
  
  CREATE TABLE "reports_chapters_locales" (
  	"title" varchar,
  	"summary" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "reports" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"slug" varchar,
  	"department_id" integer,
  	"reviewed_on" timestamp(3) with time zone,
  	"review_on" timestamp(3) with time zone,
  	"sample" boolean DEFAULT false,
  	"project_id" integer,
  	"status" "enum_reports_own_status" DEFAULT 'draft',
  	"prepared_on" timestamp(3) with time zone,
  	"cost_rupees" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_reports_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "reports_locales" (
  	"taken_down" boolean,
  	"title" varchar,
  	"summary" varchar,
  	"consultant" varchar,
  	"cost_note" varchar,
  	"source_note" varchar,
  	"body" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "reports_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "reports_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"media_id" integer
  );
  
  CREATE TABLE "_reports_v_version_audience" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum__reports_v_version_audience",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_reports_v_version_milestones" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"planned_on" timestamp(3) with time zone,
  	"actual_on" timestamp(3) with time zone,
  	"precision" "enum__reports_v_version_milestones_precision" DEFAULT 'day',
  	"state" "enum__reports_v_version_milestones_state" DEFAULT 'planned',
  	"_uuid" varchar
  );
  
  CREATE TABLE "_reports_v_version_milestones_locales" (
  	"title" varchar,
  	"note" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_reports_v_version_chapters" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"number" varchar,
  	"page" numeric,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_reports_v_version_chapters_locales" (
  	"title" varchar,
  	"summary" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_reports_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_slug" varchar,
  	"version_department_id" integer,
  	"version_reviewed_on" timestamp(3) with time zone,
  	"version_review_on" timestamp(3) with time zone,
  	"version_sample" boolean DEFAULT false,
  	"version_project_id" integer,
  	"version_status" "enum__reports_v_version_own_status" DEFAULT 'draft',
  	"version_prepared_on" timestamp(3) with time zone,
  	"version_cost_rupees" numeric,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__reports_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__reports_v_published_locale",
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "_reports_v_locales" (
  	"version_taken_down" boolean,
  	"version_title" varchar,
  	"version_summary" varchar,
  	"version_consultant" varchar,
  	"version_cost_note" varchar,
  	"version_source_note" varchar,
  	"version_body" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_reports_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_reports_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"media_id" integer
  );
  
  CREATE TABLE "schemes_audience" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_schemes_audience",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "schemes_benefits" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"kind" "enum_schemes_benefits_kind",
  	"amount_rupees" numeric,
  	"is_up_to" boolean,
  	"frequency" "enum_schemes_benefits_frequency"
  );
  
  CREATE TABLE "schemes_benefits_locales" (
  	"words" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "schemes_eligibility" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "schemes_eligibility_locales" (
  	"text" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "schemes_criteria_requires" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_schemes_criteria_requires",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "schemes_criteria_marks" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"percent_min" numeric,
  	"applicants" "enum_schemes_criteria_marks_applicants"
  );
  
  CREATE TABLE "schemes_documents" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "schemes_documents_locales" (
  	"name" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "schemes_steps" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "schemes_steps_locales" (
  	"title" varchar,
  	"text" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "schemes" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"slug" varchar,
  	"department_id" integer,
  	"reviewed_on" timestamp(3) with time zone,
  	"review_on" timestamp(3) with time zone,
  	"group" "enum_schemes_group",
  	"phase" "enum_schemes_phase",
  	"opens_on" timestamp(3) with time zone,
  	"closes_on" timestamp(3) with time zone,
  	"has_ended" boolean,
  	"apply_url" varchar,
  	"criteria_age_years_min" numeric,
  	"criteria_age_years_max" numeric,
  	"criteria_gender" "enum_schemes_criteria_gender",
  	"criteria_residence_years_min" numeric,
  	"criteria_disability_percent_min" numeric,
  	"criteria_distance_km_min" numeric,
  	"criteria_group_age_years_min" numeric,
  	"aadhaar" "enum_schemes_aadhaar",
  	"touch_points_before" numeric,
  	"touch_points_now" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_schemes_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "schemes_locales" (
  	"taken_down" boolean,
  	"title" varchar,
  	"summary" varchar,
  	"who" varchar,
  	"where" varchar,
  	"window_note" varchar,
  	"source_note" varchar,
  	"without_aadhaar" varchar,
  	"body" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "schemes_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "schemes_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"media_id" integer,
  	"services_id" integer,
  	"circulars_id" integer,
  	"offices_id" integer
  );
  
  CREATE TABLE "_schemes_v_version_audience" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum__schemes_v_version_audience",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_schemes_v_version_benefits" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"kind" "enum__schemes_v_version_benefits_kind",
  	"amount_rupees" numeric,
  	"is_up_to" boolean,
  	"frequency" "enum__schemes_v_version_benefits_frequency",
  	"_uuid" varchar
  );
  
  CREATE TABLE "_schemes_v_version_benefits_locales" (
  	"words" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_schemes_v_version_eligibility" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_schemes_v_version_eligibility_locales" (
  	"text" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_schemes_v_version_criteria_requires" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum__schemes_v_version_criteria_requires",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_schemes_v_version_criteria_marks" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"percent_min" numeric,
  	"applicants" "enum__schemes_v_version_criteria_marks_applicants",
  	"_uuid" varchar
  );
  
  CREATE TABLE "_schemes_v_version_documents" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_schemes_v_version_documents_locales" (
  	"name" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_schemes_v_version_steps" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_schemes_v_version_steps_locales" (
  	"title" varchar,
  	"text" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_schemes_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_slug" varchar,
  	"version_department_id" integer,
  	"version_reviewed_on" timestamp(3) with time zone,
  	"version_review_on" timestamp(3) with time zone,
  	"version_group" "enum__schemes_v_version_group",
  	"version_phase" "enum__schemes_v_version_phase",
  	"version_opens_on" timestamp(3) with time zone,
  	"version_closes_on" timestamp(3) with time zone,
  	"version_has_ended" boolean,
  	"version_apply_url" varchar,
  	"version_criteria_age_years_min" numeric,
  	"version_criteria_age_years_max" numeric,
  	"version_criteria_gender" "enum__schemes_v_version_criteria_gender",
  	"version_criteria_residence_years_min" numeric,
  	"version_criteria_disability_percent_min" numeric,
  	"version_criteria_distance_km_min" numeric,
  	"version_criteria_group_age_years_min" numeric,
  	"version_aadhaar" "enum__schemes_v_version_aadhaar",
  	"version_touch_points_before" numeric,
  	"version_touch_points_now" numeric,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__schemes_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__schemes_v_published_locale",
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "_schemes_v_locales" (
  	"version_taken_down" boolean,
  	"version_title" varchar,
  	"version_summary" varchar,
  	"version_who" varchar,
  	"version_where" varchar,
  	"version_window_note" varchar,
  	"version_source_note" varchar,
  	"version_without_aadhaar" varchar,
  	"version_body" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_schemes_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_schemes_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"media_id" integer,
  	"services_id" integer,
  	"circulars_id" integer,
  	"offices_id" integer
  );
  
  CREATE TABLE "faqs_audience" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_faqs_audience",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "faqs" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"slug" varchar,
  	"department_id" integer,
  	"reviewed_on" timestamp(3) with time zone,
  	"review_on" timestamp(3) with time zone,
  	"topic" "enum_faqs_topic",
  	"order" numeric DEFAULT 50,
  	"service_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_faqs_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "faqs_locales" (
  	"taken_down" boolean,
  	"title" varchar,
  	"answer" jsonb,
  	"source_note" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "faqs_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "faqs_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"services_id" integer,
  	"pages_id" integer,
  	"circulars_id" integer,
  	"policies_id" integer,
  	"documents_id" integer,
  	"departments_id" integer,
  	"offices_id" integer,
  	"events_id" integer,
  	"projects_id" integer,
  	"reports_id" integer,
  	"schemes_id" integer,
  	"faqs_id" integer,
  	"guides_id" integer
  );
  
  CREATE TABLE "_faqs_v_version_audience" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum__faqs_v_version_audience",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_faqs_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_slug" varchar,
  	"version_department_id" integer,
  	"version_reviewed_on" timestamp(3) with time zone,
  	"version_review_on" timestamp(3) with time zone,
  	"version_topic" "enum__faqs_v_version_topic",
  	"version_order" numeric DEFAULT 50,
  	"version_service_id" integer,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__faqs_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__faqs_v_published_locale",
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "_faqs_v_locales" (
  	"version_taken_down" boolean,
  	"version_title" varchar,
  	"version_answer" jsonb,
  	"version_source_note" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_faqs_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_faqs_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"services_id" integer,
  	"pages_id" integer,
  	"circulars_id" integer,
  	"policies_id" integer,
  	"documents_id" integer,
  	"departments_id" integer,
  	"offices_id" integer,
  	"events_id" integer,
  	"projects_id" integer,
  	"reports_id" integer,
  	"schemes_id" integer,
  	"faqs_id" integer,
  	"guides_id" integer
  );
  
  CREATE TABLE "events_audience" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_events_audience",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "events" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"slug" varchar,
  	"department_id" integer,
  	"reviewed_on" timestamp(3) with time zone,
  	"review_on" timestamp(3) with time zone,
  	"picture_id" integer,
  	"starts_at" timestamp(3) with time zone,
  	"ends_at" timestamp(3) with time zone,
  	"all_day" boolean DEFAULT false,
  	"repeats" "enum_events_repeats",
  	"repeats_until" timestamp(3) with time zone,
  	"kind" "enum_events_kind" DEFAULT 'meeting',
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_events_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "events_locales" (
  	"taken_down" boolean,
  	"title" varchar,
  	"summary" varchar,
  	"date_note" varchar,
  	"venue" varchar,
  	"cost" varchar,
  	"organiser" varchar,
  	"accessibility" varchar,
  	"source_note" varchar,
  	"body" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "events_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "events_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"media_id" integer
  );
  
  CREATE TABLE "_events_v_version_audience" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum__events_v_version_audience",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_events_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_slug" varchar,
  	"version_department_id" integer,
  	"version_reviewed_on" timestamp(3) with time zone,
  	"version_review_on" timestamp(3) with time zone,
  	"version_picture_id" integer,
  	"version_starts_at" timestamp(3) with time zone,
  	"version_ends_at" timestamp(3) with time zone,
  	"version_all_day" boolean DEFAULT false,
  	"version_repeats" "enum__events_v_version_repeats",
  	"version_repeats_until" timestamp(3) with time zone,
  	"version_kind" "enum__events_v_version_kind" DEFAULT 'meeting',
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__events_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__events_v_published_locale",
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "_events_v_locales" (
  	"version_taken_down" boolean,
  	"version_title" varchar,
  	"version_summary" varchar,
  	"version_date_note" varchar,
  	"version_venue" varchar,
  	"version_cost" varchar,
  	"version_organiser" varchar,
  	"version_accessibility" varchar,
  	"version_source_note" varchar,
  	"version_body" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_events_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_events_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"media_id" integer
  );
  
  CREATE TABLE "pages_audience" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_pages_audience",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "pages" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"slug" varchar,
  	"department_id" integer,
  	"reviewed_on" timestamp(3) with time zone,
  	"review_on" timestamp(3) with time zone,
  	"picture_id" integer,
  	"group" "enum_pages_group" DEFAULT 'about',
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_pages_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "pages_locales" (
  	"taken_down" boolean,
  	"title" varchar,
  	"summary" varchar,
  	"body" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "pages_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "pages_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"media_id" integer,
  	"services_id" integer
  );
  
  CREATE TABLE "_pages_v_version_audience" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum__pages_v_version_audience",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_pages_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_slug" varchar,
  	"version_department_id" integer,
  	"version_reviewed_on" timestamp(3) with time zone,
  	"version_review_on" timestamp(3) with time zone,
  	"version_picture_id" integer,
  	"version_group" "enum__pages_v_version_group" DEFAULT 'about',
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__pages_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__pages_v_published_locale",
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "_pages_v_locales" (
  	"version_taken_down" boolean,
  	"version_title" varchar,
  	"version_summary" varchar,
  	"version_body" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_pages_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_pages_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"media_id" integer,
  	"services_id" integer
  );
  
  CREATE TABLE "guides_audience" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_guides_audience",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "guides_steps_documents" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "guides_steps_documents_locales" (
  	"name" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "guides_steps" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"service_id" integer,
  	"office_id" integer
  );
  
  CREATE TABLE "guides_steps_locales" (
  	"title" varchar,
  	"text" jsonb,
  	"where" varchar,
  	"cost" varchar,
  	"time" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "guides" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"slug" varchar,
  	"department_id" integer,
  	"reviewed_on" timestamp(3) with time zone,
  	"review_on" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_guides_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "guides_locales" (
  	"taken_down" boolean,
  	"title" varchar,
  	"summary" varchar,
  	"before" jsonb,
  	"body" jsonb,
  	"source_note" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "guides_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "guides_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"media_id" integer,
  	"services_id" integer,
  	"schemes_id" integer,
  	"faqs_id" integer,
  	"apps_id" integer
  );
  
  CREATE TABLE "_guides_v_version_audience" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum__guides_v_version_audience",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_guides_v_version_steps_documents" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_guides_v_version_steps_documents_locales" (
  	"name" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_guides_v_version_steps" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"service_id" integer,
  	"office_id" integer,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_guides_v_version_steps_locales" (
  	"title" varchar,
  	"text" jsonb,
  	"where" varchar,
  	"cost" varchar,
  	"time" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_guides_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_slug" varchar,
  	"version_department_id" integer,
  	"version_reviewed_on" timestamp(3) with time zone,
  	"version_review_on" timestamp(3) with time zone,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__guides_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__guides_v_published_locale",
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "_guides_v_locales" (
  	"version_taken_down" boolean,
  	"version_title" varchar,
  	"version_summary" varchar,
  	"version_before" jsonb,
  	"version_body" jsonb,
  	"version_source_note" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_guides_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_guides_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"media_id" integer,
  	"services_id" integer,
  	"schemes_id" integer,
  	"faqs_id" integer,
  	"apps_id" integer
  );
  
  CREATE TABLE "apps_audience" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_apps_audience",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "apps_links" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"platform" "enum_apps_links_platform",
  	"url" varchar
  );
  
  CREATE TABLE "apps_permissions" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"permission" "enum_apps_permissions_permission",
  	"optional" boolean DEFAULT false
  );
  
  CREATE TABLE "apps_permissions_locales" (
  	"why" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "apps_versions" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"version" varchar,
  	"released_on" timestamp(3) with time zone
  );
  
  CREATE TABLE "apps_versions_locales" (
  	"notes" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "apps" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"slug" varchar,
  	"department_id" integer,
  	"reviewed_on" timestamp(3) with time zone,
  	"review_on" timestamp(3) with time zone,
  	"kind" "enum_apps_kind" DEFAULT 'municipal',
  	"availability" "enum_apps_availability" DEFAULT 'available',
  	"trackers" numeric,
  	"account" "enum_apps_account" DEFAULT 'required',
  	"data_flow" "enum_apps_data_flow" DEFAULT 'unknown',
  	"endorsement" "enum_apps_endorsement" DEFAULT 'submitted',
  	"endorsement_on" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_apps_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "apps_locales" (
  	"taken_down" boolean,
  	"title" varchar,
  	"summary" varchar,
  	"publisher" varchar,
  	"languages" varchar,
  	"accessibility" varchar,
  	"support" varchar,
  	"source_note" varchar,
  	"endorsement_by" varchar,
  	"body" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "apps_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "apps_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"services_id" integer
  );
  
  CREATE TABLE "_apps_v_version_audience" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum__apps_v_version_audience",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_apps_v_version_links" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"platform" "enum__apps_v_version_links_platform",
  	"url" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_apps_v_version_permissions" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"permission" "enum__apps_v_version_permissions_permission",
  	"optional" boolean DEFAULT false,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_apps_v_version_permissions_locales" (
  	"why" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_apps_v_version_versions" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"version" varchar,
  	"released_on" timestamp(3) with time zone,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_apps_v_version_versions_locales" (
  	"notes" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_apps_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_slug" varchar,
  	"version_department_id" integer,
  	"version_reviewed_on" timestamp(3) with time zone,
  	"version_review_on" timestamp(3) with time zone,
  	"version_kind" "enum__apps_v_version_kind" DEFAULT 'municipal',
  	"version_availability" "enum__apps_v_version_availability" DEFAULT 'available',
  	"version_trackers" numeric,
  	"version_account" "enum__apps_v_version_account" DEFAULT 'required',
  	"version_data_flow" "enum__apps_v_version_data_flow" DEFAULT 'unknown',
  	"version_endorsement" "enum__apps_v_version_endorsement" DEFAULT 'submitted',
  	"version_endorsement_on" timestamp(3) with time zone,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__apps_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__apps_v_published_locale",
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "_apps_v_locales" (
  	"version_taken_down" boolean,
  	"version_title" varchar,
  	"version_summary" varchar,
  	"version_publisher" varchar,
  	"version_languages" varchar,
  	"version_accessibility" varchar,
  	"version_support" varchar,
  	"version_source_note" varchar,
  	"version_endorsement_by" varchar,
  	"version_body" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_apps_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_apps_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"services_id" integer
  );
  
  CREATE TABLE "videos_audience" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_videos_audience",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "videos_captions" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"language" "enum_videos_captions_language",
  	"file_id" integer
  );
  
  CREATE TABLE "videos_chapters" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"starts_at_seconds" numeric
  );
  
  CREATE TABLE "videos_chapters_locales" (
  	"title" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "videos" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"slug" varchar,
  	"department_id" integer,
  	"reviewed_on" timestamp(3) with time zone,
  	"review_on" timestamp(3) with time zone,
  	"poster_id" integer,
  	"duration_seconds" numeric,
  	"is_silent" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_videos_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "videos_locales" (
  	"taken_down" boolean,
  	"title" varchar,
  	"summary" varchar,
  	"film_id" integer,
  	"source_note" varchar,
  	"transcript" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "videos_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "videos_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"services_id" integer
  );
  
  CREATE TABLE "_videos_v_version_audience" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum__videos_v_version_audience",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_videos_v_version_captions" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"language" "enum__videos_v_version_captions_language",
  	"file_id" integer,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_videos_v_version_chapters" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"starts_at_seconds" numeric,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_videos_v_version_chapters_locales" (
  	"title" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_videos_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_slug" varchar,
  	"version_department_id" integer,
  	"version_reviewed_on" timestamp(3) with time zone,
  	"version_review_on" timestamp(3) with time zone,
  	"version_poster_id" integer,
  	"version_duration_seconds" numeric,
  	"version_is_silent" boolean DEFAULT false,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__videos_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__videos_v_published_locale",
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "_videos_v_locales" (
  	"version_taken_down" boolean,
  	"version_title" varchar,
  	"version_summary" varchar,
  	"version_film_id" integer,
  	"version_source_note" varchar,
  	"version_transcript" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_videos_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_videos_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"services_id" integer
  );
  
  CREATE TABLE "departments_tasks" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "departments_tasks_locales" (
  	"text" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "departments" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"slug" varchar,
  	"reviewed_on" timestamp(3) with time zone,
  	"review_on" timestamp(3) with time zone,
  	"phone" varchar,
  	"email" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_departments_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "departments_locales" (
  	"taken_down" boolean,
  	"title" varchar,
  	"summary" varchar,
  	"head" varchar,
  	"address" varchar,
  	"hours" varchar,
  	"source_note" varchar,
  	"body" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "departments_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_departments_v_version_tasks" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_departments_v_version_tasks_locales" (
  	"text" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_departments_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_slug" varchar,
  	"version_reviewed_on" timestamp(3) with time zone,
  	"version_review_on" timestamp(3) with time zone,
  	"version_phone" varchar,
  	"version_email" varchar,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__departments_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__departments_v_published_locale",
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "_departments_v_locales" (
  	"version_taken_down" boolean,
  	"version_title" varchar,
  	"version_summary" varchar,
  	"version_head" varchar,
  	"version_address" varchar,
  	"version_hours" varchar,
  	"version_source_note" varchar,
  	"version_body" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_departments_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "offices_audience" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_offices_audience",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "offices_areas" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "offices_areas_locales" (
  	"name" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "offices" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"slug" varchar,
  	"department_id" integer,
  	"reviewed_on" timestamp(3) with time zone,
  	"review_on" timestamp(3) with time zone,
  	"picture_id" integer,
  	"kind" "enum_offices_kind" DEFAULT 'ward-office',
  	"code" varchar,
  	"zone" numeric,
  	"phone" varchar,
  	"email" varchar,
  	"latitude" numeric,
  	"longitude" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_offices_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "offices_locales" (
  	"taken_down" boolean,
  	"title" varchar,
  	"summary" varchar,
  	"address" varchar,
  	"hours" varchar,
  	"accessibility" varchar,
  	"source_note" varchar,
  	"body" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "offices_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_offices_v_version_audience" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum__offices_v_version_audience",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_offices_v_version_areas" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_offices_v_version_areas_locales" (
  	"name" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_offices_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_slug" varchar,
  	"version_department_id" integer,
  	"version_reviewed_on" timestamp(3) with time zone,
  	"version_review_on" timestamp(3) with time zone,
  	"version_picture_id" integer,
  	"version_kind" "enum__offices_v_version_kind" DEFAULT 'ward-office',
  	"version_code" varchar,
  	"version_zone" numeric,
  	"version_phone" varchar,
  	"version_email" varchar,
  	"version_latitude" numeric,
  	"version_longitude" numeric,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__offices_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__offices_v_published_locale",
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "_offices_v_locales" (
  	"version_taken_down" boolean,
  	"version_title" varchar,
  	"version_summary" varchar,
  	"version_address" varchar,
  	"version_hours" varchar,
  	"version_accessibility" varchar,
  	"version_source_note" varchar,
  	"version_body" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_offices_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "redirects" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"slug" varchar,
  	"from" varchar,
  	"status" "enum_redirects_own_status" DEFAULT '301',
  	"href" varchar,
  	"note" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_redirects_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "redirects_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "redirects_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"pages_id" integer,
  	"services_id" integer,
  	"circulars_id" integer,
  	"policies_id" integer,
  	"documents_id" integer,
  	"departments_id" integer,
  	"offices_id" integer,
  	"events_id" integer,
  	"projects_id" integer,
  	"reports_id" integer,
  	"schemes_id" integer,
  	"faqs_id" integer,
  	"guides_id" integer
  );
  
  CREATE TABLE "_redirects_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_slug" varchar,
  	"version_from" varchar,
  	"version_status" "enum__redirects_v_version_own_status" DEFAULT '301',
  	"version_href" varchar,
  	"version_note" varchar,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__redirects_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__redirects_v_published_locale",
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "_redirects_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_redirects_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"pages_id" integer,
  	"services_id" integer,
  	"circulars_id" integer,
  	"policies_id" integer,
  	"documents_id" integer,
  	"departments_id" integer,
  	"offices_id" integer,
  	"events_id" integer,
  	"projects_id" integer,
  	"reports_id" integer,
  	"schemes_id" integer,
  	"faqs_id" integer,
  	"guides_id" integer
  );
  
  CREATE TABLE "navigation_main" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"href" varchar
  );
  
  CREATE TABLE "navigation_main_locales" (
  	"label" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "navigation_footer_links" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"href" varchar
  );
  
  CREATE TABLE "navigation_footer_links_locales" (
  	"label" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "navigation_footer" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "navigation_footer_locales" (
  	"heading" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "navigation" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"slug" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_navigation_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "navigation_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"pages_id" integer,
  	"services_id" integer,
  	"circulars_id" integer,
  	"policies_id" integer,
  	"documents_id" integer,
  	"departments_id" integer,
  	"offices_id" integer,
  	"events_id" integer,
  	"projects_id" integer,
  	"reports_id" integer,
  	"schemes_id" integer,
  	"faqs_id" integer,
  	"guides_id" integer
  );
  
  CREATE TABLE "_navigation_v_version_main" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"href" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_navigation_v_version_main_locales" (
  	"label" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_navigation_v_version_footer_links" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"href" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_navigation_v_version_footer_links_locales" (
  	"label" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_navigation_v_version_footer" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_navigation_v_version_footer_locales" (
  	"heading" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_navigation_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_slug" varchar,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__navigation_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__navigation_v_published_locale",
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "_navigation_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"pages_id" integer,
  	"services_id" integer,
  	"circulars_id" integer,
  	"policies_id" integer,
  	"documents_id" integer,
  	"departments_id" integer,
  	"offices_id" integer,
  	"events_id" integer,
  	"projects_id" integer,
  	"reports_id" integer,
  	"schemes_id" integer,
  	"faqs_id" integer,
  	"guides_id" integer
  );
  
  CREATE TABLE "settings_chips" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"href" varchar
  );
  
  CREATE TABLE "settings_chips_locales" (
  	"label" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "settings_windows" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"icon" "enum_settings_windows_icon",
  	"href" varchar
  );
  
  CREATE TABLE "settings_windows_locales" (
  	"text" varchar,
  	"label" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "settings_figures" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "settings_figures_locales" (
  	"label" varchar,
  	"value" varchar,
  	"note" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "settings" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"slug" varchar,
  	"toll_free" varchar,
  	"email" varchar,
  	"reply_days" numeric DEFAULT 5,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_settings_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "settings_locales" (
  	"tagline" varchar,
  	"hero_heading" varchar,
  	"hero_text" varchar,
  	"notice_title" varchar,
  	"notice_text" varchar,
  	"owner" varchar,
  	"web_information_manager" varchar,
  	"address" varchar,
  	"disclaimer" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "settings_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"pages_id" integer,
  	"services_id" integer,
  	"circulars_id" integer,
  	"policies_id" integer,
  	"documents_id" integer,
  	"departments_id" integer,
  	"offices_id" integer,
  	"events_id" integer,
  	"projects_id" integer,
  	"reports_id" integer,
  	"schemes_id" integer,
  	"faqs_id" integer,
  	"guides_id" integer
  );
  
  CREATE TABLE "_settings_v_version_chips" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"href" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_settings_v_version_chips_locales" (
  	"label" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_settings_v_version_windows" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"icon" "enum__settings_v_version_windows_icon",
  	"href" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_settings_v_version_windows_locales" (
  	"text" varchar,
  	"label" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_settings_v_version_figures" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_settings_v_version_figures_locales" (
  	"label" varchar,
  	"value" varchar,
  	"note" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_settings_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_slug" varchar,
  	"version_toll_free" varchar,
  	"version_email" varchar,
  	"version_reply_days" numeric DEFAULT 5,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__settings_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__settings_v_published_locale",
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "_settings_v_locales" (
  	"version_tagline" varchar,
  	"version_hero_heading" varchar,
  	"version_hero_text" varchar,
  	"version_notice_title" varchar,
  	"version_notice_text" varchar,
  	"version_owner" varchar,
  	"version_web_information_manager" varchar,
  	"version_address" varchar,
  	"version_disclaimer" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_settings_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"pages_id" integer,
  	"services_id" integer,
  	"circulars_id" integer,
  	"policies_id" integer,
  	"documents_id" integer,
  	"departments_id" integer,
  	"offices_id" integer,
  	"events_id" integer,
  	"projects_id" integer,
  	"reports_id" integer,
  	"schemes_id" integer,
  	"faqs_id" integer,
  	"guides_id" integer
  );
  
  CREATE TABLE "media_language" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_media_language",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "media" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"slug" varchar,
  	"pages" numeric,
  	"file_warning" varchar,
  	"texts" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"url" varchar,
  	"thumbnail_u_r_l" varchar,
  	"filename" varchar,
  	"mime_type" varchar,
  	"filesize" numeric,
  	"width" numeric,
  	"height" numeric,
  	"focal_x" numeric,
  	"focal_y" numeric,
  	"sizes_small_url" varchar,
  	"sizes_small_width" numeric,
  	"sizes_small_height" numeric,
  	"sizes_small_mime_type" varchar,
  	"sizes_small_filesize" numeric,
  	"sizes_small_filename" varchar
  );
  
  CREATE TABLE "media_locales" (
  	"alt" varchar NOT NULL,
  	"credit" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "users_sessions" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"created_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "users" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"role" "enum_users_role" DEFAULT 'author' NOT NULL,
  	"every_department" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"email" varchar NOT NULL,
  	"reset_password_token" varchar,
  	"reset_password_expiration" timestamp(3) with time zone,
  	"salt" varchar,
  	"hash" varchar,
  	"reset_password_requested_at" timestamp(3) with time zone,
  	"login_attempts" numeric DEFAULT 0,
  	"lock_until" timestamp(3) with time zone
  );
  
  CREATE TABLE "users_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"departments_id" integer
  );
  
  CREATE TABLE "receipts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"content_type" varchar NOT NULL,
  	"document_id" varchar NOT NULL,
  	"operation" varchar NOT NULL,
  	"status" "enum_receipts_status" NOT NULL,
  	"pages" jsonb NOT NULL,
  	"page_count" numeric NOT NULL,
  	"ms" jsonb NOT NULL,
  	"at" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "outbox" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"content_type" varchar NOT NULL,
  	"document_id" varchar NOT NULL,
  	"title" varchar NOT NULL,
  	"operation" "enum_outbox_operation" NOT NULL,
  	"versions" jsonb NOT NULL,
  	"at" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "payload_kv" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"data" jsonb NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"global_slug" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"alerts_id" integer,
  	"news_id" integer,
  	"circulars_id" integer,
  	"policies_id" integer,
  	"documents_id" integer,
  	"services_id" integer,
  	"projects_id" integer,
  	"reports_id" integer,
  	"schemes_id" integer,
  	"faqs_id" integer,
  	"events_id" integer,
  	"pages_id" integer,
  	"guides_id" integer,
  	"apps_id" integer,
  	"videos_id" integer,
  	"departments_id" integer,
  	"offices_id" integer,
  	"redirects_id" integer,
  	"navigation_id" integer,
  	"settings_id" integer,
  	"media_id" integer,
  	"users_id" integer
  );
  
  CREATE TABLE "payload_preferences" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"key" varchar,
  	"value" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_preferences_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" integer
  );
  
  CREATE TABLE "payload_migrations" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"batch" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "alerts_audience" ADD CONSTRAINT "alerts_audience_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."alerts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "alerts" ADD CONSTRAINT "alerts_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "alerts_locales" ADD CONSTRAINT "alerts_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."alerts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "alerts_texts" ADD CONSTRAINT "alerts_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."alerts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "alerts_rels" ADD CONSTRAINT "alerts_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."alerts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "alerts_rels" ADD CONSTRAINT "alerts_rels_offices_fk" FOREIGN KEY ("offices_id") REFERENCES "public"."offices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_alerts_v_version_audience" ADD CONSTRAINT "_alerts_v_version_audience_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_alerts_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_alerts_v" ADD CONSTRAINT "_alerts_v_parent_id_alerts_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."alerts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_alerts_v" ADD CONSTRAINT "_alerts_v_version_department_id_departments_id_fk" FOREIGN KEY ("version_department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_alerts_v_locales" ADD CONSTRAINT "_alerts_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_alerts_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_alerts_v_texts" ADD CONSTRAINT "_alerts_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_alerts_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_alerts_v_rels" ADD CONSTRAINT "_alerts_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_alerts_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_alerts_v_rels" ADD CONSTRAINT "_alerts_v_rels_offices_fk" FOREIGN KEY ("offices_id") REFERENCES "public"."offices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "news_audience" ADD CONSTRAINT "news_audience_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."news"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "news" ADD CONSTRAINT "news_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "news_locales" ADD CONSTRAINT "news_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."news"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "news_texts" ADD CONSTRAINT "news_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."news"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "news_rels" ADD CONSTRAINT "news_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."news"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "news_rels" ADD CONSTRAINT "news_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "news_rels" ADD CONSTRAINT "news_rels_circulars_fk" FOREIGN KEY ("circulars_id") REFERENCES "public"."circulars"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "news_rels" ADD CONSTRAINT "news_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_news_v_version_audience" ADD CONSTRAINT "_news_v_version_audience_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_news_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_news_v" ADD CONSTRAINT "_news_v_parent_id_news_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."news"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_news_v" ADD CONSTRAINT "_news_v_version_department_id_departments_id_fk" FOREIGN KEY ("version_department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_news_v_locales" ADD CONSTRAINT "_news_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_news_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_news_v_texts" ADD CONSTRAINT "_news_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_news_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_news_v_rels" ADD CONSTRAINT "_news_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_news_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_news_v_rels" ADD CONSTRAINT "_news_v_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_news_v_rels" ADD CONSTRAINT "_news_v_rels_circulars_fk" FOREIGN KEY ("circulars_id") REFERENCES "public"."circulars"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_news_v_rels" ADD CONSTRAINT "_news_v_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "circulars_audience" ADD CONSTRAINT "circulars_audience_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."circulars"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "circulars" ADD CONSTRAINT "circulars_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "circulars" ADD CONSTRAINT "circulars_supersedes_id_circulars_id_fk" FOREIGN KEY ("supersedes_id") REFERENCES "public"."circulars"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "circulars_locales" ADD CONSTRAINT "circulars_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."circulars"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "circulars_texts" ADD CONSTRAINT "circulars_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."circulars"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "circulars_rels" ADD CONSTRAINT "circulars_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."circulars"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "circulars_rels" ADD CONSTRAINT "circulars_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "circulars_rels" ADD CONSTRAINT "circulars_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_circulars_v_version_audience" ADD CONSTRAINT "_circulars_v_version_audience_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_circulars_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_circulars_v" ADD CONSTRAINT "_circulars_v_parent_id_circulars_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."circulars"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_circulars_v" ADD CONSTRAINT "_circulars_v_version_department_id_departments_id_fk" FOREIGN KEY ("version_department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_circulars_v" ADD CONSTRAINT "_circulars_v_version_supersedes_id_circulars_id_fk" FOREIGN KEY ("version_supersedes_id") REFERENCES "public"."circulars"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_circulars_v_locales" ADD CONSTRAINT "_circulars_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_circulars_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_circulars_v_texts" ADD CONSTRAINT "_circulars_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_circulars_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_circulars_v_rels" ADD CONSTRAINT "_circulars_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_circulars_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_circulars_v_rels" ADD CONSTRAINT "_circulars_v_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_circulars_v_rels" ADD CONSTRAINT "_circulars_v_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "policies_audience" ADD CONSTRAINT "policies_audience_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."policies"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "policies_versions" ADD CONSTRAINT "policies_versions_document_id_media_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "policies_versions" ADD CONSTRAINT "policies_versions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."policies"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "policies_versions_locales" ADD CONSTRAINT "policies_versions_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."policies_versions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "policies" ADD CONSTRAINT "policies_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "policies_locales" ADD CONSTRAINT "policies_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."policies"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "policies_texts" ADD CONSTRAINT "policies_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."policies"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "policies_rels" ADD CONSTRAINT "policies_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."policies"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "policies_rels" ADD CONSTRAINT "policies_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "policies_rels" ADD CONSTRAINT "policies_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "policies_rels" ADD CONSTRAINT "policies_rels_circulars_fk" FOREIGN KEY ("circulars_id") REFERENCES "public"."circulars"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "policies_rels" ADD CONSTRAINT "policies_rels_policies_fk" FOREIGN KEY ("policies_id") REFERENCES "public"."policies"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_policies_v_version_audience" ADD CONSTRAINT "_policies_v_version_audience_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_policies_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_policies_v_version_versions" ADD CONSTRAINT "_policies_v_version_versions_document_id_media_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_policies_v_version_versions" ADD CONSTRAINT "_policies_v_version_versions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_policies_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_policies_v_version_versions_locales" ADD CONSTRAINT "_policies_v_version_versions_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_policies_v_version_versions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_policies_v" ADD CONSTRAINT "_policies_v_parent_id_policies_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."policies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_policies_v" ADD CONSTRAINT "_policies_v_version_department_id_departments_id_fk" FOREIGN KEY ("version_department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_policies_v_locales" ADD CONSTRAINT "_policies_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_policies_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_policies_v_texts" ADD CONSTRAINT "_policies_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_policies_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_policies_v_rels" ADD CONSTRAINT "_policies_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_policies_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_policies_v_rels" ADD CONSTRAINT "_policies_v_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_policies_v_rels" ADD CONSTRAINT "_policies_v_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_policies_v_rels" ADD CONSTRAINT "_policies_v_rels_circulars_fk" FOREIGN KEY ("circulars_id") REFERENCES "public"."circulars"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_policies_v_rels" ADD CONSTRAINT "_policies_v_rels_policies_fk" FOREIGN KEY ("policies_id") REFERENCES "public"."policies"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "documents_audience" ADD CONSTRAINT "documents_audience_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "documents" ADD CONSTRAINT "documents_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "documents" ADD CONSTRAINT "documents_supersedes_id_documents_id_fk" FOREIGN KEY ("supersedes_id") REFERENCES "public"."documents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "documents_locales" ADD CONSTRAINT "documents_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "documents_texts" ADD CONSTRAINT "documents_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "documents_rels" ADD CONSTRAINT "documents_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "documents_rels" ADD CONSTRAINT "documents_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "documents_rels" ADD CONSTRAINT "documents_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "documents_rels" ADD CONSTRAINT "documents_rels_circulars_fk" FOREIGN KEY ("circulars_id") REFERENCES "public"."circulars"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_documents_v_version_audience" ADD CONSTRAINT "_documents_v_version_audience_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_documents_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_documents_v" ADD CONSTRAINT "_documents_v_parent_id_documents_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."documents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_documents_v" ADD CONSTRAINT "_documents_v_version_department_id_departments_id_fk" FOREIGN KEY ("version_department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_documents_v" ADD CONSTRAINT "_documents_v_version_supersedes_id_documents_id_fk" FOREIGN KEY ("version_supersedes_id") REFERENCES "public"."documents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_documents_v_locales" ADD CONSTRAINT "_documents_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_documents_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_documents_v_texts" ADD CONSTRAINT "_documents_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_documents_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_documents_v_rels" ADD CONSTRAINT "_documents_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_documents_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_documents_v_rels" ADD CONSTRAINT "_documents_v_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_documents_v_rels" ADD CONSTRAINT "_documents_v_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_documents_v_rels" ADD CONSTRAINT "_documents_v_rels_circulars_fk" FOREIGN KEY ("circulars_id") REFERENCES "public"."circulars"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "services_audience" ADD CONSTRAINT "services_audience_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "services_channels" ADD CONSTRAINT "services_channels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "services_documents" ADD CONSTRAINT "services_documents_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "services_documents_locales" ADD CONSTRAINT "services_documents_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."services_documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "services_steps" ADD CONSTRAINT "services_steps_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "services_steps_locales" ADD CONSTRAINT "services_steps_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."services_steps"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "services" ADD CONSTRAINT "services_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "services_locales" ADD CONSTRAINT "services_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "services_texts" ADD CONSTRAINT "services_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "services_rels" ADD CONSTRAINT "services_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "services_rels" ADD CONSTRAINT "services_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "services_rels" ADD CONSTRAINT "services_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "services_rels" ADD CONSTRAINT "services_rels_offices_fk" FOREIGN KEY ("offices_id") REFERENCES "public"."offices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_services_v_version_audience" ADD CONSTRAINT "_services_v_version_audience_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_services_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_services_v_version_channels" ADD CONSTRAINT "_services_v_version_channels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_services_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_services_v_version_documents" ADD CONSTRAINT "_services_v_version_documents_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_services_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_services_v_version_documents_locales" ADD CONSTRAINT "_services_v_version_documents_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_services_v_version_documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_services_v_version_steps" ADD CONSTRAINT "_services_v_version_steps_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_services_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_services_v_version_steps_locales" ADD CONSTRAINT "_services_v_version_steps_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_services_v_version_steps"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_services_v" ADD CONSTRAINT "_services_v_parent_id_services_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."services"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_services_v" ADD CONSTRAINT "_services_v_version_department_id_departments_id_fk" FOREIGN KEY ("version_department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_services_v_locales" ADD CONSTRAINT "_services_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_services_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_services_v_texts" ADD CONSTRAINT "_services_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_services_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_services_v_rels" ADD CONSTRAINT "_services_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_services_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_services_v_rels" ADD CONSTRAINT "_services_v_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_services_v_rels" ADD CONSTRAINT "_services_v_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_services_v_rels" ADD CONSTRAINT "_services_v_rels_offices_fk" FOREIGN KEY ("offices_id") REFERENCES "public"."offices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "projects_audience" ADD CONSTRAINT "projects_audience_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "projects_milestones" ADD CONSTRAINT "projects_milestones_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "projects_milestones_locales" ADD CONSTRAINT "projects_milestones_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."projects_milestones"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "projects_cost_accounts" ADD CONSTRAINT "projects_cost_accounts_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "projects_cost_accounts_locales" ADD CONSTRAINT "projects_cost_accounts_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."projects_cost_accounts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "projects" ADD CONSTRAINT "projects_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "projects" ADD CONSTRAINT "projects_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "projects_locales" ADD CONSTRAINT "projects_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "projects_texts" ADD CONSTRAINT "projects_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "projects_rels" ADD CONSTRAINT "projects_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "projects_rels" ADD CONSTRAINT "projects_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "projects_rels" ADD CONSTRAINT "projects_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "projects_rels" ADD CONSTRAINT "projects_rels_circulars_fk" FOREIGN KEY ("circulars_id") REFERENCES "public"."circulars"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "projects_rels" ADD CONSTRAINT "projects_rels_projects_fk" FOREIGN KEY ("projects_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_projects_v_version_audience" ADD CONSTRAINT "_projects_v_version_audience_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_projects_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_projects_v_version_milestones" ADD CONSTRAINT "_projects_v_version_milestones_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_projects_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_projects_v_version_milestones_locales" ADD CONSTRAINT "_projects_v_version_milestones_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_projects_v_version_milestones"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_projects_v_version_cost_accounts" ADD CONSTRAINT "_projects_v_version_cost_accounts_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_projects_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_projects_v_version_cost_accounts_locales" ADD CONSTRAINT "_projects_v_version_cost_accounts_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_projects_v_version_cost_accounts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_projects_v" ADD CONSTRAINT "_projects_v_parent_id_projects_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."projects"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_projects_v" ADD CONSTRAINT "_projects_v_version_department_id_departments_id_fk" FOREIGN KEY ("version_department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_projects_v" ADD CONSTRAINT "_projects_v_version_office_id_offices_id_fk" FOREIGN KEY ("version_office_id") REFERENCES "public"."offices"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_projects_v_locales" ADD CONSTRAINT "_projects_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_projects_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_projects_v_texts" ADD CONSTRAINT "_projects_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_projects_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_projects_v_rels" ADD CONSTRAINT "_projects_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_projects_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_projects_v_rels" ADD CONSTRAINT "_projects_v_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_projects_v_rels" ADD CONSTRAINT "_projects_v_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_projects_v_rels" ADD CONSTRAINT "_projects_v_rels_circulars_fk" FOREIGN KEY ("circulars_id") REFERENCES "public"."circulars"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_projects_v_rels" ADD CONSTRAINT "_projects_v_rels_projects_fk" FOREIGN KEY ("projects_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "reports_audience" ADD CONSTRAINT "reports_audience_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."reports"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "reports_milestones" ADD CONSTRAINT "reports_milestones_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."reports"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "reports_milestones_locales" ADD CONSTRAINT "reports_milestones_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."reports_milestones"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "reports_chapters" ADD CONSTRAINT "reports_chapters_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."reports"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "reports_chapters_locales" ADD CONSTRAINT "reports_chapters_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."reports_chapters"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "reports" ADD CONSTRAINT "reports_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "reports" ADD CONSTRAINT "reports_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "reports_locales" ADD CONSTRAINT "reports_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."reports"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "reports_texts" ADD CONSTRAINT "reports_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."reports"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "reports_rels" ADD CONSTRAINT "reports_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."reports"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "reports_rels" ADD CONSTRAINT "reports_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_reports_v_version_audience" ADD CONSTRAINT "_reports_v_version_audience_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_reports_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_reports_v_version_milestones" ADD CONSTRAINT "_reports_v_version_milestones_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_reports_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_reports_v_version_milestones_locales" ADD CONSTRAINT "_reports_v_version_milestones_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_reports_v_version_milestones"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_reports_v_version_chapters" ADD CONSTRAINT "_reports_v_version_chapters_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_reports_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_reports_v_version_chapters_locales" ADD CONSTRAINT "_reports_v_version_chapters_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_reports_v_version_chapters"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_reports_v" ADD CONSTRAINT "_reports_v_parent_id_reports_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."reports"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_reports_v" ADD CONSTRAINT "_reports_v_version_department_id_departments_id_fk" FOREIGN KEY ("version_department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_reports_v" ADD CONSTRAINT "_reports_v_version_project_id_projects_id_fk" FOREIGN KEY ("version_project_id") REFERENCES "public"."projects"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_reports_v_locales" ADD CONSTRAINT "_reports_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_reports_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_reports_v_texts" ADD CONSTRAINT "_reports_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_reports_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_reports_v_rels" ADD CONSTRAINT "_reports_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_reports_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_reports_v_rels" ADD CONSTRAINT "_reports_v_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "schemes_audience" ADD CONSTRAINT "schemes_audience_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."schemes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "schemes_benefits" ADD CONSTRAINT "schemes_benefits_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."schemes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "schemes_benefits_locales" ADD CONSTRAINT "schemes_benefits_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."schemes_benefits"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "schemes_eligibility" ADD CONSTRAINT "schemes_eligibility_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."schemes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "schemes_eligibility_locales" ADD CONSTRAINT "schemes_eligibility_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."schemes_eligibility"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "schemes_criteria_requires" ADD CONSTRAINT "schemes_criteria_requires_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."schemes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "schemes_criteria_marks" ADD CONSTRAINT "schemes_criteria_marks_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."schemes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "schemes_documents" ADD CONSTRAINT "schemes_documents_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."schemes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "schemes_documents_locales" ADD CONSTRAINT "schemes_documents_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."schemes_documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "schemes_steps" ADD CONSTRAINT "schemes_steps_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."schemes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "schemes_steps_locales" ADD CONSTRAINT "schemes_steps_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."schemes_steps"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "schemes" ADD CONSTRAINT "schemes_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "schemes_locales" ADD CONSTRAINT "schemes_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."schemes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "schemes_texts" ADD CONSTRAINT "schemes_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."schemes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "schemes_rels" ADD CONSTRAINT "schemes_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."schemes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "schemes_rels" ADD CONSTRAINT "schemes_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "schemes_rels" ADD CONSTRAINT "schemes_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "schemes_rels" ADD CONSTRAINT "schemes_rels_circulars_fk" FOREIGN KEY ("circulars_id") REFERENCES "public"."circulars"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "schemes_rels" ADD CONSTRAINT "schemes_rels_offices_fk" FOREIGN KEY ("offices_id") REFERENCES "public"."offices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_schemes_v_version_audience" ADD CONSTRAINT "_schemes_v_version_audience_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_schemes_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_schemes_v_version_benefits" ADD CONSTRAINT "_schemes_v_version_benefits_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_schemes_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_schemes_v_version_benefits_locales" ADD CONSTRAINT "_schemes_v_version_benefits_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_schemes_v_version_benefits"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_schemes_v_version_eligibility" ADD CONSTRAINT "_schemes_v_version_eligibility_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_schemes_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_schemes_v_version_eligibility_locales" ADD CONSTRAINT "_schemes_v_version_eligibility_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_schemes_v_version_eligibility"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_schemes_v_version_criteria_requires" ADD CONSTRAINT "_schemes_v_version_criteria_requires_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_schemes_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_schemes_v_version_criteria_marks" ADD CONSTRAINT "_schemes_v_version_criteria_marks_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_schemes_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_schemes_v_version_documents" ADD CONSTRAINT "_schemes_v_version_documents_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_schemes_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_schemes_v_version_documents_locales" ADD CONSTRAINT "_schemes_v_version_documents_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_schemes_v_version_documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_schemes_v_version_steps" ADD CONSTRAINT "_schemes_v_version_steps_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_schemes_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_schemes_v_version_steps_locales" ADD CONSTRAINT "_schemes_v_version_steps_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_schemes_v_version_steps"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_schemes_v" ADD CONSTRAINT "_schemes_v_parent_id_schemes_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."schemes"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_schemes_v" ADD CONSTRAINT "_schemes_v_version_department_id_departments_id_fk" FOREIGN KEY ("version_department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_schemes_v_locales" ADD CONSTRAINT "_schemes_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_schemes_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_schemes_v_texts" ADD CONSTRAINT "_schemes_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_schemes_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_schemes_v_rels" ADD CONSTRAINT "_schemes_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_schemes_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_schemes_v_rels" ADD CONSTRAINT "_schemes_v_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_schemes_v_rels" ADD CONSTRAINT "_schemes_v_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_schemes_v_rels" ADD CONSTRAINT "_schemes_v_rels_circulars_fk" FOREIGN KEY ("circulars_id") REFERENCES "public"."circulars"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_schemes_v_rels" ADD CONSTRAINT "_schemes_v_rels_offices_fk" FOREIGN KEY ("offices_id") REFERENCES "public"."offices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "faqs_audience" ADD CONSTRAINT "faqs_audience_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."faqs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "faqs" ADD CONSTRAINT "faqs_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "faqs" ADD CONSTRAINT "faqs_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "faqs_locales" ADD CONSTRAINT "faqs_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."faqs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "faqs_texts" ADD CONSTRAINT "faqs_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."faqs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "faqs_rels" ADD CONSTRAINT "faqs_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."faqs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "faqs_rels" ADD CONSTRAINT "faqs_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "faqs_rels" ADD CONSTRAINT "faqs_rels_pages_fk" FOREIGN KEY ("pages_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "faqs_rels" ADD CONSTRAINT "faqs_rels_circulars_fk" FOREIGN KEY ("circulars_id") REFERENCES "public"."circulars"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "faqs_rels" ADD CONSTRAINT "faqs_rels_policies_fk" FOREIGN KEY ("policies_id") REFERENCES "public"."policies"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "faqs_rels" ADD CONSTRAINT "faqs_rels_documents_fk" FOREIGN KEY ("documents_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "faqs_rels" ADD CONSTRAINT "faqs_rels_departments_fk" FOREIGN KEY ("departments_id") REFERENCES "public"."departments"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "faqs_rels" ADD CONSTRAINT "faqs_rels_offices_fk" FOREIGN KEY ("offices_id") REFERENCES "public"."offices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "faqs_rels" ADD CONSTRAINT "faqs_rels_events_fk" FOREIGN KEY ("events_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "faqs_rels" ADD CONSTRAINT "faqs_rels_projects_fk" FOREIGN KEY ("projects_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "faqs_rels" ADD CONSTRAINT "faqs_rels_reports_fk" FOREIGN KEY ("reports_id") REFERENCES "public"."reports"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "faqs_rels" ADD CONSTRAINT "faqs_rels_schemes_fk" FOREIGN KEY ("schemes_id") REFERENCES "public"."schemes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "faqs_rels" ADD CONSTRAINT "faqs_rels_faqs_fk" FOREIGN KEY ("faqs_id") REFERENCES "public"."faqs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "faqs_rels" ADD CONSTRAINT "faqs_rels_guides_fk" FOREIGN KEY ("guides_id") REFERENCES "public"."guides"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_faqs_v_version_audience" ADD CONSTRAINT "_faqs_v_version_audience_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_faqs_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_faqs_v" ADD CONSTRAINT "_faqs_v_parent_id_faqs_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."faqs"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_faqs_v" ADD CONSTRAINT "_faqs_v_version_department_id_departments_id_fk" FOREIGN KEY ("version_department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_faqs_v" ADD CONSTRAINT "_faqs_v_version_service_id_services_id_fk" FOREIGN KEY ("version_service_id") REFERENCES "public"."services"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_faqs_v_locales" ADD CONSTRAINT "_faqs_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_faqs_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_faqs_v_texts" ADD CONSTRAINT "_faqs_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_faqs_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_faqs_v_rels" ADD CONSTRAINT "_faqs_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_faqs_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_faqs_v_rels" ADD CONSTRAINT "_faqs_v_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_faqs_v_rels" ADD CONSTRAINT "_faqs_v_rels_pages_fk" FOREIGN KEY ("pages_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_faqs_v_rels" ADD CONSTRAINT "_faqs_v_rels_circulars_fk" FOREIGN KEY ("circulars_id") REFERENCES "public"."circulars"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_faqs_v_rels" ADD CONSTRAINT "_faqs_v_rels_policies_fk" FOREIGN KEY ("policies_id") REFERENCES "public"."policies"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_faqs_v_rels" ADD CONSTRAINT "_faqs_v_rels_documents_fk" FOREIGN KEY ("documents_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_faqs_v_rels" ADD CONSTRAINT "_faqs_v_rels_departments_fk" FOREIGN KEY ("departments_id") REFERENCES "public"."departments"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_faqs_v_rels" ADD CONSTRAINT "_faqs_v_rels_offices_fk" FOREIGN KEY ("offices_id") REFERENCES "public"."offices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_faqs_v_rels" ADD CONSTRAINT "_faqs_v_rels_events_fk" FOREIGN KEY ("events_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_faqs_v_rels" ADD CONSTRAINT "_faqs_v_rels_projects_fk" FOREIGN KEY ("projects_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_faqs_v_rels" ADD CONSTRAINT "_faqs_v_rels_reports_fk" FOREIGN KEY ("reports_id") REFERENCES "public"."reports"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_faqs_v_rels" ADD CONSTRAINT "_faqs_v_rels_schemes_fk" FOREIGN KEY ("schemes_id") REFERENCES "public"."schemes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_faqs_v_rels" ADD CONSTRAINT "_faqs_v_rels_faqs_fk" FOREIGN KEY ("faqs_id") REFERENCES "public"."faqs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_faqs_v_rels" ADD CONSTRAINT "_faqs_v_rels_guides_fk" FOREIGN KEY ("guides_id") REFERENCES "public"."guides"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "events_audience" ADD CONSTRAINT "events_audience_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "events" ADD CONSTRAINT "events_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "events" ADD CONSTRAINT "events_picture_id_media_id_fk" FOREIGN KEY ("picture_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "events_locales" ADD CONSTRAINT "events_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "events_texts" ADD CONSTRAINT "events_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "events_rels" ADD CONSTRAINT "events_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "events_rels" ADD CONSTRAINT "events_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_events_v_version_audience" ADD CONSTRAINT "_events_v_version_audience_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_events_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_events_v" ADD CONSTRAINT "_events_v_parent_id_events_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."events"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_events_v" ADD CONSTRAINT "_events_v_version_department_id_departments_id_fk" FOREIGN KEY ("version_department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_events_v" ADD CONSTRAINT "_events_v_version_picture_id_media_id_fk" FOREIGN KEY ("version_picture_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_events_v_locales" ADD CONSTRAINT "_events_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_events_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_events_v_texts" ADD CONSTRAINT "_events_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_events_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_events_v_rels" ADD CONSTRAINT "_events_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_events_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_events_v_rels" ADD CONSTRAINT "_events_v_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages_audience" ADD CONSTRAINT "pages_audience_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages" ADD CONSTRAINT "pages_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages" ADD CONSTRAINT "pages_picture_id_media_id_fk" FOREIGN KEY ("picture_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages_locales" ADD CONSTRAINT "pages_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages_texts" ADD CONSTRAINT "pages_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages_rels" ADD CONSTRAINT "pages_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages_rels" ADD CONSTRAINT "pages_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages_rels" ADD CONSTRAINT "pages_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_version_audience" ADD CONSTRAINT "_pages_v_version_audience_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_pages_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v" ADD CONSTRAINT "_pages_v_parent_id_pages_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."pages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v" ADD CONSTRAINT "_pages_v_version_department_id_departments_id_fk" FOREIGN KEY ("version_department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v" ADD CONSTRAINT "_pages_v_version_picture_id_media_id_fk" FOREIGN KEY ("version_picture_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v_locales" ADD CONSTRAINT "_pages_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_pages_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_texts" ADD CONSTRAINT "_pages_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_pages_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_rels" ADD CONSTRAINT "_pages_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_pages_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_rels" ADD CONSTRAINT "_pages_v_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_rels" ADD CONSTRAINT "_pages_v_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "guides_audience" ADD CONSTRAINT "guides_audience_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."guides"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "guides_steps_documents" ADD CONSTRAINT "guides_steps_documents_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."guides_steps"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "guides_steps_documents_locales" ADD CONSTRAINT "guides_steps_documents_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."guides_steps_documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "guides_steps" ADD CONSTRAINT "guides_steps_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "guides_steps" ADD CONSTRAINT "guides_steps_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "guides_steps" ADD CONSTRAINT "guides_steps_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."guides"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "guides_steps_locales" ADD CONSTRAINT "guides_steps_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."guides_steps"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "guides" ADD CONSTRAINT "guides_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "guides_locales" ADD CONSTRAINT "guides_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."guides"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "guides_texts" ADD CONSTRAINT "guides_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."guides"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "guides_rels" ADD CONSTRAINT "guides_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."guides"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "guides_rels" ADD CONSTRAINT "guides_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "guides_rels" ADD CONSTRAINT "guides_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "guides_rels" ADD CONSTRAINT "guides_rels_schemes_fk" FOREIGN KEY ("schemes_id") REFERENCES "public"."schemes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "guides_rels" ADD CONSTRAINT "guides_rels_faqs_fk" FOREIGN KEY ("faqs_id") REFERENCES "public"."faqs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "guides_rels" ADD CONSTRAINT "guides_rels_apps_fk" FOREIGN KEY ("apps_id") REFERENCES "public"."apps"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_guides_v_version_audience" ADD CONSTRAINT "_guides_v_version_audience_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_guides_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_guides_v_version_steps_documents" ADD CONSTRAINT "_guides_v_version_steps_documents_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_guides_v_version_steps"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_guides_v_version_steps_documents_locales" ADD CONSTRAINT "_guides_v_version_steps_documents_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_guides_v_version_steps_documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_guides_v_version_steps" ADD CONSTRAINT "_guides_v_version_steps_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_guides_v_version_steps" ADD CONSTRAINT "_guides_v_version_steps_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_guides_v_version_steps" ADD CONSTRAINT "_guides_v_version_steps_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_guides_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_guides_v_version_steps_locales" ADD CONSTRAINT "_guides_v_version_steps_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_guides_v_version_steps"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_guides_v" ADD CONSTRAINT "_guides_v_parent_id_guides_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."guides"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_guides_v" ADD CONSTRAINT "_guides_v_version_department_id_departments_id_fk" FOREIGN KEY ("version_department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_guides_v_locales" ADD CONSTRAINT "_guides_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_guides_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_guides_v_texts" ADD CONSTRAINT "_guides_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_guides_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_guides_v_rels" ADD CONSTRAINT "_guides_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_guides_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_guides_v_rels" ADD CONSTRAINT "_guides_v_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_guides_v_rels" ADD CONSTRAINT "_guides_v_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_guides_v_rels" ADD CONSTRAINT "_guides_v_rels_schemes_fk" FOREIGN KEY ("schemes_id") REFERENCES "public"."schemes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_guides_v_rels" ADD CONSTRAINT "_guides_v_rels_faqs_fk" FOREIGN KEY ("faqs_id") REFERENCES "public"."faqs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_guides_v_rels" ADD CONSTRAINT "_guides_v_rels_apps_fk" FOREIGN KEY ("apps_id") REFERENCES "public"."apps"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "apps_audience" ADD CONSTRAINT "apps_audience_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."apps"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "apps_links" ADD CONSTRAINT "apps_links_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."apps"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "apps_permissions" ADD CONSTRAINT "apps_permissions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."apps"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "apps_permissions_locales" ADD CONSTRAINT "apps_permissions_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."apps_permissions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "apps_versions" ADD CONSTRAINT "apps_versions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."apps"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "apps_versions_locales" ADD CONSTRAINT "apps_versions_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."apps_versions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "apps" ADD CONSTRAINT "apps_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "apps_locales" ADD CONSTRAINT "apps_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."apps"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "apps_texts" ADD CONSTRAINT "apps_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."apps"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "apps_rels" ADD CONSTRAINT "apps_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."apps"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "apps_rels" ADD CONSTRAINT "apps_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_apps_v_version_audience" ADD CONSTRAINT "_apps_v_version_audience_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_apps_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_apps_v_version_links" ADD CONSTRAINT "_apps_v_version_links_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_apps_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_apps_v_version_permissions" ADD CONSTRAINT "_apps_v_version_permissions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_apps_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_apps_v_version_permissions_locales" ADD CONSTRAINT "_apps_v_version_permissions_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_apps_v_version_permissions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_apps_v_version_versions" ADD CONSTRAINT "_apps_v_version_versions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_apps_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_apps_v_version_versions_locales" ADD CONSTRAINT "_apps_v_version_versions_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_apps_v_version_versions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_apps_v" ADD CONSTRAINT "_apps_v_parent_id_apps_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."apps"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_apps_v" ADD CONSTRAINT "_apps_v_version_department_id_departments_id_fk" FOREIGN KEY ("version_department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_apps_v_locales" ADD CONSTRAINT "_apps_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_apps_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_apps_v_texts" ADD CONSTRAINT "_apps_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_apps_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_apps_v_rels" ADD CONSTRAINT "_apps_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_apps_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_apps_v_rels" ADD CONSTRAINT "_apps_v_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "videos_audience" ADD CONSTRAINT "videos_audience_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."videos"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "videos_captions" ADD CONSTRAINT "videos_captions_file_id_media_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "videos_captions" ADD CONSTRAINT "videos_captions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."videos"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "videos_chapters" ADD CONSTRAINT "videos_chapters_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."videos"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "videos_chapters_locales" ADD CONSTRAINT "videos_chapters_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."videos_chapters"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "videos" ADD CONSTRAINT "videos_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "videos" ADD CONSTRAINT "videos_poster_id_media_id_fk" FOREIGN KEY ("poster_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "videos_locales" ADD CONSTRAINT "videos_locales_film_id_media_id_fk" FOREIGN KEY ("film_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "videos_locales" ADD CONSTRAINT "videos_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."videos"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "videos_texts" ADD CONSTRAINT "videos_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."videos"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "videos_rels" ADD CONSTRAINT "videos_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."videos"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "videos_rels" ADD CONSTRAINT "videos_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_videos_v_version_audience" ADD CONSTRAINT "_videos_v_version_audience_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_videos_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_videos_v_version_captions" ADD CONSTRAINT "_videos_v_version_captions_file_id_media_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_videos_v_version_captions" ADD CONSTRAINT "_videos_v_version_captions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_videos_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_videos_v_version_chapters" ADD CONSTRAINT "_videos_v_version_chapters_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_videos_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_videos_v_version_chapters_locales" ADD CONSTRAINT "_videos_v_version_chapters_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_videos_v_version_chapters"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_videos_v" ADD CONSTRAINT "_videos_v_parent_id_videos_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."videos"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_videos_v" ADD CONSTRAINT "_videos_v_version_department_id_departments_id_fk" FOREIGN KEY ("version_department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_videos_v" ADD CONSTRAINT "_videos_v_version_poster_id_media_id_fk" FOREIGN KEY ("version_poster_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_videos_v_locales" ADD CONSTRAINT "_videos_v_locales_version_film_id_media_id_fk" FOREIGN KEY ("version_film_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_videos_v_locales" ADD CONSTRAINT "_videos_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_videos_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_videos_v_texts" ADD CONSTRAINT "_videos_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_videos_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_videos_v_rels" ADD CONSTRAINT "_videos_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_videos_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_videos_v_rels" ADD CONSTRAINT "_videos_v_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "departments_tasks" ADD CONSTRAINT "departments_tasks_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."departments"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "departments_tasks_locales" ADD CONSTRAINT "departments_tasks_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."departments_tasks"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "departments_locales" ADD CONSTRAINT "departments_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."departments"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "departments_texts" ADD CONSTRAINT "departments_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."departments"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_departments_v_version_tasks" ADD CONSTRAINT "_departments_v_version_tasks_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_departments_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_departments_v_version_tasks_locales" ADD CONSTRAINT "_departments_v_version_tasks_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_departments_v_version_tasks"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_departments_v" ADD CONSTRAINT "_departments_v_parent_id_departments_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_departments_v_locales" ADD CONSTRAINT "_departments_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_departments_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_departments_v_texts" ADD CONSTRAINT "_departments_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_departments_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "offices_audience" ADD CONSTRAINT "offices_audience_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."offices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "offices_areas" ADD CONSTRAINT "offices_areas_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."offices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "offices_areas_locales" ADD CONSTRAINT "offices_areas_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."offices_areas"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "offices" ADD CONSTRAINT "offices_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "offices" ADD CONSTRAINT "offices_picture_id_media_id_fk" FOREIGN KEY ("picture_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "offices_locales" ADD CONSTRAINT "offices_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."offices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "offices_texts" ADD CONSTRAINT "offices_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."offices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_offices_v_version_audience" ADD CONSTRAINT "_offices_v_version_audience_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_offices_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_offices_v_version_areas" ADD CONSTRAINT "_offices_v_version_areas_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_offices_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_offices_v_version_areas_locales" ADD CONSTRAINT "_offices_v_version_areas_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_offices_v_version_areas"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_offices_v" ADD CONSTRAINT "_offices_v_parent_id_offices_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."offices"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_offices_v" ADD CONSTRAINT "_offices_v_version_department_id_departments_id_fk" FOREIGN KEY ("version_department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_offices_v" ADD CONSTRAINT "_offices_v_version_picture_id_media_id_fk" FOREIGN KEY ("version_picture_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_offices_v_locales" ADD CONSTRAINT "_offices_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_offices_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_offices_v_texts" ADD CONSTRAINT "_offices_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_offices_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "redirects_texts" ADD CONSTRAINT "redirects_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."redirects"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "redirects_rels" ADD CONSTRAINT "redirects_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."redirects"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "redirects_rels" ADD CONSTRAINT "redirects_rels_pages_fk" FOREIGN KEY ("pages_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "redirects_rels" ADD CONSTRAINT "redirects_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "redirects_rels" ADD CONSTRAINT "redirects_rels_circulars_fk" FOREIGN KEY ("circulars_id") REFERENCES "public"."circulars"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "redirects_rels" ADD CONSTRAINT "redirects_rels_policies_fk" FOREIGN KEY ("policies_id") REFERENCES "public"."policies"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "redirects_rels" ADD CONSTRAINT "redirects_rels_documents_fk" FOREIGN KEY ("documents_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "redirects_rels" ADD CONSTRAINT "redirects_rels_departments_fk" FOREIGN KEY ("departments_id") REFERENCES "public"."departments"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "redirects_rels" ADD CONSTRAINT "redirects_rels_offices_fk" FOREIGN KEY ("offices_id") REFERENCES "public"."offices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "redirects_rels" ADD CONSTRAINT "redirects_rels_events_fk" FOREIGN KEY ("events_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "redirects_rels" ADD CONSTRAINT "redirects_rels_projects_fk" FOREIGN KEY ("projects_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "redirects_rels" ADD CONSTRAINT "redirects_rels_reports_fk" FOREIGN KEY ("reports_id") REFERENCES "public"."reports"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "redirects_rels" ADD CONSTRAINT "redirects_rels_schemes_fk" FOREIGN KEY ("schemes_id") REFERENCES "public"."schemes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "redirects_rels" ADD CONSTRAINT "redirects_rels_faqs_fk" FOREIGN KEY ("faqs_id") REFERENCES "public"."faqs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "redirects_rels" ADD CONSTRAINT "redirects_rels_guides_fk" FOREIGN KEY ("guides_id") REFERENCES "public"."guides"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_redirects_v" ADD CONSTRAINT "_redirects_v_parent_id_redirects_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."redirects"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_redirects_v_texts" ADD CONSTRAINT "_redirects_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_redirects_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_redirects_v_rels" ADD CONSTRAINT "_redirects_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_redirects_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_redirects_v_rels" ADD CONSTRAINT "_redirects_v_rels_pages_fk" FOREIGN KEY ("pages_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_redirects_v_rels" ADD CONSTRAINT "_redirects_v_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_redirects_v_rels" ADD CONSTRAINT "_redirects_v_rels_circulars_fk" FOREIGN KEY ("circulars_id") REFERENCES "public"."circulars"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_redirects_v_rels" ADD CONSTRAINT "_redirects_v_rels_policies_fk" FOREIGN KEY ("policies_id") REFERENCES "public"."policies"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_redirects_v_rels" ADD CONSTRAINT "_redirects_v_rels_documents_fk" FOREIGN KEY ("documents_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_redirects_v_rels" ADD CONSTRAINT "_redirects_v_rels_departments_fk" FOREIGN KEY ("departments_id") REFERENCES "public"."departments"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_redirects_v_rels" ADD CONSTRAINT "_redirects_v_rels_offices_fk" FOREIGN KEY ("offices_id") REFERENCES "public"."offices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_redirects_v_rels" ADD CONSTRAINT "_redirects_v_rels_events_fk" FOREIGN KEY ("events_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_redirects_v_rels" ADD CONSTRAINT "_redirects_v_rels_projects_fk" FOREIGN KEY ("projects_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_redirects_v_rels" ADD CONSTRAINT "_redirects_v_rels_reports_fk" FOREIGN KEY ("reports_id") REFERENCES "public"."reports"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_redirects_v_rels" ADD CONSTRAINT "_redirects_v_rels_schemes_fk" FOREIGN KEY ("schemes_id") REFERENCES "public"."schemes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_redirects_v_rels" ADD CONSTRAINT "_redirects_v_rels_faqs_fk" FOREIGN KEY ("faqs_id") REFERENCES "public"."faqs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_redirects_v_rels" ADD CONSTRAINT "_redirects_v_rels_guides_fk" FOREIGN KEY ("guides_id") REFERENCES "public"."guides"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "navigation_main" ADD CONSTRAINT "navigation_main_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."navigation"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "navigation_main_locales" ADD CONSTRAINT "navigation_main_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."navigation_main"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "navigation_footer_links" ADD CONSTRAINT "navigation_footer_links_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."navigation_footer"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "navigation_footer_links_locales" ADD CONSTRAINT "navigation_footer_links_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."navigation_footer_links"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "navigation_footer" ADD CONSTRAINT "navigation_footer_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."navigation"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "navigation_footer_locales" ADD CONSTRAINT "navigation_footer_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."navigation_footer"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "navigation_rels" ADD CONSTRAINT "navigation_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."navigation"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "navigation_rels" ADD CONSTRAINT "navigation_rels_pages_fk" FOREIGN KEY ("pages_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "navigation_rels" ADD CONSTRAINT "navigation_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "navigation_rels" ADD CONSTRAINT "navigation_rels_circulars_fk" FOREIGN KEY ("circulars_id") REFERENCES "public"."circulars"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "navigation_rels" ADD CONSTRAINT "navigation_rels_policies_fk" FOREIGN KEY ("policies_id") REFERENCES "public"."policies"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "navigation_rels" ADD CONSTRAINT "navigation_rels_documents_fk" FOREIGN KEY ("documents_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "navigation_rels" ADD CONSTRAINT "navigation_rels_departments_fk" FOREIGN KEY ("departments_id") REFERENCES "public"."departments"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "navigation_rels" ADD CONSTRAINT "navigation_rels_offices_fk" FOREIGN KEY ("offices_id") REFERENCES "public"."offices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "navigation_rels" ADD CONSTRAINT "navigation_rels_events_fk" FOREIGN KEY ("events_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "navigation_rels" ADD CONSTRAINT "navigation_rels_projects_fk" FOREIGN KEY ("projects_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "navigation_rels" ADD CONSTRAINT "navigation_rels_reports_fk" FOREIGN KEY ("reports_id") REFERENCES "public"."reports"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "navigation_rels" ADD CONSTRAINT "navigation_rels_schemes_fk" FOREIGN KEY ("schemes_id") REFERENCES "public"."schemes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "navigation_rels" ADD CONSTRAINT "navigation_rels_faqs_fk" FOREIGN KEY ("faqs_id") REFERENCES "public"."faqs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "navigation_rels" ADD CONSTRAINT "navigation_rels_guides_fk" FOREIGN KEY ("guides_id") REFERENCES "public"."guides"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_navigation_v_version_main" ADD CONSTRAINT "_navigation_v_version_main_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_navigation_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_navigation_v_version_main_locales" ADD CONSTRAINT "_navigation_v_version_main_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_navigation_v_version_main"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_navigation_v_version_footer_links" ADD CONSTRAINT "_navigation_v_version_footer_links_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_navigation_v_version_footer"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_navigation_v_version_footer_links_locales" ADD CONSTRAINT "_navigation_v_version_footer_links_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_navigation_v_version_footer_links"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_navigation_v_version_footer" ADD CONSTRAINT "_navigation_v_version_footer_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_navigation_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_navigation_v_version_footer_locales" ADD CONSTRAINT "_navigation_v_version_footer_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_navigation_v_version_footer"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_navigation_v" ADD CONSTRAINT "_navigation_v_parent_id_navigation_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."navigation"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_navigation_v_rels" ADD CONSTRAINT "_navigation_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_navigation_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_navigation_v_rels" ADD CONSTRAINT "_navigation_v_rels_pages_fk" FOREIGN KEY ("pages_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_navigation_v_rels" ADD CONSTRAINT "_navigation_v_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_navigation_v_rels" ADD CONSTRAINT "_navigation_v_rels_circulars_fk" FOREIGN KEY ("circulars_id") REFERENCES "public"."circulars"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_navigation_v_rels" ADD CONSTRAINT "_navigation_v_rels_policies_fk" FOREIGN KEY ("policies_id") REFERENCES "public"."policies"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_navigation_v_rels" ADD CONSTRAINT "_navigation_v_rels_documents_fk" FOREIGN KEY ("documents_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_navigation_v_rels" ADD CONSTRAINT "_navigation_v_rels_departments_fk" FOREIGN KEY ("departments_id") REFERENCES "public"."departments"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_navigation_v_rels" ADD CONSTRAINT "_navigation_v_rels_offices_fk" FOREIGN KEY ("offices_id") REFERENCES "public"."offices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_navigation_v_rels" ADD CONSTRAINT "_navigation_v_rels_events_fk" FOREIGN KEY ("events_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_navigation_v_rels" ADD CONSTRAINT "_navigation_v_rels_projects_fk" FOREIGN KEY ("projects_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_navigation_v_rels" ADD CONSTRAINT "_navigation_v_rels_reports_fk" FOREIGN KEY ("reports_id") REFERENCES "public"."reports"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_navigation_v_rels" ADD CONSTRAINT "_navigation_v_rels_schemes_fk" FOREIGN KEY ("schemes_id") REFERENCES "public"."schemes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_navigation_v_rels" ADD CONSTRAINT "_navigation_v_rels_faqs_fk" FOREIGN KEY ("faqs_id") REFERENCES "public"."faqs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_navigation_v_rels" ADD CONSTRAINT "_navigation_v_rels_guides_fk" FOREIGN KEY ("guides_id") REFERENCES "public"."guides"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "settings_chips" ADD CONSTRAINT "settings_chips_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."settings"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "settings_chips_locales" ADD CONSTRAINT "settings_chips_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."settings_chips"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "settings_windows" ADD CONSTRAINT "settings_windows_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."settings"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "settings_windows_locales" ADD CONSTRAINT "settings_windows_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."settings_windows"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "settings_figures" ADD CONSTRAINT "settings_figures_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."settings"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "settings_figures_locales" ADD CONSTRAINT "settings_figures_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."settings_figures"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "settings_locales" ADD CONSTRAINT "settings_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."settings"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "settings_rels" ADD CONSTRAINT "settings_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."settings"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "settings_rels" ADD CONSTRAINT "settings_rels_pages_fk" FOREIGN KEY ("pages_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "settings_rels" ADD CONSTRAINT "settings_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "settings_rels" ADD CONSTRAINT "settings_rels_circulars_fk" FOREIGN KEY ("circulars_id") REFERENCES "public"."circulars"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "settings_rels" ADD CONSTRAINT "settings_rels_policies_fk" FOREIGN KEY ("policies_id") REFERENCES "public"."policies"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "settings_rels" ADD CONSTRAINT "settings_rels_documents_fk" FOREIGN KEY ("documents_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "settings_rels" ADD CONSTRAINT "settings_rels_departments_fk" FOREIGN KEY ("departments_id") REFERENCES "public"."departments"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "settings_rels" ADD CONSTRAINT "settings_rels_offices_fk" FOREIGN KEY ("offices_id") REFERENCES "public"."offices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "settings_rels" ADD CONSTRAINT "settings_rels_events_fk" FOREIGN KEY ("events_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "settings_rels" ADD CONSTRAINT "settings_rels_projects_fk" FOREIGN KEY ("projects_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "settings_rels" ADD CONSTRAINT "settings_rels_reports_fk" FOREIGN KEY ("reports_id") REFERENCES "public"."reports"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "settings_rels" ADD CONSTRAINT "settings_rels_schemes_fk" FOREIGN KEY ("schemes_id") REFERENCES "public"."schemes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "settings_rels" ADD CONSTRAINT "settings_rels_faqs_fk" FOREIGN KEY ("faqs_id") REFERENCES "public"."faqs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "settings_rels" ADD CONSTRAINT "settings_rels_guides_fk" FOREIGN KEY ("guides_id") REFERENCES "public"."guides"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_settings_v_version_chips" ADD CONSTRAINT "_settings_v_version_chips_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_settings_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_settings_v_version_chips_locales" ADD CONSTRAINT "_settings_v_version_chips_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_settings_v_version_chips"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_settings_v_version_windows" ADD CONSTRAINT "_settings_v_version_windows_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_settings_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_settings_v_version_windows_locales" ADD CONSTRAINT "_settings_v_version_windows_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_settings_v_version_windows"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_settings_v_version_figures" ADD CONSTRAINT "_settings_v_version_figures_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_settings_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_settings_v_version_figures_locales" ADD CONSTRAINT "_settings_v_version_figures_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_settings_v_version_figures"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_settings_v" ADD CONSTRAINT "_settings_v_parent_id_settings_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."settings"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_settings_v_locales" ADD CONSTRAINT "_settings_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_settings_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_settings_v_rels" ADD CONSTRAINT "_settings_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_settings_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_settings_v_rels" ADD CONSTRAINT "_settings_v_rels_pages_fk" FOREIGN KEY ("pages_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_settings_v_rels" ADD CONSTRAINT "_settings_v_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_settings_v_rels" ADD CONSTRAINT "_settings_v_rels_circulars_fk" FOREIGN KEY ("circulars_id") REFERENCES "public"."circulars"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_settings_v_rels" ADD CONSTRAINT "_settings_v_rels_policies_fk" FOREIGN KEY ("policies_id") REFERENCES "public"."policies"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_settings_v_rels" ADD CONSTRAINT "_settings_v_rels_documents_fk" FOREIGN KEY ("documents_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_settings_v_rels" ADD CONSTRAINT "_settings_v_rels_departments_fk" FOREIGN KEY ("departments_id") REFERENCES "public"."departments"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_settings_v_rels" ADD CONSTRAINT "_settings_v_rels_offices_fk" FOREIGN KEY ("offices_id") REFERENCES "public"."offices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_settings_v_rels" ADD CONSTRAINT "_settings_v_rels_events_fk" FOREIGN KEY ("events_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_settings_v_rels" ADD CONSTRAINT "_settings_v_rels_projects_fk" FOREIGN KEY ("projects_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_settings_v_rels" ADD CONSTRAINT "_settings_v_rels_reports_fk" FOREIGN KEY ("reports_id") REFERENCES "public"."reports"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_settings_v_rels" ADD CONSTRAINT "_settings_v_rels_schemes_fk" FOREIGN KEY ("schemes_id") REFERENCES "public"."schemes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_settings_v_rels" ADD CONSTRAINT "_settings_v_rels_faqs_fk" FOREIGN KEY ("faqs_id") REFERENCES "public"."faqs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_settings_v_rels" ADD CONSTRAINT "_settings_v_rels_guides_fk" FOREIGN KEY ("guides_id") REFERENCES "public"."guides"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "media_language" ADD CONSTRAINT "media_language_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "media_locales" ADD CONSTRAINT "media_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "users_sessions" ADD CONSTRAINT "users_sessions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "users_rels" ADD CONSTRAINT "users_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "users_rels" ADD CONSTRAINT "users_rels_departments_fk" FOREIGN KEY ("departments_id") REFERENCES "public"."departments"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_locked_documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_alerts_fk" FOREIGN KEY ("alerts_id") REFERENCES "public"."alerts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_news_fk" FOREIGN KEY ("news_id") REFERENCES "public"."news"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_circulars_fk" FOREIGN KEY ("circulars_id") REFERENCES "public"."circulars"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_policies_fk" FOREIGN KEY ("policies_id") REFERENCES "public"."policies"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_documents_fk" FOREIGN KEY ("documents_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_projects_fk" FOREIGN KEY ("projects_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_reports_fk" FOREIGN KEY ("reports_id") REFERENCES "public"."reports"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_schemes_fk" FOREIGN KEY ("schemes_id") REFERENCES "public"."schemes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_faqs_fk" FOREIGN KEY ("faqs_id") REFERENCES "public"."faqs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_events_fk" FOREIGN KEY ("events_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_pages_fk" FOREIGN KEY ("pages_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_guides_fk" FOREIGN KEY ("guides_id") REFERENCES "public"."guides"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_apps_fk" FOREIGN KEY ("apps_id") REFERENCES "public"."apps"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_videos_fk" FOREIGN KEY ("videos_id") REFERENCES "public"."videos"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_departments_fk" FOREIGN KEY ("departments_id") REFERENCES "public"."departments"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_offices_fk" FOREIGN KEY ("offices_id") REFERENCES "public"."offices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_redirects_fk" FOREIGN KEY ("redirects_id") REFERENCES "public"."redirects"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_navigation_fk" FOREIGN KEY ("navigation_id") REFERENCES "public"."navigation"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_settings_fk" FOREIGN KEY ("settings_id") REFERENCES "public"."settings"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_preferences"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "alerts_audience_order_idx" ON "alerts_audience" USING btree ("order");
  CREATE INDEX "alerts_audience_parent_idx" ON "alerts_audience" USING btree ("parent_id");
  CREATE UNIQUE INDEX "alerts_slug_idx" ON "alerts" USING btree ("slug");
  CREATE INDEX "alerts_department_idx" ON "alerts" USING btree ("department_id");
  CREATE INDEX "alerts_effective_idx" ON "alerts" USING btree ("effective");
  CREATE INDEX "alerts_expires_idx" ON "alerts" USING btree ("expires");
  CREATE INDEX "alerts_updated_at_idx" ON "alerts" USING btree ("updated_at");
  CREATE INDEX "alerts_created_at_idx" ON "alerts" USING btree ("created_at");
  CREATE INDEX "alerts__status_idx" ON "alerts" USING btree ("_status");
  CREATE UNIQUE INDEX "alerts_locales_locale_parent_id_unique" ON "alerts_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "alerts_texts_order_parent" ON "alerts_texts" USING btree ("order","parent_id");
  CREATE INDEX "alerts_texts_text_idx" ON "alerts_texts" USING btree ("text");
  CREATE INDEX "alerts_rels_order_idx" ON "alerts_rels" USING btree ("order");
  CREATE INDEX "alerts_rels_parent_idx" ON "alerts_rels" USING btree ("parent_id");
  CREATE INDEX "alerts_rels_path_idx" ON "alerts_rels" USING btree ("path");
  CREATE INDEX "alerts_rels_offices_id_idx" ON "alerts_rels" USING btree ("offices_id");
  CREATE INDEX "_alerts_v_version_audience_order_idx" ON "_alerts_v_version_audience" USING btree ("order");
  CREATE INDEX "_alerts_v_version_audience_parent_idx" ON "_alerts_v_version_audience" USING btree ("parent_id");
  CREATE INDEX "_alerts_v_parent_idx" ON "_alerts_v" USING btree ("parent_id");
  CREATE INDEX "_alerts_v_version_version_slug_idx" ON "_alerts_v" USING btree ("version_slug");
  CREATE INDEX "_alerts_v_version_version_department_idx" ON "_alerts_v" USING btree ("version_department_id");
  CREATE INDEX "_alerts_v_version_version_effective_idx" ON "_alerts_v" USING btree ("version_effective");
  CREATE INDEX "_alerts_v_version_version_expires_idx" ON "_alerts_v" USING btree ("version_expires");
  CREATE INDEX "_alerts_v_version_version_updated_at_idx" ON "_alerts_v" USING btree ("version_updated_at");
  CREATE INDEX "_alerts_v_version_version_created_at_idx" ON "_alerts_v" USING btree ("version_created_at");
  CREATE INDEX "_alerts_v_version_version__status_idx" ON "_alerts_v" USING btree ("version__status");
  CREATE INDEX "_alerts_v_created_at_idx" ON "_alerts_v" USING btree ("created_at");
  CREATE INDEX "_alerts_v_updated_at_idx" ON "_alerts_v" USING btree ("updated_at");
  CREATE INDEX "_alerts_v_snapshot_idx" ON "_alerts_v" USING btree ("snapshot");
  CREATE INDEX "_alerts_v_published_locale_idx" ON "_alerts_v" USING btree ("published_locale");
  CREATE INDEX "_alerts_v_latest_idx" ON "_alerts_v" USING btree ("latest");
  CREATE INDEX "_alerts_v_autosave_idx" ON "_alerts_v" USING btree ("autosave");
  CREATE UNIQUE INDEX "_alerts_v_locales_locale_parent_id_unique" ON "_alerts_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_alerts_v_texts_order_parent" ON "_alerts_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "_alerts_v_rels_order_idx" ON "_alerts_v_rels" USING btree ("order");
  CREATE INDEX "_alerts_v_rels_parent_idx" ON "_alerts_v_rels" USING btree ("parent_id");
  CREATE INDEX "_alerts_v_rels_path_idx" ON "_alerts_v_rels" USING btree ("path");
  CREATE INDEX "_alerts_v_rels_offices_id_idx" ON "_alerts_v_rels" USING btree ("offices_id");
  CREATE INDEX "news_audience_order_idx" ON "news_audience" USING btree ("order");
  CREATE INDEX "news_audience_parent_idx" ON "news_audience" USING btree ("parent_id");
  CREATE UNIQUE INDEX "news_slug_idx" ON "news" USING btree ("slug");
  CREATE INDEX "news_department_idx" ON "news" USING btree ("department_id");
  CREATE INDEX "news_published_on_idx" ON "news" USING btree ("published_on");
  CREATE INDEX "news_kind_idx" ON "news" USING btree ("kind");
  CREATE INDEX "news_updated_at_idx" ON "news" USING btree ("updated_at");
  CREATE INDEX "news_created_at_idx" ON "news" USING btree ("created_at");
  CREATE INDEX "news__status_idx" ON "news" USING btree ("_status");
  CREATE UNIQUE INDEX "news_locales_locale_parent_id_unique" ON "news_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "news_texts_order_parent" ON "news_texts" USING btree ("order","parent_id");
  CREATE INDEX "news_texts_text_idx" ON "news_texts" USING btree ("text");
  CREATE INDEX "news_rels_order_idx" ON "news_rels" USING btree ("order");
  CREATE INDEX "news_rels_parent_idx" ON "news_rels" USING btree ("parent_id");
  CREATE INDEX "news_rels_path_idx" ON "news_rels" USING btree ("path");
  CREATE INDEX "news_rels_media_id_idx" ON "news_rels" USING btree ("media_id");
  CREATE INDEX "news_rels_circulars_id_idx" ON "news_rels" USING btree ("circulars_id");
  CREATE INDEX "news_rels_services_id_idx" ON "news_rels" USING btree ("services_id");
  CREATE INDEX "_news_v_version_audience_order_idx" ON "_news_v_version_audience" USING btree ("order");
  CREATE INDEX "_news_v_version_audience_parent_idx" ON "_news_v_version_audience" USING btree ("parent_id");
  CREATE INDEX "_news_v_parent_idx" ON "_news_v" USING btree ("parent_id");
  CREATE INDEX "_news_v_version_version_slug_idx" ON "_news_v" USING btree ("version_slug");
  CREATE INDEX "_news_v_version_version_department_idx" ON "_news_v" USING btree ("version_department_id");
  CREATE INDEX "_news_v_version_version_published_on_idx" ON "_news_v" USING btree ("version_published_on");
  CREATE INDEX "_news_v_version_version_kind_idx" ON "_news_v" USING btree ("version_kind");
  CREATE INDEX "_news_v_version_version_updated_at_idx" ON "_news_v" USING btree ("version_updated_at");
  CREATE INDEX "_news_v_version_version_created_at_idx" ON "_news_v" USING btree ("version_created_at");
  CREATE INDEX "_news_v_version_version__status_idx" ON "_news_v" USING btree ("version__status");
  CREATE INDEX "_news_v_created_at_idx" ON "_news_v" USING btree ("created_at");
  CREATE INDEX "_news_v_updated_at_idx" ON "_news_v" USING btree ("updated_at");
  CREATE INDEX "_news_v_snapshot_idx" ON "_news_v" USING btree ("snapshot");
  CREATE INDEX "_news_v_published_locale_idx" ON "_news_v" USING btree ("published_locale");
  CREATE INDEX "_news_v_latest_idx" ON "_news_v" USING btree ("latest");
  CREATE INDEX "_news_v_autosave_idx" ON "_news_v" USING btree ("autosave");
  CREATE UNIQUE INDEX "_news_v_locales_locale_parent_id_unique" ON "_news_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_news_v_texts_order_parent" ON "_news_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "_news_v_rels_order_idx" ON "_news_v_rels" USING btree ("order");
  CREATE INDEX "_news_v_rels_parent_idx" ON "_news_v_rels" USING btree ("parent_id");
  CREATE INDEX "_news_v_rels_path_idx" ON "_news_v_rels" USING btree ("path");
  CREATE INDEX "_news_v_rels_media_id_idx" ON "_news_v_rels" USING btree ("media_id");
  CREATE INDEX "_news_v_rels_circulars_id_idx" ON "_news_v_rels" USING btree ("circulars_id");
  CREATE INDEX "_news_v_rels_services_id_idx" ON "_news_v_rels" USING btree ("services_id");
  CREATE INDEX "circulars_audience_order_idx" ON "circulars_audience" USING btree ("order");
  CREATE INDEX "circulars_audience_parent_idx" ON "circulars_audience" USING btree ("parent_id");
  CREATE UNIQUE INDEX "circulars_slug_idx" ON "circulars" USING btree ("slug");
  CREATE INDEX "circulars_department_idx" ON "circulars" USING btree ("department_id");
  CREATE INDEX "circulars_number_idx" ON "circulars" USING btree ("number");
  CREATE INDEX "circulars_issued_on_idx" ON "circulars" USING btree ("issued_on");
  CREATE INDEX "circulars_kind_idx" ON "circulars" USING btree ("kind");
  CREATE INDEX "circulars_supersedes_idx" ON "circulars" USING btree ("supersedes_id");
  CREATE INDEX "circulars_updated_at_idx" ON "circulars" USING btree ("updated_at");
  CREATE INDEX "circulars_created_at_idx" ON "circulars" USING btree ("created_at");
  CREATE INDEX "circulars__status_idx" ON "circulars" USING btree ("_status");
  CREATE UNIQUE INDEX "circulars_locales_locale_parent_id_unique" ON "circulars_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "circulars_texts_order_parent" ON "circulars_texts" USING btree ("order","parent_id");
  CREATE INDEX "circulars_texts_text_idx" ON "circulars_texts" USING btree ("text");
  CREATE INDEX "circulars_rels_order_idx" ON "circulars_rels" USING btree ("order");
  CREATE INDEX "circulars_rels_parent_idx" ON "circulars_rels" USING btree ("parent_id");
  CREATE INDEX "circulars_rels_path_idx" ON "circulars_rels" USING btree ("path");
  CREATE INDEX "circulars_rels_media_id_idx" ON "circulars_rels" USING btree ("media_id");
  CREATE INDEX "circulars_rels_services_id_idx" ON "circulars_rels" USING btree ("services_id");
  CREATE INDEX "_circulars_v_version_audience_order_idx" ON "_circulars_v_version_audience" USING btree ("order");
  CREATE INDEX "_circulars_v_version_audience_parent_idx" ON "_circulars_v_version_audience" USING btree ("parent_id");
  CREATE INDEX "_circulars_v_parent_idx" ON "_circulars_v" USING btree ("parent_id");
  CREATE INDEX "_circulars_v_version_version_slug_idx" ON "_circulars_v" USING btree ("version_slug");
  CREATE INDEX "_circulars_v_version_version_department_idx" ON "_circulars_v" USING btree ("version_department_id");
  CREATE INDEX "_circulars_v_version_version_number_idx" ON "_circulars_v" USING btree ("version_number");
  CREATE INDEX "_circulars_v_version_version_issued_on_idx" ON "_circulars_v" USING btree ("version_issued_on");
  CREATE INDEX "_circulars_v_version_version_kind_idx" ON "_circulars_v" USING btree ("version_kind");
  CREATE INDEX "_circulars_v_version_version_supersedes_idx" ON "_circulars_v" USING btree ("version_supersedes_id");
  CREATE INDEX "_circulars_v_version_version_updated_at_idx" ON "_circulars_v" USING btree ("version_updated_at");
  CREATE INDEX "_circulars_v_version_version_created_at_idx" ON "_circulars_v" USING btree ("version_created_at");
  CREATE INDEX "_circulars_v_version_version__status_idx" ON "_circulars_v" USING btree ("version__status");
  CREATE INDEX "_circulars_v_created_at_idx" ON "_circulars_v" USING btree ("created_at");
  CREATE INDEX "_circulars_v_updated_at_idx" ON "_circulars_v" USING btree ("updated_at");
  CREATE INDEX "_circulars_v_snapshot_idx" ON "_circulars_v" USING btree ("snapshot");
  CREATE INDEX "_circulars_v_published_locale_idx" ON "_circulars_v" USING btree ("published_locale");
  CREATE INDEX "_circulars_v_latest_idx" ON "_circulars_v" USING btree ("latest");
  CREATE INDEX "_circulars_v_autosave_idx" ON "_circulars_v" USING btree ("autosave");
  CREATE UNIQUE INDEX "_circulars_v_locales_locale_parent_id_unique" ON "_circulars_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_circulars_v_texts_order_parent" ON "_circulars_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "_circulars_v_rels_order_idx" ON "_circulars_v_rels" USING btree ("order");
  CREATE INDEX "_circulars_v_rels_parent_idx" ON "_circulars_v_rels" USING btree ("parent_id");
  CREATE INDEX "_circulars_v_rels_path_idx" ON "_circulars_v_rels" USING btree ("path");
  CREATE INDEX "_circulars_v_rels_media_id_idx" ON "_circulars_v_rels" USING btree ("media_id");
  CREATE INDEX "_circulars_v_rels_services_id_idx" ON "_circulars_v_rels" USING btree ("services_id");
  CREATE INDEX "policies_audience_order_idx" ON "policies_audience" USING btree ("order");
  CREATE INDEX "policies_audience_parent_idx" ON "policies_audience" USING btree ("parent_id");
  CREATE INDEX "policies_versions_order_idx" ON "policies_versions" USING btree ("_order");
  CREATE INDEX "policies_versions_parent_id_idx" ON "policies_versions" USING btree ("_parent_id");
  CREATE INDEX "policies_versions_document_idx" ON "policies_versions" USING btree ("document_id");
  CREATE UNIQUE INDEX "policies_versions_locales_locale_parent_id_unique" ON "policies_versions_locales" USING btree ("_locale","_parent_id");
  CREATE UNIQUE INDEX "policies_slug_idx" ON "policies" USING btree ("slug");
  CREATE INDEX "policies_department_idx" ON "policies" USING btree ("department_id");
  CREATE INDEX "policies_kind_idx" ON "policies" USING btree ("kind");
  CREATE INDEX "policies_adopted_on_idx" ON "policies" USING btree ("adopted_on");
  CREATE INDEX "policies_updated_at_idx" ON "policies" USING btree ("updated_at");
  CREATE INDEX "policies_created_at_idx" ON "policies" USING btree ("created_at");
  CREATE INDEX "policies__status_idx" ON "policies" USING btree ("_status");
  CREATE UNIQUE INDEX "policies_locales_locale_parent_id_unique" ON "policies_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "policies_texts_order_parent" ON "policies_texts" USING btree ("order","parent_id");
  CREATE INDEX "policies_texts_text_idx" ON "policies_texts" USING btree ("text");
  CREATE INDEX "policies_rels_order_idx" ON "policies_rels" USING btree ("order");
  CREATE INDEX "policies_rels_parent_idx" ON "policies_rels" USING btree ("parent_id");
  CREATE INDEX "policies_rels_path_idx" ON "policies_rels" USING btree ("path");
  CREATE INDEX "policies_rels_media_id_idx" ON "policies_rels" USING btree ("media_id");
  CREATE INDEX "policies_rels_services_id_idx" ON "policies_rels" USING btree ("services_id");
  CREATE INDEX "policies_rels_circulars_id_idx" ON "policies_rels" USING btree ("circulars_id");
  CREATE INDEX "policies_rels_policies_id_idx" ON "policies_rels" USING btree ("policies_id");
  CREATE INDEX "_policies_v_version_audience_order_idx" ON "_policies_v_version_audience" USING btree ("order");
  CREATE INDEX "_policies_v_version_audience_parent_idx" ON "_policies_v_version_audience" USING btree ("parent_id");
  CREATE INDEX "_policies_v_version_versions_order_idx" ON "_policies_v_version_versions" USING btree ("_order");
  CREATE INDEX "_policies_v_version_versions_parent_id_idx" ON "_policies_v_version_versions" USING btree ("_parent_id");
  CREATE INDEX "_policies_v_version_versions_document_idx" ON "_policies_v_version_versions" USING btree ("document_id");
  CREATE UNIQUE INDEX "_policies_v_version_versions_locales_locale_parent_id_unique" ON "_policies_v_version_versions_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_policies_v_parent_idx" ON "_policies_v" USING btree ("parent_id");
  CREATE INDEX "_policies_v_version_version_slug_idx" ON "_policies_v" USING btree ("version_slug");
  CREATE INDEX "_policies_v_version_version_department_idx" ON "_policies_v" USING btree ("version_department_id");
  CREATE INDEX "_policies_v_version_version_kind_idx" ON "_policies_v" USING btree ("version_kind");
  CREATE INDEX "_policies_v_version_version_adopted_on_idx" ON "_policies_v" USING btree ("version_adopted_on");
  CREATE INDEX "_policies_v_version_version_updated_at_idx" ON "_policies_v" USING btree ("version_updated_at");
  CREATE INDEX "_policies_v_version_version_created_at_idx" ON "_policies_v" USING btree ("version_created_at");
  CREATE INDEX "_policies_v_version_version__status_idx" ON "_policies_v" USING btree ("version__status");
  CREATE INDEX "_policies_v_created_at_idx" ON "_policies_v" USING btree ("created_at");
  CREATE INDEX "_policies_v_updated_at_idx" ON "_policies_v" USING btree ("updated_at");
  CREATE INDEX "_policies_v_snapshot_idx" ON "_policies_v" USING btree ("snapshot");
  CREATE INDEX "_policies_v_published_locale_idx" ON "_policies_v" USING btree ("published_locale");
  CREATE INDEX "_policies_v_latest_idx" ON "_policies_v" USING btree ("latest");
  CREATE INDEX "_policies_v_autosave_idx" ON "_policies_v" USING btree ("autosave");
  CREATE UNIQUE INDEX "_policies_v_locales_locale_parent_id_unique" ON "_policies_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_policies_v_texts_order_parent" ON "_policies_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "_policies_v_rels_order_idx" ON "_policies_v_rels" USING btree ("order");
  CREATE INDEX "_policies_v_rels_parent_idx" ON "_policies_v_rels" USING btree ("parent_id");
  CREATE INDEX "_policies_v_rels_path_idx" ON "_policies_v_rels" USING btree ("path");
  CREATE INDEX "_policies_v_rels_media_id_idx" ON "_policies_v_rels" USING btree ("media_id");
  CREATE INDEX "_policies_v_rels_services_id_idx" ON "_policies_v_rels" USING btree ("services_id");
  CREATE INDEX "_policies_v_rels_circulars_id_idx" ON "_policies_v_rels" USING btree ("circulars_id");
  CREATE INDEX "_policies_v_rels_policies_id_idx" ON "_policies_v_rels" USING btree ("policies_id");
  CREATE INDEX "documents_audience_order_idx" ON "documents_audience" USING btree ("order");
  CREATE INDEX "documents_audience_parent_idx" ON "documents_audience" USING btree ("parent_id");
  CREATE UNIQUE INDEX "documents_slug_idx" ON "documents" USING btree ("slug");
  CREATE INDEX "documents_department_idx" ON "documents" USING btree ("department_id");
  CREATE INDEX "documents_kind_idx" ON "documents" USING btree ("kind");
  CREATE INDEX "documents_number_idx" ON "documents" USING btree ("number");
  CREATE INDEX "documents_issued_on_idx" ON "documents" USING btree ("issued_on");
  CREATE INDEX "documents_supersedes_idx" ON "documents" USING btree ("supersedes_id");
  CREATE INDEX "documents_updated_at_idx" ON "documents" USING btree ("updated_at");
  CREATE INDEX "documents_created_at_idx" ON "documents" USING btree ("created_at");
  CREATE INDEX "documents__status_idx" ON "documents" USING btree ("_status");
  CREATE UNIQUE INDEX "documents_locales_locale_parent_id_unique" ON "documents_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "documents_texts_order_parent" ON "documents_texts" USING btree ("order","parent_id");
  CREATE INDEX "documents_texts_text_idx" ON "documents_texts" USING btree ("text");
  CREATE INDEX "documents_rels_order_idx" ON "documents_rels" USING btree ("order");
  CREATE INDEX "documents_rels_parent_idx" ON "documents_rels" USING btree ("parent_id");
  CREATE INDEX "documents_rels_path_idx" ON "documents_rels" USING btree ("path");
  CREATE INDEX "documents_rels_media_id_idx" ON "documents_rels" USING btree ("media_id");
  CREATE INDEX "documents_rels_services_id_idx" ON "documents_rels" USING btree ("services_id");
  CREATE INDEX "documents_rels_circulars_id_idx" ON "documents_rels" USING btree ("circulars_id");
  CREATE INDEX "_documents_v_version_audience_order_idx" ON "_documents_v_version_audience" USING btree ("order");
  CREATE INDEX "_documents_v_version_audience_parent_idx" ON "_documents_v_version_audience" USING btree ("parent_id");
  CREATE INDEX "_documents_v_parent_idx" ON "_documents_v" USING btree ("parent_id");
  CREATE INDEX "_documents_v_version_version_slug_idx" ON "_documents_v" USING btree ("version_slug");
  CREATE INDEX "_documents_v_version_version_department_idx" ON "_documents_v" USING btree ("version_department_id");
  CREATE INDEX "_documents_v_version_version_kind_idx" ON "_documents_v" USING btree ("version_kind");
  CREATE INDEX "_documents_v_version_version_number_idx" ON "_documents_v" USING btree ("version_number");
  CREATE INDEX "_documents_v_version_version_issued_on_idx" ON "_documents_v" USING btree ("version_issued_on");
  CREATE INDEX "_documents_v_version_version_supersedes_idx" ON "_documents_v" USING btree ("version_supersedes_id");
  CREATE INDEX "_documents_v_version_version_updated_at_idx" ON "_documents_v" USING btree ("version_updated_at");
  CREATE INDEX "_documents_v_version_version_created_at_idx" ON "_documents_v" USING btree ("version_created_at");
  CREATE INDEX "_documents_v_version_version__status_idx" ON "_documents_v" USING btree ("version__status");
  CREATE INDEX "_documents_v_created_at_idx" ON "_documents_v" USING btree ("created_at");
  CREATE INDEX "_documents_v_updated_at_idx" ON "_documents_v" USING btree ("updated_at");
  CREATE INDEX "_documents_v_snapshot_idx" ON "_documents_v" USING btree ("snapshot");
  CREATE INDEX "_documents_v_published_locale_idx" ON "_documents_v" USING btree ("published_locale");
  CREATE INDEX "_documents_v_latest_idx" ON "_documents_v" USING btree ("latest");
  CREATE INDEX "_documents_v_autosave_idx" ON "_documents_v" USING btree ("autosave");
  CREATE UNIQUE INDEX "_documents_v_locales_locale_parent_id_unique" ON "_documents_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_documents_v_texts_order_parent" ON "_documents_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "_documents_v_rels_order_idx" ON "_documents_v_rels" USING btree ("order");
  CREATE INDEX "_documents_v_rels_parent_idx" ON "_documents_v_rels" USING btree ("parent_id");
  CREATE INDEX "_documents_v_rels_path_idx" ON "_documents_v_rels" USING btree ("path");
  CREATE INDEX "_documents_v_rels_media_id_idx" ON "_documents_v_rels" USING btree ("media_id");
  CREATE INDEX "_documents_v_rels_services_id_idx" ON "_documents_v_rels" USING btree ("services_id");
  CREATE INDEX "_documents_v_rels_circulars_id_idx" ON "_documents_v_rels" USING btree ("circulars_id");
  CREATE INDEX "services_audience_order_idx" ON "services_audience" USING btree ("order");
  CREATE INDEX "services_audience_parent_idx" ON "services_audience" USING btree ("parent_id");
  CREATE INDEX "services_channels_order_idx" ON "services_channels" USING btree ("order");
  CREATE INDEX "services_channels_parent_idx" ON "services_channels" USING btree ("parent_id");
  CREATE INDEX "services_documents_order_idx" ON "services_documents" USING btree ("_order");
  CREATE INDEX "services_documents_parent_id_idx" ON "services_documents" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "services_documents_locales_locale_parent_id_unique" ON "services_documents_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "services_steps_order_idx" ON "services_steps" USING btree ("_order");
  CREATE INDEX "services_steps_parent_id_idx" ON "services_steps" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "services_steps_locales_locale_parent_id_unique" ON "services_steps_locales" USING btree ("_locale","_parent_id");
  CREATE UNIQUE INDEX "services_slug_idx" ON "services" USING btree ("slug");
  CREATE INDEX "services_department_idx" ON "services" USING btree ("department_id");
  CREATE INDEX "services_category_idx" ON "services" USING btree ("category");
  CREATE INDEX "services_updated_at_idx" ON "services" USING btree ("updated_at");
  CREATE INDEX "services_created_at_idx" ON "services" USING btree ("created_at");
  CREATE INDEX "services__status_idx" ON "services" USING btree ("_status");
  CREATE UNIQUE INDEX "services_locales_locale_parent_id_unique" ON "services_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "services_texts_order_parent" ON "services_texts" USING btree ("order","parent_id");
  CREATE INDEX "services_texts_text_idx" ON "services_texts" USING btree ("text");
  CREATE INDEX "services_rels_order_idx" ON "services_rels" USING btree ("order");
  CREATE INDEX "services_rels_parent_idx" ON "services_rels" USING btree ("parent_id");
  CREATE INDEX "services_rels_path_idx" ON "services_rels" USING btree ("path");
  CREATE INDEX "services_rels_media_id_idx" ON "services_rels" USING btree ("media_id");
  CREATE INDEX "services_rels_services_id_idx" ON "services_rels" USING btree ("services_id");
  CREATE INDEX "services_rels_offices_id_idx" ON "services_rels" USING btree ("offices_id");
  CREATE INDEX "_services_v_version_audience_order_idx" ON "_services_v_version_audience" USING btree ("order");
  CREATE INDEX "_services_v_version_audience_parent_idx" ON "_services_v_version_audience" USING btree ("parent_id");
  CREATE INDEX "_services_v_version_channels_order_idx" ON "_services_v_version_channels" USING btree ("order");
  CREATE INDEX "_services_v_version_channels_parent_idx" ON "_services_v_version_channels" USING btree ("parent_id");
  CREATE INDEX "_services_v_version_documents_order_idx" ON "_services_v_version_documents" USING btree ("_order");
  CREATE INDEX "_services_v_version_documents_parent_id_idx" ON "_services_v_version_documents" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_services_v_version_documents_locales_locale_parent_id_uniqu" ON "_services_v_version_documents_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_services_v_version_steps_order_idx" ON "_services_v_version_steps" USING btree ("_order");
  CREATE INDEX "_services_v_version_steps_parent_id_idx" ON "_services_v_version_steps" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_services_v_version_steps_locales_locale_parent_id_unique" ON "_services_v_version_steps_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_services_v_parent_idx" ON "_services_v" USING btree ("parent_id");
  CREATE INDEX "_services_v_version_version_slug_idx" ON "_services_v" USING btree ("version_slug");
  CREATE INDEX "_services_v_version_version_department_idx" ON "_services_v" USING btree ("version_department_id");
  CREATE INDEX "_services_v_version_version_category_idx" ON "_services_v" USING btree ("version_category");
  CREATE INDEX "_services_v_version_version_updated_at_idx" ON "_services_v" USING btree ("version_updated_at");
  CREATE INDEX "_services_v_version_version_created_at_idx" ON "_services_v" USING btree ("version_created_at");
  CREATE INDEX "_services_v_version_version__status_idx" ON "_services_v" USING btree ("version__status");
  CREATE INDEX "_services_v_created_at_idx" ON "_services_v" USING btree ("created_at");
  CREATE INDEX "_services_v_updated_at_idx" ON "_services_v" USING btree ("updated_at");
  CREATE INDEX "_services_v_snapshot_idx" ON "_services_v" USING btree ("snapshot");
  CREATE INDEX "_services_v_published_locale_idx" ON "_services_v" USING btree ("published_locale");
  CREATE INDEX "_services_v_latest_idx" ON "_services_v" USING btree ("latest");
  CREATE INDEX "_services_v_autosave_idx" ON "_services_v" USING btree ("autosave");
  CREATE UNIQUE INDEX "_services_v_locales_locale_parent_id_unique" ON "_services_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_services_v_texts_order_parent" ON "_services_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "_services_v_rels_order_idx" ON "_services_v_rels" USING btree ("order");
  CREATE INDEX "_services_v_rels_parent_idx" ON "_services_v_rels" USING btree ("parent_id");
  CREATE INDEX "_services_v_rels_path_idx" ON "_services_v_rels" USING btree ("path");
  CREATE INDEX "_services_v_rels_media_id_idx" ON "_services_v_rels" USING btree ("media_id");
  CREATE INDEX "_services_v_rels_services_id_idx" ON "_services_v_rels" USING btree ("services_id");
  CREATE INDEX "_services_v_rels_offices_id_idx" ON "_services_v_rels" USING btree ("offices_id");
  CREATE INDEX "projects_audience_order_idx" ON "projects_audience" USING btree ("order");
  CREATE INDEX "projects_audience_parent_idx" ON "projects_audience" USING btree ("parent_id");
  CREATE INDEX "projects_milestones_order_idx" ON "projects_milestones" USING btree ("_order");
  CREATE INDEX "projects_milestones_parent_id_idx" ON "projects_milestones" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "projects_milestones_locales_locale_parent_id_unique" ON "projects_milestones_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "projects_cost_accounts_order_idx" ON "projects_cost_accounts" USING btree ("_order");
  CREATE INDEX "projects_cost_accounts_parent_id_idx" ON "projects_cost_accounts" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "projects_cost_accounts_locales_locale_parent_id_unique" ON "projects_cost_accounts_locales" USING btree ("_locale","_parent_id");
  CREATE UNIQUE INDEX "projects_slug_idx" ON "projects" USING btree ("slug");
  CREATE INDEX "projects_department_idx" ON "projects" USING btree ("department_id");
  CREATE INDEX "projects_status_idx" ON "projects" USING btree ("status");
  CREATE INDEX "projects_theme_idx" ON "projects" USING btree ("theme");
  CREATE INDEX "projects_office_idx" ON "projects" USING btree ("office_id");
  CREATE INDEX "projects_updated_at_idx" ON "projects" USING btree ("updated_at");
  CREATE INDEX "projects_created_at_idx" ON "projects" USING btree ("created_at");
  CREATE INDEX "projects__status_idx" ON "projects" USING btree ("_status");
  CREATE UNIQUE INDEX "projects_locales_locale_parent_id_unique" ON "projects_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "projects_texts_order_parent" ON "projects_texts" USING btree ("order","parent_id");
  CREATE INDEX "projects_texts_text_idx" ON "projects_texts" USING btree ("text");
  CREATE INDEX "projects_rels_order_idx" ON "projects_rels" USING btree ("order");
  CREATE INDEX "projects_rels_parent_idx" ON "projects_rels" USING btree ("parent_id");
  CREATE INDEX "projects_rels_path_idx" ON "projects_rels" USING btree ("path");
  CREATE INDEX "projects_rels_media_id_idx" ON "projects_rels" USING btree ("media_id");
  CREATE INDEX "projects_rels_services_id_idx" ON "projects_rels" USING btree ("services_id");
  CREATE INDEX "projects_rels_circulars_id_idx" ON "projects_rels" USING btree ("circulars_id");
  CREATE INDEX "projects_rels_projects_id_idx" ON "projects_rels" USING btree ("projects_id");
  CREATE INDEX "_projects_v_version_audience_order_idx" ON "_projects_v_version_audience" USING btree ("order");
  CREATE INDEX "_projects_v_version_audience_parent_idx" ON "_projects_v_version_audience" USING btree ("parent_id");
  CREATE INDEX "_projects_v_version_milestones_order_idx" ON "_projects_v_version_milestones" USING btree ("_order");
  CREATE INDEX "_projects_v_version_milestones_parent_id_idx" ON "_projects_v_version_milestones" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_projects_v_version_milestones_locales_locale_parent_id_uniq" ON "_projects_v_version_milestones_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_projects_v_version_cost_accounts_order_idx" ON "_projects_v_version_cost_accounts" USING btree ("_order");
  CREATE INDEX "_projects_v_version_cost_accounts_parent_id_idx" ON "_projects_v_version_cost_accounts" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_projects_v_version_cost_accounts_locales_locale_parent_id_u" ON "_projects_v_version_cost_accounts_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_projects_v_parent_idx" ON "_projects_v" USING btree ("parent_id");
  CREATE INDEX "_projects_v_version_version_slug_idx" ON "_projects_v" USING btree ("version_slug");
  CREATE INDEX "_projects_v_version_version_department_idx" ON "_projects_v" USING btree ("version_department_id");
  CREATE INDEX "_projects_v_version_version_status_idx" ON "_projects_v" USING btree ("version_status");
  CREATE INDEX "_projects_v_version_version_theme_idx" ON "_projects_v" USING btree ("version_theme");
  CREATE INDEX "_projects_v_version_version_office_idx" ON "_projects_v" USING btree ("version_office_id");
  CREATE INDEX "_projects_v_version_version_updated_at_idx" ON "_projects_v" USING btree ("version_updated_at");
  CREATE INDEX "_projects_v_version_version_created_at_idx" ON "_projects_v" USING btree ("version_created_at");
  CREATE INDEX "_projects_v_version_version__status_idx" ON "_projects_v" USING btree ("version__status");
  CREATE INDEX "_projects_v_created_at_idx" ON "_projects_v" USING btree ("created_at");
  CREATE INDEX "_projects_v_updated_at_idx" ON "_projects_v" USING btree ("updated_at");
  CREATE INDEX "_projects_v_snapshot_idx" ON "_projects_v" USING btree ("snapshot");
  CREATE INDEX "_projects_v_published_locale_idx" ON "_projects_v" USING btree ("published_locale");
  CREATE INDEX "_projects_v_latest_idx" ON "_projects_v" USING btree ("latest");
  CREATE INDEX "_projects_v_autosave_idx" ON "_projects_v" USING btree ("autosave");
  CREATE UNIQUE INDEX "_projects_v_locales_locale_parent_id_unique" ON "_projects_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_projects_v_texts_order_parent" ON "_projects_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "_projects_v_rels_order_idx" ON "_projects_v_rels" USING btree ("order");
  CREATE INDEX "_projects_v_rels_parent_idx" ON "_projects_v_rels" USING btree ("parent_id");
  CREATE INDEX "_projects_v_rels_path_idx" ON "_projects_v_rels" USING btree ("path");
  CREATE INDEX "_projects_v_rels_media_id_idx" ON "_projects_v_rels" USING btree ("media_id");
  CREATE INDEX "_projects_v_rels_services_id_idx" ON "_projects_v_rels" USING btree ("services_id");
  CREATE INDEX "_projects_v_rels_circulars_id_idx" ON "_projects_v_rels" USING btree ("circulars_id");
  CREATE INDEX "_projects_v_rels_projects_id_idx" ON "_projects_v_rels" USING btree ("projects_id");
  CREATE INDEX "reports_audience_order_idx" ON "reports_audience" USING btree ("order");
  CREATE INDEX "reports_audience_parent_idx" ON "reports_audience" USING btree ("parent_id");
  CREATE INDEX "reports_milestones_order_idx" ON "reports_milestones" USING btree ("_order");
  CREATE INDEX "reports_milestones_parent_id_idx" ON "reports_milestones" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "reports_milestones_locales_locale_parent_id_unique" ON "reports_milestones_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "reports_chapters_order_idx" ON "reports_chapters" USING btree ("_order");
  CREATE INDEX "reports_chapters_parent_id_idx" ON "reports_chapters" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "reports_chapters_locales_locale_parent_id_unique" ON "reports_chapters_locales" USING btree ("_locale","_parent_id");
  CREATE UNIQUE INDEX "reports_slug_idx" ON "reports" USING btree ("slug");
  CREATE INDEX "reports_department_idx" ON "reports" USING btree ("department_id");
  CREATE INDEX "reports_project_idx" ON "reports" USING btree ("project_id");
  CREATE INDEX "reports_status_idx" ON "reports" USING btree ("status");
  CREATE INDEX "reports_prepared_on_idx" ON "reports" USING btree ("prepared_on");
  CREATE INDEX "reports_updated_at_idx" ON "reports" USING btree ("updated_at");
  CREATE INDEX "reports_created_at_idx" ON "reports" USING btree ("created_at");
  CREATE INDEX "reports__status_idx" ON "reports" USING btree ("_status");
  CREATE UNIQUE INDEX "reports_locales_locale_parent_id_unique" ON "reports_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "reports_texts_order_parent" ON "reports_texts" USING btree ("order","parent_id");
  CREATE INDEX "reports_texts_text_idx" ON "reports_texts" USING btree ("text");
  CREATE INDEX "reports_rels_order_idx" ON "reports_rels" USING btree ("order");
  CREATE INDEX "reports_rels_parent_idx" ON "reports_rels" USING btree ("parent_id");
  CREATE INDEX "reports_rels_path_idx" ON "reports_rels" USING btree ("path");
  CREATE INDEX "reports_rels_media_id_idx" ON "reports_rels" USING btree ("media_id");
  CREATE INDEX "_reports_v_version_audience_order_idx" ON "_reports_v_version_audience" USING btree ("order");
  CREATE INDEX "_reports_v_version_audience_parent_idx" ON "_reports_v_version_audience" USING btree ("parent_id");
  CREATE INDEX "_reports_v_version_milestones_order_idx" ON "_reports_v_version_milestones" USING btree ("_order");
  CREATE INDEX "_reports_v_version_milestones_parent_id_idx" ON "_reports_v_version_milestones" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_reports_v_version_milestones_locales_locale_parent_id_uniqu" ON "_reports_v_version_milestones_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_reports_v_version_chapters_order_idx" ON "_reports_v_version_chapters" USING btree ("_order");
  CREATE INDEX "_reports_v_version_chapters_parent_id_idx" ON "_reports_v_version_chapters" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_reports_v_version_chapters_locales_locale_parent_id_unique" ON "_reports_v_version_chapters_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_reports_v_parent_idx" ON "_reports_v" USING btree ("parent_id");
  CREATE INDEX "_reports_v_version_version_slug_idx" ON "_reports_v" USING btree ("version_slug");
  CREATE INDEX "_reports_v_version_version_department_idx" ON "_reports_v" USING btree ("version_department_id");
  CREATE INDEX "_reports_v_version_version_project_idx" ON "_reports_v" USING btree ("version_project_id");
  CREATE INDEX "_reports_v_version_version_status_idx" ON "_reports_v" USING btree ("version_status");
  CREATE INDEX "_reports_v_version_version_prepared_on_idx" ON "_reports_v" USING btree ("version_prepared_on");
  CREATE INDEX "_reports_v_version_version_updated_at_idx" ON "_reports_v" USING btree ("version_updated_at");
  CREATE INDEX "_reports_v_version_version_created_at_idx" ON "_reports_v" USING btree ("version_created_at");
  CREATE INDEX "_reports_v_version_version__status_idx" ON "_reports_v" USING btree ("version__status");
  CREATE INDEX "_reports_v_created_at_idx" ON "_reports_v" USING btree ("created_at");
  CREATE INDEX "_reports_v_updated_at_idx" ON "_reports_v" USING btree ("updated_at");
  CREATE INDEX "_reports_v_snapshot_idx" ON "_reports_v" USING btree ("snapshot");
  CREATE INDEX "_reports_v_published_locale_idx" ON "_reports_v" USING btree ("published_locale");
  CREATE INDEX "_reports_v_latest_idx" ON "_reports_v" USING btree ("latest");
  CREATE INDEX "_reports_v_autosave_idx" ON "_reports_v" USING btree ("autosave");
  CREATE UNIQUE INDEX "_reports_v_locales_locale_parent_id_unique" ON "_reports_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_reports_v_texts_order_parent" ON "_reports_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "_reports_v_rels_order_idx" ON "_reports_v_rels" USING btree ("order");
  CREATE INDEX "_reports_v_rels_parent_idx" ON "_reports_v_rels" USING btree ("parent_id");
  CREATE INDEX "_reports_v_rels_path_idx" ON "_reports_v_rels" USING btree ("path");
  CREATE INDEX "_reports_v_rels_media_id_idx" ON "_reports_v_rels" USING btree ("media_id");
  CREATE INDEX "schemes_audience_order_idx" ON "schemes_audience" USING btree ("order");
  CREATE INDEX "schemes_audience_parent_idx" ON "schemes_audience" USING btree ("parent_id");
  CREATE INDEX "schemes_benefits_order_idx" ON "schemes_benefits" USING btree ("_order");
  CREATE INDEX "schemes_benefits_parent_id_idx" ON "schemes_benefits" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "schemes_benefits_locales_locale_parent_id_unique" ON "schemes_benefits_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "schemes_eligibility_order_idx" ON "schemes_eligibility" USING btree ("_order");
  CREATE INDEX "schemes_eligibility_parent_id_idx" ON "schemes_eligibility" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "schemes_eligibility_locales_locale_parent_id_unique" ON "schemes_eligibility_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "schemes_criteria_requires_order_idx" ON "schemes_criteria_requires" USING btree ("order");
  CREATE INDEX "schemes_criteria_requires_parent_idx" ON "schemes_criteria_requires" USING btree ("parent_id");
  CREATE INDEX "schemes_criteria_marks_order_idx" ON "schemes_criteria_marks" USING btree ("_order");
  CREATE INDEX "schemes_criteria_marks_parent_id_idx" ON "schemes_criteria_marks" USING btree ("_parent_id");
  CREATE INDEX "schemes_documents_order_idx" ON "schemes_documents" USING btree ("_order");
  CREATE INDEX "schemes_documents_parent_id_idx" ON "schemes_documents" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "schemes_documents_locales_locale_parent_id_unique" ON "schemes_documents_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "schemes_steps_order_idx" ON "schemes_steps" USING btree ("_order");
  CREATE INDEX "schemes_steps_parent_id_idx" ON "schemes_steps" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "schemes_steps_locales_locale_parent_id_unique" ON "schemes_steps_locales" USING btree ("_locale","_parent_id");
  CREATE UNIQUE INDEX "schemes_slug_idx" ON "schemes" USING btree ("slug");
  CREATE INDEX "schemes_department_idx" ON "schemes" USING btree ("department_id");
  CREATE INDEX "schemes_group_idx" ON "schemes" USING btree ("group");
  CREATE INDEX "schemes_updated_at_idx" ON "schemes" USING btree ("updated_at");
  CREATE INDEX "schemes_created_at_idx" ON "schemes" USING btree ("created_at");
  CREATE INDEX "schemes__status_idx" ON "schemes" USING btree ("_status");
  CREATE UNIQUE INDEX "schemes_locales_locale_parent_id_unique" ON "schemes_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "schemes_texts_order_parent" ON "schemes_texts" USING btree ("order","parent_id");
  CREATE INDEX "schemes_texts_text_idx" ON "schemes_texts" USING btree ("text");
  CREATE INDEX "schemes_rels_order_idx" ON "schemes_rels" USING btree ("order");
  CREATE INDEX "schemes_rels_parent_idx" ON "schemes_rels" USING btree ("parent_id");
  CREATE INDEX "schemes_rels_path_idx" ON "schemes_rels" USING btree ("path");
  CREATE INDEX "schemes_rels_media_id_idx" ON "schemes_rels" USING btree ("media_id");
  CREATE INDEX "schemes_rels_services_id_idx" ON "schemes_rels" USING btree ("services_id");
  CREATE INDEX "schemes_rels_circulars_id_idx" ON "schemes_rels" USING btree ("circulars_id");
  CREATE INDEX "schemes_rels_offices_id_idx" ON "schemes_rels" USING btree ("offices_id");
  CREATE INDEX "_schemes_v_version_audience_order_idx" ON "_schemes_v_version_audience" USING btree ("order");
  CREATE INDEX "_schemes_v_version_audience_parent_idx" ON "_schemes_v_version_audience" USING btree ("parent_id");
  CREATE INDEX "_schemes_v_version_benefits_order_idx" ON "_schemes_v_version_benefits" USING btree ("_order");
  CREATE INDEX "_schemes_v_version_benefits_parent_id_idx" ON "_schemes_v_version_benefits" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_schemes_v_version_benefits_locales_locale_parent_id_unique" ON "_schemes_v_version_benefits_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_schemes_v_version_eligibility_order_idx" ON "_schemes_v_version_eligibility" USING btree ("_order");
  CREATE INDEX "_schemes_v_version_eligibility_parent_id_idx" ON "_schemes_v_version_eligibility" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_schemes_v_version_eligibility_locales_locale_parent_id_uniq" ON "_schemes_v_version_eligibility_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_schemes_v_version_criteria_requires_order_idx" ON "_schemes_v_version_criteria_requires" USING btree ("order");
  CREATE INDEX "_schemes_v_version_criteria_requires_parent_idx" ON "_schemes_v_version_criteria_requires" USING btree ("parent_id");
  CREATE INDEX "_schemes_v_version_criteria_marks_order_idx" ON "_schemes_v_version_criteria_marks" USING btree ("_order");
  CREATE INDEX "_schemes_v_version_criteria_marks_parent_id_idx" ON "_schemes_v_version_criteria_marks" USING btree ("_parent_id");
  CREATE INDEX "_schemes_v_version_documents_order_idx" ON "_schemes_v_version_documents" USING btree ("_order");
  CREATE INDEX "_schemes_v_version_documents_parent_id_idx" ON "_schemes_v_version_documents" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_schemes_v_version_documents_locales_locale_parent_id_unique" ON "_schemes_v_version_documents_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_schemes_v_version_steps_order_idx" ON "_schemes_v_version_steps" USING btree ("_order");
  CREATE INDEX "_schemes_v_version_steps_parent_id_idx" ON "_schemes_v_version_steps" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_schemes_v_version_steps_locales_locale_parent_id_unique" ON "_schemes_v_version_steps_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_schemes_v_parent_idx" ON "_schemes_v" USING btree ("parent_id");
  CREATE INDEX "_schemes_v_version_version_slug_idx" ON "_schemes_v" USING btree ("version_slug");
  CREATE INDEX "_schemes_v_version_version_department_idx" ON "_schemes_v" USING btree ("version_department_id");
  CREATE INDEX "_schemes_v_version_version_group_idx" ON "_schemes_v" USING btree ("version_group");
  CREATE INDEX "_schemes_v_version_version_updated_at_idx" ON "_schemes_v" USING btree ("version_updated_at");
  CREATE INDEX "_schemes_v_version_version_created_at_idx" ON "_schemes_v" USING btree ("version_created_at");
  CREATE INDEX "_schemes_v_version_version__status_idx" ON "_schemes_v" USING btree ("version__status");
  CREATE INDEX "_schemes_v_created_at_idx" ON "_schemes_v" USING btree ("created_at");
  CREATE INDEX "_schemes_v_updated_at_idx" ON "_schemes_v" USING btree ("updated_at");
  CREATE INDEX "_schemes_v_snapshot_idx" ON "_schemes_v" USING btree ("snapshot");
  CREATE INDEX "_schemes_v_published_locale_idx" ON "_schemes_v" USING btree ("published_locale");
  CREATE INDEX "_schemes_v_latest_idx" ON "_schemes_v" USING btree ("latest");
  CREATE INDEX "_schemes_v_autosave_idx" ON "_schemes_v" USING btree ("autosave");
  CREATE UNIQUE INDEX "_schemes_v_locales_locale_parent_id_unique" ON "_schemes_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_schemes_v_texts_order_parent" ON "_schemes_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "_schemes_v_rels_order_idx" ON "_schemes_v_rels" USING btree ("order");
  CREATE INDEX "_schemes_v_rels_parent_idx" ON "_schemes_v_rels" USING btree ("parent_id");
  CREATE INDEX "_schemes_v_rels_path_idx" ON "_schemes_v_rels" USING btree ("path");
  CREATE INDEX "_schemes_v_rels_media_id_idx" ON "_schemes_v_rels" USING btree ("media_id");
  CREATE INDEX "_schemes_v_rels_services_id_idx" ON "_schemes_v_rels" USING btree ("services_id");
  CREATE INDEX "_schemes_v_rels_circulars_id_idx" ON "_schemes_v_rels" USING btree ("circulars_id");
  CREATE INDEX "_schemes_v_rels_offices_id_idx" ON "_schemes_v_rels" USING btree ("offices_id");
  CREATE INDEX "faqs_audience_order_idx" ON "faqs_audience" USING btree ("order");
  CREATE INDEX "faqs_audience_parent_idx" ON "faqs_audience" USING btree ("parent_id");
  CREATE UNIQUE INDEX "faqs_slug_idx" ON "faqs" USING btree ("slug");
  CREATE INDEX "faqs_department_idx" ON "faqs" USING btree ("department_id");
  CREATE INDEX "faqs_topic_idx" ON "faqs" USING btree ("topic");
  CREATE INDEX "faqs_service_idx" ON "faqs" USING btree ("service_id");
  CREATE INDEX "faqs_updated_at_idx" ON "faqs" USING btree ("updated_at");
  CREATE INDEX "faqs_created_at_idx" ON "faqs" USING btree ("created_at");
  CREATE INDEX "faqs__status_idx" ON "faqs" USING btree ("_status");
  CREATE UNIQUE INDEX "faqs_locales_locale_parent_id_unique" ON "faqs_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "faqs_texts_order_parent" ON "faqs_texts" USING btree ("order","parent_id");
  CREATE INDEX "faqs_texts_text_idx" ON "faqs_texts" USING btree ("text");
  CREATE INDEX "faqs_rels_order_idx" ON "faqs_rels" USING btree ("order");
  CREATE INDEX "faqs_rels_parent_idx" ON "faqs_rels" USING btree ("parent_id");
  CREATE INDEX "faqs_rels_path_idx" ON "faqs_rels" USING btree ("path");
  CREATE INDEX "faqs_rels_services_id_idx" ON "faqs_rels" USING btree ("services_id");
  CREATE INDEX "faqs_rels_pages_id_idx" ON "faqs_rels" USING btree ("pages_id");
  CREATE INDEX "faqs_rels_circulars_id_idx" ON "faqs_rels" USING btree ("circulars_id");
  CREATE INDEX "faqs_rels_policies_id_idx" ON "faqs_rels" USING btree ("policies_id");
  CREATE INDEX "faqs_rels_documents_id_idx" ON "faqs_rels" USING btree ("documents_id");
  CREATE INDEX "faqs_rels_departments_id_idx" ON "faqs_rels" USING btree ("departments_id");
  CREATE INDEX "faqs_rels_offices_id_idx" ON "faqs_rels" USING btree ("offices_id");
  CREATE INDEX "faqs_rels_events_id_idx" ON "faqs_rels" USING btree ("events_id");
  CREATE INDEX "faqs_rels_projects_id_idx" ON "faqs_rels" USING btree ("projects_id");
  CREATE INDEX "faqs_rels_reports_id_idx" ON "faqs_rels" USING btree ("reports_id");
  CREATE INDEX "faqs_rels_schemes_id_idx" ON "faqs_rels" USING btree ("schemes_id");
  CREATE INDEX "faqs_rels_faqs_id_idx" ON "faqs_rels" USING btree ("faqs_id");
  CREATE INDEX "faqs_rels_guides_id_idx" ON "faqs_rels" USING btree ("guides_id");
  CREATE INDEX "_faqs_v_version_audience_order_idx" ON "_faqs_v_version_audience" USING btree ("order");
  CREATE INDEX "_faqs_v_version_audience_parent_idx" ON "_faqs_v_version_audience" USING btree ("parent_id");
  CREATE INDEX "_faqs_v_parent_idx" ON "_faqs_v" USING btree ("parent_id");
  CREATE INDEX "_faqs_v_version_version_slug_idx" ON "_faqs_v" USING btree ("version_slug");
  CREATE INDEX "_faqs_v_version_version_department_idx" ON "_faqs_v" USING btree ("version_department_id");
  CREATE INDEX "_faqs_v_version_version_topic_idx" ON "_faqs_v" USING btree ("version_topic");
  CREATE INDEX "_faqs_v_version_version_service_idx" ON "_faqs_v" USING btree ("version_service_id");
  CREATE INDEX "_faqs_v_version_version_updated_at_idx" ON "_faqs_v" USING btree ("version_updated_at");
  CREATE INDEX "_faqs_v_version_version_created_at_idx" ON "_faqs_v" USING btree ("version_created_at");
  CREATE INDEX "_faqs_v_version_version__status_idx" ON "_faqs_v" USING btree ("version__status");
  CREATE INDEX "_faqs_v_created_at_idx" ON "_faqs_v" USING btree ("created_at");
  CREATE INDEX "_faqs_v_updated_at_idx" ON "_faqs_v" USING btree ("updated_at");
  CREATE INDEX "_faqs_v_snapshot_idx" ON "_faqs_v" USING btree ("snapshot");
  CREATE INDEX "_faqs_v_published_locale_idx" ON "_faqs_v" USING btree ("published_locale");
  CREATE INDEX "_faqs_v_latest_idx" ON "_faqs_v" USING btree ("latest");
  CREATE INDEX "_faqs_v_autosave_idx" ON "_faqs_v" USING btree ("autosave");
  CREATE UNIQUE INDEX "_faqs_v_locales_locale_parent_id_unique" ON "_faqs_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_faqs_v_texts_order_parent" ON "_faqs_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "_faqs_v_rels_order_idx" ON "_faqs_v_rels" USING btree ("order");
  CREATE INDEX "_faqs_v_rels_parent_idx" ON "_faqs_v_rels" USING btree ("parent_id");
  CREATE INDEX "_faqs_v_rels_path_idx" ON "_faqs_v_rels" USING btree ("path");
  CREATE INDEX "_faqs_v_rels_services_id_idx" ON "_faqs_v_rels" USING btree ("services_id");
  CREATE INDEX "_faqs_v_rels_pages_id_idx" ON "_faqs_v_rels" USING btree ("pages_id");
  CREATE INDEX "_faqs_v_rels_circulars_id_idx" ON "_faqs_v_rels" USING btree ("circulars_id");
  CREATE INDEX "_faqs_v_rels_policies_id_idx" ON "_faqs_v_rels" USING btree ("policies_id");
  CREATE INDEX "_faqs_v_rels_documents_id_idx" ON "_faqs_v_rels" USING btree ("documents_id");
  CREATE INDEX "_faqs_v_rels_departments_id_idx" ON "_faqs_v_rels" USING btree ("departments_id");
  CREATE INDEX "_faqs_v_rels_offices_id_idx" ON "_faqs_v_rels" USING btree ("offices_id");
  CREATE INDEX "_faqs_v_rels_events_id_idx" ON "_faqs_v_rels" USING btree ("events_id");
  CREATE INDEX "_faqs_v_rels_projects_id_idx" ON "_faqs_v_rels" USING btree ("projects_id");
  CREATE INDEX "_faqs_v_rels_reports_id_idx" ON "_faqs_v_rels" USING btree ("reports_id");
  CREATE INDEX "_faqs_v_rels_schemes_id_idx" ON "_faqs_v_rels" USING btree ("schemes_id");
  CREATE INDEX "_faqs_v_rels_faqs_id_idx" ON "_faqs_v_rels" USING btree ("faqs_id");
  CREATE INDEX "_faqs_v_rels_guides_id_idx" ON "_faqs_v_rels" USING btree ("guides_id");
  CREATE INDEX "events_audience_order_idx" ON "events_audience" USING btree ("order");
  CREATE INDEX "events_audience_parent_idx" ON "events_audience" USING btree ("parent_id");
  CREATE UNIQUE INDEX "events_slug_idx" ON "events" USING btree ("slug");
  CREATE INDEX "events_department_idx" ON "events" USING btree ("department_id");
  CREATE INDEX "events_picture_idx" ON "events" USING btree ("picture_id");
  CREATE INDEX "events_starts_at_idx" ON "events" USING btree ("starts_at");
  CREATE INDEX "events_repeats_idx" ON "events" USING btree ("repeats");
  CREATE INDEX "events_kind_idx" ON "events" USING btree ("kind");
  CREATE INDEX "events_updated_at_idx" ON "events" USING btree ("updated_at");
  CREATE INDEX "events_created_at_idx" ON "events" USING btree ("created_at");
  CREATE INDEX "events__status_idx" ON "events" USING btree ("_status");
  CREATE UNIQUE INDEX "events_locales_locale_parent_id_unique" ON "events_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "events_texts_order_parent" ON "events_texts" USING btree ("order","parent_id");
  CREATE INDEX "events_texts_text_idx" ON "events_texts" USING btree ("text");
  CREATE INDEX "events_rels_order_idx" ON "events_rels" USING btree ("order");
  CREATE INDEX "events_rels_parent_idx" ON "events_rels" USING btree ("parent_id");
  CREATE INDEX "events_rels_path_idx" ON "events_rels" USING btree ("path");
  CREATE INDEX "events_rels_media_id_idx" ON "events_rels" USING btree ("media_id");
  CREATE INDEX "_events_v_version_audience_order_idx" ON "_events_v_version_audience" USING btree ("order");
  CREATE INDEX "_events_v_version_audience_parent_idx" ON "_events_v_version_audience" USING btree ("parent_id");
  CREATE INDEX "_events_v_parent_idx" ON "_events_v" USING btree ("parent_id");
  CREATE INDEX "_events_v_version_version_slug_idx" ON "_events_v" USING btree ("version_slug");
  CREATE INDEX "_events_v_version_version_department_idx" ON "_events_v" USING btree ("version_department_id");
  CREATE INDEX "_events_v_version_version_picture_idx" ON "_events_v" USING btree ("version_picture_id");
  CREATE INDEX "_events_v_version_version_starts_at_idx" ON "_events_v" USING btree ("version_starts_at");
  CREATE INDEX "_events_v_version_version_repeats_idx" ON "_events_v" USING btree ("version_repeats");
  CREATE INDEX "_events_v_version_version_kind_idx" ON "_events_v" USING btree ("version_kind");
  CREATE INDEX "_events_v_version_version_updated_at_idx" ON "_events_v" USING btree ("version_updated_at");
  CREATE INDEX "_events_v_version_version_created_at_idx" ON "_events_v" USING btree ("version_created_at");
  CREATE INDEX "_events_v_version_version__status_idx" ON "_events_v" USING btree ("version__status");
  CREATE INDEX "_events_v_created_at_idx" ON "_events_v" USING btree ("created_at");
  CREATE INDEX "_events_v_updated_at_idx" ON "_events_v" USING btree ("updated_at");
  CREATE INDEX "_events_v_snapshot_idx" ON "_events_v" USING btree ("snapshot");
  CREATE INDEX "_events_v_published_locale_idx" ON "_events_v" USING btree ("published_locale");
  CREATE INDEX "_events_v_latest_idx" ON "_events_v" USING btree ("latest");
  CREATE INDEX "_events_v_autosave_idx" ON "_events_v" USING btree ("autosave");
  CREATE UNIQUE INDEX "_events_v_locales_locale_parent_id_unique" ON "_events_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_events_v_texts_order_parent" ON "_events_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "_events_v_rels_order_idx" ON "_events_v_rels" USING btree ("order");
  CREATE INDEX "_events_v_rels_parent_idx" ON "_events_v_rels" USING btree ("parent_id");
  CREATE INDEX "_events_v_rels_path_idx" ON "_events_v_rels" USING btree ("path");
  CREATE INDEX "_events_v_rels_media_id_idx" ON "_events_v_rels" USING btree ("media_id");
  CREATE INDEX "pages_audience_order_idx" ON "pages_audience" USING btree ("order");
  CREATE INDEX "pages_audience_parent_idx" ON "pages_audience" USING btree ("parent_id");
  CREATE UNIQUE INDEX "pages_slug_idx" ON "pages" USING btree ("slug");
  CREATE INDEX "pages_department_idx" ON "pages" USING btree ("department_id");
  CREATE INDEX "pages_picture_idx" ON "pages" USING btree ("picture_id");
  CREATE INDEX "pages_group_idx" ON "pages" USING btree ("group");
  CREATE INDEX "pages_updated_at_idx" ON "pages" USING btree ("updated_at");
  CREATE INDEX "pages_created_at_idx" ON "pages" USING btree ("created_at");
  CREATE INDEX "pages__status_idx" ON "pages" USING btree ("_status");
  CREATE UNIQUE INDEX "pages_locales_locale_parent_id_unique" ON "pages_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "pages_texts_order_parent" ON "pages_texts" USING btree ("order","parent_id");
  CREATE INDEX "pages_texts_text_idx" ON "pages_texts" USING btree ("text");
  CREATE INDEX "pages_rels_order_idx" ON "pages_rels" USING btree ("order");
  CREATE INDEX "pages_rels_parent_idx" ON "pages_rels" USING btree ("parent_id");
  CREATE INDEX "pages_rels_path_idx" ON "pages_rels" USING btree ("path");
  CREATE INDEX "pages_rels_media_id_idx" ON "pages_rels" USING btree ("media_id");
  CREATE INDEX "pages_rels_services_id_idx" ON "pages_rels" USING btree ("services_id");
  CREATE INDEX "_pages_v_version_audience_order_idx" ON "_pages_v_version_audience" USING btree ("order");
  CREATE INDEX "_pages_v_version_audience_parent_idx" ON "_pages_v_version_audience" USING btree ("parent_id");
  CREATE INDEX "_pages_v_parent_idx" ON "_pages_v" USING btree ("parent_id");
  CREATE INDEX "_pages_v_version_version_slug_idx" ON "_pages_v" USING btree ("version_slug");
  CREATE INDEX "_pages_v_version_version_department_idx" ON "_pages_v" USING btree ("version_department_id");
  CREATE INDEX "_pages_v_version_version_picture_idx" ON "_pages_v" USING btree ("version_picture_id");
  CREATE INDEX "_pages_v_version_version_group_idx" ON "_pages_v" USING btree ("version_group");
  CREATE INDEX "_pages_v_version_version_updated_at_idx" ON "_pages_v" USING btree ("version_updated_at");
  CREATE INDEX "_pages_v_version_version_created_at_idx" ON "_pages_v" USING btree ("version_created_at");
  CREATE INDEX "_pages_v_version_version__status_idx" ON "_pages_v" USING btree ("version__status");
  CREATE INDEX "_pages_v_created_at_idx" ON "_pages_v" USING btree ("created_at");
  CREATE INDEX "_pages_v_updated_at_idx" ON "_pages_v" USING btree ("updated_at");
  CREATE INDEX "_pages_v_snapshot_idx" ON "_pages_v" USING btree ("snapshot");
  CREATE INDEX "_pages_v_published_locale_idx" ON "_pages_v" USING btree ("published_locale");
  CREATE INDEX "_pages_v_latest_idx" ON "_pages_v" USING btree ("latest");
  CREATE INDEX "_pages_v_autosave_idx" ON "_pages_v" USING btree ("autosave");
  CREATE UNIQUE INDEX "_pages_v_locales_locale_parent_id_unique" ON "_pages_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_pages_v_texts_order_parent" ON "_pages_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "_pages_v_rels_order_idx" ON "_pages_v_rels" USING btree ("order");
  CREATE INDEX "_pages_v_rels_parent_idx" ON "_pages_v_rels" USING btree ("parent_id");
  CREATE INDEX "_pages_v_rels_path_idx" ON "_pages_v_rels" USING btree ("path");
  CREATE INDEX "_pages_v_rels_media_id_idx" ON "_pages_v_rels" USING btree ("media_id");
  CREATE INDEX "_pages_v_rels_services_id_idx" ON "_pages_v_rels" USING btree ("services_id");
  CREATE INDEX "guides_audience_order_idx" ON "guides_audience" USING btree ("order");
  CREATE INDEX "guides_audience_parent_idx" ON "guides_audience" USING btree ("parent_id");
  CREATE INDEX "guides_steps_documents_order_idx" ON "guides_steps_documents" USING btree ("_order");
  CREATE INDEX "guides_steps_documents_parent_id_idx" ON "guides_steps_documents" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "guides_steps_documents_locales_locale_parent_id_unique" ON "guides_steps_documents_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "guides_steps_order_idx" ON "guides_steps" USING btree ("_order");
  CREATE INDEX "guides_steps_parent_id_idx" ON "guides_steps" USING btree ("_parent_id");
  CREATE INDEX "guides_steps_service_idx" ON "guides_steps" USING btree ("service_id");
  CREATE INDEX "guides_steps_office_idx" ON "guides_steps" USING btree ("office_id");
  CREATE UNIQUE INDEX "guides_steps_locales_locale_parent_id_unique" ON "guides_steps_locales" USING btree ("_locale","_parent_id");
  CREATE UNIQUE INDEX "guides_slug_idx" ON "guides" USING btree ("slug");
  CREATE INDEX "guides_department_idx" ON "guides" USING btree ("department_id");
  CREATE INDEX "guides_updated_at_idx" ON "guides" USING btree ("updated_at");
  CREATE INDEX "guides_created_at_idx" ON "guides" USING btree ("created_at");
  CREATE INDEX "guides__status_idx" ON "guides" USING btree ("_status");
  CREATE UNIQUE INDEX "guides_locales_locale_parent_id_unique" ON "guides_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "guides_texts_order_parent" ON "guides_texts" USING btree ("order","parent_id");
  CREATE INDEX "guides_texts_text_idx" ON "guides_texts" USING btree ("text");
  CREATE INDEX "guides_rels_order_idx" ON "guides_rels" USING btree ("order");
  CREATE INDEX "guides_rels_parent_idx" ON "guides_rels" USING btree ("parent_id");
  CREATE INDEX "guides_rels_path_idx" ON "guides_rels" USING btree ("path");
  CREATE INDEX "guides_rels_media_id_idx" ON "guides_rels" USING btree ("media_id");
  CREATE INDEX "guides_rels_services_id_idx" ON "guides_rels" USING btree ("services_id");
  CREATE INDEX "guides_rels_schemes_id_idx" ON "guides_rels" USING btree ("schemes_id");
  CREATE INDEX "guides_rels_faqs_id_idx" ON "guides_rels" USING btree ("faqs_id");
  CREATE INDEX "guides_rels_apps_id_idx" ON "guides_rels" USING btree ("apps_id");
  CREATE INDEX "_guides_v_version_audience_order_idx" ON "_guides_v_version_audience" USING btree ("order");
  CREATE INDEX "_guides_v_version_audience_parent_idx" ON "_guides_v_version_audience" USING btree ("parent_id");
  CREATE INDEX "_guides_v_version_steps_documents_order_idx" ON "_guides_v_version_steps_documents" USING btree ("_order");
  CREATE INDEX "_guides_v_version_steps_documents_parent_id_idx" ON "_guides_v_version_steps_documents" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_guides_v_version_steps_documents_locales_locale_parent_id_u" ON "_guides_v_version_steps_documents_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_guides_v_version_steps_order_idx" ON "_guides_v_version_steps" USING btree ("_order");
  CREATE INDEX "_guides_v_version_steps_parent_id_idx" ON "_guides_v_version_steps" USING btree ("_parent_id");
  CREATE INDEX "_guides_v_version_steps_service_idx" ON "_guides_v_version_steps" USING btree ("service_id");
  CREATE INDEX "_guides_v_version_steps_office_idx" ON "_guides_v_version_steps" USING btree ("office_id");
  CREATE UNIQUE INDEX "_guides_v_version_steps_locales_locale_parent_id_unique" ON "_guides_v_version_steps_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_guides_v_parent_idx" ON "_guides_v" USING btree ("parent_id");
  CREATE INDEX "_guides_v_version_version_slug_idx" ON "_guides_v" USING btree ("version_slug");
  CREATE INDEX "_guides_v_version_version_department_idx" ON "_guides_v" USING btree ("version_department_id");
  CREATE INDEX "_guides_v_version_version_updated_at_idx" ON "_guides_v" USING btree ("version_updated_at");
  CREATE INDEX "_guides_v_version_version_created_at_idx" ON "_guides_v" USING btree ("version_created_at");
  CREATE INDEX "_guides_v_version_version__status_idx" ON "_guides_v" USING btree ("version__status");
  CREATE INDEX "_guides_v_created_at_idx" ON "_guides_v" USING btree ("created_at");
  CREATE INDEX "_guides_v_updated_at_idx" ON "_guides_v" USING btree ("updated_at");
  CREATE INDEX "_guides_v_snapshot_idx" ON "_guides_v" USING btree ("snapshot");
  CREATE INDEX "_guides_v_published_locale_idx" ON "_guides_v" USING btree ("published_locale");
  CREATE INDEX "_guides_v_latest_idx" ON "_guides_v" USING btree ("latest");
  CREATE INDEX "_guides_v_autosave_idx" ON "_guides_v" USING btree ("autosave");
  CREATE UNIQUE INDEX "_guides_v_locales_locale_parent_id_unique" ON "_guides_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_guides_v_texts_order_parent" ON "_guides_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "_guides_v_rels_order_idx" ON "_guides_v_rels" USING btree ("order");
  CREATE INDEX "_guides_v_rels_parent_idx" ON "_guides_v_rels" USING btree ("parent_id");
  CREATE INDEX "_guides_v_rels_path_idx" ON "_guides_v_rels" USING btree ("path");
  CREATE INDEX "_guides_v_rels_media_id_idx" ON "_guides_v_rels" USING btree ("media_id");
  CREATE INDEX "_guides_v_rels_services_id_idx" ON "_guides_v_rels" USING btree ("services_id");
  CREATE INDEX "_guides_v_rels_schemes_id_idx" ON "_guides_v_rels" USING btree ("schemes_id");
  CREATE INDEX "_guides_v_rels_faqs_id_idx" ON "_guides_v_rels" USING btree ("faqs_id");
  CREATE INDEX "_guides_v_rels_apps_id_idx" ON "_guides_v_rels" USING btree ("apps_id");
  CREATE INDEX "apps_audience_order_idx" ON "apps_audience" USING btree ("order");
  CREATE INDEX "apps_audience_parent_idx" ON "apps_audience" USING btree ("parent_id");
  CREATE INDEX "apps_links_order_idx" ON "apps_links" USING btree ("_order");
  CREATE INDEX "apps_links_parent_id_idx" ON "apps_links" USING btree ("_parent_id");
  CREATE INDEX "apps_permissions_order_idx" ON "apps_permissions" USING btree ("_order");
  CREATE INDEX "apps_permissions_parent_id_idx" ON "apps_permissions" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "apps_permissions_locales_locale_parent_id_unique" ON "apps_permissions_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "apps_versions_order_idx" ON "apps_versions" USING btree ("_order");
  CREATE INDEX "apps_versions_parent_id_idx" ON "apps_versions" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "apps_versions_locales_locale_parent_id_unique" ON "apps_versions_locales" USING btree ("_locale","_parent_id");
  CREATE UNIQUE INDEX "apps_slug_idx" ON "apps" USING btree ("slug");
  CREATE INDEX "apps_department_idx" ON "apps" USING btree ("department_id");
  CREATE INDEX "apps_kind_idx" ON "apps" USING btree ("kind");
  CREATE INDEX "apps_endorsement_idx" ON "apps" USING btree ("endorsement");
  CREATE INDEX "apps_updated_at_idx" ON "apps" USING btree ("updated_at");
  CREATE INDEX "apps_created_at_idx" ON "apps" USING btree ("created_at");
  CREATE INDEX "apps__status_idx" ON "apps" USING btree ("_status");
  CREATE UNIQUE INDEX "apps_locales_locale_parent_id_unique" ON "apps_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "apps_texts_order_parent" ON "apps_texts" USING btree ("order","parent_id");
  CREATE INDEX "apps_texts_text_idx" ON "apps_texts" USING btree ("text");
  CREATE INDEX "apps_rels_order_idx" ON "apps_rels" USING btree ("order");
  CREATE INDEX "apps_rels_parent_idx" ON "apps_rels" USING btree ("parent_id");
  CREATE INDEX "apps_rels_path_idx" ON "apps_rels" USING btree ("path");
  CREATE INDEX "apps_rels_services_id_idx" ON "apps_rels" USING btree ("services_id");
  CREATE INDEX "_apps_v_version_audience_order_idx" ON "_apps_v_version_audience" USING btree ("order");
  CREATE INDEX "_apps_v_version_audience_parent_idx" ON "_apps_v_version_audience" USING btree ("parent_id");
  CREATE INDEX "_apps_v_version_links_order_idx" ON "_apps_v_version_links" USING btree ("_order");
  CREATE INDEX "_apps_v_version_links_parent_id_idx" ON "_apps_v_version_links" USING btree ("_parent_id");
  CREATE INDEX "_apps_v_version_permissions_order_idx" ON "_apps_v_version_permissions" USING btree ("_order");
  CREATE INDEX "_apps_v_version_permissions_parent_id_idx" ON "_apps_v_version_permissions" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_apps_v_version_permissions_locales_locale_parent_id_unique" ON "_apps_v_version_permissions_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_apps_v_version_versions_order_idx" ON "_apps_v_version_versions" USING btree ("_order");
  CREATE INDEX "_apps_v_version_versions_parent_id_idx" ON "_apps_v_version_versions" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_apps_v_version_versions_locales_locale_parent_id_unique" ON "_apps_v_version_versions_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_apps_v_parent_idx" ON "_apps_v" USING btree ("parent_id");
  CREATE INDEX "_apps_v_version_version_slug_idx" ON "_apps_v" USING btree ("version_slug");
  CREATE INDEX "_apps_v_version_version_department_idx" ON "_apps_v" USING btree ("version_department_id");
  CREATE INDEX "_apps_v_version_version_kind_idx" ON "_apps_v" USING btree ("version_kind");
  CREATE INDEX "_apps_v_version_version_endorsement_idx" ON "_apps_v" USING btree ("version_endorsement");
  CREATE INDEX "_apps_v_version_version_updated_at_idx" ON "_apps_v" USING btree ("version_updated_at");
  CREATE INDEX "_apps_v_version_version_created_at_idx" ON "_apps_v" USING btree ("version_created_at");
  CREATE INDEX "_apps_v_version_version__status_idx" ON "_apps_v" USING btree ("version__status");
  CREATE INDEX "_apps_v_created_at_idx" ON "_apps_v" USING btree ("created_at");
  CREATE INDEX "_apps_v_updated_at_idx" ON "_apps_v" USING btree ("updated_at");
  CREATE INDEX "_apps_v_snapshot_idx" ON "_apps_v" USING btree ("snapshot");
  CREATE INDEX "_apps_v_published_locale_idx" ON "_apps_v" USING btree ("published_locale");
  CREATE INDEX "_apps_v_latest_idx" ON "_apps_v" USING btree ("latest");
  CREATE INDEX "_apps_v_autosave_idx" ON "_apps_v" USING btree ("autosave");
  CREATE UNIQUE INDEX "_apps_v_locales_locale_parent_id_unique" ON "_apps_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_apps_v_texts_order_parent" ON "_apps_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "_apps_v_rels_order_idx" ON "_apps_v_rels" USING btree ("order");
  CREATE INDEX "_apps_v_rels_parent_idx" ON "_apps_v_rels" USING btree ("parent_id");
  CREATE INDEX "_apps_v_rels_path_idx" ON "_apps_v_rels" USING btree ("path");
  CREATE INDEX "_apps_v_rels_services_id_idx" ON "_apps_v_rels" USING btree ("services_id");
  CREATE INDEX "videos_audience_order_idx" ON "videos_audience" USING btree ("order");
  CREATE INDEX "videos_audience_parent_idx" ON "videos_audience" USING btree ("parent_id");
  CREATE INDEX "videos_captions_order_idx" ON "videos_captions" USING btree ("_order");
  CREATE INDEX "videos_captions_parent_id_idx" ON "videos_captions" USING btree ("_parent_id");
  CREATE INDEX "videos_captions_file_idx" ON "videos_captions" USING btree ("file_id");
  CREATE INDEX "videos_chapters_order_idx" ON "videos_chapters" USING btree ("_order");
  CREATE INDEX "videos_chapters_parent_id_idx" ON "videos_chapters" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "videos_chapters_locales_locale_parent_id_unique" ON "videos_chapters_locales" USING btree ("_locale","_parent_id");
  CREATE UNIQUE INDEX "videos_slug_idx" ON "videos" USING btree ("slug");
  CREATE INDEX "videos_department_idx" ON "videos" USING btree ("department_id");
  CREATE INDEX "videos_poster_idx" ON "videos" USING btree ("poster_id");
  CREATE INDEX "videos_updated_at_idx" ON "videos" USING btree ("updated_at");
  CREATE INDEX "videos_created_at_idx" ON "videos" USING btree ("created_at");
  CREATE INDEX "videos__status_idx" ON "videos" USING btree ("_status");
  CREATE INDEX "videos_film_idx" ON "videos_locales" USING btree ("film_id","_locale");
  CREATE UNIQUE INDEX "videos_locales_locale_parent_id_unique" ON "videos_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "videos_texts_order_parent" ON "videos_texts" USING btree ("order","parent_id");
  CREATE INDEX "videos_texts_text_idx" ON "videos_texts" USING btree ("text");
  CREATE INDEX "videos_rels_order_idx" ON "videos_rels" USING btree ("order");
  CREATE INDEX "videos_rels_parent_idx" ON "videos_rels" USING btree ("parent_id");
  CREATE INDEX "videos_rels_path_idx" ON "videos_rels" USING btree ("path");
  CREATE INDEX "videos_rels_services_id_idx" ON "videos_rels" USING btree ("services_id");
  CREATE INDEX "_videos_v_version_audience_order_idx" ON "_videos_v_version_audience" USING btree ("order");
  CREATE INDEX "_videos_v_version_audience_parent_idx" ON "_videos_v_version_audience" USING btree ("parent_id");
  CREATE INDEX "_videos_v_version_captions_order_idx" ON "_videos_v_version_captions" USING btree ("_order");
  CREATE INDEX "_videos_v_version_captions_parent_id_idx" ON "_videos_v_version_captions" USING btree ("_parent_id");
  CREATE INDEX "_videos_v_version_captions_file_idx" ON "_videos_v_version_captions" USING btree ("file_id");
  CREATE INDEX "_videos_v_version_chapters_order_idx" ON "_videos_v_version_chapters" USING btree ("_order");
  CREATE INDEX "_videos_v_version_chapters_parent_id_idx" ON "_videos_v_version_chapters" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_videos_v_version_chapters_locales_locale_parent_id_unique" ON "_videos_v_version_chapters_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_videos_v_parent_idx" ON "_videos_v" USING btree ("parent_id");
  CREATE INDEX "_videos_v_version_version_slug_idx" ON "_videos_v" USING btree ("version_slug");
  CREATE INDEX "_videos_v_version_version_department_idx" ON "_videos_v" USING btree ("version_department_id");
  CREATE INDEX "_videos_v_version_version_poster_idx" ON "_videos_v" USING btree ("version_poster_id");
  CREATE INDEX "_videos_v_version_version_updated_at_idx" ON "_videos_v" USING btree ("version_updated_at");
  CREATE INDEX "_videos_v_version_version_created_at_idx" ON "_videos_v" USING btree ("version_created_at");
  CREATE INDEX "_videos_v_version_version__status_idx" ON "_videos_v" USING btree ("version__status");
  CREATE INDEX "_videos_v_created_at_idx" ON "_videos_v" USING btree ("created_at");
  CREATE INDEX "_videos_v_updated_at_idx" ON "_videos_v" USING btree ("updated_at");
  CREATE INDEX "_videos_v_snapshot_idx" ON "_videos_v" USING btree ("snapshot");
  CREATE INDEX "_videos_v_published_locale_idx" ON "_videos_v" USING btree ("published_locale");
  CREATE INDEX "_videos_v_latest_idx" ON "_videos_v" USING btree ("latest");
  CREATE INDEX "_videos_v_autosave_idx" ON "_videos_v" USING btree ("autosave");
  CREATE INDEX "_videos_v_version_version_film_idx" ON "_videos_v_locales" USING btree ("version_film_id","_locale");
  CREATE UNIQUE INDEX "_videos_v_locales_locale_parent_id_unique" ON "_videos_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_videos_v_texts_order_parent" ON "_videos_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "_videos_v_rels_order_idx" ON "_videos_v_rels" USING btree ("order");
  CREATE INDEX "_videos_v_rels_parent_idx" ON "_videos_v_rels" USING btree ("parent_id");
  CREATE INDEX "_videos_v_rels_path_idx" ON "_videos_v_rels" USING btree ("path");
  CREATE INDEX "_videos_v_rels_services_id_idx" ON "_videos_v_rels" USING btree ("services_id");
  CREATE INDEX "departments_tasks_order_idx" ON "departments_tasks" USING btree ("_order");
  CREATE INDEX "departments_tasks_parent_id_idx" ON "departments_tasks" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "departments_tasks_locales_locale_parent_id_unique" ON "departments_tasks_locales" USING btree ("_locale","_parent_id");
  CREATE UNIQUE INDEX "departments_slug_idx" ON "departments" USING btree ("slug");
  CREATE INDEX "departments_updated_at_idx" ON "departments" USING btree ("updated_at");
  CREATE INDEX "departments_created_at_idx" ON "departments" USING btree ("created_at");
  CREATE INDEX "departments__status_idx" ON "departments" USING btree ("_status");
  CREATE UNIQUE INDEX "departments_locales_locale_parent_id_unique" ON "departments_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "departments_texts_order_parent" ON "departments_texts" USING btree ("order","parent_id");
  CREATE INDEX "departments_texts_text_idx" ON "departments_texts" USING btree ("text");
  CREATE INDEX "_departments_v_version_tasks_order_idx" ON "_departments_v_version_tasks" USING btree ("_order");
  CREATE INDEX "_departments_v_version_tasks_parent_id_idx" ON "_departments_v_version_tasks" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_departments_v_version_tasks_locales_locale_parent_id_unique" ON "_departments_v_version_tasks_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_departments_v_parent_idx" ON "_departments_v" USING btree ("parent_id");
  CREATE INDEX "_departments_v_version_version_slug_idx" ON "_departments_v" USING btree ("version_slug");
  CREATE INDEX "_departments_v_version_version_updated_at_idx" ON "_departments_v" USING btree ("version_updated_at");
  CREATE INDEX "_departments_v_version_version_created_at_idx" ON "_departments_v" USING btree ("version_created_at");
  CREATE INDEX "_departments_v_version_version__status_idx" ON "_departments_v" USING btree ("version__status");
  CREATE INDEX "_departments_v_created_at_idx" ON "_departments_v" USING btree ("created_at");
  CREATE INDEX "_departments_v_updated_at_idx" ON "_departments_v" USING btree ("updated_at");
  CREATE INDEX "_departments_v_snapshot_idx" ON "_departments_v" USING btree ("snapshot");
  CREATE INDEX "_departments_v_published_locale_idx" ON "_departments_v" USING btree ("published_locale");
  CREATE INDEX "_departments_v_latest_idx" ON "_departments_v" USING btree ("latest");
  CREATE INDEX "_departments_v_autosave_idx" ON "_departments_v" USING btree ("autosave");
  CREATE UNIQUE INDEX "_departments_v_locales_locale_parent_id_unique" ON "_departments_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_departments_v_texts_order_parent" ON "_departments_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "offices_audience_order_idx" ON "offices_audience" USING btree ("order");
  CREATE INDEX "offices_audience_parent_idx" ON "offices_audience" USING btree ("parent_id");
  CREATE INDEX "offices_areas_order_idx" ON "offices_areas" USING btree ("_order");
  CREATE INDEX "offices_areas_parent_id_idx" ON "offices_areas" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "offices_areas_locales_locale_parent_id_unique" ON "offices_areas_locales" USING btree ("_locale","_parent_id");
  CREATE UNIQUE INDEX "offices_slug_idx" ON "offices" USING btree ("slug");
  CREATE INDEX "offices_department_idx" ON "offices" USING btree ("department_id");
  CREATE INDEX "offices_picture_idx" ON "offices" USING btree ("picture_id");
  CREATE INDEX "offices_kind_idx" ON "offices" USING btree ("kind");
  CREATE UNIQUE INDEX "offices_code_idx" ON "offices" USING btree ("code");
  CREATE INDEX "offices_updated_at_idx" ON "offices" USING btree ("updated_at");
  CREATE INDEX "offices_created_at_idx" ON "offices" USING btree ("created_at");
  CREATE INDEX "offices__status_idx" ON "offices" USING btree ("_status");
  CREATE UNIQUE INDEX "offices_locales_locale_parent_id_unique" ON "offices_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "offices_texts_order_parent" ON "offices_texts" USING btree ("order","parent_id");
  CREATE INDEX "offices_texts_text_idx" ON "offices_texts" USING btree ("text");
  CREATE INDEX "_offices_v_version_audience_order_idx" ON "_offices_v_version_audience" USING btree ("order");
  CREATE INDEX "_offices_v_version_audience_parent_idx" ON "_offices_v_version_audience" USING btree ("parent_id");
  CREATE INDEX "_offices_v_version_areas_order_idx" ON "_offices_v_version_areas" USING btree ("_order");
  CREATE INDEX "_offices_v_version_areas_parent_id_idx" ON "_offices_v_version_areas" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_offices_v_version_areas_locales_locale_parent_id_unique" ON "_offices_v_version_areas_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_offices_v_parent_idx" ON "_offices_v" USING btree ("parent_id");
  CREATE INDEX "_offices_v_version_version_slug_idx" ON "_offices_v" USING btree ("version_slug");
  CREATE INDEX "_offices_v_version_version_department_idx" ON "_offices_v" USING btree ("version_department_id");
  CREATE INDEX "_offices_v_version_version_picture_idx" ON "_offices_v" USING btree ("version_picture_id");
  CREATE INDEX "_offices_v_version_version_kind_idx" ON "_offices_v" USING btree ("version_kind");
  CREATE INDEX "_offices_v_version_version_code_idx" ON "_offices_v" USING btree ("version_code");
  CREATE INDEX "_offices_v_version_version_updated_at_idx" ON "_offices_v" USING btree ("version_updated_at");
  CREATE INDEX "_offices_v_version_version_created_at_idx" ON "_offices_v" USING btree ("version_created_at");
  CREATE INDEX "_offices_v_version_version__status_idx" ON "_offices_v" USING btree ("version__status");
  CREATE INDEX "_offices_v_created_at_idx" ON "_offices_v" USING btree ("created_at");
  CREATE INDEX "_offices_v_updated_at_idx" ON "_offices_v" USING btree ("updated_at");
  CREATE INDEX "_offices_v_snapshot_idx" ON "_offices_v" USING btree ("snapshot");
  CREATE INDEX "_offices_v_published_locale_idx" ON "_offices_v" USING btree ("published_locale");
  CREATE INDEX "_offices_v_latest_idx" ON "_offices_v" USING btree ("latest");
  CREATE INDEX "_offices_v_autosave_idx" ON "_offices_v" USING btree ("autosave");
  CREATE UNIQUE INDEX "_offices_v_locales_locale_parent_id_unique" ON "_offices_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_offices_v_texts_order_parent" ON "_offices_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "redirects_slug_idx" ON "redirects" USING btree ("slug");
  CREATE INDEX "redirects_from_idx" ON "redirects" USING btree ("from");
  CREATE INDEX "redirects_updated_at_idx" ON "redirects" USING btree ("updated_at");
  CREATE INDEX "redirects_created_at_idx" ON "redirects" USING btree ("created_at");
  CREATE INDEX "redirects__status_idx" ON "redirects" USING btree ("_status");
  CREATE INDEX "redirects_texts_order_parent" ON "redirects_texts" USING btree ("order","parent_id");
  CREATE INDEX "redirects_texts_text_idx" ON "redirects_texts" USING btree ("text");
  CREATE INDEX "redirects_rels_order_idx" ON "redirects_rels" USING btree ("order");
  CREATE INDEX "redirects_rels_parent_idx" ON "redirects_rels" USING btree ("parent_id");
  CREATE INDEX "redirects_rels_path_idx" ON "redirects_rels" USING btree ("path");
  CREATE INDEX "redirects_rels_pages_id_idx" ON "redirects_rels" USING btree ("pages_id");
  CREATE INDEX "redirects_rels_services_id_idx" ON "redirects_rels" USING btree ("services_id");
  CREATE INDEX "redirects_rels_circulars_id_idx" ON "redirects_rels" USING btree ("circulars_id");
  CREATE INDEX "redirects_rels_policies_id_idx" ON "redirects_rels" USING btree ("policies_id");
  CREATE INDEX "redirects_rels_documents_id_idx" ON "redirects_rels" USING btree ("documents_id");
  CREATE INDEX "redirects_rels_departments_id_idx" ON "redirects_rels" USING btree ("departments_id");
  CREATE INDEX "redirects_rels_offices_id_idx" ON "redirects_rels" USING btree ("offices_id");
  CREATE INDEX "redirects_rels_events_id_idx" ON "redirects_rels" USING btree ("events_id");
  CREATE INDEX "redirects_rels_projects_id_idx" ON "redirects_rels" USING btree ("projects_id");
  CREATE INDEX "redirects_rels_reports_id_idx" ON "redirects_rels" USING btree ("reports_id");
  CREATE INDEX "redirects_rels_schemes_id_idx" ON "redirects_rels" USING btree ("schemes_id");
  CREATE INDEX "redirects_rels_faqs_id_idx" ON "redirects_rels" USING btree ("faqs_id");
  CREATE INDEX "redirects_rels_guides_id_idx" ON "redirects_rels" USING btree ("guides_id");
  CREATE INDEX "_redirects_v_parent_idx" ON "_redirects_v" USING btree ("parent_id");
  CREATE INDEX "_redirects_v_version_version_slug_idx" ON "_redirects_v" USING btree ("version_slug");
  CREATE INDEX "_redirects_v_version_version_from_idx" ON "_redirects_v" USING btree ("version_from");
  CREATE INDEX "_redirects_v_version_version_updated_at_idx" ON "_redirects_v" USING btree ("version_updated_at");
  CREATE INDEX "_redirects_v_version_version_created_at_idx" ON "_redirects_v" USING btree ("version_created_at");
  CREATE INDEX "_redirects_v_version_version__status_idx" ON "_redirects_v" USING btree ("version__status");
  CREATE INDEX "_redirects_v_created_at_idx" ON "_redirects_v" USING btree ("created_at");
  CREATE INDEX "_redirects_v_updated_at_idx" ON "_redirects_v" USING btree ("updated_at");
  CREATE INDEX "_redirects_v_snapshot_idx" ON "_redirects_v" USING btree ("snapshot");
  CREATE INDEX "_redirects_v_published_locale_idx" ON "_redirects_v" USING btree ("published_locale");
  CREATE INDEX "_redirects_v_latest_idx" ON "_redirects_v" USING btree ("latest");
  CREATE INDEX "_redirects_v_autosave_idx" ON "_redirects_v" USING btree ("autosave");
  CREATE INDEX "_redirects_v_texts_order_parent" ON "_redirects_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "_redirects_v_rels_order_idx" ON "_redirects_v_rels" USING btree ("order");
  CREATE INDEX "_redirects_v_rels_parent_idx" ON "_redirects_v_rels" USING btree ("parent_id");
  CREATE INDEX "_redirects_v_rels_path_idx" ON "_redirects_v_rels" USING btree ("path");
  CREATE INDEX "_redirects_v_rels_pages_id_idx" ON "_redirects_v_rels" USING btree ("pages_id");
  CREATE INDEX "_redirects_v_rels_services_id_idx" ON "_redirects_v_rels" USING btree ("services_id");
  CREATE INDEX "_redirects_v_rels_circulars_id_idx" ON "_redirects_v_rels" USING btree ("circulars_id");
  CREATE INDEX "_redirects_v_rels_policies_id_idx" ON "_redirects_v_rels" USING btree ("policies_id");
  CREATE INDEX "_redirects_v_rels_documents_id_idx" ON "_redirects_v_rels" USING btree ("documents_id");
  CREATE INDEX "_redirects_v_rels_departments_id_idx" ON "_redirects_v_rels" USING btree ("departments_id");
  CREATE INDEX "_redirects_v_rels_offices_id_idx" ON "_redirects_v_rels" USING btree ("offices_id");
  CREATE INDEX "_redirects_v_rels_events_id_idx" ON "_redirects_v_rels" USING btree ("events_id");
  CREATE INDEX "_redirects_v_rels_projects_id_idx" ON "_redirects_v_rels" USING btree ("projects_id");
  CREATE INDEX "_redirects_v_rels_reports_id_idx" ON "_redirects_v_rels" USING btree ("reports_id");
  CREATE INDEX "_redirects_v_rels_schemes_id_idx" ON "_redirects_v_rels" USING btree ("schemes_id");
  CREATE INDEX "_redirects_v_rels_faqs_id_idx" ON "_redirects_v_rels" USING btree ("faqs_id");
  CREATE INDEX "_redirects_v_rels_guides_id_idx" ON "_redirects_v_rels" USING btree ("guides_id");
  CREATE INDEX "navigation_main_order_idx" ON "navigation_main" USING btree ("_order");
  CREATE INDEX "navigation_main_parent_id_idx" ON "navigation_main" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "navigation_main_locales_locale_parent_id_unique" ON "navigation_main_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "navigation_footer_links_order_idx" ON "navigation_footer_links" USING btree ("_order");
  CREATE INDEX "navigation_footer_links_parent_id_idx" ON "navigation_footer_links" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "navigation_footer_links_locales_locale_parent_id_unique" ON "navigation_footer_links_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "navigation_footer_order_idx" ON "navigation_footer" USING btree ("_order");
  CREATE INDEX "navigation_footer_parent_id_idx" ON "navigation_footer" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "navigation_footer_locales_locale_parent_id_unique" ON "navigation_footer_locales" USING btree ("_locale","_parent_id");
  CREATE UNIQUE INDEX "navigation_slug_idx" ON "navigation" USING btree ("slug");
  CREATE INDEX "navigation_updated_at_idx" ON "navigation" USING btree ("updated_at");
  CREATE INDEX "navigation_created_at_idx" ON "navigation" USING btree ("created_at");
  CREATE INDEX "navigation__status_idx" ON "navigation" USING btree ("_status");
  CREATE INDEX "navigation_rels_order_idx" ON "navigation_rels" USING btree ("order");
  CREATE INDEX "navigation_rels_parent_idx" ON "navigation_rels" USING btree ("parent_id");
  CREATE INDEX "navigation_rels_path_idx" ON "navigation_rels" USING btree ("path");
  CREATE INDEX "navigation_rels_pages_id_idx" ON "navigation_rels" USING btree ("pages_id");
  CREATE INDEX "navigation_rels_services_id_idx" ON "navigation_rels" USING btree ("services_id");
  CREATE INDEX "navigation_rels_circulars_id_idx" ON "navigation_rels" USING btree ("circulars_id");
  CREATE INDEX "navigation_rels_policies_id_idx" ON "navigation_rels" USING btree ("policies_id");
  CREATE INDEX "navigation_rels_documents_id_idx" ON "navigation_rels" USING btree ("documents_id");
  CREATE INDEX "navigation_rels_departments_id_idx" ON "navigation_rels" USING btree ("departments_id");
  CREATE INDEX "navigation_rels_offices_id_idx" ON "navigation_rels" USING btree ("offices_id");
  CREATE INDEX "navigation_rels_events_id_idx" ON "navigation_rels" USING btree ("events_id");
  CREATE INDEX "navigation_rels_projects_id_idx" ON "navigation_rels" USING btree ("projects_id");
  CREATE INDEX "navigation_rels_reports_id_idx" ON "navigation_rels" USING btree ("reports_id");
  CREATE INDEX "navigation_rels_schemes_id_idx" ON "navigation_rels" USING btree ("schemes_id");
  CREATE INDEX "navigation_rels_faqs_id_idx" ON "navigation_rels" USING btree ("faqs_id");
  CREATE INDEX "navigation_rels_guides_id_idx" ON "navigation_rels" USING btree ("guides_id");
  CREATE INDEX "_navigation_v_version_main_order_idx" ON "_navigation_v_version_main" USING btree ("_order");
  CREATE INDEX "_navigation_v_version_main_parent_id_idx" ON "_navigation_v_version_main" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_navigation_v_version_main_locales_locale_parent_id_unique" ON "_navigation_v_version_main_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_navigation_v_version_footer_links_order_idx" ON "_navigation_v_version_footer_links" USING btree ("_order");
  CREATE INDEX "_navigation_v_version_footer_links_parent_id_idx" ON "_navigation_v_version_footer_links" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_navigation_v_version_footer_links_locales_locale_parent_id_" ON "_navigation_v_version_footer_links_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_navigation_v_version_footer_order_idx" ON "_navigation_v_version_footer" USING btree ("_order");
  CREATE INDEX "_navigation_v_version_footer_parent_id_idx" ON "_navigation_v_version_footer" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_navigation_v_version_footer_locales_locale_parent_id_unique" ON "_navigation_v_version_footer_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_navigation_v_parent_idx" ON "_navigation_v" USING btree ("parent_id");
  CREATE INDEX "_navigation_v_version_version_slug_idx" ON "_navigation_v" USING btree ("version_slug");
  CREATE INDEX "_navigation_v_version_version_updated_at_idx" ON "_navigation_v" USING btree ("version_updated_at");
  CREATE INDEX "_navigation_v_version_version_created_at_idx" ON "_navigation_v" USING btree ("version_created_at");
  CREATE INDEX "_navigation_v_version_version__status_idx" ON "_navigation_v" USING btree ("version__status");
  CREATE INDEX "_navigation_v_created_at_idx" ON "_navigation_v" USING btree ("created_at");
  CREATE INDEX "_navigation_v_updated_at_idx" ON "_navigation_v" USING btree ("updated_at");
  CREATE INDEX "_navigation_v_snapshot_idx" ON "_navigation_v" USING btree ("snapshot");
  CREATE INDEX "_navigation_v_published_locale_idx" ON "_navigation_v" USING btree ("published_locale");
  CREATE INDEX "_navigation_v_latest_idx" ON "_navigation_v" USING btree ("latest");
  CREATE INDEX "_navigation_v_autosave_idx" ON "_navigation_v" USING btree ("autosave");
  CREATE INDEX "_navigation_v_rels_order_idx" ON "_navigation_v_rels" USING btree ("order");
  CREATE INDEX "_navigation_v_rels_parent_idx" ON "_navigation_v_rels" USING btree ("parent_id");
  CREATE INDEX "_navigation_v_rels_path_idx" ON "_navigation_v_rels" USING btree ("path");
  CREATE INDEX "_navigation_v_rels_pages_id_idx" ON "_navigation_v_rels" USING btree ("pages_id");
  CREATE INDEX "_navigation_v_rels_services_id_idx" ON "_navigation_v_rels" USING btree ("services_id");
  CREATE INDEX "_navigation_v_rels_circulars_id_idx" ON "_navigation_v_rels" USING btree ("circulars_id");
  CREATE INDEX "_navigation_v_rels_policies_id_idx" ON "_navigation_v_rels" USING btree ("policies_id");
  CREATE INDEX "_navigation_v_rels_documents_id_idx" ON "_navigation_v_rels" USING btree ("documents_id");
  CREATE INDEX "_navigation_v_rels_departments_id_idx" ON "_navigation_v_rels" USING btree ("departments_id");
  CREATE INDEX "_navigation_v_rels_offices_id_idx" ON "_navigation_v_rels" USING btree ("offices_id");
  CREATE INDEX "_navigation_v_rels_events_id_idx" ON "_navigation_v_rels" USING btree ("events_id");
  CREATE INDEX "_navigation_v_rels_projects_id_idx" ON "_navigation_v_rels" USING btree ("projects_id");
  CREATE INDEX "_navigation_v_rels_reports_id_idx" ON "_navigation_v_rels" USING btree ("reports_id");
  CREATE INDEX "_navigation_v_rels_schemes_id_idx" ON "_navigation_v_rels" USING btree ("schemes_id");
  CREATE INDEX "_navigation_v_rels_faqs_id_idx" ON "_navigation_v_rels" USING btree ("faqs_id");
  CREATE INDEX "_navigation_v_rels_guides_id_idx" ON "_navigation_v_rels" USING btree ("guides_id");
  CREATE INDEX "settings_chips_order_idx" ON "settings_chips" USING btree ("_order");
  CREATE INDEX "settings_chips_parent_id_idx" ON "settings_chips" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "settings_chips_locales_locale_parent_id_unique" ON "settings_chips_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "settings_windows_order_idx" ON "settings_windows" USING btree ("_order");
  CREATE INDEX "settings_windows_parent_id_idx" ON "settings_windows" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "settings_windows_locales_locale_parent_id_unique" ON "settings_windows_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "settings_figures_order_idx" ON "settings_figures" USING btree ("_order");
  CREATE INDEX "settings_figures_parent_id_idx" ON "settings_figures" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "settings_figures_locales_locale_parent_id_unique" ON "settings_figures_locales" USING btree ("_locale","_parent_id");
  CREATE UNIQUE INDEX "settings_slug_idx" ON "settings" USING btree ("slug");
  CREATE INDEX "settings_updated_at_idx" ON "settings" USING btree ("updated_at");
  CREATE INDEX "settings_created_at_idx" ON "settings" USING btree ("created_at");
  CREATE INDEX "settings__status_idx" ON "settings" USING btree ("_status");
  CREATE UNIQUE INDEX "settings_locales_locale_parent_id_unique" ON "settings_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "settings_rels_order_idx" ON "settings_rels" USING btree ("order");
  CREATE INDEX "settings_rels_parent_idx" ON "settings_rels" USING btree ("parent_id");
  CREATE INDEX "settings_rels_path_idx" ON "settings_rels" USING btree ("path");
  CREATE INDEX "settings_rels_pages_id_idx" ON "settings_rels" USING btree ("pages_id");
  CREATE INDEX "settings_rels_services_id_idx" ON "settings_rels" USING btree ("services_id");
  CREATE INDEX "settings_rels_circulars_id_idx" ON "settings_rels" USING btree ("circulars_id");
  CREATE INDEX "settings_rels_policies_id_idx" ON "settings_rels" USING btree ("policies_id");
  CREATE INDEX "settings_rels_documents_id_idx" ON "settings_rels" USING btree ("documents_id");
  CREATE INDEX "settings_rels_departments_id_idx" ON "settings_rels" USING btree ("departments_id");
  CREATE INDEX "settings_rels_offices_id_idx" ON "settings_rels" USING btree ("offices_id");
  CREATE INDEX "settings_rels_events_id_idx" ON "settings_rels" USING btree ("events_id");
  CREATE INDEX "settings_rels_projects_id_idx" ON "settings_rels" USING btree ("projects_id");
  CREATE INDEX "settings_rels_reports_id_idx" ON "settings_rels" USING btree ("reports_id");
  CREATE INDEX "settings_rels_schemes_id_idx" ON "settings_rels" USING btree ("schemes_id");
  CREATE INDEX "settings_rels_faqs_id_idx" ON "settings_rels" USING btree ("faqs_id");
  CREATE INDEX "settings_rels_guides_id_idx" ON "settings_rels" USING btree ("guides_id");
  CREATE INDEX "_settings_v_version_chips_order_idx" ON "_settings_v_version_chips" USING btree ("_order");
  CREATE INDEX "_settings_v_version_chips_parent_id_idx" ON "_settings_v_version_chips" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_settings_v_version_chips_locales_locale_parent_id_unique" ON "_settings_v_version_chips_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_settings_v_version_windows_order_idx" ON "_settings_v_version_windows" USING btree ("_order");
  CREATE INDEX "_settings_v_version_windows_parent_id_idx" ON "_settings_v_version_windows" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_settings_v_version_windows_locales_locale_parent_id_unique" ON "_settings_v_version_windows_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_settings_v_version_figures_order_idx" ON "_settings_v_version_figures" USING btree ("_order");
  CREATE INDEX "_settings_v_version_figures_parent_id_idx" ON "_settings_v_version_figures" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_settings_v_version_figures_locales_locale_parent_id_unique" ON "_settings_v_version_figures_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_settings_v_parent_idx" ON "_settings_v" USING btree ("parent_id");
  CREATE INDEX "_settings_v_version_version_slug_idx" ON "_settings_v" USING btree ("version_slug");
  CREATE INDEX "_settings_v_version_version_updated_at_idx" ON "_settings_v" USING btree ("version_updated_at");
  CREATE INDEX "_settings_v_version_version_created_at_idx" ON "_settings_v" USING btree ("version_created_at");
  CREATE INDEX "_settings_v_version_version__status_idx" ON "_settings_v" USING btree ("version__status");
  CREATE INDEX "_settings_v_created_at_idx" ON "_settings_v" USING btree ("created_at");
  CREATE INDEX "_settings_v_updated_at_idx" ON "_settings_v" USING btree ("updated_at");
  CREATE INDEX "_settings_v_snapshot_idx" ON "_settings_v" USING btree ("snapshot");
  CREATE INDEX "_settings_v_published_locale_idx" ON "_settings_v" USING btree ("published_locale");
  CREATE INDEX "_settings_v_latest_idx" ON "_settings_v" USING btree ("latest");
  CREATE INDEX "_settings_v_autosave_idx" ON "_settings_v" USING btree ("autosave");
  CREATE UNIQUE INDEX "_settings_v_locales_locale_parent_id_unique" ON "_settings_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_settings_v_rels_order_idx" ON "_settings_v_rels" USING btree ("order");
  CREATE INDEX "_settings_v_rels_parent_idx" ON "_settings_v_rels" USING btree ("parent_id");
  CREATE INDEX "_settings_v_rels_path_idx" ON "_settings_v_rels" USING btree ("path");
  CREATE INDEX "_settings_v_rels_pages_id_idx" ON "_settings_v_rels" USING btree ("pages_id");
  CREATE INDEX "_settings_v_rels_services_id_idx" ON "_settings_v_rels" USING btree ("services_id");
  CREATE INDEX "_settings_v_rels_circulars_id_idx" ON "_settings_v_rels" USING btree ("circulars_id");
  CREATE INDEX "_settings_v_rels_policies_id_idx" ON "_settings_v_rels" USING btree ("policies_id");
  CREATE INDEX "_settings_v_rels_documents_id_idx" ON "_settings_v_rels" USING btree ("documents_id");
  CREATE INDEX "_settings_v_rels_departments_id_idx" ON "_settings_v_rels" USING btree ("departments_id");
  CREATE INDEX "_settings_v_rels_offices_id_idx" ON "_settings_v_rels" USING btree ("offices_id");
  CREATE INDEX "_settings_v_rels_events_id_idx" ON "_settings_v_rels" USING btree ("events_id");
  CREATE INDEX "_settings_v_rels_projects_id_idx" ON "_settings_v_rels" USING btree ("projects_id");
  CREATE INDEX "_settings_v_rels_reports_id_idx" ON "_settings_v_rels" USING btree ("reports_id");
  CREATE INDEX "_settings_v_rels_schemes_id_idx" ON "_settings_v_rels" USING btree ("schemes_id");
  CREATE INDEX "_settings_v_rels_faqs_id_idx" ON "_settings_v_rels" USING btree ("faqs_id");
  CREATE INDEX "_settings_v_rels_guides_id_idx" ON "_settings_v_rels" USING btree ("guides_id");
  CREATE INDEX "media_language_order_idx" ON "media_language" USING btree ("order");
  CREATE INDEX "media_language_parent_idx" ON "media_language" USING btree ("parent_id");
  CREATE INDEX "media_slug_idx" ON "media" USING btree ("slug");
  CREATE INDEX "media_updated_at_idx" ON "media" USING btree ("updated_at");
  CREATE INDEX "media_created_at_idx" ON "media" USING btree ("created_at");
  CREATE UNIQUE INDEX "media_filename_idx" ON "media" USING btree ("filename");
  CREATE INDEX "media_sizes_small_sizes_small_filename_idx" ON "media" USING btree ("sizes_small_filename");
  CREATE UNIQUE INDEX "media_locales_locale_parent_id_unique" ON "media_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "users_sessions_order_idx" ON "users_sessions" USING btree ("_order");
  CREATE INDEX "users_sessions_parent_id_idx" ON "users_sessions" USING btree ("_parent_id");
  CREATE INDEX "users_updated_at_idx" ON "users" USING btree ("updated_at");
  CREATE INDEX "users_created_at_idx" ON "users" USING btree ("created_at");
  CREATE UNIQUE INDEX "users_email_idx" ON "users" USING btree ("email");
  CREATE INDEX "users_rels_order_idx" ON "users_rels" USING btree ("order");
  CREATE INDEX "users_rels_parent_idx" ON "users_rels" USING btree ("parent_id");
  CREATE INDEX "users_rels_path_idx" ON "users_rels" USING btree ("path");
  CREATE INDEX "users_rels_departments_id_idx" ON "users_rels" USING btree ("departments_id");
  CREATE INDEX "receipts_content_type_idx" ON "receipts" USING btree ("content_type");
  CREATE INDEX "receipts_document_id_idx" ON "receipts" USING btree ("document_id");
  CREATE INDEX "receipts_status_idx" ON "receipts" USING btree ("status");
  CREATE INDEX "receipts_at_idx" ON "receipts" USING btree ("at");
  CREATE INDEX "outbox_content_type_idx" ON "outbox" USING btree ("content_type");
  CREATE INDEX "outbox_document_id_idx" ON "outbox" USING btree ("document_id");
  CREATE INDEX "outbox_at_idx" ON "outbox" USING btree ("at");
  CREATE UNIQUE INDEX "payload_kv_key_idx" ON "payload_kv" USING btree ("key");
  CREATE INDEX "payload_locked_documents_global_slug_idx" ON "payload_locked_documents" USING btree ("global_slug");
  CREATE INDEX "payload_locked_documents_updated_at_idx" ON "payload_locked_documents" USING btree ("updated_at");
  CREATE INDEX "payload_locked_documents_created_at_idx" ON "payload_locked_documents" USING btree ("created_at");
  CREATE INDEX "payload_locked_documents_rels_order_idx" ON "payload_locked_documents_rels" USING btree ("order");
  CREATE INDEX "payload_locked_documents_rels_parent_idx" ON "payload_locked_documents_rels" USING btree ("parent_id");
  CREATE INDEX "payload_locked_documents_rels_path_idx" ON "payload_locked_documents_rels" USING btree ("path");
  CREATE INDEX "payload_locked_documents_rels_alerts_id_idx" ON "payload_locked_documents_rels" USING btree ("alerts_id");
  CREATE INDEX "payload_locked_documents_rels_news_id_idx" ON "payload_locked_documents_rels" USING btree ("news_id");
  CREATE INDEX "payload_locked_documents_rels_circulars_id_idx" ON "payload_locked_documents_rels" USING btree ("circulars_id");
  CREATE INDEX "payload_locked_documents_rels_policies_id_idx" ON "payload_locked_documents_rels" USING btree ("policies_id");
  CREATE INDEX "payload_locked_documents_rels_documents_id_idx" ON "payload_locked_documents_rels" USING btree ("documents_id");
  CREATE INDEX "payload_locked_documents_rels_services_id_idx" ON "payload_locked_documents_rels" USING btree ("services_id");
  CREATE INDEX "payload_locked_documents_rels_projects_id_idx" ON "payload_locked_documents_rels" USING btree ("projects_id");
  CREATE INDEX "payload_locked_documents_rels_reports_id_idx" ON "payload_locked_documents_rels" USING btree ("reports_id");
  CREATE INDEX "payload_locked_documents_rels_schemes_id_idx" ON "payload_locked_documents_rels" USING btree ("schemes_id");
  CREATE INDEX "payload_locked_documents_rels_faqs_id_idx" ON "payload_locked_documents_rels" USING btree ("faqs_id");
  CREATE INDEX "payload_locked_documents_rels_events_id_idx" ON "payload_locked_documents_rels" USING btree ("events_id");
  CREATE INDEX "payload_locked_documents_rels_pages_id_idx" ON "payload_locked_documents_rels" USING btree ("pages_id");
  CREATE INDEX "payload_locked_documents_rels_guides_id_idx" ON "payload_locked_documents_rels" USING btree ("guides_id");
  CREATE INDEX "payload_locked_documents_rels_apps_id_idx" ON "payload_locked_documents_rels" USING btree ("apps_id");
  CREATE INDEX "payload_locked_documents_rels_videos_id_idx" ON "payload_locked_documents_rels" USING btree ("videos_id");
  CREATE INDEX "payload_locked_documents_rels_departments_id_idx" ON "payload_locked_documents_rels" USING btree ("departments_id");
  CREATE INDEX "payload_locked_documents_rels_offices_id_idx" ON "payload_locked_documents_rels" USING btree ("offices_id");
  CREATE INDEX "payload_locked_documents_rels_redirects_id_idx" ON "payload_locked_documents_rels" USING btree ("redirects_id");
  CREATE INDEX "payload_locked_documents_rels_navigation_id_idx" ON "payload_locked_documents_rels" USING btree ("navigation_id");
  CREATE INDEX "payload_locked_documents_rels_settings_id_idx" ON "payload_locked_documents_rels" USING btree ("settings_id");
  CREATE INDEX "payload_locked_documents_rels_media_id_idx" ON "payload_locked_documents_rels" USING btree ("media_id");
  CREATE INDEX "payload_locked_documents_rels_users_id_idx" ON "payload_locked_documents_rels" USING btree ("users_id");
  CREATE INDEX "payload_preferences_key_idx" ON "payload_preferences" USING btree ("key");
  CREATE INDEX "payload_preferences_updated_at_idx" ON "payload_preferences" USING btree ("updated_at");
  CREATE INDEX "payload_preferences_created_at_idx" ON "payload_preferences" USING btree ("created_at");
  CREATE INDEX "payload_preferences_rels_order_idx" ON "payload_preferences_rels" USING btree ("order");
  CREATE INDEX "payload_preferences_rels_parent_idx" ON "payload_preferences_rels" USING btree ("parent_id");
  CREATE INDEX "payload_preferences_rels_path_idx" ON "payload_preferences_rels" USING btree ("path");
  CREATE INDEX "payload_preferences_rels_users_id_idx" ON "payload_preferences_rels" USING btree ("users_id");
  CREATE INDEX "payload_migrations_updated_at_idx" ON "payload_migrations" USING btree ("updated_at");
  CREATE INDEX "payload_migrations_created_at_idx" ON "payload_migrations" USING btree ("created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "alerts_audience" CASCADE;
  DROP TABLE "alerts" CASCADE;
  DROP TABLE "alerts_locales" CASCADE;
  DROP TABLE "alerts_texts" CASCADE;
  DROP TABLE "alerts_rels" CASCADE;
  DROP TABLE "_alerts_v_version_audience" CASCADE;
  DROP TABLE "_alerts_v" CASCADE;
  DROP TABLE "_alerts_v_locales" CASCADE;
  DROP TABLE "_alerts_v_texts" CASCADE;
  DROP TABLE "_alerts_v_rels" CASCADE;
  DROP TABLE "news_audience" CASCADE;
  DROP TABLE "news" CASCADE;
  DROP TABLE "news_locales" CASCADE;
  DROP TABLE "news_texts" CASCADE;
  DROP TABLE "news_rels" CASCADE;
  DROP TABLE "_news_v_version_audience" CASCADE;
  DROP TABLE "_news_v" CASCADE;
  DROP TABLE "_news_v_locales" CASCADE;
  DROP TABLE "_news_v_texts" CASCADE;
  DROP TABLE "_news_v_rels" CASCADE;
  DROP TABLE "circulars_audience" CASCADE;
  DROP TABLE "circulars" CASCADE;
  DROP TABLE "circulars_locales" CASCADE;
  DROP TABLE "circulars_texts" CASCADE;
  DROP TABLE "circulars_rels" CASCADE;
  DROP TABLE "_circulars_v_version_audience" CASCADE;
  DROP TABLE "_circulars_v" CASCADE;
  DROP TABLE "_circulars_v_locales" CASCADE;
  DROP TABLE "_circulars_v_texts" CASCADE;
  DROP TABLE "_circulars_v_rels" CASCADE;
  DROP TABLE "policies_audience" CASCADE;
  DROP TABLE "policies_versions" CASCADE;
  DROP TABLE "policies_versions_locales" CASCADE;
  DROP TABLE "policies" CASCADE;
  DROP TABLE "policies_locales" CASCADE;
  DROP TABLE "policies_texts" CASCADE;
  DROP TABLE "policies_rels" CASCADE;
  DROP TABLE "_policies_v_version_audience" CASCADE;
  DROP TABLE "_policies_v_version_versions" CASCADE;
  DROP TABLE "_policies_v_version_versions_locales" CASCADE;
  DROP TABLE "_policies_v" CASCADE;
  DROP TABLE "_policies_v_locales" CASCADE;
  DROP TABLE "_policies_v_texts" CASCADE;
  DROP TABLE "_policies_v_rels" CASCADE;
  DROP TABLE "documents_audience" CASCADE;
  DROP TABLE "documents" CASCADE;
  DROP TABLE "documents_locales" CASCADE;
  DROP TABLE "documents_texts" CASCADE;
  DROP TABLE "documents_rels" CASCADE;
  DROP TABLE "_documents_v_version_audience" CASCADE;
  DROP TABLE "_documents_v" CASCADE;
  DROP TABLE "_documents_v_locales" CASCADE;
  DROP TABLE "_documents_v_texts" CASCADE;
  DROP TABLE "_documents_v_rels" CASCADE;
  DROP TABLE "services_audience" CASCADE;
  DROP TABLE "services_channels" CASCADE;
  DROP TABLE "services_documents" CASCADE;
  DROP TABLE "services_documents_locales" CASCADE;
  DROP TABLE "services_steps" CASCADE;
  DROP TABLE "services_steps_locales" CASCADE;
  DROP TABLE "services" CASCADE;
  DROP TABLE "services_locales" CASCADE;
  DROP TABLE "services_texts" CASCADE;
  DROP TABLE "services_rels" CASCADE;
  DROP TABLE "_services_v_version_audience" CASCADE;
  DROP TABLE "_services_v_version_channels" CASCADE;
  DROP TABLE "_services_v_version_documents" CASCADE;
  DROP TABLE "_services_v_version_documents_locales" CASCADE;
  DROP TABLE "_services_v_version_steps" CASCADE;
  DROP TABLE "_services_v_version_steps_locales" CASCADE;
  DROP TABLE "_services_v" CASCADE;
  DROP TABLE "_services_v_locales" CASCADE;
  DROP TABLE "_services_v_texts" CASCADE;
  DROP TABLE "_services_v_rels" CASCADE;
  DROP TABLE "projects_audience" CASCADE;
  DROP TABLE "projects_milestones" CASCADE;
  DROP TABLE "projects_milestones_locales" CASCADE;
  DROP TABLE "projects_cost_accounts" CASCADE;
  DROP TABLE "projects_cost_accounts_locales" CASCADE;
  DROP TABLE "projects" CASCADE;
  DROP TABLE "projects_locales" CASCADE;
  DROP TABLE "projects_texts" CASCADE;
  DROP TABLE "projects_rels" CASCADE;
  DROP TABLE "_projects_v_version_audience" CASCADE;
  DROP TABLE "_projects_v_version_milestones" CASCADE;
  DROP TABLE "_projects_v_version_milestones_locales" CASCADE;
  DROP TABLE "_projects_v_version_cost_accounts" CASCADE;
  DROP TABLE "_projects_v_version_cost_accounts_locales" CASCADE;
  DROP TABLE "_projects_v" CASCADE;
  DROP TABLE "_projects_v_locales" CASCADE;
  DROP TABLE "_projects_v_texts" CASCADE;
  DROP TABLE "_projects_v_rels" CASCADE;
  DROP TABLE "reports_audience" CASCADE;
  DROP TABLE "reports_milestones" CASCADE;
  DROP TABLE "reports_milestones_locales" CASCADE;
  DROP TABLE "reports_chapters" CASCADE;
  DROP TABLE "reports_chapters_locales" CASCADE;
  DROP TABLE "reports" CASCADE;
  DROP TABLE "reports_locales" CASCADE;
  DROP TABLE "reports_texts" CASCADE;
  DROP TABLE "reports_rels" CASCADE;
  DROP TABLE "_reports_v_version_audience" CASCADE;
  DROP TABLE "_reports_v_version_milestones" CASCADE;
  DROP TABLE "_reports_v_version_milestones_locales" CASCADE;
  DROP TABLE "_reports_v_version_chapters" CASCADE;
  DROP TABLE "_reports_v_version_chapters_locales" CASCADE;
  DROP TABLE "_reports_v" CASCADE;
  DROP TABLE "_reports_v_locales" CASCADE;
  DROP TABLE "_reports_v_texts" CASCADE;
  DROP TABLE "_reports_v_rels" CASCADE;
  DROP TABLE "schemes_audience" CASCADE;
  DROP TABLE "schemes_benefits" CASCADE;
  DROP TABLE "schemes_benefits_locales" CASCADE;
  DROP TABLE "schemes_eligibility" CASCADE;
  DROP TABLE "schemes_eligibility_locales" CASCADE;
  DROP TABLE "schemes_criteria_requires" CASCADE;
  DROP TABLE "schemes_criteria_marks" CASCADE;
  DROP TABLE "schemes_documents" CASCADE;
  DROP TABLE "schemes_documents_locales" CASCADE;
  DROP TABLE "schemes_steps" CASCADE;
  DROP TABLE "schemes_steps_locales" CASCADE;
  DROP TABLE "schemes" CASCADE;
  DROP TABLE "schemes_locales" CASCADE;
  DROP TABLE "schemes_texts" CASCADE;
  DROP TABLE "schemes_rels" CASCADE;
  DROP TABLE "_schemes_v_version_audience" CASCADE;
  DROP TABLE "_schemes_v_version_benefits" CASCADE;
  DROP TABLE "_schemes_v_version_benefits_locales" CASCADE;
  DROP TABLE "_schemes_v_version_eligibility" CASCADE;
  DROP TABLE "_schemes_v_version_eligibility_locales" CASCADE;
  DROP TABLE "_schemes_v_version_criteria_requires" CASCADE;
  DROP TABLE "_schemes_v_version_criteria_marks" CASCADE;
  DROP TABLE "_schemes_v_version_documents" CASCADE;
  DROP TABLE "_schemes_v_version_documents_locales" CASCADE;
  DROP TABLE "_schemes_v_version_steps" CASCADE;
  DROP TABLE "_schemes_v_version_steps_locales" CASCADE;
  DROP TABLE "_schemes_v" CASCADE;
  DROP TABLE "_schemes_v_locales" CASCADE;
  DROP TABLE "_schemes_v_texts" CASCADE;
  DROP TABLE "_schemes_v_rels" CASCADE;
  DROP TABLE "faqs_audience" CASCADE;
  DROP TABLE "faqs" CASCADE;
  DROP TABLE "faqs_locales" CASCADE;
  DROP TABLE "faqs_texts" CASCADE;
  DROP TABLE "faqs_rels" CASCADE;
  DROP TABLE "_faqs_v_version_audience" CASCADE;
  DROP TABLE "_faqs_v" CASCADE;
  DROP TABLE "_faqs_v_locales" CASCADE;
  DROP TABLE "_faqs_v_texts" CASCADE;
  DROP TABLE "_faqs_v_rels" CASCADE;
  DROP TABLE "events_audience" CASCADE;
  DROP TABLE "events" CASCADE;
  DROP TABLE "events_locales" CASCADE;
  DROP TABLE "events_texts" CASCADE;
  DROP TABLE "events_rels" CASCADE;
  DROP TABLE "_events_v_version_audience" CASCADE;
  DROP TABLE "_events_v" CASCADE;
  DROP TABLE "_events_v_locales" CASCADE;
  DROP TABLE "_events_v_texts" CASCADE;
  DROP TABLE "_events_v_rels" CASCADE;
  DROP TABLE "pages_audience" CASCADE;
  DROP TABLE "pages" CASCADE;
  DROP TABLE "pages_locales" CASCADE;
  DROP TABLE "pages_texts" CASCADE;
  DROP TABLE "pages_rels" CASCADE;
  DROP TABLE "_pages_v_version_audience" CASCADE;
  DROP TABLE "_pages_v" CASCADE;
  DROP TABLE "_pages_v_locales" CASCADE;
  DROP TABLE "_pages_v_texts" CASCADE;
  DROP TABLE "_pages_v_rels" CASCADE;
  DROP TABLE "guides_audience" CASCADE;
  DROP TABLE "guides_steps_documents" CASCADE;
  DROP TABLE "guides_steps_documents_locales" CASCADE;
  DROP TABLE "guides_steps" CASCADE;
  DROP TABLE "guides_steps_locales" CASCADE;
  DROP TABLE "guides" CASCADE;
  DROP TABLE "guides_locales" CASCADE;
  DROP TABLE "guides_texts" CASCADE;
  DROP TABLE "guides_rels" CASCADE;
  DROP TABLE "_guides_v_version_audience" CASCADE;
  DROP TABLE "_guides_v_version_steps_documents" CASCADE;
  DROP TABLE "_guides_v_version_steps_documents_locales" CASCADE;
  DROP TABLE "_guides_v_version_steps" CASCADE;
  DROP TABLE "_guides_v_version_steps_locales" CASCADE;
  DROP TABLE "_guides_v" CASCADE;
  DROP TABLE "_guides_v_locales" CASCADE;
  DROP TABLE "_guides_v_texts" CASCADE;
  DROP TABLE "_guides_v_rels" CASCADE;
  DROP TABLE "apps_audience" CASCADE;
  DROP TABLE "apps_links" CASCADE;
  DROP TABLE "apps_permissions" CASCADE;
  DROP TABLE "apps_permissions_locales" CASCADE;
  DROP TABLE "apps_versions" CASCADE;
  DROP TABLE "apps_versions_locales" CASCADE;
  DROP TABLE "apps" CASCADE;
  DROP TABLE "apps_locales" CASCADE;
  DROP TABLE "apps_texts" CASCADE;
  DROP TABLE "apps_rels" CASCADE;
  DROP TABLE "_apps_v_version_audience" CASCADE;
  DROP TABLE "_apps_v_version_links" CASCADE;
  DROP TABLE "_apps_v_version_permissions" CASCADE;
  DROP TABLE "_apps_v_version_permissions_locales" CASCADE;
  DROP TABLE "_apps_v_version_versions" CASCADE;
  DROP TABLE "_apps_v_version_versions_locales" CASCADE;
  DROP TABLE "_apps_v" CASCADE;
  DROP TABLE "_apps_v_locales" CASCADE;
  DROP TABLE "_apps_v_texts" CASCADE;
  DROP TABLE "_apps_v_rels" CASCADE;
  DROP TABLE "videos_audience" CASCADE;
  DROP TABLE "videos_captions" CASCADE;
  DROP TABLE "videos_chapters" CASCADE;
  DROP TABLE "videos_chapters_locales" CASCADE;
  DROP TABLE "videos" CASCADE;
  DROP TABLE "videos_locales" CASCADE;
  DROP TABLE "videos_texts" CASCADE;
  DROP TABLE "videos_rels" CASCADE;
  DROP TABLE "_videos_v_version_audience" CASCADE;
  DROP TABLE "_videos_v_version_captions" CASCADE;
  DROP TABLE "_videos_v_version_chapters" CASCADE;
  DROP TABLE "_videos_v_version_chapters_locales" CASCADE;
  DROP TABLE "_videos_v" CASCADE;
  DROP TABLE "_videos_v_locales" CASCADE;
  DROP TABLE "_videos_v_texts" CASCADE;
  DROP TABLE "_videos_v_rels" CASCADE;
  DROP TABLE "departments_tasks" CASCADE;
  DROP TABLE "departments_tasks_locales" CASCADE;
  DROP TABLE "departments" CASCADE;
  DROP TABLE "departments_locales" CASCADE;
  DROP TABLE "departments_texts" CASCADE;
  DROP TABLE "_departments_v_version_tasks" CASCADE;
  DROP TABLE "_departments_v_version_tasks_locales" CASCADE;
  DROP TABLE "_departments_v" CASCADE;
  DROP TABLE "_departments_v_locales" CASCADE;
  DROP TABLE "_departments_v_texts" CASCADE;
  DROP TABLE "offices_audience" CASCADE;
  DROP TABLE "offices_areas" CASCADE;
  DROP TABLE "offices_areas_locales" CASCADE;
  DROP TABLE "offices" CASCADE;
  DROP TABLE "offices_locales" CASCADE;
  DROP TABLE "offices_texts" CASCADE;
  DROP TABLE "_offices_v_version_audience" CASCADE;
  DROP TABLE "_offices_v_version_areas" CASCADE;
  DROP TABLE "_offices_v_version_areas_locales" CASCADE;
  DROP TABLE "_offices_v" CASCADE;
  DROP TABLE "_offices_v_locales" CASCADE;
  DROP TABLE "_offices_v_texts" CASCADE;
  DROP TABLE "redirects" CASCADE;
  DROP TABLE "redirects_texts" CASCADE;
  DROP TABLE "redirects_rels" CASCADE;
  DROP TABLE "_redirects_v" CASCADE;
  DROP TABLE "_redirects_v_texts" CASCADE;
  DROP TABLE "_redirects_v_rels" CASCADE;
  DROP TABLE "navigation_main" CASCADE;
  DROP TABLE "navigation_main_locales" CASCADE;
  DROP TABLE "navigation_footer_links" CASCADE;
  DROP TABLE "navigation_footer_links_locales" CASCADE;
  DROP TABLE "navigation_footer" CASCADE;
  DROP TABLE "navigation_footer_locales" CASCADE;
  DROP TABLE "navigation" CASCADE;
  DROP TABLE "navigation_rels" CASCADE;
  DROP TABLE "_navigation_v_version_main" CASCADE;
  DROP TABLE "_navigation_v_version_main_locales" CASCADE;
  DROP TABLE "_navigation_v_version_footer_links" CASCADE;
  DROP TABLE "_navigation_v_version_footer_links_locales" CASCADE;
  DROP TABLE "_navigation_v_version_footer" CASCADE;
  DROP TABLE "_navigation_v_version_footer_locales" CASCADE;
  DROP TABLE "_navigation_v" CASCADE;
  DROP TABLE "_navigation_v_rels" CASCADE;
  DROP TABLE "settings_chips" CASCADE;
  DROP TABLE "settings_chips_locales" CASCADE;
  DROP TABLE "settings_windows" CASCADE;
  DROP TABLE "settings_windows_locales" CASCADE;
  DROP TABLE "settings_figures" CASCADE;
  DROP TABLE "settings_figures_locales" CASCADE;
  DROP TABLE "settings" CASCADE;
  DROP TABLE "settings_locales" CASCADE;
  DROP TABLE "settings_rels" CASCADE;
  DROP TABLE "_settings_v_version_chips" CASCADE;
  DROP TABLE "_settings_v_version_chips_locales" CASCADE;
  DROP TABLE "_settings_v_version_windows" CASCADE;
  DROP TABLE "_settings_v_version_windows_locales" CASCADE;
  DROP TABLE "_settings_v_version_figures" CASCADE;
  DROP TABLE "_settings_v_version_figures_locales" CASCADE;
  DROP TABLE "_settings_v" CASCADE;
  DROP TABLE "_settings_v_locales" CASCADE;
  DROP TABLE "_settings_v_rels" CASCADE;
  DROP TABLE "media_language" CASCADE;
  DROP TABLE "media" CASCADE;
  DROP TABLE "media_locales" CASCADE;
  DROP TABLE "users_sessions" CASCADE;
  DROP TABLE "users" CASCADE;
  DROP TABLE "users_rels" CASCADE;
  DROP TABLE "receipts" CASCADE;
  DROP TABLE "outbox" CASCADE;
  DROP TABLE "payload_kv" CASCADE;
  DROP TABLE "payload_locked_documents" CASCADE;
  DROP TABLE "payload_locked_documents_rels" CASCADE;
  DROP TABLE "payload_preferences" CASCADE;
  DROP TABLE "payload_preferences_rels" CASCADE;
  DROP TABLE "payload_migrations" CASCADE;
  DROP TYPE "public"."_locales";
  DROP TYPE "public"."enum_alerts_audience";
  DROP TYPE "public"."enum_alerts_own_status";
  DROP TYPE "public"."enum_alerts_severity";
  DROP TYPE "public"."enum_alerts_urgency";
  DROP TYPE "public"."enum_alerts_certainty";
  DROP TYPE "public"."enum_alerts_category";
  DROP TYPE "public"."enum_alerts_status";
  DROP TYPE "public"."enum__alerts_v_version_audience";
  DROP TYPE "public"."enum__alerts_v_version_own_status";
  DROP TYPE "public"."enum__alerts_v_version_severity";
  DROP TYPE "public"."enum__alerts_v_version_urgency";
  DROP TYPE "public"."enum__alerts_v_version_certainty";
  DROP TYPE "public"."enum__alerts_v_version_category";
  DROP TYPE "public"."enum__alerts_v_version_status";
  DROP TYPE "public"."enum__alerts_v_published_locale";
  DROP TYPE "public"."enum_news_audience";
  DROP TYPE "public"."enum_news_kind";
  DROP TYPE "public"."enum_news_status";
  DROP TYPE "public"."enum__news_v_version_audience";
  DROP TYPE "public"."enum__news_v_version_kind";
  DROP TYPE "public"."enum__news_v_version_status";
  DROP TYPE "public"."enum__news_v_published_locale";
  DROP TYPE "public"."enum_circulars_audience";
  DROP TYPE "public"."enum_circulars_kind";
  DROP TYPE "public"."enum_circulars_status";
  DROP TYPE "public"."enum__circulars_v_version_audience";
  DROP TYPE "public"."enum__circulars_v_version_kind";
  DROP TYPE "public"."enum__circulars_v_version_status";
  DROP TYPE "public"."enum__circulars_v_published_locale";
  DROP TYPE "public"."enum_policies_audience";
  DROP TYPE "public"."enum_policies_kind";
  DROP TYPE "public"."enum_policies_status";
  DROP TYPE "public"."enum__policies_v_version_audience";
  DROP TYPE "public"."enum__policies_v_version_kind";
  DROP TYPE "public"."enum__policies_v_version_status";
  DROP TYPE "public"."enum__policies_v_published_locale";
  DROP TYPE "public"."enum_documents_audience";
  DROP TYPE "public"."enum_documents_kind";
  DROP TYPE "public"."enum_documents_status";
  DROP TYPE "public"."enum__documents_v_version_audience";
  DROP TYPE "public"."enum__documents_v_version_kind";
  DROP TYPE "public"."enum__documents_v_version_status";
  DROP TYPE "public"."enum__documents_v_published_locale";
  DROP TYPE "public"."enum_services_audience";
  DROP TYPE "public"."enum_services_channels";
  DROP TYPE "public"."enum_services_category";
  DROP TYPE "public"."enum_services_status";
  DROP TYPE "public"."enum__services_v_version_audience";
  DROP TYPE "public"."enum__services_v_version_channels";
  DROP TYPE "public"."enum__services_v_version_category";
  DROP TYPE "public"."enum__services_v_version_status";
  DROP TYPE "public"."enum__services_v_published_locale";
  DROP TYPE "public"."enum_projects_audience";
  DROP TYPE "public"."enum_projects_milestones_precision";
  DROP TYPE "public"."enum_projects_milestones_state";
  DROP TYPE "public"."enum_projects_cost_accounts_precision";
  DROP TYPE "public"."enum_projects_own_status";
  DROP TYPE "public"."enum_projects_theme";
  DROP TYPE "public"."enum_projects_state_on_precision";
  DROP TYPE "public"."enum_projects_status";
  DROP TYPE "public"."enum__projects_v_version_audience";
  DROP TYPE "public"."enum__projects_v_version_milestones_precision";
  DROP TYPE "public"."enum__projects_v_version_milestones_state";
  DROP TYPE "public"."enum__projects_v_version_cost_accounts_precision";
  DROP TYPE "public"."enum__projects_v_version_own_status";
  DROP TYPE "public"."enum__projects_v_version_theme";
  DROP TYPE "public"."enum__projects_v_version_state_on_precision";
  DROP TYPE "public"."enum__projects_v_version_status";
  DROP TYPE "public"."enum__projects_v_published_locale";
  DROP TYPE "public"."enum_reports_audience";
  DROP TYPE "public"."enum_reports_milestones_precision";
  DROP TYPE "public"."enum_reports_milestones_state";
  DROP TYPE "public"."enum_reports_own_status";
  DROP TYPE "public"."enum_reports_status";
  DROP TYPE "public"."enum__reports_v_version_audience";
  DROP TYPE "public"."enum__reports_v_version_milestones_precision";
  DROP TYPE "public"."enum__reports_v_version_milestones_state";
  DROP TYPE "public"."enum__reports_v_version_own_status";
  DROP TYPE "public"."enum__reports_v_version_status";
  DROP TYPE "public"."enum__reports_v_published_locale";
  DROP TYPE "public"."enum_schemes_audience";
  DROP TYPE "public"."enum_schemes_benefits_kind";
  DROP TYPE "public"."enum_schemes_benefits_frequency";
  DROP TYPE "public"."enum_schemes_criteria_requires";
  DROP TYPE "public"."enum_schemes_criteria_marks_applicants";
  DROP TYPE "public"."enum_schemes_group";
  DROP TYPE "public"."enum_schemes_phase";
  DROP TYPE "public"."enum_schemes_criteria_gender";
  DROP TYPE "public"."enum_schemes_aadhaar";
  DROP TYPE "public"."enum_schemes_status";
  DROP TYPE "public"."enum__schemes_v_version_audience";
  DROP TYPE "public"."enum__schemes_v_version_benefits_kind";
  DROP TYPE "public"."enum__schemes_v_version_benefits_frequency";
  DROP TYPE "public"."enum__schemes_v_version_criteria_requires";
  DROP TYPE "public"."enum__schemes_v_version_criteria_marks_applicants";
  DROP TYPE "public"."enum__schemes_v_version_group";
  DROP TYPE "public"."enum__schemes_v_version_phase";
  DROP TYPE "public"."enum__schemes_v_version_criteria_gender";
  DROP TYPE "public"."enum__schemes_v_version_aadhaar";
  DROP TYPE "public"."enum__schemes_v_version_status";
  DROP TYPE "public"."enum__schemes_v_published_locale";
  DROP TYPE "public"."enum_faqs_audience";
  DROP TYPE "public"."enum_faqs_topic";
  DROP TYPE "public"."enum_faqs_status";
  DROP TYPE "public"."enum__faqs_v_version_audience";
  DROP TYPE "public"."enum__faqs_v_version_topic";
  DROP TYPE "public"."enum__faqs_v_version_status";
  DROP TYPE "public"."enum__faqs_v_published_locale";
  DROP TYPE "public"."enum_events_audience";
  DROP TYPE "public"."enum_events_repeats";
  DROP TYPE "public"."enum_events_kind";
  DROP TYPE "public"."enum_events_status";
  DROP TYPE "public"."enum__events_v_version_audience";
  DROP TYPE "public"."enum__events_v_version_repeats";
  DROP TYPE "public"."enum__events_v_version_kind";
  DROP TYPE "public"."enum__events_v_version_status";
  DROP TYPE "public"."enum__events_v_published_locale";
  DROP TYPE "public"."enum_pages_audience";
  DROP TYPE "public"."enum_pages_group";
  DROP TYPE "public"."enum_pages_status";
  DROP TYPE "public"."enum__pages_v_version_audience";
  DROP TYPE "public"."enum__pages_v_version_group";
  DROP TYPE "public"."enum__pages_v_version_status";
  DROP TYPE "public"."enum__pages_v_published_locale";
  DROP TYPE "public"."enum_guides_audience";
  DROP TYPE "public"."enum_guides_status";
  DROP TYPE "public"."enum__guides_v_version_audience";
  DROP TYPE "public"."enum__guides_v_version_status";
  DROP TYPE "public"."enum__guides_v_published_locale";
  DROP TYPE "public"."enum_apps_audience";
  DROP TYPE "public"."enum_apps_links_platform";
  DROP TYPE "public"."enum_apps_permissions_permission";
  DROP TYPE "public"."enum_apps_kind";
  DROP TYPE "public"."enum_apps_availability";
  DROP TYPE "public"."enum_apps_account";
  DROP TYPE "public"."enum_apps_data_flow";
  DROP TYPE "public"."enum_apps_endorsement";
  DROP TYPE "public"."enum_apps_status";
  DROP TYPE "public"."enum__apps_v_version_audience";
  DROP TYPE "public"."enum__apps_v_version_links_platform";
  DROP TYPE "public"."enum__apps_v_version_permissions_permission";
  DROP TYPE "public"."enum__apps_v_version_kind";
  DROP TYPE "public"."enum__apps_v_version_availability";
  DROP TYPE "public"."enum__apps_v_version_account";
  DROP TYPE "public"."enum__apps_v_version_data_flow";
  DROP TYPE "public"."enum__apps_v_version_endorsement";
  DROP TYPE "public"."enum__apps_v_version_status";
  DROP TYPE "public"."enum__apps_v_published_locale";
  DROP TYPE "public"."enum_videos_audience";
  DROP TYPE "public"."enum_videos_captions_language";
  DROP TYPE "public"."enum_videos_status";
  DROP TYPE "public"."enum__videos_v_version_audience";
  DROP TYPE "public"."enum__videos_v_version_captions_language";
  DROP TYPE "public"."enum__videos_v_version_status";
  DROP TYPE "public"."enum__videos_v_published_locale";
  DROP TYPE "public"."enum_departments_status";
  DROP TYPE "public"."enum__departments_v_version_status";
  DROP TYPE "public"."enum__departments_v_published_locale";
  DROP TYPE "public"."enum_offices_audience";
  DROP TYPE "public"."enum_offices_kind";
  DROP TYPE "public"."enum_offices_status";
  DROP TYPE "public"."enum__offices_v_version_audience";
  DROP TYPE "public"."enum__offices_v_version_kind";
  DROP TYPE "public"."enum__offices_v_version_status";
  DROP TYPE "public"."enum__offices_v_published_locale";
  DROP TYPE "public"."enum_redirects_own_status";
  DROP TYPE "public"."enum_redirects_status";
  DROP TYPE "public"."enum__redirects_v_version_own_status";
  DROP TYPE "public"."enum__redirects_v_version_status";
  DROP TYPE "public"."enum__redirects_v_published_locale";
  DROP TYPE "public"."enum_navigation_status";
  DROP TYPE "public"."enum__navigation_v_version_status";
  DROP TYPE "public"."enum__navigation_v_published_locale";
  DROP TYPE "public"."enum_settings_windows_icon";
  DROP TYPE "public"."enum_settings_status";
  DROP TYPE "public"."enum__settings_v_version_windows_icon";
  DROP TYPE "public"."enum__settings_v_version_status";
  DROP TYPE "public"."enum__settings_v_published_locale";
  DROP TYPE "public"."enum_media_language";
  DROP TYPE "public"."enum_users_role";
  DROP TYPE "public"."enum_receipts_status";
  DROP TYPE "public"."enum_outbox_operation";`)
}
