/** What the HTTP API answers, by the names the views use. The shapes are those of its OpenAPI description. */

import type { components } from "./schema";

type Schemas = components["schemas"];

export type Release = Schemas["ReleaseModel"];
export type Value = Schemas["ValueModel"];
export type Source = Schemas["PassageModel"];
export type Entity = Schemas["EntityItem"];
export type EntityList = Schemas["EntityPage"];
export type EntityDetail = Schemas["EntityDetail"];
export type NeighbourList = Schemas["NeighbourPage"];
export type FacetValue = Schemas["FacetItem"];
export type Fact = Schemas["FactModel"];
export type Joined = Schemas["JoinedModel"];
export type Tenure = Schemas["TenureModel"];
export type DocumentItem = Schemas["DocumentItem"];
export type DocumentList = Schemas["DocumentPage"];
export type Extracted = Schemas["ExtractModel"];
export type DocumentDetail = Schemas["DocumentDetail"];
export type Claim = Schemas["ClaimModel"];
export type Statistics = Schemas["StatisticsModel"];
export type Bar = Schemas["CountModel"];
export type Timeline = Schemas["TimelineModel"];
export type TimelineItem = Schemas["TimelineItemModel"];
export type Gap = Schemas["GapModel"];
export type MapData = Schemas["MapModel"];
export type MapPoint = Schemas["MapPointModel"];
export type MapState = Schemas["MapStateModel"];
export type Gallery = Schemas["QueryList"];
export type Question = Schemas["QueryModel"];

/** Names by language. */
export type Label = Readonly<Record<string, string>>;
