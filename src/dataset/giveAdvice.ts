import type { CheckedShape } from './checkShape.ts';
import { contrast } from './contrast.ts';
import { calendarDay } from './days.ts';
import type { CompiledDataset, DatasetEvent } from './model.ts';
import type { Path, Report } from './problems.ts';
import { formatPath, quote } from './problems.ts';
import type { Tell } from './progress.ts';
import { tellItem } from './progress.ts';
import { findToldTwice, foldName } from './toldTwice.ts';

/** The grounds that marks are drawn on in the two themes, and what WCAG asks of graphics. */
const PAPER = { light: '#fbfaf6', dark: '#14171e' } as const;
const MIN_CONTRAST = 3;

/** So many events on 1 January, and so large a share of all dated to the day, are no chance. */
const MIN_NEW_YEARS = 5;
const MIN_NEW_YEAR_SHARE = 0.02;

/** Of a thousand events without a passage nobody reads each. */
const MAX_TOLD_OF_A_KIND = 20;

/** What there can be too many of to tell one by one. */
type Kind =
  | 'events have no passage'
  | 'dates are said to be stated without their words'
  | 'events may be told twice'
  | 'events are dated 1 January'
  | 'participants are listed twice'
  | 'actors are mentioned by nothing'
  | 'names differ by case or punctuation only'
  | 'sides, themes or kinds of tie are not used'
  | 'colours are hard to see';

type Advise = (kind: Kind, path: Path, finding: string, remedy: string) => void;

/**
 * Warns of what is allowed but may be a slip. Only asked about a dataset without problems; `inFile`
 * are its compiled events in the order of the authored ones.
 */
export function giveAdvice(
  compiled: CompiledDataset,
  authored: CheckedShape,
  inFile: readonly DatasetEvent[],
  report: Report,
  onProgress: Tell,
): void {
  const told = new Map<Kind, number>();
  const advise: Advise = (kind, path, finding, remedy) => {
    const count = (told.get(kind) ?? 0) + 1;
    told.set(kind, count);
    if (count <= MAX_TOLD_OF_A_KIND) report.warn(path, finding, remedy);
  };
  adviseOnEvents(inFile, authored, advise, onProgress);
  adviseOnActors(compiled, authored, advise);
  adviseOnUnused(compiled, authored, advise);
  adviseOnColours(authored, advise);
  for (const [kind, count] of told)
    if (count > MAX_TOLD_OF_A_KIND)
      report.warn(
        [],
        `${count} ${kind}; the first ${MAX_TOLD_OF_A_KIND} are told one by one.`,
        'Mend those to see the next.',
      );
}

function adviseOnColours(authored: CheckedShape, advise: Advise): void {
  for (const { path, value } of authored.sides)
    for (const theme of ['light', 'dark'] as const) {
      const colour = value.colour?.[theme];
      if (colour === undefined) continue;
      const ratio = contrast(colour, PAPER[theme]);
      if (ratio < MIN_CONTRAST)
        advise(
          'colours are hard to see',
          [...path, 'colour', theme],
          `${colour} is hard to see on the paper of the ${theme} theme (${ratio.toFixed(1)}:1).`,
          `Choose a ${theme === 'light' ? 'darker' : 'lighter'} colour: at least ${MIN_CONTRAST}:1 against ${PAPER[theme]}.`,
        );
    }
}

