/**
 * Plain data as it was: what it holds can be put back, object by object, however it was changed since. Objects stay the ones
 * they are, which is much faster than copies: an engine optimizes code for the objects that it has seen.
 */

/** Plain objects, arrays, maps and typed arrays, with what each of them held. */
export interface Snapshot {
  readonly restore: () => void;
}

/**
 * Remembers an object and everything that it refers to.
 *
 * @param root - plain objects, arrays, maps and typed arrays of such, of numbers, texts and truth values
 * @param constant - objects that never change, nor anything that they alone refer to
 * @throws TypeError for functions and for objects of other classes, of which nobody knows what they hold
 */
export function snapshotOf(root: object, constant: readonly object[]): Snapshot {
  const seen = new Set<unknown>(constant);
  const restoring: (() => void)[] = [];
  const open: object[] = [];
  const note = (value: unknown): void => {
    if (typeof value === 'function') throw new TypeError(`cannot remember the function "${value.name}"`);
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    open.push(value);
  };
  note(root);
  // a list of what is still to be seen and no recursion: contracts lead from one to the next through a whole market
  for (let next = open.pop(); next !== undefined; next = open.pop()) restoring.push(remember(next, note));
  return {
    restore() {
      for (const restore of restoring) restore();
    },
  };
}

/** Remembers what one object holds. @param note - is told of every part */
function remember(source: object, note: (part: unknown) => void): () => void {
  if (Array.isArray(source)) return rememberArray(source, note);
  if (source instanceof Map) return rememberMap(source, note);
  if (isTypedArray(source)) {
    const values = source.slice();
    return () => source.set(values);
  }
  return rememberFields(source as Record<string, unknown>, note);
}

function rememberArray(source: unknown[], note: (part: unknown) => void): () => void {
  const values = source.slice();
  values.forEach(note);
  return () => {
    source.length = values.length;
    for (let i = 0; i < values.length; i += 1) source[i] = values[i];
  };
}

function rememberMap(source: Map<unknown, unknown>, note: (part: unknown) => void): () => void {
  const entries = [...source];
  for (const [key, value] of entries) {
    note(key);
    note(value);
  }
  return () => {
    source.clear();
    for (const [key, value] of entries) source.set(key, value);
  };
}

function rememberFields(source: Record<string, unknown>, note: (part: unknown) => void): () => void {
  const { name } = Object.getPrototypeOf(source).constructor;
  if (name !== 'Object') throw new TypeError(`cannot remember an object of the class ${name}`);
  const fields = Object.keys(source);
  const values = fields.map((field) => source[field]);
  values.forEach(note);
  return () => {
    for (let i = 0; i < fields.length; i += 1) {
      // a field that is never written stays one that the engine takes for constant
      if (!Object.is(source[fields[i]], values[i])) source[fields[i]] = values[i];
    }
  };
}

/** The typed arrays of the model, as far as their values are concerned. */
function isTypedArray(value: object): value is Uint8Array {
  return ArrayBuffer.isView(value) && !(value instanceof DataView);
}
