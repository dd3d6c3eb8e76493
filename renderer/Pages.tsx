import { lazy } from 'react';
import { Redirect, Route, Switch } from 'wouter';

const loadHomePage = async () => ({ default: (await import('./features/home/HomePage.tsx')).HomePage });
const HomePage = lazy(loadHomePage);
const ChannelsPage = lazy(async () => ({
  default: (await import('./features/schedule/channels/ChannelsPage.tsx')).ChannelsPage,
}));
const ChannelPage = lazy(async () => ({
  default: (await import('./features/schedule/channels/ChannelPage.tsx')).ChannelPage,
}));
const ChannelFormPage = lazy(async () => ({
  default: (await import('./features/schedule/channels/form/ChannelFormPage.tsx')).ChannelFormPage,
}));
const ImportPage = lazy(async () => ({
  default: (await import('./features/exchange/ImportPage.tsx')).ImportPage,
}));
const MinutesPage = lazy(async () => ({
  default: (await import('./features/minutes/MinutesPage.tsx')).MinutesPage,
}));
const SchedulePage = lazy(async () => ({
  default: (await import('./features/schedule/SchedulePage.tsx')).SchedulePage,
}));
const DaysPage = lazy(async () => ({
  default: (await import('./features/schedule/days/DaysPage.tsx')).DaysPage,
}));
const DirectoryPage = lazy(async () => ({
  default: (await import('./features/directory/DirectoryPage.tsx')).DirectoryPage,
}));
const VocabularyPage = lazy(async () => ({
  default: (await import('./features/vocabulary/VocabularyPage.tsx')).VocabularyPage,
}));
const HistoryPage = lazy(async () => ({
  default: (await import('./features/history/HistoryPage.tsx')).HistoryPage,
}));
const SettingsPage = lazy(async () => ({
  default: (await import('./features/settings/SettingsPage.tsx')).SettingsPage,
}));

/** Fetches the page that follows the sign-in. */
export async function loadFirstPage(): Promise<void> {
  await loadHomePage();
}

/** The routes: the one place that knows every feature. */
export function Pages() {
  return (
    <Switch>
      <Route path="/" component={HomePage} />
      <Route path="/schedule/:view?/:year?">
        {({ view, year }) => <SchedulePage view={view} year={year} />}
      </Route>
      <Route path="/calendar/:tab?/:year?">{({ tab, year }) => <DaysPage tab={tab} year={year} />}</Route>
      <Route path="/plans">
        <Redirect to="/schedule" replace />
      </Route>
      <Route path="/channels" component={ChannelsPage} />
      <Route path="/channels/new">
        <ChannelFormPage />
      </Route>
      <Route path="/channels/:id/edit">{({ id }) => <ChannelFormPage key={id} id={id} />}</Route>
      <Route path="/channels/:id">{({ id }) => <ChannelPage id={id} />}</Route>
      <Route path="/meetings/:id/annex/:minutesId">
        {({ id, minutesId }) => <MinutesPage key={minutesId} id={id} minutesId={minutesId} />}
      </Route>
      <Route path="/meetings/:id">{({ id }) => <MinutesPage key={id} id={id} />}</Route>
      <Route path="/meetings/:id/:textId/:side">
        {({ id, textId, side }) => <MinutesPage key={textId} id={id} textId={textId} side={side} />}
      </Route>
      <Route path="/directory/:section?/:id?">
        {({ section, id }) => <DirectoryPage key={section} section={section} id={id} />}
      </Route>
      <Route path="/vocabulary/:kind?/:id?">
        {({ kind, id }) => <VocabularyPage key={kind} kind={kind} id={id} />}
      </Route>
      <Route path="/import" component={ImportPage} />
      <Route path="/history/:entity?/:id?">
        {({ entity, id }) => <HistoryPage key={`${entity} ${id}`} entity={entity} id={id} />}
      </Route>
      <Route path="/settings/:section?">{({ section }) => <SettingsPage section={section} />}</Route>
      <Route>
        <Redirect to="/" />
      </Route>
    </Switch>
  );
}
