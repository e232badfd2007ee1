import { csvLine } from '@pune/std/csv';
import { rupeesText } from '../../money.ts';
import type { StatementFormat } from './read-statement.ts';
import type { Statement, StatementLine } from './statement.ts';

const amount = (paise: number): string => rupeesText(Math.abs(paise));
const xml = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function camtEntry({ bookedOn, paise, reference, text, isCharge }: StatementLine): string {
  const [family, sub] = isCharge ? ['MDOP', 'CHRG'] : ['RCDT', 'DMCT'];
  return [
    `<Ntry><Amt Ccy="INR">${amount(paise)}</Amt><CdtDbtInd>${paise < 0 ? 'DBIT' : 'CRDT'}</CdtDbtInd>`,
    `<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${bookedOn}</Dt></BookgDt>`,
    `<ValDt><Dt>${bookedOn}</Dt></ValDt><BkTxCd><Domn><Cd>PMNT</Cd>`,
    `<Fmly><Cd>${family}</Cd><SubFmlyCd>${sub}</SubFmlyCd></Fmly></Domn></BkTxCd>`,
    `<NtryDtls><TxDtls><Refs><EndToEndId>${xml(reference || 'NOTPROVIDED')}</EndToEndId></Refs>`,
    `<RmtInf><Ustrd>${xml(text)}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`,
  ].join('');
}

const camtBalance = (code: string, paise: number, day: string): string =>
  `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="INR">${amount(paise)}</Amt><CdtDbtInd>${paise < 0 ? 'DBIT' : 'CRDT'}</CdtDbtInd><Dt><Dt>${day}</Dt></Dt></Bal>`;

const camt053 = ({ account, number, from, to, ...rest }: Statement): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>${xml(number)}</MsgId><CreDtTm>${to}T23:59:59+05:30</CreDtTm></GrpHdr><Stmt><Id>${xml(number)}</Id><ElctrncSeqNb>${xml(number)}</ElctrncSeqNb><Acct><Id><Othr><Id>${xml(account)}</Id></Othr></Id><Ccy>INR</Ccy></Acct>
${camtBalance('OPBD', rest.openingPaise, from)}
${camtBalance('CLBD', rest.closingPaise, to)}
${rest.lines.map(camtEntry).join('\n')}
</Stmt></BkToCstmrStmt></Document>
`;

const swiftDay = (day: string): string => day.slice(2).replaceAll('-', '');
const swiftAmount = (paise: number): string => amount(paise).replace('.', ',');
const swiftBalance = (paise: number, day: string): string =>
  `${paise < 0 ? 'D' : 'C'}${swiftDay(day)}INR${swiftAmount(paise)}`;

function swiftLine({ bookedOn, paise, reference, text, isCharge }: StatementLine): string[] {
  const day = swiftDay(bookedOn);
  return [
    `:61:${day}${day.slice(2)}${paise < 0 ? 'D' : 'C'}${swiftAmount(paise)}${isCharge ? 'NCHG' : 'NTRF'}${reference || 'NONREF'}`,
    ...(text ? [`:86:${text}`] : []),
  ];
}

const mt940 = ({ account, number, from, to, openingPaise, closingPaise, lines }: Statement) =>
  [
    ':20:STATEMENT',
    `:25:${account}`,
    `:28C:${number}`,
    `:60F:${swiftBalance(openingPaise, from)}`,
    ...lines.flatMap(swiftLine),
    `:62F:${swiftBalance(closingPaise, to)}`,
    '-',
    '',
  ].join('\r\n');

function csv({ account, openingPaise, lines }: Statement): string {
  let balance = openingPaise;
  const signed = (paise: number): string => `${paise < 0 ? '-' : ''}${amount(paise)}`;
  return [
    csvLine(['Account Number', account]),
    csvLine(['Date', 'Description', 'Reference', 'Debit', 'Credit', 'Balance']),
    ...lines.map(({ bookedOn, text, reference, paise }) => {
      balance += paise;
      const cells = [
        bookedOn,
        text,
        reference,
        paise < 0 ? amount(paise) : '',
        paise < 0 ? '' : amount(paise),
      ];
      // A balance below zero is a number, not a formula: `csvCell` would put an apostrophe before it.
      return `${csvLine(cells).trimEnd()},${signed(balance)}\r\n`;
    }),
  ].join('');
}

/** Writes a statement as a bank does: the trial bank gives such files, and so do tests. */
export const writeStatement = (statement: Statement, format: StatementFormat): string =>
  ({ camt053, mt940, csv })[format](statement);
