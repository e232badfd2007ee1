export default {
  // States and steps
  status_submitted: 'Registered',
  status_acknowledged: 'Acknowledged',
  status_assigned: 'Assigned to an officer',
  status_in_progress: 'In progress',
  status_parked: 'Long-term work',
  status_resolved: 'Resolved',
  status_reopened: 'Reopened',
  status_closed: 'Closed',
  status_merged: 'Merged with another one',
  by_citizen: 'by the citizen',
  by_office: 'by the office',
  by_system: 'automatically',

  // The form
  form_closed: 'You cannot report a problem here right now. Use one of the other ways.',
  form_title: 'Report a problem',
  form_lead:
    'Say what is wrong and where. You do not need an account. You get a number at once, ' +
    'so that you can follow it.',
  form_problems: 'Correct this. Everything you typed is still here',
  label_category: 'What is it about?',
  label_area: 'Ward office area',
  hint_area:
    'Choose the area in which the problem is. If you do not know it, enter a landmark below.',
  option_area_none: 'I do not know the area',
  area_villages: '{{office}} (also {{villages}})',
  label_landmark: 'Landmark or address',
  hint_landmark: 'For example: Paud Road, opposite the bus depot',
  legend_place: 'Where is it?',
  hint_place: 'An area, a landmark or your position: one of them is enough.',
  action_locate: 'Use my position',
  action_map: 'Choose on a map',
  action_map_hide: 'Hide the map',
  map_failed: 'The map could not be shown. Choose an area or write a landmark instead.',
  locate_working: 'Finding your position…',
  locate_found: 'Position found: {{latitude}}, {{longitude}}',
  locate_failed: 'Your position could not be found. Choose an area or write a landmark instead.',
  action_locate_remove: 'Remove position',
  place_found: 'The position is in the area of {{office}}.',
  place_differs: 'It is not in the area that you chose. Choose which is right.',
  action_position_right: 'The position is right',
  action_area_right: 'The chosen area is right',
  landmark_outside:
    '{{place}} seems to be outside the area of Pune Municipal Corporation: other ' +
    'authorities serve it. If the problem is in the city, choose its area or use your ' +
    'position. You can still register it.',
  label_description: 'Description',
  hint_description:
    'Between {{min}} and {{max}} characters. Do not write names or phone numbers of other people.',
  label_photo: 'Photo (optional)',
  hint_photo:
    'One photo: JPEG, PNG or WebP, up to {{megabytes}} MB. The place and device data hidden in it are removed.',
  legend_share: 'Can others see it? (optional)',
  hint_share:
    'We deal with your report either way. An officer checks it first and removes names ' +
    'and numbers. You can change your mind at any time with your secret link.',
  label_share_words: 'Show my description publicly',
  label_share_photo: 'Show my photo publicly',
  action_photo: 'Choose a photo',
  action_photo_change: 'Choose another photo',
  photo_kept: 'Your photo ({{megabytes}} MB) is kept here for an hour and is sent with the form.',
  action_photo_remove: 'Send the form without this photo',
  label_mobile: 'Mobile number (optional)',
  hint_mobile: 'Ten digits. It is never shown to the public.',
  label_email: 'Email (optional)',
  hint_email: 'We send a link there first. After you confirm, we email you each step.',
  action_submit: 'Register grievance',
  form_sending: 'Sending…',
  form_offline:
    'No connection to the server. Everything you typed is still here: try again in a moment.',
  draft_restored: 'What you wrote until {{time}} is here again.',
  draft_kept:
    'What you write, the position and the photo stay on this device until you send them, for 30 days at ' +
    'most. If others use this device, delete the draft.',
  action_draft_delete: 'Delete the draft',
  waiting_title: 'Reports on this device',
  waiting_hint:
    'They are sent as soon as there is a connection, each once, or deleted after 30 days.',
  waiting_photo: 'with photo',
  waiting_waiting: 'Not sent yet.',
  waiting_refused: 'Not registered. Edit it:',
  waiting_sent: 'Registered.',
  waiting_receipt: 'Receipt',
  waiting_earlier:
    'An earlier version of this report is registered already. Send this one only if it is about another problem.',
  action_edit: 'Edit',
  action_delete: 'Delete',
  action_forget: 'Remove from this list',
  action_send_now: 'Send now',
  form_emergency_title: 'Danger to life?',
  form_emergency: 'Live wire, fire, fallen tree or flood: call now.',
  next_title: 'What happens next',
  next_number: 'You get a grievance number that can be read over the phone.',
  next_office:
    'Your grievance goes to the ward office for that place, with the time limits for its kind.',
  next_public:
    'Its kind, ward office, dates, steps and the place to about 100 metres are ' +
    'published. Your words and photo are published only if you allow it. Your mobile ' +
    'number is never published.',
  next_steps:
    'The status page shows each step with its date and the officer responsible. If you ' +
    'give a mobile number or an email address, we send you updates there.',

  // Errors beside a field
  error_category_required: 'Choose what the grievance is about.',
  error_category_inactive:
    'You cannot report this kind of grievance here at the moment. Choose another kind.',
  error_answer_required: 'Answer the question “{{name}}”.',
  error_answer_single: 'Give one answer to “{{name}}”.',
  error_answer_choice: 'Choose an answer to “{{name}}” from the list.',
  error_answer_number:
    'Answer “{{name}}” with a number of at most twelve digits, such as 12 or 2.5.',
  error_answer_datetime: 'Answer “{{name}}” with a date and a time.',
  error_answer_long: 'Shorten the answer to “{{name}}” to {{max}} characters or fewer.',
  error_answer_text_long: 'Shorten the answer to “{{name}}” to {{max}} characters or fewer.',
  error_place_required: 'Say where it is: choose an area, write a landmark, or use your position.',
  error_area_unknown: 'Choose an area from the list.',
  error_landmark_long: 'Shorten the landmark to {{max}} characters or fewer.',
  error_point_invalid: 'The position is not complete. Find it again, or choose an area.',
  error_point_outside:
    'This position lies outside the area of Pune Municipal Corporation. What you wrote ' +
    'is still here. Pimpri and Chinchwad: ask Pimpri-Chinchwad Municipal Corporation. ' +
    'Cantonments: ask the ' +
    'Pune, Khadki or Dehu Road Cantonment Board. Elsewhere around Pune: ask the gram panchayat ' +
    'or PMRDA. If the problem is in the city, remove the position and choose its area.',
  error_description_short: 'Describe the problem in at least {{min}} characters.',
  error_description_long: 'Shorten the description to {{max}} characters or fewer.',
  error_photo_large:
    'The photo is larger than {{megabytes}} MB. Choose a smaller one, or send the grievance without it.',
  error_photo_type: 'This file is not a JPEG, PNG or WebP photo. Choose another one.',
  error_photo_heic:
    'Photos in the HEIC format cannot be read here. Save the photo as JPEG and choose it again.',
  error_photo_unreadable: 'The photo could not be read. Choose another one.',
  error_photo_many: 'Send one photo only.',
  error_photo_again: 'Choose the photo again: it could not be kept.',
  error_mobile_invalid:
    'Enter a mobile number of ten digits that begins with 6, 7, 8 or 9, or leave it empty.',
  error_email_invalid: 'Enter an email address like name@example.org, or leave it empty.',
  error_key_invalid: 'The form was damaged on the way. Reload the page and send it again.',
  error_wrong_type: 'This value cannot be read. Type it again.',
  error_unknown_field: 'This form has no field “{{name}}”.',
  aadhaar_masked_title: 'Your Aadhaar number was not kept',
  aadhaar_masked:
    'You wrote an Aadhaar number. Only its last four digits were kept: it is not needed for ' +
    'a grievance, and we never store the whole number.',

  // Answers that are not about one field
  problem_invalid_title: 'The grievance is not registered yet',
  problem_too_large:
    'A grievance with its photo may have {{megabytes}} MB at most. Choose a smaller photo.',
  problem_key_reused_title: 'This key belongs to another grievance',
  problem_key_reused:
    'The same idempotency key was used before for a grievance with other content. Use a fresh key.',
  problem_still_running_title: 'This grievance is being registered',
  problem_still_running:
    'The same grievance was sent a moment ago and is still being saved. Try again in a few ' +
    'seconds: it will not be registered twice.',
  problem_too_many_title: 'Too many grievances from this connection',
  problem_too_many:
    'Many grievances arrived from your internet connection in a short time. Try again in {{minutes}} minutes.',
  problem_no_room_title: 'We cannot store photos at the moment',
  problem_no_room:
    'Our storage is almost full. What you wrote is kept below: send it now without the photo, or later with it.',
  problem_photos_busy_title: 'Many photos are arriving at the moment',
  problem_photos_busy:
    'What you wrote is kept below. Send it again in about ten seconds with the photo, or now without it.',
  problem_not_possible_title: 'This is no longer possible',
  problem_not_possible: 'The grievance has changed in the meantime. Load it again.',
  problem_not_found_title: 'No such grievance',
  problem_not_found:
    'There is no grievance with this number or link. Compare it with your receipt.',
  problem_foreign_origin:
    'A grievance can be sent only from a page of the city or of a registered partner.',
  problem_method: 'Go back to the form and try again.',
  problem_unavailable_title: 'Grievances cannot be registered at the moment',
  problem_unavailable:
    'The fault is ours and it has been recorded. Nothing was saved. Try again in a few minutes.',
  action_back_to_form: 'Back to the form',
  action_again: 'Register another grievance',

  // Receipt, behind the secret link
  receipt_title: 'Your grievance is registered',
  shared_title: 'What others can see',
  shared_words: 'Your description',
  shared_photo: 'Your photo',
  shared_pending: 'Not shown yet: an officer looks first',
  shared_approved: 'Shown publicly',
  shared_redacted: 'Shown publicly, without personal data',
  shared_withheld: 'Not shown',
  shared_appealed: 'Another officer is looking at it again',
  shared_refused: 'Not shown',
  shared_withdrawn: 'No longer shown; the public copy is deleted',
  shared_reason: 'Not shown, because {{reason}}.',
  shared_reason_again: 'Another officer looked again: not shown, because {{reason}}.',
  appeal_reason: 'Why should it be shown? (optional)',
  appeal_reason_hint: 'An officer who did not make the first decision reads it.',
  appeal_words: 'Ask another officer: my description',
  appeal_photo: 'Ask another officer: my photo',
  appeal_done: 'Another officer will look at it again. We will tell you the result.',
  take_back_words: 'Take back: do not show my description',
  take_back_photo: 'Take back: do not show my photo',
  take_back_done: 'Taken back. It is no longer shown.',
  receipt_number: 'Grievance number',
  receipt_number_hint:
    'Anyone who has this number can see the steps. They can see your description and ' +
    'photo only if you allow it, and never your mobile number. You can read the number ' +
    'out over the phone.',
  receipt_link_title: 'This page is only for you',
  receipt_link:
    'It shows what you wrote, and it is where you say if the problem is solved. Save the ' +
    'link, scan the code with another device, or print this page. Do not share it.',
  receipt_link_label: 'Secret link to this page',
  receipt_qr: 'Code of the secret link to this page',
  receipt_lost_code:
    'If you lose it, the page of the number opens it again, with a code that is sent to you.',
  receipt_lost_none:
    'If you lose it and you were not signed in, this page cannot be opened again: there is no confirmed number or address to which a code could be sent.',
  coming_acknowledge: 'By {{time}} the office confirms that it has read your report.',
  coming_resolve:
    'The problem should be solved by {{time}}. If it is not, the case automatically goes ' +
    'to a senior officer.',
  coming_late:
    'The time limit passed on {{time}}. The case has gone to a senior officer. Now ' +
    'responsible: {{owner}}.',
  coming_parked:
    'The work is planned for later and starts again by {{date}} at the latest. Until ' +
    'then the case is not solved.',
  coming_confirm:
    'When the office reports that it is solved, this page shows what was done, and you ' +
    'say if it is right.',
  coming_no_office: 'The ward office is not known from the landmark: the department finds it.',
  coming_outside:
    '{{place}} seems to be outside the area of Pune Municipal Corporation. If the problem is there, tell the authority of that place too.',
  coming_told: 'We send you a message at each step.',
  coming_not_told:
    'We have no number or address to send messages to. Come back to this page, or choose ' +
    'below how we tell you.',
  closed_title: 'This grievance is closed',
  closed_by_confirm: 'you said that the problem is solved.',
  closed_by_lapse: 'nobody objected in time.',
  resolution_title: 'What the office did',
  photo_of_report: 'Before: your photo',
  photo_taken: 'Work, photo of {{time}}',
  reporter_other_title: 'Do you want to tell the office something else?',
  receipt_sent: 'What you sent',
  receipt_photo_alt: 'The photo that you sent',
  receipt_mobile: 'Mobile number',
  receipt_no_mobile: 'not given',
  receipt_forgotten:
    'What you wrote and sent was deleted on {{date}}, three years after the grievance was closed.',
  action_status: 'Public status page',

  // Status
  status_title: 'Grievance {{number}}',
  status_lead: '{{category}} · {{place}}',
  status_now: 'Status',
  status_category: 'Kind of grievance',
  status_office: 'Ward office',
  status_office_to_find: 'Not known from the landmark',
  status_registered: 'Registered on',
  clock_acknowledge: 'Acknowledgement, within {{hours}} office hours',
  clock_resolve_hours: 'Resolution, within {{hours}} office hours',
  clock_until: 'until {{time}}',
  clock_done: 'done on {{time}}',
  clock_late: 'time limit passed on {{time}}',
  clock_left: '{{time}} left',
  clock_used: '{{percent}} percent of the time limit used',
  timeline_title: 'Every step',
  timeline_note: 'Each step with its date. Words of the office are shown as they were written.',
  step_to_come: 'to come, by {{time}}',
  event_line: '{{time}}, {{by}}',

  // Following
  track_title: 'Track a grievance',
  track_lead:
    'Enter the grievance number from your receipt. Capital letters, spaces and dashes do ' +
    'not matter.',
  track_label: 'Grievance number',
  track_hint: 'For example: {{example}}',
  track_action: 'Show status',
  track_empty: 'Enter the grievance number.',
  track_incomplete:
    '“{{typed}}” is not a complete grievance number: it has eight letters and digits after PN.',
  track_mistyped:
    '“{{typed}}” contains a typing mistake. Compare it letter by letter with your receipt.',
  track_unknown: 'There is no grievance with the number {{number}}.',

  // Nearby reports and followers
  problem_questions_title: 'Some questions about your report',
  problem_questions:
    'Your report is not registered yet. Answer the questions below the kind of ' +
    'grievance, then send the form again. Everything you typed is still here.',
  questions_to: 'To the questions: {{category}}',
  questions_legend: 'Questions: {{category}}',
  questions_private: 'Only the office sees your answers.',
  questions_public: 'Others can see the answers marked “public”.',
  question_optional: '{{question}} (optional)',
  question_is_public: 'Public',
  problem_nearby_title: 'Is one of these your problem?',
  problem_nearby:
    'Your report is not registered yet. These open reports are near the place. If one is ' +
    'the same problem, follow it and we will tell you about each step. Everything you ' +
    'typed is still here.',
  messages_title: 'Messages to you',
  messages_none: 'No message was sent yet.',
  messages_choose: 'Choose how we tell you',
  label_find: 'Find it by typing',
  hint_find: 'In any language, also in Latin letters: khadda, garbage',
  find_count: 'Kinds found: {{count}}',
  nearby_title: 'Is one of these your problem?',
  nearby_lead:
    'These open reports are near the place. If one is the same problem, follow it and we ' +
    'will tell you about each step.',
  nearby_meters: 'about {{meters}} m away',
  nearby_age: 'registered {{age}}',
  action_follow_instead: 'Follow this report instead',
  action_file_another: 'Mine is another problem: register it',
  action_follow_this: 'Tell me about each step',
  follow_title: 'Follow grievance {{number}}',
  follow_lead:
    'We tell you about each public step until it is closed. You can stop this at any ' +
    'time. Nobody can see who follows it.',
  follow_account: 'You are signed in with the number {{number}}.',
  follow_channels: 'How should we tell you?',
  follow_add_channels:
    'Add an email address or this browser to your account to get updates there too',
  follow_sign_in: 'Sign in to get updates by email or browser notification',
  follow_mobile_hint: 'Ten digits. We send a code to this number, and the news by SMS.',
  follow_completed: 'This grievance is closed: there will be no more news.',
  action_follow: 'Follow',
  action_send_code: 'Send code',
  action_other_number: 'Use another number',
  own_title: 'Open your grievance {{number}}',
  own_lead:
    'If you reported this and no longer have the secret link, type the mobile number that you gave with the report.',
  own_mobile_hint: 'Ten digits. We send a code to this number.',
  action_own: 'Open my page',
  action_own_this: 'Did you report this? Open your page with a code',
  follow_code_title: 'Enter the code',
  follow_code_lead: 'We sent a code by SMS to {{number}}.',
  label_code: 'Code from the SMS',
  error_code: 'The code is not right. Compare it with the SMS: it has six digits.',
  error_mobile_required: 'Enter a mobile number of ten digits that begins with 6, 7, 8 or 9.',
  own_lead_both:
    'If you reported this and no longer have the secret link, type the mobile number or the email address that you gave with the report.',
  own_email_hint: 'We send a code to this address.',
  own_signed_in: 'You are signed in, and this report is yours.',
  action_other_contact: 'Use another number or address',
  code_email_lead: 'We sent a code by email to {{email}}.',
  label_code_email: 'Code from the email',
  error_code_email: 'The code is not right. Compare it with the email: it has six digits.',
  error_email_required: 'Enter an email address like name@example.org.',
  error_email_other: 'No report with this number was sent with that email address. Check both.',
  error_mobile_other:
    'No report with this number was sent from that mobile number. Check both numbers.',
  following_title: 'You follow grievance {{number}}',
  following_lead: 'We tell you about each public step: {{channels}}.',
  following_done: 'From now on we tell you about each step.',
  action_following_end: 'Stop sending me messages about it',
  following_ended_title: 'You will get no more messages',
  following_ended: 'You no longer follow this grievance, and your number was deleted from it.',
  label_email_short: 'Email',
  follow_email_hint: 'We send a link to this address. Updates start after you confirm it.',
  action_send_link: 'Send link',
  link_sent_title: 'Check your email',
  link_sent:
    'If the address is right, we have sent a link to it. Open the link and confirm: we ' +
    'send nothing else before that. If you do not use it, the link and the address are ' +
    'deleted after 7 days.',
  confirm_email_title: 'News of grievance {{number}}',
  confirm_email_lead:
    'Is {{email}} your address? If you confirm it, we tell you about each public step ' +
    'until the grievance is closed. You can stop this at any time.',
  action_email_confirm: 'Yes, tell me by email',
  action_email_end: 'No, delete this address',
  email_confirmed: 'Confirmed: we send each step to this address.',
  email_unconfirmed:
    'Not confirmed yet: open the link that we sent. We send nothing else before that.',
  problem_no_codes_title: 'Codes cannot be sent at the moment',
  problem_no_codes: 'The fault is ours. Try again later.',
  problem_code_gone_title: 'This code is no longer valid',
  problem_code_gone: 'Ask for a new code on the page of the grievance.',
  desk_followers: 'Followers',

  // Filing for a citizen
  channel_web: 'on the portal',
  channel_widget: 'on the page of another site',
  channel_open311: 'by an app of a partner',
  channel_call_centre: 'by telephone',
  channel_kiosk: 'at a kiosk',
  channel_counter: 'at a counter',
  mobile_confirmed: 'mobile number confirmed by a code',
  mobile_unconfirmed: 'mobile number not confirmed',
  behalf_title: 'File for a citizen',
  behalf_lead:
    'The citizen gets the number and a secret link by SMS, and hears of every step. Your name and post are recorded.',
  behalf_channel: 'How did the citizen reach you?',
  behalf_mobile: 'Mobile number of the citizen',
  behalf_mobile_hint: 'Ten digits. Read it out again to the citizen.',
  behalf_language: 'Language of the messages to the citizen',
  behalf_description_hint:
    'In the words of the citizen, between {{min}} and {{max}} characters. No names.',
  behalf_confirm: 'Confirm the number (optional)',
  behalf_send_code: 'Send a code to this number first',
  behalf_code_sent:
    'A code was sent by SMS to {{number}}. Ask the citizen for it, or file without it.',
  action_behalf_file: 'Register for the citizen',
  behalf_filed_title: 'Registered for the citizen',
  behalf_filed_lead:
    'The link was sent by SMS. Read the number out, or print this page for the citizen.',
  behalf_print: 'To print, use the print command of your browser.',
  behalf_again: 'File for the next citizen',
  lookup_title: 'Find the case of a citizen',
  lookup_lead:
    'For a citizen who calls or comes: read out the state and the office. Each look-up is recorded.',
  lookup_number: 'Number of the grievance, or mobile number',
  lookup_hint: 'For example {{example}}, or all ten digits of the mobile number that was given.',
  action_lookup: 'Find',
  lookup_found: 'Found',
  lookup_none: 'No grievance has this number. Compare it with the citizen.',
  lookup_steps: 'All steps of {{number}}, as everybody sees them',
  error_lookup: 'Type the whole number of the grievance, or all ten digits of the mobile number.',
  error_code_wait: 'Many codes were sent to this number. File without one, or try again later.',
  error_channel_required: 'Choose how the citizen reached you.',
  behalf_position: 'Position (optional)',
  behalf_position_hint:
    'Latitude and longitude as a map shows them: {{example}}. It finds the ward office.',
  behalf_questions: 'Ask the citizen the questions below the kind of grievance.',
  behalf_nearby:
    'Nothing is registered yet. These open reports are near the place. If one is the same problem, the citizen can follow it: each step is told by SMS.',
  behalf_follow: 'The citizen follows this report',
  behalf_file_another: 'It is another problem: register it',
  behalf_followed: 'The citizen follows grievance {{number}} and is told of each step by SMS.',
  behalf_code_follow:
    'A code was sent by SMS to {{number}}. Ask the citizen for it: only a confirmed number can follow.',
  action_behalf_on: 'Go on',
  action_behalf_follow: 'Follow for the citizen',
  error_position_invalid:
    'Write latitude and longitude with a comma between them, as a map shows them, or leave it empty.',

  // The widget on other pages
  embed_title: 'Report a problem to Pune Municipal Corporation',
  embed_link: 'Open the grievance form of Pune Municipal Corporation',

  // Officers' desk
  desk_title: 'Grievances',
  desk_clock_acknowledge: 'Acknowledgement',
  desk_clock_resolve: 'Resolution',
  desk_no_owner: 'No post',
  desk_reporter_photo: 'Photo of the citizen',
  desk_breaches: 'Time limits passed',
  desk_partner: 'Filed by the partner',
  desk_merged_into: 'Merged into',
  desk_merged_from: 'Merged into this one',
  desk_department: 'Department of',
  desk_owner: 'Assigned to',
  cause_wrong_route: 'Sent to the wrong office first',
  cause_transferred: 'Handed from office to office',
  cause_disputed: 'Worked on again after an objection',
  cause_parked: 'Parked before',
  cause_untouched: 'No officer acted',
  cause_in_work: 'Work took too long',
  sample_dispute: 'The citizen disagreed',
  sample_reopen: 'Reopened by the citizen',
  sample_refused: 'Evidence was refused',
  language_en: 'English',
  language_mr: 'Marathi',
  language_hi: 'Hindi',
  label_mobile_short: 'Mobile number',
  evidence_photo: 'Photo of the work',
  evidence_document: 'Document (PDF)',
  actor_citizen: 'Citizen',
  actor_office: 'Office',
  actor_system: 'Automatically',

  // Steps
  event_submit: 'Registered',
  event_responsible: 'responsible: {{post}}',
  event_acknowledge: 'Acknowledged',
  event_assign: 'Assigned',
  event_start: 'Work began',
  event_park: 'Long-term work',
  event_unpark: 'Work goes on',
  event_note: 'Internal note',
  event_reply: 'Reply of the office',
  event_answer: 'Message of the citizen',
  event_transfer: 'Sent to the right office',
  event_resolve: 'Resolved',
  event_confirm: 'Confirmed by the citizen',
  event_dispute: 'Not solved, says the citizen',
  event_lapse: 'Closed: no objection came in time',
  event_reopen: 'Reopened by the citizen',
  event_merge: 'Merged with another grievance; the clock of this one stopped',
  event_absorb: 'Another grievance was merged into this one, and its clock stopped',
  event_release:
    'The merge of another grievance into this one was taken back, and its clock runs again',
  event_route: 'Another post is responsible',
  event_undo: 'The last step was taken back',
  event_escalate: 'Passed to the superior',
  event_wrong_route: 'it was sent to the wrong office first',
  breach_acknowledge: 'not acknowledged in time',
  breach_resolve: 'not resolved in time',

  // Messages to reporters
  update_acknowledge: 'the office has read it',
  until_day: 'until {{date}}',
  update_park: 'long-term work, see the status page',
  update_reply: 'the office has replied, see the status page',
  update_transfer: 'another office is responsible, see the status page',
  update_resolve:
    'resolved. Confirm or object within {{days}} days by your secret link, or by a code on the page of the number',
  update_lapse: 'closed, because no objection came in time',
  message_until: 'The work goes on at the latest on {{date}}.',
  update_merge: 'merged with another grievance, see the status page',

  // Messages to officers
  owner_submit: 'registered',
  owner_assign: 'assigned to you',
  owner_transfer: 'sent to you by another office',
  owner_escalate: 'its time limit has passed',
  owner_dispute: 'the citizen says that it is not solved',
  owner_reopen: 'reopened by the citizen',
  owner_unpark: 'long-term work whose date has come',

  // Actions of officers
  action_acknowledge: 'Acknowledge',
  action_assign: 'Assign',
  action_start: 'Start the work',
  action_reply: 'Reply',
  action_note: 'Note',
  action_resolve: 'Resolve',
  action_park: 'Park as long-term work',
  action_unpark: 'Go on with the work',
  action_transfer: 'Send to another office',
  action_merge: 'Merge',
  merge_other: 'The grievance that goes on',
  action_undo: 'Undo the last step',
  done_acknowledge: 'Acknowledged',
  done_assign: 'Assigned',
  done_start: 'The work began',
  done_reply: 'Reply recorded: the citizen is told shortly',
  done_note: 'The note was kept',
  done_resolve: 'Resolved: the citizen is asked to confirm',
  done_park: 'Parked as long-term work: the citizen is told shortly',
  done_unpark: 'The work goes on',
  done_transfer: 'Sent to the other office',
  done_merge: 'Merged: the citizen is told shortly',
  done_undo:
    'Your step was taken back: no message was sent. Citizens see that a step was taken back.',
  words_acknowledge: 'Public reply',
  words_reply: 'Public reply',
  words_note: 'Internal note',
  words_resolve: 'What was done, in plain words',
  words_park: 'Public reason',
  words_transfer: 'Reason, for the citizen',
  hint_words:
    'Everybody with the number can read it, as you write it. Write no names and no telephone numbers.',
  hint_note: 'Only officers read it.',
  field_post: 'Post',
  field_until: 'Until which day',
  hint_until:
    'From tomorrow, within a year. The clock stands still until then, and the case does not count as resolved.',
  field_category: 'Right kind',
  hint_transfer: 'The kind decides the department.',
  field_office: 'Right ward office',
  option_no_office: 'No ward office',
  field_wrong_route: 'Was it sent to you by mistake?',
  option_wrong_route_yes: 'Yes: the first route was wrong',
  option_wrong_route_no: 'No: another office goes on',
  field_photos: 'Photos of the work',
  hint_photos:
    'A photo or a document is needed. Up to {{count}} photos taken after the report, within {{meters}} m of the place, with the location of the camera switched on.',
  field_document: 'Document (PDF)',
  hint_document: 'An order, a measurement or a certificate that shows the work.',
  field_into: 'Number of the other grievance',
  hint_into: 'Both report the same problem. This reporter follows the other one from then on.',

  // Errors of actions
  error_words_short: 'Write at least {{min}} characters.',
  error_words_long: 'Shorten the text to {{max}} characters or fewer.',
  error_post_unknown: 'Choose a post from the list.',
  error_until_invalid: 'Choose a day from tomorrow, within a year.',
  error_category_unknown: 'Choose a kind from the list.',
  error_office_unknown: 'Choose a ward office from the list.',
  error_wrong_route_required: 'Say if the first route was wrong.',
  error_transfer_same: 'It is with this department and ward office already.',
  error_into_unknown: 'You have no case with this number. Compare it with the other grievance.',
  error_into_same: 'This is the number of this grievance itself. Type that of the other one.',
  error_into_completed:
    'The other grievance is completed: nothing more happens there, so this reporter would hear nothing. Type the number of an open one.',
  error_evidence_missing: 'Add a photo of the work or a document.',
  error_evidence_many: 'Add {{count}} files at most.',
  error_photo_without_time:
    'The photo does not say when it was taken. Take one with the camera, or add a document.',
  error_photo_without_place:
    'The photo does not say where it was taken. Switch the location of the camera on, or add a document.',
  error_photo_too_old:
    'The photo is older than the report, or than the last objection. Take one of the finished work.',
  error_photo_outside: 'The photo was taken outside the city.',
  error_photo_in_future:
    'The photo bears a time that has not come yet. Set the clock of the camera.',
  error_photo_far_away: 'The photo was taken more than {{meters}} m from the place of the report.',
  error_no_room:
    'No photo or document can be kept at the moment, because the storage is almost full. Send it without.',
  error_photos_busy: 'Many photos are arriving at the moment. Send it again in ten seconds.',
  error_document_type: 'This file is not a PDF of {{megabytes}} MB or less.',

  // Status page and the reporter's actions
  status_owner: 'Responsible',
  status_owner_line: '{{designation}} ({{level}})',
  status_no_owner: 'The office will name it',
  level_administrator: 'administrator',
  level_commissioner: 'highest level',
  level_department_head: 'level of the department',
  level_ward_officer: 'level of the ward office',
  level_field_officer: 'first level',
  level_operator: 'counter',
  level_moderator: 'moderation',
  level_finance_maker: 'finance officer',
  level_finance_checker: 'finance officer',
  level_finance_releaser: 'chief finance officer',
  level_counter_clerk: 'counter',
  level_counter_supervisor: 'counter',
  clock_parked: 'stands still until {{date}}',
  clock_merged: 'stopped on {{time}}, because it was merged',
  status_merged_into: 'This grievance was merged with {{number}}: follow the steps there.',
  step_photo_alt: 'Photo of the work, taken on {{time}}',
  step_document: 'Document that shows the work (PDF)',
  reporter_resolved_title: 'Is the problem solved?',
  reporter_resolved_lead:
    'Answer by {{date}}. If you do not answer, the grievance is closed then. If it is not solved, it goes to the superior of the officer who reported it solved.',
  reporter_confirm: 'Yes, it is solved',
  reporter_dispute: 'No, it is not solved',
  reporter_dispute_words: 'What is still wrong?',
  reporter_reopen_title: 'Is the problem back?',
  reporter_reopen_lead: 'You can reopen this grievance until {{date}}.',
  reporter_reopen: 'Reopen the grievance',
  reporter_reopen_words: 'What is wrong again?',
  reporter_answer_title: 'Write to the office',
  reporter_answer: 'Send',
  reporter_answer_words: 'Your message',
  reporter_words_hint: 'Only you and the office read it.',
  reporter_done_confirm: 'Thank you. The grievance is closed.',
  reporter_done_dispute: 'The grievance is open again and is with the superior.',
  reporter_done_reopen: 'The grievance is open again.',
  reporter_done_answer: 'The office has your message.',
  reporter_not_possible:
    'This is no longer possible: the grievance has changed. Its state is shown below.',
  reporter_many_answers: 'Wait for a reply from the office before you write again.',
} as const;
