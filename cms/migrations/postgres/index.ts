import * as migration_20261125_044924_initial from './20261125_044924_initial.ts';
import * as migration_20261125_234953_schedules from './20261125_234953_schedules.ts';
import * as migration_20261126_000322_imports from './20261126_000322_imports.ts';
import * as migration_20261126_050511_languages_by_document from './20261126_050511_languages_by_document.ts';
import * as migration_20261126_124609_values_by_document from './20261126_124609_values_by_document.ts';
import * as migration_20261127_152454_file_versions from './20261127_152454_file_versions.ts';
import * as migration_20261127_161149_without_locks from './20261127_161149_without_locks.ts';
import * as migration_20261127_161232_last_saves from './20261127_161232_last_saves.ts';
import * as migration_20261127_162540_events_month_only_apply_by from './20261127_162540_events_month_only_apply_by.ts';
import * as migration_20261127_163645_published_numbers from './20261127_163645_published_numbers.ts';
import * as migration_20261128_035403_grievance_configuration from './20261128_035403_grievance_configuration.ts';
import * as migration_20261128_063354_staff_persons from './20261128_063354_staff_persons.ts';
import * as migration_20261128_064032_embed_origins from './20261128_064032_embed_origins.ts';
import * as migration_20261128_095120_disabled_at_desk from './20261128_095120_disabled_at_desk.ts';
import * as migration_20261128_124649_grievance_questions from './20261128_124649_grievance_questions.ts';
import * as migration_20261128_193720_photographs_and_application_days from './20261128_193720_photographs_and_application_days.ts';
import * as migration_20261128_200314_search_terms from './20261128_200314_search_terms.ts';
import * as migration_20261128_200826_places from './20261128_200826_places.ts';
import * as migration_20261128_213435_alert_topics from './20261128_213435_alert_topics.ts';
import * as migration_20261128_220558_places_drawn from './20261128_220558_places_drawn.ts';
import * as migration_20261129_005609_review_links from './20261129_005609_review_links.ts';
import * as migration_20261129_014118_handovers from './20261129_014118_handovers.ts';
import * as migration_20261129_020943_service_rank from './20261129_020943_service_rank.ts';
import * as migration_20261129_040814_withdrawals from './20261129_040814_withdrawals.ts';
import * as migration_20261129_073203_acts from './20261129_073203_acts.ts';
import * as migration_20261129_080430_public_changes from './20261129_080430_public_changes.ts';
import * as migration_20261129_082323_links from './20261129_082323_links.ts';
import * as migration_20261129_104935_translations_behind from './20261129_104935_translations_behind.ts';
import * as migration_20261129_111724_notes_for_the_checker from './20261129_111724_notes_for_the_checker.ts';
import * as migration_20261129_114135_import_jobs from './20261129_114135_import_jobs.ts';
import * as migration_20261129_115346_saved_views_and_links from './20261129_115346_saved_views_and_links.ts';
import * as migration_20261129_122723_schedule_withdrawals from './20261129_122723_schedule_withdrawals.ts';
import * as migration_20261129_180937_authenticators from './20261129_180937_authenticators.ts';
import * as migration_20261129_183822_version_writers from './20261129_183822_version_writers.ts';

