import { LocalDate } from '../../shared/index.js';

/**
 * Easter Sunday of a Gregorian year, by the "anonymous" algorithm (Nature, 20 April 1876; printed as
 * Meeus/Jones/Butcher in J. Meeus, Astronomical Algorithms, chapter 8). Exact for every year from 1583 on.
 */
export function easterSunday(year: number): LocalDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const leapCenturies = Math.floor(century / 4);
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leapCenturies - moonCorrection + 15) % 30;
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const index = epact + toSunday - 7 * late + 114;
  const month = Math.floor(index / 31);
  const day = (index % 31) + 1;
  return `${String(year).padStart(4, '0')}-0${String(month)}-${String(day).padStart(2, '0')}`;
}
