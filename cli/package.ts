import { runPackage } from './run-package.js';

process.exitCode = await runPackage(process.argv.slice(2), process.env, line => console.log(line));
