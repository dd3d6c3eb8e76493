const excelType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** An Excel file as an operation returns it. */
export function excelFile(content: Uint8Array, name: string): File {
  return new File([content], name, { type: excelType });
}
