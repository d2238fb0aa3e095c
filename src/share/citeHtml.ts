import { webAddress } from '../ui/webAddress.ts';
import type { Cited, CitedQuote, CitedSource } from './citeParts.ts';
import { accessedOn, CITE_WORDS } from './citeStrings.ts';
import { sentence, unquoted } from './citeText.ts';
import { joinHtml, markup, type Html } from './staticHtml.ts';

/** A citation as markup that a content system keeps: paragraphs, quotations and links, no styles. */
export function citeAsHtml(cited: Cited): string {
  const { dataset, address } = cited;
  const { title, language } = dataset;
  const accessed = accessedOn(cited.accessedWords);
  switch (cited.type) {
    case 'passage':
      return joinHtml([
        quotation(cited.quote, address, language),
        markup`<p>— ${describe(cited.quote.source)} ${CITE_WORDS.quotedIn}: ${link(address, title)}, ${accessed}.</p>`,
      ]).text;
    case 'event': {
      const about = [cited.dateWords, cited.standing].filter(Boolean).join(', ');
      const disputed = cited.disputedBy.join(', ');
      return joinHtml([
        markup`<p>${link(address, cited.title)}, ${sentence(about)}</p>`,
        disputed === '' ? NONE : markup`<p>${CITE_WORDS.disputed}: ${sentence(disputed)}</p>`,
        ...cited.quotes.map(
          (quote) =>
            markup`${quotation(quote, address, language)}<p>— ${describe(quote.source)}</p>`,
        ),
        ...unquoted(cited).map((source) => markup`<p>${describe(source)}</p>`),
        markup`<p>${CITE_WORDS.in}: <cite>${title}</cite>, ${accessed}.</p>`,
      ]).text;
    }
    case 'dataset': {
      const about = cited.standfirst ? ` ${sentence(cited.standfirst)}` : '';
      const sources =
        cited.sources === '' ? '' : ` ${CITE_WORDS.sources}: ${sentence(cited.sources)}`;
      return markup`<p><cite>${link(address, title)}</cite>. ${CITE_WORDS.datasetKind}, ${accessed}.${about}${sources}</p>`
        .text;
    }
  }
}

const NONE = markup``;

/** Where the words are: at the source itself, or else here. */
function quotation({ words, source }: CitedQuote, address: string, language: string): Html {
  const at = source.url ?? webAddress(address);
  return at === null
    ? markup`<blockquote lang="${language}"><p>${words}</p></blockquote>`
    : markup`<blockquote cite="${at}" lang="${language}"><p>${words}</p></blockquote>`;
}

/** "<cite>Title</cite>, Publisher, 25 May 2021." */
function describe({ title, publisher, dateWords, url }: CitedSource): Html {
  const made = [publisher, dateWords].filter(Boolean).map((part) => `, ${part}`);
  return markup`<cite>${url === null ? title : link(url, title)}</cite>${sentence(made.join(''))}`;
}

function link(address: string, words: string): Html {
  const href = webAddress(address);
  if (href !== null) return markup`<a href="${href}">${words}</a>`;
  return address === '' ? markup`${words}` : markup`${words} (${address})`;
}
