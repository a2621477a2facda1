import { LocalDate } from '../../domain/shared/index.js';

/** First day of a training year: 1 August or 1 September, this year's while there are two months left, else next year's. */
export function trainingStart(today: LocalDate, month: 8 | 9): LocalDate {
  const year = Number(today.slice(0, 4));
  const first = (of: number): LocalDate => `${of}-0${month}-01`;
  const lastCall = `${year}-0${month - 2}-01`;
  return today < lastCall ? first(year) : first(year + 1);
}
