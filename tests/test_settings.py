from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from ccpg_graph.errors import SettingsError
from ccpg_graph.settings import Settings, default_home, read_settings


@pytest.mark.parametrize("name", Settings.model_fields)
def test_setting_has_its_line_in_the_documentation(root: Path, name: str) -> None:
    field = Settings.model_fields[name]
    lines = (root / "docs" / "settings.md").read_text(encoding="utf-8").splitlines()
    (line,) = [line for line in lines if line.startswith(f"| `CCPG_{name.upper()}` | {field.description}")]
    assert name == "home" or line.endswith(f"| `{field.default}` |")


def test_documentation_names_no_other_setting(root: Path) -> None:
    text = (root / "docs" / "settings.md").read_text(encoding="utf-8")
    rows = [line for line in text.splitlines() if line.startswith("| `CCPG_")]
    assert len(rows) == len(Settings.model_fields)


def test_environment_is_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CCPG_HOME", str(tmp_path))
    monkeypatch.setenv("CCPG_QUERY_DEADLINE", "2.5")
    settings = read_settings()
    assert (settings.home, settings.query_deadline) == (tmp_path, 2.5)


def test_option_wins_over_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CCPG_PORT", "9000")
    assert (read_settings(port=9001).port, read_settings(port=None).port) == (9001, 9000)


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("CCPG_PORT", "eighty"),
        ("CCPG_PORT", "70000"),
        ("CCPG_QUERY_DEADLINE", "0"),
        ("CCPG_WORKERS", "0"),
        ("CCPG_BASE_IRI", "https://no-slash.example"),
    ],
)
def test_value_that_cannot_be_used_is_named(monkeypatch: pytest.MonkeyPatch, variable: str, value: str) -> None:
    monkeypatch.setenv(variable, value)
    with pytest.raises(SettingsError, match=f"{variable} is .*{value}"):
        read_settings()


def test_empty_value_is_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CCPG_PORT", "")
    assert read_settings().port == 8000


def test_settings_are_frozen() -> None:
    settings = read_settings()
    with pytest.raises(ValidationError):
        settings.port = 1  # type: ignore[misc]  # that it is refused is the point


def test_relative_data_folder_is_ignored(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", "relative")
    assert default_home() == Path.home() / ".local" / "share" / "ccpg-graph"
