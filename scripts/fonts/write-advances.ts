/** Writes the table of widths; to be run when the font is of another version. */
import { writeFileSync } from 'node:fs';
import { advancesOf } from './advances.ts';

const table = { 400: await advancesOf(400), 700: await advancesOf(700) };
writeFileSync('src/report/fonts/advances.json', `${JSON.stringify(table)}\n`);
