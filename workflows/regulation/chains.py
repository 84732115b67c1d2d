"""The shapes of a chain, said in one line each (practice: "Chains: four shapes, as data")."""

from __future__ import annotations

from .vocabulary import Chain, ChainShape, Step, Verb


def leader_alone(leader: Step) -> Chain:
    """Shape a: the leader checks and decides in one step."""
    return Chain(ChainShape.LEADER_ALONE, (leader,))


def checked_then_approved(member: Step, leader: Step) -> Chain:
    """Shape b: the member checks, the leader approves in the afternoon list (III.8-2)."""
    return Chain(ChainShape.CHECKED_THEN_APPROVED, (member, leader))


def written_by_member(member: str, leader: Step) -> Chain:
    """Shape c: the member writes and submits, the leader approves; no separate check."""
    return Chain(ChainShape.WRITTEN_BY_MEMBER, (leader,), writer=member)


def ended_by_member(member: str, clause: str) -> Chain:
    """Shape d: the member ends the chain and the leader sees it afterwards. By dated assignment only."""
    return Chain(ChainShape.ENDED_BY_MEMBER, (Step(Verb.RELEASE, member, clause),))


def checks(role: str, clause: str, *, gap: bool = False) -> Step:
    return Step(Verb.CHECK, role, clause, gap)


def approves(role: str, clause: str, *, gap: bool = False) -> Step:
    return Step(Verb.APPROVE, role, clause, gap)


def decides(role: str, clause: str) -> Step:
    return Step(Verb.DECIDE, role, clause)
