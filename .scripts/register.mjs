// Lets plain `node --import` run the TypeScript sources: ts-node compiles them, types are checked elsewhere (npm run check).
import { register } from 'node:module';

register('ts-node/esm/transpile-only', import.meta.url);
