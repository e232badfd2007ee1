/** A name in English, Marathi and Hindi. */
type Names = readonly [en: string, mr: string, hi: string];

/**
 * Well-known parts of the area of each ward office, and the PIN codes of its post offices. The parts
 * lie in these areas on a public map of the wards of 2022; one on the border stands at both offices.
 */
export const KNOWN_AREAS: Readonly<
  Record<string, { pinCodes: readonly string[]; parts: readonly Names[] }>
> = {
  'WO-01': {
    pinCodes: ['411007', '411008', '411021', '411045'],
    parts: [
      ['Aundh', 'औंध', 'औंध'],
      ['Baner', 'बाणेर', 'बाणेर'],
      ['Balewadi', 'बालेवाडी', 'बालेवाड़ी'],
      ['Pashan', 'पाषाण', 'पाषाण'],
      ['Sutarwadi', 'सुतारवाडी', 'सुतारवाड़ी'],
    ],
  },
  'WO-02': {
    pinCodes: ['411004', '411005', '411007', '411016'],
    parts: [
      ['Shivajinagar', 'शिवाजीनगर', 'शिवाजीनगर'],
      ['Model Colony', 'मॉडेल कॉलनी', 'मॉडल कॉलोनी'],
      ['Gokhalenagar', 'गोखलेनगर', 'गोखलेनगर'],
      ['Bopodi', 'बोपोडी', 'बोपोडी'],
      ['Wakdewadi', 'वाकडेवाडी', 'वाकडेवाड़ी'],
      ['Khairewadi', 'खैरेवाडी', 'खैरेवाड़ी'],
      ['Deccan Gymkhana', 'डेक्कन जिमखाना', 'डेक्कन जिमखाना'],
    ],
  },
  'WO-03': {
    pinCodes: ['411021', '411038'],
    parts: [
      ['Kothrud', 'कोथरूड', 'कोथरूड'],
      ['Bhusari Colony', 'भुसारी कॉलनी', 'भुसारी कॉलोनी'],
      ['Shastrinagar, Kothrud', 'शास्त्रीनगर, कोथरूड', 'शास्त्रीनगर, कोथरूड'],
    ],
  },
  'WO-04': {
    pinCodes: ['411004', '411023', '411038', '411052', '411058'],
    parts: [
      ['Warje', 'वारजे', 'वारजे'],
      ['Karvenagar', 'कर्वेनगर', 'कर्वेनगर'],
      ['Erandwane', 'एरंडवणे', 'एरंडवणे'],
      ['Shivane', 'शिवणे', 'शिवणे'],
      ['Deccan Gymkhana', 'डेक्कन जिमखाना', 'डेक्कन जिमखाना'],
    ],
  },
  'WO-05': {
    pinCodes: ['411009', '411024', '411030', '411041', '411051'],
    parts: [
      ['Vadgaon Budruk', 'वडगाव बुद्रुक', 'वडगांव बुद्रुक'],
      ['Anandnagar', 'आनंदनगर', 'आनंदनगर'],
      ['Hingne Khurd', 'हिंगणे खुर्द', 'हिंगणे खुर्द'],
      ['Dattawadi', 'दत्तवाडी', 'दत्तवाड़ी'],
      ['Parvati', 'पर्वती', 'पर्वती'],
      ['Dhayari', 'धायरी', 'धायरी'],
    ],
  },
  'WO-06': {
    pinCodes: ['411009', '411041', '411043', '411046'],
    parts: [
      ['Dhankawadi', 'धनकवडी', 'धनकवड़ी'],
      ['Katraj', 'कात्रज', 'कात्रज'],
      ['Sahakarnagar', 'सहकारनगर', 'सहकारनगर'],
      ['Ambegaon Budruk', 'आंबेगाव बुद्रुक', 'आंबेगांव बुद्रुक'],
      ['Padmavati', 'पद्मावती', 'पद्मावती'],
      ['Balajinagar', 'बालाजीनगर', 'बालाजीनगर'],
      ['Dhayari', 'धायरी', 'धायरी'],
    ],
  },
  'WO-07': {
    pinCodes: ['411001', '411036'],
    parts: [
      ['Koregaon Park', 'कोरेगाव पार्क', 'कोरेगांव पार्क'],
      ['Bund Garden', 'बंड गार्डन', 'बंड गार्डन'],
      ['Tadiwala Road', 'ताडीवाला रस्ता', 'ताड़ीवाला रोड'],
      ['Mundhwa', 'मुंढवा', 'मुंढवा'],
    ],
  },
  'WO-08': {
    pinCodes: ['411006', '411014', '411032', '411047', '412207'],
    parts: [
      ['Vadgaon Sheri', 'वडगाव शेरी', 'वडगांव शेरी'],
      ['Kharadi', 'खराडी', 'खराड़ी'],
      ['Viman Nagar', 'विमाननगर', 'विमान नगर'],
      ['Kalyani Nagar', 'कल्याणीनगर', 'कल्याणी नगर'],
      ['Lohegaon', 'लोहगाव', 'लोहगाँव'],
      ['Chandan Nagar', 'चंदननगर', 'चंदन नगर'],
      ['Tingre Nagar', 'टिंगरेनगर', 'टिंगरे नगर'],
    ],
  },
  'WO-09': {
    pinCodes: ['411006', '411015', '411032'],
    parts: [
      ['Yerwada', 'येरवडा', 'येरवड़ा'],
      ['Kalas', 'कळस', 'कलस'],
      ['Dhanori', 'धानोरी', 'धानोरी'],
      ['Vishrantwadi', 'विश्रांतवाडी', 'विश्रांतवाड़ी'],
      ['Tingre Nagar', 'टिंगरेनगर', 'टिंगरे नगर'],
    ],
  },
  'WO-10': {
    pinCodes: ['411028', '411036', '411060', '412307'],
    parts: [
      ['Hadapsar', 'हडपसर', 'हड़पसर'],
      ['Mundhwa', 'मुंढवा', 'मुंढवा'],
      ['Magarpatta', 'मगरपट्टा', 'मगरपट्टा'],
      ['Keshavnagar', 'केशवनगर', 'केशवनगर'],
      ['Mohammadwadi', 'महंमदवाडी', 'मोहम्मदवाड़ी'],
      ['Undri', 'उंड्री', 'उंड्री'],
    ],
  },
  'WO-11': {
    pinCodes: ['411040', '411048'],
    parts: [
      ['Wanwadi', 'वानवडी', 'वानवड़ी'],
      ['Ramtekdi', 'रामटेकडी', 'रामटेकड़ी'],
      ['Salunke Vihar', 'साळुंके विहार', 'सालुंके विहार'],
      ['Mohammadwadi', 'महंमदवाडी', 'मोहम्मदवाड़ी'],
      ['Kondhwa Khurd', 'कोंढवा खुर्द', 'कोंढवा खुर्द'],
    ],
  },
  'WO-12': {
    pinCodes: ['411048', '411060'],
    parts: [
      ['Kondhwa Budruk', 'कोंढवा बुद्रुक', 'कोंढवा बुद्रुक'],
      ['Kondhwa Khurd', 'कोंढवा खुर्द', 'कोंढवा खुर्द'],
      ['Yewalewadi', 'येवलेवाडी', 'येवलेवाड़ी'],
      ['Undri', 'उंड्री', 'उंड्री'],
    ],
  },
  'WO-13': {
    pinCodes: ['411002', '411005', '411011', '411030', '411042'],
    parts: [
      ['Kasba Peth', 'कसबा पेठ', 'कसबा पेठ'],
      ['Shaniwar Peth', 'शनिवार पेठ', 'शनिवार पेठ'],
      ['Narayan Peth', 'नारायण पेठ', 'नारायण पेठ'],
      ['Sadashiv Peth', 'सदाशिव पेठ', 'सदाशिव पेठ'],
      ['Navi Peth', 'नवी पेठ', 'नवी पेठ'],
      ['Budhwar Peth', 'बुधवार पेठ', 'बुधवार पेठ'],
      ['Shukrawar Peth', 'शुक्रवार पेठ', 'शुक्रवार पेठ'],
      ['Raviwar Peth', 'रविवार पेठ', 'रविवार पेठ'],
      ['Somwar Peth', 'सोमवार पेठ', 'सोमवार पेठ'],
      ['Mangalwar Peth', 'मंगळवार पेठ', 'मंगलवार पेठ'],
      ['Rasta Peth', 'रास्ता पेठ', 'रास्ता पेठ'],
      ['Ganesh Peth', 'गणेश पेठ', 'गणेश पेठ'],
      ['Guruwar Peth', 'गुरुवार पेठ', 'गुरुवार पेठ'],
    ],
  },
  'WO-14': {
    pinCodes: ['411001', '411002', '411042'],
    parts: [
      ['Bhavani Peth', 'भवानी पेठ', 'भवानी पेठ'],
      ['Nana Peth', 'नाना पेठ', 'नाना पेठ'],
      ['Lohiyanagar', 'लोहियानगर', 'लोहियानगर'],
      ['Ganesh Peth', 'गणेश पेठ', 'गणेश पेठ'],
      ['Guruwar Peth', 'गुरुवार पेठ', 'गुरुवार पेठ'],
    ],
  },
  'WO-15': {
    pinCodes: ['411037'],
    parts: [
      ['Bibwewadi', 'बिबवेवाडी', 'बिबवेवाड़ी'],
      ['Market Yard', 'मार्केट यार्ड', 'मार्केट यार्ड'],
      ['Gultekdi', 'गुलटेकडी', 'गुलटेकड़ी'],
      ['Salisbury Park', 'सॅलिसबरी पार्क', 'सैलिसबरी पार्क'],
      ['Mukundnagar', 'मुकुंदनगर', 'मुकुंदनगर'],
      ['Balajinagar', 'बालाजीनगर', 'बालाजीनगर'],
    ],
  },
};
