/** Times are typed and read in Western Indonesian Time (UTC+7, no summer time), and stored as moments. */
const offset = 7 * 3_600_000;

/** "YYYY-MM-DD" of today in Jakarta. */
export const dayInJakarta = (moment: Date) => new Date(moment.getTime() + offset).toISOString().slice(0, 10);

/** "YYYY-MM-DDTHH:MM", as a field of date and time holds it. */
export const toJakartaTime = (moment: Date) => new Date(moment.getTime() + offset).toISOString().slice(0, 16);

/** @param time "YYYY-MM-DDTHH:MM" */
export const fromJakartaTime = (time: string) => new Date(new Date(`${time}:00Z`).getTime() - offset);
