import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useState } from 'react';
import type { KeptFile } from '../../../../shared/contract/signing.ts';
import { client } from '../../../app/client.ts';
import { errorText } from '../../../app/errorText.ts';
import { saveFile } from '../../../app/saveFile.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { Alert } from '../../../ui/Alert.tsx';
import { Button } from '../../../ui/Button.tsx';
import { GreyLines } from '../../../ui/GreyLines.tsx';
import { Viewer } from '../../../ui/Viewer.tsx';

const PdfPages = lazy(async () => ({ default: (await import('./PdfPages.tsx')).PdfPages }));

function Picture({ file }: { file: File }) {
  const { t } = useTexts();
  const [isBroken, setBroken] = useState(false);
  const show = useCallback(
    (image: HTMLImageElement) => {
      const address = URL.createObjectURL(file);
      image.src = address;
      return () => URL.revokeObjectURL(address);
    },
    [file],
  );
  if (isBroken) return <Alert tone="late">{t('minutes:signing.viewer.failed')}</Alert>;
  return <img ref={show} className="scan-picture" alt={file.name} onError={() => setBroken(true)} />;
}

function Content({ file }: { file: File }) {
  const { t } = useTexts();
  if (file.type !== 'application/pdf') return <Picture file={file} />;
  return (
    <Suspense fallback={<GreyLines label={t('app:loading')} />}>
      <PdfPages file={file} />
    </Suspense>
  );
}

interface ScanViewerProps {
  scan: KeptFile;
  isOpen: boolean;
  onClose: () => void;
}

/** The scan of the signed paper inside the program: it is decrypted for the screen and leaves no file behind. */
export function ScanViewer({ scan, isOpen, onClose }: ScanViewerProps) {
  const { t } = useTexts();
  const query = useQuery({
    queryKey: ['scan', scan.id],
    queryFn: () => client.signing.file({ fileId: scan.id }),
    enabled: isOpen,
    gcTime: 0,
  });
  const file = query.data;
  return (
    <Viewer
      isOpen={isOpen}
      title={t('minutes:signing.viewer.title', { name: scan.name })}
      close={t('minutes:signing.viewer.close')}
      onClose={onClose}
      action={
        file && (
          <Button icon="download" onClick={() => saveFile(file)}>
            {t('minutes:signing.viewer.save')}
          </Button>
        )
      }
    >
      {query.isError && <Alert tone="late">{errorText(query.error, t)}</Alert>}
      {file ? <Content file={file} /> : !query.isError && <GreyLines label={t('app:loading')} />}
    </Viewer>
  );
}
