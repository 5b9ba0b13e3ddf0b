import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simulate } from '../../src/model/simulate.ts';
import { comparisons, conservation } from './claims.ts';
import { placeFrom, scenarios, scenariosWithLevers } from './scenarios.ts';

/** Whoever finds a failing scenario keeps what is printed of it in this folder, as a file of its own. */
const KEPT = 'test/fixtures/laws';
const seed = 2026;

describe('in 100 scenarios', { timeout: 120_000 }, () => {
  it(conservation.claim, async () => {
    await fc.assert(fc.asyncProperty(scenarios, conservation.holds), { numRuns: 100, seed });
  });

  it.each(comparisons)('$claim', async ({ holds, ofLevers }) => {
    const any = ofLevers ? scenariosWithLevers : scenarios;
    await fc.assert(fc.asyncProperty(any, holds), { numRuns: 15, seed });
  });
});

describe.each(readdirSync(KEPT))('in %s, which showed a fault once', (file) => {
  const text = readFileSync(`${KEPT}/${file}`, 'utf8');
  const laws = [conservation, ...comparisons].filter(
    ({ ofLevers }) => !ofLevers || 'levers' in JSON.parse(text),
  );

  it.each(laws)('$claim', async ({ holds }) => {
    await holds(text);
  });
});

describe('the scenarios of these laws', { timeout: 120_000 }, () => {
  it('have everything among them that a law is about', async () => {
    const seen: Record<string, number> = {};
    const add = (name: string, count: number) => {
      seen[name] = (seen[name] ?? 0) + count;
    };
    for (const text of fc.sample(scenarios, { numRuns: 150, seed })) {
      const place = await placeFrom(text);
      add('levers', place.levers.length);
      for (const name of ['quintiles', 'communities'] as const) {
        add(`levers aimed by ${name}`, place.levers.filter(({ target }) => target.residents?.[name]).length);
      }
      add('neighbours', place.governments.length - 1);
      add('second services', place.governments[0].services.length - 1);
      simulate(place, 'laws', 0, ({ services, governments, calls, organizations, month }) => {
        for (const { tally } of services) for (const name of tallied) add(name, tally[name]);
        for (const { tally } of governments) add('arrears', tally.arrears);
        for (const { mode } of calls) add(mode, 1);
        add('blacklisted', organizations.filter((one) => one.blacklistedUntil > month).length);
      });
    }
    for (const [name, count] of Object.entries(seen)) expect(count, name).toBeGreaterThan(0);
  });
});

const tallied = [
  'insuredPersons',
  'incidents',
  'payouts',
  'refunds',
  'contractMonths',
  'contractServed',
  'inhouseServed',
  'waitingPersons',
  'complaints',
  'exits',
  'lotsOpenedTwice',
  'lapsedLots',
  'organizationExits',
  'entries',
  'fines',
  'scandals',
  'evaluations',
  'renewals',
  'diverted',
  'suspendedVolume',
] as const;
