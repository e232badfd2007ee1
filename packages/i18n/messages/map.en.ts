export default {
  show: 'Show on an interactive map',
  hide: 'Hide the map',
  failed: 'The map could not be shown. The list has every entry.',
  // Texts of the script, which the page does not carry
  title: 'Map',
  note_own:
    'Areas are simplified, rivers are schematic. The map follows the choice made in the list; what has no confirmed position is in the list only.',
  note: 'Areas and rivers are schematic. The map follows the choice made in the list; what has no confirmed position is in the list only.',
  count: '{{shown}} of {{all}} are on the map.',
  pick_hint:
    'Press the place on the map. By keyboard: move the map by the arrow keys, zoom by + and −, then press Enter to take its middle.',
  pick_middle: 'Take the middle of the map',
  close: 'Close',
  zoom_in: 'Zoom in',
  zoom_out: 'Zoom out',
  gesture_ctrl: 'Hold Ctrl while scrolling to zoom the map',
  gesture_command: 'Hold ⌘ while scrolling to zoom the map',
  gesture_touch: 'Move the map with two fingers',
  river_mula: 'Mula',
  river_mutha: 'Mutha',
} as const;
