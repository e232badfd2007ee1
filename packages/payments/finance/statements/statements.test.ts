import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CSV_BANKS } from './csv-banks.ts';
import { csvDay, csvPaise } from './csv-statement.ts';
import { readStatement, STATEMENT_FORMATS } from './read-statement.ts';
import { paiseOf, sumOf, type ParsedFile, type Statement } from './statement.ts';
import { writeStatement } from './write-statement.ts';

const parse = (text: string, bank = 'trial') => readStatement(text, bank).parsed;
function statementsOf(parsed: ParsedFile): readonly Statement[] {
  if (parsed.kind !== 'Parsed') throw new Error(JSON.stringify(parsed.problems));
  return parsed.statements;
}
const problemsOf = (parsed: ParsedFile) => (parsed.kind === 'Refused' ? parsed.problems : []);

/** In the form of the SWIFT user handbook: envelope, funds code, reversal, entry date, text. */
const SWIFT = `{1:F01SBININBBAXXX0000000000}{2:I940PMCXINBBXXXXN}{4:
:20:STARTUMS
:25:00000031234567890
:28C:00334/001
:60F:C261231INR1000,
:61:2701010101CR2500,5NTRFsandbox261231//UTR000000000017
:86:NEFT SETTLEMENT
SANDBOX GATEWAY
:61:2701010101D11,80NCHGNONREF//C17
:86:CHARGES WITH TAX
:61:2701021231RC500,00NMSCREVERSAL
:61:270102RD20,NMSCNONREF
:62F:C270102INR3008,70
:64:C270102INR3008,70
:86:TEXT OF THE STATEMENT
-}
`;

const CAMT = (entries: string, closing = '1490.00') => `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt>
<GrpHdr><MsgId>1</MsgId></GrpHdr>
<Stmt><Id>S-1</Id><ElctrncSeqNb>334</ElctrncSeqNb>
<Acct><Id><Othr><Id>31234567890</Id></Othr></Id></Acct>
<Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="INR">1000.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-11-28</Dt></Dt></Bal>
<Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="INR">${closing}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-11-28</Dt></Dt></Bal>
${entries}
</Stmt></BkToCstmrStmt></Document>`;
const CREDIT = `<Ntry><Amt Ccy="INR">500.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-11-28</Dt></BookgDt><AcctSvcrRef>UTR1</AcctSvcrRef><NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs><RmtInf><Ustrd>Settlement</Ustrd><Ustrd>of a day</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`;
const CHARGE = `<Ntry><Amt Ccy="INR">10.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><DtTm>2026-11-28T18:00:00</DtTm></BookgDt><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>MDOP</Cd><SubFmlyCd>CHRG</SubFmlyCd></Fmly></Domn></BkTxCd></Ntry>`;
const PENDING = `<Ntry><Amt Ccy="INR">99.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>PDNG</Sts><BookgDt><Dt>2026-11-28</Dt></BookgDt></Ntry>`;

/** As State Bank of India exports: text before the header, the newest line first. */
const SBI = `Account Name,PUNE MUNICIPAL CORPORATION
Account Number,'_00000031234567890
,
Txn Date,Value Date,Description,Ref No./Cheque No.,Debit,Credit,Balance
29 Nov 2026,29 Nov 2026,"CHARGES, NEFT",,11.80,,"1,00,488.20"
28 Nov 2026,28 Nov 2026,BY TRANSFER-NEFT*SANDBOX,TRANSFER FROM 1,,"1,00,000.00","1,00,500.00"
**This is a computer generated statement,,
`;

