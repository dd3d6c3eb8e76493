const rad = Math.PI / 180;
const J2000 = 2451545;

/** Julian day of the new moon `k` (0: 6 January 2000), dynamical time; Meeus, Astronomical Algorithms, ch. 49. */
function newMoon(k: number): number {
  const T = k / 1236.85;
  const E = 1 - 0.002516 * T - 0.0000074 * T * T;
  const M = (2.5534 + 29.1053567 * k - 0.0000014 * T * T) * rad;
  const Mp = (201.5643 + 385.81693528 * k + 0.0107582 * T * T) * rad;
  const F = (160.7108 + 390.67050284 * k - 0.0016118 * T * T) * rad;
  const O = (124.7746 - 1.56375588 * k) * rad;
  const terms: [number, number][] = [
    [-0.4072, Mp],
    [0.17241 * E, M],
    [0.01608, 2 * Mp],
    [0.01039, 2 * F],
    [0.00739 * E, Mp - M],
    [-0.00514 * E, Mp + M],
    [0.00208 * E * E, 2 * M],
    [-0.00111, Mp - 2 * F],
    [-0.00057, Mp + 2 * F],
    [0.00056 * E, 2 * Mp + M],
    [-0.00042, 3 * Mp],
    [0.00042 * E, M + 2 * F],
    [0.00038 * E, M - 2 * F],
    [-0.00024 * E, 2 * Mp - M],
    [-0.00017, O],
    [-0.00007, Mp + 2 * M],
    [0.00004, 2 * Mp - 2 * F],
    [0.00004, 3 * M],
  ];
  const mean = 2451550.09766 + 29.530588861 * k + 0.00015437 * T * T;
  const planets = 0.000325 * Math.sin((299.77 + 0.107408 * k - 0.009173 * T * T) * rad);
  return terms.reduce((sum, [size, angle]) => sum + size * Math.sin(angle), mean + planets);
}

/** Apparent longitude of the sun in degrees; Meeus, ch. 25, good to 0.01°. */
function sunLongitude(julianDay: number): number {
  const T = (julianDay - J2000) / 36525;
  const M = (357.52911 + 35999.05029 * T) * rad;
  const centre =
    (1.914602 - 0.004817 * T) * Math.sin(M) +
    (0.019993 - 0.000101 * T) * Math.sin(2 * M) +
    0.000289 * Math.sin(3 * M);
  const node = (125.04 - 1934.136 * T) * rad;
  const degrees = 280.46646 + 36000.76983 * T + centre - 0.00569 - 0.00478 * Math.sin(node);
  return ((degrees % 360) + 360) % 360;
}

/** Dynamical time is some 70 seconds ahead of the clocks. */
const deltaT = 70 / 86_400;
const utc7 = 7 / 24;

function dayOfJulian(julianDay: number): string {
  return new Date((julianDay - deltaT + utc7 - 2440587.5) * 86_400_000).toISOString().slice(0, 10);
}

/** The julian day of a day's beginning at UTC+7. */
function midnight(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 2440587.5 - utc7 + deltaT;
}

/** Which twelfth of its way the sun is in when a day begins. */
function twelfth(date: string): number {
  return Math.floor(sunLongitude(midnight(date)) / 30);
}

/** The number of the new moon that begins the month of the winter solstice of `year`, month 11. */
function eleventh(year: number): number {
  let k = Math.floor((year + 1 - 2000) * 12.3685);
  while (dayOfJulian(newMoon(k)) > `${year}-12-31`) k -= 1;
  return twelfth(dayOfJulian(newMoon(k))) >= 9 ? k - 1 : k;
}

export interface MoonMonth {
  first: string;
  month: number;
  isLeap: boolean;
  year: number;
}

/**
 * The lunar months at UTC+7 from month 11 of `year - 1` to month 10 of `year`, computed from moon and sun alone.
 * A month without a principal solar term is the leap month where a year has thirteen.
 */
export function moonMonths(year: number): MoonMonth[] {
  const [from, to] = [eleventh(year - 1), eleventh(year)];
  const firsts = Array.from({ length: to - from + 1 }, (_, i) => dayOfJulian(newMoon(from + i)));
  const leap =
    to - from === 13
      ? firsts.findIndex((first, i) => i > 0 && twelfth(first) === twelfth(firsts[i + 1] ?? first))
      : -1;
  return firsts.slice(0, -1).map((first, i) => {
    const place = leap >= 0 && i >= leap ? i - 1 : i;
    return {
      first,
      month: ((place + 10) % 12) + 1,
      isLeap: i === leap,
      year: place < 2 ? year - 1 : year,
    };
  });
}
