/**
 * The pictures of the portals, in five strengths of one ink: the classes `i1` to `i5` and custom
 * properties, which pages set by their colour scheme and pictures for sharing by the portal's hues.
 */
export interface Art {
  viewBox: string;
  /** The markup inside the `<svg>`. */
  body: string;
}

/** Gate, hill, viaduct and hills. */
export const SKYLINE: Art = {
  viewBox: '0 0 1200 300',
  body: '<circle fill="var(--sun)" cx="930" cy="128" r="112"/><circle fill="none" stroke-width="2" stroke="var(--sun)" cx="930" cy="128" r="124" stroke-dasharray="2 8"/><path class="i2" d="M0 196l54-44 22-4 16-22h128l20 26 76 6 60 44 66-22 34-36 40-4 12-20h108l20 28 66 6 50 36 96-16 40-40 24-2 18-24h110l30 30h110v160H0z"/><path class="i3" d="M440 262c60-6 100-30 140-62l22-4 40-34h56l30 28 26 6c40 30 70 52 130 66zM0 262v-40c60-24 130-20 190 0s90 20 150 40z"/><path class="i5" d="M644 162v-26h8v-12q2-12 8-22q6 10 8 22v4h20v-8q1-6 5-11q4 5 5 11v16h6v26z"/><path d="M668 166l-12 14 16 12-20 16 24 16-22 20 22 18" fill="none" stroke="var(--i1)" stroke-width="5" stroke-dasharray="3 2"/><path class="i4" d="M20 262v-58h34v-20h30v78zM404 262v-52h40v52zM500 262v-36h36v-16h30v52z"/><path d="M60 196h20M508 238h22" stroke="var(--i1)" stroke-width="5" stroke-dasharray="4 5"/><path class="i5" d="M600 228m-17 0a17 17 0 1 1 34 0 13.6 11.9 0 0 1-34 0zm16 0h2v29h-2z"/><path class="i5" d="M1178 230m-15 0a15 15 0 1 1 30 0 12 10.5 0 0 1-30 0zm14 0h2v27h-2z"/><g transform="translate(930 262)"><path d="M-190-58h90M110-58h90" stroke="var(--i4)" stroke-width="18" stroke-linecap="round" stroke-dasharray="0 20"/><path class="i4" d="M-200-58h100V0h-100zM100-58h100V0H100z"/><path class="i4" d="M-46-100h92V0h-92z"/><path class="i5" d="M-30 0v-44q2-26 30-40q28 14 30 40V0z"/><path class="i3" d="M-21 0v-40q2-18 21-28q19 10 21 28V0z"/><path d="M-14-8h32M-14-18h32M-14-28h32M-14-38h32M-6-48h16" stroke="var(--i5)" stroke-width="3" stroke-linecap="round" stroke-dasharray="0 7" fill="none"/><path d="M0 0v-66" stroke="var(--i5)" stroke-width="2"/><path class="i5" d="M-116 0l8-112q0-10 6.2-14 6.2 4 6.2 14 0-10 6.2-14 6.2 4 6.2 14 0-10 6.2-14 6.2 4 6.2 14 0-10 6.2-14 6.2 4 6.2 14 0-10 6.2-14 6.2 4 6.2 14l6 112zM116 0l-8-112q0-10 -6.2-14 -6.2 4 -6.2 14 0-10 -6.2-14 -6.2 4 -6.2 14 0-10 -6.2-14 -6.2 4 -6.2 14 0-10 -6.2-14 -6.2 4 -6.2 14 0-10 -6.2-14 -6.2 4 -6.2 14l-6 112z"/><path fill="none" stroke-width="2" stroke="var(--i3)" d="M-107-98h59M-110-52h65M107-98h-59M110-52h-65"/><path class="i4" d="M-70-106h140v8h-140zM-60-146h120v40h-120zM-72-154h144l-6 9h-132z"/><path class="i1" d="M-54-108v-20q2-7 9-11q7 4 9 11v20zM-32-108v-20q2-7 9-11q7 4 9 11v20zM-9-108v-20q2-7 9-11q7 4 9 11v20zM14-108v-20q2-7 9-11q7 4 9 11v20zM36-108v-20q2-7 9-11q7 4 9 11v20z"/><path class="i5" d="M-1-154v-52h2v4l34 7-20 7 20 8-34 6v20z"/></g><path class="i4" d="M0 262h1200v38H0z"/><path class="i5" d="M1200 300v-26c-120-8-240-10-380-10-90 0-150 3-230 8 100 4 230 12 330 28z"/><path class="i3" d="M200 272h90v3h-90zM320 284h130v3H320zM40 290h80v3H40z"/><path class="i5" d="M0 226h470v10H0z"/><path class="i5" d="M60 236h12v40H60zM170 236h12v40h-12zM280 236h12v40h-12zM390 236h12v40h-12z"/><path class="i4" d="M140 204h176q16 2 24 20H128v-10q2-10 12-10z"/><path d="M146 213h160" stroke="var(--i1)" stroke-width="7" stroke-dasharray="18 5"/>',
};

