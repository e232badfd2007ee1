import { auditAnchorsDescription } from '../audit-anchors/audit-anchors.openapi.ts';
import { benefitsDescription } from '../benefits/benefits.openapi.ts';
import { changesDescription } from '../changes/changes.openapi.ts';
import { citizensDescription } from '../citizens/citizens.openapi.ts';
import { dashboardDescription } from '../dashboard/dashboard.openapi.ts';
import { deskDescription } from '../desk/desk.openapi.ts';
import { embedDescription } from '../embed/embed.openapi.ts';
import { grievancesDescription } from '../grievances/grievances.openapi.ts';
import { notifyDescription } from '../notify/notify.openapi.ts';
import { officesDescription } from '../offices/offices.openapi.ts';
import { open311Description } from '../open311/open311.openapi.ts';
import { paymentsDescription } from '../payments/payments.openapi.ts';
import { publicReportsDescription } from '../public-reports/public-reports.openapi.ts';
import { remarksDescription } from '../remarks/remarks.openapi.ts';
import { searchDescription } from '../search/search.openapi.ts';
import { telemetryDescription } from '../telemetry/telemetry.openapi.ts';
import { staffDescription } from '../staff/staff.openapi.ts';
import type { FeatureDescription } from './describe.ts';
import { openApiDescription } from './openapi.openapi.ts';

/**
 * By the folder of the function. A new function with a path must be added here; a test ensures it.
 */
export const descriptions: Record<string, FeatureDescription> = {
  'audit-anchors': auditAnchorsDescription,
  benefits: benefitsDescription,
  changes: changesDescription,
  citizens: citizensDescription,
  dashboard: dashboardDescription,
  desk: deskDescription,
  embed: embedDescription,
  grievances: grievancesDescription,
  notify: notifyDescription,
  offices: officesDescription,
  open311: open311Description,
  openapi: openApiDescription,
  payments: paymentsDescription,
  'public-reports': publicReportsDescription,
  remarks: remarksDescription,
  search: searchDescription,
  staff: staffDescription,
  telemetry: telemetryDescription,
};
