import { describeDate } from '../dataset/dateWords.ts';
import type { Claim } from '../dataset/indexDataset.ts';
import type { Passage } from '../dataset/model.ts';
import { partOf } from '../evidence/claimsOn.ts';
import { tieSentence } from '../evidence/tieWords.ts';
import { NOTHING_RESTS, publicationWords, storyWords } from '../evidence/passageStrings.ts';
import type { Selection } from '../state/facts.ts';
import { useDataset } from '../state/useAppStore.ts';
import { FullPage } from './EmbedCredit.tsx';
import { EmbedMore, EmbedQuote } from './EmbedQuote.tsx';
import { EMBED } from './embedStrings.ts';

/** Claims that show at first. */
const SHOWN_FIRST = 4;

/** A passage as a quotation: its words in their sentence, who said them, and what rests on them. */
export function EmbedPassage({ passage }: { readonly passage: Passage }) {
  const dataset = useDataset();
  const source = dataset.sourceById.get(passage.source);
  // A story shows words; it does not rest on them.
  const claims = (dataset.claimsByPassage.get(passage.id) ?? []).filter(
    ({ type }) => type !== 'story',
  );
  return (
    <article className="embed-card embed-passage">
      <h1 className="visually-hidden">
        {EMBED.passage}: {source?.title}
      </h1>
      <EmbedQuote passage={passage.id} does={null} isWhole />
      <section>
        <h2>{EMBED.backs}</h2>
        {claims.length === 0 && <p>{NOTHING_RESTS}</p>}
        <ul className="embed-claims">
          <EmbedMore
            items={claims}
            first={SHOWN_FIRST}
            render={(claim) => <ClaimLine key={keyOf(claim)} claim={claim} passage={passage.id} />}
          />
        </ul>
      </section>
    </article>
  );
}

/** Something that rests on the words, with the way to it on the full page. */
function ClaimLine({ claim, passage }: { readonly claim: Claim; readonly passage: string }) {
  const dataset = useDataset();
  const { language } = dataset;
  const link = (type: Selection['type'], id: string, words: string) => (
    <FullPage facts={{ selection: { type, id, aspect: null } }}>{words}</FullPage>
  );
  const muted = (words: string) => <span className="embed-muted"> {words}</span>;
  switch (claim.type) {
    case 'event': {
      const { event } = claim;
      const date = event.date ? describeDate(event.date, language) : '';
      return (
        <li>
          {link('event', event.id, event.title)}
          {muted([date, partOf(event, passage)].filter(Boolean).join(' · '))}
        </li>
      );
    }
    case 'tie':
      return <li>{link('tie', claim.tie.id, tieSentence(dataset, claim.tie))}</li>;
    case 'role':
      return (
        <li>
          {link('actor', claim.actor.id, claim.actor.name)}
          {muted(claim.role.title)}
        </li>
      );
    case 'source':
      return <li>{link('source', claim.source.id, publicationWords(claim.source.title))}</li>;
    case 'story':
      return <li>{storyWords(claim.story.title, claim.story.steps[claim.index]?.title ?? '')}</li>;
  }
}

function keyOf(claim: Claim): string {
  switch (claim.type) {
    case 'event':
      return `event ${claim.event.id}`;
    case 'tie':
      return `tie ${claim.tie.id}`;
    case 'role':
      return `role ${claim.index} ${claim.actor.id}`;
    case 'source':
      return `source ${claim.source.id}`;
    case 'story':
      return `story ${claim.index} ${claim.story.id}`;
  }
}
