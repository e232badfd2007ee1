import type { Locale } from '@pune/i18n';
import type { WardOffice } from './offices.schema.ts';

type Names = Readonly<Record<Locale, string>>;
const names = (en: string, mr: string, hi: string): Names => ({ en, mr, hi });

interface Fixture {
  code: string;
  slug: string;
  title: Names;
  phone: string | null;
  address: Names | null;
  pinCodes: string[];
  parts: Names[];
}

const FIXTURES: Fixture[] = [
  {
    code: 'WO-03',
    slug: 'west',
    title: names('West ward office', 'पश्चिम क्षेत्रीय कार्यालय', 'पश्चिम क्षेत्रीय कार्यालय'),
    phone: '020-11112222',
    address: null,
    pinCodes: ['411021', '411038'],
    parts: [names('Kothrud', 'कोथरूड', 'कोथरूड')],
  },
  {
    code: 'WO-04',
    slug: 'middle',
    title: names('Middle ward office', 'मध्य क्षेत्रीय कार्यालय', 'मध्य क्षेत्रीय कार्यालय'),
    phone: null,
    address: names('Swapnashilpa Building', 'स्वप्नशिल्प इमारत', 'स्वप्नशिल्प भवन'),
    pinCodes: ['411038', '411052'],
    parts: [names('Karvenagar', 'कर्वेनगर', 'कर्वेनगर')],
  },
  {
    code: 'WO-05',
    slug: 'south',
    title: names('South ward office', 'दक्षिण क्षेत्रीय कार्यालय', 'दक्षिण क्षेत्रीय कार्यालय'),
    phone: null,
    address: null,
    pinCodes: ['411041'],
    parts: [
      names('Vadgaon Budruk', 'वडगाव बुद्रुक', 'वडगांव बुद्रुक'),
      names('Dhayari', 'धायरी', 'धायरी'),
    ],
  },
  {
    code: 'WO-06',
    slug: 'far-south',
    title: names('Far south ward office', 'सुदूर दक्षिण क्षेत्रीय कार्यालय', 'सुदूर दक्षिण क्षेत्रीय कार्यालय'),
    phone: null,
    address: null,
    pinCodes: ['411041', '411046'],
    parts: [names('Katraj', 'कात्रज', 'कात्रज'), names('Dhayari', 'धायरी', 'धायरी')],
  },
  {
    code: 'WO-15',
    slug: 'east',
    title: names('East ward office', 'पूर्व क्षेत्रीय कार्यालय', 'पूर्व क्षेत्रीय कार्यालय'),
    phone: '020-25508700',
    address: names('Utsav Corner', 'उत्सव कोपरा', 'उत्सव कॉर्नर'),
    pinCodes: ['411037'],
    parts: [names('Bibwewadi', 'बिबवेवाडी', 'बिबवेवाड़ी')],
  },
];

export const OFFICER = names('Officer', 'अधिकारी', 'अधिकारी');

/** The published list of ward offices in a language, as the template writes it. */
export const testOffices = (locale: Locale): WardOffice[] =>
  FIXTURES.map(({ title, address, parts, ...office }) => ({
    ...office,
    zone: 1,
    title: title[locale],
    address: address?.[locale] ?? null,
    officer: OFFICER[locale],
    hours: null,
    collectionDay: null,
    engineer: null,
    localSource: null,
    localities: parts.map((part) => part[locale]),
    areas: [],
    also: parts.flatMap((part) => Object.values(part)),
  }));
