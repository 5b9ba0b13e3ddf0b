/**
 * Finished replications of a comparison on the disk, each a file under a content key, so that an interrupted comparison
 * goes on where it stopped and a larger one reuses what a smaller one has computed.
 *
 * | bytes | content |
 * |---|---|
 * | 4 | `QMR2`, by which records of another layout are told |
 * | 4 | number of values, little endian |
 * | 8 each | numbers of `experiment/compare/record-row.ts`, little endian; NaN where not defined |
 * | 32 | SHA-256 of all bytes before |
 *
 * A record is written under a temporary name and renamed, so that it is there whole or not at all. It is not forced to the
 * disk, which would take longer than the replication: after a power cut a damaged record is known by its hash and is
 * computed again.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Records } from '../experiment/compare/collect.ts';
import { QuasimarketError } from '../kernel/error.ts';
import { writeError } from './write-errors.ts';

const MAGIC = Buffer.from('QMR2');
const COUNT_BYTES = 4;
const VALUE_BYTES = 8;
const HASH_BYTES = 32;
const HEAD_BYTES = MAGIC.length + COUNT_BYTES;

/** File of the folder that tells what its records are about. */
const WORLD_NAME = 'world.yaml';

/** Whose records they are. */
export interface RecordsOrder {
  /** What identifies the program: records of another one are not found. */
  readonly program: string;
  /** The baseline as a text, by which a changed scenario is told from the same one. */
  readonly world: string;
  /** Whether records that are there already are found; new ones always replace them. */
  readonly reuse: boolean;
}

/**
 * Records in a folder, which is made for them.
 *
 * @throws QuasimarketError `input` if records of another world are to be reused; `io` if the folder cannot be written
 */
export function recordsIn(folder: string, { program, world: text, reuse }: RecordsOrder): Records {
  markWorld(folder, text, reuse);
  const placeOf = (world: string, replication: number) => {
    const key = createHash('sha256').update(`${program}\n${world}\n${replication}`).digest('hex');
    return path.join(folder, key.slice(0, 2), `${key.slice(2)}.record`);
  };
  const made = new Set<string>();
  const makeFolder = (one: string) => {
    if (made.has(one)) return;
    fs.mkdirSync(one, { recursive: true });
    made.add(one);
  };
  return {
    find: (world, replication) => (reuse ? readRecord(placeOf(world, replication)) : undefined),
    keep(world, replication, values) {
      const place = placeOf(world, replication);
      const temporary = `${place}.${process.pid}.writing`;
      try {
        makeFolder(path.dirname(place));
        fs.writeFileSync(temporary, recordOf(values));
        fs.renameSync(temporary, place);
      } catch (error) {
        if (fs.existsSync(temporary)) fs.unlinkSync(temporary);
        throw writeError(error, `cannot write a record in ${folder}`);
      }
    },
  };
}

/** Writes down what the records are about; refuses to go on from those about something else, and names the difference. */
function markWorld(folder: string, text: string, reuse: boolean): void {
  const place = path.join(folder, WORLD_NAME);
  try {
    const known = reuse && fs.existsSync(place) ? fs.readFileSync(place, 'utf8') : text;
    if (known !== text) throw otherWorld(folder, known, text);
    fs.mkdirSync(folder, { recursive: true });
    const temporary = `${place}.${process.pid}.writing`;
    fs.writeFileSync(temporary, text);
    fs.renameSync(temporary, place);
  } catch (error) {
    throw writeError(error, `cannot write ${place}`);
  }
}

function otherWorld(folder: string, known: string, text: string): QuasimarketError {
  const [before, now] = [known, text].map((one) => one.split('\n'));
  let at = 0;
  while (before[at] === now[at]) at += 1;
  const [was, is] = [before, now].map((lines) => lines[at]?.trim() || '(nothing)');
  return new QuasimarketError(
    'input',
    `the scenario has changed since ${folder} was begun: "${was}" is now "${is}"`,
    {
      rule: 'leave out --resume to begin anew, or give the scenario as it was',
    },
  );
}

function recordOf(values: Float64Array): Buffer {
  const record = Buffer.alloc(HEAD_BYTES + values.length * VALUE_BYTES + HASH_BYTES);
  MAGIC.copy(record);
  record.writeUInt32LE(values.length, MAGIC.length);
  for (const [i, value] of values.entries()) record.writeDoubleLE(value, HEAD_BYTES + i * VALUE_BYTES);
  const end = record.length - HASH_BYTES;
  hashOf(record.subarray(0, end)).copy(record, end);
  return record;
}

/** The values of a record; undefined if there is none, or if it is damaged. */
function readRecord(place: string): Float64Array | undefined {
  let record: Buffer;
  try {
    record = fs.readFileSync(place);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw writeError(error, `cannot read ${place}`);
  }
  const end = record.length - HASH_BYTES;
  if (end < HEAD_BYTES || !record.subarray(0, MAGIC.length).equals(MAGIC)) return undefined;
  const count = record.readUInt32LE(MAGIC.length);
  if (HEAD_BYTES + count * VALUE_BYTES !== end) return undefined;
  if (!hashOf(record.subarray(0, end)).equals(record.subarray(end))) return undefined;
  return Float64Array.from({ length: count }, (_, i) => record.readDoubleLE(HEAD_BYTES + i * VALUE_BYTES));
}

function hashOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
