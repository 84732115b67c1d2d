"""Where the embedded server keeps its things."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

# The kernel allows 107 bytes for a socket's path, its lock file's suffix included.
LONGEST_SOCKET_FOLDER = 85


@dataclass(frozen=True)
class Home:
    """One folder an embedded server: the cluster, its socket, its log and its locks."""

    path: Path

    @property
    def cluster(self) -> Path:
        return self.path / "cluster"

    @property
    def log(self) -> Path:
        return self.path / "postgres.log"

    @property
    def start_lock(self) -> Path:
        """Held exclusively while somebody starts the server."""
        return self.path / "start.lock"

    @property
    def keeper_lock(self) -> Path:
        """Held exclusively by the living keeper."""
        return self.path / "keeper.lock"

    @property
    def in_use_lock(self) -> Path:
        """Held shared by every user; the keeper waits for it, and stops the server when it gets it."""
        return self.path / "in-use.lock"

    @property
    def present_lock(self) -> Path:
        """Held shared by every user and never by the keeper, so that the last one out knows it."""
        return self.path / "present.lock"

    @property
    def socket(self) -> Path:
        """Beside the cluster, or under /tmp where the path would be too long for a socket.

        Not tempfile.gettempdir(): two processes with different TMPDIR must find the same socket.
        """
        beside = self.path / "socket"
        if len(bytes(beside)) <= LONGEST_SOCKET_FOLDER:
            return beside
        name = f"portal-{hashlib.sha256(bytes(self.path)).hexdigest()[:16]}"
        return Path("/tmp") / name  # noqa: S108 - account.private_folder() refuses a stranger's
