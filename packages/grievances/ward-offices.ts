type Name = { readonly en: string; readonly mr: string; readonly hi: string };

/**
 * One of the fifteen ward offices (क्षेत्रीय कार्यालये). `villages` joined the city in 2021 and are
 * served by this office.
 */
export type WardOffice = {
  readonly id: string;
  readonly name: Name;
  readonly longitude: number;
  readonly latitude: number;
  readonly villages: readonly Name[];
};

const office = (
  id: string,
  en: string,
  mr: string,
  hi: string,
  longitude: number,
  latitude: number,
  villages: readonly (readonly [string, string, string])[] = [],
): WardOffice => ({
  id,
  name: { en, mr, hi },
  longitude,
  latitude,
  villages: villages.map(([villageEn, villageMr, villageHi]) => ({
    en: villageEn,
    mr: villageMr,
    hi: villageHi,
  })),
});

/** The options of the field `area`, from north-west to south-east. */
export const WARD_OFFICES: readonly WardOffice[] = [
  office('WO-01', 'Aundh-Baner', 'औंध-बाणेर', 'औंध-बाणेर', 73.81484, 18.56122, [
    ['Mhalunge', 'म्हाळुंगे', 'म्हालुंगे'],
    ['Sus', 'सूस', 'सूस'],
  ]),
  office(
    'WO-02',
    'Shivajinagar-Ghole Road',
    'शिवाजीनगर-घोले रोड',
    'शिवाजीनगर-घोले रोड',
    73.84442,
    18.52394,
  ),
  office('WO-03', 'Kothrud-Bavdhan', 'कोथरूड-बावधन', 'कोथरूड-बावधन', 73.80954, 18.5012, [
    ['Bavdhan Budruk', 'बावधन बुद्रुक', 'बावधन बुद्रुक'],
  ]),
  office('WO-04', 'Warje-Karvenagar', 'वारजे-कर्वेनगर', 'वारजे-कर्वेनगर', 73.82359, 18.49828, [
    ['Kondhwe-Dhawade', 'कोंढवे-धावडे', 'कोंढवे-धावड़े'],
    ['Kopre', 'कोपरे', 'कोपरे'],
  ]),
  office('WO-05', 'Sinhagad Road', 'सिंहगड रोड', 'सिंहगड रोड', 73.85571, 18.50345, [
    ['Nanded', 'नांदेड', 'नांदेड़'],
    ['Kirkatwadi', 'किरकटवाडी', 'किरकटवाड़ी'],
    ['Khadakwasla', 'खडकवासला', 'खड़कवासला'],
    ['Nandoshi', 'नांदोशी', 'नांदोशी'],
    ['Sanasnagar', 'सणसनगर', 'सणसनगर'],
    ['Narhe', 'नऱ्हे', 'नर्हे'],
  ]),
  office(
    'WO-06',
    'Dhankawadi-Sahakarnagar',
    'धनकवडी-सहकारनगर',
    'धनकवड़ी-सहकारनगर',
    73.85788,
    18.4478,
    [
      ['Jambhulwadi', 'जांभूळवाडी', 'जांभुलवाड़ी'],
      ['Kolewadi', 'कोळेवाडी', 'कोलेवाड़ी'],
      ['Mangdewadi', 'मांगडेवाडी', 'मांगडेवाड़ी'],
      ['Bhilarewadi', 'भिलारेवाडी', 'भिलारेवाड़ी'],
    ],
  ),
  office('WO-07', 'Dhole Patil Road', 'ढोले पाटील रोड', 'ढोले पाटील रोड', 73.8756, 18.53655),
  office(
    'WO-08',
    'Nagar Road-Vadgaonsheri',
    'नगर रोड-वडगावशेरी',
    'नगर रोड-वडगांवशेरी',
    73.90869,
    18.5579,
    [['Wagholi', 'वाघोली', 'वाघोली']],
  ),
  office(
    'WO-09',
    'Yerwada-Kalas-Dhanori',
    'येरवडा-कळस-धानोरी',
    'येरवड़ा-कलस-धानोरी',
    73.88774,
    18.5452,
  ),
  office('WO-10', 'Hadapsar-Mundhwa', 'हडपसर-मुंढवा', 'हड़पसर-मुंढवा', 73.93401, 18.50048, [
    ['Autade-Handewadi', 'औताडे-हांडेवाडी', 'औताडे-हांडेवाड़ी'],
    ['Holkarwadi', 'होळकरवाडी', 'होलकरवाड़ी'],
    ['Shewalewadi', 'शेवाळेवाडी', 'शेवालेवाड़ी'],
    ['Manjari Budruk', 'मांजरी बुद्रुक', 'मांजरी बुद्रुक'],
  ]),
  office('WO-11', 'Wanwadi-Ramtekdi', 'वानवडी-रामटेकडी', 'वानवड़ी-रामटेकड़ी', 73.90043, 18.50403),
  office('WO-12', 'Kondhwa-Yewalewadi', 'कोंढवा-येवलेवाडी', 'कोंढवा-येवलेवाड़ी', 73.892, 18.43778, [
    ['Gujar Nimbalkarwadi', 'गुजर निंबाळकरवाडी', 'गुजर निंबालकरवाड़ी'],
    ['Pisoli', 'पिसोळी', 'पिसोली'],
    ['Wadachiwadi', 'वडाचीवाडी', 'वडाचीवाड़ी'],
  ]),
  office(
    'WO-13',
    'Kasba-Vishrambaugwada',
    'कसबा-विश्रामबागवाडा',
    'कसबा-विश्रामबागवाड़ा',
    73.86011,
    18.52514,
  ),
  office('WO-14', 'Bhavani Peth', 'भवानी पेठ', 'भवानी पेठ', 73.87004, 18.50882),
  office('WO-15', 'Bibwewadi', 'बिबवेवाडी', 'बिबवेवाड़ी', 73.85803, 18.48908),
];

export const wardOffice = (id: string): WardOffice | undefined =>
  WARD_OFFICES.find((candidate) => candidate.id === id);
