import type { Report } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import { reportFileSlugs } from './reports.files.ts';
import { systemReports } from './reports.systems.examples.ts';
import { workReports } from './reports.works.examples.ts';

export const reportExamples: Example<Report>[] = [...workReports, ...systemReports].map(
  (report) => ({
    ...report,
    portals: ['smart-city', 'pmc'],
    attachments: reportFileSlugs(report.slug),
  }),
);
