"""The tree over the register is that of RFC 6962, and each of its rows can be proved without the others."""

from __future__ import annotations

from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workflows.archive.tree import EMPTY, LEFT, RIGHT, Path, Tree, climb, node

# The leaves of the reference implementation's test (certificate-transparency, merkle_tree_test), and its roots.
INPUTS = (
    "",
    "00",
    "10",
    "2021",
    "3031",
    "40414243",
    "5051525354555657",
    "606162636465666768696a6b6c6d6e6f",
)
ROOTS = (
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
)
leaves = st.lists(st.binary(min_size=1, max_size=8), max_size=70).map(
    lambda said: [leaf(one) for one in said]
)


def leaf(said: bytes) -> str:
    return sha256(b"\x00" + said).hexdigest()


def defined(hashes: list[str]) -> str:
    """RFC 6962, 2.1, word for word."""
    if len(hashes) <= 1:
        return hashes[0] if hashes else EMPTY
    split = 1
    while split * 2 < len(hashes):
        split *= 2
    return node(bytes.fromhex(defined(hashes[:split])), bytes.fromhex(defined(hashes[split:]))).hex()


def grown(hashes: list[str], proved: dict[int, Path] | None = None) -> Tree:
    tree = Tree()
    for place, one in enumerate(hashes):
        tree.add(one, (proved or {}).get(place))
    return tree


def test_the_roots_are_those_of_the_reference() -> None:
    hashes = [leaf(bytes.fromhex(said)) for said in INPUTS]
    assert [grown(hashes[: count + 1]).root for count in range(len(hashes))] == list(ROOTS)
    assert Tree().root == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


@settings(deadline=None)  # a busy machine
@given(leaves)
def test_the_root_is_the_one_that_is_defined_at_every_length(hashes: list[str]) -> None:
    tree = Tree()
    for count, one in enumerate(hashes):
        assert tree.root == defined(hashes[:count])
        tree.add(one)
    assert tree.root == defined(hashes) == tree.close()


@settings(deadline=None)  # a busy machine
@given(leaves, st.sets(st.integers(0, 69)))
def test_each_row_leads_to_the_root_by_its_path_and_another_does_not(
    hashes: list[str], wanted: set[int]
) -> None:
    proved: dict[int, Path] = {place: [] for place in wanted if place < len(hashes)}
    root = grown(hashes, proved).close()
    for place, path in proved.items():
        assert climb(hashes[place], path) == root
        assert climb(leaf(b"another row"), path) != root
        assert len(path) <= max(len(hashes) - 1, 0).bit_length()


def test_a_path_holds_for_its_own_place_only() -> None:
    hashes = [leaf(bytes([number])) for number in range(5)]
    path: Path = []
    root = grown(hashes, {2: path}).close()
    assert [side for side, _hash in path] == [RIGHT, LEFT, RIGHT]
    turned = [(LEFT if side == RIGHT else RIGHT, neighbour) for side, neighbour in path]
    assert climb(hashes[2], turned) != root


@pytest.mark.parametrize("count", [1, 1000, 4097])
def test_a_tree_of_any_size_holds_a_handful_of_hashes(count: int) -> None:
    tree = grown([leaf(str(number).encode()) for number in range(count)])
    assert tree.size == count
    assert len(tree.parts) == count.bit_count()
