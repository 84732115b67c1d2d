"""Every role, section, state and verb once more, of translations: one workflow a section serves both languages.

As the table of authority (test_table_of_authority.py): a sample in an ordinary run, every cell with PORTAL_FULL=1.
"""

from __future__ import annotations

import pytest

from tests import editor
from tests.conftest import SignIn
from tests.samples import one_in
from workflows.approval.item import view
from workflows.regulation.vocabulary import Section

from .table.expected import cells_of
from .table.sample import SEED, sample_of
from .table.translated import TRANSLATED, TRANSLATIONS
from .table.trial import Trials, only_the_sentence

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("section", one_in(16, TRANSLATED), ids=lambda section: section.key)
def test_at_every_door_of_a_translation_happens_what_the_table_says(
    section: Section, sign_in: SignIn, full: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor.superuser()
    monkeypatch.setattr(view, "_shown", only_the_sentence)
    trials = Trials(section, sign_in, TRANSLATIONS)
    cells = cells_of(section) if full else sample_of(section)
    found = [str(difference) for cell in cells if (difference := trials.differs(cell))]
    head = f"{len(found)} of {len(cells)} cells differ (PORTAL_SEED={SEED}):"
    assert not found, "\n".join([head, *found])
