/** Messages that functions of all features use. A feature can override one under the same key. */
export default {
  title_error: 'Error: {{title}}',
  form_problems: 'Correct this. Everything you typed is still here',
  action_home: 'Home page',

  problem_invalid_title: 'Something needs to be corrected',
  problem_invalid: 'Something is missing or cannot be read. See the message beside the field.',
  problem_malformed_title: 'The request cannot be read',
  problem_malformed:
    'What was sent is damaged or not in an expected form. Reload the page and send it again.',
  problem_media_type_title: 'This kind of content is not accepted',
  problem_media_type: 'Send a form or JSON.',
  problem_too_large_title: 'Too much was sent at once',
  problem_too_large: 'Shorten what you wrote, or send it in parts.',
  problem_sign_in_title: 'Sign in first',
  problem_sign_in: 'You must sign in to see this page. Your session may have ended: sign in again.',
  problem_not_found_title: 'Nothing was found here',
  problem_not_found: 'Check the number or the link that you were given.',
  problem_method_title: 'This address does not take such a request',
  problem_method: 'Go back to the page and use its form.',
  problem_foreign_origin_title: 'Sent from an unknown website',
  problem_foreign_origin:
    'This can be sent only from a page of the city or of a registered partner.',
  problem_still_running_title: 'This is being done right now',
  problem_still_running:
    'The same request was sent a moment ago and is still being carried out. Try again in a ' +
    'few seconds: it will not be done twice.',
  problem_key_reused_title: 'This key belongs to another request',
  problem_key_reused:
    'The same idempotency key was used before for a request with other content. Use a fresh key.',
  problem_too_many_title: 'Too many requests from this connection',
  problem_too_many:
    'Too many requests came from your internet connection in a short time. Try again in ' +
    '{{minutes}} minutes.',
  problem_reference: 'If it happens again, tell us this reference: {{reference}}',
  problem_unavailable_title: 'This does not work at the moment',
  problem_unavailable: 'The fault is ours and it has been recorded. Try again in a few minutes.',

  error_required: 'Fill this in.',
  error_wrong_type: 'This value cannot be read. Type it again.',
  error_format: 'This is not written in the expected way. Compare it with the hint.',
  error_choice: 'Choose one from the list.',
  error_too_short: 'This is too short or too small.',
  error_too_long: 'This is too long or too large.',
  error_key_invalid: 'The form was damaged on the way. Reload the page and send it again.',
  error_unknown_field: 'There is no field “{{name}}” here.',
} as const;
