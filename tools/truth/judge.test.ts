import { describe, expect, it } from 'vitest';
import {
  consentsAsked,
  dayIn,
  judge,
  staleDays,
  visibleText,
  type Claim,
  type Inventory,
  type Statement,
} from './judge.ts';
import { CLAIMS, LAST_DAYS } from './truth.table.ts';

const inventory: Inventory = {
  hasPage: (portal, path) => portal === 'town' && path.endsWith('/payments/'),
  operations: ['POST /api/payments'],
  senders: [],
  found: () => [],
  today: '2026-11-27',
};
const say = (
  locale: Statement['locale'],
  text: string,
  portal = 'town',
  hasMailto = false,
): Statement => ({ page: `${portal} ${locale}`, portal, locale, text, hasMailto });
const PAY: Claim = {
  name: 'pay',
  in: { en: /pay here/, mr: /भरा/, hi: /भरें/ },
  needs: [{ page: '/payments/' }],
};
const everywhere = [say('en', 'pay here'), say('mr', 'भरा'), say('hi', 'भरें')];
const messages = (
  claims: readonly Claim[],
  statements: readonly Statement[],
  given: Inventory = inventory,
) => judge(claims, statements, given).map(({ page, message }) => `${page}: ${message}`);

describe('a claim', () => {
  it('is true if its requirements exist', () => expect(messages([PAY], everywhere)).toEqual([]));

  it('is false on a portal that lacks it, even where another has it', () => {
    expect(messages([PAY], [...everywhere, say('en', 'pay here', 'village')])).toEqual([
      'village en: en: “pay here” (pay), but there is no {"page":"/payments/"}',
    ]);
  });

  it('must be made in each language while it is true, unless the row stands guard', () => {
    expect(messages([PAY], [say('en', 'pay here'), say('mr', 'भरा'), say('hi', '')])).toEqual([
      'tools/truth/truth.table.ts: pay: no page says it in hi. Correct the row, or delete it',
    ]);
    expect(messages([{ ...PAY, guard: true }], [say('hi', '')])).toEqual([]);
    expect(messages([PAY], [say('hi', '', 'village')])).toEqual([]);
  });

  it('of a missing feature is false once it exists', () => {
    const denial: Claim = {
      name: 'not yet',
      in: { en: /not yet/, mr: /अद्याप/, hi: /अभी/ },
      until: { operation: /^POST \/api\/payments$/ },
    };
    const said = [say('en', 'not yet'), say('mr', 'अद्याप'), say('hi', 'अभी')];
    expect(messages([denial], said)).toHaveLength(3);
    expect(messages([denial], said, { ...inventory, operations: [] })).toEqual([]);
    expect(messages([denial], [say('en', '')], { ...inventory, operations: [] })).toHaveLength(1);
  });

  it.each([
    ['a sender', { sender: 'payments' }, { senders: ['payments'] }],
    [
      'a search that finds it',
      { search: { query: 'kar', finds: /tax/ } },
      { found: () => ['/mr/services/tax/'] },
    ],
  ] as const)('may need %s', (_, evidence, there) => {
    const claim: Claim = { ...PAY, needs: [evidence], guard: true };
    expect(messages([claim], everywhere)).toHaveLength(3);
    expect(messages([claim], everywhere, { ...inventory, ...there })).toEqual([]);
  });

  it('may need an address for letters on the page itself', () => {
    const claim: Claim = { ...PAY, needs: [{ mailto: true }], guard: true };
    expect(messages([claim], [say('en', 'pay here')])).toHaveLength(1);
    expect(messages([claim], [say('en', 'pay here', 'town', true)])).toEqual([]);
  });
});

