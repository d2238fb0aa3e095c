/** Between the names and what stands to their right, px. */
const NAME_GAP = 8;
/** What a folded lane shows at the end of its name: its chevron; for a finger its handle too. */
const CHEVRON_PX = 18;
const TOOLS_PX = 24;

/** Room left of an open lane's tools, px, where they are always shown. */
export function toolsLeft(nameWidth: number): number {
  return nameWidth - NAME_GAP - CHEVRON_PX - TOOLS_PX;
}

/** Room for a lane's name, px: a folded lane's tools are in the one line that it has. */
export function laneNameRoom(
  lane: { readonly isClosed: boolean },
  nameWidth: number,
  hasHover: boolean,
): number {
  const tools = hasHover ? CHEVRON_PX : TOOLS_PX;
  return nameWidth - NAME_GAP - (lane.isClosed ? tools : 0);
}
