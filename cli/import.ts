import { runImport } from './run-import.js';

process.exitCode = await runImport(process.argv.slice(2), process.env, line => console.log(line));
