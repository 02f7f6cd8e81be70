"""IRIs of the ontology and of the vocabularies it reuses, as plain strings: quick to import.

Generated from ontology/ccpg.ttl by tools/make_vocab.py; do not edit. A name that is a Python keyword takes
an underscore: `ccpg:from` is `CCPG.from_`.
"""

from typing import Final

BASE: Final = "https://w3id.org/ccpg/"


class CCPG:
    """Terms of the ontology of ccpg-graph."""

    NAMESPACE: Final = "https://w3id.org/ccpg/ontology#"
    Accepted: Final = "https://w3id.org/ccpg/ontology#Accepted"
    Acting: Final = "https://w3id.org/ccpg/ontology#Acting"
    Adopted: Final = "https://w3id.org/ccpg/ontology#Adopted"
    Adoption: Final = "https://w3id.org/ccpg/ontology#Adoption"
    AgendaItem: Final = "https://w3id.org/ccpg/ontology#AgendaItem"
    Agreement: Final = "https://w3id.org/ccpg/ontology#Agreement"
    Appointment: Final = "https://w3id.org/ccpg/ontology#Appointment"
    Association: Final = "https://w3id.org/ccpg/ontology#Association"
    BilateralMeeting: Final = "https://w3id.org/ccpg/ontology#BilateralMeeting"
    Body: Final = "https://w3id.org/ccpg/ontology#Body"
    Bound: Final = "https://w3id.org/ccpg/ontology#Bound"
    Cancelled: Final = "https://w3id.org/ccpg/ontology#Cancelled"
    Chair: Final = "https://w3id.org/ccpg/ontology#Chair"
    Claim: Final = "https://w3id.org/ccpg/ontology#Claim"
    CollegiumMeeting: Final = "https://w3id.org/ccpg/ontology#CollegiumMeeting"
    Conference: Final = "https://w3id.org/ccpg/ontology#Conference"
    CooperationTopics: Final = "https://w3id.org/ccpg/ontology#CooperationTopics"
    Correct: Final = "https://w3id.org/ccpg/ontology#Correct"
    Council: Final = "https://w3id.org/ccpg/ontology#Council"
    CouncilSession: Final = "https://w3id.org/ccpg/ontology#CouncilSession"
    Court: Final = "https://w3id.org/ccpg/ontology#Court"
    Current: Final = "https://w3id.org/ccpg/ontology#Current"
    Decision: Final = "https://w3id.org/ccpg/ontology#Decision"
    Different: Final = "https://w3id.org/ccpg/ontology#Different"
    Document: Final = "https://w3id.org/ccpg/ontology#Document"
    Elect: Final = "https://w3id.org/ccpg/ontology#Elect"
    Election: Final = "https://w3id.org/ccpg/ontology#Election"
    Ended: Final = "https://w3id.org/ccpg/ontology#Ended"
    EventStatus: Final = "https://w3id.org/ccpg/ontology#EventStatus"
    Figure: Final = "https://w3id.org/ccpg/ontology#Figure"
    Former: Final = "https://w3id.org/ccpg/ontology#Former"
    Guest: Final = "https://w3id.org/ccpg/ontology#Guest"
    HeadOfDelegation: Final = "https://w3id.org/ccpg/ontology#HeadOfDelegation"
    Held: Final = "https://w3id.org/ccpg/ontology#Held"
    Host: Final = "https://w3id.org/ccpg/ontology#Host"
    Implied: Final = "https://w3id.org/ccpg/ontology#Implied"
    InForce: Final = "https://w3id.org/ccpg/ontology#InForce"
    Initiative: Final = "https://w3id.org/ccpg/ontology#Initiative"
    InitiativeKind: Final = "https://w3id.org/ccpg/ontology#InitiativeKind"
    Instruction: Final = "https://w3id.org/ccpg/ontology#Instruction"
    Instrument: Final = "https://w3id.org/ccpg/ontology#Instrument"
    InstrumentStatus: Final = "https://w3id.org/ccpg/ontology#InstrumentStatus"
    InterstateBody: Final = "https://w3id.org/ccpg/ontology#InterstateBody"
    JointStatement: Final = "https://w3id.org/ccpg/ontology#JointStatement"
    Judgement: Final = "https://w3id.org/ccpg/ontology#Judgement"
    Meeting: Final = "https://w3id.org/ccpg/ontology#Meeting"
    MeetingSeries: Final = "https://w3id.org/ccpg/ontology#MeetingSeries"
    Memorandum: Final = "https://w3id.org/ccpg/ontology#Memorandum"
    Ministry: Final = "https://w3id.org/ccpg/ontology#Ministry"
    Modality: Final = "https://w3id.org/ccpg/ontology#Modality"
    Negated: Final = "https://w3id.org/ccpg/ontology#Negated"
    NextSession: Final = "https://w3id.org/ccpg/ontology#NextSession"
    Observer: Final = "https://w3id.org/ccpg/ontology#Observer"
    Office: Final = "https://w3id.org/ccpg/ontology#Office"
    Official: Final = "https://w3id.org/ccpg/ontology#Official"
    Parliament: Final = "https://w3id.org/ccpg/ontology#Parliament"
    Participant: Final = "https://w3id.org/ccpg/ontology#Participant"
    Participation: Final = "https://w3id.org/ccpg/ontology#Participation"
    ParticipationRole: Final = "https://w3id.org/ccpg/ontology#ParticipationRole"
    Place: Final = "https://w3id.org/ccpg/ontology#Place"
    Plan: Final = "https://w3id.org/ccpg/ontology#Plan"
    Planned: Final = "https://w3id.org/ccpg/ontology#Planned"
    Post: Final = "https://w3id.org/ccpg/ontology#Post"
    Postponed: Final = "https://w3id.org/ccpg/ontology#Postponed"
    Programme: Final = "https://w3id.org/ccpg/ontology#Programme"
    Proposed: Final = "https://w3id.org/ccpg/ontology#Proposed"
    Prosecutor: Final = "https://w3id.org/ccpg/ontology#Prosecutor"
    Recalled: Final = "https://w3id.org/ccpg/ontology#Recalled"
    Regulation: Final = "https://w3id.org/ccpg/ontology#Regulation"
    Reject: Final = "https://w3id.org/ccpg/ontology#Reject"
    Rejected: Final = "https://w3id.org/ccpg/ontology#Rejected"
    Reported: Final = "https://w3id.org/ccpg/ontology#Reported"
    ReviewStatus: Final = "https://w3id.org/ccpg/ontology#ReviewStatus"
    Role: Final = "https://w3id.org/ccpg/ontology#Role"
    Same: Final = "https://w3id.org/ccpg/ontology#Same"
    Secretariat: Final = "https://w3id.org/ccpg/ontology#Secretariat"
    Signed: Final = "https://w3id.org/ccpg/ontology#Signed"
    Speaker: Final = "https://w3id.org/ccpg/ontology#Speaker"
    State: Final = "https://w3id.org/ccpg/ontology#State"
    Stated: Final = "https://w3id.org/ccpg/ontology#Stated"
    Tenure: Final = "https://w3id.org/ccpg/ontology#Tenure"
    TenureStatus: Final = "https://w3id.org/ccpg/ontology#TenureStatus"
    Topic: Final = "https://w3id.org/ccpg/ontology#Topic"
    TrainingInstitution: Final = "https://w3id.org/ccpg/ontology#TrainingInstitution"
    Unreviewed: Final = "https://w3id.org/ccpg/ontology#Unreviewed"
    Verdict: Final = "https://w3id.org/ccpg/ontology#Verdict"
    Visit: Final = "https://w3id.org/ccpg/ontology#Visit"
    WorkingGroupMeeting: Final = "https://w3id.org/ccpg/ontology#WorkingGroupMeeting"
    about: Final = "https://w3id.org/ccpg/ontology#about"
    addressee: Final = "https://w3id.org/ccpg/ontology#addressee"
    adoptedOn: Final = "https://w3id.org/ccpg/ontology#adoptedOn"
    agendaItem: Final = "https://w3id.org/ccpg/ontology#agendaItem"
    asFound: Final = "https://w3id.org/ccpg/ontology#asFound"
    attestedOn: Final = "https://w3id.org/ccpg/ontology#attestedOn"
    basedOn: Final = "https://w3id.org/ccpg/ontology#basedOn"
    bound: Final = "https://w3id.org/ccpg/ontology#bound"
    by: Final = "https://w3id.org/ccpg/ontology#by"
    concerns: Final = "https://w3id.org/ccpg/ontology#concerns"
    concludedAt: Final = "https://w3id.org/ccpg/ontology#concludedAt"
    confidence: Final = "https://w3id.org/ccpg/ontology#confidence"
    correctValue: Final = "https://w3id.org/ccpg/ontology#correctValue"
    count: Final = "https://w3id.org/ccpg/ontology#count"
    country: Final = "https://w3id.org/ccpg/ontology#country"
    decidedAt: Final = "https://w3id.org/ccpg/ontology#decidedAt"
    due: Final = "https://w3id.org/ccpg/ontology#due"
    dueWithin: Final = "https://w3id.org/ccpg/ontology#dueWithin"
    endDate: Final = "https://w3id.org/ccpg/ontology#endDate"
    extraordinary: Final = "https://w3id.org/ccpg/ontology#extraordinary"
    followUp: Final = "https://w3id.org/ccpg/ontology#followUp"
    founded: Final = "https://w3id.org/ccpg/ontology#founded"
    from_: Final = "https://w3id.org/ccpg/ontology#from"
    inMeeting: Final = "https://w3id.org/ccpg/ontology#inMeeting"
    instrumentStatus: Final = "https://w3id.org/ccpg/ontology#instrumentStatus"
    judgement: Final = "https://w3id.org/ccpg/ontology#judgement"
    measure: Final = "https://w3id.org/ccpg/ontology#measure"
    member: Final = "https://w3id.org/ccpg/ontology#member"
    modality: Final = "https://w3id.org/ccpg/ontology#modality"
    notAfter: Final = "https://w3id.org/ccpg/ontology#notAfter"
    notBefore: Final = "https://w3id.org/ccpg/ontology#notBefore"
    object: Final = "https://w3id.org/ccpg/ontology#object"
    observer: Final = "https://w3id.org/ccpg/ontology#observer"
    onBehalfOf: Final = "https://w3id.org/ccpg/ontology#onBehalfOf"
    online: Final = "https://w3id.org/ccpg/ontology#online"
    ordinal: Final = "https://w3id.org/ccpg/ontology#ordinal"
    partOf: Final = "https://w3id.org/ccpg/ontology#partOf"
    participant: Final = "https://w3id.org/ccpg/ontology#participant"
    party: Final = "https://w3id.org/ccpg/ontology#party"
    period: Final = "https://w3id.org/ccpg/ontology#period"
    place: Final = "https://w3id.org/ccpg/ontology#place"
    position: Final = "https://w3id.org/ccpg/ontology#position"
    reportedAt: Final = "https://w3id.org/ccpg/ontology#reportedAt"
    reportedBy: Final = "https://w3id.org/ccpg/ontology#reportedBy"
    responsible: Final = "https://w3id.org/ccpg/ontology#responsible"
    role: Final = "https://w3id.org/ccpg/ontology#role"
    rule: Final = "https://w3id.org/ccpg/ontology#rule"
    saidBy: Final = "https://w3id.org/ccpg/ontology#saidBy"
    series: Final = "https://w3id.org/ccpg/ontology#series"
    signatory: Final = "https://w3id.org/ccpg/ontology#signatory"
    signedOn: Final = "https://w3id.org/ccpg/ontology#signedOn"
    startDate: Final = "https://w3id.org/ccpg/ontology#startDate"
    status: Final = "https://w3id.org/ccpg/ontology#status"
    succeeds: Final = "https://w3id.org/ccpg/ontology#succeeds"
    tenureStatus: Final = "https://w3id.org/ccpg/ontology#tenureStatus"
    textDigest: Final = "https://w3id.org/ccpg/ontology#textDigest"
    topic: Final = "https://w3id.org/ccpg/ontology#topic"
    unit: Final = "https://w3id.org/ccpg/ontology#unit"
    until: Final = "https://w3id.org/ccpg/ontology#until"
    validFor: Final = "https://w3id.org/ccpg/ontology#validFor"
    validFrom: Final = "https://w3id.org/ccpg/ontology#validFrom"
    validUntil: Final = "https://w3id.org/ccpg/ontology#validUntil"
    value: Final = "https://w3id.org/ccpg/ontology#value"
    venue: Final = "https://w3id.org/ccpg/ontology#venue"
    verdict: Final = "https://w3id.org/ccpg/ontology#verdict"
    voice: Final = "https://w3id.org/ccpg/ontology#voice"
    within: Final = "https://w3id.org/ccpg/ontology#within"


