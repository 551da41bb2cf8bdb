import { addMonths, civilDate, type CivilDate, quarterOf } from '#kernel';

/** A calendar quarter as the kernel's `quarterOf` writes it: `2026Q3`. Sorts as text. */
export type Quarter = string;

const QUARTER = /^(\d{4})Q([1-4])$/;
const FIRST_DAYS = ['01-01', '04-01', '07-01', '10-01'];
const LAST_DAYS = ['03-31', '06-30', '09-30', '12-31'];

/** The quarter that lies so many quarters later. @throws RangeError when the text is no quarter */
export function quartersLater(quarter: Quarter, quarters: number): Quarter {
  const key = indexOf(quarter) + quarters;
  const known = QUARTERS.get(key);
  if (known) return known;
  const later = `${Math.floor(key / 4)}Q${(key % 4) + 1}`;
  if (QUARTERS.size < KNOWN_AT_MOST) QUARTERS.set(key, later);
  return later;
}

/** Walks of a thousand cooperatives ask hundred thousands of times for the same few dozen quarters. */
const QUARTERS = new Map<number, Quarter>();
const INDEXES = new Map<Quarter, number>();
const KNOWN_AT_MOST = 1_000;

/** Quarters since the year 0. */
function indexOf(quarter: Quarter): number {
  const known = INDEXES.get(quarter);
  if (known !== undefined) return known;
  const [year, place] = parts(quarter);
  if (INDEXES.size < KNOWN_AT_MOST) INDEXES.set(quarter, year * 4 + place);
  return year * 4 + place;
}

export function firstDayOf(quarter: Quarter): CivilDate {
  const [year, place] = parts(quarter);
  return civilDate(`${year}-${FIRST_DAYS[place]}`);
}

export function lastDayOf(quarter: Quarter): CivilDate {
  const [year, place] = parts(quarter);
  return civilDate(`${year}-${LAST_DAYS[place]}`);
}

/** Whether so many months lie between the last day of a quarter and the day: enough for everyone who entered in it. */
export function havePassed(months: number, since: Quarter, on: CivilDate): boolean {
  return addMonths(lastDayOf(since), months) <= on;
}

const PASSED = new Map<string, Quarter>();
const PASSED_AT_MOST = 100;

/** The last quarter of which so many months have passed on the day, for everyone who entered in it. */
export function lastPassed(months: number, on: CivilDate): Quarter {
  const key = `${months} ${on}`;
  const known = PASSED.get(key);
  if (known) return known;
  let quarter = quarterOf(on);
  while (!havePassed(months, quarter, on)) quarter = quartersLater(quarter, -1);
  if (PASSED.size >= PASSED_AT_MOST) PASSED.clear();
  PASSED.set(key, quarter);
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
