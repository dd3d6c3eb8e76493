export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A Word file as an operation returns it. */
export function wordFile(content: Uint8Array, name: string): File {
  return new File([content], name, { type: wordType });
}
