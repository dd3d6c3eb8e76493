import { useTexts } from '../../../app/useTexts.ts';

/** Over the column of ways to edit a row. */
export function EditHeading() {
  const { t } = useTexts();
  return (
    <th scope="col">
      <span className="hidden-text">{t('calendar:edit')}</span>
    </th>
  );
}
