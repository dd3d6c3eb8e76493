import { getDocument, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist';

/** Where the builder puts what reads the PDF; it runs beside the page. */
const folder = new URL('pdf/', document.baseURI).href;
const workerAddress = `${folder}worker.js`;

/** As wide as the viewer, in dots of the screen. */
const widthInPixels = 1240;

interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => {
    createScriptURL: (url: string) => string;
  };
}

const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
/** The page lets no text become the address of a program but this one, which is its own. */
const policy = trustedTypes?.createPolicy('pdf-worker', { createScriptURL: () => workerAddress });

interface Reading {
  pdf: Promise<PDFDocumentProxy>;
  /** Ends what reads it; a PDF that is not open yet stays closed. */
  end: () => void;
}

/**
 * Opens a PDF in a worker: its scripts are never run, and images are decoded without WebAssembly, which the page
 * forbids.
 */
export function openPdf(file: File): Reading {
  const address = policy?.createScriptURL(workerAddress) ?? workerAddress;
  const port = new Worker(address, { type: 'module' });
  const worker = PDFWorker.create({ port });
  const open = async (): Promise<PDFDocumentProxy> => {
    const data = new Uint8Array(await file.arrayBuffer());
    return getDocument({ data, worker, wasmUrl: folder, useWasm: false, disableFontFace: true }).promise;
  };
  return { pdf: open(), end: () => port.terminate() };
}

/** Draws a page; `stop` leaves it where it is. */
export function drawPage(
  pdf: PDFDocumentProxy,
  page: number,
  canvas: HTMLCanvasElement,
): { stop: () => void } {
  let isStopped = false;
  let cancel = (): void => undefined;
  const draw = async (): Promise<void> => {
    const sheet = await pdf.getPage(page);
    if (isStopped) return;
    const { width } = sheet.getViewport({ scale: 1 });
    const viewport = sheet.getViewport({ scale: widthInPixels / width });
    canvas.width = viewport.width;
    canvas.height = viewport.height;
    const task = sheet.render({ canvas, viewport });
    cancel = () => task.cancel();
    await task.promise;
  };
  // A page that was left while it was drawn is no failure.
  void draw().catch((error: unknown) => {
    if (!isStopped) throw error;
  });
  return {
    stop: () => {
      isStopped = true;
      cancel();
    },
  };
}
