"""Make the lock of Neo4j's jars: `python scripts/make_neo4j_lock.py 5.26.30 --java 17 21`.

Maven's dependency plugin resolves the two roots of the server (the `mvn` command is needed, only
here); the jars it brings are listed with size and SHA-256 in graph/locks/neo4j-<line>.lock.json.
The lock names coordinates only, never where they are fetched from. Review the difference before
committing it: this list is what every installation will trust.
"""

import argparse
import hashlib
import subprocess
import tempfile
from pathlib import Path

import msgspec

PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies"
ROOTS = (("org.neo4j", "neo4j"), ("org.neo4j.app", "neo4j-server"))  # either alone does not start
LOCKS = Path(__file__).parent.parent / "graph" / "locks"
PROJECT = """<project xmlns="http://maven.apache.org/POM/4.0.0">
<modelVersion>4.0.0</modelVersion><groupId>spoor</groupId><artifactId>lock</artifactId>
<version>1</version><dependencies>{dependencies}</dependencies></project>"""
DEPENDENCY = """<dependency><groupId>{group}</groupId><artifactId>{artifact}</artifactId>
<version>{version}</version><exclusions><exclusion><groupId>org.neo4j.client</groupId>
<artifactId>neo4j-browser</artifactId></exclusion></exclusions></dependency>"""


def resolve(version: str, work: Path) -> Path:
    """Let Maven copy all runtime jars of `version` into a repository layout; returns its folder."""
    dependencies = "".join(
        DEPENDENCY.format(group=group, artifact=artifact, version=version)
        for group, artifact in ROOTS
    )
    (work / "pom.xml").write_text(PROJECT.format(dependencies=dependencies))
    out = work / "out"
    subprocess.run(
        [
            *("mvn", "-q", "-B", PLUGIN, "-DincludeScope=runtime"),
            *("-Dmdep.useRepositoryLayout=true", f"-DoutputDirectory={out}"),
        ],
        cwd=work,
        check=True,
    )
    return out


def row(jar: Path, out: Path) -> dict[str, str | int]:
    """The lock row of one jar in the repository layout `group/artifact/version/file`."""
    *group, artifact, version, name = jar.relative_to(out).parts
    classifier = name.removeprefix(f"{artifact}-{version}").removesuffix(".jar").lstrip("-")
    return {
        "group": ".".join(group),
        "artifact": artifact,
        "version": version,
        "classifier": classifier,
        "extension": "jar",
        "size": jar.stat().st_size,
        "sha256": hashlib.sha256(jar.read_bytes()).hexdigest(),
    }


def layout(head: dict[str, object], rows: list[dict[str, str | int]]) -> bytes:
    """The lock as JSON, one jar a line, so that a review reads one line a change."""
    start = msgspec.json.format(msgspec.json.encode(head), indent=0).rstrip(b"}")
    lines = b",\n".join(msgspec.json.encode(one) for one in rows)
    return start + b',"jars":[\n' + lines + b"\n]}\n"


def main() -> None:
    """Resolve, hash, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("version", help="of Neo4j, e.g. 5.26.30")
    parser.add_argument("--java", type=int, nargs="+", required=True, help="releases it runs on")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        out = resolve(arguments.version, Path(work))
        rows = [row(jar, out) for jar in sorted(out.rglob("*.jar"))]
    year_or_major, minor, *_ = arguments.version.split(".")
    line = year_or_major if int(year_or_major) > 5 else f"{year_or_major}.{minor}"
    head: dict[str, object] = {"neo4j": arguments.version, "java": arguments.java}
    target = LOCKS / f"neo4j-{line}.lock.json"
    target.write_bytes(layout(head, rows))
    print(f"{target}: {len(rows)} jars, {sum(int(r['size']) for r in rows) / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
