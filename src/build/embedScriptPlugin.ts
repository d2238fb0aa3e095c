import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';

const FOLDER = fileURLToPath(new URL('../share/embedScript/', import.meta.url));
const ENTRY = 'virtual:embed-script';

/** `embed.js` as it is shipped: one classic script that leaves nothing global behind. */
export async function buildEmbedScript(): Promise<string> {
  const { output } = (await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    plugins: [
      {
        name: 'embed-script-entry',
        resolveId: (id) => (id === ENTRY ? id : null),
        load: (id) =>
          id === ENTRY
            ? `import { attachScript } from ${JSON.stringify(`${FOLDER}attachScript.ts`)}; attachScript();`
            : null,
      },
    ],
    build: {
      write: false,
      // The oldest browsers that run the page.
      target: 'es2022',
      minify: 'terser',
      terserOptions: { compress: { passes: 3, unsafe_arrows: true }, mangle: { toplevel: true } },
      rolldownOptions: { input: ENTRY, output: { format: 'iife' } },
    },
  })) as Rolldown.RolldownOutput;
  return `${output[0].code.trim()}\n`;
}

/** Adds `embed.js` and its types to the built page, always by these names: host pages have them. */
export function embedScriptPlugin(): Plugin {
  return {
    name: 'embed-script',
    apply: 'build',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'embed.js', source: await buildEmbedScript() });
      const types = readFileSync(`${FOLDER}embed.d.ts`, 'utf8');
      this.emitFile({ type: 'asset', fileName: 'embed.d.ts', source: types });
    },
  };
}
