import * as z from 'zod';
import { LANES_BY } from './lanesBy.ts';
import { ROOM_LIMITS } from './roomLimits.ts';

// The page forbids code from strings, which zod would otherwise try to make.
z.config({ jitless: true });

/** White space and `~` would be ambiguous in permalinks and in the ids of ties. */
const ID_PATTERN = /^[^\s~]{1,80}$/u;

const id = z.string().regex(ID_PATTERN).meta({
  description: 'An id: 1 to 80 characters without white space or ~. It stays when names change.',
});
const name = z.string().min(1).max(300).meta({ description: 'Plain text of 1 to 300 characters.' });
const prose = z.string().max(20_000).meta({ description: 'Plain text, never read as HTML.' });
const idOf = (what: string) =>
  z
    .string()
    .min(1)
    .meta({ description: `The id of ${what}.` });

const passageSchema = z
  .strictObject({
    source: idOf('a source'),
    exact: z.string().min(1).meta({
      description: 'The words of the source, to the letter. They must be found exactly once.',
    }),
    prefix: z.string().optional().meta({
      description: 'The words right before `exact`, where `exact` alone is found more than once.',
    }),
    suffix: z.string().optional().meta({
      description: 'The words right after `exact`, where `exact` alone is found more than once.',
    }),
  })
  .meta({
    id: 'passage',
    title: 'Passage',
    description: 'Words of a source that prove something (a W3C TextQuoteSelector).',
  });

const passages = z.array(passageSchema);

const relationSchema = z
  .strictObject({
    event: idOf('the event that this date hangs on'),
    by: z.string().nullish().meta({
      description:
        'ISO 8601 duration, such as P2D, P1M or -P1D. Without it only the order is known.',
    }),
  })
  .meta({ id: 'relation', title: 'Relative date' });

const dateSchema = z
  .strictObject({
    edtf: z
      .string()
      .nullish()
      .meta({
        description:
          'EDTF: 2021-06-16 a day; 2021-04 some day in April; 2021-06-11/2021-06-13 a span; ' +
          '[2021-01-20..2021-04-20] one day in that range; [..2021-05-25] some day up to; ' +
          '2021-05~ approximately; 2021-05? uncertain.',
      }),
    after: relationSchema.nullish(),
    before: relationSchema.nullish(),
    basis: z
      .enum(['stated', 'derived', 'background'])
      .optional()
      .meta({
        description:
          'How the date is known. stated: the words give it; derived: it follows from words; ' +
          'background: known from elsewhere. Without it: derived where the date is relative, ' +
          'stated where it has passages, else background.',
      }),
    passages: passages.optional().meta({ description: 'The words that give the date.' }),
    note: prose.nullish().meta({ description: 'How the date follows, in a sentence.' }),
  })
  .meta({
    id: 'date',
    title: 'Date',
    description:
      'When it was, no more exactly than known: edtf, after, before, or several of them.',
  });

