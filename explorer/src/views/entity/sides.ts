/** The reports of one thing side by side: what each of them says, property by property, and who each of them names. Pure. */

import type { DocumentItem, EntityDetail, Fact, Label, Source } from "../../data/types";

/** What one report says in a row: the value, or that it names somebody, with its passage. */
export interface Cell {
  readonly fact: Fact | null;
  readonly source: Source;
}

/** rival: the reports contradict each other; cells: by the place of the report. */
export interface Row {
  readonly name: string;
  readonly label: Label | null;
  readonly rival: boolean;
  readonly cells: readonly (readonly Cell[])[];
}

export interface Sides {
  readonly reports: readonly DocumentItem[];
  readonly said: readonly Row[];
  readonly named: readonly Row[];
}

const PROPERTIES = ["ccpg:startDate", "ccpg:endDate", "ccpg:place", "ccpg:ordinal", "ccpg:series", "ccpg:status", "ccpg:format", "ccpg:topic"];

/** null where there are not two reports that say anything. */
export function sidesOf(found: EntityDetail): Sides | null {
  const cellsOf = (given: readonly { readonly fact: Fact | null; readonly sources: readonly Source[] }[]) => (report: DocumentItem): Cell[] =>
    given.flatMap(({ fact, sources }) => sources.filter((source) => source.document === report.id).slice(0, 1).map((source) => ({ fact, source })));
  const said = PROPERTIES.flatMap((property) => {
    const facts = found.facts.filter((fact) => fact.property === property);
    return facts.length === 0 ? [] : [{ name: property, label: null, rival: facts.some((fact) => fact.rival), of: cellsOf(facts.map((fact) => ({ fact, sources: fact.sources }))) }];
  });
  const named = found.participants.map((each) => ({ name: each.id, label: each.label, rival: false, of: cellsOf([{ fact: null, sources: each.sources }]) }));
  const rows = [...said, ...named];
  const reports = found.reports.filter((report) => rows.some((row) => row.of(report).length > 0));
  if (reports.length < 2) return null;
  const filled = (given: typeof said | typeof named): Row[] =>
    given.map(({ name, label, rival, of }) => ({ name, label, rival, cells: reports.map(of) })).filter((row) => row.cells.some((cells) => cells.length > 0));
  return { reports, said: filled(said), named: filled(named) };
}
