import type { Collections } from '@pune/content';
import type { IconName } from '@pune/ui/icons';

type WindowIcon = Collections['settings']['data']['windows'][number]['icon'];

/** The drawing of each icon that an editor may choose. */
export const WINDOW_ICON: Record<WindowIcon, IconName> = {
  pay: 'rupee',
  report: 'camera',
  apply: 'file',
  track: 'track',
  office: 'pin',
  event: 'cal',
  document: 'book',
  search: 'search',
};
