// Prints the table of rows by engines, from what each engine's run has written.

import { readFileSync } from 'node:fs';
import { ENGINES } from '../lib/webdriver.mjs';
import { result, table } from './run.mjs';

process.stdout.write(table(ENGINES.map((engine) => readFileSync(result(engine), 'utf8'))));
