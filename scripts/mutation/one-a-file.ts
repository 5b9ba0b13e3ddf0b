/** Plants one mutant in every process file, of those that the committed results call killed, and prints what became of it. */
import { readFileSync } from 'node:fs';
import { processFiles } from './process-files.ts';
import { isSame, readResults } from './results.ts';
import { allMutants, fatesOf, type Numbered } from './run.ts';

const results = readResults();
const all = allMutants();
const chosen = processFiles().flatMap((file) => {
  const killed = all.filter(
    (mutant) =>
      mutant.file === file && !results[file]?.survivors.some((survivor) => isSame(survivor, mutant)),
  );
  return killed.length === 0 ? [] : [pickOf(killed)];
});
const fates = await fatesOf(all, chosen);
process.stdout.write(
  `${JSON.stringify(
    chosen.map(({ file, line, column, operator, before, after, number }) => ({
      file,
      mutant: `${line}:${column} ${operator}: ${before} => ${after}`,
      fate: fates.get(number),
    })),
  )}\n`,
);
process.exit(0);

/** Another mutant whenever the file changes, the same one as long as it does not. */
function pickOf(mutants: readonly Numbered[]): Numbered {
  let sum = 0;
  for (const letter of readFileSync(mutants[0].file)) sum = (sum * 31 + letter) % 1_000_003;
  return mutants[sum % mutants.length];
}
