/** Words that hang on a number. */

/** The forms a language has, by the categories of CLDR; `#` stands for the number. `other` is used where one lacks. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** A maker of such words for one language: `plural("en")({one: "# tie", other: "# ties"})(2)` is "2 ties". */
export function plural(language: string): (forms: Forms) => (count: number) => string {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (forms) => (count) => (forms[rules.select(count)] ?? forms.other).replace("#", numbers.format(count));
}
