/** The browser host without a window, in a process of its own; each message asks for one more way in. */
import { parseArgs } from 'node:util';
import { startBrowserHost } from '../../electron/browser/server.ts';
import { openProgram } from '../../electron/engine/openProgram.ts';
import { findPlaces } from '../../electron/engine/places.ts';

const { values } = parseArgs({
  options: { data: { type: 'string' }, demo: { type: 'boolean', default: false } },
});
const entry = new URL('../../electron/browser/main.ts', import.meta.url).href;
const options = { data: values.data, demo: values.demo };
const engine = await openProgram(findPlaces(entry, options), options);
const host = await startBrowserHost({ engine });
process.on('message', () => {
  process.send?.({ kind: 'url', url: host.invite() });
});
process.on('disconnect', () => process.exit());
process.send?.({ kind: 'url', url: host.url });
