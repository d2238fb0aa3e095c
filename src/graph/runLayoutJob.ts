import type { LayoutJob, LayoutResult } from './layoutJobs.ts';
import { layoutGraph } from './layoutGraph.ts';

/** Does a job, wherever this runs. What only large graphs need comes with the first of them. */
export async function runLayoutJob(job: LayoutJob): Promise<LayoutResult> {
  if (job.type === 'picture') return { type: 'picture', layout: layoutGraph(job.input) };
  const { layoutNetwork } = await import('./layoutNetwork.ts');
  return { type: 'network', xy: layoutNetwork(job.input) };
}
