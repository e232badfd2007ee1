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
};
