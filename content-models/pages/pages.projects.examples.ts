import type { Page } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import { project } from './pages.project.ts';
import { streetProjectExamples } from './pages.projects.streets.examples.ts';

/** Smart City projects, each with what is known, from which year, and what is not known. */
export const projectExamples: Example<Page>[] = [
  project('smart-city-projects', 'city-engineer',
    { en: 'Projects', mr: 'प्रकल्प', hi: 'परियोजनाएँ' },
    {
      en: 'What was promised, what is known to be built, and where we know no more.',
      mr: 'काय आश्वासन दिले होते, काय उभारल्याचे ज्ञात आहे आणि कोठे माहिती नाही.',
      hi: 'क्या वादा था, क्या बनने की जानकारी है और कहाँ जानकारी नहीं है।',
    },
    {
      en: `Each page names the year of every figure. Most public accounts date from 2016 to 2024; none of them is newer than January 2024.

## Water

- [24×7 equal water supply](/pages/equal-water-supply/)

## One area

- [Aundh-Baner-Balewadi](/pages/aundh-baner-balewadi/)
- [Public spaces and parks](/pages/public-spaces/)

## Moving about

- [Adaptive traffic signals](/pages/adaptive-traffic-signals/)
- [Buses and bus information](/pages/buses-and-bus-information/)

## Light, sensors and calls for help

- [Smart street lights](/pages/smart-street-lights/)
- [Smart elements](/pages/smart-elements/)

## People and services

- [Lighthouse skill centres](/pages/lighthouse-skill-centres/)
- [Digital services and control centre](/pages/digital-services/)

## Not built

- [What did not happen](/pages/what-was-not-built/)`,
      mr: `प्रत्येक पानावर आकड्याचे वर्ष दिले आहे. बहुतेक जाहीर माहिती २०१६ ते २०२४ मधील आहे; जानेवारी २०२४ नंतरची एकही नाही.

## पाणी

- [२४ तास समान पाणीपुरवठा](/pages/equal-water-supply/)

## एक क्षेत्र

- [औंध-बाणेर-बालेवाडी](/pages/aundh-baner-balewadi/)
- [सार्वजनिक जागा व उद्याने](/pages/public-spaces/)

## प्रवास

- [अनुकूली वाहतूक सिग्नल](/pages/adaptive-traffic-signals/)
- [बस व बस माहिती](/pages/buses-and-bus-information/)

## दिवे, सेन्सर व मदतीचे कॉल

- [स्मार्ट पथदिवे](/pages/smart-street-lights/)
- [स्मार्ट घटक](/pages/smart-elements/)

## लोक व सेवा

- [लाइटहाऊस कौशल्य केंद्रे](/pages/lighthouse-skill-centres/)
- [डिजिटल सेवा व नियंत्रण केंद्र](/pages/digital-services/)

## न झालेले

- [काय झाले नाही](/pages/what-was-not-built/)`,
      hi: `हर पृष्ठ पर आँकड़े का वर्ष दिया है। अधिकांश सार्वजनिक जानकारी २०१६ से २०२४ की है; जनवरी २०२४ के बाद की कोई नहीं।

## पानी

- [२४ घंटे समान जल आपूर्ति](/pages/equal-water-supply/)

## एक क्षेत्र

- [औंध-बाणेर-बालेवाड़ी](/pages/aundh-baner-balewadi/)
- [सार्वजनिक स्थान और उद्यान](/pages/public-spaces/)

## आना-जाना

- [अनुकूली यातायात सिग्नल](/pages/adaptive-traffic-signals/)
- [बस और बस जानकारी](/pages/buses-and-bus-information/)

## रोशनी, सेंसर और सहायता के कॉल

- [स्मार्ट स्ट्रीट लाइट](/pages/smart-street-lights/)
- [स्मार्ट घटक](/pages/smart-elements/)

## लोग और सेवाएँ

- [लाइटहाउस कौशल केंद्र](/pages/lighthouse-skill-centres/)
- [डिजिटल सेवाएँ और नियंत्रण केंद्र](/pages/digital-services/)

## जो नहीं हुआ

- [क्या नहीं बना](/pages/what-was-not-built/)`,
    }),
  project('equal-water-supply', 'water-supply',
    { en: '24×7 equal water supply', mr: '२४ तास समान पाणीपुरवठा योजना', hi: '२४ घंटे समान जल आपूर्ति योजना' },
    {
      en: 'The same pressure for every house, with tanks, new pipes and meters: ₹2,800 crore by the account of 2017.',
      mr: 'टाक्या, नव्या जलवाहिन्या व मीटर यांद्वारे प्रत्येक घराला समान दाबाने पाणी: २०१७ च्या माहितीनुसार ₹२,८०० कोटी.',
      hi: 'टंकियों, नई पाइपलाइनों और मीटरों से हर घर को समान दबाव का पानी: २०१७ की जानकारी के अनुसार ₹२,८०० करोड़।',
    },
    {
      en: `## The plan

- 141 supply zones
- 77 tanks
- 1,800 kilometres of pipe
- 3.15 lakh meters

## What is known of the state

In 2023–24, 47,070 meters were in use for billing and brought ₹130.98 crore. How much of the pipe and how many tanks are finished we do not know.

## Where the figures come from

Press reports of July 2017, accounts of the corporation’s budget for 2024–25, and a press report of 2025 on meters.

A leak in your street? [Report it](/grievances/new/).`,
      mr: `## आराखडा

- १४१ पाणीपुरवठा विभाग
- ७७ टाक्या
- १,८०० किलोमीटर जलवाहिन्या
- ३.१५ लाख मीटर

## सद्यस्थितीबद्दल काय ज्ञात आहे

२०२३–२४ मध्ये देयकांसाठी ४७,०७० मीटर वापरात होते आणि त्यांतून ₹१३०.९८ कोटी मिळाले. किती जलवाहिन्या व टाक्या पूर्ण झाल्या हे आम्हाला माहीत नाही.

## आकडे कोठून आले

जुलै २०१७ ची वृत्ते, महानगरपालिकेच्या २०२४–२५ अंदाजपत्रकाची माहिती आणि मीटरविषयी २०२५ चे वृत्त.

तुमच्या रस्त्यावर पाणी गळती आहे? [कळवा](/grievances/new/).`,
      hi: `## योजना

- १४१ आपूर्ति क्षेत्र
- ७७ टंकियाँ
- १,८०० किलोमीटर पाइपलाइन
- ३.१५ लाख मीटर

## स्थिति के बारे में क्या ज्ञात है

२०२३–२४ में बिल के लिए ४७,०७० मीटर उपयोग में थे और उनसे ₹१३०.९८ करोड़ मिले। कितनी पाइपलाइन और टंकियाँ पूरी हुईं, हमें पता नहीं है।

## आँकड़े कहाँ से हैं

जुलाई २०१७ के समाचार, महानगरपालिका के २०२४–२५ के बजट की जानकारी और मीटरों पर २०२५ का समाचार।

आपकी सड़क पर पानी का रिसाव है? [सूचना दें](/grievances/new/)।`,
    }),
  project('aundh-baner-balewadi', 'city-engineer',
    { en: 'Aundh-Baner-Balewadi area development', mr: 'औंध-बाणेर-बालेवाडी क्षेत्र विकास', hi: 'औंध-बाणेर-बालेवाड़ी क्षेत्र विकास' },
    {
      en: 'One area of about 950 acres in which the ideas of the mission were to be tried together.',
      mr: 'अभियानातील कल्पना एकत्र राबवण्यासाठी निवडलेले सुमारे ९५० एकरांचे क्षेत्र.',
      hi: 'लगभग ९५० एकड़ का क्षेत्र, जहाँ मिशन के विचार एक साथ आज़माए जाने थे।',
    },
    {
      en: `## The plan

36 interventions in six themes. The cost is given as ₹2,196 crore for 34 local projects in one account, and as ₹2,445 crore in another.

## What is known to be done

- Streets in Aundh were redesigned and given walkways; the work was reported in July 2017.
- Bicycle tracks and concrete roads were reported among the mission’s works in January 2023.

## What we do not know

How much of the sum was spent, and which of the 34 projects are finished.

Sources: press reports of 2017 and 2023 and two public summaries without a date.`,
      mr: `## आराखडा

सहा विषयांतील ३६ उपक्रम. एका माहितीनुसार ३४ स्थानिक प्रकल्पांचा खर्च ₹२,१९६ कोटी, दुसरीनुसार ₹२,४४५ कोटी.

## काय झाल्याचे ज्ञात आहे

- औंधमधील रस्त्यांची पदपथांसह पुनर्रचना झाली; हे जुलै २०१७ च्या वृत्तात होते.
- सायकल मार्ग व काँक्रीट रस्ते अभियानाच्या कामांत असल्याचे जानेवारी २०२३ च्या वृत्तात होते.

## काय माहीत नाही

किती रक्कम खर्च झाली आणि ३४ पैकी कोणते प्रकल्प पूर्ण झाले.

स्रोत: २०१७ व २०२३ ची वृत्ते आणि तारीख नसलेले दोन जाहीर सारांश.`,
      hi: `## योजना

छह विषयों में ३६ उपक्रम। एक जानकारी के अनुसार ३४ स्थानीय परियोजनाओं की लागत ₹२,१९६ करोड़, दूसरी के अनुसार ₹२,४४५ करोड़।

## क्या होने की जानकारी है

- औंध की सड़कें फुटपाथों के साथ नए सिरे से बनीं; यह जुलाई २०१७ के समाचार में था।
- साइकिल मार्ग और कंक्रीट की सड़कें मिशन के कामों में होने का समाचार जनवरी २०२३ में था।

## क्या पता नहीं है

कितनी राशि खर्च हुई और ३४ में से कौन-सी परियोजनाएँ पूरी हुईं।

स्रोत: २०१७ और २०२३ के समाचार और बिना तिथि के दो सार्वजनिक सारांश।`,
    }),
  project('public-spaces', 'garden-tree-authority',
    { en: 'Public spaces and parks', mr: 'सार्वजनिक जागा व उद्याने', hi: 'सार्वजनिक स्थान और उद्यान' },
    {
      en: 'Leftover corners turned into places to sit and play, and parks with a theme.',
      mr: 'पडीक कोपऱ्यांत बसण्याच्या व खेळण्याच्या जागा, आणि विषयांवर आधारित उद्याने.',
      hi: 'खाली कोनों में बैठने और खेलने की जगहें, और किसी विषय पर बने उद्यान।',
    },
    {
      en: `- **Place-making:** 2 sites were done and about 20 under way in 2019.
- **Parks with a theme:** a park for senior citizens, a science park and an augmented-reality park were reported in January 2023, as was the care of the city’s trees.

For a broken swing or bench, or a tree that looks dangerous, [report a problem](/grievances/new/).

Sources: reports of December 2019 and January 2023.`,
      mr: `- **जागांची नवनिर्मिती:** २०१९ मध्ये २ जागा पूर्ण झाल्या होत्या आणि सुमारे २० चे काम सुरू होते.
- **विषयांवर आधारित उद्याने:** ज्येष्ठ नागरिक उद्यान, विज्ञान उद्यान, ऑगमेंटेड रिअॅलिटी उद्यान आणि शहरातील वृक्षांची देखभाल यांचे वृत्त जानेवारी २०२३ मध्ये आले.

तुटलेला झोका, बाक किंवा धोकादायक झाड दिसल्यास [तक्रार नोंदवा](/grievances/new/).

स्रोत: डिसेंबर २०१९ व जानेवारी २०२३ ची वृत्ते.`,
      hi: `- **जगहों का नवनिर्माण:** २०१९ में २ जगहें पूरी हुई थीं और लगभग २० पर काम चल रहा था।
- **विषय वाले उद्यान:** वरिष्ठ नागरिक उद्यान, विज्ञान उद्यान, ऑगमेंटेड रियलिटी उद्यान और शहर के पेड़ों की देखभाल का समाचार जनवरी २०२३ में आया।

टूटा झूला, बेंच या खतरनाक पेड़ दिखे तो [शिकायत दर्ज करें](/grievances/new/)।

स्रोत: दिसंबर २०१९ और जनवरी २०२३ के समाचार।`,
    }),
  project('lighthouse-skill-centres', 'social-development',
    { en: 'Lighthouse skill centres', mr: 'लाइटहाऊस कौशल्य केंद्रे', hi: 'लाइटहाउस कौशल केंद्र' },
    {
      en: 'Centres at which young people learn a trade and find work.',
      mr: 'तरुणांना कौशल्य शिकण्यासाठी व काम शोधण्यासाठी केंद्रे.',
      hi: 'युवाओं के लिए कौशल सीखने और काम खोजने के केंद्र।',
    },
    {
      en: `The Lighthouse project received an award in 2016.

## What you can do

Ask the Social Development Department which centre is near you and when the next course begins. Places, courses and dates are not listed here, because we could not confirm them.

Source: a press report of 25 December 2016.`,
      mr: `लाइटहाऊस प्रकल्पाला २०१६ मध्ये पुरस्कार मिळाला.

## तुम्ही काय करू शकता

जवळचे केंद्र कोणते आणि पुढील अभ्यासक्रम केव्हा सुरू होतो ते समाज विकास विभागाकडे विचारा. ठिकाणे, अभ्यासक्रम व तारखांची खात्री करता आली नाही, म्हणून त्या येथे नाहीत.

स्रोत: २५ डिसेंबर २०१६ चे वृत्त.`,
      hi: `लाइटहाउस परियोजना को २०१६ में पुरस्कार मिला।

## आप क्या कर सकते हैं

पास का केंद्र कौन-सा है और अगला पाठ्यक्रम कब शुरू होता है, समाज विकास विभाग से पूछें। स्थान, पाठ्यक्रम और तिथियों की पुष्टि नहीं हो सकी, इसलिए वे यहाँ नहीं हैं।

स्रोत: २५ दिसंबर २०१६ का समाचार।`,
    }),
  project('digital-services', 'information-technology',
    { en: 'Digital services and control centre', mr: 'डिजिटल सेवा व नियंत्रण केंद्र', hi: 'डिजिटल सेवाएँ और नियंत्रण केंद्र' },
    {
      en: 'The control centre, the PMC Care app, the health system, digital schools and certified city data.',
      mr: 'नियंत्रण केंद्र, पीएमसी केअर, आरोग्य व्यवस्थापन, डिजिटल शाळा आणि प्रमाणित शहर माहिती.',
      hi: 'नियंत्रण केंद्र, पीएमसी केयर, स्वास्थ्य प्रबंधन, डिजिटल विद्यालय और प्रमाणित शहर डेटा।',
    },
    {
      en: `- **Integrated command and control centre:** named in January 2024.
- **PMC Care app:** received an award in 2016.
- **Health management system:** still pending in January 2024.
- **Digital schools:** still pending in January 2024.
- **City data by the standard ISO 37120:** the corporation had its data certified; the year is not known to us.

Sources: press reports of 25 December 2016 and 10 January 2024, and a page of the corporation’s former site.`,
      mr: `- **एकात्मिक नियंत्रण केंद्र:** जानेवारी २०२४ च्या वृत्तात उल्लेख.
- **पीएमसी केअर:** २०१६ मध्ये पुरस्कार.
- **आरोग्य व्यवस्थापन प्रणाली:** जानेवारी २०२४ मध्ये प्रलंबित.
- **डिजिटल शाळा:** जानेवारी २०२४ मध्ये प्रलंबित.
- **आंतरराष्ट्रीय मानक ३७१२० नुसार शहर माहिती:** महानगरपालिकेने माहिती प्रमाणित करून घेतली; वर्ष आम्हाला माहीत नाही.

स्रोत: २५ डिसेंबर २०१६ व १० जानेवारी २०२४ ची वृत्ते आणि महानगरपालिकेच्या जुन्या संकेतस्थळाचे एक पान.`,
      hi: `- **एकीकृत नियंत्रण केंद्र:** जनवरी २०२४ के समाचार में उल्लेख।
- **पीएमसी केयर:** २०१६ में पुरस्कार।
- **स्वास्थ्य प्रबंधन प्रणाली:** जनवरी २०२४ में लंबित।
- **डिजिटल विद्यालय:** जनवरी २०२४ में लंबित।
- **अंतरराष्ट्रीय मानक ३७१२० के अनुसार शहर डेटा:** महानगरपालिका ने डेटा प्रमाणित कराया; वर्ष हमें पता नहीं है।

स्रोत: २५ दिसंबर २०१६ और १० जनवरी २०२४ के समाचार और महानगरपालिका की पुरानी वेबसाइट का एक पृष्ठ।`,
    }),
  project('what-was-not-built', 'slum-improvement',
    { en: 'What did not happen', mr: 'काय झाले नाही', hi: 'क्या नहीं हुआ' },
    {
      en: 'Affordable housing never took off. Of some other plans no result is known.',
      mr: 'परवडणाऱ्या घरांची योजना सुरूच झाली नाही. इतर काही योजनांचा परिणाम ज्ञात नाही.',
      hi: 'किफ़ायती आवास की योजना शुरू ही नहीं हुई। कुछ और योजनाओं का परिणाम ज्ञात नहीं है।',
    },
    {
      en: `An account of public money names what failed as well.

- **Affordable housing:** never took off, by a press report of January 2023.
- **Slum rehabilitation:** among the fourteen projects launched in 2016; no result is known to us.
- **Elevated bus road to Hinjewadi:** planned at 26 kilometres; no construction is known to us.

The reports give no reasons that we could confirm. When the corporation publishes them, they belong on this page.

Sources: press reports of December 2016 and January 2023.`,
      mr: `सार्वजनिक पैशाच्या हिशेबात जे झाले नाही तेही सांगायला हवे.

- **परवडणारी घरे:** योजना सुरूच झाली नाही, जानेवारी २०२३ च्या वृत्तानुसार.
- **झोपडपट्टी पुनर्वसन:** २०१६ मध्ये सुरू केलेल्या चौदा प्रकल्पांपैकी एक; परिणाम आम्हाला ज्ञात नाही.
- **हिंजवडीपर्यंत उन्नत बस मार्ग:** २६ किलोमीटर नियोजित; बांधकामाची माहिती नाही.

कारणांची खात्री करता येईल अशी माहिती वृत्तांत नाही. महानगरपालिकेने ती प्रसिद्ध केल्यावर या पानावर द्यावी.

स्रोत: डिसेंबर २०१६ व जानेवारी २०२३ ची वृत्ते.`,
      hi: `सार्वजनिक धन के हिसाब में जो नहीं हुआ, वह भी बताना चाहिए।

- **किफ़ायती आवास:** योजना शुरू ही नहीं हुई, जनवरी २०२३ के समाचार के अनुसार।
- **झुग्गी पुनर्वास:** २०१६ में शुरू की गई चौदह परियोजनाओं में से एक; परिणाम हमें ज्ञात नहीं है।
- **हिंजवडी तक ऊँचा बस मार्ग:** २६ किलोमीटर नियोजित; निर्माण की जानकारी नहीं है।

समाचारों में ऐसे कारण नहीं हैं जिनकी पुष्टि हो सके। महानगरपालिका उन्हें प्रकाशित करे तो वे इस पृष्ठ पर आएँगे।

स्रोत: दिसंबर २०१६ और जनवरी २०२३ के समाचार।`,
    }),
  ...streetProjectExamples,
].map((page) => ({ ...page, portals: ['smart-city'] }));
