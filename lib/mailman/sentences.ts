import type { Text } from '../language/text.ts';

/** One sentence for each setting of the catalogue, by name, in each language. They are loaded at the first call. */
export async function loadSentences(): Promise<Readonly<Record<string, Text>>> {
  const { sentences } = await import('./data/sentences.ts');
  return sentences;
}

/** What a setting does, in one sentence; undefined for a name that is not in the catalogue. */
export async function sentenceOf(name: string): Promise<Text | undefined> {
  const sentences = await loadSentences();
  return Object.hasOwn(sentences, name) ? sentences[name] : undefined;
}
