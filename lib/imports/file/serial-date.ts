const DAY = 86_400_000;
/** The day after 31 December 9999. */
const SERIALS_END = 2_958_466;
/** Excel counts 29 February 1900, a day that never was, as 60. */
const PHANTOM_DAY = 60;

/**
 * Turns the serial number of a spreadsheet date into ISO `yyyy-mm-dd`; a time of day is dropped.
 *
 * @returns null for a number that is no day: serial 60 of the 1900 system, below its first day, after 9999
 */
export function serialToIsoDate(serial: number, date1904: boolean): string | null {
  const day = Math.floor(serial);
  if (!(day < SERIALS_END)) return null;
  if (date1904) return day < 0 ? null : isoDate(Date.UTC(1904, 0, 1) + day * DAY);
  if (day < 1 || day === PHANTOM_DAY) return null;
  return isoDate(Date.UTC(1899, 11, day < PHANTOM_DAY ? 31 : 30) + day * DAY);
}

function isoDate(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
