/** A body that forces move. */
export interface Body {
  x: number;
  y: number;
  /** What it moves by in a tick, px. */
  vx: number;
  vy: number;
  /** Where it is drawn to, and how much in a tick, as shares of the way. */
  readonly homeX: number;
  readonly homeY: number;
  readonly pullX: number;
  readonly pullY: number;
  /** No other body should be nearer than both radii, px. */
  readonly radius: number;
}

/** Two bodies that belong near each other, by their places in the list. */
export interface Pull {
  readonly source: number;
  readonly target: number;
}

/** How fast the forces cool down: to a thousandth in 300 ticks. */
const COOLING = 1 - 0.001 ** (1 / 300);
/** What a body keeps of its speed from tick to tick. */
const KEPT_SPEED = 0.6;
const PULL_STRENGTH = 0.04;
const REPULSION = 60;
/** Bodies in one place are parted along this way, px. */
const NUDGE = 1e-6;

/**
 * Moves the bodies in place, for so many ticks, by the forces of d3 written out for few bodies:
 * pulls of this length, repulsion, the way home, collisions. The same start gives the same end.
 */
export function runForces(
  bodies: readonly Body[],
  pulls: readonly Pull[],
  pullLength: number,
  ticks: number,
): void {
  const degree = bodies.map(() => 0);
  for (const { source, target } of pulls) {
    degree[source]! += 1;
    degree[target]! += 1;
  }
  let alpha = 1;
  for (let tick = 0; tick < ticks; tick += 1) {
    alpha -= alpha * COOLING;
    for (const { source, target } of pulls) {
      const share = degree[source]! / (degree[source]! + degree[target]!);
      pullTogether(bodies[source]!, bodies[target]!, pullLength, share, alpha * PULL_STRENGTH);
    }
    forEachPair(bodies, (a, b) => repel(a, b, alpha * REPULSION));
    for (const body of bodies) {
      body.vx += (body.homeX - body.x) * body.pullX * alpha;
      body.vy += (body.homeY - body.y) * body.pullY * alpha;
    }
    forEachPair(bodies, collide);
    for (const body of bodies) {
      body.x += body.vx *= KEPT_SPEED;
      body.y += body.vy *= KEPT_SPEED;
    }
  }
}

function forEachPair(bodies: readonly Body[], act: (a: Body, b: Body) => void): void {
  bodies.forEach((a, i) => {
    for (let k = i + 1; k < bodies.length; k += 1) act(a, bodies[k]!);
  });
}

/** `share`: of the way that the target goes; the busier of two moves less. */
function pullTogether(
  source: Body,
  target: Body,
  length: number,
  share: number,
  strength: number,
): void {
  const x = target.x + target.vx - source.x - source.vx || NUDGE;
  const y = target.y + target.vy - source.y - source.vy || NUDGE;
  const far = Math.hypot(x, y);
  const by = ((far - length) / far) * strength;
  target.vx -= x * by * share;
  target.vy -= y * by * share;
  source.vx += x * by * (1 - share);
  source.vy += y * by * (1 - share);
}

function repel(a: Body, b: Body, strength: number): void {
  const x = b.x - a.x || NUDGE;
  const y = b.y - a.y || NUDGE;
  // Very near ones are not thrown far.
  const near = x * x + y * y;
  const by = strength / (near < 1 ? Math.sqrt(near) : near);
  a.vx -= x * by;
  a.vy -= y * by;
  b.vx += x * by;
  b.vy += y * by;
}

/** Parts two bodies that would overlap after this tick; the larger one moves less. */
function collide(a: Body, b: Body): void {
  const reach = a.radius + b.radius;
  const x = a.x + a.vx - b.x - b.vx || NUDGE;
  const y = a.y + a.vy - b.y - b.vy || NUDGE;
  const far = Math.hypot(x, y);
  if (far >= reach) return;
  const by = (reach - far) / far;
  const share = b.radius ** 2 / (a.radius ** 2 + b.radius ** 2);
  a.vx += x * by * share;
  a.vy += y * by * share;
  b.vx -= x * by * (1 - share);
  b.vy -= y * by * (1 - share);
}
