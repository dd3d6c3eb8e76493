import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../../../app/useTexts.ts';
import { Alert } from '../../../ui/Alert.tsx';
import { Button } from '../../../ui/Button.tsx';
import { GreyLines } from '../../../ui/GreyLines.tsx';
import { drawPage, openPdf } from './pdf.ts';

function Sheet({ pdf, page, label }: { pdf: PDFDocumentProxy; page: number; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const target = canvas.current;
    if (target === null) return undefined;
    const drawing = drawPage(pdf, page, target);
    return drawing.stop;
  }, [pdf, page]);
  return <canvas ref={canvas} role="img" aria-label={label} className="pdf-page" />;
}

type Opened = PDFDocumentProxy | 'failed' | null;

/** The PDF of the file; null while it is opened. What reads it ends with the page. */
function useOpened(file: File): Opened {
  const [opened, setOpened] = useState<Opened>(null);
  useEffect(() => {
    const reading = openPdf(file);
    void reading.pdf.then(setOpened, () => setOpened('failed'));
    return reading.end;
  }, [file]);
  return opened;
}

/** The pages of a PDF, one at a time, drawn by the program itself. At either end the button keeps the focus. */
export function PdfPages({ file }: { file: File }) {
  const { t } = useTexts();
  const [page, setPage] = useState(1);
  const pdf = useOpened(file);
  if (pdf === 'failed') return <Alert tone="late">{t('minutes:signing.viewer.failed')}</Alert>;
  if (pdf === null) return <GreyLines label={t('app:loading')} />;
  const pages = pdf.numPages;
  return (
    <div className="pdf">
      <p className="pdf-bar">
        <Button icon="previous" isBusy={page === 1} onClick={() => setPage(page - 1)}>
          {t('minutes:signing.viewer.previous')}
        </Button>
        <span role="status">{t('minutes:signing.viewer.page', { page, pages })}</span>
        <Button icon="next" isBusy={page === pages} onClick={() => setPage(page + 1)}>
          {t('minutes:signing.viewer.next')}
        </Button>
      </p>
      <Sheet pdf={pdf} page={page} label={t('minutes:signing.viewer.page', { page, pages })} />
    </div>
  );
}
