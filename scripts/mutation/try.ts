import { allMutants, fatesOf } from './run.ts';

const all = allMutants();
const filter = process.argv[2] ?? '';
const chosen = all.filter((m) => m.file.includes(filter));
console.log(all.length, chosen.length);
const t = Date.now();
const fates = await fatesOf(all, chosen);
for (const m of chosen)
  if (fates.get(m.number) !== 'killed')
    console.log(
      `${fates.get(m.number)} ${m.file}:${m.line}:${m.column} ${m.operator}: ${m.before.slice(0, 110)}  =>  ${m.after.slice(0, 90)}`,
    );
const n = [...fates.values()].filter((f) => f === 'killed').length;
console.log(n, 'killed of', chosen.length, Date.now() - t, 'ms');
process.exit(0);
