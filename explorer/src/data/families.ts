/** The families that highlights are coloured by: a few, so that a reader can tell them apart. */

import type { Words } from "../words";

export type Family = keyof Words["families"];

const MEMBERS: Readonly<Record<Exclude<Family, "other">, string>> = {
  meeting: "Meeting CouncilSession BilateralMeeting Visit Conference WorkingGroupMeeting CollegiumMeeting MeetingSeries meeting series",
  person: "Official Prosecutor Post Tenure Role person post tenure role",
  presence: "Participation participation",
  body: "Body Office Council Secretariat InterstateBody Association TrainingInstitution Ministry Court Parliament State Place Membership body state place membership",
  instrument: "Instrument Memorandum Agreement Programme Plan Regulation JointStatement instrument",
  decision: "AgendaItem Decision Election Appointment NextSession Adoption Instruction decision agenda-item",
  figure: "Figure figure",
  initiative: "Initiative initiative",
};

const FAMILY_OF = new Map<string, Family>(
  Object.entries(MEMBERS).flatMap(([family, kinds]) => kinds.split(" ").map((kind) => [kind, family as Family] as const)),
);

/** All families, in the order of the legend. */
export const FAMILIES: readonly Family[] = [...(Object.keys(MEMBERS) as Family[]), "other"];

/** The family of a class or of the kind in an id. */
export function familyOf(kind: string): Family {
  return FAMILY_OF.get(kind) ?? "other";
}
