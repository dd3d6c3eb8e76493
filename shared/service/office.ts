import { listRecords, StaleRecord } from '../storage/records.ts';
import { read, write } from './base.ts';

export const office = {
  get: read.office.get.handler(async ({ context: { db } }) => {
    const [record] = await listRecords(db, 'office');
    if (!record) throw new Error('a store has an office');
    return record;
  }),

  change: write.office.change.handler(async ({ input, context: { db, records }, errors }) => {
    const { rev, ...patch } = input;
    const [record] = await listRecords(db, 'office');
    if (!record) throw new Error('a store has an office');
    try {
      return await records.update('office', record.id, rev, patch);
    } catch (error) {
      throw error instanceof StaleRecord ? errors.STALE_RECORD() : error;
    }
  }),
};
