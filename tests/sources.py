"""The Python files of the house, read and parsed: for the tests about its rules."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).parents[1]
NOT_OURS = {"var", "node_modules"}


@dataclass(frozen=True)
class Import:
    """One name that is imported, as the importing file means it."""

    target: str  # dotted; what `from a import b` brings is a.b
    line: int
    is_late: bool  # inside a function


@dataclass(frozen=True)
class Source:
    """A file by its path in the repository, and its text."""

    path: str
    text: str

    @property
    def module(self) -> str:
        """ "pages/models/__init__.py" is `pages.models`."""
        return self.path.removesuffix(".py").replace("/", ".").removesuffix(".__init__")

    @property
    def lines(self) -> list[str]:
        return self.text.splitlines()

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text, self.path)

    @property
    def functions(self) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
        return (n for n in ast.walk(self.tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef))

    @cached_property
    def imports(self) -> list[Import]:
        """Wherever they stand: at the top, in a function, under TYPE_CHECKING."""
        late = {id(node) for function in self.functions for node in ast.walk(function)}
        return [
            Import(target, node.lineno, id(node) in late)
            for node in ast.walk(self.tree)
            for target in self._targets(node)
        ]

    def _targets(self, node: ast.AST) -> list[str]:
        if isinstance(node, ast.Import):
            return [alias.name for alias in node.names]
        if isinstance(node, ast.ImportFrom):
            origin = self._origin(node)
            return [origin if alias.name == "*" else f"{origin}.{alias.name}" for alias in node.names]
        return []

    def _origin(self, node: ast.ImportFrom) -> str:
        """The module a `from` names; dots are counted up from the package of this file."""
        parts = self.path.removesuffix(".py").split("/")
        base = parts[: -node.level] if node.level else []
        return ".".join([*base, *(node.module or "").split(".")]).strip(".")


def sources(*tops: str) -> list[Source]:
    """Every Python file below these folders, or of the whole repository."""
    found = [path.relative_to(ROOT) for path in ROOT.rglob("*.py")]
    return [
        Source(path.as_posix(), (ROOT / path).read_text(encoding="utf-8"))
        for path in sorted(found)
        if not any(part.startswith(".") or part in NOT_OURS for part in path.parts)
        and (not tops or path.parts[0] in tops)
    ]
