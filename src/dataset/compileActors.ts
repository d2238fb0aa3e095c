import type { AuthoredActor, AuthoredDate } from './authored.ts';
import type { Entry } from './checkShape.ts';
import type { PassageBook } from './citePassages.ts';
import type { Actor, ResolvedDate } from './model.ts';
import type { Path } from './problems.ts';
import { distinct, NOTHING } from './shortLists.ts';

/** The actors in the order of the file; counterparts, which one of the two may name, made mutual. */
export function compileActors(
  actors: readonly Entry<AuthoredActor>[],
  book: PassageBook,
  resolveDate: (
    date: AuthoredDate | null | undefined,
    path: Path,
    event: null,
  ) => ResolvedDate | null,
): Actor[] {
  const counterparts = new Map<string, string>();
  for (const { value } of actors) {
    if (typeof value.counterpart !== 'string') continue;
    counterparts.set(value.id, value.counterpart);
    counterparts.set(value.counterpart, value.id);
  }
  return actors.map(({ path, value }) => ({
    id: value.id,
    name: value.name,
    kind: value.kind ?? 'person',
    side: value.side ?? null,
    aliases: distinct(value.aliases ?? NOTHING),
    counterpart: counterparts.get(value.id) ?? null,
    roles: (value.roles ?? NOTHING).map((role, index) => {
      const at = [...path, 'roles', index];
      return {
        title: role.title,
        of: role.of ?? null,
        date: resolveDate(role.date, [...at, 'date'], null),
        passages: book.cite(role.passages, [...at, 'passages']),
      };
    }),
  }));
}
