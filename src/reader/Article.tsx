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
  /** Draws the pieces of a paragraph in another way, from each piece's own drawing; absent: as is. */
  readonly draw?: DrawPieces;
  /** Stands in the margin. */
  readonly children?: ReactNode;
}

/** Draws pieces that follow each other. `drawPiece` draws one of them, with its place as key. */
export type DrawPieces = (
  pieces: readonly Piece[],
  drawPiece: (piece: Piece, index: number) => ReactNode,
) => ReactNode;

const drawEach: DrawPieces = (pieces, drawPiece) => pieces.map(drawPiece);

/** A source as the article that it is: headline, paragraphs, furniture folded away. */
export function Article(props: Props) {
  const { article, title, byline, language, passage, onActivate, children } = props;
  const { draw = drawEach } = props;
  const [focused, setFocused] = useState<number | null>(null);
  const stops = article.marks.filter((mark) => mark.hasWords);
  const atPassage = stops.find((mark) => passage !== null && mark.passages.includes(passage));
  const tabStop = focused ?? (atPassage ?? stops[0])?.index;

  const drawPiece = (piece: Piece, i: number) => {
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
  };

  return (
    <article className="reader-article">
      <h3 className="reader-headline" data-start={article.headline?.start}>
        {article.headline ? draw(article.headline.pieces, drawPiece) : title}
      </h3>
      {byline}
      {article.blocks.length === 0 && !article.headline && <p>{EMPTY_TEXT}</p>}
      {article.blocks.map((block) =>
        block.kind === 'furniture' ? (
          <Furniture key={block.start} lines={block.lines} language={language} />
        ) : (
          <p key={block.start} className="reader-paragraph" data-start={block.start}>
            {draw(block.pieces, drawPiece)}
          </p>
        ),
      )}
      {children}
    </article>
  );
}
