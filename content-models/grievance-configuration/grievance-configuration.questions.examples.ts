import type { GrievanceConfiguration } from '../content-models.types.ts';

type Category = NonNullable<GrievanceConfiguration['categories']>[number];
type Datatype = NonNullable<Category['questions']>[number]['datatype'];
type Names = readonly [english: string, marathi: string, hindi: string];
const inEachLanguage = ([english, marathi, hindi]: Names) => ({ english, marathi, hindi });

type Texts = ReturnType<typeof inEachLanguage>;
interface ExampleQuestion {
  code: string;
  label: Texts;
  hint?: Texts;
  datatype: Datatype;
  required: boolean;
  isPublic: boolean;
  values?: { key: string; name: Texts }[];
}

const question = (
  code: string,
  names: Names,
  datatype: Datatype,
  {
    hint,
    values,
    ...more
  }: {
    required?: boolean;
    isPublic?: boolean;
    hint?: Names;
    values?: Record<string, Names>;
  } = {},
): ExampleQuestion => ({
  code,
  label: inEachLanguage(names),
  ...(hint && { hint: inEachLanguage(hint) }),
  datatype,
  required: false,
  isPublic: false,
  ...more,
  ...(values && {
    values: Object.entries(values).map(([key, name]) => ({ key, name: inEachLanguage(name) })),
  }),
});

/** The questions of categories, by their codes. */
export const questionExamples: Record<string, ExampleQuestion[]> = {
  pothole: [
    question(
      'size',
      ['How large is the pothole?', 'खड्डा किती मोठा आहे?', 'गड्ढा कितना बड़ा है?'],
      'singlevaluelist',
      {
        isPublic: true,
        values: {
          small: ['Smaller than a dinner plate', 'ताटापेक्षा लहान', 'थाली से छोटा'],
          medium: ['Up to half a metre', 'अर्ध्या मीटरपर्यंत', 'आधे मीटर तक'],
          large: ['Larger than half a metre', 'अर्ध्या मीटरपेक्षा मोठा', 'आधे मीटर से बड़ा'],
        },
      },
    ),
  ],
  street_light: [
    question('pole_number', ['Number on the pole', 'खांबावरील क्रमांक', 'खंभे पर लिखा नंबर'], 'string', {
      hint: [
        'Painted at the height of a person, such as KB-1042.',
        'माणसाच्या उंचीवर रंगवलेला असतो, उदा. KB-1042.',
        'आदमी की ऊँचाई पर लिखा होता है, जैसे KB-1042।',
      ],
    }),
    question(
      'fault',
      ['What is wrong with the light?', 'दिव्यात काय बिघाड आहे?', 'बत्ती में क्या खराबी है?'],
      'singlevaluelist',
      {
        isPublic: true,
        values: {
          off: ['It does not light', 'लागत नाही', 'जलती नहीं'],
          flickers: ['It flickers', 'लुकलुकतो', 'टिमटिमाती है'],
          daytime: ['It is lit in daytime', 'दिवसाही चालू असतो', 'दिन में भी जलती है'],
          broken: ['Lamp or pole is damaged', 'दिवा किंवा खांब मोडला आहे', 'बत्ती या खंभा टूटा है'],
        },
      },
    ),
  ],
  water_supply: [
    question(
      'problems',
      ['What is the problem?', 'काय अडचण आहे?', 'क्या समस्या है?'],
      'multivaluelist',
      {
        isPublic: true,
        values: {
          none: ['No water', 'पाणी येत नाही', 'पानी नहीं आता'],
          pressure: ['Low pressure', 'दाब कमी आहे', 'दबाव कम है'],
          dirty: ['Dirty or smelling water', 'पाणी घाण आहे किंवा वास येतो', 'पानी गंदा है या बदबू आती है'],
          times: ['Water at the wrong times', 'पाणी वेळेवर येत नाही', 'पानी समय पर नहीं आता'],
        },
      },
    ),
    question('since', ['Since when?', 'केव्हापासून?', 'कब से?'], 'datetime', {
      required: true,
      hint: ['An estimate is enough.', 'अंदाज पुरेसा आहे.', 'अनुमान काफ़ी है।'],
    }),
    question(
      'homes',
      ['How many homes have the problem?', 'किती घरांना हा त्रास आहे?', 'कितने घरों को यह परेशानी है?'],
      'number',
    ),
  ],
};