class RDF:
    """Terms of the vocabulary `rdf:` that the outline uses."""

    NAMESPACE: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    type: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
    subject: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#subject"
    predicate: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate"
    object: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#object"
    value: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#value"
    Statement: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#Statement"
    Property: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#Property"
    langString: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"


class RDFS:
    """Terms of the vocabulary `rdfs:` that the outline uses."""

    NAMESPACE: Final = "http://www.w3.org/2000/01/rdf-schema#"
    label: Final = "http://www.w3.org/2000/01/rdf-schema#label"
    comment: Final = "http://www.w3.org/2000/01/rdf-schema#comment"
    subClassOf: Final = "http://www.w3.org/2000/01/rdf-schema#subClassOf"
    subPropertyOf: Final = "http://www.w3.org/2000/01/rdf-schema#subPropertyOf"
    seeAlso: Final = "http://www.w3.org/2000/01/rdf-schema#seeAlso"
    isDefinedBy: Final = "http://www.w3.org/2000/01/rdf-schema#isDefinedBy"


class OWL:
    """Terms of the vocabulary `owl:` that the outline uses."""

    NAMESPACE: Final = "http://www.w3.org/2002/07/owl#"
    sameAs: Final = "http://www.w3.org/2002/07/owl#sameAs"
    differentFrom: Final = "http://www.w3.org/2002/07/owl#differentFrom"
    versionInfo: Final = "http://www.w3.org/2002/07/owl#versionInfo"