/** The municipal hall, a banyan and a bus. */
export const HALL: Art = {
  viewBox: '0 0 560 300',
  body: '<circle fill="var(--sun)" cx="430" cy="84" r="46"/><path class="i2" d="M0 262l20-50 34-32h56l26-30h90l40 34h150l26-26h64l30 50 24 54z"/><path class="i4" d="M138 262V142h330v120z"/><path class="i5" d="M130 136h346v8H130zM138 192h330v6H138z"/><path class="i4" d="M138 136v-2q0-8 9.5-12 9.5 4 9.5 12 0-8 9.5-12 9.5 4 9.5 12 0-8 9.5-12 9.5 4 9.5 12 0-8 9.5-12 9.5 4 9.5 12 0-8 9.5-12 9.5 4 9.5 12zM308 136v-2q0-8 10-12 10 4 10 12 0-8 10-12 10 4 10 12 0-8 10-12 10 4 10 12 0-8 10-12 10 4 10 12 0-8 10-12 10 4 10 12 0-8 10-12 10 4 10 12 0-8 10-12 10 4 10 12 0-8 10-12 10 4 10 12z"/><path class="i1" d="M156 184v-19.8q1.1-6.4 9-12.2q7.9 5.8 9 12.2v19.8zM196 184v-19.8q1.1-6.4 9-12.2q7.9 5.8 9 12.2v19.8zM308 184v-19.8q1.1-6.4 9-12.2q7.9 5.8 9 12.2v19.8zM348 184v-19.8q1.1-6.4 9-12.2q7.9 5.8 9 12.2v19.8zM388 184v-19.8q1.1-6.4 9-12.2q7.9 5.8 9 12.2v19.8zM428 184v-19.8q1.1-6.4 9-12.2q7.9 5.8 9 12.2v19.8z"/><path class="i5" d="M150 262v-38.4q1.8-12.4 15-23.6q13.2 11.2 15 23.6v38.4zM190 262v-38.4q1.8-12.4 15-23.6q13.2 11.2 15 23.6v38.4zM302 262v-38.4q1.8-12.4 15-23.6q13.2 11.2 15 23.6v38.4zM342 262v-38.4q1.8-12.4 15-23.6q13.2 11.2 15 23.6v38.4zM382 262v-38.4q1.8-12.4 15-23.6q13.2 11.2 15 23.6v38.4zM422 262v-38.4q1.8-12.4 15-23.6q13.2 11.2 15 23.6v38.4z"/><path class="i5" d="M232 262V86h64v176z"/><path class="i4" d="M226 80h76v8h-76zM234 80q0-34 30-46q30 12 30 46zM262 10h4v26h-4z"/><path class="i3" d="M266 10l26 6-18 6 18 6-26 6z"/><circle class="i1" cx="264" cy="116" r="17"/><path d="M264 105v11l8 5" fill="none" stroke="var(--i5)" stroke-width="3" stroke-linecap="round"/><path class="i3" d="M246 262v-48.4q2.2-15.6 18-29.6q15.8 14 18 29.6v48.4z"/><path class="i2" d="M252 262v-36q1.4-11.6 12-22q10.6 10.4 12 22v36z"/><path class="i3" d="M18 178c-14-30 14-52 34-46 8-22 46-22 52-2 26-4 40 24 24 44-12 14-92 16-110 4z"/><path d="M70 176v86M78 178c2 30 2 60 8 84M62 178c-2 30-4 60-10 84M34 182v44M44 182v58M104 182v40M114 178v28" stroke="var(--i5)" stroke-width="4" fill="none" stroke-linecap="round"/><path class="i3" d="M404 226q0-8 8-8h122q10 0 12 10l4 30q0 6-6 6H404z"/><path class="i1" d="M412 226h22v16h-22zM440 226h22v16h-22zM468 226h22v16h-22zM496 226h36l4 16h-40z"/><circle class="i5" cx="432" cy="264" r="10"/><circle class="i5" cx="518" cy="264" r="10"/><path class="i5" d="M0 262h404v-0H560v12H0z"/><circle class="i3" cx="432" cy="264" r="4"/><circle class="i3" cx="518" cy="264" r="4"/><path d="M40 287h480" stroke="var(--i4)" stroke-width="5" stroke-linecap="round" stroke-dasharray="0 14"/>',
};

