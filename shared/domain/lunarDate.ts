import { SolarDate } from '@nghiavuive/lunar_date_vi';
import { splitDate, type PlainDate } from '../text/plainDate.ts';

/** A day of the Vietnamese lunar calendar (âm lịch). */
export interface LunarDate {
  day: number;
  month: number;
  /** Whether the month is the second one of its number (tháng nhuận). */
  isLeap: boolean;
  year: number;
}

/**
 * The Vietnamese lunar date of a day from 1900 to 2199: new moons and solar terms at UTC+7 after Hồ Ngọc Đức's
 * tables. The Chinese calendar, at UTC+8, is another one: Tết of 2030 is on 2 February here, on 3 February there.
 * In four months after 2053 a new moon falls within minutes of midnight and the tables may be a day off. Throws a
 * RangeError for other years.
 */
export function lunarDate(date: PlainDate): LunarDate {
  const { year, month, day } = splitDate(date);
  if (year < '1900' || year > '2199') throw new RangeError(`no lunar date for ${date}`);
  const solar = new SolarDate({ year: Number(year), month: Number(month), day: Number(day) });
  const lunar = solar.toLunarDate().get();
  return { day: lunar.day, month: lunar.month, isLeap: lunar.leap_month, year: lunar.year };
}
