import { bundle } from './bundle.mjs';

await bundle('worker/main.ts', 'worker');
