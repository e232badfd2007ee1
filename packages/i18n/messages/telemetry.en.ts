/** Errors for the operator of a sensor gateway whose batch is refused. */
export default {
  problem_unknown_key_title: 'This key is not known',
  problem_unknown_key:
    'Send the key of your source as “{{header}}”. Keys are given out by the operator of the portal.',
  problem_too_many_title: 'Too many batches in a minute',
  problem_too_many:
    'Send fewer and larger batches, up to {{rows}} rows each. The header {{retry}} says when to go on.',
  problem_too_large_title: 'This batch is too large',
  problem_too_large: 'A batch may have {{rows}} rows and {{megabytes}} MB. Send it in parts.',
  problem_media_type_title: 'This format is not taken',
  problem_media_type: 'Send one of {{types}}, in UTF-8.',
  problem_empty_title: 'There is no row in this batch',
  problem_empty: 'Send at least one entity, or one line below the header.',
  problem_all_refused_title: 'No row of this batch could be kept',
  problem_all_refused: 'Each row is named with its reason.',
  row_not_object: 'This is not an entity.',
  row_id_invalid: 'The id is missing, too long, or has signs that an id may not have.',
  row_type_unknown: 'There is no feed with this type.',
  row_feed_not_allowed: 'Your key is not for this feed.',
  row_time_missing: 'There is no time of observation.',
  row_time_invalid: 'The time is not written by ISO 8601 with its offset, such as {{example}}.',
  row_time_ahead: 'The time lies in the future: set the clock of the sensor.',
  row_time_late: 'The reading is more than {{days}} days old.',
  row_field_unknown: 'This feed has no such property.',
  row_value_invalid: 'The value is not of the kind that this property has.',
  row_value_out_of_range:
    'The value lies outside of what this property can be: look at the sensor.',
  row_unit_wrong: 'The unit is not that of this property.',
  row_nothing_measured: 'The entity has no property with a value.',
  row_place_invalid: 'The place is not a point with longitude and latitude.',
  row_line_broken: 'The line cannot be read, or has another number of cells than the header.',
} as const;