export const migrations = [
  {
    up: migration_20261125_044924_initial.up,
    down: migration_20261125_044924_initial.down,
    name: '20261125_044924_initial',
  },
  {
    up: migration_20261125_234953_schedules.up,
    down: migration_20261125_234953_schedules.down,
    name: '20261125_234953_schedules',
  },
  {
    up: migration_20261126_000322_imports.up,
    down: migration_20261126_000322_imports.down,
    name: '20261126_000322_imports',
  },
  {
    up: migration_20261126_050511_languages_by_document.up,
    down: migration_20261126_050511_languages_by_document.down,
    name: '20261126_050511_languages_by_document',
  },
  {
    up: migration_20261126_124609_values_by_document.up,
    down: migration_20261126_124609_values_by_document.down,
    name: '20261126_124609_values_by_document',
  },
  {
    up: migration_20261127_152454_file_versions.up,
    down: migration_20261127_152454_file_versions.down,
    name: '20261127_152454_file_versions',
  },
  {
    up: migration_20261127_161149_without_locks.up,
    down: migration_20261127_161149_without_locks.down,
    name: '20261127_161149_without_locks',
  },
  {
    up: migration_20261127_161232_last_saves.up,
    down: migration_20261127_161232_last_saves.down,
    name: '20261127_161232_last_saves',
  },
  {
    up: migration_20261127_162540_events_month_only_apply_by.up,
    down: migration_20261127_162540_events_month_only_apply_by.down,
    name: '20261127_162540_events_month_only_apply_by',
  },
  {
    up: migration_20261127_163645_published_numbers.up,
    down: migration_20261127_163645_published_numbers.down,
    name: '20261127_163645_published_numbers',
  },
  {
    up: migration_20261128_035403_grievance_configuration.up,
    down: migration_20261128_035403_grievance_configuration.down,
    name: '20261128_035403_grievance_configuration',
  },
  {
    up: migration_20261128_063354_staff_persons.up,
    down: migration_20261128_063354_staff_persons.down,
    name: '20261128_063354_staff_persons',
  },
  {
    up: migration_20261128_064032_embed_origins.up,
    down: migration_20261128_064032_embed_origins.down,
    name: '20261128_064032_embed_origins',
  },
  {
    up: migration_20261128_095120_disabled_at_desk.up,
    down: migration_20261128_095120_disabled_at_desk.down,
    name: '20261128_095120_disabled_at_desk',
  },
  {
    up: migration_20261128_124649_grievance_questions.up,
    down: migration_20261128_124649_grievance_questions.down,
    name: '20261128_124649_grievance_questions',
  },
  {
    up: migration_20261128_193720_photographs_and_application_days.up,
    down: migration_20261128_193720_photographs_and_application_days.down,
    name: '20261128_193720_photographs_and_application_days',
  },
  {
    up: migration_20261128_200314_search_terms.up,
    down: migration_20261128_200314_search_terms.down,
    name: '20261128_200314_search_terms',
  },
  {
    up: migration_20261128_200826_places.up,
    down: migration_20261128_200826_places.down,
    name: '20261128_200826_places',
  },
  {
    up: migration_20261128_213435_alert_topics.up,
    down: migration_20261128_213435_alert_topics.down,
    name: '20261128_213435_alert_topics',
  },
  {
    up: migration_20261128_220558_places_drawn.up,
    down: migration_20261128_220558_places_drawn.down,
    name: '20261128_220558_places_drawn',
  },
  {
    up: migration_20261129_005609_review_links.up,
    down: migration_20261129_005609_review_links.down,
    name: '20261129_005609_review_links',
  },
  {
    up: migration_20261129_014118_handovers.up,
    down: migration_20261129_014118_handovers.down,
    name: '20261129_014118_handovers',
  },
  {
    up: migration_20261129_020943_service_rank.up,
    down: migration_20261129_020943_service_rank.down,
    name: '20261129_020943_service_rank',
  },
  {
    up: migration_20261129_040814_withdrawals.up,
    down: migration_20261129_040814_withdrawals.down,
    name: '20261129_040814_withdrawals',
  },
  {
    up: migration_20261129_073203_acts.up,
    down: migration_20261129_073203_acts.down,
    name: '20261129_073203_acts',
  },
  {
    up: migration_20261129_080430_public_changes.up,
    down: migration_20261129_080430_public_changes.down,
    name: '20261129_080430_public_changes',
  },
  {
    up: migration_20261129_082323_links.up,
    down: migration_20261129_082323_links.down,
    name: '20261129_082323_links',
  },
  {
    up: migration_20261129_104935_translations_behind.up,
    down: migration_20261129_104935_translations_behind.down,
    name: '20261129_104935_translations_behind',
  },
  {
    up: migration_20261129_111724_notes_for_the_checker.up,
    down: migration_20261129_111724_notes_for_the_checker.down,
    name: '20261129_111724_notes_for_the_checker',
  },
  {
    up: migration_20261129_114135_import_jobs.up,
    down: migration_20261129_114135_import_jobs.down,
    name: '20261129_114135_import_jobs',
  },
  {
    up: migration_20261129_115346_saved_views_and_links.up,
    down: migration_20261129_115346_saved_views_and_links.down,
    name: '20261129_115346_saved_views_and_links',
  },
  {
    up: migration_20261129_122723_schedule_withdrawals.up,
    down: migration_20261129_122723_schedule_withdrawals.down,
    name: '20261129_122723_schedule_withdrawals',
  },
  {
    up: migration_20261129_180937_authenticators.up,
    down: migration_20261129_180937_authenticators.down,
    name: '20261129_180937_authenticators',
  },
  {
    up: migration_20261129_183822_version_writers.up,
    down: migration_20261129_183822_version_writers.down,
    name: '20261129_183822_version_writers'
  },
];