/** Sentences that were false on earlier pages: each must be detected. */
it.each([
  ['en', 'Paying and applying online come later'],
  ['mr', 'ऑनलाइन भरणा व अर्ज नंतर सुरू होतील'],
  ['hi', 'ऑनलाइन भुगतान और आवेदन बाद में आएँगे'],
  ['en', 'Can I pay or apply here? Not yet. The service pages say'],
  ['mr', 'येथे पैसे भरता किंवा अर्ज करता येतो का? अद्याप नाही.'],
  ['hi', 'क्या यहाँ भुगतान या आवेदन कर सकते हैं? अभी नहीं।'],
  ['en', 'the page shows the limit, how much of it is used, and which officer has it.'],
  ['mr', 'तक्रार कोणत्या अधिकाऱ्याकडे आहे ते पानावर दिसते.'],
  ['hi', 'शिकायत किस अधिकारी के पास है, पृष्ठ पर दिखता है।'],
  ['en', 'If it is closed but not done, reopen it with a new photograph.'],
  ['mr', 'नव्या छायाचित्रासह ती पुन्हा उघडा'],
  ['hi', 'नई फ़ोटो के साथ उसे पुनः खोलें।'],
  ['en', 'The office confirms that it has your grievance, with a time limit.'],
  ['mr', 'तक्रार मिळाल्याचे कार्यालय कालमर्यादेसह कळवते.'],
  ['hi', 'कार्यालय समय सीमा के साथ बताता है कि शिकायत मिल गई है।'],
  ['en', 'Tell us: answer within 5 working days'],
  ['mr', 'आम्हाला कळवा: ५ कामकाजाच्या दिवसांत उत्तर'],
  ['hi', 'हमें बताएँ: ५ कार्य दिवसों में उत्तर'],
  ['en', 'Each step of a grievance of yours'],
  ['mr', 'तुमच्या तक्रारीचा प्रत्येक टप्पा'],
  ['hi', 'आपकी शिकायत का हर चरण'],
  ['en', 'One cookie, named lang, may remember'],
  ['en', 'in this version send no automatic messages to the number'],
  ['en', 'Officers who deal with the report see what you gave.'],
  ['en', 'runs no program of ours on the server, except for search and grievances.'],
  ['mr', 'शोध व तक्रारी वगळता वाचताना'],
  ['hi', 'खोज और शिकायतों को छोड़कर, पढ़ने पर'],
  ['en', 'A checker reads it for facts, plain words'],
  ['mr', 'तपासनीस तथ्ये, सोपी भाषा'],
  ['hi', 'जाँचकर्ता तथ्य, सरल भाषा'],
  ['en', 'Contact details are not published yet.'],
  ['mr', 'संपर्काचा तपशील अद्याप प्रकाशित नाही.'],
  ['hi', 'संपर्क विवरण अभी प्रकाशित नहीं है।'],
  ['en', 'on the Marathi pages, “malmatta kar” finds what'],
] as const)('the table knows, in %s: %s', (locale, text) => {
  const today: Inventory = {
    ...inventory,
    hasPage: () => true,
    operations: ['POST /api/payments', 'POST /api/citizens/sign-in', 'POST /api/grievances'],
    senders: ['emergency'],
  };
  expect(
    judge(
      CLAIMS.map((claim) => ({ ...claim, guard: true as const })),
      [say(locale, text)],
      today,
    ),
  ).not.toEqual([]);
});

describe('last days', () => {
  it('are read in each language', () => {
    expect([
      dayIn('22 November 2026', 'en'),
      dayIn('२२ नोव्हेंबर २०२६', 'mr'),
      dayIn('२२ नवंबर २०२६', 'hi'),
      dayIn('soon', 'en'),
    ]).toEqual(['2026-11-22', '2026-11-22', '2026-11-22', null]);
  });

  it('are false when they are over and nothing says so', () => {
    const said = [
      say('en', 'Apply by 22 November 2026.'),
      say('mr', '२२ नोव्हेंबर २०२६ पर्यंत अर्ज करा.'),
      say('hi', '२२ नवंबर २०२६ तक आवेदन करें।'),
      say('en', 'Last day to apply: 22 November 2026'),
      say('mr', 'अर्जाचा शेवटचा दिवस: २२ नोव्हेंबर २०२६'),
      say('hi', 'आवेदन की अंतिम तिथि: २२ नवंबर २०२६'),
    ];
    expect(staleDays(LAST_DAYS, said, inventory)).toHaveLength(6);
    const fine = [
      say('en', 'Last day to apply: 22 November 2026 passed'),
      say('mr', 'अर्जाचा शेवटचा दिवस: २२ नोव्हेंबर २०२६ मुदत संपली'),
      say('hi', 'आवेदन की अंतिम तिथि: २२ नवंबर २०२६ बीत चुकी'),
      say('en', 'Last day to apply 20 December 2026'),
      say('mr', 'अर्जाचा शेवटचा दिवस: २० डिसेंबर २०२६'),
      say('hi', '२० दिसंबर २०२६ तक आवेदन करें'),
      say('mr', '२२ नोव्हेंबर २०२६ रोजी'),
    ];
    expect(staleDays(LAST_DAYS, fine, inventory)).toEqual([]);
  });
});

it('knows the consents that a page asks for from those that it only shows', () => {
  expect(
    consentsAsked(
      '<input type="checkbox" name="messages" value="traffic.sms" aria-label="x"><input name="messages" value="payments.sms" checked><input name="areas" value="WO-01">',
    ),
  ).toEqual(['traffic']);
});

it('reads words as a reader does', () => {
  expect(
    visibleText(
      '<p>Tell us:\n <a href="x">answer</a></p><script>reopen it</script><style>a{}</style> now',
    ),
  ).toBe(' Tell us: answer now');
});
