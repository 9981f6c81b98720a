import { suite } from './run.mjs';

suite('webkit');
