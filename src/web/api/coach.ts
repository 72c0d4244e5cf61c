import { z } from 'zod';
import { KIND_WORDS, phraseLists } from '../../domain/coach/index.ts';
import { CHOICES, choose, mutedBy } from '../../domain/coaching/choosing.ts';
import { alikenessByWeek } from '../../domain/coaching/measuring.ts';
import { changePhrase, phraseEdits, restorePhrase } from '../../domain/coaching/phrasing.ts';
import { resolutionsByWeek } from '../../domain/coaching/resolving.ts';
import { houseWords, teach, unteach } from '../../domain/coaching/teaching.ts';
import { putBigDealBack, takeBigDeal } from '../../domain/conversation/big-deal.ts';
import { transaction } from '../../domain/database.ts';
import { type Handler, numberIn } from '../context.ts';
import { conversationIn } from '../finders.ts';
import { bodyOf } from './input.ts';
import type { Route } from './openapi.ts';

const id = z.int().positive();
const Word = z.object({
  id,
  kind: z.enum(['product', 'phrase']).describe('A product’s name, or a phrase that is fine here'),
  text: z.string(),
});
const Phrase = z.object({
  id,
  list: z.string(),
  phrase: z.string(),
  state: z.enum(['off', 'on', 'added']),
});
const NewWord = z.strictObject({ kind: Word.shape.kind, text: z.string().max(1_000) });
const NewPhrase = z.strictObject({
  list: z.string().max(100).describe('The kind of the list'),
  phrase: z.string().max(20_000).describe('As it ships, to turn it off or on; plain words to add one'),
  state: Phrase.shape.state,
});
const Choice = z.strictObject({ choice: z.enum(['on', 'off']) });
const Coach = z.object({
  kinds: z.array(
    z.object({
      kind: z.string(),
      name: z.string(),
      about: z.string(),
      choice: z.enum(['on', 'off']).describe('Yours alone: nobody else can read it'),
    }),
  ),
  words: z.array(Word),
  phrases: z.array(Phrase).describe('What the team changed in the lists'),
  lists: z.array(z.object({ list: z.string(), title: z.string(), source: z.string(), licence: z.string() })),
  alikeness: z
    .array(
      z.object({ weekAt: z.int(), perMille: z.int(), replies: z.int() }).describe('Of the team as a whole'),
    )
    .describe('How much of a week’s words several people share; weekAt is its Monday, milliseconds UTC'),
});
const Resolutions = z.object({
  resolutions: z
    .array(
      z
        .object({ weekAt: z.int(), ours: z.number(), theirs: z.number(), conversations: z.int() })
        .describe('Of the team as a whole, where at least five conversations are behind it'),
    )
    .describe(
      'Of the conversations closed in a week the one in the middle: replies of ours and letters of theirs. weekAt is its Monday, milliseconds UTC; oldest first, twelve weeks at most',
    ),
});
const Created = z.object({ id });

/** GET /coach */
const show: Handler = async (c) => {
  const { db, viewer } = c.var;
  const [muted, words, edits, weeks] = await Promise.all([
    mutedBy(db, viewer),
    houseWords(db),
    phraseEdits(db),
    alikenessByWeek(db),
  ]);
  return c.json({
    kinds: CHOICES.map((kind) => ({
      kind,
      ...KIND_WORDS[kind],
      choice: muted.includes(kind) ? 'off' : 'on',
    })),
    words,
    phrases: edits.map(({ kind, ...edit }) => ({ ...edit, list: kind })),
    lists: phraseLists.map(({ kind, title, source, licence }) => ({ list: kind, title, source, licence })),
    alikeness: weeks.map(({ weekAt, perMille, replies }) => ({ weekAt, perMille, replies })),
  });
};

/** GET /coach/resolutions */
const listResolutions: Handler = async (c) => c.json({ resolutions: await resolutionsByWeek(c.var.db) });

/** PUT /coach/choices/:kind: for whoever the token belongs to. */
const updateChoice: Handler = async (c) => {
  const { choice } = await bodyOf(c, Choice);
  await transaction(c.var.db, (tx) => choose(tx, c.var.viewer, { kind: c.req.param('kind') ?? '', choice }));
  return c.body(null, 204);
};

/** POST /coach/words */
const createWord: Handler = async (c) => {
  const word = await bodyOf(c, NewWord);
  return c.json({ id: await transaction(c.var.db, (tx) => teach(tx, { ...word, by: c.var.viewer })) }, 201);
};

/** DELETE /coach/words/:number */
const destroyWord: Handler = async (c) => {
  await transaction(c.var.db, (tx) => unteach(tx, numberIn(c), c.var.viewer));
  return c.body(null, 204);
};

/** POST /coach/phrases */
const createPhrase: Handler = async (c) => {
  const { list: kind, phrase, state } = await bodyOf(c, NewPhrase);
  const changed = await transaction(c.var.db, (tx) =>
    changePhrase(tx, { by: c.var.viewer, kind, phrase, state }),
  );
  return c.json({ id: changed }, 201);
};

/** DELETE /coach/phrases/:number */
const destroyPhrase: Handler = async (c) => {
  await transaction(c.var.db, (tx) => restorePhrase(tx, numberIn(c), c.var.viewer));
  return c.body(null, 204);
};

/** POST /conversations/:number/big-deal */
const createBigDeal: Handler = async (c) => {
  const conversation = await conversationIn(c);
  await transaction(c.var.db, (tx) => takeBigDeal(tx, conversation, { by: c.var.viewer }));
  return c.body(null, 204);
};

/** DELETE /conversations/:number/big-deal */
const destroyBigDeal: Handler = async (c) => {
  const conversation = await conversationIn(c);
  await transaction(c.var.db, (tx) => putBigDealBack(tx, conversation, { by: c.var.viewer }));
  return c.body(null, 204);
};

/** What the API can do with the coach. There is nothing to read about who was asked what: it is not kept. */
export const COACH_OPERATIONS: Route[] = [
  { method: 'get', path: '/coach', summary: 'What the coach asks about here', gives: Coach, handler: show },
  {
    method: 'get',
    path: '/coach/resolutions',
    summary: 'How many letters a closed conversation took',
    gives: Resolutions,
    handler: listResolutions,
  },
  {
    method: 'put',
    path: '/coach/choices/:kind',
    summary: 'Turn a kind of question on or off for oneself',
    body: Choice,
    gives: null,
    handler: updateChoice,
  },
  {
    method: 'post',
    path: '/coach/words',
    summary: 'Teach everybody’s coach a word',
    body: NewWord,
    gives: Created,
    status: 201,
    handler: createWord,
  },
  {
    method: 'delete',
    path: '/coach/words/:number',
    summary: 'Take a word out again',
    gives: null,
    handler: destroyWord,
  },
  {
    method: 'post',
    path: '/coach/phrases',
    summary: 'Change a phrase list for the team',
    body: NewPhrase,
    gives: Created,
    status: 201,
    handler: createPhrase,
  },
  {
    method: 'delete',
    path: '/coach/phrases/:number',
    summary: 'Take a change of a list back',
    gives: null,
    handler: destroyPhrase,
  },
  {
    method: 'post',
    path: '/conversations/:number/big-deal',
    summary: 'Take it as a big deal',
    gives: null,
    handler: createBigDeal,
  },
  {
    method: 'delete',
    path: '/conversations/:number/big-deal',
    summary: 'Put the big deal back',
    gives: null,
    handler: destroyBigDeal,
  },
];
