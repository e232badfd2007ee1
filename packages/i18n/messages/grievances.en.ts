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
  by_citizen: 'by the citizen',
  by_office: 'by the office',
  by_system: 'automatically, by kind and place',

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
    'The status page shows each step that is entered. Offices cannot enter theirs here yet: ' +
    'to learn what was done, ask the ward office, with the number.',

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
  clock_acknowledge: 'Acknowledgement, within {{hours}} hours',
  clock_resolve_hours: 'Resolution, within {{hours}} hours',
  clock_resolve_days: 'Resolution, within {{days}} days',
  clock_until: 'until {{time}}',
  clock_done: 'done on {{time}}',
  clock_late: 'time limit passed on {{time}}',
  clock_used: '{{percent}} percent of the time limit used',
  timeline_title: 'Every step',
  timeline_note:
    'Offices cannot enter their steps on this portal yet. To learn what was done, ask the ' +
    'ward office, with this number.',
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
} as const;
