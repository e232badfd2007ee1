import en from '@pune/i18n/messages/map.en.ts';
import hi from '@pune/i18n/messages/map.hi.ts';
import mr from '@pune/i18n/messages/map.mr.ts';
import type { Locale } from '@pune/i18n';

export type MapWords = Record<keyof typeof en, string>;
const WORDS: Record<Locale, MapWords> = { en, mr, hi };

/** The words of the map, which its script brings along: pages carry those of the button alone. */
export const wordsOf = (locale: Locale): MapWords => WORDS[locale];

/** One of the words of the map. */
export const wordOf = (locale: Locale, key: keyof MapWords): string => WORDS[locale][key];

/** The texts of the library's controls. */
const CONTROLS: Readonly<Record<string, keyof MapWords>> = {
  'Map.Title': 'title',
  'Popup.Close': 'close',
  'NavigationControl.ZoomIn': 'zoom_in',
  'NavigationControl.ZoomOut': 'zoom_out',
  'CooperativeGesturesHandler.WindowsHelpText': 'gesture_ctrl',
  'CooperativeGesturesHandler.MacHelpText': 'gesture_command',
  'CooperativeGesturesHandler.MobileHelpText': 'gesture_touch',
};
export const controlTexts = (words: MapWords): Record<string, string> =>
  Object.fromEntries(Object.entries(CONTROLS).map(([control, key]) => [control, words[key]]));
