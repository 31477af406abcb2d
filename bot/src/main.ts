import { listenEarly } from './early-signals.ts';

// Before everything else is loaded, which takes its time.
listenEarly();
await import('./run.ts');
