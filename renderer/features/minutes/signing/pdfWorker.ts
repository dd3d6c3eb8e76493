/** What reads the PDF runs beside the page, in a file of its own. */
import 'pdfjs-dist/build/pdf.worker.mjs';
