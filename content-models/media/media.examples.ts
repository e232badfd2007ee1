import fs from 'node:fs/promises';
import type { Media } from '../content-models.types.ts';
import type { Example } from '../examples.ts';

/**
 * A file before its upload. SVG drawings are converted to pictures, because the CMS does not accept
 * SVG, which may contain scripts.
 */
export interface ExampleFile {
  /** The name with its extension; the uploaded file has a digest of the bytes in addition. */
  name: string;
  mimeType: 'image/svg+xml' | 'application/pdf' | 'video/mp4' | 'text/vtt';
  bytes: () => Promise<Uint8Array>;
}

/** The fields `alt`, `credit` and so on with the file itself. Other examples refer to the slug. */
export type MediaExample = Pick<
  Example<Media>,
  'slug' | 'alt' | 'credit' | 'language' | 'pages'
> & { file: ExampleFile };

/** A drawing of the project in `files/`, 1600 × 900, without text, so that it needs no font. */
const drawing = (slug: string, alt: MediaExample['alt']): MediaExample => ({
  slug,
  alt,
  credit: { en: 'Pune Portals, CC BY 4.0', mr: 'पुणे पोर्टल, CC BY 4.0', hi: 'पुणे पोर्टल, CC BY 4.0' },
  file: {
    name: `${slug}.svg`,
    mimeType: 'image/svg+xml',
    bytes: () => fs.readFile(new URL(`files/${slug}.svg`, import.meta.url)),
  },
});

/** The credit of a drawing in the place of a photograph: it says that it is none. */
const INSTEAD_OF_A_PHOTO: MediaExample['credit'] = {
  en: 'a drawing of such a work, not a photograph of this place. Pune Portals, CC BY 4.0',
  mr: 'अशा कामाचे रेखाचित्र, या जागेचे छायाचित्र नाही. पुणे पोर्टल, CC BY 4.0',
  hi: 'ऐसे काम का रेखाचित्र, इस जगह की फ़ोटो नहीं। पुणे पोर्टल, CC BY 4.0',
};