class XSD:
    """Terms of the vocabulary `xsd:` that the outline uses."""

    NAMESPACE: Final = "http://www.w3.org/2001/XMLSchema#"
    string: Final = "http://www.w3.org/2001/XMLSchema#string"
    boolean: Final = "http://www.w3.org/2001/XMLSchema#boolean"
    integer: Final = "http://www.w3.org/2001/XMLSchema#integer"
    decimal: Final = "http://www.w3.org/2001/XMLSchema#decimal"
    double: Final = "http://www.w3.org/2001/XMLSchema#double"
    date: Final = "http://www.w3.org/2001/XMLSchema#date"
    dateTime: Final = "http://www.w3.org/2001/XMLSchema#dateTime"
    gYear: Final = "http://www.w3.org/2001/XMLSchema#gYear"
    gYearMonth: Final = "http://www.w3.org/2001/XMLSchema#gYearMonth"
    gMonthDay: Final = "http://www.w3.org/2001/XMLSchema#gMonthDay"
    duration: Final = "http://www.w3.org/2001/XMLSchema#duration"
    anyURI: Final = "http://www.w3.org/2001/XMLSchema#anyURI"


class ORG:
    """Terms of the vocabulary `org:` that the outline uses."""

    NAMESPACE: Final = "http://www.w3.org/ns/org#"
    Organization: Final = "http://www.w3.org/ns/org#Organization"
    OrganizationalUnit: Final = "http://www.w3.org/ns/org#OrganizationalUnit"
    Post: Final = "http://www.w3.org/ns/org#Post"
    Membership: Final = "http://www.w3.org/ns/org#Membership"
    Role: Final = "http://www.w3.org/ns/org#Role"
    member: Final = "http://www.w3.org/ns/org#member"
    organization: Final = "http://www.w3.org/ns/org#organization"
    post: Final = "http://www.w3.org/ns/org#post"
    postIn: Final = "http://www.w3.org/ns/org#postIn"
    holds: Final = "http://www.w3.org/ns/org#holds"
    heldBy: Final = "http://www.w3.org/ns/org#heldBy"
    role: Final = "http://www.w3.org/ns/org#role"
    subOrganizationOf: Final = "http://www.w3.org/ns/org#subOrganizationOf"
    hasSubOrganization: Final = "http://www.w3.org/ns/org#hasSubOrganization"
    unitOf: Final = "http://www.w3.org/ns/org#unitOf"
    headOf: Final = "http://www.w3.org/ns/org#headOf"
    memberOf: Final = "http://www.w3.org/ns/org#memberOf"
    identifier: Final = "http://www.w3.org/ns/org#identifier"
    changedBy: Final = "http://www.w3.org/ns/org#changedBy"
    resultedFrom: Final = "http://www.w3.org/ns/org#resultedFrom"


