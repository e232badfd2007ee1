import type documents from './messages/documents.en.ts';
import type policies from './messages/policies.en.ts';
import type audiences from './messages/audiences.en.ts';
import type alerts from './messages/alerts.en.ts';
import type home from './messages/home.en.ts';
import type news from './messages/news.en.ts';
import type grievances from './messages/grievances.en.ts';
import type apps from './messages/apps.en.ts';
import type guides from './messages/guides.en.ts';
import type videos from './messages/videos.en.ts';
import type functions from './messages/functions.en.ts';
import type accountability from './messages/accountability.en.ts';
import type dashboard from './messages/dashboard.en.ts';
import type desk from './messages/desk.en.ts';
import type telemetry from './messages/telemetry.en.ts';
import type host from './messages/host.en.ts';
import type benefits from './messages/benefits.en.ts';
import type citizens from './messages/citizens.en.ts';
import type moderation from './messages/moderation.en.ts';
import type notify from './messages/notify.en.ts';
import type payments from './messages/payments.en.ts';
import type system from './messages/system.en.ts';
import type prober from './messages/prober.en.ts';
import type portal from './messages/portal.en.ts';
import type registers from './messages/registers.en.ts';
import type faqs from './messages/faqs.en.ts';
import type schemes from './messages/schemes.en.ts';
import type events from './messages/events.en.ts';
import type offices from './messages/offices.en.ts';
import type places from './messages/places.en.ts';
import type projects from './messages/projects.en.ts';
import type reports from './messages/reports.en.ts';
import type publicReports from './messages/public-reports.en.ts';
import type search from './messages/search.en.ts';
import type open311 from './messages/open311.en.ts';
import type staff from './messages/staff.en.ts';

/**
 * The messages by feature, one file for each language; English defines the keys. A new feature adds
 * a line here and three to `server.ts`.
 */
export interface Messages {
  portal: typeof portal;
  audiences: typeof audiences;
  alerts: typeof alerts;
  home: typeof home;
  news: typeof news;
  grievances: typeof grievances;
  schemes: typeof schemes;
  faqs: typeof faqs;
  search: typeof search;
  registers: typeof registers;
  apps: typeof apps;
  guides: typeof guides;
  videos: typeof videos;
  documents: typeof documents;
  policies: typeof policies;
  events: typeof events;
  offices: typeof offices;
  places: typeof places;
  projects: typeof projects;
  reports: typeof reports;
  'public-reports': typeof publicReports;
  functions: typeof functions;
  accountability: typeof accountability;
  dashboard: typeof dashboard;
  desk: typeof desk;
  telemetry: typeof telemetry;
  host: typeof host;
  citizens: typeof citizens;
  moderation: typeof moderation;
  notify: typeof notify;
  payments: typeof payments;
  prober: typeof prober;
  system: typeof system;
  benefits: typeof benefits;
  open311: typeof open311;
  staff: typeof staff;
}
