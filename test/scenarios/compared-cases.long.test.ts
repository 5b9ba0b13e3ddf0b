/** Every case is compared with what its study recommends; what comes of it is in docs/studies.md and docs/signs.md. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/kernel/display.ts';
import { run } from '../faults/program.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

/** Interventions that stand alone in an arm of the case, at the least. */
const recommended: Readonly<Record<string, readonly string[]>> = {
  'lanzhou-livelihood-insurance': [
    ...['publicity', 'grassroots-outreach', 'provider-outreach', 'product-design', 'legislation', 'process'],
    ...['supervision', 'citizen-oversight', 'rights-awareness', 'emphasis', 'disclosure'],
  ],
  'henan-province': [
    'function-transfer',
    'process',
    'training',
    'disclosure',
    'participation',
    'competition',
  ],
  'shanghai-welfare-bidding': [
    ...['demand-survey', 'timely-payment', 'fundraising', 'training', 'outcome-evaluation'],
    ...['cost-accounting', 'comprehensive-evaluation'],
  ],
  'nanjing-gulou-commission': [
    ...['switch-to-tender', 'switch-to-venture', 'disclosure', 'competition', 'supervision'],
  ],
  'hubei-venture-philanthropy': ['fundraising', 'internal-governance', 'training', 'demand-survey'],
  'three-modes': ['commission', 'venture', 'half-commission'],
  'gaoming-district': ['legislation', 'polycentric', 'provider-support', 'fundraising', 'benchmark-learning'],
  'f-town': ['professionals', 'process', 'demand-survey', 'competition', 'supervision'],
};

describe('the comparison of a case', () => {
  it.each(Object.entries(recommended))(
    '%s sets what its study recommends against it, alone and in a bundle, in 100 columns',
    (name, alone) => {
      const out = ['--out', path.join(temporaryFolder(), name)];
      const words = ['compare', `scenarios/${name}.yaml`, '-n', '2'];
      const { status, stdout } = run([...words, ...out]);
      expect(status).toBe(0);
      expect(Math.max(...stdout.split('\n').map(displayWidth))).toBeLessThanOrEqual(100);
      const { effects } = JSON.parse(run([...words, ...out, '--resume', '--json']).stdout);
      const arms: string[] = [...new Set<string>(effects.map(({ arm }: { arm: string }) => arm))];
      expect(arms).toEqual(expect.arrayContaining([...alone]));
      expect(arms.length).toBeGreaterThan(alone.length);
    },
  );
});
