/**
 * The compiled dataset: what `compileDataset` returns, what the build ships and what the page
 * draws. It is plain JSON, so that it can be a file; `indexDataset` adds what lookups need.
 *
 * Coordinate spaces, once and for all:
 * - `Day` is a whole UTC day, counted from 1970-01-01 in the proleptic Gregorian calendar. Days
 *   have no time zone, so a date never slips.
 * - A text range is half-open `[start, end)` in UTF-16 offsets of the source's shipped `text`.
 * - Ids are the author's, except those of passages and ties, which are made here and depend on
 *   nothing but what they name: they are the same at every load.
 */
import type { LanesBy } from './lanesBy.ts';

/** Whole UTC days since 1970-01-01, proleptic Gregorian; negative before. */
export type Day = number;

/** Half-open range of UTF-16 offsets. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** How a date or a claim is known: in the words, by following them, or from elsewhere. */
export type Basis = 'stated' | 'derived' | 'background';

/** What an event is worth as a report; never mixed up in a mark. */
export type Standing = 'reported' | 'alleged' | 'planned' | 'position';

export type ActorKind = 'person' | 'office' | 'state' | 'organisation' | 'group';

/** Who belongs together: a side of the graph and a colour. */
export interface Side {
  readonly id: string;
  readonly name: string;
  /** `#rrggbb` for the light theme and the dark one, where the dataset names its own. */
  readonly colour: { readonly light: string; readonly dark: string } | null;
}

/** A lane of the timeline. */
export interface Theme {
  readonly id: string;
  readonly name: string;
}

export interface TieKind {
  readonly id: string;
  /** A verb that reads between two names: "sanctions", "meets". */
  readonly name: string;
  readonly directed: boolean;
}

/** A run of a source's words that something rests on; located, so `text.slice(start, end)` is it. */
export interface Passage extends TextRange {
  /** `SOURCE:START-END` in offsets of the whole text, even where only excerpts are shipped. */
  readonly id: string;
  readonly source: string;
}

/** When something was, no more exactly than known. */
export interface ResolvedDate {
  /** First day on which it can have begun; null: any day up to `latest`. */
  readonly earliest: Day | null;
  /** Last day on which it can have ended; null: any day from `earliest` on. */
  readonly latest: Day | null;
  /** `moment`: one day somewhere in the range. `span`: it lasted from a beginning to an end. */
  readonly extent: 'moment' | 'span';
  /** Of a span: the last day on which it can have begun. Of a moment: equal to `latest`. */
  readonly startLatest: Day | null;
  /** Of a span: the first day on which it can have ended. Of a moment: equal to `earliest`. */
  readonly endEarliest: Day | null;
  /** EDTF `~` and `?`. */
  readonly approximate: boolean;
  readonly uncertain: boolean;
  /** As authored; null where only relations date it. */
  readonly edtf: string | null;
  readonly basis: Basis;
  /** Passage ids whose words give the date; empty for background. */
  readonly passages: readonly string[];
  /** How it follows, in the author's words. */
  readonly note: string | null;
  /** What the date hangs on: "two days after `event`". */
  readonly relations: readonly DateRelation[];
}

export interface DateRelation {
  readonly kind: 'after' | 'before';
  /** Event id. */
  readonly event: string;
  /** ISO 8601 duration; null: only the order is known. */
  readonly by: string | null;
}

/** Sentences of a source's whole article, furniture left out, shipped or not. */
interface Coverage {
  readonly sentences: number;
  /** Those of which a passage holds at least a word. */
  readonly cited: number;
}

export interface Source {
  readonly id: string;
  readonly title: string;
  /** What it is called where there is little room; absent: its publisher or title is. */
  readonly short?: string;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly published: ResolvedDate | null;
  /** What is shipped of the text, as raw text; null: it can be cited, not quoted. */
  readonly text: string | null;
  /** Where `[…]` stands for words left out, in `text`; empty where the rights are `full`. */
  readonly gaps: readonly TextRange[];
  readonly sha256: string | null;
  readonly rights: 'full' | 'excerpts';
  /** Parts of `text` that are the web page's, not the article's. Never cited. */
  readonly furniture: readonly TextRange[];
  /** Sentences of the article in `text`; of excerpts the pieces that are shipped. */
  readonly sentences: readonly TextRange[];
  /** How much of it backs something; null: there is no text to count in, or excerpts of it alone. */
  readonly coverage: Coverage | null;
  readonly note: string | null;
}

export interface Role {
  readonly title: string;
  /** Actor id that the role is held towards ("adviser to"), which makes it a structural tie. */
  readonly of: string | null;
  readonly date: ResolvedDate | null;
  readonly passages: readonly string[];
}

export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  /** Side id; null: acts for no side. */
  readonly side: string | null;
  /** Other names and spellings found in the sources. */
  readonly aliases: readonly string[];
  /** Actor id of the opposite number; symmetric. */
  readonly counterpart: string | null;
  readonly roles: readonly Role[];
}

interface Participant {
  readonly actor: string;
  /** What they do here, a verb phrase; null where the source does not say. */
  readonly role: string | null;
}

interface Dispute {
  readonly actor: string;
  readonly passages: readonly string[];
}

