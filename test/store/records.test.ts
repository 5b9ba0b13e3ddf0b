import { createHash } from 'node:crypto';
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
    for (const length of [0, 3, 5, 8, 39, whole.length - 1]) {
      fs.writeFileSync(file, whole.subarray(0, length));
      expect(records.find('world', 3), `${length} bytes`).toBeUndefined();
    }
    fs.writeFileSync(file, Buffer.concat([whole, Buffer.from([0])]));
    expect(records.find('world', 3)).toBeUndefined();
    fs.writeFileSync(file, whole);
    expect(records.find('world', 3)).toEqual(values);
  });

  it('of another format, or with another number of values than they tell, are not there though whole', () => {
    const { folder, file } = kept();
    const content = fs.readFileSync(file).subarray(0, -32);
    const found = (change: (bytes: Buffer) => void) => {
      const bytes = Buffer.from(content);
      change(bytes);
      fs.writeFileSync(file, Buffer.concat([bytes, createHash('sha256').update(bytes).digest()]));
      return recordsIn(folder, again).find('world', 3);
    };
    expect(found(() => {})).toEqual(values);
    expect(found((bytes) => bytes.write('QMR1'))).toBeUndefined();
    expect(found((bytes) => bytes.writeUInt32LE(3, 4))).toBeUndefined();
  });

  it('of no values are records too', () => {
    const { folder } = kept();
    recordsIn(folder, anew).keep('world', 4, new Float64Array(0));
    expect(recordsIn(folder, again).find('world', 4)).toEqual(new Float64Array(0));
  });

  it('of another world are not gone on from, and the difference is named', () => {
    const { folder } = kept();
    const changed = { ...again, world: 'months: 60\nseed: b\n' };
    expect(() => recordsIn(folder, changed)).toThrow(/has changed.*"seed: a" is now "seed: b"/);
    expect(() => recordsIn(folder, changed)).toThrow(
      expect.objectContaining({ code: 'input', rule: expect.stringContaining('--resume') }),
    );
    const longer = { ...again, world: `${again.world}  interventions: []\n` };
    expect(() => recordsIn(folder, longer)).toThrow(/"\(nothing\)" is now "interventions: \[\]"/);
    const shorter = { ...again, world: 'months: 60' };
    expect(() => recordsIn(folder, shorter)).toThrow(/"seed: a" is now "\(nothing\)"/);
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

  it('are begun by a comparison that goes on from nothing', () => {
    const folder = path.join(temporaryFolder(), 'out.records');
    expect(recordsIn(folder, again).find('world', 3)).toBeUndefined();
  });

  it('that cannot be read or replaced stop the comparison, which leaves no part of a record', () => {
    const { folder, file } = kept();
    fs.rmSync(file);
    fs.mkdirSync(path.join(file, 'something'), { recursive: true });
    const records = recordsIn(folder, again);
    expect(() => records.find('world', 3)).toThrow(/cannot read .*EISDIR/);
    expect(() => records.keep('world', 3, values)).toThrow(/cannot write a record in .*out\.records/);
    expect(fs.readdirSync(path.dirname(file))).toEqual([path.basename(file)]);
    fs.rmSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(path.dirname(file), '');
    expect(() => records.keep('world', 3, values)).toThrow(/cannot write a record in .*out\.records/);
  });
});
