import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { AuthoredDataset } from '../../src/dataset/authored.ts';

const { stories } = JSON.parse(
  readFileSync('data/geneva-2021.json', 'utf8'),
) as Required<AuthoredDataset>;

/** The story of the built-in dataset. */
export const LESSON = stories[0]!;
export const STEPS = LESSON.steps;

export const heading = (page: Page) => page.getByRole('heading', { level: 1 });
export const stage = (page: Page) => page.getByRole('main', { name: /^Presenting/ });
