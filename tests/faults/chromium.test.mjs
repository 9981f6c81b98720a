import { suite } from './run.mjs';

suite('chromium');
