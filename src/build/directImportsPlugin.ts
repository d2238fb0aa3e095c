import type { Plugin } from 'vite';

/**
 * A module that only hands on what another exports. The bundler writes one for each late part that it
 * put into a file with others.
 */
export const HANDING_ON = /^export\s*\{([^}]*)\}\s*from\s*"(\.\/[^"]+)";?\s*$/;

/**
 * Has late parts imported from the files that they are in: what only hands them on would have to be
 * fetched first, one way there and back for a line.
 */
export function directImportsPlugin(): Plugin {
  return {
    name: 'direct-imports',
    apply: 'build',
    generateBundle: {
      // After Vite has written down which styles each import waits for.
      order: 'post',
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        for (const { fileName, code } of chunks) {
          const [, names, file] = HANDING_ON.exec(code) ?? [];
          if (names === undefined) continue;
          const address = besideIt(fileName);
          const late = `import("${address}")`;
          const direct = `import("${file}").then(m=>({${names.split(',').map(exported).join()}}))`;
          const importers = chunks.filter((chunk) => chunk.code.includes(address));
          // Fetched ahead, or imported at once.
          if (importers.some((chunk) => chunk.code.replaceAll(late, '').includes(address)))
            continue;
          for (const chunk of importers) chunk.code = chunk.code.replaceAll(late, direct);
          delete bundle[fileName];
        }
      },
    },
  };
}

/** "./part.js" for "assets/part.js", as its neighbours name it. */
function besideIt(fileName: string): string {
  return `./${fileName.slice(fileName.lastIndexOf('/') + 1)}`;
}

/** "Part:m.t" for "t as Part". */
function exported(name: string): string {
  const [inside, outside = inside] = name.trim().split(/\s+as\s+/);
  return `${outside}:m.${inside}`;
}
