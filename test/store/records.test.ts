import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { recordsIn } from '../../src/store/records.ts';
import { temporaryFolder } from './temporary-folder.ts';

const values = Float64Array.from([1.5, Number.NaN, -0, 1e300]);

const again = { program: 'program', world: 'months: 60\nseed: a\n', reuse: true };
const anew = { ...again, reuse: false };

function kept(): { folder: string; file: string } {
  const folder = path.join(temporaryFolder(), 'out.records');
  recordsIn(folder, anew).keep('world', 3, values);
  const [name] = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((one) => one.endsWith('.record'));
  return { folder, file: path.join(folder, name) };
}

describe('records', () => {
  it('give back the values of the same program, world and replication, and of no other', () => {
    const { folder } = kept();
    const records = recordsIn(folder, again);
    expect(records.find('world', 3)).toEqual(values);
    expect(records.find('world', 4)).toBeUndefined();
    expect(records.find('other', 3)).toBeUndefined();
    expect(recordsIn(folder, { ...again, program: 'newer program' }).find('world', 3)).toBeUndefined();
  });

  it('are not found by a comparison that starts anew, and are replaced by it', () => {
    const { folder } = kept();
    const fresh = recordsIn(folder, anew);
    expect(fresh.find('world', 3)).toBeUndefined();
    fresh.keep('world', 3, Float64Array.from([7]));
    expect(recordsIn(folder, again).find('world', 3)).toEqual(Float64Array.from([7]));
  });

  it('that are damaged anywhere, cut short or empty are not there', () => {
    const { folder, file } = kept();
    const whole = fs.readFileSync(file);
    const records = recordsIn(folder, again);
    for (let at = 0; at < whole.length; at += 1) {
      const damaged = Buffer.from(whole);
      damaged[at] ^= 1;
      fs.writeFileSync(file, damaged);
      expect(records.find('world', 3), `byte ${at}`).toBeUndefined();
    }
    for (const length of [0, 3, 8, 39, whole.length - 1]) {
      fs.writeFileSync(file, whole.subarray(0, length));
      expect(records.find('world', 3), `${length} bytes`).toBeUndefined();
    }
    fs.writeFileSync(file, Buffer.concat([whole, Buffer.from([0])]));
    expect(records.find('world', 3)).toBeUndefined();
    fs.writeFileSync(file, whole);
    expect(records.find('world', 3)).toEqual(values);
  });

  it('of another world are not gone on from, and the difference is named', () => {
    const { folder } = kept();
    const changed = { ...again, world: 'months: 60\nseed: b\n' };
    expect(() => recordsIn(folder, changed)).toThrow(/has changed.*"seed: a" is now "seed: b"/);
    recordsIn(folder, { ...changed, reuse: false });
    expect(() => recordsIn(folder, again)).toThrow(/"seed: b" is now "seed: a"/);
  });

  it('leave nothing else behind, and say why they cannot be written', () => {
    const { folder, file } = kept();
    expect(fs.readdirSync(path.dirname(file))).toEqual([path.basename(file)]);
    const blocked = path.join(folder, 'blocked');
    fs.writeFileSync(blocked, '');
    expect(() => recordsIn(blocked, anew)).toThrow(/cannot write /);
  });
});
