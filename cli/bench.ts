import { BENCH_USAGE, readOptions } from './bench/options.js';
import { printReport } from './bench/print-report.js';
import { runBench } from './bench/run-bench.js';

const options = readOptions(process.argv.slice(2));
if (!options) {
  console.error(BENCH_USAGE);
  process.exitCode = 2;
} else {
  const report = await runBench(options, step => console.error(step));
  if (options.json) console.log(JSON.stringify(report, undefined, 2));
  else for (const line of printReport(report)) console.log(line);
}
