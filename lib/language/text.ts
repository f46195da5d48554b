/** The languages that the program speaks. */
export type Language = 'en' | 'ja';

/** One message in every language, with {placeholders} for its arguments. Both translations must name the same ones (a test sees to it). */
export type Text = Readonly<Record<Language, string>>;

export type MessageArguments = Readonly<Record<string, string | number>>;

/** The words of `text` in `language`, each {name} replaced by the argument of that name; an argument that is missing stays as written. */
export function words(text: Text, language: Language, args: MessageArguments = {}): string {
  return text[language].replace(/\{(\w+)\}/g, (whole, name: string) => String(args[name] ?? whole));
}
