import type { ActorKind } from '../dataset/model.ts';
export const SHOW_PAIR = 'Show';
export const CHOOSE_ACTOR = 'choose an actor';
export const NO_SIDE = 'On no side';
export const FOCUS_LABEL = 'Graph';
export const FOCUS_STEPS = { 1: 'only who dealt with them', 2: 'two steps around' } as const;
export const FOCUS_OFF = 'everyone again';

export const ACTOR_KINDS: Readonly<Record<ActorKind, string>> = {
  person: 'person',
  office: 'office',
  state: 'state',
  organisation: 'organisation',
  group: 'group',
};

/** "What passed between Joe Biden and" — the other is chosen in the field that follows. */
export function pairPrompt(name: string): string {
  return `What passed between ${name} and`;
}

/** "also called Moscow, the Russians" */
export function alsoCalled(aliases: readonly string[]): string {
  return `also called ${aliases.join(', ')}`;
}
