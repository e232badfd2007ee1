import { isCalendarDay, type Day } from '@pune/std/india-time';
import {
  checked,
  firstDay,
  paiseOf,
  problemList,
  type ParsedFile,
  type Report,
  type Statement,
  type StatementLine,
} from './statement.ts';
import { elementsAt, parseXml, textAt, type XmlElement } from './xml.ts';

/** Sub-families of ISO 20022 for charges: their codes are the same in all families. */
const CHARGES = new Set(['CHRG', 'FEES', 'COMM']);
const NO_REFERENCE = 'NOTPROVIDED';
/** Balances before the first line: opening booked, and the previous closing. */
const OPENING = ['OPBD', 'PRCD'];
const CLOSING = ['CLBD'];

function signedPaise(element: XmlElement, report: Report): number | null {
  const text = textAt(element, 'Amt');
  const paise = paiseOf(text);
  if (paise === null) return report(element.line, 'amount_invalid', text);
  const mark = textAt(element, 'CdtDbtInd');
  if (mark !== 'CRDT' && mark !== 'DBIT') return report(element.line, 'field_missing', 'CdtDbtInd');
  return mark === 'CRDT' ? paise : -paise;
}

/** A day, or the day of a time as the bank writes it. */
function dayAt(element: XmlElement, name: string, report: Report): Day | null {
  const text = textAt(element, name, 'Dt') || textAt(element, name, 'DtTm');
  const day = text.slice(0, 10);
  if (isCalendarDay(day)) return day;
  report(element.line, text === '' ? 'field_missing' : 'day_invalid', text || name);
  return null;
}

/** The end-to-end reference of the payer, else that of the bank. */
function referenceOf(entry: XmlElement): string {
  const references = elementsAt(entry, 'NtryDtls', 'TxDtls', 'Refs');
  const given = [
    ...references.map((one) => textAt(one, 'EndToEndId')),
    textAt(entry, 'AcctSvcrRef'),
    ...references.flatMap((one) => [textAt(one, 'AcctSvcrRef'), textAt(one, 'TxId')]),
    textAt(entry, 'NtryRef'),
  ];
  return given.find((one) => one !== '' && one !== NO_REFERENCE) ?? '';
}

function lineOf(entry: XmlElement, report: Report): StatementLine | null {
  const paise = signedPaise(entry, report);
  const bookedOn =
    elementsAt(entry, 'BookgDt').length > 0
      ? dayAt(entry, 'BookgDt', report)
      : dayAt(entry, 'ValDt', report);
  if (paise === null || bookedOn === null) return null;
  const details = elementsAt(entry, 'NtryDtls', 'TxDtls');
  const text = [
    textAt(entry, 'AddtlNtryInf'),
    ...details.flatMap((one) => [
      ...elementsAt(one, 'RmtInf', 'Ustrd').map((line) => line.text.trim()),
      textAt(one, 'AddtlTxInf'),
    ]),
  ];
  return {
    line: entry.line,
    bookedOn,
    paise,
    reference: referenceOf(entry),
    text: text.filter(Boolean).join(' '),
    isCharge: paise < 0 && CHARGES.has(textAt(entry, 'BkTxCd', 'Domn', 'Fmly', 'SubFmlyCd')),
  };
}

/** Version 2 writes the status as text, version 8 as a code. Pending lines have not been booked. */
const isBooked = (entry: XmlElement): boolean =>
  (textAt(entry, 'Sts', 'Cd') || textAt(entry, 'Sts')) === 'BOOK';

function balanceOf(statement: XmlElement, codes: readonly string[], report: Report) {
  const balances = elementsAt(statement, 'Bal');
  const element = codes
    .map((code) => balances.find((one) => textAt(one, 'Tp', 'CdOrPrtry', 'Cd') === code))
    .find((one) => one !== undefined);
  if (!element) return report(statement.line, 'field_missing', `Bal ${codes[0]}`);
  const [paise, day] = [signedPaise(element, report), dayAt(element, 'Dt', report)];
  const currency = elementsAt(element, 'Amt')[0]?.attributes['Ccy'] ?? '';
  return paise === null || day === null ? null : { paise, day, currency };
}

function statementOf(element: XmlElement, report: Report): Statement | null {
  const account =
    textAt(element, 'Acct', 'Id', 'IBAN') || textAt(element, 'Acct', 'Id', 'Othr', 'Id');
  if (account === '') report(element.line, 'field_missing', 'Acct/Id');
  const opening = balanceOf(element, OPENING, report);
  const closing = balanceOf(element, CLOSING, report);
  const lines = elementsAt(element, 'Ntry')
    .filter(isBooked)
    .flatMap((entry) => lineOf(entry, report) ?? []);
  if (!opening || !closing || account === '') return null;
  return {
    account,
    number: textAt(element, 'ElctrncSeqNb') || textAt(element, 'LglSeqNb') || textAt(element, 'Id'),
    currency: closing.currency,
    from: firstDay(opening.day, closing.day, lines),
    to: closing.day,
    openingPaise: opening.paise,
    closingPaise: closing.paise,
    lines,
  };
}

/** Parses statements of ISO 20022 camt.053, of any version. */
export function parseCamt053(text: string): ParsedFile {
  const { problems, report } = problemList();
  const document = parseXml(text);
  if (document.kind === 'Malformed') {
    report(document.line, 'unreadable', document.reason);
    return checked([], problems);
  }
  const found = elementsAt(document.root, 'BkToCstmrStmt', 'Stmt');
  const statements = found.flatMap((element) => statementOf(element, report) ?? []);
  return checked(statements, problems, () => found[0]?.line ?? 1);
}
