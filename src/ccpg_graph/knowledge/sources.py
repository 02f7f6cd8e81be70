"""Read the YAML that people edit without surprises: `NO` stays Norway, a date stays text, a key given twice is a fault.

YAML 1.1 reads `no`, `on` and `2019-10-01` as booleans and dates; here the scalars of the YAML 1.2 core schema hold
(https://yaml.org/spec/1.2.2/#103-core-schema).
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

from ccpg_graph.errors import KnowledgeError


class _Loader(yaml.CSafeLoader):
    yaml_implicit_resolvers: dict[Any, Any] = {}

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[Any] = set()
        for key_node, _ in node.value:
            if key_node.value in seen:
                raise yaml.constructor.ConstructorError(None, None, f"{key_node.value!r} twice", key_node.start_mark)
            seen.add(key_node.value)
        return super().construct_mapping(node, deep)


for tag, pattern, starts in (
    ("bool", r"true|false", "tf"),
    ("null", r"~|null|", ["~", "n", ""]),
    ("int", r"[-+]?(?:0|[1-9][0-9]*)", "-+0123456789"),  # 08 stays text: PyYAML would read it as octal
    ("float", r"[-+]?[0-9]+\.[0-9]+", "-+0123456789"),
):
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(rf"^(?:{pattern})$"), list(starts))


def read_yaml(file: Path) -> dict[str, Any]:
    """Give the mapping that a YAML file holds; a KnowledgeError names the file, and the line where YAML fails."""
    try:
        found = yaml.load(file.read_bytes(), Loader=_Loader)
    except (OSError, yaml.YAMLError) as error:
        raise KnowledgeError(f"{file}: cannot be read as YAML: {error}") from error
    if not isinstance(found, dict):
        raise KnowledgeError(f"{file}: a mapping of keys to values is wanted, not {type(found).__name__}")
    return found
