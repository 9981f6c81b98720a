import { suite } from './run.mjs';

suite('firefox');
