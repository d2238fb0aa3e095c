import { describeDate, describeRelation } from '../dataset/dateWords.ts';
import { isoDay } from '../dataset/days.ts';
import type { Dataset } from '../dataset/indexDataset.ts';
import { isDated } from '../dataset/isDated.ts';
import type { DatasetEvent, ResolvedDate } from '../dataset/model.ts';
import { quotesOf, type EventQuote } from '../evidence/eventQuotes.ts';
import { passageWords } from '../evidence/passageWords.ts';
import {
  BASIS_WORDS,
  NO_DATE,
  NO_PASSAGE,
  standingLine,
  WORDS_NOT_HERE,
} from '../evidence/strings.ts';
import { tellersOf } from '../evidence/tellers.ts';
import { actorName } from '../evidence/tieWords.ts';
import { sourceLetter } from '../ui/sourceLetter.ts';
import { sourceName } from '../ui/sourceName.ts';
import { webAddress } from '../ui/webAddress.ts';
import { markup, type Html } from './staticHtml.ts';
import { selectionHash } from './staticPaths.ts';
import { STATIC } from './staticStrings.ts';

/** Where the links in the markup of an event lead. */
export interface EventLinks {
  /** Of a selection in the page, by its hash without `#`. */
  readonly toPage: (hash: string) => string;
  /** Of an event's own page; null: it has none here. */
  readonly toEvent: (event: DatasetEvent) => string | null;
  /** Whether links to a passage, by its id, lead here; it is asked wherever its words stand. */
  readonly isPlace: (passage: string) => boolean;
}

/** What is known of an event below its title: when, who, what, how that is known, and the words. */
export function eventBody(dataset: Dataset, event: DatasetEvent, links: EventLinks): Html {
  const { language } = dataset;
  const { summary, place, participants, disputedBy, standing } = event;
  const names = new Intl.ListFormat(language, { type: 'conjunction' });
  const namesOf = (who: readonly { readonly actor: string }[]) =>
    names.format(who.map(({ actor }) => actorName(dataset, actor)));
  const letters = tellersOf(dataset, event).map((id) => sourceLetter(dataset, id));
  const quotes = quotesOf(dataset, event);
  const where = place === null ? null : markup` · ${place}`;
  return markup`<p class="static-when">${dateTime(dataset, event.date)}${where} · <strong>${standingLine(standing, letters)}</strong></p>
${participants.length > 0 ? markup`<p>${namesOf(participants)}</p>` : null}
${summary === null ? null : markup`<p>${summary}</p>`}
${disputedBy.length > 0 ? markup`<p>${STATIC.disputedBy(namesOf(disputedBy))}</p>` : null}
${howKnown(event.date)}
${quotes.length === 0 ? markup`<p class="static-fine">${NO_PASSAGE}</p>` : null}
${quotes.map((quote) => figure(dataset, quote, links))}`;
}

/** A date in words with what it hangs on; a plain day also as machines read it. */
function dateTime(dataset: Dataset, date: ResolvedDate | null): Html {
  if (!date) return markup`${NO_DATE}`;
  const { language, eventById } = dataset;
  const words = describeDate(date, language);
  const day = plainDay(date);
  const relations = date.relations.map((relation) => {
    const title = eventById.get(relation.event)?.title ?? relation.event;
    return markup`, ${describeRelation(relation, title, language)}`;
  });
  return markup`${day === null ? words : markup`<time datetime="${day}">${words}</time>`}${relations}`;
}

/** The day of a date that is exactly one, as `YYYY-MM-DD`; null: it is not, or long ago. */
export function plainDay(date: ResolvedDate): string | null {
  const { earliest, latest, approximate, uncertain } = date;
  if (earliest === null || earliest !== latest || approximate || uncertain) return null;
  const day = isoDay(earliest);
  return /^\d{4}-/.test(day) && !day.startsWith('0000') ? day : null;
}

function howKnown(date: ResolvedDate | null): Html | null {
  if (!date) return null;
  const words = [isDated(date) ? BASIS_WORDS[date.basis] : null, date.note].filter(Boolean);
  return words.length === 0
    ? null
    : markup`<p class="static-fine">${STATIC.how}: ${words.join('. ')}</p>`;
}

/** Words of a source, with whose they are and where they stand. */
function figure(
  dataset: Dataset,
  { passage, does }: EventQuote,
  { toPage, isPlace }: EventLinks,
): Html {
  const hash = selectionHash('passage', passage.id);
  const source = dataset.sourceById.get(passage.source);
  const words = passageWords(dataset, passage.id);
  const address = source ? webAddress(source.url) : null;
  const cite = address?.startsWith('http') ? markup` cite="${address}"` : null;
  const label = [STATIC.source(sourceLetter(dataset, passage.source)), source && sourceName(source)]
    .filter(Boolean)
    .join(' · ');
  return markup`<figure${isPlace(passage.id) ? markup` id="${hash}"` : null}>${words === null ? markup`<p>${WORDS_NOT_HERE}</p>` : markup`<blockquote${cite}><p>${words}</p></blockquote>`}<figcaption><a href="${toPage(hash)}">${label}</a>${does === null ? null : markup`: ${does}`}</figcaption></figure>
`;
}
