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
  form_closed: 'Reports cannot be taken at the moment. Please use one of the other ways.',
  form_title: 'Register a grievance',
  form_lead:
    'Say what is wrong and where. No account is needed. You get a number at once to follow it.',
  form_problems: 'Please correct this; everything that you typed is still here',
  label_category: 'What is it about?',
  label_area: 'Ward office area',
  hint_area:
    'Choose the area in which the problem is. If you do not know it, give a landmark below.',
  option_area_none: 'I do not know the area',
  area_villages: '{{office}} (also {{villages}})',
  label_landmark: 'Landmark or address',
  hint_landmark: 'For example: Paud Road, opposite the bus depot',
  legend_place: 'Where is it?',
  hint_place: 'An area, a landmark or your position: one of them is enough.',
  action_locate: 'Use my position',
  locate_working: 'Finding your position…',
  locate_found: 'Position found: {{latitude}}, {{longitude}}',
  locate_failed: 'Your position could not be found. Choose an area or write a landmark instead.',
  action_locate_remove: 'Remove position',
  label_description: 'Description',
  hint_description:
    'Between {{min}} and {{max}} characters. Do not write names or phone numbers of other people.',
  label_photo: 'Photo (optional)',
  hint_photo:
    'One photo: JPEG, PNG or WebP, up to {{megabytes}} MB. The place and device data hidden in it are removed.',
  action_photo: 'Choose a photo',
  action_photo_change: 'Choose another photo',
  label_mobile: 'Mobile number (optional)',
  hint_mobile: 'Ten digits. It is never shown to the public.',
  action_submit: 'Register grievance',
  form_sending: 'Sending…',
  form_offline:
    'No connection to the server. Everything you typed is still here: try again in a moment.',
  draft_restored:
    'What you wrote until {{time}} is here again. A photo cannot be kept: choose it again.',
  draft_kept:
    'What you write stays on this device until you send it, for 30 days at most. The photo ' +
    'does not. If others use this device, delete the draft.',
  action_draft_delete: 'Delete the draft',
  form_emergency_title: 'Danger to life?',
  form_emergency: 'Live wire, fire, fallen tree or flood: call 112 or the fire brigade on 101 now.',
  next_title: 'What happens next',
  next_number: 'You get a grievance number that can be read over the phone.',
  next_office:
    'The grievance is entered under the ward office of the place, with the time limits of its kind.',
  next_steps:
    'The status page shows each step with its date and the officer who is responsible. If you give a mobile number, you are told of news by SMS.',

  // Errors beside a field
  error_category_required: 'Choose what the grievance is about.',
  error_category_inactive:
    'This kind of grievance is not taken here at present. Choose another kind.',
  error_place_required: 'Say where it is: choose an area, write a landmark, or use your position.',
  error_area_unknown: 'Choose an area from the list.',
  error_landmark_long: 'Shorten the landmark to {{max}} characters or fewer.',
  error_point_invalid: 'The position is not complete. Find it again, or choose an area.',
  error_point_outside:
    'This position lies outside the area of Pune Municipal Corporation. Remove it and choose ' +
    'an area, or write to the municipality of that place.',
  error_description_short: 'Describe the problem in at least {{min}} characters.',
  error_description_long: 'Shorten the description to {{max}} characters or fewer.',
  error_photo_large:
    'The photo is larger than {{megabytes}} MB. Choose a smaller one, or send the grievance without it.',
  error_photo_type: 'This file is not a JPEG, PNG or WebP photo. Choose another one.',
  error_photo_heic:
    'Photos in the HEIC format cannot be read here. Save the photo as JPEG and choose it again.',
  error_photo_unreadable: 'The photo could not be read. Choose another one.',
  error_photo_many: 'Send one photo only.',
  error_photo_again: 'Please choose the photo again: a browser cannot keep it.',
  error_mobile_invalid:
    'Write a mobile number of ten digits that begins with 6, 7, 8 or 9, or leave it empty.',
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
    'Many grievances arrived from your internet connection in a short time. Please try again in {{minutes}} minutes.',
  problem_photos_busy_title: 'Many photos are arriving at the moment',
  problem_photos_busy:
    'What you wrote is kept below. Send it again in about ten seconds with the photo, or now without it.',
  problem_not_possible_title: 'This is not possible any more',
  problem_not_possible: 'The grievance has changed in the meantime. Load it again.',
  problem_not_found_title: 'No such grievance',
  problem_not_found:
    'There is no grievance with this number or link. Compare it with your receipt.',
  problem_foreign_origin:
    'A grievance can be sent only from a page of the city or of a registered partner.',
  problem_method: 'Go back to the form and try again.',
  problem_unavailable_title: 'Grievances cannot be registered at the moment',
  problem_unavailable:
    'The fault is ours and it has been recorded. Nothing was saved. Please try again in a few minutes.',
  action_back_to_form: 'Back to the form',
  action_again: 'Register another grievance',

  // Receipt, behind the secret link
  receipt_title: 'Your grievance is registered',
  receipt_number: 'Grievance number',
  receipt_number_hint:
    'Anybody who has this number can see the status, but neither your description nor your photo and mobile number.',
  receipt_link_title: 'Keep this link',
  receipt_link:
    'This page is for you alone: it shows what you wrote. Keep its address and give it to nobody.',
  receipt_link_label: 'Secret link',
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
  clock_used: '{{percent}} percent of the time limit used',
  timeline_title: 'Every step',
  timeline_note: 'Each step with its date. Words of the office are shown as they were written.',
  step_to_come: 'to come, by {{time}}',
  event_line: '{{time}}, {{by}}',

  // Following
  track_title: 'Track a grievance',
  track_lead:
    'Type the grievance number from your receipt. Capital or small letters, spaces and dashes do not matter.',
  track_label: 'Grievance number',
  track_hint: 'For example: {{example}}',
  track_action: 'Show status',
  track_empty: 'Type the grievance number.',
  track_incomplete:
    '“{{typed}}” is not a complete grievance number: it has eight letters and digits after PN.',
  track_mistyped:
    '“{{typed}}” contains a typing mistake. Compare it letter by letter with your receipt.',
  track_unknown: 'There is no grievance with the number {{number}}.',

  // The widget on other pages
  embed_title: 'Register a grievance with Pune Municipal Corporation',
  embed_link: 'Open the grievance form of Pune Municipal Corporation',

  // Officers' desk
  desk_title: 'Grievances',
  desk_clock_acknowledge: 'Acknowledgement',
  desk_clock_resolve: 'Resolution',
  desk_no_owner: 'No post',
  desk_reporter_photo: 'Photo of the citizen',
  desk_breaches: 'Time limits passed',
  desk_merged_into: 'Merged into',
  desk_merged_from: 'Merged into this one',
  desk_department: 'Department of',
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
  event_merge: 'Merged with another grievance',
  event_absorb: 'Another grievance was merged into this one',
  event_route: 'Another post is responsible',
  event_escalate: 'Passed to the superior',
  event_wrong_route: 'it was sent to the wrong office first',
  breach_acknowledge: 'not acknowledged in time',
  breach_resolve: 'not resolved in time',

  // Messages to reporters
  update_acknowledge: 'the office has read it',
  update_park: 'long-term work, see the status page',
  update_reply: 'the office has replied, see the status page',
  update_transfer: 'another office is responsible, see the status page',
  update_resolve: 'resolved. Confirm or object within {{days}} days by your secret link',
  update_lapse: 'closed, because no objection came in time',
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
  done_acknowledge: 'Acknowledged',
  done_assign: 'Assigned',
  done_start: 'The work began',
  done_reply: 'The reply was sent',
  done_note: 'The note was kept',
  done_resolve: 'Resolved: the citizen is asked to confirm',
  done_park: 'Parked: the citizen was told',
  done_unpark: 'The work goes on',
  done_transfer: 'Sent to the other office',
  done_merge: 'Merged',
  words_acknowledge: 'Public reply (optional)',
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
    'Up to {{count}} photos taken after the report, within {{meters}} m of the place, with the location of the camera switched on. Or add a document.',
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
    'The other grievance is closed: a closed one has no news. Choose an open one.',
  error_evidence_missing: 'Add a photo of the work or a document.',
  error_evidence_many: 'Add {{count}} files at most.',
  error_photo_without_time:
    'The photo does not say when it was taken. Take one with the camera, or add a document.',
  error_photo_without_place:
    'The photo does not say where it was taken. Switch the location of the camera on, or add a document.',
  error_photo_too_old: 'The photo is older than the report. Take one of the finished work.',
  error_photo_in_future:
    'The photo bears a time that has not come yet. Set the clock of the camera.',
  error_photo_far_away: 'The photo was taken more than {{meters}} m from the place of the report.',
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
  clock_parked: 'stands still until {{date}}',
  status_merged_into: 'This grievance was merged with {{number}}: follow the steps there.',
  step_photo_alt: 'Photo of the work, taken on {{time}}',
  step_document: 'Document that shows the work (PDF)',
  reporter_resolved_title: 'Is the problem solved?',
  reporter_resolved_lead:
    'Answer until {{date}}. Without an answer the grievance is closed then. If it is not solved, it goes to the superior of the officer who reported it solved.',
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
    'This is not possible any more: the grievance has changed. Its state is shown below.',
  reporter_many_answers: 'Please wait for a reply of the office before you write again.',
} as const;