describe('MT940', () => {
  test('envelope, funds code, reversals, a day of the year before, and text on two lines', () => {
    const [statement] = statementsOf(parse(SWIFT));
    expect(statement).toMatchObject({
      account: '00000031234567890',
      number: '00334/001',
      from: '2026-12-31',
      to: '2027-01-02',
      openingPaise: 100_000,
      closingPaise: 300_870,
    });
    expect(statement!.lines.map(({ line: _place, ...line }) => line)).toEqual([
      {
        bookedOn: '2027-01-01',
        paise: 250_050,
        reference: 'sandbox261231',
        text: 'UTR000000000017 NEFT SETTLEMENT SANDBOX GATEWAY',
        isCharge: false,
      },
      {
        bookedOn: '2027-01-01',
        paise: -1_180,
        reference: 'C17',
        text: 'C17 CHARGES WITH TAX',
        isCharge: true,
      },
      { bookedOn: '2026-12-31', paise: -50_000, reference: 'REVERSAL', text: '', isCharge: false },
      { bookedOn: '2027-01-02', paise: 2_000, reference: '', text: '', isCharge: false },
    ]);
  });

  test.each([
    [SWIFT.replace('INR3008,70\n:64', 'INR3008,71\n:64'), 'sum_differs', 2],
    [SWIFT.replace('D11,80', 'D11;80'), 'unreadable', 9],
    [SWIFT.replace('CR2500,5N', 'CR2500,555N'), 'amount_invalid', 6],
    [SWIFT.replace(':61:270102RD', ':61:270230RD'), 'day_invalid', 12],
    [SWIFT.replace(/^:62F:.*\n/m, ''), 'field_missing', 2],
    [SWIFT.replaceAll('INR', 'EUR'), 'currency_other', 2],
  ])('a file with a fault is refused with its line (%#)', (text, reason, line) => {
    expect(problemsOf(parse(text))).toContainEqual(expect.objectContaining({ reason, line }));
  });
});

describe('camt.053', () => {
  test('booked lines of both versions; pending ones are left out', () => {
    const [statement] = statementsOf(parse(CAMT(CREDIT + CHARGE + PENDING)));
    expect(statement).toMatchObject({ account: '31234567890', number: '334', to: '2026-11-28' });
    expect(statement!.lines).toMatchObject([
      { paise: 50_000, reference: 'UTR1', text: 'Settlement of a day', isCharge: false },
      { paise: -1_000, reference: '', isCharge: true },
    ]);
  });

  test.each([
    [CAMT(CREDIT), 'sum_differs'],
    [CAMT(CREDIT + CHARGE).replace('<Cd>CLBD</Cd>', '<Cd>ITBD</Cd>'), 'field_missing'],
    [CAMT(CREDIT.replace('500.00', '500.001')), 'amount_invalid'],
    [CAMT(CREDIT.replace('2026-11-28', '2026-11-31')), 'day_invalid'],
    [CAMT(CREDIT).replace('</Stmt>', ''), 'unreadable'],
    ['<!DOCTYPE a [<!ENTITY b "c">]><Document>&b;</Document>', 'unreadable'],
    ['<Document/>', 'no_statement'],
  ])('a file with a fault is refused (%#)', (text, reason) => {
    expect(problemsOf(parse(text))).toContainEqual(expect.objectContaining({ reason }));
  });
});

