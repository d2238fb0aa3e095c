import { webAddress } from '../ui/webAddress.ts';
import type { Cited, CitedQuote, CitedSource } from './citeParts.ts';
import { accessedOn, andMore, CITE_WORDS, datasetTitle, disputing } from './citeStrings.ts';
import { describeEvent, madeBy, opening, sentence, unquoted } from './citeText.ts';
import { joinHtml, markup, type Html } from './staticHtml.ts';

/**
 * A citation as markup that a content system keeps: paragraphs, quotations and links, no styles.
 * Addresses are there to be read too, so that they are not lost on paper.
 */
export function citeAsHtml(cited: Cited): string {
  const { dataset, address } = cited;
  const { title, language } = dataset;
  const seen = accessedOn(cited.accessedWords);
  const where =
    address === '' ? markup`${opening(sentence(seen))}` : markup`${link(address)} (${seen}).`;
  switch (cited.type) {
    case 'passage':
      return joinHtml([
        quotation(cited.quote, address),
        markup`<p>— ${describe(cited.quote.source)}</p>`,
        markup`<p>${CITE_WORDS.quotedIn}: ${work(title)} ${where}</p>`,
      ]).text;
    case 'event': {
      const disputed = cited.disputedBy.join(', ');
      return joinHtml([
        markup`<p>${describeEvent(cited)}</p>`,
        disputed === '' ? NONE : markup`<p>${CITE_WORDS.disputed}: ${sentence(disputed)}</p>`,
        ...cited.quotes.map(
          (quote) => markup`${quotation(quote, address)}<p>— ${describe(quote.source)}</p>`,
        ),
        ...unquoted(cited).map((source) => markup`<p>${describe(source)}</p>`),
        markup`<p>${CITE_WORDS.in}: ${work(title)} ${where}</p>`,
      ]).text;
    }
    case 'dataset': {
      const about = cited.standfirst ? `${sentence(cited.standfirst)} ` : '';
      const named = cited.sources.map(nameSource);
      const more = cited.moreSources;
      if (more > 0) named.push(markup`${andMore(more, language)}`);
      return joinHtml([
        markup`<p><cite>${title}</cite>${sentence(datasetTitle(''))} ${about}${where}</p>`,
        named.length === 0 ? NONE : markup`<p>${CITE_WORDS.sources}: ${joinHtml(named, '; ')}.</p>`,
      ]).text;
    }
  }
}

const NONE = markup``;

/**
 * Words, with whose dispute they are. They are at the source itself, or else here. What language they
 * are in is not known: that of the dataset is of its own words.
 */
function quotation({ words, source, disputedBy }: CitedQuote, address: string): Html {
  const whose = disputedBy === null ? NONE : markup`<p>${disputing(disputedBy)}</p>`;
  const at = source.url ?? webAddress(address);
  const cite = at === null ? NONE : markup` cite="${at}"`;
  return markup`${whose}<blockquote${cite} dir="auto"><p>${words}</p></blockquote>`;
}

/** "<cite>Title</cite>, Publisher, 25 May 2021. https://…" */
function describe(source: CitedSource): Html {
  const { url } = source;
  return markup`${nameSource(source)}.${url === null ? NONE : markup` ${link(url)}`}`;
}

function nameSource(source: CitedSource): Html {
  return markup`<cite>${source.title}</cite>, ${madeBy(source).join(', ')}`;
}

/** "<cite>The road to Geneva</cite>." */
function work(title: string): Html {
  // Nothing but the stop that the title does not have itself.
  return markup`<cite>${title}</cite>${sentence(title).slice(title.length)}`;
}

function link(address: string): Html {
  const href = webAddress(address);
  return href === null ? markup`${address}` : markup`<a href="${href}">${address}</a>`;
}
