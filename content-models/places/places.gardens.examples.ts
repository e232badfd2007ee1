import { place, type Texts } from './places.wording.examples.ts';

const SAMBHAJI_UDYAN_STATION: Texts = [
  'Chhatrapati Sambhaji Udyan',
  'छत्रपती संभाजी उद्यान',
  'छत्रपति संभाजी उद्यान',
];
const GARDENS = 'garden-tree-authority';

/** Gardens, the zoo and theatres. */
export const gardenExamples = [
  place('garden', 'rajiv-gandhi-zoo', {
    audience: ['tourist'],
    municipal: true,
    department: GARDENS,
    title: ['Rajiv Gandhi Zoological Park', 'राजीव गांधी प्राणिसंग्रहालय', 'राजीव गांधी प्राणी उद्यान'],
    summary: [
      'The zoo of the corporation at Katraj: a lake, a snake park, and a rescue centre for wild ' +
        'animals.',
      'महानगरपालिकेचे कात्रज येथील प्राणिसंग्रहालय: तलाव, सर्पोद्यान व वन्यप्राणी अनाथालय.',
      'कात्रज में महानगरपालिका का चिड़ियाघर: झील, सर्प उद्यान और वन्य जीवों का बचाव केंद्र।',
    ],
    locality: ['Katraj', 'कात्रज', 'कात्रज'],
    at: [18.4529, 73.8608],
    office: 'dhankawadi-sahakarnagar',
    price: 'paid',
  }),
  place('garden', 'saras-baug', {
    audience: ['tourist'],
    municipal: true,
    department: GARDENS,
    picture: 'banyan-garden',
    title: ['Saras Baug', 'सारसबाग', 'सारसबाग'],
    summary: [
      'Lawns and trees below Parvati hill, around a temple of Ganpati that once stood in a lake.',
      'पर्वतीच्या पायथ्याची हिरवळ व झाडे; मध्यभागी पूर्वी तळ्यात असलेले गणपती मंदिर.',
      'पर्वती की तलहटी में हरियाली और पेड़; बीच में गणपति मंदिर, जो पहले तालाब में था।',
    ],
    locality: ['Near Swargate', 'स्वारगेटजवळ', 'स्वारगेट के पास'],
    at: [18.5007, 73.8531],
    stops: [['metro', ['Swargate', 'स्वारगेट', 'स्वारगेट']]],
  }),
  place('garden', 'sambhaji-udyan', {
    municipal: true,
    department: GARDENS,
    title: ['Chhatrapati Sambhaji Udyan', 'छत्रपती संभाजी उद्यान', 'छत्रपति संभाजी उद्यान'],
    summary: [
      'A garden between Jangli Maharaj Road and the Mutha river.',
      'जंगली महाराज रस्ता व मुठा नदी यांच्यामधील उद्यान.',
      'जंगली महाराज रोड और मुठा नदी के बीच का उद्यान।',
    ],
    locality: [
      'Shivajinagar, Jangli Maharaj Road',
      'शिवाजीनगर, जंगली महाराज रस्ता',
      'शिवाजीनगर, जंगली महाराज रोड',
    ],
    at: [18.5222, 73.8478],
    office: 'shivajinagar-ghole-road',
    stops: [['metro', SAMBHAJI_UDYAN_STATION]],
  }),
  place('garden', 'pu-la-deshpande-garden', {
    audience: ['tourist'],
    municipal: true,
    department: GARDENS,
    title: ['Pu. La. Deshpande Garden', 'पु. ल. देशपांडे उद्यान', 'पु. ल. देशपांडे उद्यान'],
    summary: [
      'A Japanese garden in friendship with Okayama: water, bridges and one path through ' +
        'changing views.',
      'ओकायामा शहराशी मैत्रीचे प्रतीक असलेले जपानी उद्यान: पाणी, पूल व बदलत्या दृश्यांतून जाणारी वाट.',
      'ओकायामा शहर से मित्रता का प्रतीक जापानी उद्यान: पानी, पुल और बदलते दृश्यों से गुज़रती पगडंडी।',
    ],
    locality: ['Sinhagad Road', 'सिंहगड रस्ता', 'सिंहगढ़ रोड'],
    at: [18.4912, 73.8369],
    office: 'sinhagad-road',
  }),
  place('garden', 'empress-garden', {
    audience: ['tourist'],
    title: ['Empress Garden', 'एम्प्रेस गार्डन', 'एम्प्रेस गार्डन'],
    summary: [
      'An old botanical garden near the race course, with tall trees and creepers; a flower show ' +
        'is held here every winter.',
      'रेसकोर्सजवळील जुने वनस्पती उद्यान; उंच वृक्ष व वेली. दर हिवाळ्यात येथे पुष्पप्रदर्शन भरते.',
      'रेसकोर्स के पास पुराना वनस्पति उद्यान; ऊँचे पेड़ और लताएँ। हर सर्दी यहाँ पुष्प प्रदर्शनी लगती है।',
    ],
    locality: ['Camp, near the race course', 'कॅम्प, रेसकोर्सजवळ', 'कैंप, रेसकोर्स के पास'],
    at: [18.5131, 73.8943],
    price: 'paid',
  }),
  place('garden', 'kamala-nehru-park', {
    municipal: true,
    department: GARDENS,
    title: ['Kamala Nehru Park', 'कमला नेहरू उद्यान', 'कमला नेहरू उद्यान'],
    summary: [
      'A garden for the evening walk, with play equipment for children.',
      'संध्याकाळी फेरफटका मारण्यासाठी उद्यान; मुलांसाठी खेळण्याची साधने आहेत.',
      'शाम की सैर के लिए उद्यान; बच्चों के लिए खेल के साधन हैं।',
    ],
    locality: ['Erandwane, near Prabhat Road', 'एरंडवणे, प्रभात रस्त्याजवळ', 'एरंडवणे, प्रभात रोड के पास'],
    at: [18.514, 73.8382],
  }),
  place('garden', 'bund-garden', {
    municipal: true,
    department: GARDENS,
    picture: 'river-confluence',
    title: [
      'Bund Garden (Mahatma Gandhi Udyan)',
      'बंड गार्डन (महात्मा गांधी उद्यान)',
      'बंड गार्डन (महात्मा गांधी उद्यान)',
    ],
    summary: [
      'A garden beside the Mula-Mutha at the old weir.',
      'मुळा-मुठा नदीकाठी, जुन्या बंधाऱ्याजवळील उद्यान.',
      'मुला-मुठा के किनारे, पुराने बंधारे के पास का उद्यान।',
    ],
    locality: ['Bund Garden Road', 'बंड गार्डन रस्ता', 'बंड गार्डन रोड'],
    at: [18.5413, 73.8822],
    office: 'dhole-patil-road',
    stops: [['metro', ['Bund Garden', 'बंड गार्डन', 'बंड गार्डन']]],
  }),
  place('theatre', 'balgandharva-rangmandir', {
    audience: ['tourist'],
    municipal: true,
    department: 'cultural-centres',
    title: ['Balgandharva Rangmandir', 'बालगंधर्व रंगमंदिर', 'बालगंधर्व रंगमंदिर'],
    summary: [
      'The city’s stage for Marathi plays, music and dance since 1968, with a gallery for ' +
        'exhibitions.',
      '१९६८ पासून मराठी नाटके, संगीत व नृत्य यांचा शहरातील रंगमंच; प्रदर्शनांसाठी कलादालन.',
      '१९६८ से मराठी नाटक, संगीत और नृत्य का शहर का रंगमंच; प्रदर्शनियों के लिए कला दीर्घा।',
    ],
    locality: [
      'Shivajinagar, Jangli Maharaj Road',
      'शिवाजीनगर, जंगली महाराज रस्ता',
      'शिवाजीनगर, जंगली महाराज रोड',
    ],
    at: [18.523, 73.848],
    office: 'shivajinagar-ghole-road',
    stops: [['metro', SAMBHAJI_UDYAN_STATION]],
  }),
  place('theatre', 'yashwantrao-chavan-natyagruha', {
    municipal: true,
    department: 'cultural-centres',
    title: ['Yashwantrao Chavan Natyagruha', 'यशवंतराव चव्हाण नाट्यगृह', 'यशवंतराव चव्हाण नाट्यगृह'],
    summary: [
      'A theatre of the corporation for plays, concerts and ceremonies.',
      'नाटके, मैफली व समारंभांसाठी महानगरपालिकेचे नाट्यगृह.',
      'नाटकों, संगीत सभाओं और समारोहों के लिए महानगरपालिका का नाट्यगृह।',
    ],
    locality: ['Kothrud', 'कोथरूड', 'कोथरूड'],
    at: [18.5059, 73.8134],
    office: 'kothrud-bavdhan',
  }),
  place('theatre', 'ganesh-kala-krida-manch', {
    municipal: true,
    department: 'cultural-centres',
    title: ['Ganesh Kala Krida Manch', 'गणेश कला क्रीडा मंच', 'गणेश कला क्रीड़ा मंच'],
    summary: [
      'A large hall near Swargate for concerts, meetings and sports.',
      'स्वारगेटजवळील मोठे सभागृह: मैफली, सभा व क्रीडा कार्यक्रमांसाठी.',
      'स्वारगेट के पास बड़ा सभागृह: संगीत सभाओं, बैठकों और खेल कार्यक्रमों के लिए।',
    ],
    locality: ['Near Swargate', 'स्वारगेटजवळ', 'स्वारगेट के पास'],
    at: [18.5006, 73.856],
    stops: [['metro', ['Swargate', 'स्वारगेट', 'स्वारगेट']]],
  }),
];
