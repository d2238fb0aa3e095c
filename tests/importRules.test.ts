// @vitest-environment node
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkImports } from './importRules.ts';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => `src/${path.replaceAll('\\', '/')}`)
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'));

/** What the linter says of a file of this path and content, under the project's own rules. */
function lint(path: string, code: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'lint-'));
  try {
    cpSync('.oxlintrc.json', join(folder, '.oxlintrc.json'));
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), code);
    const { stdout } = spawnSync(
      process.execPath,
      [join(process.cwd(), 'node_modules/oxlint/bin/oxlint'), path],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
    return stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the files of src/', () => {
  it('import only what their room and their kind may', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.flatMap((path) => checkImports(path, readFileSync(path, 'utf8')))).toEqual([]);
  });
});

describe('the import rules', () => {
  it.each([
    ['src/dataset/days.ts', `import { x } from '../state/facts.ts';`],
    ['src/ui/Popover.tsx', `import { x } from '../dataset/days.ts';`],
    ['src/timeline/rows.ts', `import { x } from '../graph/buildGraph.ts';`],
    ['src/timeline/rows.ts', `import type { X } from '../graph/buildGraph.ts';`],
    ['src/reader/Reader.tsx', `export { x } from '../evidence/Card.tsx';`],
    ['src/state/facts.ts', `const x = await import('../app/App.tsx');`],
    ['src/app/App.tsx', `import { x } from '../build/datasetPlugin.ts';`],
    ['src/app/App.tsx', `import { x } from '../../tests/fixtures/generate.ts';`],
    ['src/graph/work.ts', `new Worker(new URL('../timeline/rows.ts', import.meta.url));`],
    ['src/build/plugin.ts', `import { x } from '../state/facts.ts';`],
  ])('report a way between rooms that is not allowed: %s, %s', (path, code) => {
    expect(checkImports(path, code)).toHaveLength(1);
  });

  it.each([
    ['src/timeline/rows.ts', `import { useMemo } from 'react';`],
    ['src/timeline/attachZoom.ts', `import { useMemo } from 'react';`],
    ['src/timeline/useRows.ts', `import { createStore } from 'zustand';`],
    ['src/timeline/Timeline.tsx', `import { scaleTime, zoom } from 'd3';`],
    ['src/timeline/attachZoom.ts', `import * as d3 from 'd3';`],
    ['src/timeline/scale.ts', `import { scaleTime } from 'd3-scale';`],
    ['src/app/App.tsx', `import { z } from 'zod';`],
    ['src/dataset/days.ts', `import edtf from 'edtf';`],
    ['src/dataset/days.ts', `import { readFileSync } from 'node:fs';`],
  ])('report what a kind of file may not touch: %s, %s', (path, code) => {
    expect(checkImports(path, code)).toHaveLength(1);
  });

  it.each([
    ['src/timeline/attachZoom.ts', `import { zoom, select, type ZoomBehavior } from 'd3';`],
    ['src/timeline/Timeline.tsx', `import type { ZoomTransform } from 'd3';`],
    [
      'src/graph/useGraph.ts',
      `import { useMemo } from 'react'; import { x } from '../state/facts.ts';`,
    ],
    ['src/state/appStore.ts', `import { createStore } from 'zustand/vanilla';`],
    ['src/build/plugin.ts', `import 'node:fs'; import { x } from '../dataset/days.ts';`],
    ['src/app/App.tsx', `import './app.css'; import { Graph } from '../graph/Graph.tsx';`],
  ])('let through what is allowed: %s, %s', (path, code) => {
    expect(checkImports(path, code)).toEqual([]);
  });
});

describe('the linter', () => {
  it.each([
    ['document.title', 'no-restricted-globals'],
    ['window.innerWidth', 'no-restricted-globals'],
    ['Date.now()', 'no-restricted-properties'],
    ['Math.random()', 'no-restricted-properties'],
  ])('reports %s in a pure module', (expression, rule) => {
    expect(lint('src/timeline/rows.ts', `export const x = ${expression};\n`)).toContain(rule);
  });

  it('lets a hook and a gesture touch the page', () => {
    const code = 'export const x = document.title;\n';
    for (const path of ['src/timeline/useTitle.ts', 'src/timeline/attachTitle.ts'])
      expect(lint(path, code)).not.toContain('no-restricted');
  });

  it('holds hooks to their dependencies', () => {
    const code = `import { useEffect } from 'react';
export function useTitle(title: string): void {
  useEffect(() => { document.title = title; }, []);
}
`;
    expect(lint('src/app/useTitle.ts', code)).toContain('exhaustive-deps');
  });
});
