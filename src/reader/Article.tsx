import { Fragment, useState, type ReactNode } from 'react';
import type { Article as ArticleModel, MarkPiece, Piece } from './articleModel.ts';
import { Furniture } from './Furniture.tsx';
import { PassageMark } from './PassageMark.tsx';
import { EMPTY_TEXT, WORDS_LEFT_OUT } from './strings.ts';

interface Props {
  readonly article: ArticleModel;
  readonly title: string;
  /** Stands under the headline. */
  readonly byline: ReactNode;
  readonly language: string;
  /** The passage that the reader has come to; its first mark is the article's tab stop. */
  readonly passage: string | null;
  readonly onActivate: (mark: MarkPiece, element: HTMLElement) => void;
}

/** A source as the article that it is: headline, paragraphs, furniture folded away. */
export function Article({ article, title, byline, language, passage, onActivate }: Props) {
  const [focused, setFocused] = useState<number | null>(null);
  const stops = article.marks.filter((mark) => mark.hasWords);
  const atPassage = stops.find((mark) => passage !== null && mark.passages.includes(passage));
  const tabStop = focused ?? (atPassage ?? stops[0])?.index;

  const draw = (pieces: readonly Piece[]) =>
    pieces.map((piece, i) => {
      if (piece.kind === 'mark')
        return (
          <PassageMark
            key={i}
            mark={piece}
            isTabStop={piece.index === tabStop}
            onActivate={onActivate}
            onFocusChange={setFocused}
          />
        );
      if (piece.kind === 'plain') return <Fragment key={i}>{piece.text}</Fragment>;
      return (
        <span key={i} className="reader-gap">
          <span aria-hidden="true">{piece.text}</span>
          <span className="visually-hidden">{WORDS_LEFT_OUT}</span>
        </span>
      );
    });

  return (
    <article className="reader-article">
      <h3 className="reader-headline">{article.headline ? draw(article.headline) : title}</h3>
      {byline}
      {article.blocks.length === 0 && !article.headline && <p>{EMPTY_TEXT}</p>}
      {article.blocks.map((block) =>
        block.kind === 'furniture' ? (
          <Furniture key={block.start} lines={block.lines} language={language} />
        ) : (
          <p key={block.start} className="reader-paragraph">
            {draw(block.pieces)}
          </p>
        ),
      )}
    </article>
  );
}
