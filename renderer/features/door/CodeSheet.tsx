import type { Names } from '../../../shared/domain/bilingual.ts';
import type { RecoveryCode } from '../../../shared/contract/vault.ts';
import { useTexts } from '../../app/useTexts.ts';

interface CodeSheetProps {
  code: RecoveryCode;
  officeName: Names | null;
  officeCode: string;
  date: string;
}

const sheets = [1, 2];

/** What is printed: the code alone, on two sheets for two envelopes. */
export function CodeSheet({ code, officeName, officeCode, date }: CodeSheetProps) {
  const { t } = useTexts();
  return (
    <div className="code-sheets" aria-hidden>
      {sheets.map((sheet) => (
        <section key={sheet} className="code-sheet">
          <h1>{t('vault:code.sheetTitle')}</h1>
          <p lang="vi">{officeName?.vi}</p>
          <p lang="lo">{officeName?.lo}</p>
          <ol>
            {code.groups.map((group, index) => (
              <li key={group}>
                {index + 1} <b>{group}</b>
              </li>
            ))}
          </ol>
          <p>
            {t('vault:code.check')} <b>{code.check}</b>
          </p>
          <p>{t('vault:code.sheetUse')}</p>
          <p>{t('vault:code.sheetKeep')}</p>
          <p>
            {t('vault:code.office')} {officeCode} · {date} ·{' '}
            {t('vault:code.sheetNumber', { sheet, of: sheets.length })}
          </p>
        </section>
      ))}
    </div>
  );
}
