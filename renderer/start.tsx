import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { startInRememberedLanguage } from './app/start.ts';
import { Door } from './features/door/Door.tsx';
import { loadFirstPage, Pages } from './Pages.tsx';

const root = document.querySelector('#root');
if (root === null) throw new Error('the page has no root');
await startInRememberedLanguage();
createRoot(root).render(
  <StrictMode>
    <App door={<Door />} pages={<Pages />} />
  </StrictMode>,
);
// While the user types the password the page that follows is fetched.
await loadFirstPage();