class PROV:
    """Terms of the vocabulary `prov:` that the outline uses."""

    NAMESPACE: Final = "http://www.w3.org/ns/prov#"
    Entity: Final = "http://www.w3.org/ns/prov#Entity"
    Activity: Final = "http://www.w3.org/ns/prov#Activity"
    Agent: Final = "http://www.w3.org/ns/prov#Agent"
    Association: Final = "http://www.w3.org/ns/prov#Association"
    SoftwareAgent: Final = "http://www.w3.org/ns/prov#SoftwareAgent"
    Person: Final = "http://www.w3.org/ns/prov#Person"
    Organization: Final = "http://www.w3.org/ns/prov#Organization"
    Plan: Final = "http://www.w3.org/ns/prov#Plan"
    wasDerivedFrom: Final = "http://www.w3.org/ns/prov#wasDerivedFrom"
    wasGeneratedBy: Final = "http://www.w3.org/ns/prov#wasGeneratedBy"
    wasAttributedTo: Final = "http://www.w3.org/ns/prov#wasAttributedTo"
    wasAssociatedWith: Final = "http://www.w3.org/ns/prov#wasAssociatedWith"
    hadPrimarySource: Final = "http://www.w3.org/ns/prov#hadPrimarySource"
    wasRevisionOf: Final = "http://www.w3.org/ns/prov#wasRevisionOf"
    wasQuotedFrom: Final = "http://www.w3.org/ns/prov#wasQuotedFrom"
    used: Final = "http://www.w3.org/ns/prov#used"
    generatedAtTime: Final = "http://www.w3.org/ns/prov#generatedAtTime"
    startedAtTime: Final = "http://www.w3.org/ns/prov#startedAtTime"
    endedAtTime: Final = "http://www.w3.org/ns/prov#endedAtTime"
    value: Final = "http://www.w3.org/ns/prov#value"
    hadRole: Final = "http://www.w3.org/ns/prov#hadRole"
    agent: Final = "http://www.w3.org/ns/prov#agent"
    qualifiedAssociation: Final = "http://www.w3.org/ns/prov#qualifiedAssociation"
    alternateOf: Final = "http://www.w3.org/ns/prov#alternateOf"


