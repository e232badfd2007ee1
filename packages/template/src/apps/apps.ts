import type { Collections, Locale } from '@pune/content';
import { formatNumber } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';

type App = Collections['apps']['data'];
type Reason = NonNullable<App['privacy']>['reasons'][number];

export const APP_KINDS = ['municipal', 'national'] as const;
export const ENDORSEMENTS = ['endorsed', 'under-review', 'submitted', 'withdrawn'] as const;
export const GRADES = ['A', 'B', 'C', 'D', 'E'] as const;

/** The colour of an endorsement's tag. The word in the tag carries the same information. */
export const ENDORSEMENT_TONE: Record<(typeof ENDORSEMENTS)[number], string> = {
  endorsed: 'ok',
  'under-review': 'warn',
  submitted: 'stale',
  withdrawn: 'bad',
};

/** A reason of the privacy score as text: `Needs permission: Location`. */
export function reasonText(reason: Reason, locale: Locale): string {
  const T = t(locale);
  switch (reason.about) {
    case 'permission': {
      const permission = T(`apps:permission_${reason.permission}`);
      return reason.optional
        ? T('apps:reason_permission_optional', { permission })
        : T('apps:reason_permission', { permission });
    }
    case 'trackers':
      return reason.trackers === null
        ? T('apps:reason_trackers_unknown')
        : T('apps:reason_trackers', {
            count: reason.trackers,
            trackers: formatNumber(reason.trackers, locale),
          });
    case 'account':
      return T(`apps:reason_account_${reason.account}`);
    case 'dataFlow':
      return T(`apps:reason_dataFlow_${reason.dataFlow}`);
  }
}

/** `Android, Website` */
export const platformNames = (platforms: readonly string[], locale: Locale): string =>
  [...new Set(platforms)]
    .map((platform) => t(locale)(`apps:platform_${platform as 'web'}`))
    .join(', ');
