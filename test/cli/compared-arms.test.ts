/** Which arms a comparison has, and what is said of them before it begins. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArms } from '../../src/cli/compared-arms.ts';
import { formatError, QuasimarketError } from '../../src/kernel/error.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

const SCENARIO = `format: 1
title: T
replications: 10
governments: {town: {}}
services: {community: {}}
interventions:
  - {slug: a, name: Audits, changes: [{parameter: auditRate, kind: to, value: 0.5}]}
  - {slug: b, name: Audits, changes: [{parameter: auditRate, kind: to, value: 0.3}]}
  - {slug: late, use: publicity, start: 25}
arms:
  - {slug: outreach, name: Outreach, interventions: [late]}
`;

function reading(words: string, ...set: string[]) {
  return readingOf(SCENARIO, words, set);
}

function readingOf(text: string, words?: string, set: readonly string[] = []) {
  const file = path.join(temporaryFolder(), 'town.yaml');
  fs.writeFileSync(file, text);
  return readArms([file], { words, set });
}

async function refusal(words: string): Promise<string> {
  const error = await reading(words).catch((reason: unknown) => reason);
  if (error instanceof QuasimarketError && error.code === 'input') return formatError(error);
  throw error;
}

/** What is said of arms. */
async function warned(words: string, ...set: string[]): Promise<string[]> {
  const { warnings } = await reading(words, ...set);
  return warnings.flatMap(({ path: where, message }) =>
    where.startsWith('arms') ? [`${where} ${message}`] : [],
  );
}

describe('arms on the command line', () => {
  it('are refused where something is empty, which is named', async () => {
    expect(await refusal(',,')).toMatch(/--arms is ",,", in which arm 1 of 3 is empty; write arms by comma/);
    expect(await refusal('training, ')).toMatch(/in which arm 2 of 2 is empty/);
    expect(await refusal('training+')).toMatch(/arm "training\+" has nothing beside "\+"; write for example/);
    expect(await refusal('@0.5')).toMatch(/arm "@0\.5" has nothing before "@"/);
  });

  it('are one row for one world: a strength that an intervention has anyway makes no other', async () => {
    const { arms, warnings } = await reading('training,training@1,training@0.5');
    expect(arms.map(({ slug }) => slug)).toEqual(['baseline', 'training', 'training@0.5']);
    expect(warnings.filter(({ path: where }) => where.startsWith('arms'))).toEqual([]);
    expect(await warned('outreach,late')).toEqual([
      'arms.late does the same as "outreach": both rows show one world',
    ]);
  });

  it('bring the parts of a bundle alone, as strong as they are in it', async () => {
    const slugsOf = async (words: string) => (await reading(words)).arms.map(({ slug }) => slug);
    expect(await slugsOf('publicity+training')).toEqual([
      'baseline',
      'publicity',
      'training',
      'publicity+training',
    ]);
    expect(await slugsOf('publicity@0.5+training')).toEqual([
      'baseline',
      'publicity@0.5',
      'training',
      'publicity@0.5+training',
    ]);
  });

  it('of one name have their slugs behind it', async () => {
    const { arms } = await reading('a,b,training');
    expect(arms.map(({ name }) => name)).toEqual([
      'Baseline',
      'Audits (a)',
      'Audits (b)',
      'Training of organizations',
    ]);
  });

  it('are told of where nobody has named any, and are the interventions of the file where it has some', async () => {
    const unlisted = SCENARIO.replace(/arms:\n.*\n/, '');
    const own = await readingOf(unlisted);
    expect(own.arms.map(({ slug }) => slug)).toEqual(['baseline', 'a', 'b', 'late']);
    expect(own.warnings.filter(({ path: where }) => where === 'arms')).toEqual([]);
    const none = await readingOf(unlisted.replace(/interventions:\n( .*\n)+/, ''));
    expect(none.arms.length).toBeGreaterThan(20);
    expect(none.warnings.find(({ path: where }) => where === 'arms')?.message).toBe(
      `is not in the file: all ${none.arms.length - 1} interventions of the catalogue that reach something are compared; choose with --arms`,
    );
  });

  it('are told of where one of two numbers counts, and where nothing happens in time', async () => {
    expect(await warned('a+b')).toEqual([
      expect.stringMatching(/^arms\.a\+b brings auditRate of town .*"a" counts/),
    ]);
    expect(await warned('late', 'months=24')).toEqual(
      expect.arrayContaining([
        'arms.late takes "late", which begins in month 25; the run ends with month 24, and it changes nothing in this arm',
      ]),
    );
  });
});
