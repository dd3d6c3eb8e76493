import type { Door } from '../../electron/engine/types.ts';

/** Takes back the newest deed that is in force, undoings left out, and tells which one it was. */
export async function takeBackNewest(client: Door['client']): Promise<string> {
  const { deeds } = await client.history.deeds({});
  const deed = deeds.find(({ undoing, standing }) => undoing === null && standing.is === 'open');
  if (!deed) throw new Error('nothing was done');
  const { deedIds, seq } = await client.history.previewUndo({ deedId: deed.deedId, also: [] });
  await client.history.undo({ deedIds, expectedSeq: seq });
  return deed.operation;
}
