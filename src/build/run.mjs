// Runs a TypeScript command of this folder: `node src/build/run.mjs checkData.ts FILE`. Vite, which is
// here anyway, reads the TypeScript that Node 20 cannot.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const [command = '', ...args] = process.argv.slice(2);
const { module } = await runnerImport(fileURLToPath(new URL(command, import.meta.url)), {
  configFile: false,
  logLevel: 'error',
});
process.exitCode = await module.run(args);
