import type { Migrations } from '@pune/database';
import type { SharedTables } from '@pune/database/shared';
import { FIRST_CATEGORIES } from './categories.ts';

/** The tables as code sees them. Times are ISO 8601 texts in UTC, which sort as they pass. */
export interface GrievanceTables extends SharedTables {
  grievance_categories: { code: string; department_slug: string; acknowledge_hours: number; resolve_hours: number; active: number };
  grievances: {
    id: string; number: string; secret_hash: string; status: string; category: string; department_slug: string; office_id: string | null; layer_version: string;
    area: string | null; landmark: string | null; latitude: number | null; longitude: number | null; description: string; mobile: string | null; photo_key: string | null;
    language: string; channel: string; submitted_at: string; acknowledge_by: string; acknowledged_at: string | null; resolve_by: string; resolved_at: string | null;
  };
  grievance_events: { grievance_id: string; step: number; event: string; status: string; at: string; by: string };
  grievance_ward_layers: { version: number; name: string; imported_at: string; geojson: string };
}

export const grievanceMigrations: Migrations = {
  '2026-11-25-file-grievances': {
    up: async (db) => {
      await db.schema.createTable('grievance_categories')
        .addColumn('code', 'text', (column) => column.primaryKey()).addColumn('department_slug', 'text', (column) => column.notNull())
        .addColumn('acknowledge_hours', 'integer', (column) => column.notNull()).addColumn('resolve_hours', 'integer', (column) => column.notNull())
        .addColumn('active', 'integer', (column) => column.notNull().defaultTo(1)).execute();
      await db.insertInto('grievance_categories').values(FIRST_CATEGORIES.map((category) => ({
        code: category.code, department_slug: category.departmentSlug, acknowledge_hours: category.acknowledgeHours, resolve_hours: category.resolveHours,
      }))).execute();

      let grievances = db.schema.createTable('grievances').addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('number', 'text', (column) => column.notNull().unique()).addColumn('secret_hash', 'text', (column) => column.notNull().unique())
        .addColumn('category', 'text', (column) => column.notNull().references('grievance_categories.code'));
      for (const name of ['status', 'department_slug', 'layer_version', 'description', 'language', 'channel', 'submitted_at', 'acknowledge_by', 'resolve_by'])
        grievances = grievances.addColumn(name, 'text', (column) => column.notNull());
      for (const name of ['office_id', 'area', 'landmark', 'mobile', 'photo_key', 'acknowledged_at', 'resolved_at']) grievances = grievances.addColumn(name, 'text');
      await grievances.addColumn('latitude', 'double precision').addColumn('longitude', 'double precision').execute();

      await db.schema.createTable('grievance_events')
        .addColumn('grievance_id', 'text', (column) => column.notNull().references('grievances.id')).addColumn('step', 'integer', (column) => column.notNull())
        .addColumn('event', 'text', (column) => column.notNull()).addColumn('status', 'text', (column) => column.notNull())
        .addColumn('at', 'text', (column) => column.notNull()).addColumn('by', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('grievance_events_pk', ['grievance_id', 'step']).execute();

      await db.schema.createTable('grievance_ward_layers')
        .addColumn('version', 'integer', (column) => column.primaryKey()).addColumn('name', 'text', (column) => column.notNull())
        .addColumn('imported_at', 'text', (column) => column.notNull()).addColumn('geojson', 'text', (column) => column.notNull()).execute();
    },
  },
};