class SKOS:
    """Terms of the vocabulary `skos:` that the outline uses."""

    NAMESPACE: Final = "http://www.w3.org/2004/02/skos/core#"
    Concept: Final = "http://www.w3.org/2004/02/skos/core#Concept"
    ConceptScheme: Final = "http://www.w3.org/2004/02/skos/core#ConceptScheme"
    prefLabel: Final = "http://www.w3.org/2004/02/skos/core#prefLabel"
    altLabel: Final = "http://www.w3.org/2004/02/skos/core#altLabel"
    hiddenLabel: Final = "http://www.w3.org/2004/02/skos/core#hiddenLabel"
    notation: Final = "http://www.w3.org/2004/02/skos/core#notation"
    definition: Final = "http://www.w3.org/2004/02/skos/core#definition"
    example: Final = "http://www.w3.org/2004/02/skos/core#example"
    note: Final = "http://www.w3.org/2004/02/skos/core#note"
    scopeNote: Final = "http://www.w3.org/2004/02/skos/core#scopeNote"
    inScheme: Final = "http://www.w3.org/2004/02/skos/core#inScheme"
    topConceptOf: Final = "http://www.w3.org/2004/02/skos/core#topConceptOf"
    hasTopConcept: Final = "http://www.w3.org/2004/02/skos/core#hasTopConcept"
    broader: Final = "http://www.w3.org/2004/02/skos/core#broader"
    narrower: Final = "http://www.w3.org/2004/02/skos/core#narrower"
    related: Final = "http://www.w3.org/2004/02/skos/core#related"
    exactMatch: Final = "http://www.w3.org/2004/02/skos/core#exactMatch"
    closeMatch: Final = "http://www.w3.org/2004/02/skos/core#closeMatch"


