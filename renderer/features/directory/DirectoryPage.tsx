import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { Page } from '../../app/Page.tsx';
import { useDirectory } from '../../app/useDirectory.ts';
import { useSession } from '../../app/useSession.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { DetailPanel } from './DetailPanel.tsx';
import './directory.css';
import { PersonDetail } from './PersonDetail.tsx';
import { PersonEdit } from './PersonEdit.tsx';
import { PlaceDetail } from './PlaceDetail.tsx';
import { PlaceEdit } from './PlaceEdit.tsx';
import { RecordTable } from './RecordTable.tsx';
import { editors, pathOf, sectionNames, sectionOf, type SectionName } from './sections.ts';
import { UnitDetail } from './UnitDetail.tsx';
import { UnitEdit } from './UnitEdit.tsx';
import { useRows } from './useRows.tsx';

const columns = {
  units: ['name', 'kind', 'level', 'country', 'period'],
  persons: ['fullName', 'rank', 'position', 'organisationId'],
  places: ['name', 'kind', 'country', 'pairId', 'markers'],
} as const;
const forms = { units: UnitEdit, persons: PersonEdit, places: PlaceEdit };
const adding = {
  units: 'directory:unit.add',
  persons: 'directory:person.add',
  places: 'directory:place.add',
} as const;

/** The panel of the record with this id, or the form for a new one. */
function Detail({ section, id }: { section: SectionName; id: string }) {
  const { t } = useTexts();
  const [, go] = useLocation();
  const { mayChange } = useSession();
  const directory = useDirectory();
  if (id === 'new' && mayChange(editors)) {
    const Form = forms[section];
    return (
      <DetailPanel section={section} title={t(adding[section])}>
        <Form onDone={(added) => go(pathOf(section, added))} onStay={() => go(pathOf(section))} />
      </DetailPanel>
    );
  }
  const unit = section === 'units' ? directory.organisation(id) : undefined;
  const person = section === 'persons' ? directory.person(id) : undefined;
  const place = section === 'places' ? directory.place(id) : undefined;
  if (unit) return <UnitDetail key={id} unit={unit} />;
  if (person) return <PersonDetail key={id} person={person} />;
  if (place) return <PlaceDetail key={id} place={place} />;
  return <Alert tone="attention">{t('errors:NOT_FOUND')}</Alert>;
}

function Tabs({ section }: { section: SectionName }) {
  const { t } = useTexts();
  return (
    <nav aria-label={t('directory:sections')} className="tabs">
      {sectionNames.map((name) => (
        <Link
          key={name}
          href={pathOf(name)}
          className="tab"
          {...(name === section ? { 'aria-current': 'page' as const } : {})}
        >
          {t(`directory:section.${name}`)}
        </Link>
      ))}
    </nav>
  );
}

interface DirectoryPageProps {
  section: string | undefined;
  id: string | undefined;
}

/** Units, persons and places: the list, and beside it the record that is open. */
export function DirectoryPage({ section: asked, id }: DirectoryPageProps) {
  const { t } = useTexts();
  const { mayChange } = useSession();
  const [, go] = useLocation();
  const [search, setSearch] = useState('');
  const section = sectionOf(asked);
  const { rows, total } = useRows(section, search);
  const add = mayChange(editors) && (
    <Button kind={id === undefined ? 'primary' : 'secondary'} onClick={() => go(pathOf(section, 'new'))}>
      {t(adding[section])}
    </Button>
  );
  return (
    <Page
      title={t('directory:title')}
      actions={
        total > 0 && (
          <>
            <SearchField label={t('directory:search')} value={search} onChange={setSearch} />
            {add}
          </>
        )
      }
    >
      <Tabs section={section} />
      <div className={id === undefined ? 'stack' : 'directory-split'}>
        <section className="panel" data-region tabIndex={-1} aria-label={t(`directory:section.${section}`)}>
          {total === 0 && <Empty action={add}>{t(`directory:empty.${section}`)}</Empty>}
          {total > 0 && rows.length === 0 && <Empty>{t('directory:nothingFound')}</Empty>}
          {rows.length > 0 && (
            <RecordTable
              section={section}
              columns={columns[section].map((name) => t(`history:field.${name}`))}
              rows={rows}
              openId={id}
            />
          )}
        </section>
        {id !== undefined && <Detail section={section} id={id} />}
      </div>
    </Page>
  );
}