export interface DatasetEvent {
  readonly id: string;
  readonly title: string;
  readonly summary: string | null;
  /** Theme ids, at least one. */
  readonly themes: readonly string[];
  readonly standing: Standing;
  /** Null: no date at all. */
  readonly date: ResolvedDate | null;
  readonly place: string | null;
  /** 1 to 5; labels of lesser importance give way first. */
  readonly importance: number;
  readonly participants: readonly Participant[];
  /** Ids of the ties this event is a dealing of. */
  readonly ties: readonly string[];
  /** What tells the event itself. */
  readonly passages: readonly string[];
  /** Source ids that tell it where no passage is given. */
  readonly cites: readonly string[];
  readonly disputedBy: readonly Dispute[];
  /** Side ids of those who act in it, in the order of `Dataset.sides`: what colours the mark. */
  readonly sides: readonly string[];
  /** Every passage that something about the event rests on (itself, its date, its ties, its
   * disputes), by place in the sources. Exactly these are marked when it is selected. */
  readonly evidence: readonly string[];
}

/** One event as a reason for a tie. */
export interface Dealing {
  readonly event: string;
  readonly passages: readonly string[];
}

/** All that links two actors in one way. Directed from `from` to `to` where its kind is. */
export interface Tie {
  /** `FROM~KIND~TO`; of an undirected kind the ends are in alphabetical order. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** TieKind id; or the built-in `named-together`; or `role` for a structural tie. */
  readonly kind: string;
  /** What it is called between the two names; of a structural tie the role's title. */
  readonly label: string;
  readonly directed: boolean;
  /** Its events, in the dataset's order; empty for a structural tie. */
  readonly dealings: readonly Dealing[];
  /** For a structural tie: indices into `roles` of the actor `from`. */
  readonly roles: readonly number[];
  /** Every passage of its dealings or roles, by place in the sources. */
  readonly evidence: readonly string[];
}

/** What a step shows: words, two sources side by side, a picture, or the question alone. */
export type StepForm = 'passage' | 'sources' | 'timeline' | 'graph' | 'question';

export interface StoryStep {
  readonly title: string;
  readonly text: string | null;
  readonly notes: string | null;
  readonly question: string | null;
  readonly event: string | null;
  /** Passage id. */
  readonly passage: string | null;
  /** How long it is planned to take; null: not said. */
  readonly minutes: number | null;
  /** Null: what suits the step. */
  readonly show: StepForm | null;
  /** What the page shows besides: an address without its `#`, as authored; null: nothing besides. */
  readonly address: string | null;
}

export interface Story {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly StoryStep[];
}

/** Time that the axis does not draw to scale because nothing in it begins or ends. */
export interface Fold {
  /** First day of the time that nothing begins or ends in: what names the fold in the store. */
  readonly id: Day;
  /** Day after the last of that time. */
  readonly until: Day;
  /** What of it is folded, in fractional days: it is to scale near both ends. */
  readonly start: number;
  readonly end: number;
  /** A doubtful date or a long span passes under it. */
  readonly covered: boolean;
}

/** The time that an axis has to show, whatever its width. */
export interface AxisTime {
  /** First day, and the day after the last. */
  readonly first: Day;
  readonly last: Day;
  /** In order. */
  readonly folds: readonly Fold[];
}

/**
 * What the pictures of a part keep room for, as in the whole that it was taken from: everybody's
 * place in the graph depends on all who have one.
 */
export interface Room {
  /** How many the whole has. */
  readonly events: number;
  /** For events without a date. */
  readonly undated: boolean;
  /** With their number of events in the whole, the most active first. */
  readonly actors: readonly { readonly actor: string; readonly events: number }[];
  /** With their number of events in the whole; 0: an office or a role. By id. */
  readonly ties: readonly {
    readonly from: string;
    readonly to: string;
    readonly kind: string;
    readonly events: number;
  }[];
  /** Of the kinds of lanes of which something is said. */
  readonly lanes: readonly LaneRoom[];
}

/** Lanes of a kind, as the whole has them. */
export interface LaneRoom {
  readonly by: LanesBy;
  /** Actors or sources with a lane of their own, in order; null: as many as usual. */
  readonly own: readonly string[] | null;
  /** How many of them share a lane. */
  readonly others: number;
  /** For events that belong in none. */
  readonly none: boolean;
}

export interface CompiledDataset {
  readonly format: 1;
  readonly id: string;
  readonly title: string;
  readonly standfirst: string | null;
  /** BCP 47. */
  readonly language: string;
  readonly sides: readonly Side[];
  readonly themes: readonly Theme[];
  /** As its author wants it, or from what is dated; null where nothing is. */
  readonly axis: AxisTime | null;
  /** Null: it is no part of another. */
  readonly room: Room | null;
  readonly tieKinds: readonly TieKind[];
  readonly sources: readonly Source[];
  readonly actors: readonly Actor[];
  /**
   * By time: earliest known day, then latest, undated last, then id. What a date's relations say
   * came before an event stands before it, even if its own earliest day is open or later.
   */
  readonly events: readonly DatasetEvent[];
  /** By id. */
  readonly ties: readonly Tie[];
  /** By source, start, end. */
  readonly passages: readonly Passage[];
  readonly stories: readonly Story[];
}