/** Scales between two halls. */
export const SCALES: Art = {
  viewBox: '0 0 520 132',
  body: '<circle fill="var(--sun)" cx="260" cy="66" r="52"/><circle fill="none" stroke="var(--sun)" stroke-width="2" stroke-dasharray="2 8" cx="260" cy="66" r="60"/><path class="i3" d="M24 126V86h150v40zM346 126V86h150v40z"/><path class="i4" d="M16 86l83-26 83 26zM338 86l83-26 83 26zM0 126h520v6H0z"/><path class="i1" d="M36 126V98h14v28zm28 0V98h14v28zm28 0V98h14v28zm28 0V98h14v28zm28 0V98h14v28zm210 0V98h14v28zm28 0V98h14v28zm28 0V98h14v28zm28 0V98h14v28zm28 0V98h14v28z"/><path class="i5" d="M256 14h8v106h24v6h-56v-6h24zM196 26h128v6H196z"/><path fill="none" stroke="var(--i5)" stroke-width="3" stroke-linejoin="round" d="M200 32l-22 44h44zM320 32l-22 44h44z"/><path class="i5" d="M176 76h48c-3 14-12 20-24 20s-21-6-24-20zm120 0h48c-3 14-12 20-24 20s-21-6-24-20z"/>',
};

/**
 * The rivers Mula and Mutha from the west and south-west to their confluence, and on to the east,
 * in a frame of 640 × 434 units: the north-west corner is 18.59473 N, 73.76516 E; a degree is 2477.5
 * units of latitude and 3462 of longitude. East of the frame the course is drawn on, not surveyed: a
 * wide window shows it to its edge.
 */
const COURSE =
  'M-51.9 24.7Q86.5 71.6 138.4 60.5Q190.3 49.4 233.5 74.1Q276.8 98.8 297.5 128.5T318.3 158.1M-51.9 382.9Q86.5 328.6 124.5 296.5Q162.6 264.4 207.6 243.4Q252.5 222.4 285.4 190.2T318.3 158.1M318.3 158.1Q380.5 135.9 415.1 122.3Q449.7 108.7 484.3 122.3Q518.9 135.9 553.5 163.1Q588.1 190.2 640 172.9Q692 153 760 160Q828 168 890 152Q960 136 1060 158Q1160 178 1300 150';
const CONTOURS =
  'M168 158Q172 165 168 172Q164 179 155 180Q145 181 135 178Q125 175 130 167Q134 159 139 152Q145 146 154 148Q164 151 168 158M194 149Q205 165 193 180Q181 196 160 200Q139 204 116 195Q93 187 103 169Q114 151 125 135Q137 120 160 126Q182 133 194 149M186 371Q192 380 186 388Q181 397 170 398Q158 400 146 396Q134 392 139 382Q145 373 151 365Q157 357 169 360Q181 362 186 371M222 359Q237 380 221 400Q205 421 177 426Q149 432 118 421Q88 409 102 385Q115 361 131 340Q147 319 177 328Q207 337 222 359M310 244Q314 250 310 255Q307 261 300 262Q292 262 285 260Q277 257 280 251Q284 245 288 240Q292 235 299 237Q307 239 310 244M488 359Q492 366 488 373Q484 380 475 381Q465 382 455 379Q445 376 450 368Q454 360 459 353Q465 347 474 349Q484 352 488 359M520 348Q533 366 519 384Q505 401 481 406Q457 410 431 401Q405 391 417 371Q428 350 442 332Q455 314 481 322Q507 329 520 348M582 81Q588 90 582 98Q577 107 566 108Q554 110 542 106Q530 102 535 92Q541 83 547 75Q553 67 565 70Q577 72 582 81';

/** Two rivers and their confluence, hills as contour lines. */
export const PLAN: Art = {
  viewBox: '0 0 640 434',
  body: [
    `<path d="${CONTOURS}" fill="none" stroke="var(--p1)" stroke-width="1.5"/>`,
    `<path class="river" d="${COURSE}" fill="none" stroke-width="15" stroke-linecap="round" stroke-linejoin="round"/>`,
  ].join(''),
};
