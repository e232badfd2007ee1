export default {
  find_title: 'Which is my ward office?',
  find_lead: 'Your ward office is the counter of the corporation for your home.',
  find_label: 'PIN code, locality or address',
  find_hint:
    'For example 411038, Kothrud, or your address. You can type Marathi names in Latin letters.',
  find_action: 'Find my ward office',
  position: 'Use my position',
  position_working: 'Finding your position …',
  position_failed: 'The position could not be used. Type a PIN code or a locality instead.',
  position_note: 'Your position is sent once, for this answer, and is not kept.',
  answer: 'Your ward office',
  found_one: '“{{known}}” belongs to this ward office.',
  found_several:
    '“{{known}}” lies in several wards. One of these offices is yours: add your locality, or call one of them.',
  found_words: 'These offices fit single words of your address only. Call before you go.',
  found_none:
    'Nothing in “{{q}}” is known to us. Choose your office from the list, or type a PIN code of Pune or a locality.',
  all: 'All offices',
  hours_unknown: 'Not published: call first',
  officer: 'Officer in charge',
  collection: 'Collection of waste',
  engineer: 'Engineer of the area',
  local_source: 'Source',
  pin_codes: 'PIN codes',
  checked: 'checked on {{date}}',
  map: 'Map of the ward offices',
  map_note_own: 'Simplified from the boundaries that the city published.',
  map_note:
    'Schematic: every place belongs to the nearest office here. The official borders can differ.',
  zone: 'Zone {{zone}}',
} as const;
