export default {
  // The receipt by mail
  label_mail: 'Email address',
  label_mail_optional: 'Email address for the receipt, if you want',
  hint_mail: 'We send this receipt there, and then delete the address.',
  mail_title: 'Receipt by email',
  action_mail: 'Send the receipt',
  mailed_title: 'The receipt is on its way',
  mailed_text:
    'The email comes within a few minutes. If you do not find it, look among unwanted mail.',

  // The code of a receipt, and its signature
  label_payee: 'Paid to',
  more_numbers: 'and {{count}} more',
  signed_how: 'The code itself holds these facts, signed by the key {{key}} of the corporation.',
  signed_away:
    'We could not look up if money was given back since then. Try again in a few minutes.',
  signed_missing:
    'Our books do not show this receipt at the moment. Ask the office before you rely on it.',
  altered_title: 'This receipt is not genuine',
  altered_text:
    'The text of the code was changed, or the corporation did not sign it. Tell the office that gave it to you.',
  key_unknown_title: 'This code was not signed by the corporation',
  key_unknown_text:
    'The key that it names is none of ours. Scan the code again, or check the receipt by its number.',
  unreadable_title: 'This is not the code of a receipt',
  unreadable_text: 'Scan the code again, or copy its whole text.',
  check_by_number: 'Check by number and code',
  offline_title: 'Check without this portal',
  offline_text:
    'The code of a receipt is signed. Its text can be checked here, or on any computer without a network, with these:',
  public_keys: 'public keys (JSON)',
  label_code_text: 'Text of the code',
  hint_code_text: 'As a scanner shows it: an address, or a line that begins with {{sign}}',

  // Money back
  requests_title: 'Money back',
  action_request: 'Ask for money back',
  request_title: 'Ask for money back',
  request_lead:
    'About receipt {{number}}. The office checks it, and you see each step on the page of the payment.',
  request_kind: 'What do you want?',
  request_refund: 'Money back, by the way that it came',
  request_transfer: 'Move the advance to another number',
  request_to: 'To number',
  request_reason: 'Why?',
  reason_paid_twice: 'Paid twice',
  reason_too_much: 'Paid too much',
  reason_wrong_number: 'Paid for a wrong number',
  reason_other: 'Another reason',
  label_to_number: 'Number that gets the advance',
  hint_to_number: 'Only if you move it: a property, connection or other account number',
  label_words: 'In your own words, if you want',
  hint_words: 'No bank or card numbers: money goes back by the way that it came.',
  action_send_request: 'Send the request',
  back_to_receipt: 'Back to the receipt',
  action_withdraw: 'Take the request back',
  state_asked: 'Asked',
  state_checking: 'Being checked',
  state_approved: 'Approved',
  state_sent: 'On its way',
  state_paid: 'Done',
  state_refused: 'Refused',
  state_withdrawn: 'Taken back',
  event_ask: 'you asked',
  event_check: 'the office began to check',
  event_approve: 'the office approved it',
  event_refuse: 'the office refused it',
  event_send: 'the bank has the refund',
  event_pay: 'done',
  event_fail: 'the bank sent it back, and the office tries again',
  event_withdraw: 'you took it back',
  refusal_owed: 'The amount is owed for another bill of this number.',
  refusal_given_back: 'The money was given back before.',
  refusal_not_shown: 'The office could not confirm the reason.',
  refusal_other: 'Ask the office, with the receipt.',

  // Duplicates, and the statement of a year
  void_title: 'Void: the bank returned the cheque',
  void_text:
    'The bank returned the cheque. This receipt is void since {{day}}, and the bill is due again.',
  void_found: 'This receipt is void',
  cheque_returned: 'Returned cheque',
  duplicate_title: 'Lost a receipt?',
  duplicate_lead: 'We draw it again, marked as a duplicate. You do not need an account.',
  duplicate_number_hint: 'For example from the statement of your bank, or from an office',
  duplicate_proof: 'Check code, or number that was paid for',
  duplicate_proof_hint:
    'The code below the square on the receipt, or the property, connection or other account number',
  duplicate_unknown: 'There is no such receipt. Compare both, letter by letter.',
  action_duplicate: 'Duplicate as PDF',
  duplicate_name: 'Duplicate receipt',
  duplicate_notice: 'Duplicate: drawn again from the books. It is no second payment.',
  statement_title: 'Payments in {{period}}',
  statement_kind: 'Statement of a financial year',
  statement_note:
    'What this account paid, or kept on its page. The financial year is from 1 April to 31 March.',
  statement_total: 'Paid in all',
  statement_none: 'Nothing was paid in this year.',
  action_statement: 'Statement of a year',
  action_statement_pdf: 'Statement as PDF',
  transfer_title: 'Receipt of a bank transfer',
  transfer_lead:
    'You paid from your bank or in a bill payment app, and have no receipt yet. A transfer whose number was wrong is found here once the accounts department has identified it.',
  transfer_reference: 'Reference of the bank or the app',
  transfer_reference_hint:
    'The UTR in the message of your bank, or the transaction number in the app.',
  transfer_action: 'Find the receipt',
  transfer_unknown:
    'There is no receipt under this reference and number. A transfer is here on the next working day; with another number it waits for the accounts department. Call it with the reference.',
};
