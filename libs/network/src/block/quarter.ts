import { addMonths, civilDate, type CivilDate, quarterOf } from '#kernel';

/** A calendar quarter as the kernel's `quarterOf` writes it: `2026Q3`. Sorts as text. */
export type Quarter = string;

const QUARTER = /^(\d{4})Q([1-4])$/;
const LAST_DAYS = ['03-31', '06-30', '09-30', '12-31'];

/** The quarter that lies so many quarters later. @throws RangeError when the text is no quarter */
export function quartersLater(quarter: Quarter, quarters: number): Quarter {
  const [year, place] = parts(quarter);
  const index = year * 4 + place + quarters;
  return `${Math.floor(index / 4)}Q${(index % 4) + 1}`;
}

export function lastDayOf(quarter: Quarter): CivilDate {
  const [year, place] = parts(quarter);
  return civilDate(`${year}-${LAST_DAYS[place]}`);
}

/** Whether so many months lie between the last day of a quarter and the day: enough for everyone who entered in it. */
export function havePassed(months: number, since: Quarter, on: CivilDate): boolean {
  return addMonths(lastDayOf(since), months) <= on;
}

/** The last quarter of which so many months have passed on the day, for everyone who entered in it. */
export function lastPassed(months: number, on: CivilDate): Quarter {
  let quarter = quarterOf(on);
  while (!havePassed(months, quarter, on)) quarter = quartersLater(quarter, -1);
  return quarter;
}

/** Whether a text is a quarter, such as `2026Q3`. */
export function isQuarter(text: string): boolean {
  return QUARTER.test(text);
}

function parts(quarter: Quarter): [year: number, place: number] {
  const match = QUARTER.exec(quarter);
  if (!match) throw new RangeError(`"${quarter}" is no quarter`);
  return [Number(match[1]), Number(match[2]) - 1];
}
