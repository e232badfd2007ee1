import { financialYear } from '../india-dates.ts';
import type { NewDemand } from './issue.ts';
import type { Owner } from './owners.ts';

type Sample = Omit<NewDemand, 'id'>;

/** Builds a fictional owner of a fictional house. */
const person = (
  latin: string,
  devanagari: string,
  house: string,
  locality: [string, string],
): Owner => ({
  name: { latin, devanagari },
  address: { latin: `${house}, ${locality[0]}`, devanagari: `${house}, ${locality[1]}` },
});
const OWNERS: Record<string, Owner> = {
  '05/00123456': person('Sunanda Kamat', 'सुनंदा कामत', '4/12', ['Kothrud', 'कोथरूड']),
  '05/00123457': person('Raghunath Bhave', 'रघुनाथ भावे', '7/3', ['Kothrud', 'कोथरूड']),
  '03/00200011': person('Meenal Shirke', 'मीनल शिर्के', '21', ['Aundh', 'औंध']),
  '03/00200012': person('Irfan Tamboli', 'इरफान तांबोळी', '9/44', ['Baner', 'बाणेर']),
  '11/00310020': person('Deepak Oswal', 'दीपक ओसवाल', '310', ['Market Yard', 'मार्केट यार्ड']),
  '11/00310021': person('Lata Jagtap', 'लता जगताप', '66/2', ['Bibwewadi', 'बिबवेवाडी']),
  '07/00415001': person('Vasant Ghorpade', 'वसंत घोरपडे', '18', ['Sinhagad Road', 'सिंहगड रस्ता']),
  '07/00415002': person('Neha Mutha', 'नेहा मुथा', '5600', ['Swargate', 'स्वारगेट']),
  '02/00501234': person('Salma Shaikh', 'सलमा शेख', '3/7', ['Yerawada', 'येरवडा']),
  '02/00501235': person('Anthony Fernandes', 'अँथनी फर्नांडिस', '160', [
    'Kalyani Nagar',
    'कल्याणी नगर',
  ]),
  '14/00600777': person('Kavita Landge', 'कविता लांडगे', '77/1', ['Hadapsar', 'हडपसर']),
  '08/00715003': person('Shobha Kulkarni', 'शोभा कुलकर्णी', '12/5', ['Warje', 'वारजे']),
  '03/00200013': person('Vishnu Gaikwad', 'विष्णू गायकवाड', '17/2', ['Aundh', 'औंध']),
  '14/00600778': person('Balasaheb More', 'बाळासाहेब मोरे', '78', ['Mundhwa', 'मुंढवा']),
};
/** The ward office of each locality. */
const WARD_OFFICES: Record<string, string> = {
  Aundh: 'WO-01',
  Baner: 'WO-01',
  Kothrud: 'WO-03',
  Warje: 'WO-04',
  'Sinhagad Road': 'WO-05',
  'Kalyani Nagar': 'WO-08',
  Yerawada: 'WO-09',
  Hadapsar: 'WO-10',
  Mundhwa: 'WO-10',
  'Laxmi Road': 'WO-13',
  Swargate: 'WO-14',
  Bibwewadi: 'WO-15',
  'Market Yard': 'WO-15',
};
/** The owner of a demand, with the ward office of the house. */
const owned = (owner: Owner | null): Pick<Sample, 'owner' | 'wardOffice'> => ({
  owner,
  wardOffice: WARD_OFFICES[owner?.address.latin.split(', ').at(-1) ?? ''] ?? null,
});
/**
 * The house of each water connection; its owner also owns the connection. A certificate has no
 * owner yet.
 */
const HOUSES: Record<string, string> = {
  '05/0012345': '05/00123456',
  '03/0020001': '03/00200011',
  '11/0031002': '11/00310020',
  '07/0041500': '07/00415001',
  '02/0050123': '02/00501234',
  '14/0060077': '14/00600777',
};
const ownerOf = (house: string): Owner | null => OWNERS[house] ?? null;

const property = (
  accountNumber: string,
  areaSqFt: number,
  ratePaisePerSqFtMonth: number,
  selfOccupied: boolean,
  ecoMeasures: number,
  periods = ['2026-27'],
): Sample[] =>
  periods.map((period) => ({
    head: 'property_tax',
    accountNumber,
    period,
    issuedOn: `${period.slice(0, 4)}-04-01`,
    sample: true,
    facts: { areaSqFt, ratePaisePerSqFtMonth, selfOccupied, ecoMeasures },
    ...owned(ownerOf(accountNumber.slice(4))),
  }));
const connection = (accountNumber: string, kilolitres: number, periods = ['2026-27']): Sample[] =>
  periods.map((period) => ({
    head: 'water_charges',
    accountNumber,
    period,
    issuedOn: `${period.slice(0, 4)}-04-01`,
    sample: true,
    facts: { kilolitres },
    ...owned(ownerOf(HOUSES[accountNumber.slice(2)] ?? '')),
  }));
