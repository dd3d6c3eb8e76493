import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Place } from '../../../shared/domain/place.ts';
import { choiceText } from '../../app/choices.ts';
import { api } from '../../app/client.ts';
import { Name } from '../../app/Name.tsx';
import { useDirectory } from '../../app/useDirectory.ts';
import { useSession } from '../../app/useSession.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Button } from '../../ui/Button.tsx';
import { toast } from '../../ui/Toasts.tsx';
import { BothNames } from './BothNames.tsx';
import { DetailPanel } from './DetailPanel.tsx';
import { Facts } from './Facts.tsx';
import { PlaceEdit } from './PlaceEdit.tsx';
import { RemoveButton } from './RemoveButton.tsx';
import { editors, pathOf } from './sections.ts';

export function PlaceDetail({ place }: { place: Place }) {
  const { t, nameOf } = useTexts();
  const { mayChange } = useSession();
  const { place: find } = useDirectory();
  const [, go] = useLocation();
  const [isEditing, setIsEditing] = useState(false);
  const removing = useMutation(
    api.directory.removePlace.mutationOptions({
      onSuccess: ({ name }) => {
        toast(t('directory:removed', { name: nameOf(name) }));
        go(pathOf('places'));
      },
    }),
  );
  const view = (): void => setIsEditing(false);
  const { id, name, country, kind, gateLevel, pairId, markers } = place;
  const facing = find(pairId);
  return (
    <DetailPanel section="places" title={nameOf(name)} record={{ entity: 'place', id }}>
      {isEditing ? (
        <PlaceEdit place={place} onDone={view} onStay={view} />
      ) : (
        <>
          <BothNames names={name} />
          <Facts
            facts={[
              [t('history:field.country'), choiceText(country, t)],
              [t('history:field.kind'), choiceText(kind, t)],
              [t('history:field.gateLevel'), gateLevel === null ? null : choiceText(gateLevel, t)],
              [
                t('history:field.pairId'),
                facing && (
                  <Link key="facing" href={pathOf('places', facing.id)}>
                    <Name names={facing.name} />
                  </Link>
                ),
              ],
              [t('history:field.markers'), markers],
            ]}
          />
          {mayChange(editors) && (
            <div className="acts">
              <Button onClick={() => setIsEditing(true)}>{t('directory:edit')}</Button>
              <RemoveButton removing={removing} record={place} />
            </div>
          )}
        </>
      )}
    </DetailPanel>
  );
}
