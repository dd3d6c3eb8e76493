import { parentPort, workerData } from 'node:worker_threads';
import type { LaoFonts } from '../../../shared/documents/fonts.ts';
import { renderMinutes } from '../../../shared/documents/minutesDocx.ts';
import { renderPlan } from '../../../shared/documents/planDocx.ts';
import { renderPlanSheet } from '../../../shared/documents/planSheet.ts';
import { renderSheetTemplate } from '../../../shared/documents/sheetTemplate.ts';
import { renderVocabularySheet } from '../../../shared/documents/vocabularySheet.ts';
import type { DocumentAnswer, DocumentTask } from '../documentTask.ts';

const fonts = workerData as LaoFonts;

async function render(task: DocumentTask): Promise<Uint8Array> {
  if (task.kind === 'minutes') return renderMinutes(task.source, fonts);
  if (task.kind === 'plan') return renderPlan(task.source, fonts);
  if (task.kind === 'plan-sheet') return renderPlanSheet(task.source);
  return task.kind === 'sheet-template' ? renderSheetTemplate() : renderVocabularySheet(task.source);
}

async function answer(id: number, task: DocumentTask): Promise<DocumentAnswer> {
  try {
    return { id, content: await render(task) };
  } catch (error) {
    return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on('message', ({ id, task }: { id: number; task: DocumentTask }) => {
  void answer(id, task).then((result) => parentPort?.postMessage(result));
});
