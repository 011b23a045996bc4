import { runSimulate } from './run-simulate.js';

process.exitCode = await runSimulate(process.argv.slice(2), process.env, line => console.log(line));