describe('CSV', () => {
  test('text before the header, Indian grouping, and the newest line first', () => {
    const [statement] = statementsOf(parse(SBI, 'sbi'));
    expect(statement).toMatchObject({
      account: '00000031234567890',
      from: '2026-11-28',
      to: '2026-11-29',
      openingPaise: 50_000,
      closingPaise: 10_048_820,
    });
    expect(statement!.lines).toMatchObject([
      { paise: 10_000_000, reference: 'TRANSFER FROM 1', isCharge: false },
      { paise: -1_180, isCharge: true },
    ]);
  });

  test.each([
    [SBI.replace('488.20', '488.21'), 'balance_differs'],
    [SBI.replace('11.80', 'eleven'), 'amount_invalid'],
    [SBI.replace('28 Nov 2026,28', '31 Nov 2026,28'), 'day_invalid'],
    [SBI.replace(',Credit,', ',Deposit,'), 'column_missing'],
    [SBI.replace('Account Number', 'Number'), 'field_missing'],
    ['"', 'unreadable'],
  ])('a file with a fault is refused (%#)', (text, reason) => {
    expect(problemsOf(parse(text, 'sbi'))).toContainEqual(expect.objectContaining({ reason }));
  });

  test('the columns of an unknown bank are not guessed', () => {
    expect(problemsOf(parse(SBI, 'toString'))).toMatchObject([{ reason: 'bank_unknown' }]);
    expect(Object.keys(CSV_BANKS)).toContain('hdfc');
  });

  test.each([
    ['1,23,456.78', 12_345_678],
    ['(10.5)', -1_050],
    ['12.00 Dr', -1_200],
    ['₹ 7', 700],
    ['-0.01', -1],
    ['1.2.3', null],
    ['', null],
  ])('the amount %s', (text, paise) => expect(csvPaise(text)).toBe(paise));

  test.each([
    ['29/11/26', 'dmy', '2026-11-29'],
    ['29-Nov-2026', 'dmy', '2026-11-29'],
    ['११/२९/२०२६', 'mdy', '2026-11-29'],
    ['2026-02-29', 'ymd', null],
  ] as const)('the day %s', (text, order, day) => expect(csvDay(text, order)).toBe(day));
});

test('a line of a CSV file whose day cannot be read refuses the file; totals and notes do not', () => {
  const file = (last: string) =>
    `Account Number,0001
Date,Description,Reference,Debit,Credit,Balance
2026-11-30,IN,R1,,10.00,10.00
${last}
`;
  expect(problemsOf(parse(file('soon,OUT,R2,5.00,,5.00')))).toEqual([
    { line: 4, reason: 'day_invalid', value: 'soon' },
  ]);
  for (const note of [
    'Total,,,0.00,10.00,10.00',
    'Closing balance,,,,,10.00',
    'This is a computer generated statement,,,,,',
  ])
    expect(statementsOf(parse(file(note)))[0]!.lines, note).toHaveLength(1);
});

test('an amount is never rounded', () => {
  expect(paiseOf('0,01')).toBe(1);
  expect(paiseOf('5,')).toBe(500);
  expect(paiseOf('1.99000')).toBe(199);
  expect(paiseOf('1.999')).toBeNull();
  expect(paiseOf('12345678901234')).toBeNull();
});

const lineArbitrary = fc.record({
  line: fc.constant(1),
  bookedOn: fc.constant('2026-11-28'),
  paise: fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).filter((paise) => paise !== 0),
  reference: fc.stringMatching(/^[a-z0-9]{1,16}$/),
  text: fc.stringMatching(/^[A-Z]{3,20}( [A-Z]{2,8})?$/),
});

test('what is written is read again the same in each format, and a sum that differs is refused', () => {
  fc.assert(
    fc.property(
      fc.array(lineArbitrary, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: -1_000_000, max: 1_000_000_000 }),
      (given, openingPaise) => {
        const lines = given.map((line) => ({ ...line, isCharge: false }));
        const statement: Statement = {
          account: '31234567890',
          currency: 'INR',
          number: '17',
          from: '2026-11-28',
          to: '2026-11-28',
          openingPaise,
          closingPaise: openingPaise + sumOf(lines),
          lines,
        };
        for (const format of STATEMENT_FORMATS) {
          const text = writeStatement(statement, format);
          const [read] = statementsOf(parse(text));
          const withoutPlace = read!.lines.map((line) => ({ ...line, line: 1 }));
          expect({ ...read, lines: withoutPlace, number: '17' }, format).toEqual(statement);
          // In CSV the opening balance follows from the first line.
          const wrong = writeStatement({ ...statement, openingPaise: openingPaise + 1 }, format);
          if (format !== 'csv') expect(parse(wrong).kind, format).toBe('Refused');
        }
      },
    ),
    { numRuns: 60 },
  );
});
