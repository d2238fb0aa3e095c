import type { AuthoredActor, AuthoredDate, AuthoredEvent, AuthoredTie } from './authored.ts';
import type { CheckedShape, Entry, ListName } from './checkShape.ts';
import type { Path, Report } from './problems.ts';
import { quote } from './problems.ts';
import type { Tell } from './progress.ts';
import { tellItem } from './progress.ts';
import { RESERVED_TIE_KINDS } from './ties.ts';

const SINGULAR: Readonly<Record<ListName, string>> = {
  sides: 'side',
  themes: 'theme',
  tieKinds: 'kind of tie',
  sources: 'source',
  actors: 'actor',
  events: 'event',
  stories: 'story',
};

/** Checks that what is named by id is there, and what one entry demands of another. */
export function checkReferences(dataset: CheckedShape, report: Report, onProgress: Tell): void {
  const expectId: ExpectId = (list, id, path) => {
    if (id === null || id === undefined || dataset.ids[list].has(id)) return;
    const known = dataset.ids[list].all;
    report.error(
      path(),
      `Unknown ${SINGULAR[list]} ${quote(id)}.${report.didYouMean(id, known)}`,
      known.size === 0
        ? `The dataset declares none: list it under “${list}”.`
        : `Name the id of an entry of “${list}”, or add one.`,
    );
  };

  checkHead(dataset, report);
  for (const { path, value } of dataset.tieKinds)
    if ((RESERVED_TIE_KINDS as readonly string[]).includes(value.id))
      report.error(
        [...path, 'id'],
        `The id ${quote(value.id)} is taken by a built-in kind.`,
        'Choose another id.',
      );
  for (const { path, value } of dataset.sources) {
    checkUrl(value.url, [...path, 'url'], report);
    checkDate(value.published, () => [...path, 'published'], report);
  }
  for (const { path, value } of dataset.actors) {
    expectId('sides', value.side, () => [...path, 'side']);
    expectId('actors', value.counterpart, () => [...path, 'counterpart']);
    for (const [index, role] of (value.roles ?? []).entries()) {
      const at = [...path, 'roles', index];
      expectId('actors', role.of, () => [...at, 'of']);
      if (role.of === value.id)
        report.error(
          [...at, 'of'],
          'The role is held towards the actor itself.',
          'Name another actor.',
        );
      checkDate(role.date, () => [...at, 'date'], report);
    }
  }
  checkCounterparts(dataset.actors, report);
  for (const [index, entry] of dataset.events.entries()) {
    tellItem(onProgress, index, dataset.events.length);
    checkEvent(entry, dataset, expectId, report);
  }
  for (const { path, value } of dataset.stories)
    for (const [index, step] of value.steps.entries())
      expectId('events', step.event, () => [...path, 'steps', index, 'event']);
}

/** Put together only where there is a problem: a large dataset names a million things. */
type Place = () => Path;

type ExpectId = (list: ListName, id: string | null | undefined, path: Place) => void;

function checkEvent(
  { path, value, intact }: Entry<AuthoredEvent>,
  dataset: CheckedShape,
  expectId: ExpectId,
  report: Report,
): void {
  if (intact && dataset.ids.themes.all.size > 0 && !value.themes?.length)
    report.error(
      value.themes ? [...path, 'themes'] : path,
      `The event ${quote(value.id)} has no theme.`,
      `Name one or more: ${[...dataset.ids.themes.all].slice(0, 10).join(', ')}.`,
    );
  for (const [index, theme] of (value.themes ?? []).entries())
    expectId('themes', theme, () => [...path, 'themes', index]);
  for (const [index, { actor }] of (value.participants ?? []).entries())
    expectId('actors', actor, () => [...path, 'participants', index, 'actor']);
  for (const [index, tie] of (value.ties ?? []).entries())
    checkTie(tie, () => [...path, 'ties', index], expectId, report);
  for (const [index, source] of (value.cites ?? []).entries())
    expectId('sources', source, () => [...path, 'cites', index]);
  for (const [index, { actor }] of (value.disputedBy ?? []).entries())
    expectId('actors', actor, () => [...path, 'disputedBy', index, 'actor']);
  checkDate(value.date, () => [...path, 'date'], report);
}

function checkTie(
  { from, to, kind }: AuthoredTie,
  path: Place,
  expectId: ExpectId,
  report: Report,
): void {
  expectId('actors', from, () => [...path(), 'from']);
  expectId('actors', to, () => [...path(), 'to']);
  expectId('tieKinds', kind, () => [...path(), 'kind']);
  if (from === to)
    report.error(path(), `The tie goes from ${quote(from)} to itself.`, 'A tie needs two actors.');
}

/** A counterpart may be named by one of the two or by both, but nobody has two. */
function checkCounterparts(actors: readonly Entry<AuthoredActor>[], report: Report): void {
  const claimed = new Map<string, string>();
  for (const { path, value } of actors) {
    const { id, counterpart } = value;
    if (typeof counterpart !== 'string') continue;
    const at = [...path, 'counterpart'];
    if (counterpart === id)
      report.error(at, 'The actor is its own counterpart.', 'Name another actor.');
    for (const [one, other] of [
      [id, counterpart],
      [counterpart, id],
    ] as const) {
      const before = claimed.get(one);
      if (before === undefined) claimed.set(one, other);
      else if (before !== other && one !== other) {
        report.error(
          at,
          `${quote(one)} would have two counterparts: ${quote(before)} and ${quote(other)}.`,
          'Counterparts go in pairs: keep one.',
        );
        break;
      }
    }
  }
}

function checkDate(date: AuthoredDate | null | undefined, path: Place, report: Report): void {
  if (date?.basis === 'background' && date.passages?.length)
    report.error(
      [...path(), 'basis'],
      'The date is said to be known from elsewhere (background), but passages are given for it.',
      'Where the words give the date the basis is stated; where it follows from them, derived.',
    );
}

function checkUrl(url: string | null | undefined, path: Path, report: Report): void {
  if (typeof url !== 'string' || /^(?:https?:\/\/[^\s/]|mailto:[^\s])\S*$/iu.test(url)) return;
  report.error(
    path,
    `${quote(url)} is not an address that can be linked.`,
    'It begins with https://, http:// or mailto: and has no spaces.',
  );
}

function checkHead({ head }: CheckedShape, report: Report): void {
  const { language } = head;
  if (language === undefined) return;
  try {
    // Throws for what is no language tag, and knows no other way to say so.
    Intl.getCanonicalLocales(language);
  } catch {
    report.error(
      ['language'],
      `${quote(language)} is not a language tag.`,
      'Write en, de, pt-BR and the like (BCP 47).',
    );
  }
}