const fee = (accountNumber: string, paise: number): Sample => ({
  head: 'certificate_fees',
  accountNumber,
  period: '2026-27',
  issuedOn: '2026-04-01',
  sample: true,
  facts: { paise },
  owner: null,
});

const licence = (accountNumber: string, paise: number, owner: Owner): Sample => ({
  ...fee(accountNumber, paise),
  head: 'licence_fees',
  ...owned(owner),
});
/** Builds the assessed arrears of a levy that ended. */
const levied = (
  accountNumber: string,
  levy: 'octroi' | 'lbt',
  issuedOn: string,
  [taxPaise, interestPaise]: [number, number],
  owner: Owner,
): Sample => ({
  head: 'octroi_lbt',
  accountNumber,
  period: financialYear(issuedOn),
  issuedOn,
  sample: true,
  facts: { levy, taxPaise, interestPaise },
  ...owned(owner),
});
const CLOTHES = person('Pune Vastra Bhandar', 'पुणे वस्त्र भांडार', '88', ['Laxmi Road', 'लक्ष्मी रस्ता']);
const SPICES = person('Sahyadri Masale', 'सह्याद्री मसाले', '14', ['Market Yard', 'मार्केट यार्ड']);

/**
 * Fictional demands for demonstrations and tests. The fees end in the magic paise of the sandbox
 * gateway (`gateways/sandbox/magic.ts`), so that every outcome of a payment can be tried.
 */
export const SAMPLE_DEMANDS: readonly Sample[] = [
  ...property('P/1/05/00123456', 800, 200, true, 0),
  ...property('P/1/05/00123457', 800, 200, false, 1),
  ...property('P/2/03/00200011', 450, 180, true, 0, ['2025-26', '2026-27']),
  ...property('P/2/03/00200012', 1_250, 250, true, 2),
  ...property('P/2/03/00200013', 900, 210, true, 1).map((demand) => ({
    ...demand,
    facts: {
      ...(demand.facts as object),
      concession: 'part',
      proofs: [
        {
          concession: 'self_occupation',
          kind: 'pt3_form',
          reference: 'PT3/2023/01187',
          from: '2023-05-04',
          until: null,
          admittedBy: 'Assessment Inspector, Aundh-Baner',
        },
        {
          concession: 'eco_rebate',
          kind: 'eco_certificate',
          reference: 'ECO/2021/0442',
          from: '2021-10-01',
          until: '2026-09-30',
          admittedBy: 'Environment Department',
        },
        {
          concession: 'concession',
          kind: 'service_certificate',
          reference: 'ZSB/2024/2093',
          from: '2024-04-01',
          until: '2027-03-31',
          admittedBy: 'Assessor and Collector of Taxes',
        },
      ],
    },
  })),
  ...property('P/3/11/00310020', 2_400, 320, false, 0),
  ...property('P/3/11/00310021', 620, 220, true, 0),
  ...property('P/4/07/00415001', 980, 240, true, 1, ['2024-25', '2025-26', '2026-27']),
  ...property('P/4/07/00415002', 5_600, 610, false, 0),
  ...property('P/5/02/00501234', 350, 160, true, 0),
  ...property('P/5/02/00501235', 1_600, 275, true, 3),
  ...property('P/6/14/00600777', 720, 205, false, 0, ['2025-26', '2026-27']),
  ...property('P/6/14/00600778', 540, 190, true, 0),
  ...property('P/7/08/00715003', 640, 210, true, 0).map((demand) => ({
    ...demand,
    arrears: [
      { period: '2024-25', paise: 306_985, penaltyPaise: 110_515 },
      { period: '2025-26', paise: 306_985, penaltyPaise: 36_838 },
    ],
  })),
  ...connection('W/05/0012345', 168),
  ...connection('W/03/0020001', 96, ['2025-26', '2026-27']),
  ...connection('W/11/0031002', 410),
  ...connection('W/07/0041500', 233),
  ...connection('W/02/0050123', 54, ['2024-25', '2025-26', '2026-27']),
  ...connection('W/14/0060077', 1_250),
  ...Array.from({ length: 15 }, (_, ending) =>
    fee(`F/2026/${String(100 + ending).padStart(6, '0')}`, 2_000 + ending),
  ),
  licence('L/05/0004567', 250_000, CLOTHES),
  licence('L/02/0008001', 120_000, SPICES),
  levied('LBT/0001234', 'lbt', '2015-02-16', [1_840_000, 441_600], CLOTHES),
  levied('LBT/0001235', 'octroi', '2012-11-05', [620_000, 0], SPICES),
];
