/** A network as it is drawn: what the API answers, and what is reckoned from it for the period in view. */

import type { components } from "../../data/schema";

type Schemas = components["schemas"];

export type Definition = Schemas["DefinitionModel"];
export type NetworkData = Schemas["NetworkModel"];
export type NetworkNode = Schemas["NodeModel"];
export type NetworkEdge = Schemas["EdgeModel"];
export type Measures = Schemas["MeasuresModel"];
export type Spell = Schemas["SpellModel"];
