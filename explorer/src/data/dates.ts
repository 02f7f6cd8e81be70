/** Days, months and years as stated (`2021`, `2021-09`, `2021-09-23`, `--09-23`): compared and shown, never made more exact. */

const STATED = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/;
const DAY_OF_ANY_YEAR = /^--(\d{2})-(\d{2})/;

/** The year of a date as stated; null where it states none. */
export function yearOf(stated: string | null | undefined): number | null {
  const found = STATED.exec(stated ?? "");
  return found === null ? null : Number(found[1]);
}

/** The first day that a date as stated may mean, as a time in milliseconds (UTC); null where it states no year. */
export function firstDay(stated: string | null | undefined): number | null {
  const found = STATED.exec(stated ?? "");
  if (found === null) return null;
  return Date.UTC(Number(found[1]), Number(found[2] ?? 1) - 1, Number(found[3] ?? 1));
}

/** The end of the last day that a date as stated may mean, as a time in milliseconds (UTC). */
export function lastDay(stated: string | null | undefined): number | null {
  const found = STATED.exec(stated ?? "");
  if (found === null) return null;
  const [year, month, day] = [Number(found[1]), found[2], found[3]];
  if (month === undefined) return Date.UTC(year + 1, 0, 1);
  if (day === undefined) return Date.UTC(year, Number(month), 1);
  return Date.UTC(year, Number(month) - 1, Number(day) + 1);
}

/** Whether a text is a date that the filters take: a year, a month or a day that there is. */
export function isDate(text: string): boolean {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (found === null) return false;
  const month = Number(found[2] ?? 1);
  const day = Number(found[3] ?? 1);
  const made = new Date(Date.UTC(Number(found[1]), month - 1, day));
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
}

/** A date as stated in the words of a language, as exact as it is. */
export function showDate(stated: string | null | undefined, locale: string): string {
  if (stated == null || stated === "") return "";
  const loose = DAY_OF_ANY_YEAR.exec(stated);
  if (loose !== null) return format(Date.UTC(2000, Number(loose[1]) - 1, Number(loose[2])), locale, { day: "numeric", month: "long" });
  const found = STATED.exec(stated);
  const start = firstDay(stated);
  if (found === null || start === null) return stated;
  if (found[2] === undefined) return found[1] ?? stated;
  if (found[3] === undefined) return format(start, locale, { month: "long", year: "numeric" });
  return format(start, locale, { day: "numeric", month: "long", year: "numeric" });
}

const PARTS: readonly (readonly [string, Intl.NumberFormatOptions["unit"] & string])[] = [["Y", "year"], ["M", "month"], ["W", "week"], ["D", "day"]];

/** A duration in whole days or longer (`P1Y6M`) in the words of a language; any other as it is. */
export function showDuration(duration: string, locale: string): string {
  const found = /^P(?:\d+[YMWD])+$/.test(duration) ? PARTS.flatMap(([letter, unit]) => {
    const number = new RegExp(`(\\d+)${letter}`).exec(duration)?.[1];
    return number === undefined ? [] : [new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(Number(number))];
  }) : [];
  return found.length === 0 ? duration : found.join(" ");
}

/** Two dates as stated with a dash, or the one that is there. */
export function showPeriod(start: string | null | undefined, end: string | null | undefined, locale: string): string {
  const [from, until] = [showDate(start, locale), showDate(end, locale)];
  if (from === "" || from === until) return until;
  return until === "" ? from : `${from} – ${until}`;
}

function format(time: number, locale: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }).format(time).replace(/\s?г\.$/, "");
}
