import { config } from 'zod';

// Before any schema is built: zod otherwise probes `new Function`, which Trusted Types refuses.
config({ jitless: true });
await import('./start.tsx');
