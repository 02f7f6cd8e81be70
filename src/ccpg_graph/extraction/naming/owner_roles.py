"""What a role by itself tells of whose it is: roles that only bodies of one class, or one body, have."""

from __future__ import annotations

from ccpg_graph.extraction.naming.context import STATE_ROLES

COUNCIL_ROLES = frozenset({"executive-secretary"})  # titles of councils of prosecutors that no office of theirs has
STATE_NAMED = STATE_ROLES | {"solicitor-general", "additional-solicitor-general"}  # a state's name alone owns these
NEVER_PROSECUTORS = frozenset({"judge", "chief-justice", "minister", "deputy-minister", "rector", "governor"})
PROSECUTORS = frozenset({"prosecutor", "deputy-prosecutor", "first-deputy-prosecutor"})
# Roles that only one body has.
ROLES_OF_ONE = {
    "european-chief-prosecutor": "eppo",
    "deputy-european-chief-prosecutor": "eppo",
    "european-prosecutor": "eppo",
}
OWNER_KINDS = {  # roles that only bodies of one class have
    "speaker-of-parliament": "Parliament",
    "deputy-speaker-of-parliament": "Parliament",
    "member-of-parliament": "Parliament",
    "senator": "Parliament",
    "rector": "TrainingInstitution",
    "vice-rector": "TrainingInstitution",
    "director": "TrainingInstitution",
}


def base_role(role: str) -> str:
    """A role without what makes it a deputy's."""
    return role.removeprefix("first-").removeprefix("deputy-")
