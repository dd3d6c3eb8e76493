import { useTexts } from '../../../app/useTexts.ts';
import { DropBox } from '../../../ui/DropBox.tsx';
import { FilePicker } from '../../../ui/FilePicker.tsx';
import { Status } from '../../../ui/Status.tsx';

interface ScanFieldProps {
  scan: File | null;
  onChange: (scan: File) => void;
}

/** Where the scan of the signed paper is chosen or dropped. What it is, the engine reads from its bytes. */
export function ScanField({ scan, onChange }: ScanFieldProps) {
  const { t } = useTexts();
  return (
    <fieldset className="choices">
      <legend>{t('minutes:signing.sign.scan')}</legend>
      <DropBox onDrop={onChange}>
        <FilePicker accept=".pdf,.png,.jpg,.jpeg" onPick={onChange}>
          {t('minutes:signing.sign.pick')}
        </FilePicker>
        {scan === null ? (
          <span className="note">{t('minutes:signing.sign.drop')}</span>
        ) : (
          <Status tone="done">{scan.name}</Status>
        )}
      </DropBox>
    </fieldset>
  );
}
