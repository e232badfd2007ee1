import type { Policy } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import { GENERAL_BODY, inPlainWords, reviewed } from './policies.wording.ts';

/** Water charges, property tax, and their rebates. */
export const taxPolicies: Example<Policy>[] = [
  {
    slug: 'water-charges',
    portals: ['pmc', 'smart-governance'],
    department: 'water-supply',
    audience: ['resident', 'business'],
    ...reviewed,
    title: {
      en: 'Water charges rise by 15% a year',
      mr: 'पाणीपट्टीत दरवर्षी १५% वाढ',
      hi: 'जल शुल्क में हर वर्ष १५% वृद्धि',
    },
    summary: {
      en:
        'A resolution of 2017 lets water charges rise by 15% each year, to pay for ' +
        'round-the-clock supply.',
      mr: '२०१७ च्या ठरावानुसार चोवीस तास पाणीपुरवठ्याच्या खर्चासाठी पाणीपट्टी दरवर्षी १५% वाढते.',
      hi: '२०१७ के संकल्प के अनुसार चौबीस घंटे जल आपूर्ति के खर्च के लिए जल शुल्क हर वर्ष १५% बढ़ता है।',
    },
    kind: 'rule',
    adoptedOn: '2017-01-01',
    dateNote: { en: '2017', mr: '२०१७', hi: '२०१७' },
    adoptedBy: GENERAL_BODY,
    sourceNote: inPlainWords({
      en:
        'Indian Express, 2019. The number and the day of the resolution were not ' +
        'available, nor whether a later budget changed the rise: look at your bill.',
      mr:
        'इंडियन एक्सप्रेस, २०१९. ठरावाचा क्रमांक व दिनांक, तसेच नंतरच्या अंदाजपत्रकात ' +
        'बदल झाला का, ही माहिती उपलब्ध नव्हती: तुमचे देयक पाहा.',
      hi:
        'इंडियन एक्सप्रेस, २०१९। संकल्प की संख्या और दिनांक, और बाद के बजट में बदलाव ' +
        'हुआ या नहीं, यह उपलब्ध नहीं था: अपना बिल देखें।',
    }),
    versions: [
      {
        label: { en: 'Resolution of 2017', mr: '२०१७ चा ठराव', hi: '२०१७ का संकल्प' },
        inForceFrom: '2017-01-01',
        periodNote: {
          en: 'since 2017; the exact date was not available',
          mr: '२०१७ पासून; नेमकी तारीख उपलब्ध नाही',
          hi: '२०१७ से; ठीक तिथि उपलब्ध नहीं',
        },
        body: {
          en: `## What it means

What you paid last year is multiplied by 1.15. A charge of ₹1,000 becomes ₹1,150 after one year,
₹1,323 after two and ₹1,521 after three.

## What it pays for

New pipes, tanks and meters for supply around the clock under even pressure. A meter lets a home
pay for what it uses.

## What does not change

A new connection has a fee of its own, and pays nothing for years before it. Homes that are not
yet metered pay by the rateable value of the property, as before.

## If the bill looks wrong

Compare it with the bill of the year before: the rise should be 15%. If it is more, ask the
water supply office of your ward in writing and attach both bills. Pay the undisputed part
meanwhile.`,
          mr: `## याचा अर्थ काय

गेल्या वर्षीच्या रकमेला १.१५ ने गुणले जाते. ₹१,००० ची पाणीपट्टी एका वर्षानंतर ₹१,१५०, दोन
वर्षांनंतर ₹१,३२३ आणि तीन वर्षांनंतर ₹१,५२१ होते.

## पैसे कशासाठी

समान दाबाने चोवीस तास पाणीपुरवठा करण्यासाठी नव्या वाहिन्या, टाक्या व मीटर. मीटरमुळे घराने
वापरलेल्या पाण्याचेच पैसे द्यावे लागतात.

## काय बदलत नाही

नव्या नळजोडणीचे शुल्क स्वतंत्र आहे आणि जोडणीपूर्वीच्या वर्षांचे काही द्यावे लागत नाही. मीटर
नसलेली घरे पूर्वीप्रमाणेच मिळकतीच्या करपात्र मूल्यानुसार पाणीपट्टी देतात.

## देयक चुकीचे वाटल्यास

गेल्या वर्षीच्या देयकाशी तुलना करा: वाढ १५% असावी. ती अधिक असल्यास दोन्ही देयके जोडून तुमच्या
भागातील पाणीपुरवठा कार्यालयात लेखी विचारा. दरम्यान वाद नसलेली रक्कम भरा.`,
          hi: `## इसका अर्थ

पिछले वर्ष की राशि को १.१५ से गुणा किया जाता है। ₹१,००० का शुल्क एक वर्ष बाद ₹१,१५०, दो वर्ष बाद
₹१,३२३ और तीन वर्ष बाद ₹१,५२१ हो जाता है।

## पैसा किस लिए

समान दबाव से चौबीस घंटे आपूर्ति के लिए नई पाइपलाइनें, टंकियाँ और मीटर। मीटर से घर उतने का ही
देता है जितना उपयोग करता है।

## क्या नहीं बदलता

नए कनेक्शन का शुल्क अलग है और उससे पहले के वर्षों का कुछ नहीं देना होता। जिन घरों में मीटर नहीं,
वे पहले की तरह संपत्ति के कर योग्य मूल्य के अनुसार देते हैं।

## बिल गलत लगे तो

पिछले वर्ष के बिल से तुलना करें: वृद्धि १५% होनी चाहिए। अधिक हो तो दोनों बिल जोड़कर अपने क्षेत्र
के जल आपूर्ति कार्यालय से लिखित में पूछें। इस बीच निर्विवाद राशि भर दें।`,
        },
      },
    ],
    relatedServices: ['water-connection', 'property-tax-payment'],
    relatedPolicies: ['water-tax-amnesty-2021'],
  },
  {
    slug: 'property-tax-concession',
    portals: ['pmc', 'smart-governance'],
    department: 'property-tax',
    audience: ['resident'],
    ...reviewed,
    title: {
      en: '40% concession on property tax for owners who live in their home',
      mr: 'स्वतः राहत असलेल्या मिळकतीस मिळकतकरात ४०% सवलत',
      hi: 'स्वयं रहने वाले स्वामियों को संपत्ति कर में ४०% छूट',
    },
    summary: {
      en:
        'Stopped for some years, restored by resolution 6/77 of 4 May 2023. Owners ask for it ' +
        'with form PT-3.',
      mr: 'काही वर्षे बंद, ४ मे २०२३ च्या ठराव क्र. ६/७७ ने पुन्हा सुरू. मिळकतधारकांनी पीटी-३ अर्ज करावा.',
      hi: 'कुछ वर्ष बंद, ४ मई २०२३ के संकल्प ६/७७ से फिर लागू। स्वामी पीटी-३ से आवेदन करें।',
    },
    kind: 'rule',
    adoptedOn: '2023-05-04',
    adoptedBy: {
      en: 'Pune Municipal Corporation, by resolution',
      mr: 'पुणे महानगरपालिका, ठरावाद्वारे',
      hi: 'पुणे महानगरपालिका, संकल्प द्वारा',
    },
    sourceNote: inPlainWords({
      en:
        'the corporation’s charter for form PT-3, which names resolution 6/77 of 4 May ' +
        '2023. When the concession was stopped before was not available.',
      mr:
        'महानगरपालिकेची पीटी-३ सनद; त्यात ४ मे २०२३ चा ठराव क्र. ६/७७ नमूद आहे. आधी ' +
        'सवलत केव्हा बंद झाली, ते उपलब्ध नव्हते.',
      hi:
        'महानगरपालिका का पीटी-३ अधिकार पत्र, जिसमें ४ मई २०२३ का संकल्प ६/७७ दर्ज है। ' +
        'पहले छूट कब बंद हुई, यह उपलब्ध नहीं था।',
    }),
    versions: [
      {
        label: { en: 'Restored concession', mr: 'पुन्हा सुरू झालेली सवलत', hi: 'फिर लागू हुई छूट' },
        number: '6/77',
        inForceFrom: '2023-05-04',
        changes: {
          en:
            'The concession of 40%, which had been stopped, is given again; who had lost it or ' +
            'never had it asks for it.',
          mr:
            'बंद झालेली ४०% सवलत पुन्हा दिली जाते; ज्यांची ती गेली होती किंवा ज्यांना कधी ' +
            'मिळाली नव्हती त्यांनी अर्ज करावा.',
          hi: 'बंद हो चुकी ४०% छूट फिर दी जाती है; जिनकी छूट गई थी या जिन्हें कभी नहीं मिली, वे आवेदन करें।',
        },
        body: {
          en: `## Who gets it

The owner of a home who lives in it. It is for one home only; a flat that is let or empty does not
qualify.

## What it brings

40% off the property tax of that home, from the year for which it is granted. Other concessions,
such as that for eco-friendly measures, come on top.

## How to get it

1. Fill in form PT-3.
2. Attach the no-objection letter of the society, a proof of identity and the bill of any other
   property in Pune.
3. Hand it in at the ward office or the property tax department and keep the acknowledged copy.
4. An inspector may check that you live there.

## Keep in mind

Pay the bill as it is until the decision comes. If you let the home later, tell the department:
the concession ends, and back tax with interest is worse than tax.`,
          mr: `## कोणाला मिळते

स्वतःच्या घरात राहणाऱ्या मिळकतधारकाला. एकच घर धरले जाते; भाड्याने दिलेली किंवा रिकामी सदनिका
धरली जात नाही.

## काय मिळते

मंजूर झालेल्या वर्षापासून त्या घराच्या मिळकतकरात ४०% सवलत. पर्यावरणपूरक उपायांसारख्या इतर सवलती
त्याशिवाय मिळतात.

## कशी मिळवावी

1. पीटी-३ अर्ज भरा.
2. संस्थेचे ना हरकत पत्र, ओळखीचा पुरावा आणि पुण्यातील इतर मिळकतीचे देयक जोडा.
3. क्षेत्रीय कार्यालयात किंवा मिळकतकर विभागात अर्ज द्या व पोच जपून ठेवा.
4. तुम्ही तेथे राहता का, हे निरीक्षक पाहू शकतात.

## लक्षात ठेवा

निर्णय होईपर्यंत आलेले देयक भरा. नंतर घर भाड्याने दिल्यास विभागाला कळवा: सवलत थांबते, आणि
व्याजासह मागील कर भरण्यापेक्षा ते बरे.`,
          hi: `## किसे मिलती है

अपने घर में स्वयं रहने वाले स्वामी को। एक ही घर गिना जाता है; किराए पर दिया या खाली फ़्लैट नहीं।

## क्या मिलता है

जिस वर्ष से स्वीकृत हो, उस घर के संपत्ति कर में ४०% छूट। पर्यावरण के अनुकूल उपायों जैसी अन्य
छूटें इसके अतिरिक्त हैं।

## कैसे पाएँ

1. पीटी-३ आवेदन भरें।
2. सोसाइटी का अनापत्ति पत्र, पहचान का प्रमाण और पुणे की किसी दूसरी संपत्ति का बिल जोड़ें।
3. क्षेत्रीय कार्यालय या संपत्ति कर विभाग में दें और पावती सँभालकर रखें।
4. आप वहाँ रहते हैं या नहीं, यह निरीक्षक देख सकते हैं।

## ध्यान रखें

निर्णय होने तक जो बिल आया है, वही भरें। बाद में घर किराए पर दें तो विभाग को बताएँ: छूट रुक जाती
है, और ब्याज सहित पिछला कर भरने से यह बेहतर है।`,
        },
      },
    ],
    relatedServices: ['self-occupation-concession', 'property-tax-payment', 'eco-concession'],
    relatedCirculars: ['self-occupation-concession-restored'],
  },
  {
    slug: 'water-tax-amnesty-2021',
    portals: ['pmc', 'smart-governance'],
    department: 'water-supply',
    ...reviewed,
    title: {
      en: 'Water tax amnesty of 2021',
      mr: 'पाणीपट्टी अभय योजना २०२१',
      hi: 'जल शुल्क माफ़ी योजना २०२१',
    },
    summary: {
      en:
        'Arrears of water tax could be cleared on easier terms from June to September 2021. It ' +
        'has ended.',
      mr: 'जून ते सप्टेंबर २०२१ या काळात पाणीपट्टीची थकबाकी सवलतीने भरता येत होती. योजना संपली आहे.',
      hi: 'जून से सितंबर २०२१ तक जल शुल्क का बकाया आसान शर्तों पर भरा जा सकता था। योजना समाप्त हो चुकी है।',
    },
    kind: 'rule',
    adoptedOn: '2021-06-01',
    dateNote: { en: 'June 2021', mr: 'जून २०२१', hi: 'जून २०२१' },
    adoptedBy: { en: 'Pune Municipal Corporation', mr: 'पुणे महानगरपालिका', hi: 'पुणे महानगरपालिका' },
    sourceNote: inPlainWords({
      en:
        'a report on housing of 12 August 2021, which names the months alone. What ' +
        'part of interest or penalty was waived was not available.',
      mr:
        '१२ ऑगस्ट २०२१ चे वृत्त; त्यात केवळ महिने दिले आहेत. व्याज किंवा दंडाचा किती ' +
        'भाग माफ झाला, ते उपलब्ध नव्हते.',
      hi:
        '१२ अगस्त २०२१ का समाचार, जिसमें केवल महीने दिए हैं। ब्याज या जुर्माने का कितना ' +
        'भाग माफ़ हुआ, यह उपलब्ध नहीं था।',
    }),
    versions: [
      {
        label: { en: 'Amnesty of 2021', mr: 'अभय योजना २०२१', hi: 'माफ़ी योजना २०२१' },
        inForceFrom: '2021-06-01',
        inForceUntil: '2021-09-30',
        periodNote: { en: 'June to September 2021', mr: 'जून ते सप्टेंबर २०२१', hi: 'जून से सितंबर २०२१' },
        body: {
          en: `People who owed water tax could pay it in these months, and part of the charge for late payment was waived.

## If you paid then

Keep the receipt and the letter of settlement. If old arrears appear on a bill again, send
copies of both to the water supply office of your ward.

## If you still owe

The usual rules apply: the arrears, with what is added for delay. Ask for a statement of the
account, and whether instalments are possible.`,
          mr: `या महिन्यांत पाणीपट्टीची थकबाकी भरणाऱ्याला विलंबामुळे वाढलेल्या रकमेचा काही भाग माफ केला जात
होता.

## तेव्हा भरणा केला असल्यास

पावती व तडजोडीचे पत्र जपून ठेवा. जुनी थकबाकी देयकात पुन्हा दिसल्यास दोन्हींच्या प्रती तुमच्या
भागातील पाणीपुरवठा कार्यालयाला पाठवा.

## अजूनही थकबाकी असल्यास

नेहमीचे नियम लागू आहेत: थकबाकी व विलंबाची रक्कम. खात्याचा उतारा मागा आणि हप्त्यांनी भरता येईल
का, ते विचारा.`,
          hi: `इन महीनों में जल शुल्क का बकाया भरने वाले को देरी के कारण जुड़ी राशि का कुछ भाग माफ़ किया जाता था।

## तब भुगतान किया हो तो

रसीद और निपटान पत्र सँभालकर रखें। पुराना बकाया बिल में फिर दिखे तो दोनों की प्रतियाँ अपने
क्षेत्र के जल आपूर्ति कार्यालय को भेजें।

## अब भी बकाया हो तो

सामान्य नियम लागू हैं: बकाया और देरी की राशि। खाते का विवरण माँगें और पूछें कि किस्तों में भर
सकते हैं या नहीं।`,
        },
      },
    ],
    relatedServices: ['property-tax-payment'],
    relatedPolicies: ['water-charges'],
  },
];
