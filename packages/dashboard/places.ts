import type { Locale } from '@pune/i18n';

/** The names of the places of things, by the last part of their ids. */
const NAMES: Record<string, Record<Locale, string>> = {
  'ambil-odha-dandekar': {
    en: 'Ambil Odha, Dandekar Pul',
    mr: 'आंबिल ओढा, दांडेकर पूल',
    hi: 'आंबिल ओढ़ा, दांडेकर पुल',
  },
  'ambil-odha-katraj': { en: 'Ambil Odha, Katraj', mr: 'आंबिल ओढा, कात्रज', hi: 'आंबिल ओढ़ा, कात्रज' },
  aundh: { en: 'Aundh', mr: 'औंध', hi: 'औंध' },
  'aundh-hospital': { en: 'Aundh Hospital', mr: 'औंध रुग्णालय', hi: 'औंध अस्पताल' },
  baner: { en: 'Baner', mr: 'बाणेर', hi: 'बाणेर' },
  bhairoba: { en: 'Bhairoba', mr: 'भैरोबा', hi: 'भैरोबा' },
  'bhairoba-nala': { en: 'Bhairoba Nala', mr: 'भैरोबा नाला', hi: 'भैरोबा नाला' },
  'bhavani-peth': { en: 'Bhavani Peth', mr: 'भवानी पेठ', hi: 'भवानी पेठ' },
  'bhosari-road': { en: 'Bhosari Road', mr: 'भोसरी रस्ता', hi: 'भोसरी रोड' },
  bibwewadi: { en: 'Bibwewadi', mr: 'बिबवेवाडी', hi: 'बिबवेवाड़ी' },
  bopodi: { en: 'Bopodi', mr: 'बोपोडी', hi: 'बोपोडी' },
  'chandni-chowk': { en: 'Chandni Chowk', mr: 'चांदणी चौक', hi: 'चांदनी चौक' },
  deccan: { en: 'Deccan', mr: 'डेक्कन', hi: 'डेक्कन' },
  'dev-nadi-baner': { en: 'Dev Nadi, Baner', mr: 'देव नदी, बाणेर', hi: 'देव नदी, बाणेर' },
  dhankawadi: { en: 'Dhankawadi', mr: 'धनकवडी', hi: 'धनकवडी' },
  'dhole-patil': { en: 'Dhole Patil', mr: 'ढोले पाटील', hi: 'ढोले पाटील' },
  erandwane: { en: 'Erandwane', mr: 'एरंडवणे', hi: 'एरंडवणे' },
  'fc-road': { en: 'FC Road', mr: 'फर्ग्युसन रस्ता', hi: 'फर्ग्युसन रोड' },
  'ghole-road': { en: 'Ghole Road', mr: 'घोले रस्ता', hi: 'घोले रोड' },
  hadapsar: { en: 'Hadapsar', mr: 'हडपसर', hi: 'हडपसर' },
  'hadapsar-gadital': { en: 'Hadapsar Gadital', mr: 'हडपसर गाडीतळ', hi: 'हडपसर गाड़ीतल' },
  'kalyani-nagar': { en: 'Kalyani Nagar', mr: 'कल्याणीनगर', hi: 'कल्याणी नगर' },
  'kamla-nehru-hospital': {
    en: 'Kamla Nehru Hospital',
    mr: 'कमला नेहरू रुग्णालय',
    hi: 'कमला नेहरू अस्पताल',
  },
  kasba: { en: 'Kasba', mr: 'कसबा', hi: 'कसबा' },
  katraj: { en: 'Katraj', mr: 'कात्रज', hi: 'कात्रज' },
  kharadi: { en: 'Kharadi', mr: 'खराडी', hi: 'खराडी' },
  kondhwa: { en: 'Kondhwa', mr: 'कोंढवा', hi: 'कोंढवा' },
  'koregaon-park': { en: 'Koregaon Park', mr: 'कोरेगाव पार्क', hi: 'कोरेगाँव पार्क' },
  kothrud: { en: 'Kothrud', mr: 'कोथरूड', hi: 'कोथरूड' },
  'kothrud-depot': { en: 'Kothrud Depot', mr: 'कोथरूड डेपो', hi: 'कोथरूड डिपो' },
  lohegaon: { en: 'Lohegaon', mr: 'लोहगाव', hi: 'लोहगाँव' },
  magarpatta: { en: 'Magarpatta', mr: 'मगरपट्टा', hi: 'मगरपट्टा' },
  'mula-holkar': { en: 'Mula, Holkar Pul', mr: 'मुळा, होळकर पूल', hi: 'मुळा, होळकर पुल' },
  mundhwa: { en: 'Mundhwa', mr: 'मुंढवा', hi: 'मुंढवा' },
  'municipal-hall': { en: 'Municipal hall', mr: 'महानगरपालिका भवन', hi: 'महानगरपालिका भवन' },
  'mutha-vitthalwadi': { en: 'Mutha, Vitthalwadi', mr: 'मुठा, विठ्ठलवाडी', hi: 'मुठा, विट्ठलवाड़ी' },
  'nagar-road': { en: 'Nagar Road', mr: 'नगर रस्ता', hi: 'नगर रोड' },
  naidu: { en: 'Naidu', mr: 'नायडू', hi: 'नायडू' },
  'nal-stop': { en: 'Nal Stop', mr: 'नळ स्टॉप', hi: 'नल स्टॉप' },
  pashan: { en: 'Pashan', mr: 'पाषाण', hi: 'पाषाण' },
  'peshwe-park': { en: 'Peshwe Park', mr: 'पेशवे पार्क', hi: 'पेशवे पार्क' },
  'pune-station': { en: 'Pune Station', mr: 'पुणे स्टेशन', hi: 'पुणे स्टेशन' },
  'ram-nadi-bavdhan': { en: 'Ram Nadi, Bavdhan', mr: 'राम नदी, बावधन', hi: 'राम नदी, बावधन' },
  'ram-nadi-pashan': { en: 'Ram Nadi, Pashan', mr: 'राम नदी, पाषाण', hi: 'राम नदी, पाषाण' },
  'sambhaji-garden': { en: 'Sambhaji Garden', mr: 'संभाजी उद्यान', hi: 'संभाजी उद्यान' },
  'saras-baug': { en: 'Saras Baug', mr: 'सारसबाग', hi: 'सारस बाग' },
  sassoon: { en: 'Sassoon Hospital', mr: 'ससून रुग्णालय', hi: 'ससून अस्पताल' },
  shaniwarwada: { en: 'Shaniwarwada', mr: 'शनिवारवाडा', hi: 'शनिवारवाड़ा' },
  shivajinagar: { en: 'Shivajinagar', mr: 'शिवाजीनगर', hi: 'शिवाजीनगर' },
  'sinhagad-road': { en: 'Sinhagad Road', mr: 'सिंहगड रस्ता', hi: 'सिंहगढ़ रोड' },
  swargate: { en: 'Swargate', mr: 'स्वारगेट', hi: 'स्वारगेट' },
  tanajiwadi: { en: 'Tanajiwadi', mr: 'तानाजीवाडी', hi: 'तानाजीवाड़ी' },
  university: { en: 'University', mr: 'विद्यापीठ', hi: 'विश्वविद्यालय' },
  'viman-nagar': { en: 'Viman Nagar', mr: 'विमाननगर', hi: 'विमान नगर' },
  vishrantwadi: { en: 'Vishrantwadi', mr: 'विश्रांतवाडी', hi: 'विश्रांतवाड़ी' },
  vitthalwadi: { en: 'Vitthalwadi', mr: 'विठ्ठलवाडी', hi: 'विट्ठलवाड़ी' },
  wanwadi: { en: 'Wanwadi', mr: 'वानवडी', hi: 'वानवडी' },
  warje: { en: 'Warje', mr: 'वारजे', hi: 'वारजे' },
  yerawada: { en: 'Yerawada', mr: 'येरवडा', hi: 'येरवडा' },
  'yerawada-office': {
    en: 'Yerawada ward office',
    mr: 'येरवडा क्षेत्रीय कार्यालय',
    hi: 'येरवडा क्षेत्रीय कार्यालय',
  },
};

/** The last part of an entity's id: `warje` of `urn:ngsi-ld:AirQualityObserved:pune:warje`. */
export const placeIn = (entity: string): string => entity.split(':').at(-1) ?? entity;

/** The name of the place of a thing in a language; `null` if it has none. */
export const placeName = (entity: string, locale: Locale): string | null =>
  Object.hasOwn(NAMES, placeIn(entity)) ? NAMES[placeIn(entity)]![locale] : null;

/** The number of a distribution zone, of ids such as `zone-07`. */
export const zoneIn = (entity: string): number | null => {
  const found = /^zone-(\d+)$/.exec(placeIn(entity));
  return found ? Number(found[1]) : null;
};