class DCTERMS:
    """Terms of the vocabulary `dcterms:` that the outline uses."""

    NAMESPACE: Final = "http://purl.org/dc/terms/"
    source: Final = "http://purl.org/dc/terms/source"
    publisher: Final = "http://purl.org/dc/terms/publisher"
    issued: Final = "http://purl.org/dc/terms/issued"
    created: Final = "http://purl.org/dc/terms/created"
    modified: Final = "http://purl.org/dc/terms/modified"
    language: Final = "http://purl.org/dc/terms/language"
    title: Final = "http://purl.org/dc/terms/title"
    description: Final = "http://purl.org/dc/terms/description"
    identifier: Final = "http://purl.org/dc/terms/identifier"
    isReplacedBy: Final = "http://purl.org/dc/terms/isReplacedBy"
    replaces: Final = "http://purl.org/dc/terms/replaces"
    subject: Final = "http://purl.org/dc/terms/subject"
    license: Final = "http://purl.org/dc/terms/license"
    rights: Final = "http://purl.org/dc/terms/rights"
    creator: Final = "http://purl.org/dc/terms/creator"
    contributor: Final = "http://purl.org/dc/terms/contributor"
    type: Final = "http://purl.org/dc/terms/type"
    format: Final = "http://purl.org/dc/terms/format"
    isPartOf: Final = "http://purl.org/dc/terms/isPartOf"
    hasPart: Final = "http://purl.org/dc/terms/hasPart"
    references: Final = "http://purl.org/dc/terms/references"
    conformsTo: Final = "http://purl.org/dc/terms/conformsTo"
    provenance: Final = "http://purl.org/dc/terms/provenance"


class FOAF:
    """Terms of the vocabulary `foaf:` that the outline uses."""

    NAMESPACE: Final = "http://xmlns.com/foaf/0.1/"
    Person: Final = "http://xmlns.com/foaf/0.1/Person"
    Document: Final = "http://xmlns.com/foaf/0.1/Document"
    Agent: Final = "http://xmlns.com/foaf/0.1/Agent"
    Organization: Final = "http://xmlns.com/foaf/0.1/Organization"
    name: Final = "http://xmlns.com/foaf/0.1/name"
    homepage: Final = "http://xmlns.com/foaf/0.1/homepage"
    page: Final = "http://xmlns.com/foaf/0.1/page"
    primaryTopic: Final = "http://xmlns.com/foaf/0.1/primaryTopic"


class SCHEMA:
    """Terms of the vocabulary `schema:` that the outline uses."""

    NAMESPACE: Final = "https://schema.org/"
    Country: Final = "https://schema.org/Country"
    Place: Final = "https://schema.org/Place"
    Event: Final = "https://schema.org/Event"
    EventSeries: Final = "https://schema.org/EventSeries"
    Project: Final = "https://schema.org/Project"
    Person: Final = "https://schema.org/Person"
    Organization: Final = "https://schema.org/Organization"
    name: Final = "https://schema.org/name"
    alternateName: Final = "https://schema.org/alternateName"
    containedInPlace: Final = "https://schema.org/containedInPlace"
    sameAs: Final = "https://schema.org/sameAs"
    url: Final = "https://schema.org/url"


class OA:
    """Terms of the vocabulary `oa:` that the outline uses."""

    NAMESPACE: Final = "http://www.w3.org/ns/oa#"
    TextPositionSelector: Final = "http://www.w3.org/ns/oa#TextPositionSelector"
    TextQuoteSelector: Final = "http://www.w3.org/ns/oa#TextQuoteSelector"
    hasSelector: Final = "http://www.w3.org/ns/oa#hasSelector"
    start: Final = "http://www.w3.org/ns/oa#start"
    end: Final = "http://www.w3.org/ns/oa#end"
    exact: Final = "http://www.w3.org/ns/oa#exact"
    prefix: Final = "http://www.w3.org/ns/oa#prefix"
    suffix: Final = "http://www.w3.org/ns/oa#suffix"
    hasSource: Final = "http://www.w3.org/ns/oa#hasSource"


class GEO:
    """Terms of the vocabulary `geo:` that the outline uses."""

    NAMESPACE: Final = "http://www.w3.org/2003/01/geo/wgs84_pos#"
    Point: Final = "http://www.w3.org/2003/01/geo/wgs84_pos#Point"
    SpatialThing: Final = "http://www.w3.org/2003/01/geo/wgs84_pos#SpatialThing"
    lat: Final = "http://www.w3.org/2003/01/geo/wgs84_pos#lat"
    long: Final = "http://www.w3.org/2003/01/geo/wgs84_pos#long"


