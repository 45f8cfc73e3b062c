"""SPOOR_HOME: the one folder that holds everything a run leaves behind."""

import os
import secrets
from pathlib import Path

import platformdirs

from ingest.errors import SpoorError
from ingest.models import Frozen


class Home(Frozen, frozen=True, kw_only=True):
    """The folders of one home. `vault` may be any fsspec address (SPOOR_VAULT)."""

    root: Path
    vault: str

    @property
    def neo4j(self) -> Path:
        """The managed server and its data."""
        return self.root / "neo4j"

    @property
    def rejected(self) -> Path:
        """Raw records that could not be read, named by their hash."""
        return self.root / "rejected"

    @property
    def sites(self) -> Path:
        """The user's own site profiles."""
        return self.root / "sites"

    @property
    def cache(self) -> Path:
        """What can be made anew at any time."""
        return self.root / "cache"

    def initialised(self) -> bool:
        """Whether anything was ever loaded from here."""
        return (self.root / "log.key").exists()

    def log_key(self) -> bytes:
        """The secret that turns parameters into hashes in the log; made at the first use."""
        path = self.root / "log.key"
        try:
            self.root.mkdir(parents=True, exist_ok=True)
            with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:  # noqa: PTH123
                file.write(secrets.token_bytes(32))
        except FileExistsError:
            pass
        except OSError as error:
            raise SpoorError(
                f"cannot write to {self.root} ({error.strerror}): set SPOOR_HOME to another folder"
            ) from error
        return path.read_bytes()


def home() -> Home:
    """The home that SPOOR_HOME names, else the platform's user data folder."""
    named = os.environ.get("SPOOR_HOME")
    root = Path(named).expanduser() if named else platformdirs.user_data_path("spoor")
    root = root.absolute()
    return Home(root=root, vault=os.environ.get("SPOOR_VAULT") or str(root / "vault"))
