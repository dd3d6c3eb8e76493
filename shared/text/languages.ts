/** The languages of the screens: Vietnamese, Lao, English. Documents use the first two. */
export const languages = ['vi', 'lo', 'en'] as const;

export type Language = (typeof languages)[number];