class QB:
    """Terms of the vocabulary `qb:` that the outline uses."""

    NAMESPACE: Final = "http://purl.org/linked-data/cube#"
    Observation: Final = "http://purl.org/linked-data/cube#Observation"
    DataSet: Final = "http://purl.org/linked-data/cube#DataSet"
    dataSet: Final = "http://purl.org/linked-data/cube#dataSet"


class VOID:
    """Terms of the vocabulary `void:` that the outline uses."""

    NAMESPACE: Final = "http://rdfs.org/ns/void#"
    Dataset: Final = "http://rdfs.org/ns/void#Dataset"
    triples: Final = "http://rdfs.org/ns/void#triples"
    entities: Final = "http://rdfs.org/ns/void#entities"
    classes: Final = "http://rdfs.org/ns/void#classes"
    properties: Final = "http://rdfs.org/ns/void#properties"
    documents: Final = "http://rdfs.org/ns/void#documents"
    subset: Final = "http://rdfs.org/ns/void#subset"
    dataDump: Final = "http://rdfs.org/ns/void#dataDump"
    sparqlEndpoint: Final = "http://rdfs.org/ns/void#sparqlEndpoint"
    uriSpace: Final = "http://rdfs.org/ns/void#uriSpace"
    vocabulary: Final = "http://rdfs.org/ns/void#vocabulary"
    exampleResource: Final = "http://rdfs.org/ns/void#exampleResource"
    classPartition: Final = "http://rdfs.org/ns/void#classPartition"
    propertyPartition: Final = "http://rdfs.org/ns/void#propertyPartition"
    class_: Final = "http://rdfs.org/ns/void#class"
    property: Final = "http://rdfs.org/ns/void#property"
    feature: Final = "http://rdfs.org/ns/void#feature"


class DCAT:
    """Terms of the vocabulary `dcat:` that the outline uses."""

    NAMESPACE: Final = "http://www.w3.org/ns/dcat#"
    Dataset: Final = "http://www.w3.org/ns/dcat#Dataset"
    Distribution: Final = "http://www.w3.org/ns/dcat#Distribution"
    DataService: Final = "http://www.w3.org/ns/dcat#DataService"
    distribution: Final = "http://www.w3.org/ns/dcat#distribution"
    downloadURL: Final = "http://www.w3.org/ns/dcat#downloadURL"
    accessURL: Final = "http://www.w3.org/ns/dcat#accessURL"
    accessService: Final = "http://www.w3.org/ns/dcat#accessService"
    mediaType: Final = "http://www.w3.org/ns/dcat#mediaType"
    byteSize: Final = "http://www.w3.org/ns/dcat#byteSize"
    keyword: Final = "http://www.w3.org/ns/dcat#keyword"
    theme: Final = "http://www.w3.org/ns/dcat#theme"
    landingPage: Final = "http://www.w3.org/ns/dcat#landingPage"
    endpointURL: Final = "http://www.w3.org/ns/dcat#endpointURL"
    endpointDescription: Final = "http://www.w3.org/ns/dcat#endpointDescription"
    servesDataset: Final = "http://www.w3.org/ns/dcat#servesDataset"
    contactPoint: Final = "http://www.w3.org/ns/dcat#contactPoint"
    version: Final = "http://www.w3.org/ns/dcat#version"


PREFIXES: Final[dict[str, str]] = {
    "ccpg": "https://w3id.org/ccpg/ontology#",
    "topic": "https://w3id.org/ccpg/id/topic/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "schema": "https://schema.org/",
    "oa": "http://www.w3.org/ns/oa#",
    "geo": "http://www.w3.org/2003/01/geo/wgs84_pos#",
    "qb": "http://purl.org/linked-data/cube#",
    "void": "http://rdfs.org/ns/void#",
    "dcat": "http://www.w3.org/ns/dcat#",
}

MEETING_CLASSES: Final[frozenset[str]] = frozenset(
    {
        "BilateralMeeting",
        "CollegiumMeeting",
        "Conference",
        "CouncilSession",
        "Meeting",
        "Visit",
        "WorkingGroupMeeting",
    }
)

INSTRUMENT_CLASSES: Final[frozenset[str]] = frozenset(
    {
        "Agreement",
        "Instrument",
        "JointStatement",
        "Memorandum",
        "Plan",
        "Programme",
        "Regulation",
    }
)

