import type { Localized } from '../examples.ts';

/** Titles of the portals' own videos, by slug. */
export const FILM_TITLES: Record<string, Localized<string>> = {
  'how-to-report-a-problem': {
    en: 'How to report a problem',
    mr: 'तक्रार कशी नोंदवावी',
    hi: 'शिकायत कैसे दर्ज करें',
  },
  'wet-and-dry-waste': { en: 'Wet and dry waste', mr: 'ओला आणि सुका कचरा', hi: 'गीला और सूखा कचरा' },
  'pay-safely-by-phone': {
    en: 'Pay safely by phone',
    mr: 'फोनवरून सुरक्षितपणे पैसे भरा',
    hi: 'फ़ोन से सुरक्षित भुगतान करें',
  },
};