const sideSchema = z
  .strictObject({
    id,
    name,
    colour: z
      .strictObject({
        light: z
          .string()
          .regex(/^#[\da-f]{6}$/iu)
          .meta({ description: 'A colour as #rrggbb.' }),
        dark: z
          .string()
          .regex(/^#[\da-f]{6}$/iu)
          .meta({ description: 'A colour as #rrggbb.' }),
      })
      .nullish()
      .meta({ description: 'Colours for the light and the dark theme, readable on their paper.' }),
  })
  .meta({ id: 'side', title: 'Side', description: 'Who belongs together in the graph.' });

const themeSchema = z
  .strictObject({ id, name })
  .meta({ id: 'theme', title: 'Theme', description: 'A lane of the timeline.' });

const tieKindSchema = z
  .strictObject({
    id,
    name: name.meta({ description: 'A verb that reads between two names: "sanctions".' }),
    directed: z.boolean().optional().meta({
      description: 'Whether it goes from one to the other; true unless said otherwise.',
    }),
  })
  .meta({ id: 'tieKind', title: 'Kind of tie' });

const furnitureSchema = passageSchema.omit({ source: true }).meta({
  id: 'furniture',
  title: 'Furniture',
  description: "The web page's words, not the article's.",
});

const sourceSchema = z
  .strictObject({
    id,
    title: name,
    short: z.string().min(1).max(40).nullish().meta({
      description: 'What it is called where there is little room, such as "Times of Israel".',
    }),
    publisher: name.nullish(),
    url: z.string().max(2000).nullish().meta({
      description: 'An address that begins with https:, http: or mailto:.',
    }),
    published: dateSchema.nullish(),
    file: z.string().min(1).nullish().meta({
      description: 'The text as a UTF-8 file, its path seen from the dataset.',
    }),
    text: z.string().nullish().meta({ description: 'The text itself, in place of a file.' }),
    sha256: z
      .string()
      .regex(/^[\da-f]{64}$/iu)
      .nullish()
      .meta({
        description: 'SHA-256 of the text in UTF-8, as 64 hexadecimal digits.',
      }),
    rights: z.enum(['full', 'excerpts']).optional().meta({
      description:
        'Whether all of the text may be published, or cited passages only (the default).',
    }),
    furniture: z.array(furnitureSchema).optional(),
    note: prose.nullish().meta({ description: 'What a careful reader should know about it.' }),
  })
  .meta({ id: 'source', title: 'Source' });

const roleSchema = z
  .strictObject({
    title: name,
    of: idOf('the actor that the role is held towards').nullish(),
    date: dateSchema.nullish(),
    passages: passages.optional(),
  })
  .meta({ id: 'role', title: 'Role' });

const actorSchema = z
  .strictObject({
    id,
    name,
    kind: z.enum(['person', 'office', 'state', 'organisation', 'group']).optional().meta({
      description: 'What it is; a person unless said otherwise.',
    }),
    side: idOf('the side that it acts for').nullish(),
    aliases: z
      .array(name)
      .optional()
      .meta({ description: 'Other names and spellings found in the sources.' }),
    counterpart: idOf('the actor that is its opposite number').nullish(),
    roles: z.array(roleSchema).optional(),
  })
  .meta({ id: 'actor', title: 'Actor' });

const participantSchema = z
  .strictObject({
    actor: idOf('an actor'),
    role: name.nullish().meta({ description: 'What it does here: "proposes the summit".' }),
  })
  .meta({ id: 'participant', title: 'Participant' });

const tieSchema = z
  .strictObject({
    from: idOf('an actor'),
    to: idOf('an actor'),
    kind: idOf('a kind of tie'),
    passages: passages.optional().meta({ description: "The event's, unless given here." }),
  })
  .meta({ id: 'tie', title: 'Tie' });

const eventSchema = z
  .strictObject({
    id,
    title: name,
    summary: prose.nullish().meta({ description: "What happened, in the project's own words." }),
    themes: z.array(idOf('a theme')).optional().meta({
      description: 'One or more themes; needed where the dataset declares any.',
    }),
    standing: z.enum(['reported', 'alleged', 'planned', 'position']).optional().meta({
      description: 'What it is worth as a report; reported unless said otherwise.',
    }),
    date: dateSchema.nullish(),
    place: name.nullish(),
    importance: z.int().min(1).max(5).optional().meta({
      description: 'A whole number from 1 to 5 (3 unless said): which labels give way first.',
    }),
    participants: z.array(participantSchema).optional(),
    ties: z
      .array(tieSchema)
      .optional()
      .meta({
        description:
          'Who did what to whom. Left out: each pair of participants is named together; an empty ' +
          'list: nobody is tied.',
      }),
    passages: passages.optional(),
    cites: z.array(idOf('a source')).optional().meta({
      description: 'Sources that tell it where no passage is given.',
    }),
    disputedBy: z
      .array(z.strictObject({ actor: idOf('an actor'), passages: passages.optional() }))
      .optional(),
  })
  .meta({ id: 'event', title: 'Event' });

/** What a step of a story can show, the plainest first. */
const STEP_FORMS = ['passage', 'sources', 'timeline', 'graph', 'question'] as const;
/** A step that takes longer is a lesson of its own, minutes. */
const MAX_STEP_MINUTES = 600;

const stepViewSchema = z
  .strictObject({
    show: z
      .enum(STEP_FORMS)
      .optional()
      .meta({
        description:
          'The words of the passage or event; both sources side by side; the timeline; the graph; ' +
          'the question alone. Left out: what suits the step.',
      }),
    address: z.string().optional().meta({
      description:
        'What the page shows besides: the part behind # of its address, as copied from a browser.',
    }),
  })
  .meta({ id: 'step-view', title: 'What a step shows' });

const storySchema = z
  .strictObject({
    id,
    title: name,
    steps: z.array(
      z.strictObject({
        title: name,
        text: prose.nullish(),
        notes: prose.nullish().meta({ description: 'For whoever presents.' }),
        question: prose.nullish().meta({ description: 'For the audience.' }),
        event: idOf('an event').nullish(),
        passage: passageSchema.nullish(),
        minutes: z.number().positive().max(MAX_STEP_MINUTES).nullish().meta({
          description: 'How long it is planned to take.',
        }),
        view: stepViewSchema.nullish(),
      }),
    ),
  })
  .meta({ id: 'story', title: 'Story' });

/** More folds than any axis has room for. */
const MAX_AXIS_STRETCHES = 100;

const roomCount = z.number().int().min(0).max(1_000_000);

const roomSchema = z
  .strictObject({
    events: roomCount.meta({ description: 'How many the whole has.' }),
    undated: z.boolean().optional().meta({ description: 'For events without a date.' }),
    time: z
      .strictObject({
        span: z.string().meta({ description: 'From the first day to the last, in EDTF.' }),
        folds: z
          .array(
            z.strictObject({
              time: z.string().meta({ description: 'In EDTF.' }),
              covered: z.boolean().optional().meta({
                description: 'Something of the whole passes under it.',
              }),
            }),
          )
          .max(MAX_AXIS_STRETCHES),
      })
      .optional()
      .meta({ description: 'The time axis, in the place of “axis”.' }),
    actors: z
      .array(z.strictObject({ actor: idOf('an actor'), events: roomCount }))
      .max(ROOM_LIMITS.actors)
      .meta({ description: 'For actors, by how many events they have in the whole.' }),
    ties: z
      .array(
        z.strictObject({
          from: idOf('an actor'),
          to: idOf('an actor'),
          kind: idOf('a kind of tie'),
          events: roomCount.meta({ description: '0 for an office or a role.' }),
        }),
      )
      .max(ROOM_LIMITS.ties)
      .meta({ description: 'For lines between two of these actors, each a kind of its own.' }),
    lanes: z
      .array(
        z.strictObject({
          by: z.enum(LANES_BY),
          own: z
            .array(idOf('an actor or a source'))
            .max(ROOM_LIMITS.lanes)
            .optional()
            .meta({
              description:
                'Actors or sources with a lane of their own, in order. Left out: those that the part ' +
                'tells most of; themes and sides all have one.',
            }),
          others: roomCount.optional().meta({ description: 'How many share a lane.' }),
          none: z.boolean().optional().meta({ description: 'For events that belong in none.' }),
        }),
      )
      .max(LANES_BY.length)
      .optional()
      .meta({ description: 'For lanes of the timeline, by what they stand for.' }),
  })
  .meta({
    id: 'room',
    title: 'Room',
    description:
      'Of a dataset that is a part of a larger one: what the pictures keep room for, so that all ' +
      'of it stands where it stood there.',
  });

/** The authored format: one JSON file. The published JSON Schema is generated from this. */
export const datasetSchema = z
  .strictObject({
    $schema: z.string().optional(),
    format: z.literal(1).optional(),
    id: id.optional(),
    title: name,
    standfirst: prose.nullish(),
    language: z.string().optional().meta({
      description: 'A BCP 47 language tag such as en or pt-BR; en unless said otherwise.',
    }),
    sides: z.array(sideSchema).optional(),
    themes: z.array(themeSchema).optional(),
    axis: z
      .array(z.string())
      .min(1)
      .max(MAX_AXIS_STRETCHES)
      .nullish()
      .meta({
        description:
          'Stretches of time that the timeline draws to scale, in EDTF and in order, such as ' +
          '["2014-03", "2021-01/2021-06"]; the time between them is folded. Left out: follows ' +
          'from the dates.',
      }),
    room: roomSchema.nullish(),
    tieKinds: z.array(tieKindSchema).optional(),
    sources: z.array(sourceSchema),
    actors: z.array(actorSchema).optional(),
    events: z.array(eventSchema),
    stories: z.array(storySchema).optional(),
  })
  .meta({ title: 'Dataset of events, actors and their sources' });

export type AuthoredDataset = z.infer<typeof datasetSchema>;
export type AuthoredRoom = z.infer<typeof roomSchema>;
export type AuthoredPassage = z.infer<typeof passageSchema>;
export type AuthoredDate = z.infer<typeof dateSchema>;
export type AuthoredSide = z.infer<typeof sideSchema>;
export type AuthoredTheme = z.infer<typeof themeSchema>;
export type AuthoredTieKind = z.infer<typeof tieKindSchema>;
export type AuthoredSource = z.infer<typeof sourceSchema>;
export type AuthoredActor = z.infer<typeof actorSchema>;
export type AuthoredEvent = z.infer<typeof eventSchema>;
export type AuthoredTie = z.infer<typeof tieSchema>;
export type AuthoredStory = z.infer<typeof storySchema>;
