import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { lineOf, type Organisation } from '../../../shared/domain/organisation.ts';
import { formatDate } from '../../../shared/text/dates.ts';
import { api } from '../../app/client.ts';
import { choiceText } from '../../app/choices.ts';
import { useDirectory } from '../../app/useDirectory.ts';
import { useSession } from '../../app/useSession.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Button } from '../../ui/Button.tsx';
import { toast } from '../../ui/Toasts.tsx';
import { BothNames } from './BothNames.tsx';
import { DetailPanel } from './DetailPanel.tsx';
import { Facts } from './Facts.tsx';
import { RemoveButton } from './RemoveButton.tsx';
import { editors, pathOf } from './sections.ts';
import { UnitEdit } from './UnitEdit.tsx';
import { UnitSucceed } from './UnitSucceed.tsx';

/** Every name of the unit by time: what it was before, itself, what came after. */
function NameLine({ unit }: { unit: Organisation }) {
  const { t, language } = useTexts();
  const { organisations } = useDirectory();
  return (
    <section className="timeline" aria-label={t('directory:unit.names')}>
      <h3>{t('directory:unit.names')}</h3>
      <ol>
        {lineOf(organisations, unit).map((one) => (
          <li key={one.id} {...(one.id === unit.id ? { 'aria-current': 'true' as const } : {})}>
            {one.id === unit.id ? (
              <BothNames names={one.name} />
            ) : (
              <Link href={pathOf('units', one.id)}>
                <BothNames names={one.name} />
              </Link>
            )}
            <p className="note">
              {one.validTo === null
                ? t('directory:since', { from: formatDate(one.validFrom, language) })
                : t('directory:fromTo', {
                    from: formatDate(one.validFrom, language),
                    to: formatDate(one.validTo, language),
                  })}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

type Mode = 'view' | 'edit' | 'rename' | 'merge';

function Acts({ unit, onMode }: { unit: Organisation; onMode: (mode: Mode) => void }) {
  const { t, nameOf } = useTexts();
  const [, go] = useLocation();
  const removing = useMutation(
    api.directory.removeOrganisation.mutationOptions({
      onSuccess: ({ name }) => {
        toast(t('directory:removed', { name: nameOf(name) }));
        go(pathOf('units'));
      },
    }),
  );
  return (
    <div className="acts">
      <Button onClick={() => onMode('edit')}>{t('directory:edit')}</Button>
      {unit.validTo === null && (
        <>
          <Button onClick={() => onMode('rename')}>{t('directory:unit.rename')}</Button>
          <Button onClick={() => onMode('merge')}>{t('directory:unit.merge')}</Button>
        </>
      )}
      <RemoveButton removing={removing} record={unit} />
    </div>
  );
}

export function UnitDetail({ unit }: { unit: Organisation }) {
  const { t, nameOf } = useTexts();
  const { mayChange } = useSession();
  const [, go] = useLocation();
  const [mode, setMode] = useState<Mode>('view');
  const view = (): void => setMode('view');
  const done = (id: string): void => {
    setMode('view');
    if (id !== unit.id) go(pathOf('units', id));
  };
  return (
    <DetailPanel section="units" title={nameOf(unit.name)} record={{ entity: 'organisation', id: unit.id }}>
      {mode === 'view' && (
        <>
          <Facts
            facts={[
              [t('history:field.country'), choiceText(unit.country, t)],
              [t('history:field.kind'), choiceText(unit.kind, t)],
              [t('history:field.level'), choiceText(unit.level, t)],
              [t('history:field.province'), unit.province],
            ]}
          />
          <NameLine unit={unit} />
          {mayChange(editors) && <Acts unit={unit} onMode={setMode} />}
        </>
      )}
      {mode === 'edit' && <UnitEdit unit={unit} onDone={done} onStay={view} />}
      {(mode === 'rename' || mode === 'merge') && (
        <UnitSucceed unit={unit} isMerger={mode === 'merge'} onDone={done} onStay={view} />
      )}
    </DetailPanel>
  );
}
