import { checkpointCode, parseCheckpointCode } from '../domain/checkpointCode.ts';
import { signCheckpoint } from '../storage/checkpoints.ts';
import { findStrayRecords, lastValues } from '../storage/strayRecords.ts';
import { verifyChain, type ChainCheck } from '../storage/verifyChain.ts';
import { failure, read, write } from './base.ts';
import type { OpenStore, Ports } from './ports.ts';

const mostShown = 20;

function toolsOf(store: OpenStore, { sha256, pause }: Ports) {
  return { sha256, pause, isSigned: store.isSigned };
}

/** Checks what came since the last checkpoint and signs it; a history that is not whole is left unsigned. */
export async function sealHistory(store: OpenStore, ports: Ports): Promise<ChainCheck> {
  const check = await verifyChain(store.db, toolsOf(store, ports), { from: 'checkpoint' });
  if (check.fault === null && store.sign) await signCheckpoint(store.db, store.sign, ports.now());
  return check;
}

export const integrity = {
  verify: read.integrity.verify.handler(async ({ input, context: { db, store, ports }, errors }) => {
    const witness = input.code === undefined ? null : parseCheckpointCode(input.code);
    if (input.code !== undefined && witness === null) throw errors.NOT_A_CHECKPOINT();
    const said = lastValues();
    const isWhole = input.from === 'start';
    const options = { from: input.from, witness, ...(isWhole ? { onEntry: said.learn } : {}) };
    const check = await verifyChain(db, toolsOf(store, ports), options);
    const strays = isWhole && check.fault === null ? await findStrayRecords(db, said, store.hash) : [];
    return { ...check, strayRecords: strays.slice(0, mostShown), strayCount: strays.length, at: ports.now() };
  }),

  checkpoint: write.integrity.checkpoint.handler(async ({ context: { db, store, ports } }) => {
    if (!store.sign) throw failure('READ_ONLY_COPY');
    const { seq, hash, at } = await signCheckpoint(db, store.sign, ports.now());
    return { seq, at, code: checkpointCode(seq, hash) };
  }),
};
