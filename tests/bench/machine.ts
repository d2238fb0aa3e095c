import { cpus, totalmem } from 'node:os';

/** The machine in a line, for whoever reads the figures later. */
export function describeMachine(browserVersion: string): string {
  const [first] = cpus();
  const model = first?.model.replaceAll(/\s+/g, ' ').trim() ?? 'unknown';
  const memory = Math.round(totalmem() / 2 ** 30);
  const browser = `Chromium ${browserVersion}`;
  return `${browser}, 1280×720, ${cpus().length} cores (${model}), ${memory} GB, ${process.platform}`;
}
