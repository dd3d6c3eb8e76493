import { parentPort, workerData } from 'node:worker_threads';
import type { LaoFonts } from '../../../shared/documents/fonts.ts';
import { renderMinutes } from '../../../shared/documents/minutesDocx.ts';
import { renderPlan } from '../../../shared/documents/planDocx.ts';
import type { DocumentAnswer, DocumentTask } from '../documentTask.ts';

const fonts = workerData as LaoFonts;

async function answer(id: number, task: DocumentTask): Promise<DocumentAnswer> {
  try {
    const content = await (task.kind === 'minutes'
      ? renderMinutes(task.source, fonts)
      : renderPlan(task.source, fonts));
    return { id, content };
  } catch (error) {
    return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on('message', ({ id, task }: { id: number; task: DocumentTask }) => {
  void answer(id, task).then((result) => parentPort?.postMessage(result));
});
