"""Every role, section, state and verb once more, of translations: one workflow a section serves both languages.

As the table of authority (test_table_of_authority.py); with PORTAL_FULL=1 every cell of one section of each shape of chain.
"""

from __future__ import annotations

import pytest

from tests import editor
from tests.conftest import SignIn
from tests.samples import one_in
from workflows.approval.item import view
from workflows.regulation.vocabulary import Section

from .table.sample import SEED, cells_tried
from .table.translated import TRANSLATED, TRANSLATIONS
from .table.trial import Trials, only_the_sentence

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("section", one_in(16, TRANSLATED), ids=lambda section: section.key)
def test_at_every_door_of_a_translation_happens_what_the_table_says(
    section: Section, sign_in: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor.superuser()
    monkeypatch.setattr(view, "_shown", only_the_sentence)
    trials = Trials(section, sign_in, TRANSLATIONS)
    cells = cells_tried(section, TRANSLATED, lambda one: one.chain.shape)
    found = [str(difference) for cell in cells if (difference := trials.differs(cell))]
    head = f"{len(found)} of {len(cells)} cells differ (PORTAL_SEED={SEED}):"
    assert not found, "\n".join([head, *found])
