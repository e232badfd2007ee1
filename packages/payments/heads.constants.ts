/**
 * The heads of account, one row each. A head is added here: its page, its links, its place in forms
 * and search follow. The compiler then asks for its rules (`bills/compute-bill.ts`), the facts of its
 * demands (`demands/facts.ts`) and its messages. It imports nothing, so that browser scripts may use
 * it.
 */
export const HEADS = {
  property_tax: {
    /** The part of its page's address: `/mr/payments/property-tax/`. */
    page: 'property-tax',
    icon: 'tax',
    /** A well-formed number, for hints. */
    example: 'P/1/05/00123456',
    /** Numbers of fictional bills, to try in a sandbox. */
    samples: ['P/1/05/00123456', 'P/2/03/00200011', 'P/7/08/00715003'],
    /** True for a number under which bills come again. */
    recurs: true,
  },
  water_charges: {
    page: 'water-charges',
    icon: 'water',
    example: 'W/05/0012345',
    samples: ['W/05/0012345', 'W/03/0020001', 'W/02/0050123'],
    recurs: true,
  },
  licence_fees: {
    page: 'licence-fees',
    icon: 'file',
    example: 'L/05/0004567',
    samples: ['L/05/0004567', 'L/02/0008001'],
    recurs: true,
  },
  certificate_fees: {
    page: 'certificate-fees',
    icon: 'file',
    example: 'F/2026/000101',
    samples: ['F/2026/000100', 'F/2026/000101', 'F/2026/000103'],
    recurs: false,
  },
  octroi_lbt: {
    page: 'octroi-lbt',
    icon: 'file',
    example: 'LBT/0001234',
    samples: ['LBT/0001234', 'LBT/0001235'],
    recurs: false,
  },
} as const;
export type BillHead = keyof typeof HEADS;

/** The heads of account in the order of pages and forms. Labels: `payments:head_<head>`. */
export const BILL_HEADS = /* @__PURE__ */ Object.keys(HEADS) as [BillHead, ...BillHead[]];

/** @returns one property of every head, by head */
export const ofHeads = <Name extends keyof (typeof HEADS)[BillHead]>(name: Name) =>
  Object.fromEntries(BILL_HEADS.map((head) => [head, HEADS[head][name]])) as {
    [Head in BillHead]: (typeof HEADS)[Head][Name];
  };
