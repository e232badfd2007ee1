/** The interface for partners (Open311 GeoReport v2): its errors, notices and descriptions. */
export default {
  problem_malformed: 'The request cannot be read: send a form in {{utf8}}, each field once.',
  problem_media_type: 'Send a form: {{form_type}}, in {{utf8}}.',
  problem_too_large:
    'The form is larger than {{size}}. Send a picture by its address, as {{media_url}}.',
  problem_not_found:
    'There is nothing at this address. Begin with the discovery document: {{discovery}}',
  problem_method: 'This address does not take such a request.',
  problem_foreign_origin: 'This address takes no requests from pages of other sites.',
  problem_unavailable:
    'The service does not work at the moment. Send the same request again later.',

  error_jurisdiction:
    'This address serves the jurisdiction {{own}} alone. Leave {{jurisdiction_id}} out.',
  error_key: 'The {{api_key}} is missing, unknown or revoked.',
  error_quota_one: 'The quota of this key is used up. Try again in {{minutes}} minute.',
  error_quota_other: 'The quota of this key is used up. Try again in {{minutes}} minutes.',
  error_repeated: 'The field {{field}} occurs twice with different values.',
  error_service_missing: '{{service_code}} is missing.',
  error_service_unknown: 'There is no such service. The list of services has the codes.',
  error_request_unknown: 'There is no such request.',
  error_token_unknown: 'There is no such token, or its request is still being registered.',
  error_key_reused: 'This {{idempotency_key}} belongs to a request with other content.',
  error_place_missing:
    'The place is missing: send {{lat}} and {{long}}, or {{address_string}}, or {{address_id}}.',
  error_outside:
    'The place lies outside Pune Municipal Corporation. Its own body is responsible: Pimpri-Chinchwad Municipal Corporation, the Cantonment Board of Pune, Khadki or Dehu Road, or the Gram Panchayat.',
  error_address_id: '{{address_id}} is not the code of a ward office.',
  error_ward_office: 'The attribute {{ward_office}} takes one code of the list in the definition.',
  error_language: 'The attribute {{language}} takes {{languages}}.',
  error_date: '{{field}} is not a time with a time zone, such as {{example_time}}.',
  error_span_long: '{{start_date}} and {{end_date}} are more than {{days}} days apart.',
  error_span_reversed: '{{end_date}} is before {{start_date}}.',
  error_status: '{{status}} takes {{open}} and {{closed}}, separated by a comma.',
  error_page: '{{page}} takes a whole number from 1.',
  error_page_size: '{{page_size}} takes a whole number from 1 to {{max}}.',
  error_ids_many: 'At most {{max}} requests can be asked for at once.',
  error_field_missing: 'The field {{field}} is missing.',
  error_field_long: 'The field {{field}} is too long.',
  error_update_status: '{{status}} takes {{OPEN}}, {{CLOSED}} or {{FIXED}} in an update.',
  error_update_reused: 'This {{update_id}} belongs to an update with another text.',
  error_updates_many: 'Many messages wait already. Send more when the office has answered.',
  error_update_impossible: 'The state of the request does not allow this update.',

  notes_merged: 'Goes on under {{number}}.',

  notice_times: 'The office confirms it by {{acknowledge}}, and resolves it by {{resolve}}.',
  notice_phone: 'The telephone number is not an Indian mobile number, and was not kept.',
  notice_attributes: 'Attributes that the service does not have were not kept.',
  notice_one_picture: 'Only the first picture is used.',
  notice_no_picture: 'The picture could not be taken over; the request is registered without it.',
  notice_token: 'The same request is being registered. The token leads to its number.',
  notice_test: 'This is a test key: the request is right, and nothing was registered.',

  service_description:
    'Confirmed within {{acknowledge}} office hours, resolved within {{resolve}} office hours.',
  attribute_list: 'One value of the list.',
  attribute_string: 'A short text of up to {{max}} characters.',
  attribute_text: 'A text of up to {{max}} characters.',
  attribute_number: 'A number of at most twelve digits, with a decimal point.',
  attribute_datetime: 'A time in ISO 8601, such as {{example_time}}; without a zone it is India’s.',
  attribute_multi: 'Values of the list, each in a field of its own: {{attribute_field}}.',
  attribute_ward_office: 'The ward office of the place, if no position is known.',
  attribute_language: 'The language in which the reporter wants to be told.',
  discovery_contact: 'Reports to the city are filed and followed on {{url}}',
  discovery_key_service:
    'An administrator of the city gives a key to an organisation that asks for one: {{url}}',
} as const;