export const mediaExamples: MediaExample[] = [
  drawing('river-confluence', {
    en:
      'Drawing: two rivers meet below low hills; a bridge of stone crosses the wide water, a ' +
      'small temple stands at the point where they join.',
    mr: 'चित्र: टेकड्यांच्या पायथ्याशी दोन नद्यांचा संगम; रुंद पात्रावर दगडी पूल आणि संगमावर लहान मंदिर.',
    hi:
      'चित्र: नीची पहाड़ियों के पास दो नदियों का संगम; चौड़े पाट पर पत्थर का पुल और संगम पर एक ' +
      'छोटा मंदिर।',
  }),
  drawing('city-gate', {
    en:
      'Drawing: the gate of an old palace between two bastions, a row of arched windows above ' +
      'it, people in front.',
    mr: 'चित्र: दोन बुरुजांमधील जुन्या वाड्याचा दरवाजा, त्यावर कमानदार खिडक्यांची रांग, समोर माणसे.',
    hi: 'चित्र: दो बुर्जों के बीच पुराने महल का दरवाज़ा, ऊपर मेहराबदार खिड़कियाँ, सामने लोग।',
  }),
  drawing('municipal-hall', {
    en: 'Drawing: a municipal building with arches and a clock tower; beside it a banyan tree.',
    mr: 'चित्र: कमानी आणि घड्याळाचा मनोरा असलेली पालिकेची इमारत; शेजारी वडाचे झाड.',
    hi: 'चित्र: मेहराबों और घड़ी की मीनार वाली पालिका की इमारत; पास में बरगद का पेड़।',
  }),
  drawing('city-bus', {
    en: 'Drawing: a city bus with passengers at a stop where two people wait.',
    mr: 'चित्र: थांब्यावर उभी असलेली प्रवाशांनी भरलेली शहर बस; दोन जण वाट पाहत आहेत.',
    hi: 'चित्र: स्टॉप पर यात्रियों वाली शहर बस; दो लोग प्रतीक्षा कर रहे हैं।',
  }),
  drawing('cycle-track', {
    en: 'Drawing: two people in helmets ride bicycles on a track below a row of trees.',
    mr: 'चित्र: झाडांच्या रांगेजवळील सायकल मार्गावर हेल्मेट घालून सायकल चालवणारे दोन जण.',
    hi: 'चित्र: पेड़ों की कतार के पास साइकिल मार्ग पर हेलमेट पहने दो साइकिल सवार।',
  }),
  drawing('old-street', {
    en:
      'Drawing: a lane between old houses with balconies of wood; bunting hangs across it, ' +
      'three people walk there.',
    mr: 'चित्र: लाकडी सज्जे असलेल्या जुन्या वाड्यांमधील गल्ली; वर पताका आणि खाली चालणारी तीन माणसे.',
    hi: 'चित्र: लकड़ी के छज्जों वाले पुराने मकानों के बीच गली; ऊपर झंडियाँ और नीचे चलते तीन लोग।',
  }),
  drawing('water-tank', {
    en:
      'Drawing: a high water tank; pipes lead from it below the ground to houses and to a ' +
      'public tap.',
    mr:
      'चित्र: पाण्याची उंच टाकी; तिच्यापासून जमिनीखालून घरांपर्यंत आणि सार्वजनिक नळापर्यंत ' +
      'जाणारी जलवाहिनी.',
    hi: 'चित्र: पानी की ऊँची टंकी; ज़मीन के नीचे से घरों और सार्वजनिक नल तक जाती पाइपलाइन।',
  }),
  drawing('banyan-garden', {
    en:
      'Drawing: a garden with a large banyan tree; two people sit on a bench, a child plays ' +
      'with a ball.',
    mr: 'चित्र: मोठे वडाचे झाड असलेली बाग; बाकावर दोघे बसले आहेत, एक मूल चेंडू खेळत आहे.',
    hi: 'चित्र: बड़े बरगद वाला बाग; बेंच पर दो लोग बैठे हैं, एक बच्चा गेंद से खेल रहा है।',
  }),
  drawing('festival-lamps', {
    en: 'Drawing: sky lanterns, a garland and a row of oil lamps on a festival night.',
    mr: 'चित्र: सणाच्या रात्रीचे आकाशकंदील, तोरण आणि पणत्यांची रांग.',
    hi: 'चित्र: त्योहार की रात के आकाशदीप, तोरण और दीयों की कतार।',
  }),
  drawing('market', {
    en: 'Drawing: vegetable stalls with striped awnings before a market hall; two people shop.',
    mr: 'चित्र: मंडईच्या इमारतीसमोर पट्ट्यापट्ट्यांच्या छताखाली भाजीची दुकाने; दोघे खरेदी करत आहेत.',
    hi: 'चित्र: मंडी की इमारत के सामने धारीदार छतों वाली सब्ज़ी की दुकानें; दो लोग खरीदारी कर रहे हैं।',
  }),
  drawing('metro-viaduct', {
    en: 'Drawing: a metro train on its viaduct above a road with trees.',
    mr: 'चित्र: झाडे असलेल्या रस्त्यावरील उन्नत मार्गावरून धावणारी मेट्रो.',
    hi: 'चित्र: पेड़ों वाली सड़क के ऊपर ऊँचे मार्ग पर चलती मेट्रो।',
  }),
  drawing('hill-temple', {
    en: 'Drawing: a temple on a hill; steps wind up to it between trees.',
    mr: 'चित्र: टेकडीवरील मंदिर; झाडांमधून वर जाणाऱ्या पायऱ्या.',
    hi: 'चित्र: पहाड़ी पर मंदिर; पेड़ों के बीच से ऊपर जाती सीढ़ियाँ।',
  }),
  drawing('waste-sorting', {
    en:
      'Drawing: a person before two bins, one marked with a leaf for wet waste, one with a ' +
      'bottle for dry waste.',
    mr:
      'चित्र: दोन कचरापेट्यांसमोर उभी व्यक्ती; पान असलेली पेटी ओल्या कचऱ्याची, बाटली असलेली ' +
      'सुक्या कचऱ्याची.',
    hi: 'चित्र: दो कूड़ेदानों के सामने एक व्यक्ति; पत्ते वाला गीले कचरे का, बोतल वाला सूखे कचरे का।',
  }),
  ...[
    drawing('street-before', {
      en:
        'Drawing: a street of shops without footpaths; scooters and cars stand at the shops, ' +
        'people walk among the traffic.',
      mr:
        'चित्र: पदपथ नसलेला दुकानांचा रस्ता; दुकानांपुढे स्कूटर व मोटारी उभ्या आहेत, माणसे ' +
        'वाहनांमधून चालत आहेत.',
      hi:
        'चित्र: बिना फुटपाथ की दुकानों वाली सड़क; दुकानों के आगे स्कूटर और कारें खड़ी हैं, लोग ' +
        'गाड़ियों के बीच चल रहे हैं।',
    }),
    drawing('street-during', {
      en:
        'Drawing: half of the street is behind barriers; workers lay pipes in a trench and ' +
        'paving stones before the shops.',
      mr: 'चित्र: अर्धा रस्ता अडथळ्यांनी बंद; कामगार चरात वाहिन्या टाकत आहेत आणि दुकानांपुढे फरशा बसवत आहेत.',
      hi: 'चित्र: आधी सड़क घेरे में बंद; मज़दूर खाई में पाइप डाल रहे हैं और दुकानों के आगे पत्थर बिछा रहे हैं।',
    }),
    drawing('street-after', {
      en:
        'Drawing: a wide footpath with trees, a bench, lamps and a guiding strip; a person in a ' +
        'wheelchair on it, a crossing and a cyclist in front.',
      mr:
        'चित्र: झाडे, बाक, दिवे व स्पर्शपट्टी असलेला रुंद पदपथ; त्यावर व्हीलचेअरमधील व्यक्ती, ' +
        'पुढे पादचारी मार्ग आणि सायकलस्वार.',
      hi:
        'चित्र: पेड़ों, बेंच, बत्तियों और स्पर्श पट्टी वाला चौड़ा फुटपाथ; उस पर व्हीलचेयर पर एक ' +
        'व्यक्ति, आगे पैदल पार-पथ और साइकिल सवार।',
    }),
  ].map((media) => ({ ...media, credit: INSTEAD_OF_A_PHOTO })),
];
