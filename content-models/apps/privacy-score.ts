import type { Account, DataFlow, Permission } from './apps.values.ts';

/** The demands of an app on its users. */
export interface PrivacyFacts {
  /** True if the app also works without the permission. */
  permissions: readonly { permission: Permission; optional: boolean }[];
  /** The number of companies whose trackers the app contains; `null` if it has not been counted. */
  trackers: number | null;
  account: Account;
  dataFlow: DataFlow;
}

export type Grade = 'A' | 'B' | 'C' | 'D' | 'E';

/** A reason for points of the score: permissions in order, then trackers, account and data. */
export type Reason =
  | { about: 'permission'; permission: Permission; optional: boolean; points: number }
  | { about: 'trackers'; trackers: number | null; points: number }
  | { about: 'account'; account: Account; points: number }
  | { about: 'dataFlow'; dataFlow: DataFlow; points: number };

export interface PrivacyScore {
  grade: Grade;
  /** Fewer points are better. */
  points: number;
  /** The reasons with points, most points first. */
  reasons: Reason[];
}

/** The points of a mandatory permission; an optional permission has half of them, rounded up. */
const PERMISSION_POINTS: Record<Permission, number> = {
  location: 6,
  microphone: 6,
  contacts: 6,
  sms: 6,
  camera: 4,
  phone: 4,
  calendar: 4,
  files: 2,
  biometrics: 2,
  bluetooth: 2,
  notifications: 0,
};
const TRACKER_POINTS = 5;
/** The number of trackers assumed for an app that has not been examined. */
const TRACKERS_SUPPOSED = 2;
const ACCOUNT_POINTS: Record<Account, number> = { none: 0, optional: 2, required: 5 };
const DATA_FLOW_POINTS: Record<DataFlow, number> = {
  stays: 0,
  publisher: 4,
  unknown: 8,
  others: 12,
};

/** The maximum points of each grade; the last grade has no maximum. */
const GRADES: readonly (readonly [Grade, number])[] = [
  ['A', 6],
  ['B', 14],
  ['C', 24],
  ['D', 36],
];

const permissionPoints = (permission: Permission, optional: boolean): number =>
  optional ? Math.ceil(PERMISSION_POINTS[permission] / 2) : PERMISSION_POINTS[permission];

/** Removes duplicate permissions. A permission counts as mandatory if one of its entries is. */
function strictest(permissions: PrivacyFacts['permissions']): Map<Permission, boolean> {
  const asked = new Map<Permission, boolean>();
  for (const { permission, optional } of permissions)
    asked.set(permission, optional && (asked.get(permission) ?? true));
  return asked;
}

/**
 * Computes the privacy score of an app, from A (asks for next to nothing) to E. It adds points, so
 * an additional demand never improves the grade.
 */
export function privacyScore({
  permissions,
  trackers,
  account,
  dataFlow,
}: PrivacyFacts): PrivacyScore {
  const all: Reason[] = [
    ...[...strictest(permissions)].map(([permission, optional]): Reason => ({
      about: 'permission',
      permission,
      optional,
      points: permissionPoints(permission, optional),
    })),
    { about: 'trackers', trackers, points: (trackers ?? TRACKERS_SUPPOSED) * TRACKER_POINTS },
    { about: 'account', account, points: ACCOUNT_POINTS[account] },
    { about: 'dataFlow', dataFlow, points: DATA_FLOW_POINTS[dataFlow] },
  ];
  const reasons = all
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points || keyOf(a).localeCompare(keyOf(b)));
  const points = reasons.reduce((sum, reason) => sum + reason.points, 0);
  return { grade: GRADES.find(([, most]) => points <= most)?.[0] ?? 'E', points, reasons };
}

const keyOf = (reason: Reason): string =>
  reason.about === 'permission' ? `permission ${reason.permission}` : reason.about;
