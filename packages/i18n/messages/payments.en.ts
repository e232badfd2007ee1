export default {
  // Heads of account, and the numbers by which bills are found
  head_property_tax: 'Property tax',
  head_water_charges: 'Water charges',
  head_certificate_fees: 'Certificate fee',
  pay_property_tax: 'Pay property tax',
  pay_water_charges: 'Pay water charges',
  pay_certificate_fees: 'Pay a certificate fee',
  text_property_tax: 'The yearly bill of a house, shop or plot',
  text_water_charges: 'The bill for a metered connection',
  text_certificate_fees: 'The fee for an application or a counter service',
  number_property_tax: 'Property number',
  number_water_charges: 'Water connection number',
  number_certificate_fees: 'Challan number',
  hint_property_tax: 'You will find it on any bill or receipt, for example {{example}}.',
  hint_water_charges: 'You will find it on any water bill, for example {{example}}.',
  hint_certificate_fees: 'You will find it on the challan, for example {{example}}.',

  // Landing and search
  landing_title: 'Pay',
  landing_lead:
    'Pay taxes, charges and fees online at any time. You do not need an account, and you ' +
    'get a receipt at once.',
  embed_title: 'Pay Pune Municipal Corporation',
  embed_link: 'Open the payment page of Pune Municipal Corporation',
  search_lead:
    'Enter the number. You see the bill line by line before you pay. You do not need an account.',
  label_head: 'What do you want to pay?',
  label_number: 'Number',
  hint_number: 'Property number, connection number or challan number, for example {{example}}.',
  action_find: 'Find the bill',
  form_finding: 'Finding the bill…',
  form_problems: 'Correct this. Everything you typed is still here',
  form_offline:
    'No connection to the server. Everything you typed is still here: try again in a moment.',
  samples_title: 'Try it out',
  samples_text: 'These numbers are samples: nobody owes these bills, and no money is taken.',
  steps_title: 'How it works',
  step_find: 'Find the bill by its number.',
  step_read: 'Read it: each line says why it is there.',
  step_pay: 'Choose how to pay, and pay.',
  step_receipt: 'Keep the receipt. Anyone can check that it is genuine.',
  lost_title: 'Paid, but no receipt?',
  lost_text:
    'Do not pay again. We keep asking the bank until it answers, for days if we have to. ' +
    'Open the link to your payment again, or find the bill: any money received has been ' +
    'taken off.',
  verify_link: 'Check a receipt',
  verify_text: 'With the number and the code on it',

  // Errors beside a field
  error_head_required: 'Choose what you want to pay.',
  error_account_required: 'Enter the number.',
  error_account_invalid: 'Enter a number with only letters, digits and slashes, like {{example}}.',
  error_account_unknown:
    'There is no bill under the number {{number}}. Compare it with an earlier bill.',
  error_bill_required: 'Choose at least one bill.',
  error_bills_many: 'At most {{max}} bills can be paid together.',
  error_gateway_required: 'Choose how to pay.',
  error_id_invalid: 'The form was damaged on the way. Reload the page and send it again.',

  // The bill
  bill_lead: '{{label}} {{number}}. Worked out for today, {{day}}.',
  bill_sample: 'Sample bill: nobody owes it.',
  bill_year: 'Bill for {{period}}',
  bill_to_pay: 'To pay now',
  bill_no_account: 'No account needed.',
  bill_holds: 'This amount is valid until {{day}}.',
  bill_holds_always: 'This amount does not change.',
  bill_lines: 'How the amount is worked out',
  bill_workings: 'How the rateable value is worked out',
  bill_value: 'Value',
  bill_for: 'For',
  bill_amount: 'Amount',
  bill_total: 'Total',
  bill_credited: 'Paid so far',
  bill_due: 'To pay',
  bill_settled: 'Paid: nothing is due.',
  bill_nothing_title: 'Nothing to pay',
  bill_nothing: 'All bills under this number are paid.',
  bill_choose: 'Which bills do you want to pay?',
  bill_sources: 'Rule, source and date of each line',
  bill_source: '{{source}}. In force since {{from}}.',
  bill_source_ended: '{{source}}. In force from {{from}} to {{until}}.',
  bill_source_sample: 'The number in this rule is a sample.',
  keep_title: 'Your page',
  keep_text:
    'You are signed in. If you keep this number on your page, you see its bills there without ' +
    'typing it again.',
  action_keep: 'Keep on my page',
  kept_text: 'This number is on your page.',
  action_my_page: 'Go to my page',
  label_keep_receipt: 'Keep the receipt on my page',
  label_keep: 'Keep this number and the receipt on my page',
  action_another: 'Look for another bill',
  line_letting_value: 'Letting value of a year',
  line_maintenance_deduction: 'Deduction for repairs',
  line_self_occupation: 'Concession for own use',
  line_rateable_value: 'Annual rateable value',
  line_general_tax: 'General tax',
  line_water_benefit_tax: 'Water benefit tax',
  line_sewage_benefit_tax: 'Sewerage benefit tax',
  line_eco_rebate: 'Eco rebate',
  line_early_payment: 'Rebate for early payment',
  line_penalty_first_half: 'Penalty on the first half',
  line_penalty_second_half: 'Penalty on the second half',
  line_water_consumption: 'Water used',
  line_sewerage_charge: 'Sewerage charge',
  line_meter_charge: 'Meter charge',
  line_certificate_fee: 'Fee',
  why_letting_value: '{{area}} square feet at {{rate}} a month, for twelve months',
  why_maintenance_deduction: '{{rate}} is deducted for repairs',
  why_self_occupation: '{{rate}} is deducted because the owner lives there',
  why_rateable_value: 'The taxes are worked out on this',
  why_general_tax: '{{rate}} of {{base}}, for running the city',
  why_water_benefit_tax: '{{rate}} of {{base}}, for pipes and tanks, with or without a meter',
  why_sewage_benefit_tax: '{{rate}} of {{base}}, for drains and the plants that clean the water',
  why_eco_rebate: '{{rate}} of {{base}}, for compost, solar power or rain water',
  why_early_payment: '{{rate}} of {{base}}, because it is paid by {{until}}',
  why_penalty_first_half:
    '{{rate}} for each month begun since {{since}}, on the unpaid part of {{base}}. ' +
    'Months: {{months}}',
  why_penalty_second_half:
    '{{rate}} for each month begun since {{since}}, on the unpaid part of {{base}}. ' +
    'Months: {{months}}',
  why_water_consumption: '{{kilolitres}} kilolitres at {{rate}}',
  why_sewerage_charge: '{{rate}} of {{base}}, for carrying used water away',
  why_meter_charge: 'For reading and maintaining the meter',
  why_certificate_fee: 'As the application asked for',
  source_property_tax_letting_value_1950:
    'Maharashtra Municipal Corporations Act, Schedule D (Taxation Rules): annual letting value',
  source_property_tax_maintenance_deduction_1970: 'Municipal resolution of 1970: 15% for repairs',
  source_property_tax_maintenance_deduction_2023:
    'Government of Maharashtra, 2023: deduction for repairs brought to 10%',
  source_property_tax_self_occupation_2023: 'Municipal resolution 6/77 of 4 May 2023 (form PT-3)',
  source_property_tax_general_tax_2017:
    'Published range of general tax, 16.75% to 40.75% by slab; the limits of the slabs are samples',
  source_property_tax_water_benefit_tax_2017:
    'Rates of property tax of the corporation: 5.75% of rateable value',
  source_property_tax_sewage_benefit_tax_2017:
    'Rates of property tax of the corporation: 9.5% of rateable value',
  source_property_tax_early_payment_2017:
    'Rebate of the corporation: 10% or 5% of general tax until 31 May',
  source_property_tax_early_payment_2025: 'The last day was moved to 7 July 2025 by order',
  source_property_tax_early_payment_2026:
    'Rebate of the corporation: 10% or 5% of general tax until 31 May',
  source_property_tax_eco_rebate_2017:
    'Concession of the corporation for compost, solar power and rain water: 5% to 10%',
  source_property_tax_late_payment_2017:
    'Maharashtra Municipal Corporations Act, Schedule D (Taxation Rules), Chapter VIII: 2% ' +
    'for each month or part of a month',
  source_water_charges_consumption_2024:
    'Sample tariff: the charge rises by 15% a year (municipal resolution of 2017)',
  source_water_charges_consumption_2025:
    'Sample tariff: the charge rises by 15% a year (municipal resolution of 2017)',
  source_water_charges_consumption_2026:
    'Sample tariff: the charge rises by 15% a year (municipal resolution of 2017)',
  source_water_charges_meter_2024: 'Sample charge for reading and maintaining the meter',
  source_water_charges_sewerage_2024: 'Sample share of the water charge',
  source_certificate_fees_fee_2024: 'The application that the fee belongs to',

  // Ways to pay
  ways_title: 'Choose how to pay',
  way_razorpay: 'Razorpay',
  way_razorpay_text:
    'UPI, card, net banking or wallet, on the page of the payment service Razorpay.',
  way_sandbox: 'Trial payment',
  way_sandbox_text: 'The page of a bank that does not exist. No money is taken.',
  way_stripe: 'Card',
  way_stripe_text: 'Debit or credit card. Its number goes to the payment service and never to us.',
  way_stripe_script: 'Paying by card needs JavaScript.',
  way_upi: 'UPI',
  way_upi_text: 'Scan a code, or open the UPI app on this phone. No charge.',
  action_pay: 'Pay',
  form_paying: 'Starting the payment…',

  // A payment, behind its secret link
  status_open: 'Started',
  status_pending: 'Checking with your bank',
  status_paid: 'Paid',
  status_failed: 'Not paid',
  status_expired: 'Time ran out',
  status_cancelled: 'Cancelled',
  title_open: 'Your payment has begun',
  title_pending: 'We are asking your bank',
  title_checkout: 'Pay {{amount}}',
  title_paid: 'Paid: your receipt',
  title_failed: 'The payment did not go through',
  title_expired: 'The time to pay is over',
  title_cancelled: 'You cancelled this payment',
  lead_open: 'The payment service has not answered yet. Nothing was paid.',
  lead_pending:
    'The answer has not come yet. Do not pay again. This page checks again by itself. You ' +
    'can close it and come back later.',
  lead_checkout: 'Nothing is paid yet. Continue where you left off, or cancel.',
  lead_paid: 'Keep this page or its PDF.',
  lead_failed:
    'Your bank refused it, and nothing was taken. If something was taken all the same, it is ' +
    'found here and credited to the bill: do not pay twice before that.',
  lead_expired:
    'Nothing arrived in time. If something was taken from your account all the same, it is ' +
    'found and credited to the bill.',
  lead_cancelled: 'Nothing was paid.',
  pending_until: 'We ask until {{time}}. If the money has not arrived by then, your bank has it.',
  pending_looked: 'Last checked at {{time}}',
  left_title: 'You did not pay?',
  left_text:
    'Then continue, or cancel. If your bank is at work after all, we see it and nothing is paid twice.',
  action_look: 'Check again now',
  action_continue: 'Continue to pay {{amount}}',
  action_again: 'Try again',
  action_cancel: 'Cancel this payment',
  action_pdf: 'Receipt as PDF',
  action_bill: 'Back to the bill',
  label_status: 'Status',
  label_amount: 'Amount',
  label_begun: 'Started on',
  label_way: 'Payment method',
  link_title: 'Keep this link',
  link_text: 'It leads to this payment, and later to its receipt. It is for you alone.',
  link_label: 'Link of this payment',
  refunds_title: 'Refunds',
  refund_pending: 'On its way back',
  refund_refunded: 'Refunded',
  refund_failed: 'Could not be refunded yet: the office is dealing with it',
  refund_returned: 'Came back from your bank: the office is dealing with it',
  suspense_title: 'More money came than was asked for',
  suspense_text: '{{amount}} is kept apart for you, and the office will refund it or credit it.',
  upi_title: 'Scan with any UPI app',
  upi_text:
    'The name that you will see: {{name}}. The code is for this payment alone and is valid until {{time}}.',
  upi_open: 'Open UPI app',
  upi_alt: 'UPI code for {{amount}} to {{name}}',
  card_title: 'Card',
  card_loading: 'The form for the card is loading…',
  card_noscript: 'Paying by card needs JavaScript. Go back and choose another way.',
  card_failed: 'The form for the card could not be loaded. Try again, or choose another way.',
  card_refused: 'The card was not accepted. Check what you typed, or choose another way.',

  // Receipt
  receipt_title: 'Receipt',
  receipt_number: 'Receipt number',
  receipt_paid_on: 'Paid on',
  receipt_reference: 'Reference of the bank',
  receipt_advance: 'Kept in advance',
  advance_title: 'More was paid than the bill needed',
  advance_text:
    '{{amount}} is kept in advance for the same number, for example because the bill was ' +
    'paid twice. Ask the office for it with this receipt.',
  label_owner: 'Owner, shortened',
  bill_advance_title: 'An advance is kept for this number',
  bill_advance:
    '{{amount}} was paid beyond the bills of this number. The payer can ask the office for it with the receipt.',
  receipt_verify: 'Anyone who scans this code can see that the receipt is genuine.',
  receipt_verify_code: 'Check code',
  receipt_qr: 'Code that leads to the check of receipt {{number}}',
  receipt_sample: 'Sample: no money was taken.',
  verify_title: 'Check a receipt',
  verify_lead: 'Enter the receipt number and the check code printed on the receipt.',
  verify_number: 'Receipt number',
  verify_number_hint: 'For example {{example}}',
  verify_code: 'Check code',
  verify_code_hint: '12 characters, below the code on the receipt',
  verify_action: 'Check',
  verify_genuine: 'This receipt is genuine',
  verify_unknown: 'There is no receipt with this number and code. Compare both, letter by letter.',
  verify_refunded: 'Refunded later',
  verify_heads: 'For',
  verify_compare_title: 'What you can compare',
  verify_compare:
    'We show the amount, the date, and which tax or charge was paid. If part of it was given back later, we say so.',
  verify_compare_differs:
    'If the paper says something else, or there is no such receipt, the paper is not genuine: tell the office that gave it to you.',

  // Trial gateway
  payee: 'Pune Municipal Corporation',
  sandbox_title: 'Trial bank',
  sandbox_lead: 'This page plays the part of a bank. No money is taken.',
  sandbox_to: 'To',
  sandbox_for: 'For',
  sandbox_method: 'Pay by',
  sandbox_method_upi: 'UPI',
  sandbox_method_card: 'Card',
  sandbox_method_netbanking: 'Net banking',
  sandbox_outcome: 'What should happen?',
  sandbox_outcome_hint: 'Choose the result of your test.',
  sandbox_outcome_magic: 'Automatic (set by the paise of the amount)',
  sandbox_outcome_success: 'Paid at once',
  sandbox_outcome_declined: 'The bank refuses',
  sandbox_outcome_declined_then_captured: 'The bank refuses, then pays two minutes later',
  sandbox_outcome_slow: 'The bank needs two minutes',
  sandbox_outcome_webhook_lost: 'Paid, and the message about it is lost',
  sandbox_outcome_webhook_thrice: 'Paid, and the message about it comes three times',
  sandbox_outcome_paid_twice: 'Paid twice',
  sandbox_pay: 'Pay {{amount}}',
  sandbox_leave: 'Leave without paying',
  sandbox_closed: 'Nothing is to be paid here any more.',
  sandbox_back: 'Back to the corporation',
  sandbox_not_found: 'There is no such order.',

  // Answers that are not about one field
  problem_key_reused_title: 'This key belongs to another payment',
  problem_key_reused:
    'The same key was used before for other bills. Go back to the bill and begin again.',
  problem_still_running_title: 'This payment is being begun',
  problem_still_running:
    'The same payment was sent a moment ago. Try again in a few seconds: it is not made twice.',
  problem_not_found_title: 'Nothing was found',
  problem_not_found:
    'There is no bill, payment or receipt at this address. Compare it with your link.',
  problem_unavailable_title: 'Payments are not possible at the moment',
  problem_unavailable:
    'The fault is ours and it has been recorded. Nothing was paid. Try again in a few minutes.',
  problem_bill_not_found_title: 'This bill is no longer here',
  problem_bill_not_found: 'Look for it again by its number.',
  problem_nothing_due_title: 'Nothing to pay',
  problem_nothing_due: 'This bill is paid.',
  problem_under_way_title: 'You are paying this bill already',
  problem_under_way:
    'A payment that was begun in this browser is with the bank. Do not pay again: look at the bill in a few minutes.',
  problem_gateway_unknown_title: 'This way to pay is not offered',
  problem_gateway_unknown: 'Choose another way.',
  problem_gateway_unavailable_title: 'The payment service does not answer',
  problem_gateway_unavailable: 'Nothing was paid. Try again in a moment, or choose another way.',
  problem_gateway_refused_title: 'The payment service refused',
  problem_gateway_refused: 'Nothing was paid. Choose another way, or try again later.',
  problem_signature_title: 'The signature does not fit',
  problem_signature: 'The message was not carried out.',
};
