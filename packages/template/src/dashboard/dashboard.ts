import { KPIS } from '@pune/dashboard/constants';
import type { Locale } from '@pune/content';
import { formatNumber, withUnit } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import type { TilePlan } from './dashboard.tile.tsx';

/** @returns the static facts of each tile, without its figure */
export function tilePlans(locale: Locale, channel: 'web' | 'embed'): TilePlan[] {
  const T = t(locale);
  return KPIS.map(({ id, group, unit, direction, target, owner }) => {
    const value = withUnit(formatNumber(target.value, locale), T(`dashboard:unit_${unit}`));
    return {
      id,
      group,
      name: T(`dashboard:kpi_${id}`),
      target:
        target.kind === 'sample'
          ? T(`dashboard:target_sample_${direction}`, { value })
          : T(`dashboard:target_official_${id}` as 'dashboard:target_official_air_quality', {
              value,
            }),
      owner: T('dashboard:owner', { owner: T(`dashboard:owner_${owner}`) }),
      href: `/api/dashboard/tiles/${id}?lang=${locale}${channel === 'embed' ? '&embed=1' : ''}`,
    };
  });
}
