/** The ward offices on the plan of the city, in units of its drawing. */
export const OFFICE_POINTS = [
  [172, 83],
  [275, 176],
  [154, 232],
  [203, 239],
  [314, 226],
  [321, 364],
  [383, 144],
  [497, 92],
  [425, 123],
  [585, 234],
  [469, 225],
  [439, 388],
  [329, 173],
  [363, 213],
  [322, 262],
] as const;
