"""Where releases lie: `--home`, else the settings."""

from __future__ import annotations

from pathlib import Path

from ccpg_graph.settings import Settings, read_settings
from ccpg_graph.store import Home


def settings_with(home: Path | None = None, host: str | None = None, port: int | None = None) -> Settings:
    """The settings of the environment with the options given in their place; SettingsError names a wrong one."""
    return read_settings(home=home, host=host, port=port)


def home_at(path: Path | None) -> Home:
    """The home folder that an option or the settings name."""
    return Home(settings_with(path).home)
