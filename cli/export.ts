import { runExport } from './run-export.js';

process.exitCode = await runExport(process.argv.slice(2), process.env, line => console.log(line));