function adviseOnEvents(
  inFile: readonly DatasetEvent[],
  authored: CheckedShape,
  advise: Advise,
  onProgress: Tell,
): void {
  const newYears: Path[] = [];
  let knownDays = 0;
  const toldTwice = findToldTwice(inFile);
  for (const [index, event] of inFile.entries()) {
    tellItem(onProgress, index, inFile.length);
    const { path } = authored.events[index]!;
    if (event.passages.length === 0)
      advise(
        'events have no passage',
        path,
        `The event ${quote(event.id)} has no passage.`,
        'Cite the words that tell it, if there are any.',
      );
    if (event.participants.length > 1) adviseOnParticipants(event, path, advise);
    const { date } = event;
    if (date?.basis === 'stated' && date.passages.length === 0)
      advise(
        'dates are said to be stated without their words',
        [...path, 'date'],
        'The date is said to be stated, but no words are given for it.',
        'Cite the words that give it.',
      );
    if (date && date.earliest !== null && date.earliest === date.latest) {
      knownDays += 1;
      const { month, day } = calendarDay(date.earliest);
      if (month === 1 && day === 1) newYears.push([...path, 'date']);
    }
    const twin = toldTwice.get(index);
    if (twin !== undefined)
      advise(
        'events may be told twice',
        path,
        `The event has the title and the days of ${formatPath(authored.events[twin]!.path)}.`,
        'If they are one event, keep one with the passages of both.',
      );
  }
  if (newYears.length >= MIN_NEW_YEARS && newYears.length >= knownDays * MIN_NEW_YEAR_SHARE)
    advise(
      'events are dated 1 January',
      newYears[0]!,
      `${newYears.length} events are dated 1 January, this one first.`,
      'Where only the year is known, write the year alone, such as 2021.',
    );
}

function adviseOnParticipants({ participants }: DatasetEvent, path: Path, advise: Advise): void {
  const seen = new Set<string>();
  for (const [index, { actor, role }] of participants.entries()) {
    // Ids hold no spaces.
    const key = role === null ? actor : `${actor} ${role}`;
    if (seen.has(key))
      advise(
        'participants are listed twice',
        [...path, 'participants', index],
        `${quote(actor)} is listed twice${role === null ? '' : ' with the same role'}.`,
        'Keep one, or say what each does.',
      );
    seen.add(key);
  }
}

function adviseOnActors(compiled: CompiledDataset, authored: CheckedShape, advise: Advise): void {
  // A part keeps the actors of the whole.
  const unmentioned = new Set(compiled.room ? [] : compiled.actors.map(({ id }) => id));
  for (const { participants, disputedBy } of compiled.events) {
    if (unmentioned.size === 0) break;
    for (const { actor } of participants) unmentioned.delete(actor);
    for (const { actor } of disputedBy) unmentioned.delete(actor);
  }
  for (const { from, to } of compiled.ties) {
    if (unmentioned.size === 0) break;
    unmentioned.delete(from);
    unmentioned.delete(to);
  }
  const named = new Map<string, { readonly name: string; readonly id: string }>();
  for (const { path, value } of authored.actors) {
    const { id, name } = value;
    if (unmentioned.has(id))
      advise(
        'actors are mentioned by nothing',
        path,
        `Nothing mentions the actor ${quote(id)}.`,
        'Let an event or a role name it, or take it out.',
      );
    const key = foldName(name);
    const other = named.get(key);
    if (other)
      advise(
        'names differ by case or punctuation only',
        [...path, 'name'],
        name === other.name
          ? `${quote(name)} is also the name of ${quote(other.id)}.`
          : `${quote(name)} differs from ${quote(other.name)} (${other.id}) by case or punctuation only.`,
        'If they are one actor, keep one and list the other spelling under “aliases”.',
      );
    else named.set(key, value);
  }
}

function adviseOnUnused(compiled: CompiledDataset, authored: CheckedShape, advise: Advise): void {
  const themes = new Set<string>();
  for (const event of compiled.events) for (const theme of event.themes) themes.add(theme);
  const used = {
    themes,
    sides: new Set(compiled.actors.map((actor) => actor.side)),
    tieKinds: new Set(compiled.ties.map((tie) => tie.kind)),
  };
  const nobody = {
    sides: 'No actor is on the side',
    themes: 'No event has the theme',
    tieKinds: 'No tie is of the kind',
  };
  // A part keeps the sides and themes of the whole.
  const lists = compiled.room
    ? (['tieKinds'] as const)
    : (['sides', 'themes', 'tieKinds'] as const);
  for (const list of lists)
    for (const { path, value } of authored[list])
      if (!used[list].has(value.id))
        advise(
          'sides, themes or kinds of tie are not used',
          path,
          `${nobody[list]} ${quote(value.id)}.`,
          'Use it or take it out.',
        );
}
