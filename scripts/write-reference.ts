/** Writes docs/reference and the JSON Schema of scenarios: `npm run docs`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { scenarioJsonSchemaText } from '../src/scenario/json-schema.ts';
import { commandPage } from './reference/command-page.ts';
import { pages } from './reference/pages.ts';

mkdirSync('docs/reference', { recursive: true });
for (const [path, make] of Object.entries(pages)) writeFileSync(path, make());
writeFileSync('docs/reference/cli.md', commandPage());
writeFileSync('scenarios/scenario.schema.json', scenarioJsonSchemaText());