DECISION_CLASSES: Final[frozenset[str]] = frozenset(
    {
        "Adoption",
        "Appointment",
        "Decision",
        "Election",
        "Instruction",
        "NextSession",
    }
)

BODY_CLASSES: Final[frozenset[str]] = frozenset(
    {
        "Association",
        "Body",
        "Council",
        "Court",
        "InterstateBody",
        "Ministry",
        "Office",
        "Parliament",
        "Secretariat",
        "TrainingInstitution",
    }
)

TOPICS: Final[tuple[str, ...]] = (
    "asset_recovery",
    "border_security",
    "corruption",
    "crime_statistics",
    "cybercrime",
    "domestic_violence",
    "drug_trafficking",
    "economic_crime",
    "environment",
    "execution_of_judgments",
    "extradition",
    "extremism",
    "human_rights",
    "human_trafficking",
    "illegal_migration",
    "information_exchange",
    "juvenile",
    "legislation",
    "money_laundering",
    "mutual_legal_assistance",
    "organised_crime",
    "terrorism",
    "training",
    "virtual_assets",
    "war_crimes",
    "weapons",
)

BOUNDS: Final[tuple[str, ...]] = (
    "exact",
    "about",
    "more_than",
    "less_than",
)

INITIATIVE_KINDS: Final[tuple[str, ...]] = (
    "information_system",
    "service",
    "programme_step",
    "body",
    "case",
)

INSTRUMENT_NAMES: Final[dict[str, dict[str, str]]] = {
    "Agreement": {"en": "agreement", "ru": "соглашение"},
    "Instrument": {"en": "instrument", "ru": "документ о сотрудничестве"},
    "JointStatement": {"en": "joint statement", "ru": "совместное заявление"},
    "Memorandum": {"en": "memorandum", "ru": "меморандум"},
    "Plan": {"en": "plan", "ru": "план"},
    "Programme": {"en": "programme", "ru": "программа"},
    "Regulation": {"en": "regulation", "ru": "положение"},
}

TOPIC_NAMES: Final[dict[str, dict[str, str]]] = {
    "asset_recovery": {"en": "asset recovery", "ru": "возврат активов"},
    "border_security": {"en": "border security", "ru": "безопасность границ"},
    "corruption": {"en": "corruption", "ru": "коррупция"},
    "crime_statistics": {"en": "crime statistics", "ru": "состояние преступности"},
    "cybercrime": {"en": "cybercrime", "ru": "киберпреступность"},
    "domestic_violence": {"en": "domestic violence", "ru": "домашнее насилие"},
    "drug_trafficking": {"en": "drug trafficking", "ru": "незаконный оборот наркотиков"},
    "economic_crime": {"en": "economic crime", "ru": "экономические преступления"},
    "environment": {"en": "environment", "ru": "охрана окружающей среды"},
    "execution_of_judgments": {"en": "execution of judgments", "ru": "исполнение судебных решений"},
    "extradition": {"en": "extradition", "ru": "выдача лиц"},
    "extremism": {"en": "extremism", "ru": "экстремизм"},
    "human_rights": {"en": "human rights", "ru": "права человека"},
    "human_trafficking": {"en": "human trafficking", "ru": "торговля людьми"},
    "illegal_migration": {"en": "illegal migration", "ru": "незаконная миграция"},
    "information_exchange": {"en": "information exchange", "ru": "обмен информацией"},
    "juvenile": {"en": "juveniles", "ru": "несовершеннолетние"},
    "legislation": {"en": "legislation", "ru": "законодательство"},
    "money_laundering": {"en": "money laundering", "ru": "отмывание денег"},
    "mutual_legal_assistance": {"en": "mutual legal assistance", "ru": "взаимная правовая помощь"},
    "organised_crime": {"en": "organised crime", "ru": "организованная преступность"},
    "terrorism": {"en": "terrorism", "ru": "терроризм"},
    "training": {"en": "training", "ru": "подготовка кадров"},
    "virtual_assets": {"en": "virtual assets", "ru": "виртуальные активы"},
    "war_crimes": {"en": "war crimes", "ru": "военные преступления"},
    "weapons": {"en": "weapons", "ru": "оружие"},
}
