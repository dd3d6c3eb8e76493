import { createContext } from 'react';

/** The meeting whose minutes are written here: its names, days and numbers fill the phrases. */
export const MeetingContext = createContext<string | null>(null);
