import { z } from 'zod';
import { Article, Memorandum } from '../domain/memorandum.ts';
import { query } from './operation.ts';

export const memoranda = {
  list: query('signed-in', ['memoranda']).output(
    z.array(z.object({ memorandum: Memorandum, articles: z.array(Article) })),
  ),
};
