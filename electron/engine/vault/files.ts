/** What lies in a data folder besides the key file. */
export const storeName = 'giao-ban.db';
export const attachmentsName = 'attachments';
